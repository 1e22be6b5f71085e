package review

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

const (
	mostQuestions    = 3
	mostExclamations = 2
	longCapitals     = 6 // letters: no abbreviation is that long
)

// stressed are short words that people write in capitals to emphasize them.
var stressed = text.OneOf(`very please not never always must now urgent important all only really
	no yes today need want thank thanks love great best more much so too this that any huge big every
	both still soon before after by you we me my your and but the is are will can cannot could would
	should have has had final last first new free stop help sure most fair know hope asap`)

// calmPunctuation is rule 17: at most three questions and two exclamation marks, and no capitals
// for emphasis.
func calmPunctuation(r *reading, p *prose.Body) {
	questions, exclamations := 0, 0
	for _, s := range p.Sentences {
		text := p.S[s.Start:s.End]
		if s.Question {
			questions++
		}
		exclamations += strings.Count(text, "!") + strings.Count(text, "！")
		for _, run := range []string{"!!", "??", "?!", "!?"} {
			if k := strings.Index(text, run); k >= 0 {
				end := k
				for end < len(text) && (text[end] == '!' || text[end] == '?') {
					end++
				}
				r.find(p.Text, s.Start+k, text[k:end], fmt.Sprintf("%q shouts", text[k:end]),
					"one mark is enough")
				exclamations -= strings.Count(text[k:end], "!")
				break
			}
		}
		for k := s.From; k < s.To; k++ {
			w := p.Words[k]
			emphatic := stressed(w.Low) || utf8.RuneCountInString(w.Low) >= longCapitals
			if emphatic && isCapitals(p.Of(w)) && !r.isTold(w.Low) &&
				!r.names.companies[w.Low] && !isPlaceholderWord(p.Of(w)) {
				end := k + 1
				for end < s.To && isCapitals(p.Of(p.Words[end])) {
					end++
				}
				r.findWords(p, k, end, "%q is in capitals", "write it in lower case")
				k = end - 1
			}
		}
	}
	if questions > mostQuestions {
		r.miss(fmt.Sprintf("%d questions", questions), "ask three at most")
	}
	if exclamations > mostExclamations {
		r.miss(fmt.Sprintf("%d exclamation marks", exclamations), "keep two at most")
	}
}

// isCapitals reports whether a word is two or more letters, all of them capitals.
func isCapitals(w string) bool {
	return isAllCaps(w) && utf8.RuneCountInString(w) > 1
}
