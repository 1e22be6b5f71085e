package plan_test

import (
	"encoding/json"
	"fmt"
	"log"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/inbox"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/mail"
	"github.com/tactful-drafts/tactful/drafts/plan"
	"github.com/tactful-drafts/tactful/templates"
)

const adaAsked = `
client: {name: Ada Vale, email: ada@mail.example, timezone: Europe/London}
opportunities:
  - company: Acme
    timezone: Europe/London
    people: [{role: recruiter, name: Nils New, email: nils@acme.example}]
    offers: [{base: "£90,000"}]
    asks: [{base: "£98,000"}]
log:
  - {on: 2026-05-18, what: asked, kind: counter-base}
`

const nilsOffersLess = "From: Nils New <nils@acme.example>\nSubject: Re: Offer\nMessage-ID: <1@acme.example>\n" +
	"Date: Tue, 19 May 2026 09:12:00 +0100\n\nHi Ada, 98 isn't doable, but I can get you to 94.\n"

func ExampleReceive() {
	c, err := casefile.Parse("ada.yaml", strings.NewReader(adaAsked))
	if err != nil {
		log.Fatal(err)
	}
	cat, err := drafts.NewCatalog(templates.FS)
	if err != nil {
		log.Fatal(err)
	}
	m, err := mail.Read(strings.NewReader(nilsOffersLess))
	if err != nil {
		log.Fatal(err)
	}
	at := time.Date(2026, 5, 19, 10, 0, 0, 0, time.UTC)
	i, err := plan.Receive(cat, c, fstest.MapFS{}, m, plan.Said{}, at)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Print(i.Text())
	fmt.Println(i.Step.Draft.Subject)
	// Output:
	// what:        partial
	// from:        nils@acme.example
	// opportunity: acme
	// it says:     98 isn't doable, but I can get you to 94.
	// base:        £94,000 ("94")
	// log:         {on: 2026-05-19, what: reply-partial, base: 94000 GBP, text: "98 isn't doable, but I can get you to 94."}
	// next email: response-hold to Nils New, Tuesday 19 May, 11:00–17:30 BST
	// Re: Offer
}

// What a person says about an email changes what follows from it, and not the case that it came to.
func TestReceiveAs(t *testing.T) {
	c, err := casefile.Parse("ada.yaml", strings.NewReader(adaAsked))
	if err != nil {
		t.Fatal(err)
	}
	cat := drafttest.Catalog(t)
	m, err := mail.Read(strings.NewReader(nilsOffersLess))
	if err != nil {
		t.Fatal(err)
	}
	at := time.Date(2026, 5, 19, 10, 0, 0, 0, time.UTC)
	read, err := plan.Receive(cat, c, fstest.MapFS{}, m, plan.Said{}, at)
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		as   inbox.What
		logs casefile.EventKind // "" for none
	}{
		{inbox.Partial, casefile.EventReplyPartial},
		{inbox.No, casefile.EventReplyNo},
		{inbox.Question, casefile.EventReplyQuestion},
		{inbox.NotClear, ""},
	} {
		later, err := read.As(tt.as)
		if err != nil {
			t.Fatal(err)
		}
		at, err := plan.Receive(cat, c, fstest.MapFS{}, m, plan.Said{What: tt.as}, at)
		if err != nil {
			t.Fatal(err)
		}
		for _, i := range []*plan.Incoming{later, at} {
			if tt.logs == "" {
				if i.Log != "" || i.Next != "" || i.Step != nil || i.Case != c ||
					strings.Contains(i.Text(), "next email") {
					t.Errorf("%s: got %+v", tt.as, i)
				}
				continue
			}
			events := i.Case.Log
			if len(events) != 2 || events[1].What != tt.logs || !strings.Contains(i.Log, string(tt.logs)) {
				t.Errorf("%s: the log is %v, and %q was added", tt.as, events, i.Log)
			}
			if i.Step == nil || i.Step.Kind != i.Next || i.Step.Draft.InReplyTo != "<1@acme.example>" {
				t.Errorf("%s: the next email is %s, %+v", tt.as, i.Next, i.Step)
			}
		}
	}
	if read.What != inbox.Partial || len(c.Log) != 1 {
		t.Errorf("As changed the reading to %s, or the case's log to %v", read.What, c.Log)
	}
	var fields map[string]any
	text, err := json.Marshal(read)
	if err == nil {
		err = json.Unmarshal(text, &fields)
	}
	if err != nil || fields["what"] != "partial" || fields["log"] != read.Log || fields["next"] != read.Next {
		t.Errorf("%v\n%s", err, text)
	}
}

// A question about the number gets its reasons; any other one gets a hold, once.
func TestReceiveQuestion(t *testing.T) {
	c, err := casefile.Parse("ada.yaml", strings.NewReader(adaAsked))
	if err != nil {
		t.Fatal(err)
	}
	cat := drafttest.Catalog(t)
	at := time.Date(2026, 5, 19, 10, 0, 0, 0, time.UTC)
	for question, act := range map[string]letter.Act{
		"How did you get to the 98?":                 letter.ActAnswer,
		"What would it take to get you to sign now?": letter.ActHold,
		"Can you send me your current salary?":       letter.ActHold,
	} {
		m, err := mail.Read(strings.NewReader(strings.Replace(nilsOffersLess,
			"98 isn't doable, but I can get you to 94.", question, 1)))
		if err != nil {
			t.Fatal(err)
		}
		i, err := plan.Receive(cat, c, fstest.MapFS{}, m, plan.Said{}, at)
		if err != nil {
			t.Fatal(err)
		}
		k, err := cat.Kind(i.Next)
		if err != nil || k.Act != act {
			t.Errorf("%s: got %s, %v, want one whose act is %s\n%s", question, i.Next, err, act, i.Text())
			continue
		}
		sent, _, err := casefile.Append(i.Case, casefile.Event{On: i.Case.Log[1].On,
			What: casefile.EventSent, Kind: i.Next})
		if err != nil {
			t.Fatal(err)
		}
		p, err := plan.New(cat, sent, at)
		if err != nil {
			t.Fatal(err)
		}
		if next := p.Next(); next != nil && next.Kind == i.Next && !next.Sent {
			t.Errorf("%s: %s is planned again", question, next.Kind)
		}
	}
}
