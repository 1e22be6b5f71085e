package review

import (
	"strings"

	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// starts speak of the first day of work.
var starts = prose.Lazy("start|starting|starts|begin|beginning|begins|join|joining\nfirst day")

// dayRole is what a date is the date of.
type dayRole struct {
	name     string
	severity Severity              // of another date
	words    func() *prose.Phrases // before the date
	fields   []string              // what the paths of its fields contain
}

var dayRoles = []*dayRole{
	{"the first day of work", Warning, starts, []string{".start", ".other_terms["}},
	{"when the shares vest or the bonus is paid", Warning, vestWords, []string{".forfeits["}},
	theDeadline,
}

var theDeadline = &dayRole{"the deadline", Error,
	prose.Lazy("deadline|expires|lapses|ends|ending|closes\nopen|good|valid|holds|stands until|till|through\n" +
		"runs|run out"),
	[]string{".deadline", ".until", ".by"}}

// betweenDay may stand between the word for a date's role and the date.
var betweenDay = prose.Lazy("on|of|is|are|be|for|from|at|the|a|date|would|will|day|days|still|now|to|as|" +
	"my|work|until|till|through|by|there|here|with|in|it|around|end|middle|mid|early|late|out")

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
			if end, exception := role.words().At(p.Words, k, s.To); end > k && !exception {
				return role, role != theDeadline || endsOffer(p, s, k)
			}
		}
		if !betweenDay().Has(p.Words, k, k+1) {
			break
		}
	}
	return nil, false
}
