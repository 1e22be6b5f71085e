package letter

import (
	"cmp"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
)

// LastStepWhy returns why they should take the last step: the coach's reasons, that it's halfway, or a
// public figure for base salary that the base it asks for is still below; "" if it's none of these.
func (l *Letter) LastStepWhy() string {
	if l.LastStep == nil {
		return ""
	}
	reasons := strings.Join(l.LastStep.Reasons, " ")
	own := l.LastStep == l.Ask || l.LastStep.Forfeits
	if l.halfway != "" && (reasons == "" || !own) {
		that := "That's "
		if l.Voice == string(casefile.VoiceFormal) {
			that = "That is "
		}
		return that + l.halfway + " between where the offer is now and what I first asked for."
	}
	return cmp.Or(reasons, stillBelow(l.LastStep, l.Market, l.Offer.Level))
}

// Further returns the figure to which the last step would take what they've moved, and nothing else:
// "$163,000"; "" if it's for something else.
func (l *Letter) Further() string {
	if l.LastStep == nil || l.Moved == "" || strings.Contains(l.Moved, " and ") {
		return ""
	}
	if c := l.LastStep.compared(); c.offered != "" && strings.HasSuffix(l.Moved, " to "+c.offered) {
		return c.asked
	}
	return ""
}

// halfway says whether the last step is for one figure in the middle between what they've come to and what
// was asked for: "halfway", "about halfway", or "".
func (j *Job) halfway(l *Letter) string {
	step := l.LastStep
	if step == nil || l.Moved == "" || step.count() > 1 {
		return ""
	}
	asked := l.Ask
	if step == l.Ask {
		if j.ask == 0 {
			return ""
		}
		asked = newPackage(j.Opportunity.Asks[j.ask-1].Package(), &j.Opportunity.Offers[j.offer])
	}
	figure := func(base *comp.Money, s Instalments) *comp.Money {
		if step.Base != nil {
			return base
		}
		return s.sum()
	}
	now, middle, first := figure(l.Offer.Base, l.Offer.SignOn), figure(step.Base, step.SignOn),
		figure(asked.Base, asked.SignOn)
	if now == nil || middle == nil || first == nil || first.Currency() != now.Currency() ||
		middle.Currency() != now.Currency() || first.Minor() <= now.Minor() {
		return ""
	}
	off := 2*middle.Minor() - now.Minor() - first.Minor()
	switch off = max(off, -off); {
	case off == 0:
		return "halfway"
	case 5*off <= first.Minor()-now.Minor():
		return "about halfway"
	}
	return ""
}
