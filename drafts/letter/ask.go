package letter

import (
	"cmp"
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
)

// Ask is what the client asks for.
type Ask struct {
	Base   *comp.Money
	Bonus  *Bonus
	SignOn Instalments
	// how else the sign-on bonus would be: "paid at once", "with a 6-month clawback"; and how that is in the
	// offer, words that can follow "instead of": "monthly", "12 months". Either may be empty.
	SignOnAs, SignOnWas string
	Equity              *Grant // the whole grant after a yes, also if the ask only names its strike price
	Strike              *comp.Price
	Total               *comp.Money
	Start               *Day

	Relocation *Relocation
	OtherTerms []Term // one or two things to ask for besides pay

	Options    []*Ask      // packages of equal value
	EquityMore *comp.Money // what the additional shares are worth at the offer's share price
	// of a package, how much more than the offer it pays over four years, if the kind needs
	// ask.options; nil if that can't be computed, or the packages aren't worth about the same
	FourYearsMore *comp.Money
	// the last step, once they've moved part of the way; nil if the case has none
	Fallback *Ask

	WouldSign bool // the client signs if they say yes
	Final     bool // she does, and the case has nothing else to ask for later
	Firm      bool // it is the least that the client accepts, and the email says so
	Part      bool // more than what the email asks for is open: the rest of the ask, or the level
	// "with everything else as it stands"; empty if that isn't true, as when the level is still
	// open, or if she wouldn't sign after a yes and may have more to ask
	Only string

	// What it rests on: finished sentences, the strongest first. They are the coach's own if the case
	// has one, and otherwise those for the reasons of the ask: from the market, what she gives up, and
	// when the equity vests. A figure that argues against the ask isn't among them.
	Reasons    []string
	OwnReasons bool // they're the coach's own
	// the evidence that the ask names, at most four pieces, and other evidence if that's fewer than
	// three; strongest first
	Evidence   []Proof
	criteria   int            // how many criteria the ask names
	Market     []MarketFigure // the figures that support the ask, if it names them
	Forfeits   bool           // the ask names what the client gives up, and the case lists it
	BeyondLoss bool           // the sign-on asked for is more than all of that, though not twice as much
	WorkToo    bool           // that isn't all of the reason, so that her work is one, too
	// the ask mentions that little of the equity vests in the first years, and that's how the offer's
	// vests
	Unvested bool

	offer *Terms // what it's about
}

// Term is something to ask for besides pay: a phrase, and a clause about how it helps the company.
type Term struct {
	Text, Because string
	// the term of the offer that it would replace, without the words that both begin with: "three days
	// a week in the office", "$350,000"; may be empty
	Instead string

	lever casefile.Lever
}

// instead returns the term of an offer that another one would replace: one that has most words of
// it, as "three days a week in the office" has of "two days a week in the office".
func instead(term string, offered []string) string {
	if strings.Contains(term, " instead of ") { // the case says it
		return ""
	}
	words := strings.Fields(strings.ToLower(term))
	for _, o := range offered {
		has, same := strings.Fields(strings.ToLower(phrase(o))), 0
		for _, w := range words {
			if slices.Contains(has, w) {
				same++
			}
		}
		if same < len(words) && same*5 >= max(len(words), len(has))*3 {
			return uncapitalized(afterShared(phrase(o), term))
		}
	}
	return ""
}

// afterShared returns an offered term without what it shares with another one around its figure, so
// that nobody asks for "funds of $2 instead of funds of $1", or for "two days a week at home instead
// of one day a week at home".
func afterShared(offered, term string) string {
	words, other := strings.Fields(offered), strings.Fields(term)
	for len(words) > 0 && len(other) > 0 && strings.EqualFold(words[0], other[0]) {
		words, other = words[1:], other[1:]
	}
	if len(words) == 0 || !isCount(words[0]) {
		return offered
	}
	for n := len(words) - 1; n > 0 && len(other) > 1; n-- {
		last := other[len(other)-1]
		if !strings.EqualFold(words[n], last) && words[n]+"s" != last && words[n] != last+"s" {
			break
		}
		words, other = words[:n], other[:len(other)-1]
	}
	return strings.Join(words, " ")
}

// pay reports whether the ask is for pay.
func (a *Ask) pay() bool {
	return len(a.payParts()) > 0 || a.Total != nil || len(a.Options) > 0
}

