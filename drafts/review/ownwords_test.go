package review_test

import (
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/review"
)

const ownWords = `version: 1
id: nell
currency: USD
coach: {name: Dana Reyes}
client: {name: Nell Ortega, email: nell@mail.example, timezone: America/Denver, calendar: US}
opportunities:
  - id: main
    company: Brightline
    timezone: America/Denver
    calendar: US
    people: [{role: recruiter, name: Cam Doyle, email: cam@brightline.example}]
    offers: [{id: one, made: 2026-09-08, base: 140000, start: 2026-10-19, deadline: 2026-09-18T17:00}]
    asks:
      - {round: 1, base: 160000}
      - {round: 2, base: 150000, would_sign: true}
    forfeits: [{kind: bonus, amount: 12400, date: 2026-12-15}, {kind: rsu, amount: 8300, date: 2026-11-20}]
  - id: other
    company: Halden
    stage: offer
    verified: true
    may_quote: true
    timezone: America/Denver
    offers: [{id: two, made: 2026-09-07, status: written, base: 152000}]
`

// What a coach writes from the facts of a case, in her own words, gives no false alarm.
func TestOwnWords(t *testing.T) {
	c, err := casefile.Parse("nell.yaml", strings.NewReader(ownWords))
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ rule, says, want string }{
		{"figures", "Could you let me know by Tuesday, September 15?", ""},
		{"figures", "Could we talk on Thursday, September 17?", ""},
		{"figures", "Could you let me know by Sunday, September 13?", "Sunday, September 13"},
		{"figures", "Could you let me know by Monday, September 21?", "Monday, September 21"},
		{"figures", "The offer ends on Tuesday, September 15.", "Tuesday, September 15"},
		{"figures", "I'd leave behind my bonus, $12,400, and stock worth $8,300. That's $20,700 by Christmas.", ""},
		{"figures", "I'd leave behind my bonus, $12,400, and stock worth $8,300. That's $21,700 by Christmas.", "$21,700"},
		{"figures", "At $150,000, I'll sign and be there on October 19.", ""},
		{"ready-to-sign", "I asked for $160,000 at first. At $150,000, I'll sign right away.", ""},
		{"ready-to-sign", "At $160,000, I'll sign right away.", "I'll sign"},
		{"ask-size", "I have another offer, with a base of $152,000. Could the base go from $140,000 to $150,000?", ""},
		{"ask-size", "Could the base go from $140,000 to $151,000?", "$151,000"},
	} {
		d := draftOf("Hi Cam,\n\nThank you for the offer. " + tt.says + "\n\nBest,\nNell\n")
		d.Subject, d.Kind, d.Opportunity = "The offer – Nell Ortega", "counter-base", "main"
		d.Send = time.Date(2026, 9, 9, 16, 0, 0, 0, time.UTC)
		if got := strings.Join(found(review.Draft(d, c), tt.rule), "|"); got != tt.want {
			t.Errorf("%s: %q: found %q, want %q", tt.rule, tt.says, got, tt.want)
		}
	}
}
