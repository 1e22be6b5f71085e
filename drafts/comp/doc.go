// Package comp is the arithmetic of compensation: amounts of money, percentages, vesting schedules,
// and what offers are worth.
//
// [ParseMoney] and [NewMoney] make a [Money], [ParsePercent] a [Percent], [Preset] a [Vesting], and
// [ParseRate] a [Rate]. An [Offer] is made of these. [Offer.Years] returns what it pays year by
// year, and [Sum] adds the years up. [Compare] shows offers side by side, and [Breakeven] finds the growth at
// which two offers are equal. [Gaps], [CostOfWaiting], [Clawback], and [NewOutcome] compute the numbers
// that a negotiation is about.
//
// The package guarantees that an amount is an exact integer from the text it is parsed from to the
// text it is printed as, without floating point in between. Each component of pay is rounded once,
// and totals are sums of the rounded components. A result that doesn't fit is an error, two
// currencies never mix without a dated rate from the caller, and a text that can be read two ways
// is refused.
//
// It does no input or output and knows no locales: amounts are printed the way English emails write
// them, francs and rupees in the groups of their countries. It doesn't compute taxes, currency
// risk, interest, or the value of options, and it doesn't guess what is missing.
package comp
