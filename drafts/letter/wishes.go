package letter

// Wishes are what the ask is for, each a phrase that can follow "ask for", for a person whom the figures
// of the pay don't concern: "a higher base salary", "help with the move". The terms besides pay are in
// the words of the case, with what they would do for the company.
func (a *Ask) Wishes() (list []Term) {
	if len(a.Options) > 0 {
		return []Term{{Text: "a better package"}}
	}
	offer := a.offer
	if offer == nil {
		offer = &Terms{}
	}
	add := func(asked bool, text string) {
		if asked {
			list = append(list, Term{Text: text})
		}
	}
	more := func(has bool, more, first string) string {
		if has {
			return more
		}
		return first
	}
	add(a.Base != nil, "a higher base salary")
	add(a.Bonus != nil, more(a.Bonus != nil && a.Bonus.Guaranteed > 0, "a guaranteed bonus", "a higher bonus"))
	add(a.SignOn != nil, more(offer.SignOn != nil, "a larger sign-on", "a sign-on"))
	add(a.SignOn == nil && a.SignOnAs != "", "another arrangement for the sign-on")
	price := a.Strike != nil && (a.Equity == nil || offer.Equity != nil && a.Equity.Units == offer.Equity.Units)
	add(price, "a lower strike price")
	add(a.Equity != nil && !price, more(offer.Equity != nil, "a larger equity grant", "an equity grant"))
	add(a.Total != nil, "higher total compensation")
	add(a.Relocation != nil, more(offer.Relocation != nil, "more help with the move", "help with the move"))
	list = append(list, a.OtherTerms...)
	if a.Start != nil {
		list = append(list, Term{Text: "a start on " + a.Start.String()})
	}
	return list
}
