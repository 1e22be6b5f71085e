package comp_test

import (
	"fmt"

	"github.com/tactful-drafts/tactful/drafts/comp"
)

func ExampleParseMoney() {
	for _, text := range []string{"185000", "$185,000", "185k", "£95,500.50", "EUR 95 000",
		"95.000,50 €", "1.200 €"} {
		m, err := comp.ParseMoney(text, "USD")
		if err != nil {
			fmt.Println("error:", err)
			continue
		}
		fmt.Println(m)
	}
	// Output:
	// $185,000
	// $185,000
	// $185,000
	// £95,500.50
	// €95,000
	// €95,000.50
	// error: "1.200" can be read two ways in EUR: write 1200 or 1.20
}

func ExampleNewMoney() {
	m, err := comp.NewMoney(9550050, "CHF")
	fmt.Println(m, m.Decimal(), err)
	// Output: CHF 95'500.50 95500.50 <nil>
}

func ExampleMoney_Add() {
	base, _ := comp.ParseMoney("240k", "USD")
	signOn, _ := comp.ParseMoney("$210,000", "USD")
	fmt.Println(base.Add(signOn))
	// Output: $450,000 <nil>
}

func ExampleMoney_Percent() {
	base, _ := comp.ParseMoney("£95,500.50", "")
	target, _ := comp.ParsePercent("6.25%")
	fmt.Println(base.Percent(target))
	// Output: £5,968.78 <nil>
}

func ExampleParsePercent() {
	p, err := comp.ParsePercent("31 %")
	fmt.Println(p, int64(p), err)
	// Output: 31% 3100 <nil>
}

func ExamplePreset() {
	v, _ := comp.Preset("amazon")
	for year := 1; year <= 4; year++ {
		fmt.Println(year, v.Within(12*year)-v.Within(12*(year-1)))
	}
	// Output:
	// 1 5%
	// 2 15%
	// 3 40%
	// 4 40%
}

func ExampleVesting_Check() {
	v := comp.Vesting{{Month: 12, Percent: 50_00}, {Month: 12, Percent: 40_00}}
	fmt.Println(v.Check())
	// Output:
	// vest 2: month 12 does not come after month 12
	// the vests make 90%, not 100%
}

func ExampleCheckCurrency() {
	fmt.Println(comp.CheckCurrency("CHF"))
	fmt.Println(comp.CheckCurrency("chf"))
	// Output:
	// <nil>
	// currency codes are written in capitals: CHF, got "chf"
}

func ExampleMoney_Whole() {
	m, err := comp.NewMoney(1_152_333_84, "USD")
	fmt.Println(m, m.Whole(), err)
	// Output: $1,152,333.84 $1,152,334 <nil>
}
