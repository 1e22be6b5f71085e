package casefile

import (
	"maps"
	"slices"

	"github.com/tactful-drafts/tactful/drafts/comp"
)

// Rates maps an ISO 4217 code to what one unit of that currency is worth in the case's currency.
type Rates map[string]comp.Rate

func (c *Case) checkRates(k *checker) {
	for _, code := range slices.Sorted(maps.Keys(c.Rates)) {
		path := "rates." + code
		if err := comp.CheckCurrency(code); err != nil {
			k.Add(path, "%v", err)
		} else if code == c.Currency {
			k.Add(path, "is the rate of the case's own currency: want only those of others")
		}
	}
	if len(c.Rates) > 0 && c.RatesOn.IsZero() {
		k.Add("rates", "want the date of the rates, in rates_on")
	}
}

// Convertible reports whether amounts in the currency can be converted to the case's currency.
func (c *Case) Convertible(code string) bool {
	_, ok := c.Rates[code]
	return ok || code == c.Currency
}
