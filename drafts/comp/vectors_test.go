package comp_test

import (
	"testing"

	"github.com/tactful-drafts/tactful/drafts/comp"
)

// TestVectors checks results to the cent that were computed independently, with 80 digits.
func TestVectors(t *testing.T) {
	for _, tt := range []struct {
		name   string
		offer  comp.Offer
		growth comp.Percent
		want   [4]string
		total  string
	}{
		{"L6", l6(), 0, [4]string{"304000", "317000", "337000", "337000"}, "1295000"},
		{"L7 first", l7First(), 0, [4]string{"448000", "474000", "544000", "544000"}, "2010000"},
		{"L7 final", l7Final(), 0, [4]string{"488000", "514000", "544000", "544000"}, "2090000"},
		{"L7 final up", l7Final(), 10_00, [4]string{"491800", "537940", "635208.92", "674729.82"},
			"2339678.74"},
		{"L7 final down", l7Final(), -15_00,
			[4]string{"482300", "482365", "434596.04", "405406.63"}, "1804667.67"},
	} {
		years, err := tt.offer.Years(comp.Assumptions{Growth: tt.growth})
		if err != nil || len(years) != 4 {
			t.Fatalf("%s: %d years, %v", tt.name, len(years), err)
		}
		for i, y := range years {
			if y.Number != i+1 || y.Total().Decimal() != tt.want[i] || y.Total().Currency() != "USD" {
				t.Errorf("%s, year %d is year %d with %v, want %s", tt.name, i+1, y.Number,
					y.Total(), tt.want[i])
			}
		}
		if sum, err := comp.Sum(years); err != nil || sum.Total().Decimal() != tt.total || sum.Years != 4 {
			t.Errorf("%s: total %v over %d years, %v; want %s", tt.name, sum.Total(), sum.Years,
				err, tt.total)
		}
	}
}

func TestComponents(t *testing.T) {
	o := l6()
	o.Base = money(t, 100_000_01, "USD")
	o.Bonus = comp.Bonus{Target: 12_50, Payout: 110_00}
	o.Refreshers = []comp.Refresher{{Year: 2, Amount: usd(40_000)}, {Year: 2, Amount: usd(1)},
		{Year: 4, Amount: usd(30_000)}, {Year: 5, Amount: usd(7)}}
	years, err := o.Years(comp.Assumptions{Raise: 3_33, Growth: 10_00})
	if err != nil {
		t.Fatal(err)
	}
	// base, bonus, sign-on, equity, refreshers; cash, total, with refreshers
	for i, want := range [][8]string{
		{"100000.01", "13750", "100000", "20900", "0", "213750.01", "234650.01", "234650.01"},
		{"103330.01", "14207.88", "75000", "68970", "40001", "192537.89", "261507.89", "301508.89"},
		{"106770.90", "14681", "0", "197604.46", "0", "121451.90", "319056.36", "319056.36"},
		{"110326.37", "15169.88", "0", "217364.91", "30000", "125496.25", "342861.16", "372861.16"},
	} {
		y := years[i]
		for j, got := range []comp.Money{y.Base(), y.Bonus(), y.SignOn(), y.Equity(),
			y.Refreshers(), y.Cash(), y.Total(), y.WithRefreshers()} {
			if got.Decimal() != want[j] {
				t.Errorf("year %d, column %d: %s, want %s", i+1, j, got.Decimal(), want[j])
			}
		}
	}
}

func TestWaitingVector(t *testing.T) {
	final, _ := l7Final().Years(comp.Assumptions{})
	now, _ := l6().Years(comp.Assumptions{})
	wait := comp.CostOfWaiting{Months: 6, Current: usd(250_000), Offer: now[0].Total(),
		Higher: final[0].Total()}
	if cost, err := wait.Cost(); err != nil || cost != usd(27_000) {
		t.Errorf("cost %v, %v", cost, err)
	}
	if months, found, err := wait.Payback(); err != nil || !found || months != 18 {
		t.Errorf("paid back in %v months, %t, %v", months, found, err)
	}
}
