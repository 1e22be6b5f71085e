package privacy

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// Bounds of a search for private texts.
const (
	leastRun   = 5   // words in a row that give a private text away
	mostRuns   = 200 // places of private texts that begin with the same word
	longestRun = 60  // words of each that are compared
	usualRuns  = 64  // about how many words the private texts of a case have
	usualWords = 256 // the words of most emails
)

func (s *secrets) addEvidence(e *casefile.Evidence, field string) {
	const what = "evidence that may not be shared"
	s.addText(e.Say, field+".say", what)
	s.addText(e.Helps, field+".helps", what)
	s.addText(e.Situation, field+".situation", what)
	s.addText(e.Action, field+".action", what)
	s.addText(e.Result, field+".result", what)
	s.addText(e.Metric, field+".metric", what)
}

// addText records what the words of a private text give away.
func (s *secrets) addText(private, field, what string) {
	s.addWords(text.Words(text.Seen(private)), field, what)
}

// addWords records each place in the words of a private text where a run of them can begin.
func (s *secrets) addWords(words []text.Word, field, what string) {
	least := min(leastRun, len(words))
	if least < 3 {
		return
	}
	s.texts = append(s.texts, secretText{words: words, least: least, field: field, what: what})
	s.addSenses(words)
	s.runs = slices.Grow(s.runs, len(words))
	for i := 0; i+least <= len(words); i++ {
		c, ok := s.byFirst[words[i].Low]
		if c.count == mostRuns {
			continue
		}
		before := int32(-1)
		if ok {
			before = c.last
		}
		s.begin.Add(words[i].Low)
		s.byFirst[words[i].Low] = chain{int32(len(s.runs)), c.count + 1}
		s.runs = append(s.runs, run{int32(len(s.texts) - 1), int32(i), before})
	}
}

// wordingAt returns how many words, from the first on, are those of a private text, and which.
func (s *secrets) wordingAt(words []text.Word) (n int, f Finding) {
	c, ok := s.byFirst[words[0].Low]
	for i := c.last; ok && i >= 0; i = s.runs[i].before {
		private := &s.texts[s.runs[i].text]
		rest := private.words[s.runs[i].from:]
		if k := text.Common(words, rest[:min(len(rest), longestRun)]); k >= private.least && k >= n {
			n, f = k, Finding{Sort: Wording, Field: private.field, What: private.what}
		}
	}
	return n, f
}
