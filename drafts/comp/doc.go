// Package comp is the arithmetic of compensation: amounts of money, percentages, vesting schedules, and what offers are worth by them.
//
// [ParseMoney] and [NewMoney] make a [Money], [ParsePercent] a [Percent], [Preset] a [Vesting], [ParseRate] a [Rate]. From these a caller
// makes an [Offer]. [Offer.Years] is what it pays year by year, and [Sum] over several. [Compare] sets offers side by side, [CompareAt]
// does so at several rates of growth, [Breakeven] finds the growth at which two are equal. [Gaps], [CostOfWaiting], [Clawback] and
// [NewOutcome] are the numbers of an ask and of its end.
//
// It guarantees that an amount is an exact integer from the text that is read to the text that is printed: there is no floating point
// in between, each component of pay is rounded once and totals are sums of what is printed, a result that does not fit is an error, two
// currencies never mix without a dated rate of the caller's, and a text that can be read two ways is refused.
//
// It does no input or output and knows no locale: amounts are printed as English mails write them. It reckons no tax, no risk of a
// currency, no interest and no worth of options, and it does not guess what is missing.
package comp
