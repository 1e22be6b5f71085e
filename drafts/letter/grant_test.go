package letter

import (
	"math"
	"reflect"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
)

func TestGrant(t *testing.T) {
	if newGrant(nil) != nil {
		t.Error("no equity gives a grant")
	}
	preset := func(name string) comp.Vesting {
		v, ok := comp.Preset(name)
		if !ok {
			t.Fatal(name)
		}
		return v
	}
	twoYearCliff := comp.Vesting{{Month: 24, Percent: 50_00}}
	for m := 27; m <= 36; m += 3 {
		twoYearCliff = append(twoYearCliff, comp.Vest{Month: m, Percent: 12_50})
	}
	for _, tt := range []struct {
		name          string
		vesting       comp.Vesting
		pace          string
		first, second comp.Percent
	}{
		{"unknown", nil, "", 0, 0},
		{"even", preset("even"), "25% a year over four years", 25_00, 25_00},
		{"even-quarterly", preset("even-quarterly"), "quarterly over four years", 25_00, 25_00},
		{"amazon", preset("amazon"), "5%, 15%, 40%, and 40% over four years", 5_00, 15_00},
		{"front-loaded", preset("front-loaded"), "33%, 33%, 22%, and 12% over four years", 33_00, 33_00},
		{"at once", comp.Vesting{{Month: 12, Percent: 100_00}}, "in full after one year", 100_00, 0},
		{"in the first month", comp.Vesting{{Month: 1, Percent: 100_00}}, "in full after one month", 100_00, 0},
		{"in a year, in uneven parts", comp.Vesting{{Month: 3, Percent: 10_00}, {Month: 12, Percent: 90_00}},
			"", 100_00, 0},
		{"two years", comp.Vesting{{Month: 12, Percent: 50_00}, {Month: 24, Percent: 50_00}},
			"50% a year over two years", 50_00, 50_00},
		{"a part of a percent",
			comp.Vesting{{Month: 12, Percent: 33_33}, {Month: 24, Percent: 33_33},
				{Month: 36, Percent: 33_34}}, "33.33%, 33.33%, and 33.34% over three years", 33_33, 33_33},
		{"a year with none", comp.Vesting{{Month: 24, Percent: 60_00}, {Month: 36, Percent: 40_00}},
			"60% in the second year and 40% in the third", 0, 60_00},
		{"once, after five years", comp.Vesting{{Month: 60, Percent: 100_00}}, "in full after five years", 0, 0},
		{"once, after a year and a half", comp.Vesting{{Month: 18, Percent: 100_00}}, "in full after 18 months", 0, 100_00},
		{"half, and the rest by the month", twoYearCliff, "50% after two years and then quarterly over one year", 0, 50_00},
		{"months within a year",
			comp.Vesting{{Month: 6, Percent: 10_00}, {Month: 12, Percent: 10_00},
				{Month: 13, Percent: 80_00}}, "20% and 80% over two years", 20_00, 80_00},
		{"ten years", comp.Vesting{{Month: 12, Percent: 10_00}, {Month: 120, Percent: 90_00}},
			"10% in the first year and 90% in the tenth", 10_00, 0},
	} {
		if len(tt.vesting) > 0 {
			if err := tt.vesting.Check(); err != nil {
				t.Fatal(err)
			}
		}
		g := newGrant(&casefile.Equity{Units: 10, Vesting: tt.vesting})
		if g.Pace() != tt.pace || g.FirstYear != tt.first || g.SecondYear != tt.second {
			t.Errorf("%s: got %q, %s, %s", tt.name, g.Pace(), g.FirstYear, g.SecondYear)
		}
	}
	for name, late := range map[string]bool{"amazon": true, "even": false, "front-loaded": false,
		"one-year": false, "monthly-cliff": false} {
		if g := newGrant(&casefile.Equity{Units: 10, Vesting: preset(name)}); g.late() != late {
			t.Errorf("%s: got %t", name, g.late())
		}
	}
	// Schedules that no file could have end too.
	for _, v := range []comp.Vesting{{{Month: 12, Percent: 1}},
		{{Month: math.MaxInt32, Percent: 100_00}}, {{Month: 12, Percent: -1}},
		{{Month: 6, Percent: 200_00}}} {
		newGrant(&casefile.Equity{Units: 10, Vesting: v}).Pace()
	}
}

func TestGrantCount(t *testing.T) {
	for units, want := range map[int]string{
		1: "1 share", 2: "2 shares", 12: "12 shares", 999: "999 shares", 1000: "1,000 shares",
		4000: "4,000 shares", 12345: "12,345 shares", 123456: "123,456 shares",
		1234567: "1,234,567 shares", 1000000000: "1,000,000,000 shares",
	} {
		if got := (Grant{Units: units}).Count(); got != want {
			t.Errorf("%d: got %q, want %q", units, got, want)
		}
	}
}

func dollars(t testing.TB, amounts ...string) []comp.Money {
	t.Helper()
	var s []comp.Money
	for _, a := range amounts {
		m, err := comp.ParseMoney(a, "USD")
		if err != nil {
			t.Fatal(err)
		}
		s = append(s, m)
	}
	return s
}

