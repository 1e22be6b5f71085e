package casefile

import (
	"strings"
	"testing"
)

// An ask at or below the offer is a slip.
func TestAskAboveTheOffer(t *testing.T) {
	const full = "base: 118000, bonus: 10, sign_on: [20000, 10000], " +
		"equity: {units: 400, price: 100, vesting: even}, relocation: {amount: 5000}"
	const options = "base: 118000, equity: {units: 40000, price: 1.25, strike: 0.4321, vesting: even}"
	const monthly = "base: 118000, sign_on: {years: [20000, 10000], paid: monthly, clawback: 24}"
	for _, tt := range []struct{ offer, ask, want string }{
		{"base: 118000", "base: 112000", `asks[0].base: £112,000 is below the £118,000 of offer "one" on ` +
			`line 12: ask for more, or leave it out`},
		{"base: 118000", "base: 118000", `asks[0].base: £118,000 is not above the £118,000 of offer "one" ` +
			`on line 12: ask for more, or leave it out`},
		{"base: 118000", "base: 118000.01", ""},
		{"base: 118000", "base: 112000, firm: true", "£112,000 is below the £118,000"},
		{"base: 118000", "base: €112000", `asks[0].base: €112,000 is in another currency than the £118,000 ` +
			`of offer "one" on line 12: write both in the same one, each with its code, such as GBP`},
		{"base: 118000", "total: €172000", "asks[0].total: €172,000 is in another currency than the £118,000"},
		{"base: 118000", "sign_on: €10000", ""}, // the offer has none
		{full, "base: 120000, sign_on: [€40000, €30000]", "asks[0].sign_on: €40,000 is in another currency"},
		{full, "base: 120000, relocation: {amount: €9000}", "asks[0].relocation.amount: €9,000 is in another"},
		{full, "relocation: {amount: 4000}", "asks[0].relocation: £4,000 is below the £5,000"},
		{full, "base: 120000, relocation: {amount: 500}", "asks[0].relocation: £500 is below the £5,000"},
		{full, "relocation: {amount: 5000}", "asks[0].relocation: £5,000 is not above the £5,000"},
		{full, "base: 120000, relocation: {amount: 5000}", ""},
		{full, "relocation: {amount: 4000, grossed_up: true}", ""},
		{full, "relocation: {amount: 9000}, fallback: {relocation: {amount: 3000}}", "fallback.relocation: £3,000 is below"},
		{"base: 118000", "base: 118000, relocation: {amount: 9000}", ""},
		{full, "bonus: {amount: €20000}", ""},
		{full, "options: [{base: €130000, sign_on: [10000, 10000]}, {base: 120000}]",
			"asks[0].options[0].base: €130,000 is in another currency"},
		{full, "base: 130000, fallback: {base: €125000}", "asks[0].fallback.base: €125,000 is in another"},
		{options, "strike: €0.43", "asks[0].strike: €0.43 is in another currency than the £0.4321"},
		{"level: L6", "base: 112000", ""},
		{full, "base: 118000, sign_on: [30000, 10000]", ""},
		{full, "base: 117000, sign_on: [30000, 10000]", "£117,000 is below the £118,000"},
		{full, "base: 118000, start: 2026-06-01", ""},
		{full, "start: 2026-02-16", `asks[0].start: a start on 2026-02-16 is before the day of offer "one" on line 12: ` +
			"write another day, or leave it out"},
		{full, "base: 125000, start: 2025-06-01", "a start on 2025-06-01 is before the day of offer"},
		{full + ", start: 2026-05-04", "start: 2026-05-04", "a start on 2026-05-04 is the same as the start of offer"},
		{full + ", start: 2026-05-04", "base: 125000, start: 2026-05-04", ""},
		{full + ", start: 2026-05-04", "start: 2026-04-27", ""},
		{full, "base: 118000, other_terms: [{text: two days a week from home}]", ""},
		{full, "base: 11800, other_terms: [{text: two days a week from home}]", "£11,800 is below"},
		{full, "sign_on: [20000, 10000]", "asks[0].sign_on: £30,000 is not above the £30,000"},
		{full, "sign_on: [19000, 10000]", "asks[0].sign_on: £29,000 is below the £30,000"},
		{full, "sign_on: [30000, 1000]", ""},  // more in all
		{full, "sign_on: [10000, 20000]", ""}, // as much in all, paid later
		{full, "sign_on: 31000", ""},
		{full, "sign_on: [10000, 10000, 10000]", ""}, // paid in other years
		{full, "sign_on: 3000", "asks[0].sign_on: £3,000 is below the £30,000"},
		{full, "equity: {units: 400}", "asks[0].equity.units: 400 units is not above the 400 units"},
		{full, "equity: {units: 399, price: 100}", "asks[0].equity.units: 399 units is below the 400 units"},
		{full, "equity: {units: 399, price: 120}", "asks[0].equity.units: 399 units is not above the 400 " +
			`units of offer "one" on line 12: nobody asks for a share price: if the grant is quoted`},
		{full, "base: 120000, equity: {units: 400, price: 120}", "400 units is not above the 400 units"},
		{full, "equity: {units: 401, price: 90}", ""},
		{full, "equity: {units: 401}", ""},
		{full, "equity: {units: 500, vesting: even}", ""},
		{full, "equity: {units: 500, vesting: front-loaded}",
			"asks[0].equity.vesting: the vesting is not the vesting"},
		{full, "base: 120000, fallback: {equity: {units: 500, vesting: fifths}}",
			"asks[0].fallback.equity.vesting: the vesting is not the vesting"},
		{"base: 1, equity: {units: 400}", "equity: {units: 500, vesting: even}", ""},
		{full, "equity: {value: 40000}", "asks[0].equity.value: £40,000 is not above the £40,000"},
		{full, "equity: {value: 39000}", "asks[0].equity.value: £39,000 is below the £40,000"},
		{full, "equity: {value: 40001}", ""},
		{full, "equity: {value: €39000}", ""},
		{"base: 1, equity: {units: 400}", "equity: {value: 1}", ""}, // worth nobody knows what
		{"base: 1, equity: {value: 40000}", "equity: {value: 40000}", "£40,000 is not above the £40,000"},
		{"base: 1, equity: {value: 40000}", "equity: {value: 4000}", "£4,000 is below the £40,000"},
		{"base: 1, equity: {value: 40000}", "equity: {value: 44000}", ""},
		{"base: 1, equity: {value: 40000, price: 100}", "equity: {units: 399}",
			"asks[0].equity.units: 399 units, worth £39,900, is below the £40,000"},
		{"base: 1, equity: {value: 40000}", "equity: {units: 400, price: 100}",
			"400 units, worth £40,000, is not above the £40,000"},
		{"base: 1, equity: {value: 40000}", "equity: {units: 401, price: 100}", ""},
		{options, "equity: {units: 40000}", "40000 units is not above the 40000 units"},
		{options, "equity: {value: 30000}", "£30,000 is below the £32,716"},
		{options, "strike: 0.4321", "asks[0].strike: a strike price of £0.4321 is not below the £0.4321 " +
			`of offer "one" on line 12: ask for a lower one, or leave it out`},
		{options, "strike: 0.44", "a strike price of £0.44 is not below the £0.4321"},
		{options, "strike: 0.43", ""},
		{"base: 1", "strike: 0.43", "asks[0].strike: there are no options to exercise: add equity with " +
			"kind: options to the offer or to the ask, or leave it out"},
		{full, "strike: 5", "asks[0].strike: there are no options"},
		{full, "equity: {units: 500, kind: rsu}, strike: 5", "asks[0].strike: there are no options"},
		{full, "equity: {units: 500, kind: options}, strike: 5", ""},
		{"base: 1, equity: {units: 400, kind: options}", "strike: 5",
			"asks[0].strike: the strike price of the offer is missing"},
		{full, "options: [{base: 120000}, {strike: 5}]", "asks[0].options[1].strike: there are no options"},
		{"base: 1", "clawback: 12", "asks[0].clawback: there's no sign-on bonus to pay back: add sign_on " +
			"to the offer or to the ask, or leave it out"},
		{"base: 1", "sign_on: 20000, clawback: 12", ""},
		{full, "clawback: 12", "asks[0].clawback: the sign-on bonus of the offer has no clawback, and a yes would " +
			"give it one: add the offer's to its sign_on, or leave this one out"},
		{full, "options: [{base: 120000}, {clawback: 6}]", "asks[0].options[1].clawback: the sign-on bonus of the offer"},
		{full, "sign_on: 31000, clawback: 12", ""}, // a trade
		{full, "bonus: 10", "asks[0].bonus: a bonus of 10% is not above the bonus of 10% of offer"},
		{full, "bonus: 9", "bonus of 9% is below the bonus of 10%"},
		{full, "bonus: 11", ""},
		{full, "bonus: {target: 10, guaranteed: 1}", ""},
		{full, "bonus: {amount: 11800}", "bonus of £11,800 is not above the bonus of 10%"},
		{full, "bonus: {amount: 11000}", "bonus of £11,000 is below the bonus of 10%"},
		{full, "bonus: {amount: 12000}", ""},
		{full, "base: 120000, bonus: 10", ""},
		{"base: 100000, bonus: {amount: 10000}", "bonus: 10",
			"bonus of 10% is not above the bonus of £10,000"},
		{"base: 100000, bonus: {amount: 10000}", "base: 101000, bonus: 10", ""},
		{"base: 100000", "bonus: 1", ""},
		{monthly, "sign_on: [20000, 10000]", "£30,000 is not above the £30,000"},
		{monthly, "sign_on: {years: [20000, 10000], paid: at-once}", ""},
		{monthly, "sign_on: {years: [20000, 10000], clawback: 12}", ""},
		{monthly, "sign_on: {years: [20000, 10000], clawback: 24}", "£30,000 is not above the £30,000"},
		{monthly, "clawback: 12", ""},
		{monthly, "clawback: 24", "asks[0].clawback: a clawback of 24 months is not below the 24 months of " +
			`offer "one" on line 12: ask for fewer months, or leave it out`},
		{monthly, "clawback: 36", "a clawback of 36 months is not below the 24 months"},
		// the first year is worth 118,000 + 11,800 + 20,000 + 10,000; the third 139,800
		{full, "total: 139800", "asks[0].total: £139,800 is not above the £139,800 a year of offer"},
		{full, "total: 13980", "asks[0].total: £13,980 is below the £139,800 a year of offer"},
		{full, "total: 139801", ""},
		{"base: 118000, equity: {units: 400}", "total: 118000", ""},                      // can't be computed
		{full, "options: [{base: 130000, sign_on: [10000, 10000]}, {base: 120000}]", ""}, // a trade
		{full, "options: [{base: 120000}, {sign_on: [40000, 10000]}]", ""},
		{full, "options: [{base: 120000}, {sign_on: [4000, 10000]}]",
			"asks[0].options[1].sign_on: £14,000 is below the £30,000"},
		{full, "options: [{base: 118000}, {sign_on: [40000, 10000]}]",
			"asks[0].options[0].base: £118,000 is not above the £118,000"},
		{"base: 118000, status: accepted", "base: 118000", ""}, // they met it
		{"base: 118000, status: declined", "base: 112000", ""}, // no current offer
		{"base: 118000, status: declined", "base: 112000, offer: one", "£112,000 is below the £118,000"},
	} {
		src := smallCase + "    offers: [{id: one, made: 2026-03-01, " + tt.offer + "}]\n" +
			"    asks: [{round: 1, " + tt.ask + "}]\nrates: {EUR: 0.85}\nrates_on: 2026-03-01\n"
		if tt.want == "" {
			accepted(t, src)
			continue
		}
		says(t, src, tt.want)
	}
}

