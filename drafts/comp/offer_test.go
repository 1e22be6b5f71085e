package comp_test

import (
	"errors"
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/comp"
)

func TestOfferCheck(t *testing.T) {
	for name, tt := range map[string]struct {
		change func(*comp.Offer)
		kind   error
		want   []string
	}{
		"complete":   {func(*comp.Offer) {}, nil, nil},
		"base alone": {func(o *comp.Offer) { *o = comp.Offer{Base: usd(1)} }, nil, nil},
		"base of 0":  {func(o *comp.Offer) { o.Base = usd(0) }, nil, nil},
		"no units": {func(o *comp.Offer) {
			o.Equity = comp.Equity{Vesting: comp.Vesting{{12,
				5}}}
		}, nil, nil},
		"no base": {func(o *comp.Offer) { o.Base = comp.Money{} }, comp.ErrNoAmount,
			[]string{"base: there is no amount"}},
		"negative base": {func(o *comp.Offer) { o.Base = usd(-1) }, comp.ErrOverflow,
			[]string{"base: an amount is never negative, got -$1"}},
		"negative target": {func(o *comp.Offer) { o.Bonus.Target = -1 }, comp.ErrOverflow,
			[]string{"bonus: a target of -0.01%"}},
		"great target": {func(o *comp.Offer) { o.Bonus.Target = 10_000_01 },
			comp.ErrOverflow, []string{"bonus: a target of 10000.01%"}},
		"negative payout": {func(o *comp.Offer) { o.Bonus.Payout = -1 }, comp.ErrOverflow,
			[]string{"bonus: a payout of -0.01%"}},
		"a year without": {func(o *comp.Offer) { o.SignOn = []comp.Money{usd(1), {}} },
			comp.ErrNoAmount, []string{"sign-on of year 2: there is no"}},
		"negative sign-on": {func(o *comp.Offer) { o.SignOn = []comp.Money{usd(-5)} },
			comp.ErrOverflow, []string{"sign-on of year 1: an amount"}},
		"eleven years": {func(o *comp.Offer) {
			o.SignOn = slices.Repeat([]comp.Money{usd(1)},
				11)
		}, comp.ErrOverflow, []string{"sign-on: 11 years"}},
		"negative units": {func(o *comp.Offer) { o.Equity.Units = -1 }, comp.ErrOverflow,
			[]string{"equity: -1 units"}},
		"no price": {func(o *comp.Offer) { o.Equity.Price = comp.Price{} },
			comp.ErrNoAmount, []string{"price: there is no amount"}},
		"two bonuses": {func(o *comp.Offer) { o.Bonus.Target, o.Bonus.Amount = 15_00, usd(1) },
			comp.ErrOverflow, []string{"bonus: want a target or an amount, not both"}},
		"negative bonus": {func(o *comp.Offer) { o.Bonus.Amount = usd(-1) }, comp.ErrOverflow,
			[]string{"bonus: an amount is never negative, got -$1"}},
		"guaranteed for long": {func(o *comp.Offer) { o.Bonus.Guaranteed = 11 }, comp.ErrOverflow,
			[]string{"bonus: 11 guaranteed years are not in 0 to 10"}},
		"negative value": {func(o *comp.Offer) { o.Equity.Value = usd(-1) }, comp.ErrOverflow,
			[]string{"value: an amount is never negative, got -$1"}},
		"strike in pounds": {func(o *comp.Offer) { o.Equity.Strike = priceOf(gbp(1)) }, comp.ErrMixed,
			[]string{"USD and GBP do not add up"}},
		"no vesting": {func(o *comp.Offer) { o.Equity.Vesting = nil }, comp.ErrVesting,
			[]string{"equity: a vesting schedule needs"}},
		"wrong vesting": {func(o *comp.Offer) { o.Equity.Vesting = comp.Vesting{{0, 5}} },
			comp.ErrVesting, []string{"equity: vest 1: month 0", "equity: the vests make 0.05%"}},
		"refresher in year 0": {func(o *comp.Offer) {
			o.Refreshers = []comp.Refresher{{0,
				usd(1)}}
		}, comp.ErrOverflow, []string{"refresher: year 0"}},
		"refresher of none": {func(o *comp.Offer) {
			o.Refreshers = []comp.Refresher{{3,
				comp.Money{}}}
		}, comp.ErrNoAmount, []string{"refresher of year 3: there is no"}},
		"all at once": {func(o *comp.Offer) {
			o.Base, o.Bonus.Target, o.Equity.Units = comp.Money{},
				-1, -1
		}, comp.ErrNoAmount,
			[]string{"base", "bonus", "equity"}},
	} {
		o := l6()
		tt.change(&o)
		err := o.Check()
		_, yearsErr := o.Years(comp.Assumptions{})
		if tt.kind == nil {
			if err != nil || yearsErr != nil {
				t.Errorf("%s: %v, %v", name, err, yearsErr)
			}
			continue
		}
		if !errors.Is(err, tt.kind) || !errors.Is(yearsErr, tt.kind) {
			t.Errorf("%s: %v, %v", name, err, yearsErr)
			continue
		}
		lines := strings.Split(err.Error(), "\n")
		named := strings.Split(yearsErr.Error(), "\n")
		if len(lines) != len(tt.want) || len(named) != len(lines) {
			t.Errorf("%s: %q and %q, want %q", name, lines, named, tt.want)
			continue
		}
		for i := range lines {
			if !strings.HasPrefix(lines[i], tt.want[i]) || named[i] != "offer l6: "+lines[i] {
				t.Errorf("%s: %q and %q, want %q", name, lines[i], named[i], tt.want[i])
			}
		}
	}
}

