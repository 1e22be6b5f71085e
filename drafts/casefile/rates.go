package casefile

import (
	"maps"
	"slices"

	"github.com/tactful-drafts/tactful/drafts/comp"
)

// Rates says what one unit of each other currency is worth in the case's, on one day.
type Rates map[string]comp.Rate

// checkRates checks that each rate is one of another currency, and that they have their day.
func (c *Case) checkRates(k *checker) {
	for _, code := range slices.Sorted(maps.Keys(c.Rates)) {
		path := "rates." + code
		if err := comp.CheckCurrency(code); err != nil {
			k.Add(path, "%v", err)
		} else if code == c.Currency {
			k.Add(path, "is the rate of the case's own currency: want those of others")
		}
	}
	if len(c.Rates) > 0 && c.RatesOn.IsZero() {
		k.Add("rates", "want the day that the rates are from, in rates_on")
	}
}

// Convertible reports whether an amount of the currency can be set beside those of the case's.
func (c *Case) Convertible(code string) bool {
	_, ok := c.Rates[code]
	return ok || code == c.Currency
}
