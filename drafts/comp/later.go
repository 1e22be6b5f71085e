package comp

// Later returns what vests and is paid after the years of a, up to year 10, in the currency and
// under the assumptions of [Compare]: equity, sign-on bonuses, and refreshers, but neither base nor
// bonus, which go on anyway. The span ends with the last year that has anything, and is zero if
// none has. The error is as in Compare.
func (o Offer) Later(a Assumptions, rates Rates) (Span, error) {
	a, err := a.filled()
	if err != nil {
		return Span{}, err
	}
	if rates.To == "" {
		rates.To = o.Base.Currency()
	}
	shown := a.Years
	a.Years = mostYears
	o.Base.minor, o.Bonus = 0, Bonus{}
	c, err := Compare([]Offer{o}, a, rates)
	if err != nil {
		return Span{}, err
	}
	later := c.Columns[0].Years[shown:]
	for len(later) > 0 && later[len(later)-1].WithRefreshers().minor == 0 {
		later = later[:len(later)-1]
	}
	return Sum(later)
}
