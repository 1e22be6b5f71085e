package letter

import (
	"cmp"
	"slices"

	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// Compared is one term of an offer next to the same term of the ask. Either may be "none"; a term
// that the ask leaves alone is "as offered".
type Compared struct{ Term, Offer, Request string }

const (
	none      = "none"
	asOffered = "as offered"

	clawbackTerm = "Clawback of the sign-on"
	besidePay    = "Other terms"
)

// compare returns a row for each term that the offer, or the offer after a yes, has. Vesting, relocation,
// and other terms have a row only if they differ.
func compare(offer, agreed *Terms) []Compared {
	var rows []Compared
	add := func(term, a, b string) {
		if a == "" && b == "" {
			return
		}
		a, b = cmp.Or(a, none), cmp.Or(b, none)
		if a == b {
			b = asOffered
		}
		rows = append(rows, Compared{term, a, b})
	}
	add("Base salary", textOf(offer.Base), textOf(agreed.Base))
	add("Bonus", offer.Bonus.text(), agreed.Bonus.text())
	years := max(len(offer.SignOn), len(agreed.SignOn))
	for i := range years {
		term := "Sign-on bonus"
		if years > 1 {
			term = "Sign-on, " + text.Ordinal(i+1) + " year"
		}
		add(term, offer.SignOn.at(i), agreed.SignOn.at(i))
	}
	if offer.Monthly != agreed.Monthly {
		add("Sign-on paid", offer.paid(), agreed.paid())
	}
	if offer.Clawback != agreed.Clawback {
		add(clawbackTerm, months(offer.Clawback), months(agreed.Clawback))
	}
	add("Equity", offer.Equity.text(), agreed.Equity.text())
	if a, b := offer.Equity, agreed.Equity; a != nil && b != nil && a.Pace() != "" && b.Pace() != "" &&
		a.Pace() != b.Pace() {
		add("Vesting", a.Pace(), b.Pace())
	}
	add("Start", offer.Start.text(), agreed.Start.text())
	if a, b := offer.Relocation.InWords(), agreed.Relocation.InWords(); a != b {
		add("Relocation", a, b)
	}
	for _, t := range besides(offer.OtherTerms, agreed.OtherTerms) {
		add(besidePay, t[0], t[1])
	}
	return rows
}

// besides pairs the terms beside pay that only one of two offers has with their counterparts in the other,
// or with "".
func besides(before, after []string) (pairs [][2]string) {
	added := slices.DeleteFunc(slices.Clone(after), func(t string) bool {
		return slices.Contains(before, t)
	})
	for _, t := range before {
		if slices.Contains(after, t) {
			continue
		}
		pair := [2]string{t}
		same := func(other string) bool { return text.AlikeTerms(t, other) }
		if i := slices.IndexFunc(added, same); i >= 0 {
			pair[1] = added[i]
			added = slices.Delete(added, i, i+1)
		}
		pairs = append(pairs, pair)
	}
	for _, t := range added {
		pairs = append(pairs, [2]string{"", t})
	}
	return pairs
}

// changes returns a row for each term that differs between two offers, before and after.
func changes(first, last *Terms) Table {
	t := Table{Head: []string{"Term", "First offer", "Now"}}
	for _, c := range compare(first, last) {
		if c.Request != asOffered {
			t.Rows = append(t.Rows, []string{c.Term, c.Offer, c.Request})
		}
	}
	return t
}

// textOf returns "" for a term that an offer does not have; so do the methods below.
func textOf[T interface{ String() string }](v *T) string {
	if v == nil {
		return ""
	}
	return (*v).String()
}

func (s Instalments) at(i int) string {
	if i >= len(s) {
		return ""
	}
	return s[i].Amount.String()
}

func (t *Terms) paid() string {
	switch {
	case t.Monthly:
		return "monthly"
	case t.SignOn != nil:
		return "at once"
	}
	return ""
}

func months(n int) string {
	if n == 0 {
		return ""
	}
	return text.Count(n, "month")
}

func (g *Grant) text() string {
	if g == nil {
		return ""
	}
	return g.Count()
}

func (d *Day) text() string {
	if d == nil {
		return ""
	}
	return d.Date()
}

// askedFigures are the figures of an ask for one thing next to the offer's; "" if that has none.
type askedFigures struct {
	asked, offered string
	more           *comp.Money
}

// compared puts an ask for one thing next to the offer.
func (a *Ask) compared() (f askedFigures) {
	if len(a.Options) > 0 || a.Count() != 1 {
		return askedFigures{asked: a.Long()}
	}
	offered := a.offer
	switch {
	case a.Base != nil:
		f.asked, f.offered = a.Base.String(), textOf(offered.Base)
		f.more = more(a.Base, offered.Base)
	case a.SignOn != nil:
		f.asked, f.offered = a.Short(), offered.SignOn.beside(a.SignOn)
		if len(a.SignOn) > len(offered.SignOn) && offered.SignOn.begin(a.SignOn) {
			f.offered = "" // only what comes after it is asked for
		}
		f.more = more(a.SignOn.sum(), offered.SignOn.sum())
	case a.Bonus != nil:
		f.asked = a.Bonus.Size()
		if b := offered.Bonus; b != nil && a.Bonus.Target != nil && b.Target != nil {
			f.asked, f.offered = a.Bonus.Target.String(), b.Target.String()
		} else if b != nil {
			f.offered = b.Size()
		}
	case a.SignOnAs != "":
		f.asked = a.Long()
	case a.Equity != nil:
		f.asked = a.Equity.Count()
		if offered.Equity != nil {
			f.offered, f.more = offered.Equity.Count(), a.EquityMore
		}
	case a.Total != nil:
		f.asked = a.Total.String() + " a year"
	case a.TaxOnly():
		f.asked = a.Long()
	case a.Relocation != nil:
		f.asked, f.offered = a.Relocation.InWords(), offered.Relocation.InWords()
		if r := offered.Relocation; r != nil {
			f.more = more(&a.Relocation.Amount, &r.Amount)
		}
	case a.Start != nil:
		f.asked, f.offered = a.Start.String(), textOf(offered.Start)
	default:
		f.asked = a.OtherTerms[0].Text
	}
	return f
}
