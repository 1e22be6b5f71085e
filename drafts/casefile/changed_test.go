package casefile

import (
	"cmp"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// A last step is between the offer and the ask.
func TestFallback(t *testing.T) {
	for _, tt := range []struct{ ask, step, want string }{
		{"base: 130000", "base: 125000", ""},
		{"base: 130000", "sign_on: 30000", ""}, // another way to get there
		{"base: 130000", "base: 130000, sign_on: 30000", ""},
		{"sign_on: [40000, 10000]", "sign_on: [35000, 10000]", ""},
		{"equity: {units: 500}", "equity: {units: 450}", ""},
		{"bonus: 20", "bonus: 15", ""},
		{"bonus: 20", "base: 125000", ""},
		{"total: 200000", "total: 190000", ""},
		{"total: 200000", "base: 125000", ""},
		{"relocation: {amount: 9000}", "relocation: {amount: 7000}", ""},
		{"base: 130000", "base: 130000", "asks[0].fallback: asks for the same as the ask"},
		{"base: 130000", "base: 135000",
			"asks[0].fallback.base: £135,000 is above the £130,000 that the ask names"},
		{"base: 130000", "base: 118000",
			"asks[0].fallback.base: £118,000 is not above the £118,000 of offer"},
		{"base: 130000", "base: 11800", "asks[0].fallback.base: £11,800 is below the £118,000 of offer"},
		{"bonus: 20", "bonus: 20", "asks[0].fallback: asks for the same as the ask"},
		{"bonus: 20", "bonus: 25",
			"asks[0].fallback.bonus: a bonus of 25% is above the bonus of 20% that the ask"},
		{"equity: {units: 500}", "equity: {units: 600}", "600 units is above the 500 units"},
		{"total: 200000", "total: 210000", "fallback.total: £210,000 is above the £200,000"},
		{"total: 200000", "total: 100000", "fallback.total: £100,000 is below the"},
		{"relocation: {amount: 9000}", "relocation: {amount: 9500}", "£9,500 is above the £9,000"},
		{"base: 130000", "", "asks[0].fallback: asks for nothing"},
		{"base: 130000", "base: 125000, start: 2026-06-01", "unknown key"},
	} {
		src := smallCase + "    offers: [{id: one, made: 2026-03-01, base: 118000, sign_on: 20000, " +
			"equity: {units: 400, price: 100, vesting: even}}]\n" +
			"    asks: [{round: 1, " + tt.ask + ", fallback: {" + tt.step + "}}]\n"
		if tt.want == "" {
			accepted(t, src)
			continue
		}
		says(t, src, tt.want)
	}
}

// What they came back with is part of the offer from that day on.
func TestAsOf(t *testing.T) {
	c := accepted(t, smallCase+"    offers: [{id: one, made: 2026-03-01, base: 118000, sign_on: 20000, "+
		"equity: {units: 400, price: 100, vesting: even}, deadline: 2026-03-20}]\n"+
		"log:\n  - {on: 2026-03-05, what: reply-partial, base: 121000, deadline: 2026-03-25}\n"+
		"  - {on: 2026-03-10, what: reply-partial, equity: {units: 450}, sign_on: [20000, 5000]}\n")
	for day, want := range map[string]string{
		"2026-03-04": "£118,000 1 400 2026-03-20", "2026-03-05": "£121,000 1 400 2026-03-25",
		"2026-03-10": "£121,000 2 450 2026-03-25", "": "£121,000 2 450 2026-03-25",
	} {
		on, _ := calendar.ParseDate(day)
		f := c.AsOf(0, on).Offers[0]
		got := f.Base.String() + " " + text.Count(len(f.SignOn.ByYear()), "")[:1] + " " +
			text.Count(f.Equity.Units, "")[:3] + " " + f.Deadline.String()
		if got != want || f.Equity.Price.IsZero() || len(f.Equity.Vesting) == 0 {
			t.Errorf("%q: got %q, want %q", day, got, want)
		}
	}
	if c.Opportunities[0].Offers[0].Base.String() != "£118,000" {
		t.Error("the case was changed")
	}
}

// A reply that names only the size of a grant leaves the rest of it as it was.
func TestReplyGrant(t *testing.T) {
	const even = ", vesting: even}"
	for _, tt := range []struct{ offered, reply, kind, strike, price string }{
		{"kind: options, price: 5, strike: 2", "units: 450", "options", "£2", "£5"},
		{"kind: options, price: 5, strike: 2", "value: 9000", "options", "£2", "£5"},
		{"price: 5, strike: 2", "units: 450", "", "£2", "£5"},
		{"price: 5, strike: 2", "units: 450, strike: 1.5, price: 6", "", "£1.50", "£6"},
		{"kind: rsu, price: 5", "units: 450", "rsu", "", "£5"},
		{"kind: options, price: 5, strike: 2", "units: 450, kind: rsu", "rsu", "", "£5"},
		{"price: 5, strike: 2", "units: 450, kind: rsu", "rsu", "", "£5"},
	} {
		c := accepted(t, smallCase+"    offers: [{id: one, made: 2026-03-01, base: 118000, "+
			"equity: {units: 400, "+tt.offered+even+"}]\n"+
			"log: [{on: 2026-03-05, what: reply-partial, equity: {"+tt.reply+"}}]\n")
		e := c.AsOf(0, calendar.Date{}).Offers[0].Equity
		if string(e.Kind) != tt.kind || e.Strike.String() != tt.strike || e.Price.String() != tt.price ||
			len(e.Vesting) != 4 || e.Units == 400 {
			t.Errorf("%s, then %s: got %+v", tt.offered, tt.reply, e)
		}
	}
}

// A reply that names only the amount of a bonus leaves the rest of it as it was.
func TestReplyBonus(t *testing.T) {
	c := accepted(t, smallCase+"    offers: [{id: one, made: 2026-03-01, base: 118000, "+
		"bonus: {target: 15, payout: 80, guaranteed: 1}, "+
		"sign_on: {years: [20000], paid: monthly, clawback: 24}}]\n"+
		"log:\n  - {on: 2026-03-05, what: reply-partial, bonus: {amount: 30000}, sign_on: 25000}\n"+
		"  - {on: 2026-03-06, what: reply-yes, sign_on: {years: [25000], clawback: 12}}\n")
	first, _ := calendar.ParseDate("2026-03-05")
	f := c.AsOf(0, first).Offers[0]
	if b := f.Bonus; b.Target != 0 || b.Amount.String() != "£30,000" || b.Payout != 80_00 || b.Guaranteed != 1 {
		t.Errorf("bonus %+v", b)
	}
	if s := f.SignOn; s.Years[0].String() != "£25,000" || s.Paid != PaidMonthly || s.Clawback != 24 {
		t.Errorf("sign-on %+v", s)
	}
	if s := c.AsOf(0, calendar.Date{}).Offers[0].SignOn; s.Paid != PaidMonthly || s.Clawback != 12 {
		t.Errorf("second sign-on %+v", s)
	}
}

func TestReplyTerms(t *testing.T) {
	const offer = "    offers: [{id: one, made: 2026-03-03, base: 118000}]\n"
	for _, tt := range []struct{ offer, event, want string }{
		{offer, "on: 2026-03-05, what: reply-partial, base: 121000", ""},
		{offer, "on: 2026-03-05, what: reply-yes, level: L5, other_terms: [Fridays off]", ""},
		{offer, "on: 2026-03-05, what: sent, base: 121000", "log[0]: only reply-yes"},
		{offer, "on: 2026-03-02, what: reply-partial, base: 121000", "there is no offer on 2026-03-02"},
		{"", "on: 2026-03-05, what: verbal-offer, level: L5",
			"log[0].level: there is no offer yet: write level: {offered: L5} in the opportunity instead"},
		{"", "on: 2026-03-05, what: reply-yes, level: IC4", "write level: {offered: IC4} in the opportunity"},
		{"    level: {offered: L5, target: L6}\n", "on: 2026-03-05, what: verbal-offer", ""},
		{"", "on: 2026-03-05, what: reply-yes, level: L5, base: 121000", "there is no offer on 2026-03-05"},
		{offer, "on: 2026-03-05, what: verbal-offer, level: L5", "log[0]: only reply-yes"},
		{offer, "on: 2026-03-05, what: reply-partial, bas: 121000", `did you mean "base"?`},
		{offer, "on: 2026-03-05, what: reply-partial, base: €121000", "log[0].base: mixes EUR with GBP"},
		{offer, "on: 2026-03-05, what: reply-partial, deadline: 2026-03-04", "comes before the answer"},
		{offer, "on: 2026-03-05, what: reply-partial, bonus: {target: -3}", "log[0].bonus.target: "},
		{offer, "on: 2026-03-05, what: reply-partial, sign_on: []", "log[0].sign_on: want"},
	} {
		src := smallCase + tt.offer + "log: [{" + tt.event + "}]\n"
		if tt.want == "" {
			accepted(t, src)
			continue
		}
		says(t, src, tt.want)
	}
}

// The log and a status move an opportunity on, whatever stage the file has.
func TestAsOfMovesTheStage(t *testing.T) {
	for _, tt := range []struct {
		stage, first, second string
		log                  []string
		on                   string
		want                 Stage
	}{
		{"offer", "", "none", nil, "", StageOffer},
		{"offer", "", "none", []string{"03-09 accepted"}, "", StageAccepted},
		{"offer", "", "none", []string{"03-09 accepted"}, "2026-03-08", StageOffer},
		{"offer", "", "none", []string{"03-09 declined"}, "", StageDeclined},
		{"offer", "", "none", []string{"03-09 withdrawn"}, "", StageWithdrawn},
		{"offer", "", "none", []string{"03-09 accepted", "03-12 declined"}, "", StageDeclined},
		{"offer", "", "none", []string{"03-09 declined", "03-12 resumed"}, "", StageOffer},
		{"offer", "", "", []string{"03-09 declined", "04-06 written-offer two"}, "", StageOffer},
		{"offer", "", "", []string{"03-09 declined"}, "", StageOffer}, // the second offer came after it
		{"offer", "accepted", "none", nil, "", StageAccepted},
		{"declined", "declined", "none", nil, "", StageDeclined},
		{"", "accepted", "none", []string{"03-02 written-offer"}, "", StageAccepted},
		{"offer", "declined", "none", []string{"03-02 written-offer"}, "", StageOffer},
		{"offer", "written", "accepted", []string{"03-02 written-offer"}, "2026-04-05", StageOffer},
		{"offer", "rescinded", "none", []string{"03-02 written-offer"}, "", StageOffer},
	} {
		c := accepted(t, historyCase(tt.stage, tt.first, tt.second, tt.log...))
		var on calendar.Date
		if tt.on != "" {
			var err error
			if on, err = calendar.ParseDate(tt.on); err != nil {
				t.Fatal(err)
			}
		}
		if got := c.AsOf(0, on).Stage; got != tt.want {
			t.Errorf("%s, %s, %q on %q: got %s, want %s", tt.stage, tt.first, tt.log, tt.on, got, tt.want)
		}
		if string(c.Opportunities[0].Stage) != tt.stage {
			t.Errorf("%s: the case was changed", tt.stage)
		}
	}
}

// An offer that the log says was taken back is rescinded from that day on, until it's made again.
func TestAsOfRescinded(t *testing.T) {
	for _, tt := range []struct {
		second string
		log    []string
		on     string
		want   string // the statuses
	}{
		{"none", []string{"03-09 rescinded"}, "", "rescinded"},
		{"none", []string{"03-09 rescinded"}, "2026-03-08", "written"},
		{"none", []string{"03-09 rescinded"}, "2026-03-09", "rescinded"},
		{"none", []string{"03-05 accepted", "03-09 rescinded"}, "", "rescinded"},
		{"none", []string{"03-09 rescinded", "03-12 written-offer"}, "", "written"},
		{"none", []string{"03-09 rescinded", "03-12 resumed"}, "", "rescinded"},
		{"none", []string{"03-09 rescinded", "03-12 written-offer", "03-13 rescinded"}, "", "rescinded"},
		{"", []string{"03-09 rescinded", "04-06 written-offer two"}, "", "rescinded written"},
		{"", []string{"04-09 rescinded"}, "", "written rescinded"},
		{"", []string{"04-09 rescinded one"}, "", "rescinded written"},
	} {
		c := accepted(t, historyCase("offer", "written", tt.second, tt.log...))
		var on calendar.Date
		if tt.on != "" {
			var err error
			if on, err = calendar.ParseDate(tt.on); err != nil {
				t.Fatal(err)
			}
		}
		var got []string
		for _, f := range c.AsOf(0, on).Offers {
			got = append(got, cmp.Or(string(f.Status), "written"))
		}
		if got := strings.Join(got, " "); got != tt.want {
			t.Errorf("%q on %q: got %s, want %s", tt.log, tt.on, got, tt.want)
		}
		if f := c.Opportunities[0].Offers[0]; f.Status != StatusWritten {
			t.Errorf("%q: the case was changed", tt.log)
		}
	}
	says(t, smallCase+"log: [{on: 2026-03-05, what: rescinded}]\n",
		"there is no offer on 2026-03-05 that they could take back")
}

func TestUnchanged(t *testing.T) {
	if terms := (Terms{}); !terms.Unchanged() {
		t.Error("no terms are a change")
	}
	base, err := comp.ParseMoney("1", "USD")
	if err != nil {
		t.Fatal(err)
	}
	day := calendar.NewDate(2026, time.July, 1)
	full := reflect.ValueOf(Terms{
		Level: "L7", Base: base, Bonus: &Bonus{}, SignOn: &SignOn{}, Equity: &Equity{}, Start: day,
		Deadline: calendar.LocalTime{Date: day}, Relocation: &Relocation{}, OtherTerms: []string{"a day from home"},
	})
	for i := range full.NumField() {
		var terms Terms
		name := full.Type().Field(i).Name
		if full.Field(i).IsZero() {
			t.Errorf("the test has no %s", name)
		}
		reflect.ValueOf(&terms).Elem().Field(i).Set(full.Field(i))
		if terms.Unchanged() {
			t.Errorf("a new %s is no change", name)
		}
	}
}
