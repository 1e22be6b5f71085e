package prose

import (
	"strings"
	"sync"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// Phrases is a list of wordings to look for in one pass over the words of a text.
//
// Each line is a wording. "a|b" is either word, a final "?" makes a word optional, "*" is up to
// five words of any kind, and "stem~" is every word that begins with stem. A line that begins with
// "!" is an exception: what it matches is not found. "@name" stands for the words of one of the
// groups.
type Phrases struct {
	starts map[string][]*wording // by the first word
	stems  []*wording            // wordings whose first word is a stem
	Hashes Hashes                // of the first words
}

type wording struct {
	steps     []step
	exception bool
}

type step struct {
	any      bool
	optional bool
	words    []string // a final ~ marks a stem
}

// groups are words that many wordings take.
var groups = strings.NewReplacer(
	"@company", "company|companies|employer|employers|firm|firms|team|teams|lab|labs|bank|banks|"+
		"agency|agencies|studio|studios|university|universities|startup|startups|place|places|"+
		"outfit|group|groups",
	"@another", "another|other|different|second|third|rival|bigger|larger|competing",
	"@several", "two|three|four|five|several|multiple|many|few|couple",
	"@have", "has|have|had|is|are|was|were",
)

// parsePhrases reads a list. It assumes a valid one: a test reads every list.
func parsePhrases(list string) *Phrases {
	p := &Phrases{starts: map[string][]*wording{}}
	for line := range strings.Lines(withoutAccents(list)) {
		w := &wording{}
		line, w.exception = strings.CutPrefix(strings.TrimSpace(line), "!")
		for _, f := range strings.Fields(line) {
			s := step{any: f == "*"}
			f, s.optional = strings.CutSuffix(f, "?")
			s.words = strings.Split(groups.Replace(f), "|")
			w.steps = append(w.steps, s)
		}
		p.add(w)
	}
	return p
}

// withoutAccents writes the words of a list the way [text.Word.Low] has them.
func withoutAccents(list string) string {
	var b strings.Builder
	end := 0
	for _, w := range text.Words(list) {
		b.WriteString(list[end:w.Start])
		b.WriteString(w.Low)
		end = w.End
	}
	b.WriteString(list[end:])
	return b.String()
}

// add files a wording under each word that it may begin with.
func (p *Phrases) add(w *wording) {
	for len(w.steps) > 0 {
		for _, first := range w.steps[0].words {
			if strings.HasSuffix(first, "~") {
				p.stems = append(p.stems,
					&wording{append([]step{{words: []string{first}}}, w.steps[1:]...), w.exception})
				continue
			}
			p.starts[first] = append(p.starts[first], w)
			p.Hashes.add(text.Hash(first))
		}
		if !w.steps[0].optional {
			return
		}
		w = &wording{w.steps[1:], w.exception}
	}
}

// Hit is a run of words that a wording matches, From included and To excluded.
type Hit struct{ From, To int }

// Find returns the matches in the words from index from to before to: the longest at each word,
// none overlapping.
func (p *Phrases) Find(words []text.Word, from, to int) []Hit {
	var hits []Hit
	for i := from; i < to; {
		end, exception := p.At(words, i, to)
		if end > i && !exception {
			hits = append(hits, Hit{i, end})
		}
		i = max(i+1, end)
	}
	return hits
}

// Has reports whether there is a match.
func (p *Phrases) Has(words []text.Word, from, to int) bool {
	for i := from; i < to; {
		end, exception := p.At(words, i, to)
		if end > i && !exception {
			return true
		}
		i = max(i+1, end)
	}
	return false
}

// At returns where the longest wording that begins at word i ends, or -1.
func (p *Phrases) At(words []text.Word, i, to int) (end int, exception bool) {
	end = -1
	if !p.Hashes.Has(words[i].Hash) && len(p.stems) == 0 {
		return end, false
	}
	try := func(w *wording) {
		if e := match(w.steps, words, i, to); e > end || e == end && e > 0 && w.exception {
			end, exception = e, w.exception
		}
	}
	for _, w := range p.starts[words[i].Low] {
		try(w)
	}
	for _, w := range p.stems {
		if w.steps[0].takes(words[i].Low) {
			try(w)
		}
	}
	return end, exception
}

// mostSkipped is how many words a * can match.
const mostSkipped = 5

// match returns the index after the words that the steps match from word i on, or -1.
func match(steps []step, words []text.Word, i, to int) int {
	for n, s := range steps {
		switch {
		case s.any:
			for skip := 0; skip <= mostSkipped && i+skip <= to; skip++ {
				if e := match(steps[n+1:], words, i+skip, to); e >= 0 {
					return e
				}
			}
			return -1
		case s.optional:
			if i < to && s.takes(words[i].Low) {
				if e := match(steps[n+1:], words, i+1, to); e >= 0 {
					return e
				}
			}
		case i < to && s.takes(words[i].Low):
			i++
		default:
			return -1
		}
	}
	return i
}

func (s *step) takes(low string) bool {
	for _, w := range s.words {
		if stem, ok := strings.CutSuffix(w, "~"); low == w || ok && strings.HasPrefix(low, stem) {
			return true
		}
	}
	return false
}

// Lazy returns a function that parses the list at its first call.
func Lazy(list string) func() *Phrases {
	return sync.OnceValue(func() *Phrases { return parsePhrases(list) })
}

// Hashes is a set of word hashes, which rules most words out without looking them up.
type Hashes [text.Hashes / 64]uint64

func (s *Hashes) add(h uint16) { s[h/64] |= 1 << (h % 64) }

func (s *Hashes) Has(h uint16) bool { return s[h/64]&(1<<(h%64)) != 0 }