// TaxOnly reports whether what's asked for the move is only that they cover the tax on what they offer.
func (a *Ask) TaxOnly() bool {
	r := a.Relocation
	return r != nil && r.GrossedUp && a.offer != nil && a.offer.Relocation != nil &&
		*a.offer.Relocation == Relocation{Amount: r.Amount}
}

// newPackage returns an ask for the pay in a package, as an answer to an offer.
func newPackage(p casefile.Package, offer *casefile.Offer) *Ask {
	a := &Ask{Base: amount(p.Base), Bonus: newBonus(p.Bonus), SignOn: newInstalments(p.SignOn),
		Strike: price(p.Strike)}
	a.SignOnAs, a.SignOnWas = signOnAs(p, offer.SignOn)
	if a.SignOnAs != "" && p.SignOn != nil && slices.Equal(p.SignOn.Years, offer.SignOn.ByYear()) {
		a.SignOn = nil // the amounts would stay
	}
	if p.Equity != nil || a.Strike != nil {
		a.Equity = newGrant(p.ApplyTo(*offer).Equity)
		if e := offer.Equity; e != nil && a.Equity.Strike != nil &&
			a.Equity.Strike.String() == e.Strike.String() {
			a.Equity.Strike = nil // it stays as offered
		}
	}
	return a
}

// signOnAs returns how else than in an offer the sign-on bonus of a package would be, and how it is there.
func signOnAs(p casefile.Package, offered *casefile.SignOn) (asked, was string) {
	asked, was = clawback(p.Clawback), months(offered.Months())
	s := p.SignOn
	if s == nil {
		return asked, was
	}
	asked = clawback(cmp.Or(p.Clawback, s.Clawback))
	if s.Paid != casefile.PaidAtOnce || offered == nil || offered.Paid != casefile.PaidMonthly {
		return asked, was
	}
	paid := "paid at once"
	if len(s.Years) > 1 {
		paid = "with each year's amount paid at once"
	}
	if asked != "" {
		return paid + " and " + asked, ""
	}
	return paid, "monthly"
}

// composeAsk returns an ask about the current offer, with what it rests on.
func (j *Job) composeAsk(a *casefile.Ask) *Ask {
	offer := &j.Opportunity.Offers[j.offer]
	l := j.askFor(a)
	if f := a.Fallback; f != nil && !(j.stepped && a == &j.Opportunity.Asks[j.asks[j.made-1]]) {
		l.Fallback = newPackage(f.Package(), offer)
		l.Fallback.Total, l.Fallback.WouldSign, l.Fallback.Final = amount(f.Total), l.WouldSign, l.Final
		l.Fallback.Relocation, l.Fallback.offer = newRelocation(f.Relocation), j.current()
		l.Fallback.Only = j.only(l.Fallback, offer)
		if s := stillBelow(l.Fallback, j.market(), offer.Level, j.Case.Client.Voice); s != "" {
			l.Fallback.Reasons = []string{s}
		}
	}
	l.Only = j.only(l, offer)
	j.addReasons(l, a)
	if f := l.Fallback; f != nil && l.OwnReasons && !f.Forfeits && holdsForLess(l.Reasons[0]) {
		f.Reasons = l.Reasons[:1]
	}
	return l
}

// askFor returns what an ask about the current offer asks for.
func (j *Job) askFor(a *casefile.Ask) *Ask {
	offer := &j.Opportunity.Offers[j.offer]
	l := newPackage(a.Package(), offer)
	l.offer = j.current()
	l.Total, l.Start = amount(a.Total), j.style.Day(a.Start)
	l.Relocation = newRelocation(a.Relocation)
	l.WouldSign, l.Firm = a.WouldSign, a.Firm
	if n := len(j.asks); n > 0 {
		l.Final = a.WouldSign && a.Round == j.Opportunity.Asks[j.asks[n-1]].Round
	}
	for _, t := range a.OtherTerms {
		l.OtherTerms = append(l.OtherTerms,
			Term{phrase(t.Text), reason(t.Because), instead(phrase(t.Text), offer.OtherTerms), t.Lever})
	}
	for _, p := range a.Options {
		option := newPackage(p, offer)
		option.offer = l.offer
		l.Options = append(l.Options, option)
	}
	if e := offer.Equity; a.Equity != nil && a.Strike.IsZero() && e != nil && e.Value.IsZero() &&
		a.Equity.Units > e.Units {
		more := *e
		more.Units = a.Equity.Units - e.Units
		if worth, known := more.Worth(); known && worth.Minor() > 0 {
			l.EquityMore = &worth
		}
	}
	return l
}
