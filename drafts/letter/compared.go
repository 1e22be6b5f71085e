package letter

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/comp"
)

// Compared is one term of an offer beside the same term of the ask. Either may have "none" of it; a request that asks
// for no change is "as offered".
type Compared struct{ Term, Offer, Request string }

// compare sets the terms of an offer beside those that would stand after a yes, term by term; a term that neither has is left
// out.
func compare(offer, agreed *Terms) []Compared {
	var rows []Compared
	add := func(term, a, b string) {
		if a == "" && b == "" {
			return // neither has it
		}
		if a == "" {
			a = "none"
		}
		switch b {
		case "":
			b = "none" // the ask spreads the bonus over fewer years
		case a:
			b = "as offered"
		}
		rows = append(rows, Compared{term, a, b})
	}
	add("Base salary", shown(offer.Base), shown(agreed.Base))
	add("Bonus target", shownPercent(offer.Bonus), shownPercent(agreed.Bonus))
	years := max(len(offer.SignOn), len(agreed.SignOn))
	for i := range years {
		term := "Sign-on bonus"
		if years > 1 {
			term = "Sign-on, " + ordinal(i) + " year"
		}
		add(term, offer.SignOn.at(i), agreed.SignOn.at(i))
	}
	add("Equity", offer.Equity.shown(), agreed.Equity.shown())
	add("Start", offer.Start.shown(), agreed.Start.shown())
	if a, b := offer.Relocation.shown(), agreed.Relocation.shown(); a != b {
		add("Relocation", a, b)
	}
	for _, t := range offer.OtherTerms {
		if !slices.Contains(agreed.OtherTerms, t) {
			add("Beside pay", t, "")
		}
	}
	for _, t := range agreed.OtherTerms {
		if !slices.Contains(offer.OtherTerms, t) {
			add("Beside pay", "", t)
		}
	}
	return rows
}

func shown(m *comp.Money) string {
	if m == nil {
		return ""
	}
	return m.String()
}

func shownPercent(p *comp.Percent) string {
	if p == nil {
		return ""
	}
	return p.String()
}

func (s Instalments) at(i int) string {
	if i >= len(s) {
		return ""
	}
	return s[i].Amount.String()
}

func (g *Grant) shown() string {
	if g == nil {
		return ""
	}
	return g.Count()
}

func (r *LetterRelocation) shown() string {
	switch {
	case r == nil:
		return ""
	case r.GrossedUp:
		return r.Amount.String() + ", with the tax on it covered"
	}
	return r.Amount.String()
}

func (d *Day) shown() string {
	if d == nil {
		return ""
	}
	return d.Date()
}