// What's offered stands next to what's asked for in the same form, and names what differs.
func TestOfferedGrant(t *testing.T) {
	value := func(amount string) *casefile.Equity {
		return &casefile.Equity{Value: dollars(t, amount)[0], Kind: casefile.EquityRSU}
	}
	options := func(n int, strike string) *casefile.Equity {
		return &casefile.Equity{Units: n, Strike: strikeOf(t, strike)}
	}
	rsus := &casefile.Equity{Units: 100, Kind: casefile.EquityRSU}
	for _, tt := range []struct {
		offered, asked *casefile.Equity
		want           string
	}{
		{rsus, &casefile.Equity{Units: 300}, "100"},
		{&casefile.Equity{Units: 1}, &casefile.Equity{Units: 300}, "1 share"},
		{options(2000, "10"), value("9000"), "2,000 options"},
		{rsus, value("9000"), "100 RSUs"},
		{value("9000"), value("12000"), "$9,000"},
		{options(40_000, "0.5"), &casefile.Equity{Units: 60_000}, "40,000"},
		{options(40_000, "0.5"), options(40_000, "0.4"), "$0.50"},
		{options(40_000, "0.5"), options(60_000, "0.4"), "40,000 options at a strike price of $0.50"},
		{nil, rsus, ""},
	} {
		offer := &casefile.Offer{Equity: tt.offered}
		a := newPackage(casefile.Package{Equity: tt.asked}, offer)
		a.offer = &Terms{Equity: newGrant(tt.offered)}
		if got := a.OfferedGrant(); got != tt.want {
			t.Errorf("%s: got %q, want %q", a.Equity.Count(), got, tt.want)
		}
	}
}

func TestInstalments(t *testing.T) {
	if newInstalments(nil) != nil {
		t.Error("no sign-on bonus gives instalments")
	}
	for _, tt := range []struct {
		amounts []string
		want    string
	}{
		{[]string{"50000"}, "$50,000"},
		{[]string{"170000", "120000"}, "$170,000 in the first year and $120,000 in the second"},
		{[]string{"3000", "2000", "1000.50"},
			"$3,000 in the first year, $2,000 in the second, and $1,000.50 in the third"},
		{[]string{"4", "3", "2", "1"},
			"$4 in the first year, $3 in the second, $2 in the third, and $1 in the fourth"},
		{[]string{"36000", "0"}, "$36,000"},
		{[]string{"0", "36000"}, "$36,000 in the second year"},
		{[]string{"9000", "0", "6000", "0"}, "$9,000 in the first year and $6,000 in the third"},
	} {
		if got := newInstalments(&casefile.SignOn{Years: dollars(t, tt.amounts...)}).String(); got != tt.want {
			t.Errorf("got %q, want %q", got, tt.want)
		}
	}
}

func TestCompare(t *testing.T) {
	m := DateStyle{sent: localTime(t, "2026-01-01").Date}
	of := func(base string, signOn []string, units int, start calendar.Date) *Terms {
		terms := &Terms{SignOn: newInstalments(&casefile.SignOn{Years: dollars(t, signOn...)}), Start: m.Day(start)}
		if base != "" {
			terms.Base = amount(dollars(t, base)[0])
		}
		if units > 0 {
			terms.Equity = newGrant(&casefile.Equity{Units: units})
		}
		return terms
	}
	for _, tt := range []struct {
		name          string
		offer, agreed *Terms
		want          []Compared
	}{
		{"nothing", of("", nil, 0, calendar.Date{}), of("", nil, 0, calendar.Date{}), nil},
		{"all", of("240000", []string{"170000", "120000"}, 4000, calendar.NewDate(2026, 9, 14)),
			of("250000", []string{"225000", "170000"}, 5000, calendar.NewDate(2027, 1, 4)), []Compared{
				{"Base salary", "$240,000", "$250,000"},
				{"Sign-on, first year", "$170,000", "$225,000"},
				{"Sign-on, second year", "$120,000", "$170,000"},
				{"Equity", "4,000 shares", "5,000 shares"},
				{"Start", "14 September", "4 January 2027"},
			}},
		{"more than was offered", of("1", nil, 0, calendar.Date{}),
			of("1", []string{"2", "1"}, 1, calendar.NewDate(2026, 9, 14)), []Compared{
				{"Base salary", "$1", "as offered"}, {"Sign-on, first year", "none", "$2"},
				{"Sign-on, second year", "none", "$1"}, {"Equity", "none", "1 share"},
				{"Start", "none", "14 September"},
			}},
		{"less than was offered", of("", []string{"2", "1"}, 0, calendar.Date{}),
			of("", []string{"3"}, 0, calendar.Date{}), []Compared{
				{"Sign-on, first year", "$2", "$3"}, {"Sign-on, second year", "$1", "none"},
			}},
	} {
		if got := compare(tt.offer, tt.agreed); !reflect.DeepEqual(got, tt.want) {
			t.Errorf("%s: got %v, want %v", tt.name, got, tt.want)
		}
	}
}
