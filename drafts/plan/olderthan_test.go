package plan_test

import (
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/inbox"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/mail"
	"github.com/tactful-drafts/tactful/drafts/plan"
)

// An email from before a request isn't the answer to it, and its day is never changed without a word.
func TestOlderThanTheRequest(t *testing.T) {
	const (
		told  = "  - {on: 2026-05-20, what: note, text: She called}\n"
		later = "  - {on: 2026-05-20, what: asked, kind: deadline-extension}\n"
	)
	for _, tt := range []struct {
		name, date, text, log string
		as                    inbox.What
		want, on, why, advice string
	}{
		{"the day after", "Tue, 19 May 2026 09:12:00 +0100", "Yes, we can do £98,000.", "", "", "yes", "2026-05-19", "", ""},
		{"the day of it", "Mon, 18 May 2026 17:00:00 +0100", "Yes, we can do £98,000.", "", "", "yes", "2026-05-18", "", ""},
		{"the day before", "Sun, 17 May 2026 17:00:00 +0100", "Yes, we can do £98,000.", "", "", "not-clear", "",
			"its date is 2026-05-17, before counter-base went out on 2026-05-18", ""},
		{"the day before, in Auckland", "Mon, 18 May 2026 09:00:00 +1200", "We can get to £94,000.", "", "", "not-clear", "",
			"its date is 2026-05-17", ""},
		{"a year before", "Mon, 19 May 2025 09:12:00 +0100", "I'm afraid the base is final.", "", "", "not-clear", "", "its date is 2025-05-19", ""},
		{"a promise", "Fri, 15 May 2026 09:12:00 +0100", "I'll talk to finance and get back to you.", "", "", "not-clear", "",
			"its date is 2026-05-15", ""},
		{"a person says so", "Fri, 15 May 2026 09:12:00 +0100", "Yes, we can do £98,000.", "", inbox.Yes, "yes", "2026-05-18", "",
			"the email is of 2026-05-15, and the log goes on to 2026-05-18 already"},
		{"no date", "soon", "Yes, we can do £98,000.", "", "", "yes", "2026-05-22", "", "the email has no date that can be read"},
		{"something came up since", "Tue, 19 May 2026 09:12:00 +0100", "Yes, we can do £98,000.", told, "", "yes", "2026-05-20", "",
			"the email is of 2026-05-19, and the log goes on to 2026-05-20 already"},
		{"between two requests", "Tue, 19 May 2026 09:12:00 +0100", "I'm afraid the base is final.", later, "", "no",
			"2026-05-20, what: reply-no, kind: counter-base", "", "the email is of 2026-05-19"},
	} {
		c, err := casefile.Parse("ada.yaml", strings.NewReader(adaAsked+tt.log))
		if err != nil {
			t.Fatal(err)
		}
		m, err := mail.Read(strings.NewReader("From: nils@acme.example\nDate: " + tt.date + "\n\n" + tt.text + "\n"))
		if err != nil {
			t.Fatal(err)
		}
		at := time.Date(2026, 5, 22, 10, 0, 0, 0, time.UTC)
		i, err := plan.Receive(drafttest.Catalog(t), c, fstest.MapFS{}, m, plan.Said{What: tt.as}, at)
		if err != nil {
			t.Fatal(err)
		}
		advice := strings.Join(i.Advice(c), "\n")
		if string(i.What) != tt.want || !strings.HasPrefix(i.Log, "{on: "+tt.on) && tt.on != "" || (i.Log == "") != (tt.on == "") ||
			!strings.HasPrefix(i.Why, tt.why) || !strings.HasPrefix(advice, tt.advice) || (advice == "") != (tt.advice == "") {
			t.Errorf("%s: %s, log %s, why %q, advice %q", tt.name, i.What, i.Log, i.Why, advice)
		}
	}
}
