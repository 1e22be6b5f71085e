package comp_test

import (
	"fmt"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/comp"
)

// tenOffers returns offers that differ in every number. All of them vest by the same preset, or
// each by the next.
func tenOffers(preset string) []comp.Offer {
	presets := comp.Presets()
	if preset != "" {
		presets = []string{preset}
	}
	offers := make([]comp.Offer, 10)
	for i := range offers {
		v, _ := comp.Preset(presets[i%len(presets)])
		offers[i] = comp.Offer{
			ID: fmt.Sprint("offer-", i), Base: usd(int64(185_000 + 5_001*i)),
			Bonus:  comp.Bonus{Target: 15_00, Payout: 95_00},
			SignOn: []comp.Money{usd(int64(100_000 + i)), usd(75_000)},
			Equity: comp.Equity{Units: 2000 + 101*i, Price: priceOf(usd(int64(190 + i))), Vesting: v},
		}
	}
	return offers
}

func BenchmarkCompare(b *testing.B) {
	for _, bb := range []struct {
		name   string
		a      comp.Assumptions
		preset string
	}{
		{"growth=0", comp.Assumptions{}, ""},
		{"growth=0/quarterly", comp.Assumptions{}, "even-quarterly"},
		{"growth=10%", comp.Assumptions{Growth: 10_00}, ""},
		{"growth=10%/amazon", comp.Assumptions{Growth: 10_00}, "amazon"},
		{"growth=10%/quarterly", comp.Assumptions{Growth: 10_00}, "even-quarterly"},
		{"raise=3%", comp.Assumptions{Raise: 3_00}, ""},
	} {
		b.Run(bb.name, func(b *testing.B) {
			offers := tenOffers(bb.preset)
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
		if _, found, err := comp.Breakeven(l7First(), cash, comp.Assumptions{},
			comp.Rates{}); err != nil || !found {
			b.Fatal(found, err)
		}
	}
}
