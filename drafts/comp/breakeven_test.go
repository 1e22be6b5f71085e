package comp_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/comp"
)

// grant returns an offer of only cash in year one and units of $100 each that vest in the months.
func grant(cash int64, months, units []int) comp.Offer {
	o := comp.Offer{Base: usd(0), SignOn: []comp.Money{usd(cash)}, Equity: comp.Equity{Price: priceOf(usd(100))}}
	for _, n := range units {
		o.Equity.Units += n
	}
	left := comp.Percent(100_00)
	for i, n := range units {
		part := comp.Percent((n*100_00 + o.Equity.Units/2) / max(o.Equity.Units, 1))
		if i == len(units)-1 {
			part = left
		}
		left -= part
		o.Equity.Vesting = append(o.Equity.Vesting, comp.Vest{Month: months[i], Percent: part})
	}
	if got, err := o.Equity.Vesting.Units(o.Equity.Units); o.Equity.Units > 0 &&
		(err != nil || !slices.Equal(got, units)) {
		panic(fmt.Sprint("no percents make these units: ", units, got, err))
	}
	return o
}

func TestBreakeven(t *testing.T) {
	m := func(months ...int) []int { return months }
	for name, tt := range map[string]struct {
		x, y  comp.Offer
		want  comp.Percent
		never bool
	}{
		"at +10%":        {grant(0, m(12), m(100)), grant(11_000, nil, nil), 10_00, false},
		"half a year":    {grant(0, m(6), m(100)), grant(11_000, nil, nil), 21_00, false},
		"to a hundredth": {grant(0, m(12), m(100)), grant(10_233, nil, nil), 2_33, false},
		"nearest":        {grant(0, m(12), m(10)), grant(1_000, nil, nil), 0, false},
		// 0.015%
		"a tie above":      {grant(0, m(12), m(1000)), grant(100_015, nil, nil), 1, false},
		"a tie below":      {grant(0, m(12), m(1000)), grant(99_985, nil, nil), -1, false},
		"far apart":        {grant(0, m(12), m(100)), grant(50_000, nil, nil), 0, true},
		"at the top":       {grant(0, m(12), m(100)), grant(30_000, nil, nil), 200_00, false},
		"over the top":     {grant(0, m(12), m(100)), grant(30_001, nil, nil), 0, true},
		"at the bottom":    {grant(0, m(12), m(100)), grant(1_000, nil, nil), -90_00, false},
		"under the bottom": {grant(0, m(12), m(100)), grant(999, nil, nil), 0, true},
		"cash alone":       {grant(5, nil, nil), grant(6, nil, nil), 0, true},
		"the same cash":    {grant(5, nil, nil), grant(5, nil, nil), 0, false},
		"the same":         {l7Final(), l7Final(), 0, false},
		"only cash apart":  {l7Final(), l7First(), 0, true},
		"units alone":      {grant(0, m(48), m(400)), grant(0, m(48), m(300)), 0, true},
		"later vest":       {grant(0, m(48), m(100)), grant(0, m(12), m(100)), 0, false},
		"after the years":  {grant(0, m(60), m(100)), grant(1, nil, nil), 0, true},
		// (f−0.8)(f−1.3), (f−0.7)(f−1.3) and (f−1.2)² times f: two crossings equally near, or a
		// touch
		"nearer of two":    {grant(0, m(12, 36), m(104, 100)), grant(0, m(24), m(210)), -20_00, false},
		"a fall before":    {grant(0, m(12, 36), m(91, 100)), grant(0, m(24), m(200)), -30_00, false},
		"a touch":          {grant(0, m(12, 36), m(144, 100)), grant(0, m(24), m(240)), 20_00, false},
		"almost a touch":   {grant(0, m(12, 36), m(145, 100)), grant(0, m(24), m(240)), 0, true},
		"three, 0.5 1.5 2": {grant(0, m(12, 36), m(475, 100)), grant(15_000, m(24), m(400)), -50_00, false},
		"three, 0.6 1.5 2": {grant(0, m(12, 36), m(510, 100)), grant(18_000, m(24), m(410)), -40_00, false},
		// 1.010486 and 1.019356
		"within a percent": {grant(0, m(12, 36), m(5074, 4926)), grant(0, m(24), m(9999)), 1_05, false},
		"a touch at 0":     {grant(0, m(12, 36), m(100, 100)), grant(0, m(24), m(200)), 0, false},
	} {
		got, found, err := comp.Breakeven(tt.x, tt.y, comp.Assumptions{Growth: 77_000_00}, comp.Rates{})
		if err != nil || found == tt.never || got != tt.want {
			t.Errorf("%s: %v, %t, %v; want %v, %t", name, got, found, err, tt.want, !tt.never)
		}
		if back, found, err := comp.Breakeven(tt.y, tt.x, comp.Assumptions{},
			comp.Rates{}); err != nil || found == tt.never || back != got {
			t.Errorf("%s with the offers swapped: %v, %t, %v; want %v", name, back, found, err, got)
		}
	}
	if _, _, err := comp.Breakeven(l6(), comp.Offer{ID: "bad"}, comp.Assumptions{},
		comp.Rates{}); !errors.Is(err, comp.ErrNoAmount) {
		t.Errorf("an offer without a base: %v", err)
	}
}

