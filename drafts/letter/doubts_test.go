package letter

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

const doubtsCase = `version: 1
id: doubts
currency: USD
client: {name: Maria Sol, email: maria@mail.example, timezone: America/New_York}
opportunities:
  - id: halcyon
    company: Halcyon
    people: [{id: tom, role: recruiter, name: Tom Hale, email: tom@halcyon.example}]
    offers: [{made: 2026-03-09, base: 180000, sign_on: 5000, start: START}]
    asks: [{base: 200000, because: [forfeits]}]
    forfeits:
      - {kind: rsu, amount: 15000, date: 2026-03-01}
      - {kind: bonus, amount: 60000, date: 2026-12-31}
  - id: beta
    company: Beta
    stage: STAGE
    verified: true
    may_quote: true
    people: [{id: noor, role: recruiter, name: Noor Haddad, email: noor@beta.example}]
    offers: [{made: 2026-03-08, base: BASE}]
`

// What can't be so by the time of sending, or argues against the email, is said to the coach.
func TestDoubts(t *testing.T) {
	counter := Kind{Act: ActCounter, Needs: []string{"ask"}}
	const paid = "the email leaves out the $15,000 of 2026-03-01: it's paid before she starts"
	for _, tt := range []struct {
		name               string
		kind               Kind
		start, stage, base string
		lost               string
		want               []string
	}{
		{"paid by then", counter, "2026-05-04", "offer", "190000", "$60,000", []string{paid}},
		{"all paid by the start", counter, "2027-02-01", "offer", "190000", "",
			[]string{paid, "the email leaves out the $60,000 of 2026-12-31: it's paid before she starts"}},
		{"the start is over", Kind{Act: ActAccept}, "2026-03-10", "offer", "190000", "$60,000",
			[]string{paid, "the start of the offer, 2026-03-10, is over when this is sent"}},
		{"a better offer elsewhere", Kind{Act: ActCounter, Needs: []string{"ask", "competing"}}, "2026-05-04",
			"offer", "190000", "$60,000", []string{paid}},
		{"one worth less", Kind{Act: ActCounter, Needs: []string{"ask", "competing"}}, "2026-05-04", "offer",
			"181000", "$60,000", []string{paid, "the offer that the email quotes is worth less than this one"}},
		{"accepted elsewhere", counter, "2026-05-04", "accepted", "190000", "$60,000",
			[]string{paid, "by the case, she has accepted the offer of Beta"}},
	} {
		c, err := casefile.Parse("doubts.yaml", strings.NewReader(strings.NewReplacer("START", tt.start,
			"STAGE", tt.stage, "BASE", tt.base).Replace(doubtsCase)))
		if err != nil {
			t.Fatal(err)
		}
		tt.kind.To = []casefile.Role{casefile.RoleRecruiter}
		j, l, err := Compose(c, &tt.kind, Request{Opportunity: "halcyon",
			Send: time.Date(2026, 3, 12, 15, 0, 0, 0, time.UTC)})
		if err != nil {
			t.Fatalf("%s: %v", tt.name, err)
		}
		if got := j.Doubts(l); !slices.Equal(got, tt.want) {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
		if l.Ask != nil && (l.Ask.Forfeits != (tt.lost != "") || !strings.Contains(strings.Join(l.Ask.Reasons, " "),
			tt.lost) || strings.Contains(strings.Join(l.Ask.Reasons, " "), "$15,000")) {
			t.Errorf("%s: she gives up %s, got %q", tt.name, tt.lost, l.Ask.Reasons)
		}
	}
}

// The coach hears what an email leaves out of the ask, unless an earlier one has asked for it.
func TestPartLeftOut(t *testing.T) {
	const left = "the email leaves out a part of the ask: the base salary"
	signOn := Kind{ID: "x", Act: ActCounter, Needs: []string{"ask"}, AsksFor: []Topic{TopicSignOn},
		To: []casefile.Role{casefile.RoleRecruiter}}
	all := signOn
	all.AsksFor = []Topic{TopicPay}
	for _, tt := range []struct {
		kind Kind
		asks string
		log  string
		want bool
	}{
		{signOn, "{base: 200000, sign_on: 15000}", "", true},
		{signOn, "{base: 200000, sign_on: 15000}", "log: [{on: 2026-03-10, what: asked, opportunity: halcyon}]\n", false},
		{signOn, "{sign_on: 15000}", "", false},
		{all, "{base: 200000, sign_on: 15000}", "", false},
	} {
		c, err := casefile.Parse("doubts.yaml", strings.NewReader(strings.NewReplacer("START", "2026-05-04",
			"STAGE", "offer", "BASE", "190000", "{base: 200000, because: [forfeits]}", tt.asks).Replace(doubtsCase)+tt.log))
		if err != nil {
			t.Fatal(err)
		}
		j, l, err := Compose(c, &tt.kind, Request{Opportunity: "halcyon",
			Send: time.Date(2026, 3, 12, 15, 0, 0, 0, time.UTC)})
		if err != nil {
			t.Fatal(err)
		}
		if got := j.Doubts(l); slices.Contains(got, left) != tt.want {
			t.Errorf("%v, %s, %s: got %q", tt.kind.AsksFor, tt.asks, tt.log, got)
		}
	}
}

// A first day that is asked for is still to come when that's sent.
func TestStartAskedFor(t *testing.T) {
	const over = "the start that is asked for, 2026-03-11, is over when this is sent"
	for day, want := range map[int]string{10: "", 11: "", 12: over} {
		text := strings.NewReplacer("START", "2026-05-04", "STAGE", "offer", "BASE", "170000",
			"because: [forfeits]", "start: 2026-03-11").Replace(doubtsCase)
		c, err := casefile.Parse("start.yaml", strings.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		k := Kind{Act: ActCounter, Needs: []string{"ask"}, To: []casefile.Role{casefile.RoleRecruiter}}
		j, l, err := Compose(c, &k, Request{Opportunity: "halcyon",
			Send: time.Date(2026, 3, day, 15, 0, 0, 0, time.UTC)})
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(j.Doubts(l), "; "); got != want {
			t.Errorf("on the %d: got %q, want %q", day, got, want)
		}
	}
}