// Of several offers, the one that the ask answered counts.
func TestAskAnswersItsOffer(t *testing.T) {
	const offers = "    offers:\n      - {id: one, made: 2026-03-01, base: 118000}\n" +
		"      - {id: two, made: 2026-03-10, base: 125000}\n"
	for _, tt := range []struct{ ask, log, want string }{
		{"base: 122000, offer: one", "", ""},
		{"base: 122000, offer: two", "", `£122,000 is below the £125,000 of offer "two" on line 14: ask ` +
			`for more, or leave it out`},
		{"base: 122000", "", `offer "two" on line 14: ask for more, or leave it out, or name the offer ` +
			`it answered`},
		{"base: 122000", "{on: 2026-03-05, what: asked, opportunity: acme}", ""},
		{"base: 112000", "{on: 2026-03-05, what: asked, opportunity: acme}",
			`£112,000 is below the £118,000 of offer "one" on line 13`},
		{"base: 122000", "{on: 2026-03-10, what: asked, opportunity: acme}", `offer "two"`},
	} {
		src := smallCase + offers + "    asks: [{round: 1, " + tt.ask + "}]\n"
		if tt.log != "" {
			src += "log: [" + tt.log + "]\n"
		}
		if tt.want == "" {
			accepted(t, src)
			continue
		}
		says(t, src, tt.want)
	}
}

