package review

import (
	"strings"

	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// starts speak of the first day of work.
var starts = prose.Lazy("start|starting|starts|begin|beginning|begins|join|joining|doj\nfirst day")

// dayRole is what a date is the date of.
type dayRole struct {
	name     string
	severity Severity              // of another date
	words    func() *prose.Phrases // before the date
	fields   []string              // what the paths of its fields contain
}

var dayRoles = []*dayRole{
	theStart,
	{"when the shares vest or the bonus is paid", Warning, vestWords, []string{".forfeits["}},
	theDeadline,
}

var (
	theStart    = &dayRole{"the first day of work", Warning, starts, []string{".start", ".other_terms["}}
	theDeadline = &dayRole{"the deadline", Error, prose.Lazy(`
		deadline|expires|lapses|ends|ending|closes
		open|good|valid|holds|stands|runs|run until|till|through
		runs|run out
		have|got|gave|given me|us? until|till|through
	`), []string{".deadline", ".until", ".by"}}
	// hasTime begins the last of those, and forAnswer says what time is for.
	hasTime   = prose.Lazy("have|got|gave|given")
	forAnswer = prose.Lazy("you|your|think|consider|respond|yes|offer|decide|decision|answer|accept|sign|reply")
	// aheadWords are about the future, and behindWords about the past.
	aheadWords  = prose.Lazy("will|i'll|we'll|you'll|would|i'd|we'd|could|can|shall|may|please|let's|going")
	behindWords = prose.Lazy("was|were|had|did|been|asked|wanted|hoped|expired|originally|until now|since")
)

// betweenDay may stand between the word for a date's role and the date.
var betweenDay = prose.Lazy("on|of|is|are|be|for|from|at|the|a|date|would|will|day|days|still|now|to|as|" +
	"my|work|until|till|through|by|there|here|with|in|it|around|end|middle|mid|early|late|out|down|me|us")

// mostBetweenDay is how many words may stand there.
const mostBetweenDay = 6

// roleBefore returns the role that the words before word k give it, with only small words between.
func roleBefore(p *prose.Body, s *prose.Sentence, k int) (*dayRole, bool) {
	for n := 0; n <= mostBetweenDay && k > s.From; n++ {
		k--
		if strings.ContainsAny(p.S[p.Words[k].End:p.Words[k+1].Start], ".,;?!()") {
			break
		}
		for _, role := range dayRoles {
			if end := role.words().At(p.Words, k, s.To); end > k {
				return role, role != theDeadline || endsOffer(p, s, k) && (!hasTime().Has(p.Words, k, k+1) ||
					isGiven(p, s, k, end))
			}
		}
		if !betweenDay().Has(p.Words, k, k+1) {
			break
		}
	}
	return nil, false
}

// isGiven reports whether the client says from word k on that she has time for her answer until the
// day after word end; time for something else is hers, and what she may get isn't there yet.
func isGiven(p *prose.Body, s *prose.Sentence, k, end int) bool {
	for i := end; i < s.To; i++ {
		if p.Words[i].Low == "to" {
			return forAnswer().Has(p.Words, i, s.To)
		}
	}
	return !s.Question && !aheadWords().Has(p.Words, s.From, k)
}