// TestBreakevenAgainstTotals checks with totals that the offers cross at the growth found, and
// nowhere nearer to 0.
func TestBreakevenAgainstTotals(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 12))
	sign := func(n int64) int {
		switch {
		case n < 0:
			return -1
		case n > 0:
			return 1
		}
		return 0
	}
	met, twice := 0, 0
	for range 60 {
		x, y := anyOffer(t, r, 48), anyOffer(t, r, 48)
		// The cash is similar, so that equity decides, with enough of it that 0.01% is worth cents.
		x.Base, x.Bonus, x.SignOn, y.Base, y.Bonus, y.SignOn = usd(100_000), comp.Bonus{}, nil,
			usd(100_000+r.Int64N(20_000)), comp.Bonus{}, nil
		x.Equity.Units, x.Equity.Price, y.Equity.Units, y.Equity.Price = 4000+r.IntN(1000),
			priceOf(usd(100)), 4000+r.IntN(1000), priceOf(usd(100))
		a := comp.Assumptions{Raise: 1_00}
		diff := func(g comp.Percent) int64 {
			a := a
			a.Growth = g
			c, err := comp.Compare([]comp.Offer{y, x}, a, comp.Rates{})
			if err != nil {
				t.Fatal(err)
			}
			return c.Columns[1].Total.Total().Minor() - c.Columns[0].Total.Total().Minor()
		}
		got, found, err := comp.Breakeven(x, y, a, comp.Rates{})
		if err != nil {
			t.Fatal(err)
		}
		nearest := comp.Percent(90_00)
		if found {
			met++
			nearest = max(got, -got) - 1
			before, at, after := diff(max(got-1, -90_00)), diff(got), diff(min(got+1, 200_00))
			if sign(before) == sign(at) && sign(at) == sign(after) {
				t.Fatalf("%+v and %+v do not meet at %v: %d %d %d", x, y, got, before, at, after)
			}
		}
		start := sign(diff(0))
		for g := comp.Percent(0); g <= nearest; g += 97 {
			if sign(diff(g)) != start || sign(diff(max(-g, -90_00))) != start {
				t.Fatalf("%+v and %+v meet nearer to 0 than at %v, %t: at ±%v", x, y, got, found, g)
			}
		}
		if !found && sign(diff(200_00)) != start {
			t.Fatalf("%+v and %+v meet below 200%%", x, y)
		}
		if found && sign(diff(-90_00)) == sign(diff(200_00)) {
			twice++
		}
	}
	if met < 10 || twice < 2 {
		t.Errorf("only %d of 60 pairs meet, %d of them an even number of times", met, twice)
	}
}
