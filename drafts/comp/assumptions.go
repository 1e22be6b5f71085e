package comp

// Assumptions are what a projection assumes about the future. The zero value is the default: no
// raise, no growth, four years.
type Assumptions struct {
	Raise  Percent // of the base, in every year from the second on; -100% to 10,000%
	Growth Percent // of the stock price in a year, from the day of the offer on; -100% to 10,000%
	Years  int     // 1 to 10; 0 means 4
}

const defaultYears = 4

// Growths returns the rates of growth that a sheet shows offers at, lowest first: −15%, 0, and +10%.
func Growths() []Percent { return []Percent{-15_00, 0, 10_00} }

// filled returns a with its defaults filled in. The error is of kind [ErrOverflow].
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
