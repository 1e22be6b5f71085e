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
