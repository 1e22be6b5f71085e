package letter

import (
	"strings"
	"testing"
)

func TestLevelNouns(t *testing.T) {
	for level, want := range map[string]string{
		"L6": "an L6", "Staff": "the Staff level", "Nurse Manager": "a Nurse Manager", "Director": "a Director",
		"Associate Principal": "the Associate Principal level", "Grade 7": "Grade 7", "C": "the C level",
		"Level C": "Level C", "Head": "a Head",
	} {
		if got := levelNoun(level); got != want {
			t.Errorf("%s: got %q, want %q", level, got, want)
		}
	}
}

// A figure for equity is for a year, and a grant is for all of them.
func TestMarketForEquity(t *testing.T) {
	text := func(value, vesting, because string) string {
		return strings.NewReplacer("base: 198000,", "base: 198000, equity: {value: 320000, kind: rsu"+vesting+"},",
			"base: 215000,", "equity: {value: 400000}, because: ["+because+"],",
			"log:\n", "    market: [{metric: equity, value: "+value+", level: L6, source: a survey, "+
				"retrieved: 2026-05-01}]\nlog:\n").Replace(threadCase)
	}
	for _, tt := range []struct{ value, vesting, because, want, doubt string }{
		{"105000", ", vesting: even", "market", "A survey puts equity for an L6 at $105,000 a year. " +
			"Spread over four years, $400,000 comes to $100,000 a year.", ""},
		{"90000", ", vesting: even", "market", "", "names the market"},
		{"105000", "", "market", "", "names the market"}, // over how many years?
		{"90000", "", "unvested", "", ""},
	} {
		j, l := composed(t, text(tt.value, tt.vesting, tt.because), "2026-05-12T15:00", &Kind{})
		if got := strings.Join(l.Ask.Reasons, " "); got != tt.want {
			t.Errorf("%+v: got %q", tt, got)
		}
		if got := strings.Join(j.Doubts(l), " "); !strings.Contains(got, tt.doubt) || tt.doubt == "" && got != "" {
			t.Errorf("%+v: got %q", tt, got)
		}
	}
}

func TestMovedGrant(t *testing.T) {
	for _, tt := range []struct{ offered, answer, want string }{
		{"{value: 320000, kind: rsu}", "{value: 350000}", "the grant to $350,000"},
		{"{value: 320000, kind: rsu}", "{units: 4000}", "the grant to 4,000 RSUs"},
		{"{units: 4000, kind: rsu, price: 50}", "{units: 4500}", "the grant to 4,500 RSUs"},
	} {
		text := strings.NewReplacer("base: 198000,", "base: 198000, equity: "+tt.offered+",").Replace(threadCase) +
			"  - {on: 2026-05-22, what: reply-partial, opportunity: acme, equity: " + tt.answer + "}\n"
		if got := letterIn(t, text, "2026-05-26T15:00", &Kind{}).TheirMove.Words; got != tt.want {
			t.Errorf("%s after %s: got %q, want %q", tt.answer, tt.offered, got, tt.want)
		}
	}
}

// A grant that stays as it was hasn't moved, whichever way a new offer says so.
func TestGrantThatStays(t *testing.T) {
	for _, tt := range []struct{ now, want string }{
		{"like: one, sign_on: 28000", "the sign-on to $28,000"},
		{"level: L6, base: 198000, sign_on: 28000, equity: {value: 320000, kind: rsu}", "the sign-on to $28,000"},
		{"like: one, equity: {value: 350000, kind: rsu}", "the grant to $350,000"},
		{"like: one, sign_on: 28000, equity: {value: 350000, kind: rsu}",
			"the sign-on to $28,000 and the grant to $350,000"},
	} {
		text := strings.NewReplacer("base: 198000,", "base: 198000, equity: {value: 320000, kind: rsu},", "    asks:\n",
			"      - {id: two, made: 2026-05-18, "+tt.now+"}\n    asks:\n").Replace(threadCase) +
			"  - {on: 2026-05-18, what: reply-partial, offer: two}\n"
		if got := letterIn(t, text, "2026-05-19T15:00", &Kind{}).Moved; got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.now, got, tt.want)
		}
	}
}

func TestOfferedTerm(t *testing.T) {
	if got := instead("start-up funds of $420,000", []string{"start-up funds of $350,000"}); got != "$350,000" {
		t.Errorf("got %q", got)
	}
}

// A counter recalls the interview beside what draws her, once, and not in the direct voice.
func TestRecalled(t *testing.T) {
	const detail = "the wall of broken hinges"
	text := strings.Replace(threadCase, "    company: Acme\n", "    company: Acme\n    interview: {on: 2026-04-20, detail: "+
		detail+"}\n", 1)
	draws := strings.Replace(text, "    company: Acme\n", "    company: Acme\n    draws: the move to one ledger\n", 1)
	for _, tt := range []struct {
		text, on, pull, recalled string
		kind                     Kind
	}{
		{draws, "2026-05-12T15:00", "the move to one ledger", detail, Kind{Act: ActCounter}},
		{strings.Replace(draws, "client: {", "client: {voice: direct, ", 1), "2026-05-12T15:00", "the move to one ledger", "",
			Kind{Act: ActCounter}},
		{text, "2026-05-12T15:00", detail, "", Kind{Act: ActCounter}},
		{draws, "2026-05-18T15:00", "", "", Kind{Act: ActCounter}},
		{draws, "2026-05-12T15:00", "", "", Kind{Act: ActNudge}},
	} {
		l := letterIn(t, tt.text, tt.on, &tt.kind)
		if l.Pull != tt.pull || l.Recalled != tt.recalled {
			t.Errorf("%s: got %q, %q", tt.on, l.Pull, l.Recalled)
		}
	}
}

// What draws her to the job is in her first counter although she has said it before, and in no later one.
func TestPull(t *testing.T) {
	text := strings.Replace(threadCase, "    company: Acme\n", "    company: Acme\n    draws: the move to one ledger\n", 1)
	for _, tt := range []struct {
		kind      Kind
		on        string
		pull, now string
	}{
		{Kind{Act: ActCounter, AsksFor: []Topic{TopicBase}}, "2026-05-12T15:00", "the move to one ledger", ""},
		{Kind{Act: ActCounter, AsksFor: []Topic{TopicBase}}, "2026-05-18T15:00", "", ""},
		{Kind{Act: ActNudge}, "2026-05-12T15:00", "", ""},
	} {
		l := letterIn(t, text, tt.on, &tt.kind)
		if l.Pull != tt.pull || l.Draws != tt.now {
			t.Errorf("%s on %s: got %q, %q", tt.kind.Act, tt.on, l.Pull, l.Draws)
		}
	}
}
