package comp_test

import (
	"fmt"
	"time"

	"github.com/tactful-drafts/tactful/drafts/comp"
)

func priceOf(m comp.Money) comp.Price {
	p, err := comp.ParsePrice(m.Decimal(), m.Currency())
	if err != nil {
		panic(err)
	}
	return p
}

func usd(dollars int64) comp.Money {
	m, err := comp.NewMoney(dollars*100, "USD")
	if err != nil {
		panic(err)
	}
	return m
}

func amazon(units int) comp.Equity {
	v, _ := comp.Preset("amazon")
	return comp.Equity{Units: units, Price: priceOf(usd(190)), Vesting: v}
}

// l6, l7First, and l7Final are the offers of one negotiation, from $1.3M to $2.1M over four years.
func l6() comp.Offer {
	return comp.Offer{ID: "l6", Base: usd(185_000), SignOn: []comp.Money{usd(100_000), usd(75_000)},
		Equity: amazon(2000)}
}

func l7First() comp.Offer {
	return comp.Offer{ID: "l7", Base: usd(240_000),
		SignOn: []comp.Money{usd(170_000), usd(120_000)}, Equity: amazon(4000)}
}

func l7Final() comp.Offer {
	return comp.Offer{ID: "l7-final", Base: usd(240_000),
		SignOn: []comp.Money{usd(210_000), usd(160_000)}, Equity: amazon(4000)}
}

func ExampleOffer_Years() {
	years, err := l7Final().Years(comp.Assumptions{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, y := range years {
		fmt.Println(y.Number, y.Cash(), y.Equity(), y.Total())
	}
	// Output:
	// 1 $450,000 $38,000 $488,000
	// 2 $400,000 $114,000 $514,000
	// 3 $240,000 $304,000 $544,000
	// 4 $240,000 $304,000 $544,000
}

func ExampleOffer_Check() {
	fmt.Println(comp.Offer{SignOn: []comp.Money{{}}, Equity: comp.Equity{Units: 10, Price: priceOf(usd(190))}}.Check())
	// Output:
	// base: there is no amount
	// sign-on of year 1: there is no amount
	// equity: a vesting schedule needs at least one vest
}

func ExampleSum() {
	years, _ := l7Final().Years(comp.Assumptions{})
	four, err := comp.Sum(years)
	fmt.Println(four.Total(), err)
	fmt.Println(four.Mean())
	// Output:
	// $2,090,000 <nil>
	// $522,500 a year on average over 4 years
}

func ExampleVesting_Units() {
	v, _ := comp.Preset("front-loaded")
	fmt.Println(v.Units(10))
	// Output: [3 4 2 1] <nil>
}

func ExampleCompare() {
	beta := comp.Offer{ID: "beta", Base: gbp(150_000)}
	rates := comp.Rates{
		On:    time.Date(2026, time.June, 20, 0, 0, 0, 0, time.UTC),
		Pairs: map[comp.Pair]comp.Rate{{From: "GBP", To: "USD"}: rate("1.27")},
	}
	c, err := comp.Compare([]comp.Offer{l6(), beta}, comp.Assumptions{}, rates)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, col := range c.Columns {
		fmt.Println(col.ID, col.Years[0].Total(), col.Years[3].Total(), col.Total.Total())
	}
	_, err = comp.Compare([]comp.Offer{l6(), beta}, comp.Assumptions{}, comp.Rates{})
	fmt.Println(err)
	// Output:
	// l6 $304,000 $337,000 $1,295,000
	// beta $190,500 $190,500 $762,000
	// offer beta: year 1: base: there is no exchange rate from GBP to USD
}

func ExampleParseRate() {
	r, err := comp.ParseRate("1.27")
	fmt.Println(r, int64(r), err)
	// Output: 1.27 1270000000000 <nil>
}

func ExampleRates_Convert() {
	rates := comp.Rates{
		On:    time.Date(2026, time.June, 20, 0, 0, 0, 0, time.UTC),
		Pairs: map[comp.Pair]comp.Rate{{From: "GBP", To: "USD"}: rate("1.27")},
	}
	fmt.Println(rates.Convert(gbp(150_000), "USD"))
	fmt.Println(rates.Convert(usd(190_500), "GBP"))
	// Output:
	// $190,500 <nil>
	// £150,000 <nil>
}

func ExampleSensitivity() {
	type totals struct{ offered, final comp.Money }
	at, err := comp.Sensitivity(comp.Assumptions{}, func(a comp.Assumptions) (totals, error) {
		c, err := comp.Compare([]comp.Offer{l6(), l7Final()}, a, comp.Rates{})
		if err != nil {
			return totals{}, err
		}
		return totals{c.Columns[0].Total.Total(), c.Columns[1].Total.Total()}, nil
	})
	for _, t := range at {
		fmt.Println(t.offered, t.final)
	}
	fmt.Println(err)
	// Output:
	// $1,152,333.84 $1,804,667.67
	// $1,295,000 $2,090,000
	// $1,419,839.37 $2,339,678.74
	// <nil>
}

func ExampleBreakeven() {
	cash := comp.Offer{ID: "cash", Base: usd(500_000)}
	g, found, err := comp.Breakeven(l7First(), cash, comp.Assumptions{}, comp.Rates{})
	fmt.Println(g, found, err)
	// Output: -0.45% true <nil>
}

func ExampleGaps() {
	years, _ := l7First().Years(comp.Assumptions{})
	gaps, err := comp.Gaps(years, usd(500_000))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, g := range gaps[:3] {
		fmt.Printf("year %d: %s offered, %s missing: a sign-on bonus of %s\n", g.Year, g.Offered,
			g.Missing, g.SignOn)
	}
	// Output:
	// year 1: $448,000 offered, $52,000 missing: a sign-on bonus of $222,000
	// year 2: $474,000 offered, $26,000 missing: a sign-on bonus of $146,000
	// year 3: $544,000 offered, $0 missing: a sign-on bonus of $0
}

func ExampleCostOfWaiting() {
	wait := comp.CostOfWaiting{Months: 6, Current: usd(250_000), Offer: usd(304_000), Higher: usd(488_000)}
	cost, err := wait.Cost()
	fmt.Println(cost, err)
	months, found, err := wait.Payback()
	fmt.Println(months, "months", found, err)
	// Output:
	// $27,000 <nil>
	// 1.8 months true <nil>
}

func ExampleClawback() {
	signOn := comp.Clawback{Amount: usd(210_000), Prorated: true}
	fmt.Println(signOn.At(5))
	// Output:
	// $122,500 <nil>
}

func ExampleNewOutcome() {
	o, err := comp.NewOutcome([]comp.Offer{l7First(), l7Final()}, comp.Assumptions{}, comp.Rates{})
	fmt.Println(o, err)
	fmt.Println(o.Change.Years[0].SignOn(), o.Change.Years[0].Equity(), o.Change.Total.Total())
	// Output:
	// +$40,000 in year one, +$40,000 in year two <nil>
	// $40,000 $0 $80,000
}

func gbp(pounds int64) comp.Money {
	m, err := comp.NewMoney(pounds*100, "GBP")
	if err != nil {
		panic(err)
	}
	return m
}

func rate(text string) comp.Rate {
	r, err := comp.ParseRate(text)
	if err != nil {
		panic(err)
	}
	return r
}
