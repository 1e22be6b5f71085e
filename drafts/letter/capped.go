package letter

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
)

// topOf needs a word before it that puts the offer there: "the top of the band is $205,000" doesn't.
var topOf = lazy.Regexp(`(?:\b(near|close to|toward|towards|pretty much|almost|nearly|just about)(?: at)?|` +
	`\b(?:at|is|are|you're|already|basically)|'s) the (?:very )?` +
	`(top|(?:high|higher|upper) end) of (?:the|our|your|that|this) (?:pay |salary )?` +
	`(band|range|grid|scale|bracket)\b`)

// capped says which limit the base is at if the recruiter addressed said so, with an offer, and the
// ask is for the base; words that can follow "I know": "the base is at the top of the band", "there isn't
// much room on the base".
func (j *Job) capped(ask *Ask, said []string) string {
	if ask == nil || j.made > 0 || !slices.Contains(ask.levers(), casefile.LeverBase) {
		return ""
	}
	for _, s := range said {
		for _, clause := range clauses(s) {
			if m := topOf().FindStringSubmatchIndex(clause); m != nil && plainly(clause, m[0], m[1]) && ofBase(topicsIn(clause)) &&
				j.isOffered(clause[:m[0]]) {
				where := "at"
				if m[2] >= 0 {
					where = "near"
				}
				return "the base is " + where + " the " + clause[m[4]:m[5]] + " of the " + clause[m[6]:m[7]]
			}
			if m := noRoom().FindStringIndex(clause); m != nil && plainly(clause, m[0], m[1]) &&
				slices.Contains(topicsIn(clause[m[0]:m[1]]), casefile.LeverBase) {
				return j.short("there is not", "there isn't") + " much room on the base"
			}
		}
	}
	return ""
}

// isOffered reports whether words name no figure, or that of the base in the offer, perhaps in thousands: 205
// isn't if she's offered $180,000.
func (j *Job) isOffered(words string) bool {
	base := comp.Hundredths(j.Opportunity.Offers[j.offer].Base)
	for _, a := range comp.FindAmounts(words) {
		if a.Value >= leastFigure {
			return a.Is(base) || a.Is(base/1000)
		}
	}
	return true
}

// leastFigure is the least figure, in hundredths, that may be one of pay in thousands.
const leastFigure = 10_00

// ofBase reports whether words name no part of an offer, or the base among them.
func ofBase(levers []casefile.Lever) bool {
	return len(levers) == 0 || slices.Contains(levers, casefile.LeverBase)
}
