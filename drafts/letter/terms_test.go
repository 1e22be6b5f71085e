package letter

import (
	"slices"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
)

func strikeOf(t testing.TB, text string) comp.Price {
	t.Helper()
	p, err := comp.ParsePrice(text, "USD")
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestGrantInWords(t *testing.T) {
	value := dollars(t, "400000")[0]
	for want, e := range map[string]casefile.Equity{
		"4,000 shares":                     {Units: 4000},
		"1 RSU":                            {Units: 1, Kind: casefile.EquityRSU},
		"2,104 RSUs":                       {Units: 2104, Kind: casefile.EquityRSU},
		"500 PSUs":                         {Units: 500, Kind: casefile.EquityPSU},
		"300 phantom shares":               {Units: 300, Kind: casefile.EquityPhantom},
		"$400,000 in stock":                {Value: value},
		"$400,000 in RSUs":                 {Value: value, Kind: casefile.EquityRSU},
		"$400,000 in RSUs (2,104 RSUs)":    {Value: value, Units: 2104, Kind: casefile.EquityRSU},
		"$400,000 in stock options":        {Value: value, Kind: casefile.EquityOptions},
		"$400,000 in phantom shares":       {Value: value, Kind: casefile.EquityPhantom},
		"40,000 options":                   {Units: 40_000, Kind: casefile.EquityOptions},
		"1 option at a strike price of $1": {Units: 1, Strike: strikeOf(t, "1")},
		"40,000 options at a strike price of $0.4321": {Units: 40_000,
			Strike: strikeOf(t, "0.4321")},
	} {
		if got := newGrant(&e).Count(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestTermsLines(t *testing.T) {
	even, _ := comp.Preset("even")
	m := DateStyle{sent: calendar.NewDate(2026, 1, 1)}
	full := &Terms{
		Role: "Lead Chemist", Level: "L5", Base: amount(dollars(t, "110000")[0]),
		Bonus:    newBonus(&casefile.Bonus{Amount: dollars(t, "12000")[0], Guaranteed: 2}),
		SignOn:   newInstalments(&casefile.SignOn{Years: dollars(t, "24000", "6000")}),
		Monthly:  true,
		Clawback: 18,
		Equity: newGrant(&casefile.Equity{Value: dollars(t, "400000")[0], Kind: casefile.EquityRSU,
			Vesting: even}),
		Relocation: &Relocation{dollars(t, "25000")[0], true},
		OtherTerms: []string{"two days a week from home"},
		Start:      m.Day(calendar.NewDate(2026, 9, 14)),
	}
	for _, tt := range []struct {
		terms *Terms
		want  []string
	}{
		{&Terms{}, nil},
		{full, []string{
			"Title: Lead Chemist",
			"Level: L5",
			"Base salary: $110,000 a year",
			"Bonus: $12,000 a year, guaranteed in the first two years",
			"Sign-on bonus: $24,000 in the first year and $6,000 in the second, paid monthly, with an " +
				"18-month clawback",
			"Equity: $400,000 in RSUs, vesting 25% a year over four years",
			"Relocation: $25,000, grossed up for taxes",
			"Two days a week from home",
			"Start date: " + full.Start.Binding(),
		}},
		{&Terms{Bonus: newBonus(&casefile.Bonus{Target: 15_00, Guaranteed: 1}),
			SignOn: newInstalments(&casefile.SignOn{Years: dollars(t, "5000")}), Clawback: 1,
			Equity: newGrant(&casefile.Equity{Units: 10})}, []string{
			"Bonus: 15% of the base, guaranteed in the first year",
			"Sign-on bonus: $5,000, with a one-month clawback",
			"Equity: 10 shares",
		}},
	} {
		if got := tt.terms.Lines(); !slices.Equal(got, tt.want) {
			t.Errorf("got %q\nwant %q", got, tt.want)
		}
	}
}

func TestPackageInWords(t *testing.T) {
	even, _ := comp.Preset("even")
	base := dollars(t, "120000")[0]
	offer := &casefile.Offer{
		Base:   dollars(t, "110000")[0],
		SignOn: &casefile.SignOn{Years: dollars(t, "24000"), Clawback: 24},
		Equity: &casefile.Equity{Units: 40_000, Price: strikeOf(t, "1.25"), Strike: strikeOf(t, "0.4321"),
			Vesting: even},
	}
	signOn := &casefile.SignOn{Years: dollars(t, "30000", "10000")}
	for _, tt := range []struct {
		p    casefile.Package
		want string
	}{
		{casefile.Package{}, ""},
		{casefile.Package{Base: base}, "a base salary of $120,000"},
		{casefile.Package{Bonus: &casefile.Bonus{Target: 20_00}}, "a bonus target of 20%"},
		{casefile.Package{Base: base, SignOn: signOn},
			"a base salary of $120,000 and a sign-on bonus of $30,000 in the first year and $10,000 in " +
				"the second"},
		{casefile.Package{Base: base, SignOn: signOn, Equity: &casefile.Equity{Value: base}},
			"a base salary of $120,000, a sign-on bonus of $30,000 in the first year and $10,000 in the " +
				"second, and a grant of $120,000 in stock options"}, // the strike stays as it is
		{casefile.Package{Clawback: 12}, "the sign-on bonus with a 12-month clawback"},
		{casefile.Package{SignOn: signOn, Clawback: 12}, "a sign-on bonus of $30,000 in the first year " +
			"and $10,000 in the second, with a 12-month clawback"},
		{casefile.Package{Strike: strikeOf(t, "0.3")},
			"a grant of 40,000 options at a strike price of $0.30"},
		{casefile.Package{Equity: &casefile.Equity{Units: 50_000}},
			"a grant of 50,000 options"},
		{casefile.Package{Equity: &casefile.Equity{Units: 50_000, Strike: strikeOf(t, "0.40")}},
			"a grant of 50,000 options at a strike price of $0.40"},
	} {
		if got := AndList(newPackage(tt.p, offer).payParts()); got != tt.want {
			t.Errorf("got %q\nwant %q", got, tt.want)
		}
	}
}

// TestBonuses checks that a guaranteed bonus is no target.
func TestBonuses(t *testing.T) {
	amount := dollars(t, "26000")[0]
	for _, tt := range []struct {
		bonus         casefile.Bonus
		line, counted string
	}{
		{casefile.Bonus{Target: 12_00}, "a target of 12% of the base", "at target"},
		{casefile.Bonus{Target: 12_00, Payout: 80_00}, "a target of 12% of the base", "at 80% of target"},
		{casefile.Bonus{Target: 12_00, Guaranteed: 2}, "12% of the base, guaranteed in the first two years",
			"as guaranteed in the first two years and at target after that"},
		{casefile.Bonus{Amount: amount, Guaranteed: 1}, "$26,000 a year, guaranteed in the first year",
			"as guaranteed in the first year and at target after that"},
		{casefile.Bonus{Amount: amount, Guaranteed: 4},
			"$26,000 a year, guaranteed in the first four years", "as guaranteed"},
	} {
		b := newBonus(&tt.bonus)
		if b.String() != tt.line || b.Counted() != tt.counted {
			t.Errorf("got %q and %q, want %q and %q", b, b.Counted(), tt.line, tt.counted)
		}
	}
}
