// Package comp is the arithmetic of compensation: amounts of money, percentages and vesting schedules.
//
// [ParseMoney] and [NewMoney] make a [Money], [ParsePercent] a [Percent], [Preset] a [Vesting]. All of them are plain values.
//
// It guarantees that an amount is an exact integer from the text that is read to the text that is printed: there is no floating point
// in between, a result that does not fit is an error, two currencies never mix, and a text that can be read two ways is refused.
//
// It does no input or output, converts no currency and knows no locale: amounts are printed as English mails write them.
package comp
