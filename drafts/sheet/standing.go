package sheet

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/worth"
)

// standingOffer is the current offer of one company.
type standingOffer struct {
	*worth.OfferWorth
	index       int    // of its opportunity
	opportunity string // its ID
	company     string
}

// standingOffers returns the current offers of the companies that have one.
func (s *Sheet) standingOffers() []standingOffer {
	names := s.Worth.CompanyNames()
	var list []standingOffer
	for i := range s.Worth.Opportunities {
		o := &s.Worth.Opportunities[i]
		if f := o.Current(); f != nil {
			list = append(list, standingOffer{f, i, o.ID, names[o.ID]})
		}
	}
	return list
}

// standingOf returns the current offer of an opportunity that has one.
func standingOf(list []standingOffer, opportunity string) standingOffer {
	return list[slices.IndexFunc(list,
		func(f standingOffer) bool { return f.opportunity == opportunity })]
}

// at returns the same offer at another rate of growth.
func (f standingOffer) at(g Growth) *worth.OfferWorth {
	offers := g.Worth.Opportunities[f.index].Offers
	return &offers[slices.IndexFunc(offers, func(o worth.OfferWorth) bool { return o.ID == f.ID })]
}

// newStandingGrid returns a grid with a column for each current offer.
func newStandingGrid(list []standingOffer) *grid {
	g := &grid{}
	var companies, names []string
	for _, f := range list {
		companies, names = append(companies, f.company), append(names, f.Name)
	}
	g.addTexts("", companies)
	g.addTexts("", names)
	return g
}
