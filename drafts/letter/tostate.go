package letter

import "slices"

// ToState names what a letter has to state once they've agreed, without the figures, words that can
// follow "the": what the offer has, and what one of the packages that they could choose has.
func (l *Letter) ToState() string {
	offer := &Ask{Base: l.Offer.Base, Bonus: l.Offer.Bonus, SignOn: l.Offer.SignOn, Equity: l.Offer.Equity,
		Relocation: l.Offer.Relocation}
	packages := []*Ask{offer}
	if l.Ask != nil {
		packages = append(packages, l.Ask.Options...)
	}
	var list []string
	if l.Offer.Level != "" {
		list = append(list, "level")
	}
	for _, t := range []struct {
		name string
		has  func(a *Ask) bool
	}{
		{"base", func(a *Ask) bool { return a.Base != nil }},
		{"bonus", func(a *Ask) bool { return a.Bonus != nil }},
		{"sign-on by year", func(a *Ask) bool { return a.SignOn != nil }},
		{"equity with its vesting", func(a *Ask) bool { return a.Equity != nil }},
		{"relocation", func(a *Ask) bool { return a.Relocation != nil }},
	} {
		if slices.ContainsFunc(packages, t.has) {
			list = append(list, t.name)
		}
	}
	return AndList(append(list, "start date"))
}
