package comp_test

import (
	"math/big"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/comp"
)

// schedule returns a random one of up to most vests, within a number of months.
func schedule(r *rand.Rand, most, months int) comp.Vesting {
	count := 1 + r.IntN(most)
	at := r.Perm(months)[:count]
	slices.Sort(at)
	v := make(comp.Vesting, count)
	left := comp.Percent(100_00)
	for i := range v {
		part := left
		if i < count-1 {
			part = 1 + comp.Percent(r.IntN(int(left)-(count-1-i)))
		}
		v[i] = comp.Vest{Month: at[i] + 1, Percent: part}
		left -= part
	}
	return v
}

func anyOffer(t testing.TB, r *rand.Rand, months int) comp.Offer {
	amount := func(most int64) comp.Money { return money(t, r.Int64N(most), "USD") }
	o := comp.Offer{
		ID: "any", Base: amount(1e9),
		Bonus: comp.Bonus{Target: comp.Percent(r.IntN(50_00)), Payout: comp.Percent(r.IntN(200_00))},
		Equity: comp.Equity{Units: 1 + r.IntN(10_000), Price: priceOf(money(t, 1+r.Int64N(1e6), "USD")),
			Vesting: schedule(r, 16, months)},
	}
	for range r.IntN(5) {
		o.SignOn = append(o.SignOn, amount(1e8))
	}
	for range r.IntN(4) {
		o.Refreshers = append(o.Refreshers, comp.Refresher{Year: 1 + r.IntN(10), Amount: amount(1e8)})
	}
	return o
}

// ratOf returns a price in minor units of dollars.
func ratOf(p comp.Price) *big.Rat {
	x, _ := new(big.Rat).SetString(p.Decimal())
	return x.Mul(x, big.NewRat(100, 1))
}

// TestYearsByFractions computes offers without growth, or with vests at whole years only, in exact
// fractions.
func TestYearsByFractions(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	hundredths := func(p comp.Percent) *big.Rat { return big.NewRat(int64(p), 10_000) }
	power := func(p comp.Percent, years int) *big.Rat {
		product := big.NewRat(1, 1)
		for range years {
			product.Mul(product, hundredths(10_000+p))
		}
		return product
	}
	round := func(x *big.Rat) int64 {
		twice := new(big.Int).Mul(x.Num(), big.NewInt(2))
		twice.Add(twice, x.Denom())
		return twice.Div(twice, new(big.Int).Mul(x.Denom(), big.NewInt(2))).Int64()
	}
	for range 2000 {
		o := anyOffer(t, r, 120)
		a := comp.Assumptions{Raise: comp.Percent(r.IntN(40_00) - 20_00), Years: 1 + r.IntN(10)}
		switch r.IntN(3) {
		case 0:
			a.Raise = 0
		case 1:
			a.Growth = comp.Percent(r.IntN(200_00) - 90_00)
			o.Equity.Vesting = comp.Vesting{{12, 12_34}, {24, 30_01}, {60, 57_65}}
		}
		years, err := o.Years(a)
		if err != nil || len(years) != a.Years {
			t.Fatalf("%d years, %v", len(years), err)
		}
		units, err := o.Equity.Vesting.Units(o.Equity.Units)
		if err != nil {
			t.Fatal(err)
		}
		for i, y := range years {
			base := new(big.Rat).Mul(big.NewRat(o.Base.Minor(), 1), power(a.Raise, i))
			payout := o.Bonus.Payout
			if payout == 0 {
				payout = 100_00
			}
			bonus := new(big.Rat).Mul(base, hundredths(o.Bonus.Target))
			bonus.Mul(bonus, hundredths(payout))
			equity := new(big.Rat)
			for j, vest := range o.Equity.Vesting {
				if (vest.Month-1)/12 == i {
					part := big.NewRat(int64(units[j]), 1)
					part.Mul(part, ratOf(o.Equity.Price))
					equity.Add(equity, part.Mul(part, power(a.Growth, vest.Month/12)))
				}
			}
			var signOn, refreshers int64
			if i < len(o.SignOn) {
				signOn = o.SignOn[i].Minor()
			}
			for _, f := range o.Refreshers {
				if f.Year == i+1 {
					refreshers += f.Amount.Minor()
				}
			}
			want := [...]int64{round(base), round(bonus), signOn, round(equity), refreshers}
			got := [...]int64{y.Base().Minor(), y.Bonus().Minor(), y.SignOn().Minor(),
				y.Equity().Minor(), y.Refreshers().Minor()}
			if want != got {
				t.Fatalf("%+v under %+v, year %d: %v, want %v", o, a, i+1, got, want)
			}
		}
	}
}

