package comp

// Gap is how far one year of an offer is from a target.
type Gap struct {
	Year    int
	Offered Money // the total of the year
	Missing Money // target − Offered, or 0 if the target is met
	SignOn  Money // the sign-on bonus to ask for: the one offered plus Missing
}

// Gaps returns how far each year of an offer is from a yearly target. It closes a gap with the
// sign-on bonus because that, unlike base and equity, is paid for a single year. The years must be
// those of an offer, not differences. The error is of kind [ErrNoAmount], [ErrMixed], or
// [ErrOverflow].
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