func TestErrorsNameTheOffer(t *testing.T) {
	for prefix, o := range map[string]comp.Offer{"offer beta: base": {ID: "beta", Name: "Beta Ltd"},
		"offer Beta Ltd: base": {Name: "Beta Ltd"}, "base": {}} {
		for _, offers := range [][]comp.Offer{{o}, {l6(), o}} {
			if _, err := comp.Compare(offers, comp.Assumptions{}, comp.Rates{}); err == nil ||
				!strings.HasPrefix(err.Error(), prefix) {
				t.Errorf("got %v, want %s …", err, prefix)
			}
		}
	}
}

func TestAssumptions(t *testing.T) {
	for _, a := range []comp.Assumptions{{Raise: -100_01}, {Raise: 10_000_01}, {Growth: -100_01},
		{Growth: 10_000_01}, {Years: -1}, {Years: 11}} {
		if _, err := l6().Years(a); !errors.Is(err, comp.ErrOverflow) {
			t.Errorf("%+v: %v", a, err)
		}
		if _, err := comp.Compare(nil, a, comp.Rates{}); !errors.Is(err, comp.ErrOverflow) {
			t.Errorf("no offers under %+v: %v", a, err)
		}
	}
	for years := 1; years <= 10; years++ {
		got, err := l6().Years(comp.Assumptions{Raise: -100_00, Growth: -100_00, Years: years})
		if err != nil || len(got) != years || got[0].Base() != usd(185_000) || got[0].Equity() != usd(0) {
			t.Errorf("%d years: %v, %v", years, got, err)
		}
		if years > 1 && got[1].Base() != usd(0) {
			t.Errorf("a raise of -100%% leaves %v", got[1].Base())
		}
	}
	c, err := comp.Compare([]comp.Offer{l6()}, comp.Assumptions{}, comp.Rates{})
	if err != nil || c.Assumptions != (comp.Assumptions{Years: 4}) || c.Currency != "USD" ||
		c.Columns[0].ID != "l6" {
		t.Errorf("%+v, %v", c, err)
	}
	none, err := comp.Compare(nil, comp.Assumptions{}, comp.Rates{})
	if err != nil || len(none.Columns) != 0 || none.Assumptions.Years != 4 {
		t.Errorf("no offers: %+v, %v", none, err)
	}
}

func TestPayoutThatNobodyStated(t *testing.T) {
	for payout, want := range map[comp.Percent]comp.Money{0: usd(27_750), 100_00: usd(27_750),
		80_00: usd(22_200), 1: money(t, 2_78, "USD")} {
		o := l6()
		o.Bonus = comp.Bonus{Target: 15_00, Payout: payout}
		if years, err := o.Years(comp.Assumptions{}); err != nil || years[0].Bonus() != want {
			t.Errorf("at a payout of %v: %v, %v; want %v", payout, years[0].Bonus(), err, want)
		}
	}
}

