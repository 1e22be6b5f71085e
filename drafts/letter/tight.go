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
	fixedPart + `|\b(?:the |your |our )?` + fixedPart + ` (?:(?:salary|side|part|band|number) )?(?:is|are|'s) (?:(?:pretty much|pretty|fairly|really|quite|` +
	`kind of|already|basically|more or less) )*(?:locked|locked in|fixed|firm|set|capped|tight|rigid|non-negotiable)\b`)

// tight names the part of pay in which they said, with an offer, that they have little room, words that can follow
// "room on": "the base", "cash"; "" if they didn't, or if the ask is for that.
func (j *Job) tight(ask *Ask) string {
	if ask == nil || j.made > 0 {
		return ""
	}
	for _, e := range slices.Backward(j.log) {
		if !e.IsOffer() {
			continue
		}
		for _, clause := range clauses(e.Text) {
			m := noRoom().FindStringSubmatchIndex(clause)
			if m == nil || !plainly(clause, m[0], m[1]) {
				continue
			}
			asked := ask.levers()
			from := max(m[2], m[4])
			if clause[from:max(m[3], m[5])] != "cash" {
				if slices.Contains(asked, casefile.LeverBase) {
					return ""
				}
				return "the base"
			}
			if !slices.Equal(asked, []casefile.Lever{casefile.LeverEquity}) {
				return ""
			}
			return "cash"
		}
	}
	return ""
}
