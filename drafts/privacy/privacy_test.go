package privacy

import (
	"slices"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

const caseText = `version: 1
id: x
currency: USD
coach: {name: Dana Reyes, email: dana@coach.example}
client: {name: Ada Dana, email: ada@mail.example, timezone: UTC}
opportunities:
- {id: a, company: A, offers: [{id: o, made: 2026-01-01, base: 480000}]}
- {id: b, company: Beta Labs, verified: true}
- {id: c, company: Gamma, verified: true, may_name: true}
private: {walk_away: 470000, target: 500000, current_pay: 250500, notes: ["peers earn more than Ada, about 99000"]}
`

func parse(t *testing.T, text string) *casefile.Case {
	t.Helper()
	c, err := casefile.Parse("x.yaml", strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// fields returns what a scanner finds, as field:words.
func fields(s *Scanner, text string) string {
	var list []string
	for _, f := range s.Find(text) {
		list = append(list, f.Field+":"+text[f.Start:f.End])
	}
	return strings.Join(list, "|")
}

func TestFind(t *testing.T) {
	s := New(parse(t, caseText), Scope{Opportunity: "a"})
	tests := []struct{ text, want string }{
		{"We offer $480,000.", ""},
		{"We offer $470,000.", "private.walk_away:$470,000"},
		{"470.000 USD", "private.walk_away:470.000 USD"},
		{"470 000", "private.walk_away:470 000"},
		{"470000.00", "private.walk_away:470000.00"},
		{"$470k", "private.walk_away:$470k"},
		{"four hundred and seventy thousand", "private.walk_away:four hundred and seventy thousand"},
		{"half a million and 99k", "private.notes[0]:99k|private.target:half a million"},
		{"4\u00ad70\u200b,000 it is", "private.walk_away:4\u00ad70\u200b,000"},
		{"470 kilometres, 1,470,000 and 470,0001", ""},
		{"between 450K and 500K", "private.target:500K"},
		{"250500", "private.current_pay:250500"},
		{"250, 470%, 470,000 shares", ""},
		{"said DANA\n reyes", "coach.name:DANA\n reyes"},
		{"Reyes and Dana", "coach.name:Reyes"}, // Dana is the client's name too
		{"Cc: <dana@coach.example>", "coach.email:dana@coach.example"},
		{"that Peers  earn more than ada", "private.notes[0]:Peers  earn more than ada"},
		{"peers earn more", "private.notes[0]:peers earn more"},
		{"Beta has written, and Gamma", "opportunities[1].company:Beta"},
		{"Beta Labs, the beta", "opportunities[1].company:Beta Labs"},
	}
	for _, tt := range tests {
		if got := fields(s, tt.text); !sameSet(got, tt.want) {
			t.Errorf("%q: %q, want %q", tt.text, got, tt.want)
		}
	}
}

func sameSet(a, b string) bool {
	x, y := strings.Split(a, "|"), strings.Split(b, "|")
	slices.Sort(x)
	slices.Sort(y)
	return slices.Equal(x, y)
}

// What an offer or an ask states isn't private, and the client knows the coach and all the
// companies.
func TestScope(t *testing.T) {
	open := parse(t, strings.Replace(caseText, "480000", "470000", 1))
	const text = "Dana Reyes: $470,000 from Beta"
	tests := []struct {
		name  string
		scope Scope
		want  string
	}{
		{"no opportunity", Scope{}, "private.walk_away:$470,000|coach.name:Dana Reyes"},
		{"the offer's", Scope{Opportunity: "a"}, "coach.name:Dana Reyes|opportunities[1].company:Beta"},
		{"another", Scope{Opportunity: "b"}, "private.walk_away:$470,000|coach.name:Dana Reyes"},
		{"to the client", Scope{Opportunity: "a", FromCoach: true}, ""},
		{"unknown", Scope{Opportunity: "x"}, "private.walk_away:$470,000|coach.name:Dana Reyes"},
	}
	for _, tt := range tests {
		if got := fields(New(open, tt.scope), text); !sameSet(got, tt.want) {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestNamedByThem(t *testing.T) {
	c := parse(t, caseText+"log:\n- {on: 2026-01-08, what: reply-partial, opportunity: a, base: 470000}\n")
	const text = "Thank you for getting base to $470,000."
	for opportunity, want := range map[string]string{"a": "", "b": "private.walk_away:$470,000"} {
		if got := fields(New(c, Scope{Opportunity: opportunity}), text); got != want {
			t.Errorf("to %s: %q, want %q", opportunity, got, want)
		}
	}
}

// TestOrdinaryCoach checks a coach whose name has words of everyday English.
func TestOrdinaryCoach(t *testing.T) {
	for name, texts := range map[string][2]string{
		"Ask Berg":    {"I told Ask about it.", "I'd like to ask for more."},
		"You Li":      {"I told You Li.", "Thank you for the letter. You were kind."},
		"Can Yilmaz":  {"I was advised by Can.", "Can you send it?"},
		"Dana Price":  {"Price told me so.", "Price is not everything."},
		"Chase Banks": {"Banks told me so.", "Banks are closed."},
		"Sunny Rao":   {"I asked Sunny for help.", "Sunny Denver is a good place."},
	} {
		s := New(parse(t, `version: 1
id: x
currency: USD
coach: {name: `+name+`}
client: {name: Ada Poe, email: ada@mail.example, timezone: UTC}
opportunities: [{id: a, company: Ostrava Tools}]
`), Scope{Opportunity: "a"})
		if got := s.Find(texts[0]); len(got) != 1 {
			t.Errorf("%s: %q: found %v", name, texts[0], got)
		}
		if got := s.Find(texts[1]); len(got) != 0 {
			t.Errorf("%s: %q: found %v", name, texts[1], got)
		}
	}
}

// TestDomainName checks a second name in parentheses that is that of its people's addresses.
func TestDomainName(t *testing.T) {
	s := New(parse(t, `version: 1
id: x
currency: USD
client: {name: Ada Poe, email: ada@mail.example, timezone: UTC}
opportunities:
- {id: a, company: Ostrava Tools}
- {id: b, company: Alphabet (Google), people: [{role: recruiter, name: Bea Lindt, email: bea@google.example}]}
`), Scope{Opportunity: "a"})
	if got := fields(s, "I also talk to Google."); got != "opportunities[1].company:Google" {
		t.Errorf("found %q", got)
	}
}

// TestFirm checks the name of the coach's firm, that of this program, and a private note with an amount
// that the client asks for.
func TestFirm(t *testing.T) {
	s := New(parse(t, `version: 1
id: x
currency: USD
coach: {name: Hedda Brook, email: hedda@brookcoaching.example}
client: {name: Ada Poe, email: ada@mail.example, timezone: UTC}
opportunities: [{id: a, company: Ostrava Tools, offers: [{id: o, made: 2027-03-01, base: 150000}], asks: [{base: 168000}]}]
private: {walk_away: 157000, notes: ["would be glad of $168,000, and even of $161,000"]}
`), Scope{Opportunity: "a"})
	for says, want := range map[string]string{
		"My thanks to Brook Coaching for it.": "coach.email:Brook Coaching",
		"Drafted with Tactful 1.0.":           "coach:Tactful",
		"That is a tactful reply.":            "",
		"Could we make it $168,000?":          "",
		"Could we make it $161,000?":          "private.notes[0]:$161,000",
	} {
		if got := fields(s, says); got != want {
			t.Errorf("%q: found %q, want %q", says, got, want)
		}
	}
}

// A coach whose name is an ordinary word is named only where it's used as a name.
func TestCoachCalledByACommonWord(t *testing.T) {
	for _, tt := range []struct{ coach, text, want string }{
		{"Friday Musa", "by Friday, May 22", ""},
		{"Friday Musa", "It was Friday's call.", ""},
		{"Friday Musa", "Friday works for me.", ""},
		{"Friday Musa", "as Friday told me", "Friday"},
		{"Friday Musa", "I took Friday's advice.", "Friday's"},
		{"Friday Musa", "with Friday Musa", "Friday Musa"},
		{"You Li", "You'll hear from me. You said so.", ""},
		{"Li You", "I hoped You'd say so.", ""},
		{"You Li", "as You suggested", "You"},
		{"July Moss", "in July, and July's close", ""},
	} {
		s := New(parse(t, strings.Replace(caseText, "Dana Reyes", tt.coach, 1)), Scope{Opportunity: "a"})
		want := tt.want
		if want != "" {
			want = "coach.name:" + want
		}
		if got := fields(s, tt.text); got != want {
			t.Errorf("%s: %q: found %q, want %q", tt.coach, tt.text, got, want)
		}
	}
}
