package comp_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/comp"
)

func schedulePreset(name string) comp.Vesting {
	v, _ := comp.Preset(name)
	return v
}

// TestFormsOfEquityAndBonus has every form with figures computed by hand, in cents.
func TestFormsOfEquityAndBonus(t *testing.T) {
	even, fifths := schedulePreset("even"), schedulePreset("fifths")
	for name, tt := range map[string]struct {
		o             comp.Offer
		a             comp.Assumptions
		bonus, equity []int64 // by year
	}{
		"a value": {comp.Offer{Equity: comp.Equity{Value: usd(400_000), Vesting: even}},
			comp.Assumptions{}, nil, []int64{100_000_00, 100_000_00, 100_000_00, 100_000_00}},
		"a value over five years": {comp.Offer{Equity: comp.Equity{Value: usd(400_000), Vesting: fifths}},
			comp.Assumptions{}, nil, []int64{80_000_00, 80_000_00, 80_000_00, 80_000_00}},
		"a value in cents that four years don't divide": {
			comp.Offer{Equity: comp.Equity{Value: money(t, 3, "USD"), Vesting: even}},
			comp.Assumptions{}, nil, []int64{1, 1, 0, 1}},
		"a value that grows": {comp.Offer{Equity: comp.Equity{Value: usd(400_000), Vesting: even}},
			comp.Assumptions{Growth: 10_00}, nil, []int64{110_000_00, 121_000_00, 133_100_00, 146_410_00}},
		"a value beats units": {comp.Offer{Equity: comp.Equity{Value: usd(400_000), Units: 2104,
			Price: price(t, "190.12"), Vesting: even}},
			comp.Assumptions{}, nil, []int64{100_000_00, 100_000_00, 100_000_00, 100_000_00}},
		"a fine price": {comp.Offer{Equity: comp.Equity{Units: 40_000, Price: price(t, "0.4321"),
			Vesting: even}}, comp.Assumptions{}, nil, []int64{4_321_00, 4_321_00, 4_321_00, 4_321_00}},
		"a price of half a cent": {comp.Offer{Equity: comp.Equity{Units: 4, Price: price(t, "0.005"),
			Vesting: even}}, comp.Assumptions{}, nil, []int64{1, 1, 1, 1}},
		"options": {comp.Offer{Equity: comp.Equity{Units: 40_000, Price: price(t, "1.25"),
			Strike: price(t, "0.4321"), Vesting: even}},
			comp.Assumptions{}, nil, []int64{8_179_00, 8_179_00, 8_179_00, 8_179_00}},
		"options that grow": {comp.Offer{Equity: comp.Equity{Units: 4_000, Price: price(t, "10"),
			Strike: price(t, "8"), Vesting: even}},
			comp.Assumptions{Growth: 10_00}, nil, []int64{3_000_00, 4_100_00, 5_310_00, 6_641_00}},
		"options under water": {comp.Offer{Equity: comp.Equity{Units: 4_000, Price: price(t, "10"),
			Strike: price(t, "12"), Vesting: even}}, comp.Assumptions{}, nil, []int64{0, 0, 0, 0}},
		"options that come up": {comp.Offer{Equity: comp.Equity{Units: 4_000, Price: price(t, "10"),
			Strike: price(t, "12"), Vesting: even}},
			comp.Assumptions{Growth: 10_00}, nil, []int64{0, 100_00, 1_310_00, 2_641_00}},
		"an amount": {comp.Offer{Bonus: comp.Bonus{Amount: usd(30_000)}},
			comp.Assumptions{Raise: 10_00}, []int64{30_000_00, 30_000_00, 30_000_00, 30_000_00}, nil},
		"an amount that isn't all paid": {comp.Offer{Bonus: comp.Bonus{Amount: usd(30_000), Payout: 80_00}},
			comp.Assumptions{}, []int64{24_000_00, 24_000_00, 24_000_00, 24_000_00}, nil},
		"guaranteed for a year": {comp.Offer{Bonus: comp.Bonus{Amount: usd(30_000), Payout: 80_00,
			Guaranteed: 1}}, comp.Assumptions{}, []int64{30_000_00, 24_000_00, 24_000_00, 24_000_00}, nil},
		"a guaranteed target": {comp.Offer{Base: usd(100_000), Bonus: comp.Bonus{Target: 10_00,
			Payout: 50_00, Guaranteed: 2}}, comp.Assumptions{Raise: 10_00},
			[]int64{10_000_00, 11_000_00, 6_050_00, 6_655_00}, nil},
	} {
		if tt.o.Base.IsZero() {
			tt.o.Base = usd(0)
		}
		years, err := tt.o.Years(tt.a)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		for i, y := range years {
			if tt.bonus != nil && y.Bonus().Minor() != tt.bonus[i] {
				t.Errorf("%s: a bonus of %s in year %d, want %d", name, y.Bonus(), i+1, tt.bonus[i])
			}
			if tt.equity != nil && y.Equity().Minor() != tt.equity[i] {
				t.Errorf("%s: %s of equity in year %d, want %d", name, y.Equity(), i+1, tt.equity[i])
			}
		}
	}
}

