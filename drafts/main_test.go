package drafts_test

import (
	"testing"

	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
)

func TestMain(m *testing.M) { drafttest.Main(m) }
