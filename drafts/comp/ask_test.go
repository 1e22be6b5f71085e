package comp_test

import (
	"errors"
	"math"
	"reflect"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/comp"
)

func TestGaps(t *testing.T) {
	years, err := l7First().Years(comp.Assumptions{})
	if err != nil {
		t.Fatal(err)
	}
	gaps, err := comp.Gaps(years, usd(500_000))
	want := []comp.Gap{
		{1, usd(448_000), usd(52_000), usd(222_000)},
		{2, usd(474_000), usd(26_000), usd(146_000)},
		{3, usd(544_000), usd(0), usd(0)},
		{4, usd(544_000), usd(0), usd(0)},
	}
	if err != nil || !reflect.DeepEqual(gaps, want) {
		t.Errorf("got %v, %v; want %v", gaps, err, want)
	}
	// If the target is met, the sign-on bonus stays as offered; asking for the one given closes the
	// gap to the cent.
	gaps, err = comp.Gaps(years, usd(448_000))
	if err != nil || gaps[0].Missing != usd(0) || gaps[0].SignOn != usd(170_000) {
		t.Errorf("a target just met: %v, %v", gaps, err)
	}
	target := money(t, 500_000_01, "USD")
	if gaps, err = comp.Gaps(years, target); err != nil {
		t.Fatal(err)
	}
	asked := l7First()
	asked.SignOn = []comp.Money{gaps[0].SignOn, gaps[1].SignOn}
	if years, err = asked.Years(comp.Assumptions{}); err != nil || years[0].Total() != target ||
		years[1].Total() != target {
		t.Errorf("the ask makes %v, %v", years, err)
	}
	if _, err := comp.Gaps(years, comp.Money{}); !errors.Is(err, comp.ErrNoAmount) {
		t.Errorf("no target: %v", err)
	}
	if gaps, err := comp.Gaps(nil, comp.Money{}); err != nil || len(gaps) != 0 {
		t.Errorf("no years: %v, %v", gaps, err)
	}
}

func TestCostOfWaiting(t *testing.T) {
	for name, tt := range map[string]struct {
		wait   comp.CostOfWaiting
		cost   int64 // cents
		months string
		never  bool
	}{
		"six months": {comp.CostOfWaiting{6, usd(250_000), usd(304_000), usd(488_000)},
			2_700_000, "1.8", false},
		"no months": {comp.CostOfWaiting{0, usd(250_000), usd(304_000), usd(488_000)}, 0, "0", false},
		"a better job": {comp.CostOfWaiting{6, usd(310_000), usd(304_000), usd(488_000)},
			-300_000, "0", false},
		"a lower one": {comp.CostOfWaiting{6, usd(250_000), usd(304_000), usd(303_000)},
			2_700_000, "", true},
		"as high": {comp.CostOfWaiting{6, usd(250_000), usd(304_000), usd(304_000)},
			2_700_000, "", true},
		"free, as high": {comp.CostOfWaiting{0, usd(250_000), usd(304_000), usd(304_000)}, 0, "0", false},
		"a round month": {comp.CostOfWaiting{6, usd(0), usd(100), usd(400)}, 5_000, "2", false},
		// 0.05 months; 8.33 cents
		"half a tenth": {comp.CostOfWaiting{1, usd(0), usd(1), usd(21)}, 8, "0.1", false},
		// 0.04997… months
		"under half": {comp.CostOfWaiting{1, usd(0), usd(100), usd(2_101)}, 833, "0", false},
		"half a cent up": {comp.CostOfWaiting{1, money(t, 0, "USD"), money(t, 6, "USD"), usd(1)},
			1, "0.1", false},
		"half a cent off": {comp.CostOfWaiting{1, money(t, 6, "USD"), money(t, 0, "USD"), usd(1)},
			-1, "0", false},
		"large": {comp.CostOfWaiting{12, money(t, 0, "USD"),
			money(t, math.MaxInt64-1, "USD"), money(t, math.MaxInt64, "USD")}, math.MaxInt64 - 1, "!", false},
	} {
		cost, err := tt.wait.Cost()
		if err != nil || cost.Minor() != tt.cost {
			t.Errorf("%s: cost %v, %v; want %d", name, cost, err, tt.cost)
		}
		months, found, err := tt.wait.Payback()
		if tt.months == "!" {
			if !errors.Is(err, comp.ErrOverflow) {
				t.Errorf("%s: %v, %v", name, months, err)
			}
			continue
		}
		if err != nil || found == tt.never || found && months.String() != tt.months {
			t.Errorf("%s: paid back in %v months, %t, %v; want %s", name, months, found, err, tt.months)
		}
	}
	for name, tt := range map[string]struct {
		wait comp.CostOfWaiting
		want error
	}{
		"before now": {comp.CostOfWaiting{-1, usd(1), usd(2), usd(3)}, comp.ErrOverflow},
		"too long":   {comp.CostOfWaiting{121, usd(1), usd(2), usd(3)}, comp.ErrOverflow},
		"no pay":     {comp.CostOfWaiting{6, comp.Money{}, usd(2), usd(3)}, comp.ErrNoAmount},
		"no offer":   {comp.CostOfWaiting{6, usd(1), comp.Money{}, usd(3)}, comp.ErrNoAmount},
		"huge": {comp.CostOfWaiting{120, usd(0), money(t, math.MaxInt64, "USD"), usd(3)},
			comp.ErrOverflow},
	} {
		if cost, err := tt.wait.Cost(); !errors.Is(err, tt.want) {
			t.Errorf("%s: cost %v, %v", name, cost, err)
		}
	}
	if _, _, err := (comp.CostOfWaiting{Months: 6, Current: usd(1),
		Offer: usd(2)}).Payback(); !errors.Is(err, comp.ErrNoAmount) {
		t.Errorf("nothing higher: %v", err)
	}
}

