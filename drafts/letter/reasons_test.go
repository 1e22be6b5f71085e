package letter

import (
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/comp"
)

// reasonsFor returns the reasons of an ask of $215,000 against $198,000, with more facts of the case.
func reasonsFor(t *testing.T, voice, because, facts string) string {
	t.Helper()
	return strings.Join(letterAsking(t, voice, "base: 215000, because: ["+because+"]", facts).Ask.Reasons, " ")
}

// letterAsking composes a letter with another ask in the first round, and more facts of the case.
func letterAsking(t *testing.T, voice, ask, facts string) *Letter {
	t.Helper()
	text := strings.NewReplacer("calendar: US}\nopp", "calendar: US, voice: "+voice+"}\nopp",
		"base: 215000,", ask+",", "log:\n", facts+"log:\n").Replace(threadCase)
	return letterIn(t, text, "2026-05-12T15:00", &Kind{})
}

func TestMarketSentences(t *testing.T) {
	for _, tt := range []struct{ voice, value, level, source, want string }{
		{"warm", "217000", "L6", "levels.fyi", "Levels.fyi puts the base for an L6 at $217,000, a little above my number."},
		{"direct", "217000", "", "the AONL salary survey", "The AONL salary survey puts base at $217,000."},
		{"formal", "217000", "L6", "Levels.fyi", "According to Levels.fyi, the base salary for an L6 is $217,000, slightly above my request."},
		{"formal", "217000", "", "according to the union", "The union reports a base salary of $217,000, slightly above my request."},
		{"warm", "217000", "L6", "the figures of the union", "The figures of the union put the base for an L6 at $217,000, a little above my number."},
		{"warm", "217000", "L6", "Glassdoor and Levels.fyi", "Glassdoor and Levels.fyi put the base for an L6 at $217,000, a little above my number."},
		{"warm", "217000", "L6", "Hays", "Hays puts the base for an L6 at $217,000, a little above my number."},
		{"warm", "217000", "L6", "the survey of nurses", "The survey of nurses puts the base for an L6 at $217,000, a little above my number."},
		{"warm", "209000", "L6", "Levels.fyi", "Levels.fyi puts the base for an L6 at $209,000."}, // 3% lower than the ask
		{"warm", "222000", "L6", "Levels.fyi", "Levels.fyi puts the base for an L6 at $222,000, a little above my number."},
		{"warm", "215000", "L6", "Levels.fyi", "Levels.fyi puts the base for an L6 at $215,000, the same as my number."},
		{"warm", "229000", "L6", "Levels.fyi", "Levels.fyi puts the base for an L6 at $229,000, so I think my number is fair."},
		{"warm", "208000", "L6", "Levels.fyi", ""},
		{"warm", "217000", "L5", "Levels.fyi", ""},
	} {
		facts := "    market: [{metric: base, value: " + tt.value + ", source: " + tt.source +
			", retrieved: 2026-05-01}]\n"
		if tt.level != "" {
			facts = strings.Replace(facts, ", source", ", level: "+tt.level+", source", 1)
		}
		if got := reasonsFor(t, tt.voice, "market", facts); got != tt.want {
			t.Errorf("%+v: got %q", tt, got)
		}
	}
}

// A figure may be for the role, by its title, and not for the company's own grade.
func TestMarketFigureOfTheRole(t *testing.T) {
	for level, want := range map[string]string{
		"process engineers": "",
		"process engineer":  "Hays puts the base for a process engineer at $217,000, a little above my number.",
		"plant engineer":    "",
	} {
		facts := "    role: Process Engineer, Polymers\n    market: [{metric: base, value: 217000, level: " + level +
			", source: Hays, retrieved: 2026-05-01}]\n"
		if got := reasonsFor(t, "warm", "market", facts); got != want {
			t.Errorf("%s: got %q", level, got)
		}
	}
}

func TestForfeitSentences(t *testing.T) {
	const rsus, bonus = "{kind: rsu, amount: 41000, date: 2026-11-20}",
		"{kind: bonus, amount: 18000, date: 2027-02-15}"
	for _, tt := range []struct{ voice, forfeits, want string }{
		{"warm", rsus + ", " + bonus, "I'd be walking away from $59,000: $41,000 in RSUs that vest November 20 " +
			"and an $18,000 bonus that pays out February 15."},
		{"formal", rsus + ", " + bonus, "I would be giving up $59,000: $41,000 in RSUs that vest November 20 " +
			"and an $18,000 bonus that pays out February 15."},
		{"direct", bonus, "I'd be walking away from an $18,000 bonus that pays out February 15."},
		{"formal", bonus, "I would be giving up an $18,000 bonus that pays out February 15."},
		// not all of it within a year, so that there's no sum
		{"warm", rsus + ", {kind: rsu, amount: 41000, date: 2027-11-20}",
			"I'd be walking away from $41,000 in RSUs that vest November 20 and $41,000 in RSUs that vest November 20, 2027."},
		{"warm", "{kind: pension, amount: 9000, date: 2026-11-20}",
			"I'd be walking away from $9,000 in retirement contributions due November 20."},
	} {
		if got := reasonsFor(t, tt.voice, "forfeits", "    forfeits: ["+tt.forfeits+"]\n"); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.voice, got, tt.want)
		}
	}
}