func TestBonusInAnotherCurrency(t *testing.T) {
	rates := ratesOf(map[comp.Pair]comp.Rate{{From: "GBP", To: "USD"}: rate("1.27")})
	c, err := comp.Compare([]comp.Offer{{Base: usd(100_000), Bonus: comp.Bonus{Amount: gbp(10_000)}}},
		comp.Assumptions{}, rates)
	if err != nil || c.Columns[0].Years[3].Bonus() != usd(12_700) {
		t.Errorf("%+v, %v", c, err)
	}
}

func TestLater(t *testing.T) {
	grant := comp.Equity{Units: 1000, Price: price(t, "50"), Vesting: schedulePreset("fifths")}
	for name, tt := range map[string]struct {
		o                  comp.Offer
		a                  comp.Assumptions
		equity, refreshers int64
		years              int
	}{
		"a fifth year": {comp.Offer{Equity: grant}, comp.Assumptions{}, 10_000_00, 0, 1},
		"that grows": {comp.Offer{Equity: grant}, comp.Assumptions{Growth: 10_00}, 16_105_10,
			0, 1},
		"two years shown": {comp.Offer{Equity: grant}, comp.Assumptions{Years: 2}, 30_000_00, 0, 3},
		"all years shown": {comp.Offer{Equity: grant}, comp.Assumptions{Years: 5}, 0, 0, 0},
		"a refresher": {comp.Offer{Refreshers: []comp.Refresher{{4, usd(1)}, {7, usd(2)}}},
			comp.Assumptions{}, 0, 2_00, 3},
		"a raise that would overflow": {comp.Offer{Equity: grant}, comp.Assumptions{Raise: 10_000_00},
			10_000_00, 0, 1},
	} {
		tt.o.Base, tt.o.Bonus = usd(100_000), comp.Bonus{Target: 10_00}
		got, err := tt.o.Later(tt.a, comp.Rates{})
		if err != nil || got.Equity().Minor() != tt.equity || got.Refreshers().Minor() != tt.refreshers ||
			got.Cash().Minor() != 0 || got.Years != tt.years {
			t.Errorf("%s: %+v, %v", name, got, err)
		}
	}
}

// TestBreakevenOfOptions compares with the totals at every growth.
func TestBreakevenOfOptions(t *testing.T) {
	r := rand.New(rand.NewPCG(13, 14))
	met := 0
	for range 12 {
		x, y := anyOffer(t, r, 48), anyOffer(t, r, 48)
		x.Base, y.Base = usd(100_000), usd(100_000+r.Int64N(10_000))
		x.Bonus, x.SignOn, y.Bonus, y.SignOn = comp.Bonus{}, nil, comp.Bonus{}, nil
		x.Equity.Units, x.Equity.Price = 4000+r.IntN(1000), price(t, "100")
		x.Equity.Strike = price(t, fmt.Sprint(60+r.IntN(80)))
		y.Equity.Units, y.Equity.Price = 1000+r.IntN(1000), price(t, "100")
		if r.IntN(2) == 0 {
			y.Equity.Strike = price(t, fmt.Sprint(60+r.IntN(80)))
		}
		diff := func(g comp.Percent) int64 {
			c, err := comp.Compare([]comp.Offer{y, x}, comp.Assumptions{Growth: g}, comp.Rates{})
			if err != nil {
				t.Fatal(err)
			}
			return c.Columns[1].Total.Total().Minor() - c.Columns[0].Total.Total().Minor()
		}
		got, found, err := comp.Breakeven(x, y, comp.Assumptions{}, comp.Rates{})
		if err != nil {
			t.Fatal(err)
		}
		start, nearest := diff(0) > 0, comp.Percent(90_00)
		if found {
			met++
			nearest = max(got, -got) - 1
			if before, after := diff(got-1), diff(got+1); (before > 0) == (after > 0) {
				t.Fatalf("%+v and %+v do not meet at %v: %d, %d", x, y, got, before, after)
			}
		}
		for g := comp.Percent(0); g <= nearest; g += 97 {
			if (diff(g) > 0) != start || (diff(max(-g, -90_00)) > 0) != start {
				t.Fatalf("%+v and %+v meet nearer to 0 than at %v, %t: at ±%v", x, y, got, found, g)
			}
		}
	}
	if met < 4 {
		t.Errorf("only %d of 12 pairs meet", met)
	}
	worthless := comp.Offer{Base: usd(1), Equity: comp.Equity{Units: 100, Price: price(t, "1"),
		Strike: price(t, "2"), Vesting: schedulePreset("even")}}
	if g, found, err := comp.Breakeven(worthless, comp.Offer{Base: usd(1)}, comp.Assumptions{},
		comp.Rates{}); g != 0 || !found || err != nil {
		t.Errorf("options that are worth nothing: %v, %t, %v", g, found, err)
	}
}
