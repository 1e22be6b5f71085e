package review

import (
	"fmt"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// The limits of rule 16 in words, if the kind sets none.
const (
	leastWords = 15
	mostWords  = 250
	mostBrief  = 400
)

// wordCount is rule 16: neither too long nor too short, not counting the greeting and the name at
// the end.
func wordCount(r *reading) {
	count := wordsOf(r.bodies[0])
	most := r.about.Kind.Words
	if most == 0 {
		if most = mostWords; r.traits.brief {
			most = mostBrief
		}
	}
	switch {
	case count > most:
		r.miss(fmt.Sprintf("%d words: an email of this kind has at most %d", count, most),
			"leave out what they know already")
	case count < leastWords:
		r.miss(fmt.Sprintf("%d words: an email under %d reads as curt", count, leastWords),
			"say what it is about and what would help")
	}
}

// wordsOf returns how many words of the author's own a part has between the greeting and the name at
// the end.
func wordsOf(p *prose.Body) (count int) {
	for s := range p.Between() {
		count += text.CountFields(p.S[s.Start:s.End])
	}
	return count
}