// A base that they came back with in another currency is worth a look.
func TestReplyCurrency(t *testing.T) {
	const offer = smallCase + "    offers: [{id: one, made: 2026-03-01, base: 118000 EUR}]\n" +
		"rates: {EUR: 0.85}\nrates_on: 2026-03-01\n"
	for base, want := range map[string]string{
		"121k":     `£121,000 is in another currency than the base of offer "one", €118,000`,
		"121k EUR": "",
	} {
		c := accepted(t, offer+"log: [{on: 2026-03-05, what: reply-partial, opportunity: acme, base: "+base+"}]\n")
		got := ""
		for _, p := range c.LastHints() {
			got += p.Text
		}
		if got != want {
			t.Errorf("%s: got %q, want %q", base, got, want)
		}
	}
}

// A note can't change more than the deadline, and only a question is aside.
func TestNoteWithTerms(t *testing.T) {
	const offer = smallCase + "    offers: [{id: one, made: 2026-03-01, base: 118000, deadline: 2026-03-09}]\n"
	c := accepted(t, offer+"log: [{on: 2026-03-05, what: note, opportunity: acme, deadline: 2026-03-16, "+
		"text: They gave her a week}]\n")
	if got := c.AsOf(0, c.Log[0].On).Offers[0].Deadline.String(); got != "2026-03-16" {
		t.Errorf("the deadline is %s", got)
	}
	says(t, offer+"log: [{on: 2026-03-05, what: note, opportunity: acme, base: 120000, text: x}]\n",
		"log[0]: only reply-yes, reply-partial, and reply-no change the terms of an offer, and a note its deadline")
	accepted(t, offer+"log: [{on: 2026-03-05, what: reply-question, opportunity: acme, aside: true}]\n")
	says(t, offer+"log: [{on: 2026-03-05, what: reply-no, opportunity: acme, aside: true}]\n",
		"log[0].aside: only reply-question is about something else")
}

func TestAskWithoutPlaces(t *testing.T) {
	c := accepted(t, smallCase+"    offers: [{id: one, made: 2026-03-01, base: 118000}]\n"+
		"    asks: [{round: 1, base: 120000}]\n")
	c.Opportunities[0].Asks[0].Base = c.Opportunities[0].Offers[0].Base
	c.places = nil
	err := c.Validate()
	if err == nil || !strings.Contains(err.Error(), `of offer "one": ask for more`) {
		t.Errorf("got %v", err)
	}
}
