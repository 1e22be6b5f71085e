package letter

import (
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/comp"
)

func money(t *testing.T, s string) comp.Money {
	t.Helper()
	m, err := comp.ParseMoney(s, "USD")
	if err != nil {
		t.Fatal(err)
	}
	return m
}
