package letter

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
)

const fixedPart = `(base|salary|cash)\b`

// noRoom finds the words for a part of pay in which they have little room.
var noRoom = lazy.Regexp(`\b(?:don't|do not|doesn't|isn't|is not|not|no) (?:really )?(?:have |got )?(?:(?:a|an|any|much|lot|ton|of|more|` +
	`that|enough|great|deal|real|wiggle) ){0,6}(?:room|flexibility|leeway|wiggle|give) (?:left )?(?:on|in|with|for|around) (?:the |your |our )?` +
	fixedPart + `|\b` + fixedPart + `(?: (?:salary|side|part|band|number))?(?: is| are|'s) ` +
	`(?:` + quite + `*(?:locked|firm|capped|tight|rigid|non-negotiable)|` + quite + `+(?:fixed|set)|` +
	`(?:fixed|set) for (?:this|that|the|your|our))\b|` +
	`\b` + fixedPart + `(?: salary)? (?:(?:has|needs) to stay|(?:can't|won't|cannot|isn't going to) (?:move|go up|budge))\b`)

const quite = `(?:(?:pretty much|pretty|fairly|really|quite|kind of|already|basically|more or less) )`

// tight names the part of pay in which the recruiter addressed said, with an offer, that they have
// little room, words that can follow "room on": "the base", "cash"; "" if they didn't, if that has
// moved since, or if it's said of what the ask is for, too.
func (j *Job) tight(ask *Ask, said []string) string {
	if ask == nil || j.made > 0 {
		return ""
	}
	for _, s := range said {
		if part := tightIn(s, ask.levers()); part != "" {
			return part
		}
	}
	return ""
}

// saidWithOffer returns what the recruiter addressed said with the offers that have the base of the
// current one, or when they spoke of it before it was made, the last first, in sentences.
func (j *Job) saidWithOffer() (said []string) {
	for _, e := range slices.Backward(j.log) {
		i := offerOf(j.Opportunity, e)
		if e.IsOffer() && j.offer >= 0 && j.toRecruiterOf(e.On) &&
			(i < 0 || j.Opportunity.Offers[i].Base == j.Opportunity.Offers[j.offer].Base) {
			said = append(said, sentences().FindAllString(spoken(e.Text), -1)...)
		}
	}
	return said
}

// tightIn is tight for a sentence.
func tightIn(s string, asked []casefile.Lever) string {
	room := roomIn(s).there
	for _, v := range topicsIn(s) {
		if slices.Contains(asked, v) && !slices.Contains(room, v) {
			return ""
		}
	}
	for _, clause := range clauses(s) {
		m := noRoom().FindStringSubmatchIndex(clause)
		if m == nil || !plainly(clause, m[0], m[1]) {
			continue
		}
		part := ""
		for k := 2; k < len(m); k += 2 {
			if m[k] >= 0 {
				part = clause[m[k]:m[k+1]]
			}
		}
		switch {
		case part != "cash":
			return "the base"
		case slices.Equal(asked, []casefile.Lever{casefile.LeverEquity}):
			return "cash"
		}
	}
	return ""
}
