package worth

import (
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
)

// Outlook is what one offer pays year by year, computed when it's asked for. It has nothing else of
// the case.
type Outlook struct {
	offer comp.Offer
	rates comp.Rates
}

// OutlookOf returns the outlook of an offer. It has no years if the offer has no base, or an amount
// that can't be computed.
func OutlookOf(c *casefile.Case, f *casefile.Offer) (o Outlook) {
	if f.Base.IsZero() {
		return o
	}
	v := &valuer{c: c, rates: comp.Rates{To: f.Base.Currency()}}
	if v.check("", f); len(v.problems) > 0 {
		return o
	}
	if v.foreign { // every email asks for an outlook, and few cases need rates
		v.rates = Rates(c, v.rates.To)
	}
	return Outlook{f.Comp(), v.rates}
}

// Years returns what the offer pays in each year, in the currency of its base; nil if it has no years.
func (o Outlook) Years() []comp.Year {
	table, err := comp.Compare([]comp.Offer{o.offer}, comp.Assumptions{}, o.rates)
	if err != nil || len(table.Columns) == 0 {
		return nil
	}
	return table.Columns[0].Years
}