func TestSignOnBesideWhatIsGivenUp(t *testing.T) {
	all := dollars(t, "90000")[0]
	for _, tt := range []struct{ offered, asked, want string }{
		{"20000", "90000", " The sign-on in the offer makes up for less than a third of that."},
		{"40000", "90000", " The sign-on in the offer makes up for less than half of that."},
		{"50000", "95000", " Most of the sign-on would replace that."},
		{"50000", "92000", " The sign-on would replace that."},
		{"", "70000", " The sign-on would make up for most of that."},
		{"", "60000", ""}, {"", "180000", ""},
	} {
		pay := func(s string) (list Instalments) {
			if s != "" {
				list = Instalments{{Amount: dollars(t, s)[0]}}
			}
			return list
		}
		a := &Ask{SignOn: pay(tt.asked), offer: &Terms{SignOn: pay(tt.offered)}}
		if got := a.covered(&all, nil); got != tt.want {
			t.Errorf("%+v: got %q", tt, got)
		}
		if got := a.covered(nil, nil); got != "" {
			t.Errorf("no fair sum: got %q", got)
		}
	}
	years := dollars(t, "33000", "22000")
	a := &Ask{SignOn: Instalments{{Amount: years[0]}, {Amount: years[1]}}, offer: &Terms{}}
	lost := []Forfeit{{Amount: years[0]}, {Amount: years[1]}}
	if got := a.covered(nil, lost); got != " The sign-on would match those, year by year." {
		t.Errorf("got %q", got)
	}
}

func TestGivenUpByStarting(t *testing.T) {
	const forfeits = "    forfeits: [{kind: bonus, amount: 18000, date: 2026-08-15}]\n"
	for _, tt := range []struct{ voice, ask, want string }{
		{"warm", "sign_on: 30000,", "By starting on July 6, I'd be giving up an $18,000 bonus that pays out August 15. " +
			"Most of the sign-on would replace that."},
		{"formal", "base: 215000, sign_on: 26000,", "Most of the sign-on would replace what I would be giving up by " +
			"starting on July 6: an $18,000 bonus that pays out August 15."},
		{"warm", "sign_on: 30000, start: 2026-07-20,", "Most of the sign-on would replace what I'd be giving up by leaving " +
			"now: an $18,000 bonus that pays out August 15."},
		{"direct", "base: 215000, sign_on: 15000,", "The sign-on would make up for most of what I'd be giving up by starting " +
			"on July 6: an $18,000 bonus that pays out August 15."},
	} {
		text := strings.NewReplacer("calendar: US}\nopp", "calendar: US, voice: "+tt.voice+"}\nopp",
			"base: 215000,", tt.ask+" because: [forfeits],", "sign_on: 20000, deadline", "start: 2026-07-06, deadline",
			"log:\n", forfeits+"log:\n").Replace(threadCase)
		l := letterIn(t, text, "2026-05-12T15:00", &Kind{})
		if got := strings.Join(l.Ask.Reasons, " "); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.ask, got, tt.want)
		}
	}
}

// The coach's own reason may name the sum of what's given up.
func TestOwnReasonWithTheSum(t *testing.T) {
	const why = "It's the same $59,000 that I'd be walking away from."
	text := strings.NewReplacer("base: 215000,", "sign_on: 60000, because: [forfeits], why: \""+why+"\",",
		"log:\n", "    forfeits: [{kind: rsu, amount: 41000, date: 2026-11-20}, "+
			"{kind: bonus, amount: 18000, date: 2027-02-15}]\nlog:\n").Replace(threadCase)
	if got := strings.Join(letterIn(t, text, "2026-05-12T15:00", &Kind{}).Ask.Reasons, " "); got != why {
		t.Errorf("got %q", got)
	}
}

