package comp

// Sensitivity is the same comparison at several rates of growth, in the order given.
type Sensitivity []Comparison

// Growths returns the default rates of growth of [CompareAt], lowest first: −15%, 0, and +10%.
func Growths() []Percent { return []Percent{-15_00, 0, 10_00} }

// CompareAt compares the offers at each growth, or at those of [Growths] if there are none;
// a.Growth isn't used. The error is as in [Compare].
func CompareAt(
	offers []Offer, a Assumptions, rates Rates, growths ...Percent,
) (Sensitivity, error) {
	if len(growths) == 0 {
		growths = Growths()
	}
	s := make(Sensitivity, len(growths))
	for i, g := range growths {
		a.Growth = g
		var err error
		if s[i], err = Compare(offers, a, rates); err != nil {
			return nil, err
		}
	}
	return s, nil
}
