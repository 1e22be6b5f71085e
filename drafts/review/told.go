package review

import (
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/review/internal/ledger"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// told is what the texts of a case that emails about an opportunity may repeat say. It's read once,
// and doesn't change.
type told struct {
	words  map[string]bool
	work   map[string]bool // of those, the words of evidence
	fields []toldField
	byWord map[string]longWord
	longer text.HashSet // of those words
}

// longWord is one of the longer words of the texts.
type longWord struct {
	index  int   // of the word
	fields []int // the indexes of the texts that have it
}

// toldField is a text with the counts of its field of the case.
type toldField struct {
	*proof
	longer int // how many longer words it has
}

// toldKey is all that it depends on.
type toldKey struct {
	casefile.Fingerprint
	opportunity int
}

// countsIn returns the counts in the words of a text: no money, no percentages, no shares, and no
// lone "one".
func countsIn(s string, words []text.Word) []count {
	var list []count
	if len(words) == 0 {
		return nil
	}
	from, to := words[0].Start, words[len(words)-1].End
	if to < len(s) && s[to] == '%' {
		to++
	}
	moved := slices.Clone(words)
	for i := range moved {
		moved[i].Start, moved[i].End = moved[i].Start-from, moved[i].End-from
	}
	for _, a := range comp.FindCounts(s[from:to], moved) {
		if a.Percent || a.Shares || a.IsMoney() || a.Value == 1_00 || ofMonth(words, from+a.Start, from+a.End) {
			continue
		}
		c := count{start: from + a.Start, end: from + a.End, value: a.Value}
		if k := text.From(words, c.end); k < len(words) && strings.Trim(s[c.end:words[k].Start], " -") == "" {
			c.unit = timeUnits[words[k].Low]
		}
		list = append(list, c)
	}
	for k, w := range words {
		if month := prose.MonthNames[w.Low]; month > 0 && s[w.Start] < 'a' && len(w.Low) > 3 &&
			(k+1 == len(words) || words[k+1].Low != "i") { // "May I"
			list = append(list, count{w.Start, w.End, int64(month) * 100, aMonth})
		}
	}
	return list
}

// ofMonth reports whether what stands between two offsets is the day of a date: "January 7".
func ofMonth(words []text.Word, start, end int) bool {
	before, after := text.From(words, start)-1, text.From(words, end)
	return before >= 0 && prose.MonthNames[words[before].Low] > 0 ||
		after < len(words) && prose.MonthNames[words[after].Low] > 0
}

// newTold reads the texts of a case.
func newTold(texts []ledger.Text) *told {
	x := &told{words: map[string]bool{}, work: map[string]bool{}, byWord: map[string]longWord{}}
	proofs := map[string]*proof{} // by the path
	for _, f := range texts {
		text.AddWords(x.words, f.Text)
		path := f.Path
		if at := strings.Index(path, ".evidence["); at >= 0 {
			path = path[:at+strings.IndexByte(path[at:], ']')] // its texts are told together
			text.AddWords(x.work, f.Text)
		} else if strings.Contains(path, "other_terms[") {
			path = "other_terms" // an answer may have changed the offer's
		}
		if proofs[path] == nil {
			proofs[path] = &proof{}
		}
		seen := text.Seen(f.Text)
		words := text.Words(seen)
		proofs[path].counts = append(proofs[path].counts, countsIn(seen, words)...)
		longer := longer(words)
		for w := range longer {
			known, ok := x.byWord[w]
			if !ok {
				known.index = len(x.byWord)
				x.longer.Add(w)
			}
			known.fields = append(known.fields, len(x.fields))
			x.byWord[w] = known
		}
		x.fields = append(x.fields, toldField{proofs[path], len(longer)})
	}
	return x
}

// longer returns the words that are long enough to say something.
func longer(words []text.Word) map[string]bool {
	set := map[string]bool{}
	for _, w := range words {
		if len(w.Low) > 3 && timeUnits[w.Low] == "" {
			set[w.Low] = true
		}
	}
	return set
}