// The coach's own reason may go on about a public figure.
func TestOwnReasonAfterTheFigure(t *testing.T) {
	const market = "    market: [{metric: base, value: 217000, source: Levels.fyi, retrieved: 2026-05-01}]\n"
	for why, want := range map[string]string{
		"That is for one site. I'd run two.": "Levels.fyi puts base at $217,000. " +
			"That is for one site. I'd run two.",
		"Others pay $217,000.": "Others pay $217,000 (Levels.fyi).",
	} {
		text := strings.NewReplacer("base: 215000,", "base: 215000, because: [market], why: \""+why+"\",",
			"log:\n", market+"log:\n").Replace(threadCase)
		if got := strings.Join(letterIn(t, text, "2026-05-12T15:00", &Kind{}).Ask.Reasons, " "); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestTermInsteadOfAnother(t *testing.T) {
	offered := []string{"30 days of holiday", "Three days a week in the office.", "one day a week remote",
		"a budget of $2,000 a year for courses"}
	for term, want := range map[string]string{
		"two days a week in the office":   "three",
		"three days a week in the office": "", // it's offered
		"a pay review after six months":   "",
		"30 days of leave":                "30 days of holiday",
		"two days a week from home":       "",
		"four days a week remote":         "one",

		"a budget of $3,000 a year for courses": "$2,000",
	} {
		if got := instead(term, offered); got != want {
			t.Errorf("%q: got %q, want %q", term, got, want)
		}
	}
}

// Words that a template puts around a fact aren't said twice.
func TestFactsBetweenWordsOfTemplates(t *testing.T) {
	text := strings.NewReplacer("    company: Acme\n", `    company: Acme
    role: the Staff Engineer role
    team: the Platform team
    timeline: {by: 2026-06-30, reason: Because my lease ends.}
    interview: {on: 2026-05-08, detail: We talked about how Priya said restores work}
`, "target: L6}", "target: L6, criteria: [{id: a, text: Sets direction}, {id: b, text: owning a roadmap}]}").
		Replace(threadCase)
	l := letterIn(t, text, "2026-05-26T15:00", &Kind{})
	if l.Role != "Staff Engineer" || l.Team != "Platform" || l.Timing != "my lease ends" ||
		l.Interview.Detail != "how you said restores work" ||
		strings.Join(l.Level.Criteria, "; ") != "setting direction; owning a roadmap" {
		t.Errorf("got %q, %q, %q, %q, %q", l.Role, l.Team, l.Timing, l.Interview.Detail, l.Level.Criteria)
	}
	for in, want := range map[string]string{
		"Owns a roadmap": "owning a roadmap", "Plans work": "planning work",
		"results that last": "results that last", "plans that hold": "plans that hold",
		"designs spanning two plants": "designs spanning two plants", "Reviews who is on call": "Reviews who is on call",
		"Shapes what others build": "shaping what others build",
		"Leads":                    "Leads", "8+ years' experience": "8+ years' experience", "system design": "system design",
	} {
		if got := criterion(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
	if got := trimLead(named("Team Payments", "team"), "team"); got != "Payments" {
		t.Errorf("got %q", got)
	}
}

func TestVestingSentence(t *testing.T) {
	for _, tt := range []struct {
		grant  Grant
		signOn bool
		want   string
	}{
		{Grant{FirstYear: 5_00, SecondYear: 15_00, years: make([]comp.Percent, 4)}, true,
			"The grant in the offer vests 5% in the first year and 15% in the second, which is why the sign-on matters."},
		{Grant{FirstYear: 5_00, SecondYear: 15_00, options: true}, false,
			"The options in the offer vest 5% in the first year and 15% in the second."},
		{Grant{FirstYear: 10_00, options: true, years: make([]comp.Percent, 2)}, false,
			"The options in the offer vest 10% in the first year."},
	} {
		if got := vestingSentence(&tt.grant, tt.signOn); got != tt.want {
			t.Errorf("got %q, want %q", got, tt.want)
		}
	}
}

// What ends a text of the coach's doesn't stand in the middle of a sentence.
func TestPhrase(t *testing.T) {
	for s, want := range map[string]string{
		"led the move;": "led the move", "led the move. ": "led the move", "led it,": "led it",
		"a team of 4: two leads": "a team of 4: two leads", "R&D;": "R&D;", "so ;-)": "so ;-)",
	} {
		if got := phrase(s); got != want {
			t.Errorf("%q: got %q", s, got)
		}
	}
}

// What a sign-on that is a little more than she gives up is for besides is said.
func TestBeyondLoss(t *testing.T) {
	const bonus = "    forfeits: [{kind: bonus, amount: 18000, date: 2027-02-15}]\n"
	for _, tt := range []struct {
		signOn, why string
		want        bool
	}{
		{"25000", "", true}, {"21000", "", true}, {"40000", "", false},
		{"25000", ", why: It replaces my bonus.", false},
	} {
		text := strings.NewReplacer("    company: Acme\n", "    company: Acme\n"+bonus,
			"{round: 1, base: 215000, would_sign: true, fallback: {base: 212000}}",
			"{round: 1, sign_on: "+tt.signOn+", because: [forfeits]"+tt.why+"}").Replace(threadCase)
		if got := letterIn(t, text, "2026-05-12T15:00", &Kind{Act: ActCounter}).Ask.BeyondLoss; got != tt.want {
			t.Errorf("%s%s: got %t", tt.signOn, tt.why, got)
		}
	}
}
