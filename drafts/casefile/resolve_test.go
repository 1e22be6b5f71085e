package casefile

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
)

func TestLogOfTheOnlyOpportunity(t *testing.T) {
	const log = "log: [{on: 2026-03-01, what: applied}, {on: 2026-03-02, what: interview}]\n"
	c := accepted(t, smallCase+log)
	for i, e := range c.Log {
		if e.Opportunity != "acme" {
			t.Errorf("log[%d] is about %q", i, e.Opportunity)
		}
	}
	says(t, smallCase+"  - {id: beta, company: Beta}\n"+log,
		"case.yaml:13:7: log[0].opportunity: missing: which one of acme, beta is it about?",
		"case.yaml:13:40: log[1].opportunity: missing: which one of acme, beta is it about?")
	c.Log[1].Opportunity, c.places = "", nil
	if err := c.Validate(); err == nil {
		t.Error("a log entry without an opportunity is valid in a case built in Go")
	}
}

// An offer that is like an earlier one has its terms, apart from those that are written.
func TestLike(t *testing.T) {
	const first = "{id: one, made: 2026-03-01, status: expired, level: L6, base: 100000, " +
		"bonus: {target: 15, payout: 90}, sign_on: [9000, 5000], start: 2026-06-01, " +
		"equity: {units: 400, price: 10, vesting: even}, deadline: 2026-03-20, " +
		"relocation: {amount: 5000, grossed_up: true}, other_terms: [a laptop]}"
	for _, tt := range []struct{ like, same string }{
		{"{id: two, made: 2026-03-05, like: one, base: 110000}",
			"{id: two, made: 2026-03-05, like: one, level: L6, base: 110000, " +
				"bonus: {target: 15, payout: 90}, sign_on: [9000, 5000], start: 2026-06-01, " +
				"equity: {units: 400, price: 10, vesting: even}, deadline: 2026-03-20, " +
				"relocation: {amount: 5000, grossed_up: true}, other_terms: [a laptop]}"},
		// parts of a term, lists as a whole, and a deadline that had passed
		{"{id: two, made: 2026-03-21, like: one, bonus: {target: 20}, sign_on: 9500, " +
			"equity: {units: 500, price: 11}, relocation: {amount: 6000, grossed_up: no}, " +
			"other_terms: [a car], status: verbal, start: 2026-07-01}",
			"{id: two, made: 2026-03-21, like: one, status: verbal, level: L6, base: 100000, " +
				"bonus: {target: 20, payout: 90}, sign_on: [9500], start: 2026-07-01, " +
				"equity: {units: 500, price: 11, vesting: even}, " +
				"relocation: {amount: 6000, grossed_up: false}, other_terms: [a car]}"},
	} {
		got := accepted(t, smallCase+"    offers: ["+first+", "+tt.like+"]\n").Opportunities[0].Offers[1]
		want := accepted(t, smallCase+"    offers: ["+first+", "+tt.same+"]\n").Opportunities[0].Offers[1]
		a, _ := json.Marshal(got)
		b, _ := json.Marshal(want)
		if string(a) != string(b) {
			t.Errorf("got\n%s\nwant\n%s", a, b)
		}
	}
	chain := accepted(t, smallCase+"    offers: ["+first+", {id: two, made: 2026-03-05, like: one, "+
		"base: 110000}, {id: three, made: 2026-03-06, like: two, sign_on: 1}]\n").Opportunities[0].Offers
	if f := chain[2]; f.Base.String() != "£110,000" || f.Bonus == nil || len(f.SignOn.Years) != 1 ||
		len(chain[0].SignOn.Years) != 2 || len(chain[1].SignOn.Years) != 2 {
		t.Errorf("got %+v", chain)
	}
}

