// Package sheet shows what the offers of a case are worth, side by side and year by year.
//
// [New] computes a [Sheet]; [Sheet.Table] writes it for a terminal, [Sheet.JSON] and [Sheet.CSV]
// for other programs, and [Sheet.HTML] as one page to look at or print. The figures are those of
// [worth.Of].
//
// Guarantees:
//
//   - A mean over several years is never shown next to the total of one year.
//   - What isn't guaranteed is marked, and refreshers are in no total.
//   - Prices and exchange rates have their date.
//   - Tax, relocation, and currency risk are named as not included.
//   - The same sheet gives the same bytes, and the page loads nothing from outside.
//
// # JSON
//
// [Sheet.JSON] writes one object. Amounts are exact decimal numbers in major units, and percentages
// are numbers of percents; lists are never null, and a missing text is "".
//
//	case           id of the case
//	currency       of every amount, ISO 4217
//	assumptions    {growth, raise, years}: percents a year, and the number of years
//	rates          {GBP: 1.27}: the worth of one unit of another currency; may be empty
//	rates_on       day of the rates
//	opportunities  [{id, company, standing, offers, asks, outcome}]; standing is the current offer's id
//	  offers       [{id, name, made, status, level, role, price_on, years, sum, total, later, notes}],
//	               oldest first
//	  asks         [{id, name, level, role, price_on, years, sum, total, later, notes}]: the offer
//	               after a yes
//	    price_on   day of the share price
//	    years      [{year, base, bonus, sign_on, equity, total, refreshers}], year 1 first
//	    later      {years, equity, refreshers}: what the so many years after those shown bring, which
//	               is in no sum
//	    notes      sentences about what the figures leave out or assume
//	    sum        {base, bonus, sign_on, equity, total, refreshers} over all years
//	    total      sum.total again
//	  outcome      {first, last, years, sum, total}: the last offer less the first; null with one offer
//	sensitivity    [{growth, offers: [{opportunity, offer, total}]}]: current offers, lowest growth first
//	breakeven      [{opportunities: [a, b], offers: [a, b], growth}]; growth is null if the two are
//	               never equal between -90 and 200
//	waiting        [{opportunity, first, last, months, cost, payback_months}]; empty unless asked for;
//	               payback_months is null if the cost never comes back
//
// total is base + bonus + sign_on + equity, before tax.
package sheet
