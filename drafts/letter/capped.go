package letter

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/tactful-drafts/tactful/drafts/casefile"
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

var baseFigure = lazy.Regexp(`\b(\d{2,3})(?:,(\d{3})|k|\b)`)

// isOffered reports whether words name no figure, or that of the base in the offer: 205 isn't if she's offered
// $180,000.
func (j *Job) isOffered(words string) bool {
	m := baseFigure().FindStringSubmatch(words)
	if m == nil {
		return true
	}
	n, err := strconv.ParseInt(m[1]+cmp.Or(m[2], "000"), 10, 64)
	return err == nil && n*100 == j.Opportunity.Offers[j.offer].Base.Minor()
}

// ofBase reports whether words name no part of an offer, or the base among them.
func ofBase(levers []casefile.Lever) bool {
	return len(levers) == 0 || slices.Contains(levers, casefile.LeverBase)
}
