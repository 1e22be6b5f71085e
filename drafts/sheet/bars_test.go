package sheet

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/worth"
)

func TestNiceStep(t *testing.T) {
	for _, c := range []struct{ size, want uint64 }{
		{1, 1}, {6, 1}, {7, 2}, {12, 2}, {13, 5}, {30, 5}, {31, 10}, {60, 10}, {61, 20},
		{584_000_00, 100_000_00}, {600_000_00, 100_000_00}, {600_000_01, 200_000_00},
		{math.MaxInt64, 2_000_000_000_000_000_000},
	} {
		if got := niceStep(c.size); got != c.want {
			t.Errorf("niceStep(%d) = %d, want %d", c.size, got, c.want)
		}
	}
}

func TestBarHeight(t *testing.T) {
	for _, c := range []struct {
		top   uint64
		minor int64
		want  int
	}{
		{360, 0, 0},
		{360, 1, 1}, // half a pixel is one
		{361, 1, 0}, // and a little less is none
		{360, 360, plotHeight},
		{600_000_00, 544_000_00, 163},
		{math.MaxInt64 + 1, math.MaxInt64, plotHeight}, // the product takes more than 64 bits
	} {
		if got := (barScale{top: c.top}).height(c.minor); got != c.want {
			t.Errorf("height of %d of %d is %d, want %d", c.minor, c.top, got, c.want)
		}
	}
}

func TestBarTicks(t *testing.T) {
	for _, c := range []struct {
		currency string
		most     int64 // minor units
		want     string
	}{
		{"USD", 584_000_00, "$0 $100k $200k $300k $400k $500k $600k"},
		{"USD", 2_600_000_00, "$0 $500k $1,000k $1,500k $2,000k $2,500k $3,000k"},
		{"USD", 5_100_000_00, "$0 $1M $2M $3M $4M $5M $6M"},
		{"USD", 100_000_00, "$0 $20k $40k $60k $80k $100k"},
		{"USD", 2_400_00, "$0 $500 $1,000 $1,500 $2,000 $2,500"},
		{"USD", 250, "$0 $0.50 $1 $1.50 $2 $2.50"},
		{"USD", 0, "$0 $0.01"},
		{"JPY", 12_000_000, "¥0 ¥2M ¥4M ¥6M ¥8M ¥10M ¥12M"},
		{"CHF", 150_000_00, "CHF 0|CHF 50k|CHF 100k|CHF 150k"},
		{"INR", 15_00_000_00, "₹0 ₹500k ₹1,000k ₹1,500k"},
		{"CLF", 3_0000, "CLF 0|CLF 0.5000|CLF 1|CLF 1.5000|CLF 2|CLF 2.5000|CLF 3"},
	} {
		t.Run(fmt.Sprint(c.currency, c.most), func(t *testing.T) {
			s, err := newBarScale(worthOf(t, c.currency, c.most))
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for i, tick := range s.ticks {
				got = append(got, tick.Label)
				if i > 0 && tick.Y >= s.ticks[i-1].Y {
					t.Errorf("%s is no higher than %s", tick.Label, s.ticks[i-1].Label)
				}
			}
			sep := " "
			if strings.Contains(c.want, "|") {
				sep = "|"
			}
			if got := strings.Join(got, sep); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
			if last := s.ticks[len(s.ticks)-1]; last.Y != s.baseline-plotHeight {
				t.Errorf("the axis ends at %d, want %d", last.Y, s.baseline-plotHeight)
			}
		})
	}
}

// worthOf returns the worth of one offer with only a base.
func worthOf(t *testing.T, currency string, base int64) *worth.Worth {
	t.Helper()
	m, err := comp.NewMoney(base, currency)
	if err != nil {
		t.Fatal(err)
	}
	c, err := comp.Compare([]comp.Offer{{ID: "o", Name: "o", Base: m}}, comp.Assumptions{}, comp.Rates{})
	if err != nil {
		t.Fatal(err)
	}
	return &worth.Worth{Assumptions: c.Assumptions, Currency: currency,
		Opportunities: []worth.OpportunityWorth{
			{ID: "a", Company: "A", Offers: []worth.OfferWorth{{Column: c.Columns[0]}}},
		}}
}

// The pieces of a bar are stacked without gaps, and those of the total end at the total.
func TestBarsAddUp(t *testing.T) {
	for name, s := range sheets(t) {
		scale, err := newBarScale(s.Worth)
		if err != nil {
			t.Fatal(err)
		}
		for _, o := range s.Worth.Opportunities {
			for _, f := range append(o.Offers, o.Asks...) {
				chart := scale.chart(1, "", f.Years)
				for i, b := range chart.Bars {
					y := f.Years[i]
					at, total := scale.baseline, 0
					for _, p := range b.Pieces {
						if p.Y+p.Height != at || p.Height <= 0 {
							t.Errorf("%s %s year %d: %s runs from %d to %d, want it to begin at %d",
								name, f.ID, y.Number, p.Name, p.Y+p.Height, p.Y, at)
						}
						if at = p.Y; p.Class != "refreshers" {
							total += p.Height
						}
					}
					if want := scale.height(y.Total().Minor()); total != want {
						t.Errorf("%s %s year %d: pieces of %d, a total of %d", name, f.ID, y.Number,
							total, want)
					}
					if want := scale.baseline - scale.height(y.WithRefreshers().Minor()); at != want {
						t.Errorf("%s %s year %d: the bar ends at %d, want %d", name, f.ID, y.Number, at, want)
					}
					if b.TotalY < lineHeight-3 || b.TotalY >= at {
						t.Errorf("%s %s year %d: the total is written at %d, the bar ends at %d",
							name, f.ID, y.Number, b.TotalY, at)
					}
					if i > 0 && chart.Bars[i-1].X+chart.Bars[i-1].Width >= b.X ||
						b.X+b.Width > chart.Right || chart.Right > chart.Width {
						t.Errorf("%s %s year %d: bars overlap or leave the drawing",
							name, f.ID, y.Number)
					}
				}
			}
		}
	}
}

func TestDescribe(t *testing.T) {
	s := sheets(t)["erica"]
	l7 := s.Worth.Opportunities[0].Offers[1]
	got := []string{describe(l7.Years[0]), describe(l7.Years[1]),
		describe(worthOf(t, "GBP", 80_000_00).Opportunities[0].Offers[0].Years[2])}
	want := []string{
		"Year 1: $448,000 (base $240,000, sign-on $170,000, equity $38,000).",
		"Year 2: $474,000 (base $240,000, sign-on $120,000, equity $114,000), and $60,000 of " +
			"refreshers that are not guaranteed.",
		"Year 3: £80,000.",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
