package comp

// Gap is how far one year of an offer is from a target.
type Gap struct {
	Year    int
	Offered Money // the total of the year, TC_y
	Missing Money // target − TC_y, and 0 where the target is met
	SignOn  Money // what to ask for as the sign-on bonus of the year: the one offered and what is missing
}

// Gaps is the gap of each year to a target for a year: Missing_y = max(0, target − TC_y), SignOn_y = sign_on_y + Missing_y. Source:
// offers.md. A sign-on bonus is what closes a gap because, unlike base and equity, it is given for one year. Years are those of an offer,
// not differences. The error is of kind [ErrNoAmount], [ErrMixed] or [ErrOverflow].
func Gaps(years []Year, target Money) ([]Gap, error) {
	gaps := make([]Gap, len(years))
	for i, y := range years {
		missing, err := target.Sub(y.Total())
		if err != nil {
			return nil, err
		}
		missing.minor = max(missing.minor, 0)
		signOn, err := y.SignOn().Add(missing)
		if err != nil {
			return nil, err
		}
		gaps[i] = Gap{y.Number, y.Total(), missing, signOn}
	}
	return gaps, nil
}
