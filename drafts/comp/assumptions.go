package comp

// Assumptions is what a projection takes for granted. The zero value is the default of offers.md: no raise, no growth, four years.
type Assumptions struct {
	Raise  Percent // of the base, every year from the second on; -100 % to 10,000 %
	Growth Percent // of the stock in a year, from the day of the offer; -100 % to 10,000 %
	Years  int     // 1 to 10; 0 counts as 4
}

const defaultYears = 4

// filled is a with its defaults in place. The error is of kind [ErrOverflow].
func (a Assumptions) filled() (Assumptions, error) {
	switch {
	case a.Raise < -whole || a.Raise > mostPercent:
		return a, faultf(ErrOverflow, "a raise of %s is not in -100%% to 10000%%", a.Raise)
	case a.Growth < -whole || a.Growth > mostPercent:
		return a, faultf(ErrOverflow, "a growth of %s is not in -100%% to 10000%%", a.Growth)
	case a.Years < 0 || a.Years > mostYears:
		return a, faultf(ErrOverflow, "%d years are not in 1 to %d", a.Years, mostYears)
	case a.Years == 0:
		a.Years = defaultYears
	}
	return a, nil
}
