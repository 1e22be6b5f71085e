package casefile

import (
	"cmp"
	"slices"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// part is one part of an ask next to the same part of the offer.
type part struct {
	field          string // in the ask
	asked, offered string
	same           string // the field in the offer
	order          int    // how the ask compares with the offer; above 0 if it can't be compared
	how            string // in words, if it's no better and that isn't "below"
	hint           string // what may have been meant
}

// parts compares the package with the offer, part by part.
func (p Package) parts(f *Offer) []part {
	list := []part{moneyPart("base", p.Base, f.Base)}
	if p.Bonus != nil {
		list = append(list, bonusPart(p.Bonus, f, p.ApplyTo(*f).Base))
	}
	if p.SignOn != nil {
		list = append(list, signOnPart(p.SignOn, f.SignOn))
	}
	if p.Clawback > 0 {
		list = append(list, clawbackPart(p.Clawback, f.SignOn))
	}
	if p.Equity != nil {
		list = append(list, equityPart(p.Equity, f.Equity))
	}
	if !p.Strike.IsZero() {
		list = append(list, strikePart(p.Strike, f.Equity))
	}
	return list
}

// bonusPart compares two percentages, or what the bonuses are for a year: the one asked for with
// the base after a yes.
func bonusPart(asked *Bonus, f *Offer, base comp.Money) part {
	p := part{field: "bonus", asked: "a " + asked.text(), same: "bonus", order: 1}
	offered := f.Bonus
	switch {
	case offered == nil || asked.Guaranteed > offered.Guaranteed:
	case asked.Amount.IsZero() && offered.Amount.IsZero():
		p.offered, p.order = offered.text(), cmp.Compare(asked.Target, offered.Target)
	default:
		a, err := asked.Yearly(base)
		b, otherErr := offered.Yearly(f.Base)
		if err == nil && otherErr == nil && a.Currency() == b.Currency() {
			p.offered, p.order = offered.text(), cmp.Compare(a.Minor(), b.Minor())
		}
	}
	return p
}

func (b *Bonus) text() string {
	if !b.Amount.IsZero() {
		return "bonus of " + b.Amount.String()
	}
	return "bonus of " + b.Target.String()
}

// clawbackPart compares the months until a sign-on bonus is kept: fewer are better.
func clawbackPart(asked int, offered *SignOn) part {
	p := part{field: "clawback", asked: "a clawback of " + text.Count(asked, "month"), same: "sign_on",
		order: 1, how: "not below", hint: "ask for fewer months, or leave it out"}
	if offered != nil && offered.Clawback > 0 {
		p.offered, p.order = text.Count(offered.Clawback, "month"), min(offered.Clawback-asked, 1)
	}
	return p
}

// equityPart compares two counts or else what the grants are worth, at the offer's prices.
func equityPart(asked, offered *Equity) part {
	p := part{field: "equity.units", asked: asked.size(), same: "equity", order: 1}
	if !asked.Value.IsZero() {
		p.field = "equity.value"
	}
	if offered == nil {
		return p
	}
	if asked.Value.IsZero() && offered.Value.IsZero() {
		p.offered, p.order = offered.size(), asked.Units-offered.Units
		if !asked.Price.IsZero() && asked.Price != offered.Price && p.order <= 0 {
			p.order, p.how = -1, "not above"
			p.hint = "nobody asks for a share price: if the grant is quoted by its value, write " +
				"value instead of units and price, here and in the offer"
		}
		return p
	}
	a, known := Package{Equity: asked}.equity(offered).Worth()
	b, otherKnown := offered.Worth()
	if known && otherKnown && a.Currency() == b.Currency() {
		p.offered, p.order = b.String(), cmp.Compare(a.Minor(), b.Minor())
		if asked.Value.IsZero() {
			p.asked += ", worth " + a.String() + ","
		}
	}
	return p
}

// size returns the value of a grant, or the number of its units.
func (e *Equity) size() string {
	if !e.Value.IsZero() {
		return e.Value.String()
	}
	return text.Count(e.Units, "unit")
}

// strikePart compares two strike prices: a lower one is better.
func strikePart(asked comp.Price, offered *Equity) part {
	p := part{field: "strike", asked: "a strike price of " + asked.String(), same: "equity.strike",
		order: 1, how: "not below", hint: "ask for a lower one, or leave it out"}
	if offered == nil || offered.Strike.IsZero() {
		return p
	}
	p.offered = offered.Strike.String()
	if order, err := asked.Compare(offered.Strike); err == nil {
		p.order = -order
	}
	return p
}

// moneyPart compares two amounts; either may be missing.
func moneyPart(field string, asked, offered comp.Money) part {
	if asked.IsZero() {
		return part{}
	}
	p := part{field: field, asked: asked.String(), same: field, order: moneyOrder(asked, offered)}
	if asked.Currency() == offered.Currency() {
		p.offered = offered.String()
	}
	return p
}

// moneyOrder compares two amounts as [part] does.
func moneyOrder(asked, offered comp.Money) int {
	switch {
	case asked.IsZero():
		return 0
	case asked.Currency() != offered.Currency():
		return 1
	}
	return cmp.Compare(asked.Minor(), offered.Minor())
}

// relocationPart compares two payments for a move; one whose tax is covered can be more than it says.
func relocationPart(asked, offered *Relocation) part {
	if asked == nil {
		return part{}
	}
	if offered == nil {
		offered = &Relocation{}
	}
	p := moneyPart("relocation", asked.Amount, offered.Amount)
	if asked.GrossedUp && !offered.GrossedUp {
		p.order = 1
	}
	return p
}

// startPart compares two first days: another one is something to ask for unless the offer comes after it.
func startPart(asked calendar.Date, f *Offer) part {
	p := part{field: "start", asked: "a start on " + asked.String(), offered: "start", same: "start",
		hint: "write another day, or leave it out"}
	switch {
	case asked.IsZero():
		return part{}
	case asked.Before(f.Made):
		p.order, p.how, p.offered, p.same = -1, "before", "day", "made"
	case asked == f.Start:
		p.how = "the same as"
	default:
		p.order = 1
	}
	return p
}

// signOnPart compares the sums of all years.
func signOnPart(asked, offered *SignOn) part {
	sum := moneyPart("sign_on", asked.sum(), offered.sum())
	if sum.order == 0 && offered != nil && (!slices.Equal(asked.Years, offered.Years) ||
		asked.Paid != "" && asked.Paid != offered.Paid ||
		asked.Clawback > 0 && asked.Clawback < offered.Clawback) {
		sum.order = 1 // paid at other times, or kept sooner
	}
	return sum
}

// totalPart compares an annual total with the offer's years, if they can be computed. It isn't
// below the offer if any of them pays less.
func totalPart(asked comp.Money, f *Offer) part {
	if asked.IsZero() {
		return part{}
	}
	p := part{field: "total", order: 1}
	years, err := f.Comp().Years(comp.Assumptions{})
	if err != nil {
		return p
	}
	least := slices.MinFunc(years, func(a, b comp.Year) int {
		return cmp.Compare(a.Total().Minor(), b.Total().Minor())
	})
	p = moneyPart("total", asked, least.Total())
	p.offered, p.same = p.offered+" a year", "base"
	return p
}
