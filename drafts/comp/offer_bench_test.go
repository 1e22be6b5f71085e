package comp_test

import (
	"fmt"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/comp"
)

// tenOffers differ in every figure; presets alternate, or all of them vest every quarter.
func tenOffers(quarterly bool) []comp.Offer {
	presets := comp.Presets()
	offers := make([]comp.Offer, 10)
	for i := range offers {
		name := presets[i%len(presets)]
		if quarterly {
			name = "even-quarterly"
		}
		v, _ := comp.Preset(name)
		offers[i] = comp.Offer{
			ID: fmt.Sprint("offer-", i), Base: usd(int64(185_000 + 5_001*i)), Bonus: comp.Bonus{Target: 15_00, Payout: 95_00},
			SignOn: []comp.Money{usd(int64(100_000 + i)), usd(75_000)},
			Equity: comp.Equity{Units: 2000 + 101*i, Price: usd(int64(190 + i)), Vesting: v},
		}
	}
	return offers
}

func BenchmarkCompare(b *testing.B) {
	for _, bb := range []struct {
		name      string
		a         comp.Assumptions
		quarterly bool
	}{
		{"growth=0", comp.Assumptions{}, false},
		{"growth=0/quarterly", comp.Assumptions{}, true},
		{"growth=10%", comp.Assumptions{Growth: 10_00}, false},
		{"growth=10%/quarterly", comp.Assumptions{Growth: 10_00}, true},
		{"raise=3%", comp.Assumptions{Raise: 3_00}, false},
	} {
		b.Run(bb.name, func(b *testing.B) {
			offers := tenOffers(bb.quarterly)
			b.ReportAllocs()
			for b.Loop() {
				if _, err := comp.Compare(offers, bb.a, comp.Rates{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkBreakeven(b *testing.B) {
	cash := comp.Offer{Base: usd(500_000)}
	for b.Loop() {
		if _, found, err := comp.Breakeven(l7First(), cash, comp.Assumptions{}, comp.Rates{}); err != nil || !found {
			b.Fatal(found, err)
		}
	}
}
