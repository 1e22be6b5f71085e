package review_test

import (
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/review"
)

// TestEarlierOffer corrects a letter that has less than the offer on the phone, which it may quote
// only if they said yes to it.
func TestEarlierOffer(t *testing.T) {
	const src = `client: {name: Ed Nash, email: ed@mail.example, timezone: America/New_York, calendar: US}
currency: USD
opportunities:
  - company: Ajax
    people: [{id: r, role: recruiter, name: Jo Ames, email: r@ajax.example}]
    offers:
      - {id: spoken, made: 2026-05-04, status: verbal, base: 90k, bonus: 10}
      - {id: letter, made: 2026-05-11, base: 98k, bonus: 8}
    asks: [{offer: spoken, base: 98k}]
log:
  - {on: 2026-05-04, what: verbal-offer, offer: spoken}
  - {on: 2026-05-05, what: sent, kind: counter-base, to: r}
  - {on: 2026-05-07, what: REPLY, offer: spoken}
  - {on: 2026-05-11, what: written-offer, offer: letter}
`
	cat := catalog(t)
	for _, tt := range []struct{ reply, want string }{
		{"reply-yes", ""}, {"reply-no", "figures: 10%"},
	} {
		c, err := casefile.Parse("ed.yaml", strings.NewReader(strings.Replace(src, "REPLY", tt.reply, 1)))
		if err != nil {
			t.Fatal(err)
		}
		d, err := cat.Draft(c, letter.Request{Kind: "response-hold",
			Send: drafttest.Instant(t, "2026-05-12T15:00:00Z")})
		if err != nil {
			t.Fatal(err)
		}
		d.Text = strings.Replace(d.Text, "\n\nBest", "\n\nWe agreed on a bonus of 10%.\n\nBest", 1)
		d.HTML = ""
		if got := strings.Join(errorsIn(review.Draft(d, c)), "|"); got != tt.want {
			t.Errorf("after %s: got %q, want %q", tt.reply, got, tt.want)
		}
	}
}

// TestDaysOfTheLog checks the day of an offer that was made by phone and then in writing, and the deadline that
// they've moved since.
func TestDaysOfTheLog(t *testing.T) {
	const src = `client: {name: Ed Nash, email: ed@mail.example, timezone: America/New_York, calendar: US}
currency: USD
opportunities:
  - company: Ajax
    calendar: US
    people: [{id: r, role: recruiter, name: Jo Ames, email: r@ajax.example}]
    offers: [{made: 2026-06-01, base: 90k, deadline: 2026-06-12T17:00}]
    asks: [{base: 98k}]
log:
  - {on: 2026-06-01, what: verbal-offer}
  - {on: 2026-06-03, what: written-offer}
  - {on: 2026-06-03, what: sent, kind: counter-base, to: r}
`
	const extended = "  - {on: 2026-06-04, what: sent, kind: deadline-extension, to: r}\n" +
		"  - {on: 2026-06-05, what: reply-yes, kind: deadline-extension, deadline: 2026-06-19T17:00}\n"
	const told = "  - {on: 2026-06-05, what: note, text: New deadline, deadline: 2026-06-17T12:00}\n"
	for _, tt := range []struct{ log, says, want string }{
		{"", "Thank you for Monday's offer.", ""},
		{"", "Thank you for Wednesday's letter.", ""},
		{"", "Thank you for Tuesday's offer.", "Tuesday's"},
		{"", "Thank you for the letter of June 3.", ""},
		{"", "I'll answer by Thursday, June 18.", "Thursday, June 18"},
		{extended, "I'll answer by Friday, June 19.", ""},
		{"", "I'll answer by Friday, June 19.", "Friday, June 19"},
		{told, "You'll have my decision by Wednesday, June 17.", ""},
		{told, "You'll have my decision on Thursday, June 18.", "Thursday, June 18"},
	} {
		c, err := casefile.Parse("ed.yaml", strings.NewReader(src+tt.log))
		if err != nil {
			t.Fatal(err)
		}
		report, err := review.Message(strings.NewReader("From: Ed Nash <ed@mail.example>\r\nTo: Jo Ames <r@ajax.example>\r\n"+
			"Subject: The offer\r\n\r\nHi Jo,\r\n\r\n"+tt.says+"\r\n\r\nBest,\r\nEd\r\n"), c,
			review.About{Send: drafttest.Instant(t, "2026-06-08T15:00:00Z")})
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(found(report, "figures"), "|"); got != tt.want {
			t.Errorf("%q: found %q, want %q: %v", tt.says, got, tt.want, report.Findings)
		}
	}
}
