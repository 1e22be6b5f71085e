package letter

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// LastStepWhy returns why they should take the last step: the coach's reason for the ask if it holds for
// less, too; those of the step; or a public figure for base salary that it's still below; "" for none.
func (l *Letter) LastStepWhy() string {
	if l.LastStep == nil {
		return ""
	}
	if a := l.Ask; l.LastStep != a && a.OwnReasons && !l.LastStep.Forfeits && holdsForLess(a.Reasons[0]) {
		return a.Reasons[0]
	}
	return cmp.Or(strings.Join(l.LastStep.Reasons, " "), stillBelow(l.LastStep, l.Market, l.Offer.Level))
}

// compares knows the words of a reason that is about one figure alone.
var compares = text.OneOf("match matches matching equal equals same number figure figures amount gap " +
	"difference cover covers make makes replace replaces offer offers market survey")

// holdsForLess reports whether a reason for one figure is one for a lower figure, too: it names no figures
// and compares nothing.
func holdsForLess(why string) bool {
	return !figures.MatchString(why) && !slices.ContainsFunc(strings.Fields(strings.ToLower(why)),
		func(w string) bool { return compares(strings.Trim(w, ".,;:!?")) })
}

var figures = regexp.MustCompile(`[$£€¥₹%]|[0-9]{3}`)

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
