package casefile

import (
	"github.com/tactful-drafts/tactful/drafts/comp"
)

// Rates maps an ISO 4217 code to what one unit of that currency is worth in the case's currency.
type Rates map[string]comp.Rate

// Convertible reports whether amounts in the currency can be converted to the case's currency.
func (c *Case) Convertible(code string) bool {
	_, ok := c.Rates[code]
	return ok || code == c.Currency
}
