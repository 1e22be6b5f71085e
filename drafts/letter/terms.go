package letter

import (
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/worth"
)

// Terms are the terms of an offer.
type Terms struct {
	Made       *Day
	Level      string
	Base       *comp.Money
	Bonus      *comp.Percent // the target, as a share of base
	SignOn     Instalments
	Equity     *Grant
	Start      *Day
	Deadline   *Moment // nil once it has passed
	Relocation *Relocation
	OtherTerms []string // phrases
	// what it pays in the first year, and in the first four, in the currency of its base; nil if that
	// can't be computed
	FirstYear, FourYears *comp.Money

	ByYear  *Table // what it pays in each year, if the kind needs offer.years
	Verbal  bool   // not in writing yet
	Settled bool   // agreed or accepted
	OnHold  bool
}

// Relocation is a payment for moving.
type Relocation struct {
	Amount    comp.Money
	GrossedUp bool // the company covers the tax on it
}

func (j *Job) terms(f *casefile.Offer) *Terms {
	t := &Terms{
		Made:       j.style.Day(f.Made),
		Level:      f.Level,
		Base:       amount(f.Base),
		SignOn:     newInstalments(f.SignOn),
		Equity:     newGrant(f.Equity),
		Start:      j.style.Day(f.Start),
		Relocation: newRelocation(f.Relocation),
		Verbal:     f.Status == casefile.StatusVerbal,
		Settled:    f.Settled(),
		OnHold:     f.Status == casefile.StatusPaused,
	}
	if d := f.Deadline; !d.IsZero() && j.Request.Send.Before(d.In(j.there)) {
		t.Deadline = j.style.Moment(d, j.there, j.Home)
	}
	if years, err := worth.Years(j.Case, j.path, f); err == nil && len(years) > 0 {
		first := years[0].Total()
		t.FirstYear = &first
		t.FourYears = sum(years[:min(4, len(years))], func(y comp.Year) comp.Money { return y.Total() })
	}
	if b := f.Bonus; b != nil {
		t.Bonus = &b.Target
	}
	for _, text := range f.OtherTerms {
		t.OtherTerms = append(t.OtherTerms, phrase(text))
	}
	return t
}

func newRelocation(r *casefile.Relocation) *Relocation {
	if r == nil {
		return nil
	}
	return &Relocation{r.Amount, r.GrossedUp}
}
