package letter

import (
	"cmp"
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/each"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// Correction is how a written offer differs from what was agreed before it.
type Correction struct {
	Agreed      *Day // the day of the agreement; nil if the log doesn't have it
	Differences []Difference
	Terms       *Terms // everything that was agreed
}

// Difference is one term that differs. Either side may be empty: the letter leaves out what was agreed, or
// has what wasn't.
type Difference struct{ Term, Agreed, Written string }

// correction compares the current offer, which has the written terms, with the last one before it that
// was agreed on. It returns nil if the letter gives at least that, if nothing was agreed, or if the
// current offer has been agreed since.
func (j *Job) correction(written *Terms) *Correction {
	i := AgreedBefore(j.Opportunity.Offers[:j.offer+1])
	if i < 0 {
		return nil
	}
	before := &j.Opportunity.Offers[i]
	agreed := j.terms(BestOf(before, &j.Opportunity.Offers[j.offer]))
	if d := differences(agreed, written); len(d) > 0 {
		return &Correction{j.style.Day(j.agreedOn(before)), d, agreed}
	}
	return nil
}

// BestOf returns the terms that were agreed on with what the letter has more of: nobody corrects that.
func BestOf(agreed, written *casefile.Offer) *casefile.Offer {
	more := payOf(written)
	if a, w := agreed.Bonus, written.Bonus; a != nil && w != nil && w.Guaranteed < a.Guaranteed {
		more.Bonus = nil
	}
	if a, w := agreed.Relocation, written.Relocation; a != nil && w != nil && a.GrossedUp && !w.GrossedUp {
		more.Relocation = nil
	}
	a, w := agreed.SignOn, written.SignOn
	if a != nil && w != nil {
		s := *w
		s.Paid, s.Clawback = "", 0 // as agreed, which may differ
		more.SignOn = &s
	}
	if paidLater(a, w) {
		more.SignOn = nil
	}
	more = more.Beyond(&casefile.Offer{}, agreed, nil)
	best := overlay(*agreed, more)
	if s := best.SignOn; s != nil && w != nil {
		kept := *s
		kept.Clawback = min(s.Clawback, w.Clawback)
		if w.Paid != casefile.PaidMonthly {
			kept.Paid = w.Paid
		}
		best.SignOn = &kept
	}
	return best
}

// paidLater reports whether by the end of some year a sign-on bonus has paid less than another one.
func paidLater(agreed, written *casefile.SignOn) bool {
	var before, now int64
	years := written.ByYear()
	for i, y := range agreed.ByYear() {
		if before += y.Minor(); i < len(years) {
			now += years[i].Minor()
		}
		if now < before {
			return true
		}
	}
	return false
}

// agreedOn returns the day on which an offer before the current one was agreed on: that of their last
// yes in the log, or else of hers; zero if there's none.
func (j *Job) agreedOn(f *casefile.Offer) (on calendar.Date) {
	for _, e := range j.log {
		k := j.kindOf(e)
		hers := e.What == casefile.EventAccepted || e.What == casefile.EventSent && k != nil && k.Act == ActAccept
		if (e.What == casefile.EventReplyYes || hers && on.IsZero()) &&
			!e.On.Before(f.Made) && !e.On.After(j.Opportunity.Offers[j.offer].Made) {
			on = e.On
		}
	}
	return on
}

// binding are words of a term that a letter may have although nobody agreed on it, and that she would have
// to keep to.
var binding = text.OneOf("noncompete compete nonsolicit solicit solicitation clawback repay repaid " +
	"repayment notice probation probationary arbitration exclusivity penalty garden gardening")

// differences returns the agreed terms that are written differently, and what the letter adds that she
// would have to keep to. Another term that only the letter has needs no correction.
func differences(agreed, written *Terms) (list []Difference) {
	add := func(term, a, b string) {
		if a == b {
			return
		}
		switch rest, longer := strings.CutPrefix(a, b+", "); { // the figure alone would read as the same
		case b == "" || !longer:
		case ", "+rest == grossedUp:
			b += " with no gross-up"
		default:
			b = "only " + b
		}
		list = append(list, Difference{term, strings.TrimSuffix(a, none), strings.TrimSuffix(b, none)})
	}
	if agreed.Level != "" {
		add("Level", agreed.Level, written.Level)
	}
	if agreed.Role != "" {
		add("Title", agreed.Role, written.Role)
	}
	a, b := *agreed, *written
	if len(a.SignOn) > 0 && len(b.SignOn) > 0 && len(a.SignOn) != len(b.SignOn) {
		add("Sign-on bonus", a.SignOn.String(), b.SignOn.String())
		b.SignOn = a.SignOn
	}
	if len(b.SignOn) == 0 || len(a.SignOn) == 0 {
		b.Clawback = a.Clawback
	}
	a.OtherTerms, b.OtherTerms = nil, nil
	for _, row := range compare(&a, &b) {
		if row.Request != asOffered && (row.Offer != none || row.Term == clawbackTerm) {
			add(row.Term, row.Offer, row.Request)
		}
	}
	for _, t := range besides(agreed.OtherTerms, written.OtherTerms) {
		if t[0] != "" || slices.ContainsFunc(slices.Collect(text.Lows(t[1])), binding) {
			add(besidePay, t[0], t[1])
		}
	}
	return list
}

// retitled reports whether one of the terms besides pay is another title.
func (j *Job) retitled(agreed *Terms) bool {
	return slices.ContainsFunc(agreed.OtherTerms, func(term string) bool {
		if slices.Contains(slices.Collect(text.Lows(term)), "title") {
			return true
		}
		return slices.ContainsFunc(j.Opportunity.Asks, func(a casefile.Ask) bool {
			return slices.ContainsFunc(a.OtherTerms, func(t casefile.OtherTerm) bool {
				return t.Lever == "title" && phrase(t.Text) == term
			})
		})
	})
}

// said says what was agreed and what the letter has: "Base salary: $155,000, not $150,000".
func (c Correction) said() string {
	return strings.Join(each.Of(c.Differences, func(d Difference) string {
		return d.Term + ": " + cmp.Or(d.Agreed, none) + ", not " + cmp.Or(d.Written, none)
	}), "; ")
}

// Count says how many lines differ: "one line", "two lines".
func (c Correction) Count() string { return text.Plural(len(c.Differences), "line") }