func TestPartsAddUp(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 500 {
		o := anyOffer(t, r, 60)
		years, err := o.Years(comp.Assumptions{Raise: comp.Percent(r.IntN(10_00)),
			Growth: comp.Percent(r.IntN(100_00) - 50_00), Years: 1 + r.IntN(6)})
		if err != nil {
			t.Fatal(err)
		}
		sum, err := comp.Sum(years)
		if err != nil {
			t.Fatal(err)
		}
		var base, bonus, signOn, equity, refreshers int64
		for _, p := range append([]comp.Year{{Pay: sum.Pay}}, years...) {
			if p.Cash().Minor() != p.Base().Minor()+p.Bonus().Minor()+p.SignOn().Minor() ||
				p.Total().Minor() != p.Cash().Minor()+p.Equity().Minor() ||
				p.WithRefreshers().Minor() != p.Total().Minor()+p.Refreshers().Minor() {
				t.Fatalf("the parts of %+v do not add up", p)
			}
			if p.Number > 0 {
				base, bonus, signOn = base+p.Base().Minor(), bonus+p.Bonus().Minor(),
					signOn+p.SignOn().Minor()
				equity, refreshers = equity+p.Equity().Minor(), refreshers+p.Refreshers().Minor()
			}
		}
		got := [...]int64{sum.Base().Minor(), sum.Bonus().Minor(), sum.SignOn().Minor(),
			sum.Equity().Minor(), sum.Refreshers().Minor()}
		if want := [...]int64{base, bonus, signOn, equity, refreshers}; got != want ||
			sum.Years != len(years) {
			t.Fatalf("the years make %v, their sum is %v", want, got)
		}
	}
}

func TestWithoutGrowthEquityIsThePlainSum(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 500 {
		o := anyOffer(t, r, 120)
		years, err := o.Years(comp.Assumptions{Years: 10})
		if err != nil {
			t.Fatal(err)
		}
		sum, err := comp.Sum(years)
		want, _ := o.Equity.Price.Times(int64(o.Equity.Units))
		if err != nil || sum.Equity() != want {
			t.Fatalf("%+v vests as %v, %v; want %d", o.Equity, sum.Equity(), err, want)
		}
	}
}

func TestCompareIsSymmetric(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for range 200 {
		offers := []comp.Offer{anyOffer(t, r, 48), anyOffer(t, r, 48), anyOffer(t, r, 48)}
		a := comp.Assumptions{Raise: 2_50, Growth: comp.Percent(r.IntN(60_00) - 30_00)}
		c, err := comp.Compare(offers, a, comp.Rates{})
		if err != nil {
			t.Fatal(err)
		}
		slices.Reverse(offers)
		back, err := comp.Compare(offers, a, comp.Rates{})
		if err != nil {
			t.Fatal(err)
		}
		slices.Reverse(back.Columns)
		if !reflect.DeepEqual(c, back) {
			t.Fatalf("the order of offers changes what they are worth: %+v, %+v", c, back)
		}
	}
}

func TestGrowthRaisesWhatHasEquity(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	for range 100 {
		o, bare := anyOffer(t, r, 48), anyOffer(t, r, 48)
		o.Equity.Units, o.Equity.Price = o.Equity.Units+100, priceOf(usd(10))
		bare.Equity = comp.Equity{}
		var s []comp.Comparison
		for _, g := range []comp.Percent{-100_00, -90_00, -50_00, -15_00, -1_00, 0, 1_00, 10_00, 200_00} {
			c, err := comp.Compare([]comp.Offer{o, bare}, comp.Assumptions{Growth: g}, comp.Rates{})
			if err != nil {
				t.Fatal(err)
			}
			s = append(s, c)
		}
		for i := range s[1:] {
			before, after := s[i].Columns, s[i+1].Columns
			if after[0].Total.Total().Minor() <= before[0].Total.Total().Minor() {
				t.Fatalf("%+v is worth %v and, with more growth, %v", o.Equity,
					before[0].Total.Total(), after[0].Total.Total())
			}
			if after[1].Total != before[1].Total {
				t.Fatalf("growth changes an offer without equity from %v to %v",
					before[1].Total.Total(), after[1].Total.Total())
			}
		}
		if s[0].Columns[0].Total.Equity().Minor() != 0 {
			t.Fatalf("at -100%% there is %v left", s[0].Columns[0].Total.Equity())
		}
	}
}