// A bonus or a grant in another form takes the place of the earlier one.
func TestLikeInAnotherForm(t *testing.T) {
	for _, tt := range []struct{ first, second, want string }{
		{"bonus: 15", "bonus: {amount: 20000}", "bonus: {amount: 20000}"},
		{"bonus: {amount: 20000, payout: 90}", "bonus: 20%", "bonus: {target: 20, payout: 90}"},
		{"equity: {units: 400, price: 10, vesting: even}", "equity: {value: 5000}",
			"equity: {value: 5000, price: 10, vesting: even}"},
		{"equity: {value: 5000, units: 400, vesting: even}", "equity: {units: 500}",
			"equity: {units: 500, vesting: even}"},
		{"equity: {value: 5000, units: 400, vesting: even}", "equity: {kind: rsu}",
			"equity: {value: 5000, units: 400, kind: rsu, vesting: even}"},
		{"sign_on: {years: [5000], paid: monthly, clawback: 24}", "sign_on: 6000",
			"sign_on: {years: [6000], paid: monthly, clawback: 24}"},
	} {
		offer := func(id, terms string) string { return "{id: " + id + ", made: 2026-03-01, " + terms + "}" }
		like := accepted(t, smallCase+"    offers: ["+offer("one", tt.first)+", "+
			offer("two", "like: one, "+tt.second)+"]\n").Opportunities[0].Offers[1]
		want := accepted(t, smallCase+"    offers: ["+offer("one", tt.first)+", "+
			offer("two", "like: one, "+tt.want)+"]\n").Opportunities[0].Offers[1]
		if !reflect.DeepEqual(like, want) {
			t.Errorf("%s after %s: got %+v, want %+v", tt.second, tt.first, like, want)
		}
	}
}

func TestHintOfTheTitle(t *testing.T) {
	const want = `offer "two" is for level L7, but the role, L6 Engineer, was for L6: if the title changes ` +
		"with the level, add role to the offer"
	for _, tt := range []struct{ opportunity, offer, want string }{
		{"role: L6 Engineer, level: {offered: L6, target: L7}", "level: L7", want},
		{"role: Engineer, level: {offered: L6, target: L7}", "level: L7", ""},
		{"role: Engineer, level: {offered: L6, target: L7}", "level: L7, role: Senior Engineer", ""},
		{"role: Engineer, level: {offered: L6, target: L7}", "level: L6", ""},
		{"role: Engineer, level: {offered: L6, target: L7}", "base: 90000", ""},
		{"role: Engineer", "level: L7", ""},
		{"level: {offered: L6, target: L7}", "level: L7", ""},
	} {
		c := accepted(t, strings.Replace(smallCase, "  - id: acme\n    company: Acme\n", "", 1)+
			"  - {id: acme, company: Acme, "+tt.opportunity+", offers: [{id: two, made: 2026-03-01, "+
			tt.offer+"}]}\n")
		got := ""
		for _, h := range c.Hints() {
			got += h.Error()
		}
		if tt.want == "" && got != "" || !strings.Contains(got, tt.want) {
			t.Errorf("%s with %s: got %q, want %q", tt.opportunity, tt.offer, got, tt.want)
		}
	}
}

func TestLikeIsAnEarlierOffer(t *testing.T) {
	for _, tt := range []struct{ offers, want string }{
		{"{id: one, made: 2026-03-01, like: one}", "there is no earlier offer here: leave it out"},
		{"{id: one, made: 2026-03-01}, {id: two, made: 2026-03-02, like: two}",
			`offers[1].like: want the id of an earlier offer, got "two"`},
		{"{id: one, made: 2026-03-01}, {id: two, made: 2026-03-02, like: eno}",
			`offers[1].like: unknown earlier offer "eno" (known: one)`},
		{"{id: first, made: 2026-03-01}, {id: two, made: 2026-03-02, like: firts}",
			`offers[1].like: unknown earlier offer "firts": did you mean "first"?`},
		// a mistake in the earlier offer is reported once
		{"{id: one, made: 2026-03-01, equity: {units: 1, vesting: [{month: 12, percent: 50}]}}, " +
			"{id: two, made: 2026-03-02, like: one}", "offers[0].equity.vesting: the vests make 50%"},
		{"{id: one, made: 2026-03-01, start: 2026-03-02}, {id: two, made: 2026-03-03, like: one}, " +
			"{id: two, made: 2026-03-04}", `offers[2].id: the id "two" is already taken`},
	} {
		says(t, smallCase+"    offers: ["+tt.offers+"]\n", tt.want)
	}
}

