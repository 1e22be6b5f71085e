package prose

import (
	"slices"
	"strings"
	"sync"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// wording is a line. Its steps are parsed when a text may have it, which is so for few.
type wording struct {
	line      string
	list      int // the index of its list
	exception bool
	once      sync.Once
	parsed    []step
}

func (w *wording) steps() []step {
	w.once.Do(func() {
		for field := range strings.FieldsSeq(w.line) {
			w.parsed = append(w.parsed, parseStep(field))
		}
	})
	return w.parsed
}

// anyWord is the bit for any word, and for none.
const anyWord = 1 << 63

// bitOf returns the bit of a word with the hash.
func bitOf(hash uint16) uint64 { return 1 << (hash % 63) }

// outline is what is known of a step before its words are.
type outline struct {
	any      bool
	optional bool
	hashes   uint64 // a bit for each word that it takes, and anyWord if it takes stems
}

type step struct {
	outline
	words []string
	stems []string // what begins a word
}

// lastOf returns the bits of the words of the last step that takes one.
func lastOf(steps []outline) uint64 {
	for _, s := range slices.Backward(steps) {
		if !s.optional && !s.any {
			return s.hashes
		}
	}
	return anyWord
}

// nextOf returns the bits of the words with which the steps may begin.
func nextOf(steps []outline) (bits uint64) {
	for i := range steps {
		if bits |= steps[i].hashes; !steps[i].optional {
			return bits
		}
	}
	return bits | anyWord
}

func outlineOf(field string) outline {
	if field == "*" {
		return outline{any: true, hashes: anyWord}
	}
	var o outline
	field, o.optional = strings.CutSuffix(field, "?")
	for w := range strings.SplitSeq(field, "|") {
		if strings.HasSuffix(w, "~") {
			o.hashes |= anyWord
		} else {
			o.hashes |= bitOf(text.Hash(w))
		}
	}
	return o
}

func parseStep(field string) step {
	s := step{outline: outlineOf(field)}
	if s.any {
		return s
	}
	for w := range strings.SplitSeq(strings.TrimSuffix(field, "?"), "|") {
		if stem, ok := strings.CutSuffix(w, "~"); ok {
			s.stems = append(s.stems, stem)
		} else {
			s.words = append(s.words, w)
		}
	}
	return s
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
