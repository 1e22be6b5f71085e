package comp

// Sensitivity is one comparison at several rates of growth, in the order in which they were given.
type Sensitivity []Comparison

// Growths returns the rates of growth that a sensitivity shows where none are named, lowest first: −15 %, 0 and +10 %. Source: offers.md.
func Growths() []Percent { return []Percent{-15_00, 0, 10_00} }

// CompareAt compares the offers at each growth; a.Growth is not used. Without any it takes those of [Growths]. The errors are those of [Compare].
func CompareAt(offers []Offer, a Assumptions, rates Rates, growths ...Percent) (Sensitivity, error) {
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
