package letter

import (
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// What they did last is named as long as the client hasn't written since.
func TestLatest(t *testing.T) {
	const head = `version: 1
currency: USD
client: {name: Ada Reyes, email: ada@example.com}
opportunities:
  - id: acme
    company: Acme
    people: [{id: jo, role: recruiter, name: Jo Park, email: jo@example.org}]
    offers: [{id: first, made: 2026-09-01, base: 150000}]
log:
  - {on: 2026-08-20, what: sent, opportunity: acme, to: jo, kind: k}
`
	for _, tt := range []struct{ name, log, offer, thanks string }{
		{"nothing", "", "the offer", ""},
		{"a letter this week", "{on: 2026-09-01, what: written-offer, opportunity: acme}",
			"Tuesday's offer letter", "Tuesday's offer letter"},
		{"a letter today", "{on: 2026-09-03, what: written-offer, opportunity: acme}",
			"today's offer letter", "today's offer letter"},
		{"a letter long ago", "{on: 2026-08-25, what: written-offer, opportunity: acme}",
			"the offer", "the offer"},
		{"a call", "{on: 2026-09-02, what: verbal-offer, opportunity: acme}", "the offer",
			"taking me through the offer yesterday"},
		{"an answer", "{on: 2026-09-02, what: reply-no, opportunity: acme}", "the offer",
			"getting back to me yesterday"},
		{"an interview", "{on: 2026-09-02, what: interview, opportunity: acme}", "the offer", ""},
		{"answered already", "{on: 2026-09-01, what: written-offer, opportunity: acme}\n  - " +
			"{on: 2026-09-02, what: sent, opportunity: acme, to: jo, kind: k}", "the offer", ""},
	} {
		log := ""
		if tt.log != "" {
			log = "  - " + tt.log + "\n"
		}
		c, err := casefile.Parse("case.yaml", strings.NewReader(head+log))
		if err != nil {
			t.Fatalf("%s: %v", tt.name, err)
		}
		j := &Job{Case: c, Opportunity: &c.Opportunities[0], Kind: &Kind{ID: "x"}, offer: -1,
			sent: calendar.NewDate(2026, 9, 3)}
		j.style = DateStyle{sent: j.sent}
		j.readLog()
		m := Moments{Latest: j.latest()}
		if m.TheOffer() != tt.offer || m.ThanksFor() != tt.thanks {
			t.Errorf("%s: got %q, %q", tt.name, m.TheOffer(), m.ThanksFor())
		}
		if refused := m.Latest != nil && m.Latest.Reply == ReplyNo; refused != strings.Contains(tt.log, "no") {
			t.Errorf("%s: got %+v", tt.name, m.Latest)
		}
	}
}

// A body that decides about levels has no say in pay.
func TestApprovers(t *testing.T) {
	for _, tt := range []struct{ text, pay, level string }{
		{"The compensation committee meets on Thursday.", "the compensation committee", ""},
		{"Marlene takes it to the committee.", "the committee", "the committee"},
		{"The leveling committee meets on Thursday.", "", "the leveling committee"},
		{"She has to ask the comp team.", "the comp team", ""},
		{"I don't set that, but I can ask comp to look again.", "the comp team", ""},
		{"I went back to comp and got you more.", "the comp team", ""},
		{"Talk to comp engineering about it.", "", ""},
		{"When it comes to compensation, I'd need to ask.", "", ""},
		{"The most compensation would approve is $122,000.", "the comp team", ""},
		{"Final panel with the Ledger team.", "", ""},
		{"The hiring panel liked her.", "", "the hiring panel"},
	} {
		j := &Job{Case: &casefile.Case{}, log: []*casefile.Event{{Text: tt.text}}}
		if pay, level := j.approvers(false), j.approvers(true); pay != tt.pay || level != tt.level {
			t.Errorf("%q: got %q, %q", tt.text, pay, level)
		}
	}
}
