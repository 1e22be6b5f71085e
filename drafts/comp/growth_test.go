package comp_test

import (
	"errors"
	"math"
	"math/big"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/comp"
)

// vested returns what units at a price bring if all of them vest in the month.
func vested(month, units int, price comp.Money, growth comp.Percent) (comp.Money, error) {
	o := comp.Offer{Base: usd(0),
		Equity: comp.Equity{Units: units, Price: priceOf(price),
			Vesting: comp.Vesting{{Month: month, Percent: 100_00}}}}
	years, err := o.Years(comp.Assumptions{Growth: growth, Years: 10})
	if err != nil {
		return comp.Money{}, err
	}
	return years[(month-1)/12].Equity(), nil
}

// TestGrowthIsRoundedOnce checks price·(1+g)^(m/12) without any root: rounded, it is e if and only
// if (2e−1)^12·10^(4m) ≤ (2·price)^12·(10^4+g)^m < (2e+1)^12·10^(4m).
func TestGrowthIsRoundedOnce(t *testing.T) {
	pow := func(base uint64, power int64) *big.Int {
		return new(big.Int).Exp(new(big.Int).SetUint64(base), big.NewInt(power), nil)
	}
	const price = 99_999_999_999_907
	for _, g := range []comp.Percent{-100_00, -99_99, -90_00, -27_10, -15_00, -1, 1, 4_00, 10_00,
		21_00, 33_10, 46_41, 200_00, 6300_00, 10_000_00} {
		for month := 1; month <= 120; month++ {
			m, err := vested(month, 1, money(t, price, "USD"), g)
			scale := pow(10_000, int64(month))
			value := new(big.Int).Mul(pow(2*price, 12), pow(uint64(10_000+g), int64(month)))
			if err != nil {
				if !errors.Is(err, comp.ErrOverflow) ||
					value.Cmp(new(big.Int).Mul(pow(math.MaxUint64, 12), scale)) < 0 {
					t.Fatalf("%v over %d months: %v", g, month, err)
				}
				continue
			}
			twice := 2 * uint64(m.Minor())
			low := new(big.Int).Mul(pow(max(twice, 1)-1, 12), scale)
			high := new(big.Int).Mul(pow(twice+1, 12), scale)
			if value.Cmp(low) < 0 || value.Cmp(high) >= 0 {
				t.Fatalf("%v over %d months makes %d of %d", g, month, m.Minor(), int64(price))
			}
		}
	}
}

// TestRationalGrowth has factors that are rational although the month isn't a whole year, at
// amounts of exactly half a cent.
func TestRationalGrowth(t *testing.T) {
	for _, tt := range []struct {
		growth      comp.Percent
		month       int
		price, want int64
	}{
		{21_00, 6, 5, 6},            // 1.1: 5.5
		{-19_00, 6, 5, 5},           // 0.9: 4.5
		{46_41, 3, 5, 6},            // 1.1: 5.5
		{46_41, 9, 500, 666},        // 1.331: 665.5
		{33_10, 4, 5, 6},            // 1.1: 5.5
		{33_10, 8, 50, 61},          // 1.21: 60.5
		{33_10, 28, 500_00, 97_436}, // 1.1^7 = 1.9487171: 97435.855
		{-99_99, 3, 5, 1},           // 0.1: 0.5
		{-99_99, 9, 500, 1},         // 0.001: 0.5
		{-99_99, 117, 9e13, 0},      // 10^-39
		{6300_00, 2, 5, 10},         // 2
		{6300_00, 10, 3, 96},        // 32
		{21_00, 30, 5000, 8053},     // 1.1^5 = 1.61051: 8052.55
		{-100_00, 7, 1_000_00, 0},   // nothing left
	} {
		if got, err := vested(tt.month, 1, money(t, tt.price, "USD"), tt.growth); err != nil ||
			got.Minor() != tt.want {
			t.Errorf("%v over %d months makes %d of %d, %v; want %d", tt.growth, tt.month,
				got.Minor(), tt.price, err, tt.want)
		}
	}
}

func TestVestsOfAYearAreRoundedTogether(t *testing.T) {
	o := comp.Offer{Base: usd(0), Equity: comp.Equity{Units: 2, Price: priceOf(money(t, 2, "USD")),
		Vesting: comp.Vesting{{Month: 6, Percent: 50_00}, {Month: 12, Percent: 50_00}}}}
	years, err := o.Years(comp.Assumptions{Growth: 21_00})
	if err != nil || years[0].Equity().Minor() != 5 { // 2.2 + 2.42, of which each alone rounds to 2
		t.Errorf("got %v, %v", years, err)
	}
}
