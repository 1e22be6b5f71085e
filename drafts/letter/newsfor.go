package letter

import (
	"strings"
	"unicode"
)

// newsFor returns the words of the criterion that the news is about: the one whose words and evidence have
// the most words of the news, two at least, or one if there's no other criterion; "" if it isn't clear.
func (j *Job) newsFor(l *Letter) string {
	news := contentWords(l.News)
	best, most, least := "", 0, 1
	if len(j.Opportunity.Level.Criteria) > 1 {
		least = 2
	}
	for _, k := range j.Opportunity.Level.Criteria {
		about := contentWords(k.Text)
		for _, e := range j.evidence() {
			if e.criterion == k.ID {
				for w := range contentWords(e.Sentence) {
					about[w] = true
				}
			}
		}
		n := 0
		for w := range news {
			if about[w] {
				n++
			}
		}
		switch {
		case n > most && n >= least:
			best, most = criterion(k.Text), n
		case n == most:
			best = ""
		}
	}
	return best
}

// contentWords returns the longer words of a text, in lower case and without a final s.
func contentWords(text string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if w = strings.TrimSuffix(w, "s"); len(w) > 5 {
			set[w] = true
		}
	}
	return set
}
