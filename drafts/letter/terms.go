package letter

import (
	"slices"
	"strconv"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/each"
	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
	"github.com/tactful-drafts/tactful/drafts/worth"
)

// Terms are the terms of an offer.
type Terms struct {
	Made       *Day
	Level      string
	Role       string // the title, if the offer changes it
	Base       *comp.Money
	Bonus      *Bonus
	SignOn     Instalments
	Monthly    bool // the sign-on bonus is paid in monthly installments
	Clawback   int  // in how many months it has to be paid back by someone who leaves; 0 if unknown
	Equity     *Grant
	Refreshers Instalments // what later grants may bring; nothing of it is guaranteed
	Start      *Day
	Deadline   *Moment // nil once it has passed
	Relocation *Relocation
	OtherTerms []string // phrases
	ByYear     *Table   // what it pays in each year, if the kind needs offer.years
	LeftOut    string   // a sentence without its final period: what vests after the years of ByYear
	Verbal     bool     // not in writing yet
	Settled    bool     // agreed or accepted
	OnHold     bool     // and its deadline with it

	outlook worth.Outlook
}

// grossedUp follows a payment whose tax the company covers.
const grossedUp = ", grossed up for taxes"

// Relocation is a payment for moving.
type Relocation struct {
	Amount    comp.Money
	GrossedUp bool // the company covers the tax on it
}

// Quote is what a part of the move costs.
type Quote struct {
	What   string // a phrase
	Amount comp.Money
}

// exceeds reports whether quotes for the move that come to so much are for clearly less, so that they don't
// support it.
func (r *Relocation) exceeds(quotes comp.Money) bool {
	return quotes.Currency() == r.Amount.Currency() && r.Amount.Minor()*97 > quotes.Minor()*100
}

func (j *Job) terms(f *casefile.Offer) *Terms {
	t := &Terms{
		Made:       j.style.Day(f.Made),
		Level:      f.Level,
		Role:       f.Role,
		Base:       amount(f.Base),
		Bonus:      newBonus(f.Bonus),
		SignOn:     newInstalments(f.SignOn),
		Equity:     newGrant(f.Equity),
		Refreshers: newRefreshers(f.Refreshers),
		Start:      j.style.Day(f.Start),
		Deadline:   j.toCome(f.Deadline),
		Relocation: newRelocation(f.Relocation),
		Verbal:     f.Status == casefile.StatusVerbal,
		Settled:    f.Settled(),
		OnHold:     f.Status == casefile.StatusPaused,
		outlook:    worth.OutlookOf(j.Case, f),
	}
	if s := f.SignOn; s != nil {
		t.Monthly, t.Clawback = s.Paid == casefile.PaidMonthly, s.Clawback
	}
	t.OtherTerms = each.Of(f.OtherTerms, phrase)
	return t
}

// current returns the terms of the current offer.
func (j *Job) current() *Terms {
	if j.offered == nil {
		j.offered = j.terms(&j.Opportunity.Offers[j.offer])
		if _, j.offered.OnHold = j.issues.OnHold(j.offer); j.offered.OnHold {
			j.offered.Deadline = nil
		}
	}
	return j.offered
}

// FirstYear returns what the offer pays in the first year, in the currency of its base; nil if that
// can't be computed.
func (t *Terms) FirstYear() *comp.Money { return t.pays(1) }

// FourYears returns what the offer pays in the first four years, as FirstYear does.
func (t *Terms) FourYears() *comp.Money { return t.pays(tableYears) }

func (t *Terms) pays(years int) *comp.Money {
	list := t.outlook.Years()
	return sum(list[:min(years, len(list))], func(y comp.Year) comp.Money { return y.Total() })
}

// mayPayMore reports whether the offer pays more than another in the first year or over four, or
// whether that can't be compared.
func (t *Terms) mayPayMore(other *Terms) bool {
	more := func(a, b *comp.Money) bool {
		return a == nil || b == nil || a.Currency() != b.Currency() || a.Minor() > b.Minor()
	}
	return more(t.FirstYear(), other.FirstYear()) || more(t.FourYears(), other.FourYears())
}

// DaysOpen reports whether one of the terms says that some of the work is done from home, and none
// says how many days that is.
func (t *Terms) DaysOpen() bool {
	return slices.ContainsFunc(t.OtherTerms, func(s string) bool {
		return hybrid().MatchString(s) && !countOfDays().MatchString(s)
	})
}

var (
	hybrid      = lazy.Regexp(`(?i)\b(?:hybrid|partly remote|flexible (?:office|work) days)\b`)
	countOfDays = lazy.Regexp(`(?i)\b(?:\d|one|two|three|four)\b`)
)

func newRelocation(r *casefile.Relocation) *Relocation {
	if r == nil || r.Amount.Minor() == 0 {
		return nil
	}
	return &Relocation{r.Amount, r.GrossedUp}
}

// Lines returns the terms as finished lines without a final period, in the order of an offer letter:
// "Base salary: $240,000 a year".
func (t *Terms) Lines() []string {
	if t == nil { // a template may pass an offer that isn't there yet
		return nil
	}
	var list []string
	add := func(name, text string) {
		if text != "" {
			list = append(list, name+": "+text)
		}
	}
	add("Title", t.Role)
	add("Level", t.Level)
	if t.Base != nil {
		add("Base salary", t.Base.String()+" a year")
	}
	if b := t.Bonus; b != nil && b.Target != nil && b.Guaranteed == 0 {
		add("Target bonus", b.Target.String()+" of base salary")
	} else {
		add("Bonus", textOf(b))
	}
	add("Sign-on bonus", t.signOn())
	if g := t.Equity; g != nil {
		pace := g.Pace()
		if pace != "" {
			pace = ", vesting " + pace
		}
		add("Equity", g.Count()+pace)
	}
	add("Refreshers", t.Refreshers.expected())
	add("Relocation", t.Relocation.InWords())
	list = append(list, each.Of(t.OtherTerms, Capitalize)...)
	if t.Start != nil {
		add("Start date", t.Start.Binding())
	}
	return list
}

// fromTo says where a term goes, "from $5,000 to $9,000", with a second comma after a tax that's covered.
func fromTo(was, now string) string {
	if strings.HasSuffix(was, grossedUp) {
		was += ","
	}
	return "from " + was + " to " + now
}

// signOn returns the sign-on bonus with how it's paid and how long it can be claimed back; "" if
// there is none.
func (t *Terms) signOn() string {
	if t.SignOn == nil {
		return ""
	}
	s := t.SignOn.String()
	if t.Monthly {
		s += ", paid monthly"
	}
	if t.Clawback > 0 {
		s += ", " + clawback(t.Clawback)
	}
	return s
}

// clawback returns words for a clawback of so many months; "" for none.
func clawback(months int) string {
	switch months {
	case 0:
		return ""
	case 1:
		return "with a one-month clawback"
	}
	return "with " + withArticle(strconv.Itoa(months)+"-month clawback")
}

// Pay returns base, sign-on, and equity in words that can follow "your offer has": "a base salary of
// $240,000 and a sign-on bonus of $50,000"; "" if there is none of them.
func (t *Terms) Pay() string {
	a := Ask{Base: t.Base, SignOn: t.SignOn, Equity: t.Equity}
	return termList(a.payParts())
}

// InWords returns the payment, and whether the tax on it is covered: "$12,000, grossed up for taxes"; ""
// if there's none.
func (r *Relocation) InWords() string {
	switch {
	case r == nil:
		return ""
	case r.GrossedUp:
		return r.Amount.String() + grossedUp
	}
	return r.Amount.String()
}