func TestClawback(t *testing.T) {
	for name, tt := range map[string]struct {
		c     comp.Clawback
		month int
		want  comp.Money
	}{
		"at once":      {comp.Clawback{Amount: usd(210_000), Prorated: true}, 0, usd(210_000)},
		"after five":   {comp.Clawback{Amount: usd(210_000), Prorated: true}, 5, usd(122_500)},
		"after eleven": {comp.Clawback{Amount: usd(210_000), Prorated: true}, 11, usd(17_500)},
		"after a year": {comp.Clawback{Amount: usd(210_000), Prorated: true}, 12, usd(0)},
		"later":        {comp.Clawback{Amount: usd(210_000), Prorated: true}, 500, usd(0)},
		"all of it":    {comp.Clawback{Amount: usd(210_000)}, 11, usd(210_000)},
		"no longer":    {comp.Clawback{Amount: usd(210_000)}, 12, usd(0)},
		"half a cent": {comp.Clawback{Amount: money(t, 6, "USD"), Prorated: true}, 11,
			money(t, 1, "USD")},
		"less than half": {comp.Clawback{Amount: money(t, 5, "USD"), Prorated: true}, 11,
			money(t, 0, "USD")},
		"of two years": {comp.Clawback{Amount: usd(240_000), Prorated: true, Months: 24}, 13,
			usd(110_000)},
		"of a great amount": {comp.Clawback{Amount: money(t, math.MaxInt64, "USD"), Prorated: true},
			6, money(t, 1<<62, "USD")},
	} {
		if got, err := tt.c.At(tt.month); err != nil || got != tt.want {
			t.Errorf("%s: %v, %v; want %v", name, got, err, tt.want)
		}
	}
	for name, tt := range map[string]struct {
		c     comp.Clawback
		month int
		want  error
	}{
		"no amount":  {comp.Clawback{}, 0, comp.ErrNoAmount},
		"negative":   {comp.Clawback{Amount: usd(-1)}, 0, comp.ErrOverflow},
		"before":     {comp.Clawback{Amount: usd(1)}, -1, comp.ErrOverflow},
		"no months":  {comp.Clawback{Amount: usd(1), Months: -1}, 0, comp.ErrOverflow},
		"for eleven": {comp.Clawback{Amount: usd(1), Months: 121}, 0, comp.ErrOverflow},
	} {
		if got, err := tt.c.At(tt.month); !errors.Is(err, tt.want) || !got.IsZero() {
			t.Errorf("%s: %v, %v", name, got, err)
		}
	}
}

func TestOutcome(t *testing.T) {
	between := l6()
	between.Base = usd(1)
	o, err := comp.NewOutcome([]comp.Offer{l7First(), between, l7Final()}, comp.Assumptions{}, comp.Rates{})
	if err != nil {
		t.Fatal(err)
	}
	if o.First.ID != "l7" || o.Last.ID != "l7-final" || o.Change.ID != "l7-final" ||
		o.Change.Total.Total() != usd(80_000) || o.Change.Total.Years != 4 {
		t.Errorf("got %+v", o)
	}
	for i, want := range []int64{40_000, 40_000, 0, 0} {
		y := o.Change.Years[i]
		if y.Number != i+1 || y.SignOn() != usd(want) || y.Total() != usd(want) ||
			y.Base() != usd(0) || y.Equity() != usd(0) {
			t.Errorf("year %d: %+v", i+1, y)
		}
	}
	for want, history := range map[string][]comp.Offer{
		"+$40,000 in year one, +$40,000 in year two": {l7First(), l7Final()},
		"-$40,000 in year one, -$40,000 in year two": {l7Final(), l7First()},
		"+$184,000 in year one, +$197,000 in year two, +$207,000 in year three, +$207,000 in " +
			"year four": {l6(), l7Final()},
		"no change": {l6()},
	} {
		if o, err := comp.NewOutcome(history, comp.Assumptions{}, comp.Rates{}); err != nil ||
			o.String() != want {
			t.Errorf("got %q, %v; want %q", o, err, want)
		}
	}
	if _, err := comp.NewOutcome(nil, comp.Assumptions{}, comp.Rates{}); !errors.Is(err, comp.ErrNoAmount) {
		t.Errorf("no offers: %v", err)
	}
	// Years are in words as far as a projection goes.
	long := l6()
	long.SignOn = make([]comp.Money, 10)
	for i := range long.SignOn {
		long.SignOn[i] = usd(0)
	}
	more := long
	more.SignOn = append(append([]comp.Money(nil), long.SignOn[:9]...), usd(5))
	if o, err := comp.NewOutcome([]comp.Offer{long, more}, comp.Assumptions{Years: 10},
		comp.Rates{}); err != nil || o.String() != "+$5 in year ten" {
		t.Errorf("got %q, %v", o, err)
	}
}