func TestHintsOfTerms(t *testing.T) {
	const first = "{id: one, made: 2026-03-01, base: 100000, bonus: 15, sign_on: 9000, start: 2026-06-01}"
	for _, tt := range []struct{ offers, want string }{
		{first, ""},
		{first + ", {id: two, made: 2026-03-02, base: 110000}", `case.yaml:12:102: opportunities[0].` +
			`offers[1]: offer "two" doesn't have the annual bonus, the sign-on bonus, and the start date of ` +
			`an earlier offer: if they still hold, write like: one`},
		{first + ", {id: two, made: 2026-03-02, base: 110000, bonus: 15, sign_on: 9000}",
			`doesn't have the start date of an earlier offer: if they still hold, write like: one`},
		{first + ", {id: two, made: 2026-03-02, base: 110000, like: one}", ""},
		{"{id: one, made: 2026-03-01, base: 90000, deadline: 2026-03-09}, {id: two, made: 2026-03-04, base: 95000}",
			`offer "two" doesn't have the deadline of an earlier offer: if they still hold, write like: one`},
		{"{id: one, made: 2026-03-01, base: 90000, deadline: 2026-03-09}, {id: two, made: 2026-03-10, base: 95000}", ""},
		{"{id: one, made: 2026-03-01, base: 90000, deadline: 2026-03-09}, {id: two, made: 2026-03-04, base: 95000, " +
			"deadline: 2026-03-12T17:00}", ""},
		{first + ", {id: two, made: 2026-03-02, base: 110000, status: rescinded}", ""},
		{first + ", {id: two, made: 2026-03-02, base: 110000, bonus: 15, start: 2026-07-01, sign_on: 1, " +
			"equity: {units: 4}}, {id: three, made: 2026-03-03, like: one}", ""},
		{first + ", {id: two, made: 2026-03-02, base: 110000, equity: {units: 4}}, " +
			"{id: three, made: 2026-03-03, base: 120000}",
			`the annual bonus, the sign-on bonus, the equity, and the start date of an earlier offer: if ` +
				`they still hold, write like: one`},
		{"{id: one, made: 2026-03-01, equity: {units: 9, kind: rsu, vesting: even}, relocation: " +
			"{amount: 9, grossed_up: true}}, {id: two, made: 2026-03-02, equity: {value: 90}, relocation: {amount: 12}}",
			`doesn't have the kind of equity, the vesting of the equity, and the gross-up of the relocation`},
		{"{id: one, made: 2026-03-01, equity: {units: 9, kind: rsu, vesting: even}}, " +
			"{id: two, made: 2026-03-02, base: 90}", `"two" doesn't have the equity of an earlier`},
		{"{id: one, made: 2026-03-01, bonus: {target: 15, guaranteed: 1}, sign_on: [8000, 4000], " +
			"other_terms: [a day a week from home, 28 days of leave]}, {id: two, made: 2026-03-02, bonus: 15, " +
			"sign_on: 9000, other_terms: [30 days of leave]}", `doesn't have the guarantee of the bonus, the later ` +
			`years of the sign-on bonus, and "a day a week from home" of an earlier offer`},
		{"{id: one, made: 2026-03-01, sign_on: [8000, 4000], other_terms: [one day a week from home]}, " +
			"{id: two, made: 2026-03-02, sign_on: 12000, other_terms: [a car, two days a week from home]}", ""},
	} {
		got := ""
		for _, h := range accepted(t, smallCase+"    offers: ["+tt.offers+"]\n").Hints() {
			got += h.Error() + "\n"
		}
		if tt.want == "" && got != "" || !strings.Contains(got, tt.want) {
			t.Errorf("%s: got %q, want %q", tt.offers, got, tt.want)
		}
	}
}

