package letter

import (
	"cmp"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// LastStepWhy returns why they should take the last step: the coach's reason for the ask if it holds for
// less, too; those of the step; or a public figure for base salary that it's still below; "" for none.
func (l *Letter) LastStepWhy() string {
	if l.LastStep == nil {
		return ""
	}
	below := stillBelow(l.LastStep, l.Market, l.Offer.Level, casefile.Voice(l.Voice))
	return cmp.Or(strings.Join(l.LastStep.Reasons, " "), below)
}

// LastStepProof returns what can be passed along with a last step that's about base, equity, or the total:
// evidence that the ask had no room for, if there's any, or else the strongest; nil for none.
func (l *Letter) LastStepProof() *Proof {
	s := l.LastStep
	if s == nil || s.Forfeits || s.Base == nil && s.Equity == nil && s.Total == nil || len(l.Ask.Evidence) == 0 {
		return nil
	}
	i := 0
	if len(l.Ask.Evidence) > len(l.Ask.Strongest()) {
		i = len(l.Ask.Strongest())
	}
	return &l.Ask.Evidence[i]
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
