package casefile

import (
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/comp"
)

// What they have given isn't asked for anymore, nor is what they have answered.
func TestBeyond(t *testing.T) {
	const offer = "base: 180000, bonus: 10, sign_on: [10000, 10000], relocation: {amount: 10000}, " +
		"equity: {units: 500, price: 40, vesting: even}"
	base, err := comp.NewMoney(210_000_00, "USD")
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ offer, ask, reply, want string }{
		{offer, "base: 200000", "base: 195000", "base"},
		{offer, "base: 200000", "base: 200000", ""},
		{offer, "base: 200000", "base: 205000", ""},
		{offer, "base: 180000, sign_on: 30000", "bonus: 12", "base sign_on"}, // as it was
		{offer, "base: 200000, sign_on: 30000", "base: 205000", "sign_on"},
		{offer, "bonus: 15", "bonus: 15", ""},
		{offer, "sign_on: [30000, 15000]", "sign_on: [35000, 10000]", ""}, // as much, and later
		{offer, "sign_on: [40000, 5000]", "sign_on: [35000, 10000]", "sign_on"},
		{offer, "equity: {units: 700}", "equity: {units: 800}", ""},
		{offer, "equity: {units: 900}", "equity: {units: 800}", "equity"},
		{"base: 180000, equity: {value: 60000}", "equity: {value: 80000}", "equity: {value: 85000}", ""},
		{"base: 180000", "total: 240000", "base: 250000", ""},
		{offer, "relocation: {amount: 15000}", "relocation: {amount: 15000}", ""},
		{offer, "relocation: {amount: 15000, grossed_up: true}", "relocation: {amount: 15000}", "relocation"},
		{offer, "start: 2026-07-01", "start: 2026-07-01", ""},
		{offer, "other_terms: [{text: a day from home}]", "other_terms: [a day from home]", ""},
		{offer, "options: [{base: 200000}, {sign_on: 50000}, {bonus: 20}]", "base: 200000", "options"},
		{offer, "options: [{base: 200000}, {sign_on: 50000}]", "base: 200000", "sign_on"},
		{offer, "options: [{base: 210000}, {sign_on: 50000}]", "base: 190000", "sign_on"}, // answered
		{offer, "base: 200000, fallback: {base: 190000}", "base: 190000", "base"},
		{offer, "base: 200000, fallback: {base: 190000}", "base: 188000", "base fallback"},
	} {
		c, err := Parse("c.yaml", strings.NewReader(`{version: 1, id: c, currency: USD, client: {name: Ada North,
  email: ada@mail.example, timezone: America/New_York}, opportunities: [{id: a, company: Arbor,
    offers: [{id: a1, made: 2026-05-04, `+tt.offer+`}], asks: [{`+tt.ask+`}]}],
  log: [{on: 2026-05-06, what: reply-partial, `+tt.reply+`}]}`))
		if err != nil {
			t.Errorf("%s: %v", tt.ask, err)
			continue
		}
		o := &c.Opportunities[0]
		a := o.Asks[0].Beyond(&o.Offers[0], &c.AsOf(0, calendar.Date{}).Offers[0], []Package{{Base: base}})
		var got []string
		for _, part := range []struct {
			name string
			left bool
		}{
			{"base", !a.Base.IsZero()}, {"bonus", a.Bonus != nil}, {"sign_on", a.SignOn != nil},
			{"equity", a.Equity != nil}, {"total", !a.Total.IsZero()}, {"relocation", a.Relocation != nil},
			{"start", !a.Start.IsZero()}, {"other_terms", len(a.OtherTerms) > 0},
			{"options", len(a.Options) > 0}, {"fallback", a.Fallback != nil},
		} {
			if part.left {
				got = append(got, part.name)
			}
		}
		if s := strings.Join(got, " "); s != tt.want {
			t.Errorf("%s after %s: got %q, want %q", tt.ask, tt.reply, s, tt.want)
		}
	}
}
