package letter

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// A hiring manager hears what was asked for, and no figure of the pay.
func TestWishes(t *testing.T) {
	for _, tt := range []struct{ offer, ask, want string }{
		{"base: 100000", "base: 120000", "a higher base salary"},
		{"base: 100000, sign_on: 5000", "base: 120000, sign_on: 9000, would_sign: true",
			"a higher base salary; a larger sign-on"},
		{"base: 100000, bonus: 10%", "bonus: 15%, start: 2026-06-01", "a higher bonus; a start on Monday, June 1"},
		{"base: 100000", "equity: {value: 50000}, relocation: {amount: 5000}", "an equity grant; help with the move"},
		{"base: 100000, equity: {units: 500, kind: options, strike: 2}", "strike: 1.50",
			"a lower strike price"},
		{"base: 100000", "total: 130000", "higher total compensation"},
		{"base: 100000", "other_terms: [{text: two days from home, because: it would help}]",
			"two days from home (it would help)"},
		{"base: 100000", "options: [{base: 110000}, {sign_on: 10000}]", "a better package"},
	} {
		var got []string
		for _, w := range offerAndAsk(t, tt.offer, tt.ask).Wishes() {
			text := w.Text
			if w.Because != "" {
				text += " (" + w.Because + ")"
			}
			got = append(got, text)
		}
		if s := strings.Join(got, "; "); s != tt.want {
			t.Errorf("%s: got %q, want %q", tt.ask, s, tt.want)
		}
	}
}

// An ask for one or two things that the offer has says where each of them would go.
func TestMoves(t *testing.T) {
	for _, tt := range []struct{ offer, ask, want string }{
		{"base: 100000", "base: 120000", "the base salary go from $100,000 to $120,000"},
		{"base: 100000, bonus: 10%", "base: 120000, bonus: 15%",
			"the base salary go from $100,000 to $120,000 and the bonus target from 10% to 15%"},
		{"base: 100000, equity: {units: 500, kind: rsu}", "base: 120000, equity: {units: 900, kind: rsu}",
			"the base salary go from $100,000 to $120,000 and the grant from 500 to 900 RSUs"},
		{"base: 100000", "base: 120000, sign_on: 9000", ""},
		{"base: 100000", "base: 120000, other_terms: [{text: a desk}]", ""},
		{"base: 100000", "options: [{base: 110000}, {sign_on: 10000}]", ""},
		{"base: 100000, sign_on: 5000, start: 2026-06-01", "base: 120000, sign_on: 9000, start: 2026-06-08", ""},
	} {
		if got := offerAndAsk(t, tt.offer, tt.ask).Moves(); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.ask, got, tt.want)
		}
	}
	for ask, want := range map[string]string{
		"other_terms: [{lever: leave, text: 30 days off}, {lever: title, text: the title of Lead}]": "vacation and the title",
		"other_terms: [{lever: leave, text: 30 days off}, {text: a desk}]":                          "the other terms",
	} {
		if got := offerAndAsk(t, "base: 100000", ask).About(); got != want {
			t.Errorf("%s: got %q, want %q", ask, got, want)
		}
	}
}

// offerAndAsk returns the ask of a case about an offer.
func offerAndAsk(t *testing.T, offer, ask string) *Ask {
	t.Helper()
	return letterIn(t, "currency: USD\nclient: {name: Ada Reyes, email: ada@mail.example, calendar: US}\n"+
		"opportunities:\n  - company: Acme\n    calendar: US\n    people: [{id: tom, role: recruiter, name: Tom Hale, "+
		"email: tom@acme.example}, {id: jo, role: hiring-manager, name: Jo Park, email: jo@acme.example}]\n"+
		"    offers: [{made: 2026-03-02, "+offer+"}]\n    asks: [{"+ask+"}]\n",
		"2026-03-04T15:00", &Kind{}).Ask
}

// What the recruiter was asked for is pending until there's an answer; a request for time isn't it.
func TestPending(t *testing.T) {
	for log, want := range map[string]string{
		"": "",
		"  - {on: 2026-05-14, what: sent, to: tom, kind: raise-base}\n": "the base salary",
		"  - {on: 2026-05-14, what: sent, to: tom, kind: more-time}\n":  "",
		"  - {on: 2026-05-14, what: sent, to: tom, kind: raise-base}\n" +
			"  - {on: 2026-05-15, what: sent, to: tom, kind: more-time}\n": "the base salary",
		"  - {on: 2026-05-14, what: sent, to: tom, kind: raise-base}\n" +
			"  - {on: 2026-05-15, what: reply-no, to: tom}\n": "",
	} {
		c, err := casefile.Parse("pending.yaml", strings.NewReader("currency: USD\n"+
			"client: {name: Ada Reyes, email: ada@mail.example}\nopportunities:\n  - company: Acme\n"+
			"    people: [{id: tom, role: recruiter, name: Tom Hale, email: tom@acme.example}]\n"+
			"    offers: [{made: 2026-05-12, base: 100000, deadline: 2026-05-22}]\n"+
			"    asks: [{base: 120000, would_sign: true}]\nlog:\n"+
			"  - {on: 2026-05-12, what: written-offer}\n"+log))
		if err != nil {
			t.Fatal(err)
		}
		to := []casefile.Role{casefile.RoleRecruiter}
		k := &Kind{ID: "x", Stage: "answer", To: to, Others: kinds{
			"raise-base": {ID: "raise-base", Act: ActCounter, AsksFor: []Topic{TopicBase}, To: to},
			"more-time":  {ID: "more-time", Act: ActAsk, AsksFor: []Topic{TopicTime}, To: to},
		}}
		_, l, err := Compose(c, k, Request{Kind: "x", Send: time.Date(2026, 5, 18, 15, 0, 0, 0, time.UTC)})
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		if l.Pending != nil {
			got = l.Pending.About
			if !l.Pending.Ask.WouldSign {
				t.Errorf("after %q: %+v", log, l.Pending.Ask)
			}
		}
		if got != want {
			t.Errorf("after %q: got %q, want %q", log, got, want)
		}
	}
}

// The answer to a question about pay mentions today's only if that's what they asked about.
func TestPayToday(t *testing.T) {
	for text, want := range map[string]bool{
		"What salary are you looking for?":               false,
		"What are your salary expectations?":             false,
		"What would you like to earn?":                   false,
		"What are you hoping to make now?":               false,
		"":                                               false,
		"What's your current salary?":                    true,
		"Could you share your current annual base?":      true,
		"What are you making today, and what's your CTC": true,
		"How much do you currently earn?":                true,
		"What's your salary history?":                    true,
		"What was your last total compensation?":         true,
		"What are you on at the moment?":                 true,
	} {
		if got := payToday().MatchString(text); got != want {
			t.Errorf("%q: got %t", text, got)
		}
	}
}

// Each criterion that has evidence is met by its strongest piece, in the order of the criteria.
func TestForLevel(t *testing.T) {
	l := &Letter{Level: Level{Criteria: []string{"a", "b", "c", "d", "e"}}, Evidence: []Proof{
		{Sentence: "one", Criterion: "d"}, {Sentence: "two", Criterion: "a"}, {Sentence: "three"},
		{Sentence: "four", Criterion: "a"}, {Sentence: "five", Criterion: "b"}, {Sentence: "six", Criterion: "e"},
	}}
	var got []string
	for _, p := range l.ForLevel() {
		got = append(got, p.Sentence)
	}
	if want := []string{"two", "five", "one"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