// The log says when recruiters changed, unless the file does.
func TestRecruitersOfTheLog(t *testing.T) {
	day := func(m time.Month, d int) calendar.Date { return calendar.NewDate(2026, m, d) }
	for _, tt := range []struct {
		people, log string
		want        map[string][2]calendar.Date
	}{
		{"{id: ines, role: recruiter, name: Ines Duarte}, {id: omar, role: recruiter, name: Omar Diaz}",
			"{on: 2026-05-12, what: recruiter-change, to: omar}",
			map[string][2]calendar.Date{"ines": {{}, day(5, 11)}, "omar": {day(5, 12), {}}}},
		{"{id: ines, role: recruiter, name: Ines Duarte}, {id: omar, role: recruiter, name: Omar Diaz}, " +
			"{id: kim, role: recruiter, name: Kim Cho}",
			"{on: 2026-05-12, what: recruiter-change, to: omar}, {on: 2026-06-01, what: recruiter-change, to: kim}",
			map[string][2]calendar.Date{"ines": {{}, day(5, 11)}, "omar": {day(5, 12), day(5, 31)},
				"kim": {day(6, 1), {}}}},
		{"{id: ines, role: recruiter, name: Ines Duarte, until: 2026-05-20}, {id: omar, role: recruiter, " +
			"name: Omar Diaz, from: 2026-05-15}, {id: hal, role: hiring-manager, name: Hal Berg}",
			"{on: 2026-05-12, what: recruiter-change, to: omar}",
			map[string][2]calendar.Date{"ines": {{}, day(5, 20)}, "omar": {day(5, 15), {}}, "hal": {}}},
		{"{id: ines, role: recruiter, name: Ines Duarte}, {id: omar, role: recruiter, name: Omar Diaz}",
			"{on: 2026-05-12, what: recruiter-change, to: omar}, {on: 2026-05-20, what: recruiter-change, to: ines}",
			map[string][2]calendar.Date{"ines": {}, "omar": {day(5, 12), day(5, 19)}}},
		{"{id: ines, role: recruiter, name: Ines Duarte}, {id: omar, role: recruiter, name: Omar Diaz}",
			"{on: 2026-05-12, what: recruiter-change, to: omar}, {on: 2026-05-20, what: recruiter-change, to: ines}, " +
				"{on: 2026-05-22, what: recruiter-change, to: omar}",
			map[string][2]calendar.Date{"ines": {{}, day(5, 21)}, "omar": {day(5, 12), {}}}},
		{"{id: ines, role: recruiter, name: Ines Duarte}, {id: omar, role: recruiter, name: Omar Diaz}",
			"{on: 2026-05-12, what: recruiter-change}",
			map[string][2]calendar.Date{"ines": {}, "omar": {}}},
	} {
		c := accepted(t, smallCase+"  - {id: beta, company: Beta, people: ["+tt.people+"]}\nlog: ["+
			strings.ReplaceAll(tt.log, "}", ", opportunity: beta}")+"]\n")
		for _, p := range c.Opportunities[1].People {
			if got := [2]calendar.Date{p.From, p.Until}; got != tt.want[p.ID] {
				t.Errorf("%s: %s is there %v, want %v", tt.log, p.ID, got, tt.want[p.ID])
			}
		}
		if hinted := strings.Contains(fmt.Sprint(c.Hints()), "doesn't say who took over"); hinted !=
			(tt.want["omar"] == [2]calendar.Date{}) {
			t.Errorf("%s: hinted %t", tt.log, hinted)
		}
	}
}