func TestTooLarge(t *testing.T) {
	huge := money(t, math.MaxInt64, "USD")
	half := money(t, 1<<62, "USD")
	dear := money(t, 9e13, "USD") // about the largest price
	grant := func(units int, price comp.Money) comp.Equity {
		return comp.Equity{Units: units, Price: priceOf(price), Vesting: comp.Vesting{{12, 100_00}}}
	}
	for name, tt := range map[string]struct {
		o    comp.Offer
		a    comp.Assumptions
		want string
	}{
		"raised base": {comp.Offer{Base: huge}, comp.Assumptions{Raise: 1},
			"year 2: base: an amount in USD grew too large"},
		"bonus": {comp.Offer{Base: half, Bonus: comp.Bonus{Target: 200_00}},
			comp.Assumptions{}, "year 1: bonus: "},
		"raised bonus": {comp.Offer{Base: half, Bonus: comp.Bonus{Target: 199_00}},
			comp.Assumptions{Raise: 1_00}, "year 2: bonus: "},
		"equity": {comp.Offer{Base: usd(0), Equity: grant(200_000, dear)}, comp.Assumptions{},
			"year 1: equity: "},
		"equity by far": {comp.Offer{Base: usd(0), Equity: grant(math.MaxInt32, dear)},
			comp.Assumptions{}, "year 1: equity: "},
		"grown equity": {comp.Offer{Base: usd(0), Equity: grant(100_000, dear)},
			comp.Assumptions{Growth: 10_00}, "year 1: equity: "},
		"total": {comp.Offer{Base: half, SignOn: []comp.Money{half}},
			comp.Assumptions{Years: 1}, "an amount in USD grew too large"},
		"over years": {comp.Offer{Base: half}, comp.Assumptions{}, "an amount in USD grew too large"},
		"refreshers alone": {comp.Offer{Base: half, Refreshers: []comp.Refresher{{1, half}}},
			comp.Assumptions{Years: 1}, "an amount in USD"},
		"refreshers": {comp.Offer{Base: usd(0),
			Refreshers: []comp.Refresher{{1, half}, {1, half}}}, comp.Assumptions{}, "year 1: refreshers: "},
	} {
		tt.o.ID = "x"
		if _, err := tt.o.Years(tt.a); !errors.Is(err, comp.ErrOverflow) ||
			!strings.HasPrefix(err.Error(), "offer x: "+tt.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
	most := comp.Offer{Base: usd(0), SignOn: []comp.Money{huge}}
	c, err := comp.Compare([]comp.Offer{{Base: usd(0)}, most}, comp.Assumptions{}, comp.Rates{})
	if err != nil || c.Columns[1].Total.Total().Minor() != math.MaxInt64 {
		t.Errorf("the most that fits: %v", err)
	}
	years, err := most.Years(comp.Assumptions{})
	if _, sumErr := comp.Sum(append(years, years...)); err != nil || !errors.Is(sumErr, comp.ErrOverflow) {
		t.Errorf("twice the most that fits: %v, %v", err, sumErr)
	}
}

func TestSumAndMean(t *testing.T) {
	none, err := comp.Sum(nil)
	if err != nil || none != (comp.Span{}) || none.Mean() != (comp.Mean{}) ||
		none.Mean().String() != "" || !none.Total().IsZero() {
		t.Errorf("no years: %+v, %v", none, err)
	}
	if _, err := comp.Sum([]comp.Year{{}}); !errors.Is(err, comp.ErrNoAmount) {
		t.Errorf("a zero year: %v", err)
	}
	years, err := comp.Offer{Base: usd(0), SignOn: []comp.Money{money(t, 2, "USD")}}.Years(comp.Assumptions{})
	if err != nil {
		t.Fatal(err)
	}
	four, err := comp.Sum(years)
	// half a cent
	if m := four.Mean(); err != nil || m.Amount().Minor() != 1 || m.Years() != 4 ||
		m.String() != "$0.01 a year on average over 4 years" {
		t.Errorf("mean %v, %v", m, err)
	}
	three, err := comp.Sum(years[:3])
	if m := three.Mean(); err != nil || m.Amount().Minor() != 1 || m.Years() != 3 {
		t.Errorf("mean %v, %v", m, err)
	}
	if one, err := comp.Sum(years[1:2]); err != nil || one.Mean().Amount().Minor() != 0 {
		t.Errorf("mean %v, %v", one.Mean(), err)
	}
}

// TestCallersValuesStay checks that offers don't change and that columns don't share memory.
func TestCallersValuesStay(t *testing.T) {
	offers, copies := tenOffers(""), tenOffers("")
	c, err := comp.Compare(offers, comp.Assumptions{Growth: 5_00}, comp.Rates{})
	if err != nil || !reflect.DeepEqual(offers, copies) {
		t.Fatalf("the offers changed, %v", err)
	}
	before := c.Columns[1].Years[0]
	_ = append(c.Columns[0].Years, comp.Year{Number: 99})
	if c.Columns[1].Years[0] != before {
		t.Error("a year appended to one column shows in the next")
	}
}

func TestVestsDoNotAllocate(t *testing.T) {
	allocs := func(offers []comp.Offer) float64 {
		return testing.AllocsPerRun(20, func() {
			if _, err := comp.Compare(offers, comp.Assumptions{}, comp.Rates{}); err != nil {
				t.Fatal(err)
			}
		})
	}
	offers, yearly := tenOffers("even-quarterly"), tenOffers("even-quarterly")
	for i := range yearly {
		yearly[i].Equity.Vesting, _ = comp.Preset("even")
	}
	if many, few := allocs(offers), allocs(yearly); many != few || many > 5 {
		t.Errorf("16 vests each: %v allocations, 4 vests: %v", many, few)
	}
}
