package prose

import (
	"math/bits"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// Phrases is a list of wordings to look for in one pass over the words of a text.
//
// Each line is a wording. "a|b" is either word, a final "?" makes a word optional, "*" is up to
// five words of any kind, and "stem~" is every word that begins with stem. A line that begins with
// "!" is an exception: what it matches is not found. "@name" stands for the words of one of the
// groups.
type Phrases struct {
	hashes  text.HashSet                // of the first words
	before  [len(text.HashSet{})]uint16 // how many hashes are before each word of the set
	buckets []bucket                    // the nth is of the nth hash
	stems   []start                     // of the wordings whose first word is a stem
	reach   int                         // how many words a wording has at most
}

// bucket are the wordings whose first word has one hash.
type bucket struct {
	next   uint64 // the bits of all of them
	starts []start
}

// start is the first word of a wording, and what follows it.
type start struct {
	word      string
	rest      []step
	next      uint64 // a bit for each word that may follow, and anyWord
	last      uint64 // a bit for each word of which one ends it, and anyWord
	list      int    // the index of its list
	exception bool
}

// anyWord is the bit for any word, and for none.
const anyWord = 1 << 63

// bitOf returns the bit of a word with the hash.
func bitOf(hash uint16) uint64 { return 1 << (hash % 63) }

type step struct {
	any      bool
	optional bool
	words    []string
	stems    []string // what begins a word
	hashes   uint64   // a bit for each of words, and anyWord if there are stems
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

// parsePhrases reads lists. It assumes valid ones: a test reads every list.
func parsePhrases(lists ...string) *Phrases {
	p := &Phrases{}
	starts := map[uint16][]start{}
	for n, list := range lists {
		for line := range strings.Lines(groups.Replace(withoutAccents(list))) {
			p.addWording(starts, n, line)
		}
	}
	for h := range uint16(text.Hashes) {
		if h%64 == 0 {
			p.before[h/64] = uint16(len(p.buckets))
		}
		if list := starts[h]; len(list) > 0 {
			p.hashes.AddHash(h)
			b := bucket{starts: list}
			for i := range list {
				b.next |= list[i].next
			}
			p.buckets = append(p.buckets, b)
		}
	}
	return p
}

// addWording adds a line of the nth list.
func (p *Phrases) addWording(starts map[uint16][]start, n int, line string) {
	line, exception := strings.CutPrefix(strings.TrimSpace(line), "!")
	var steps []step
	reach := 0
	for _, f := range strings.Fields(line) {
		s := parseStep(f)
		if reach++; s.any {
			reach += mostSkipped
		}
		steps = append(steps, s)
	}
	p.reach = max(p.reach, reach)
	for i, s := range steps { // the wording may begin with any optional word
		x := start{rest: steps[i+1:], list: n, exception: exception}
		x.next, x.last = nextOf(x.rest), lastOf(x.rest)
		for _, x.word = range s.words {
			h := text.Hash(x.word)
			starts[h] = append(starts[h], x)
		}
		for _, x.word = range s.stems {
			p.stems = append(p.stems, x)
		}
		if !s.optional {
			break
		}
	}
}

// lastOf returns the bits of the words of the last step that takes one.
func lastOf(steps []step) uint64 {
	for _, s := range slices.Backward(steps) {
		if !s.optional && !s.any {
			return s.hashes
		}
	}
	return anyWord
}

// nextOf returns the bits of the words with which the steps may begin.
func nextOf(steps []step) (bits uint64) {
	for i := range steps {
		if bits |= steps[i].hashes; !steps[i].optional {
			return bits
		}
	}
	return bits | anyWord
}

func parseStep(field string) step {
	if field == "*" {
		return step{any: true, hashes: anyWord}
	}
	var s step
	field, s.optional = strings.CutSuffix(field, "?")
	for w := range strings.SplitSeq(field, "|") {
		if stem, ok := strings.CutSuffix(w, "~"); ok {
			s.stems = append(s.stems, stem)
			s.hashes |= anyWord
			continue
		}
		s.words = append(s.words, w)
		s.hashes |= bitOf(text.Hash(w))
	}
	return s
}

// withoutAccents writes the words of a list the way [text.Word.Low] has them.
func withoutAccents(list string) string {
	if !strings.ContainsFunc(list, func(r rune) bool { return r >= utf8.RuneSelf }) {
		return strings.ToLower(list)
	}
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

// Hit is a run of words that a wording matches, From included and To excluded.
type Hit struct{ From, To int }

// Find returns the matches in the words from index from to before to: the longest at each word,
// none overlapping.
func (p *Phrases) Find(words []text.Word, from, to int) []Hit {
	var hits []Hit
	for i := from; i < to; {
		if !p.Begins(&words[i]) {
			i++
			continue
		}
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
		if !p.Begins(&words[i]) {
			i++
			continue
		}
		end, exception := p.At(words, i, to)
		if end > i && !exception {
			return true
		}
		i = max(i+1, end)
	}
	return false
}

// Begins reports whether a wording may begin with the word.
func (p *Phrases) Begins(w *text.Word) bool { return p.hashes.Has(w.Hash) || len(p.stems) > 0 }

// At returns where the longest wording that begins at word i ends, or -1.
func (p *Phrases) At(words []text.Word, i, to int) (end int, exception bool) {
	_, end, exception = p.Which(words, i, to)
	return end, exception
}

// Which is [Phrases.At] with the index of the list that has the wording, the first one of several.
func (p *Phrases) Which(words []text.Word, i, to int) (list, end int, exception bool) {
	end = -1
	w, next, ahead := &words[i], uint64(anyWord), uint64(0)
	if i+1 < to {
		next |= bitOf(words[i+1].Hash)
	}
	try := func(s *start) {
		if ahead == 0 {
			ahead = anyWord
			for k := range words[i+1 : min(i+p.reach, to)] {
				ahead |= bitOf(words[i+1+k].Hash)
			}
		}
		if s.last&ahead == 0 {
			return
		}
		e := match(s.rest, words, i+1, to)
		if e > end || e == end && e > 0 && s.exception && s.list == list {
			list, end, exception = s.list, e, s.exception
		}
	}
	if p.hashes.Has(w.Hash) {
		n := int(p.before[w.Hash/64]) + bits.OnesCount64(p.hashes[w.Hash/64]&(1<<(w.Hash%64)-1))
		if b := &p.buckets[n]; b.next&next != 0 {
			for k := range b.starts {
				if s := &b.starts[k]; s.next&next != 0 && s.word == w.Low {
					try(s)
				}
			}
		}
	}
	for k := range p.stems {
		if s := &p.stems[k]; strings.HasPrefix(w.Low, s.word) {
			try(s)
		}
	}
	return list, end, exception
}

// mostSkipped is how many words a * can match.
const mostSkipped = 5

// match returns the index after the words that the steps match from word i on, or -1.
func match(steps []step, words []text.Word, i, to int) int {
	for n := range steps {
		s := &steps[n]
		switch {
		case s.any:
			for skip := 0; skip <= mostSkipped && i+skip <= to; skip++ {
				if e := match(steps[n+1:], words, i+skip, to); e >= 0 {
					return e
				}
			}
			return -1
		case s.optional:
			if i < to && s.takes(&words[i]) {
				if e := match(steps[n+1:], words, i+1, to); e >= 0 {
					return e
				}
			}
		case i < to && s.takes(&words[i]):
			i++
		default:
			return -1
		}
	}
	return i
}

func (s *step) takes(w *text.Word) bool {
	return s.hashes&bitOf(w.Hash) != 0 && slices.Contains(s.words, w.Low) ||
		slices.ContainsFunc(s.stems, func(stem string) bool { return strings.HasPrefix(w.Low, stem) })
}

// Lazy returns a function that parses the list at its first call.
func Lazy(list string) func() *Phrases {
	return sync.OnceValue(func() *Phrases { return parsePhrases(list) })
}

// LazySeveral is [Lazy] for several lists, for [Phrases.Which].
func LazySeveral(lists ...string) func() *Phrases {
	return sync.OnceValue(func() *Phrases { return parsePhrases(lists...) })
}
