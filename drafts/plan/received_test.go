package plan_test

import (
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/mail"
	"github.com/tactful-drafts/tactful/drafts/plan"
)

// received reads an email to the case an hour after it was sent.
func received(t *testing.T, c *casefile.Case, from string, sent time.Time, text string) *plan.Incoming {
	t.Helper()
	m, err := mail.Read(strings.NewReader("From: " + from + "\nSubject: Re: Offer\n" +
		"Message-ID: <7@mail.example>\nDate: " + sent.Format(time.RFC1123Z) + "\n\n" + text + "\n"))
	if err != nil {
		t.Fatal(err)
	}
	i, err := plan.Receive(drafttest.Catalog(t), c, fstest.MapFS{}, m, plan.Said{}, sent.Add(time.Hour))
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return i
}

const (
	bo    = "Bo Wirth <bo@orla.example>"
	priya = "Priya Shah <priya@acme.example>"
)
