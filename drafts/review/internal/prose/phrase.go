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
// Each line is a wording, which goes on in the next line after a "|". "a|b" is either word, a final
// "?" makes a word optional, "*" is up to five words of any kind, and "stem~" is every word that
// begins with stem. A line that begins with "!" is an exception: what it matches is not found.
// "@name" stands for the words of one of the groups.
type Phrases struct {
	hashes  text.HashSet                // of the first words
	before  [len(text.HashSet{})]uint16 // how many hashes are before each word of the set
	buckets []bucket                    // the nth is of the nth hash
	starts  []start                     // by their hashes
	stems   []start                     // of the wordings whose first word is a stem
	reach   int                         // how many words a wording has at most
}

// bucket are the wordings whose first word has one hash.
type bucket struct {
	next   uint64 // the bits of all of them
	starts []start
}

// start is a word that a wording may begin with.
type start struct {
	word string
	hash uint16
	step int    // the index of the step after it
	next uint64 // a bit for each word that may follow, and anyWord
	last uint64 // a bit for each word of which one ends the wording, and anyWord
	*wording
}

// groups are words that many wordings take.
var groups = [][2]string{
	{"@company", "company|companies|employer|employers|firm|firms|team|teams|lab|labs|bank|banks|" +
		"agency|agencies|studio|studios|university|universities|startup|startups|place|places|" +
		"outfit|group|groups"},
	{"@another", "another|other|different|second|third|rival|bigger|larger|competing"},
	{"@several", "two|three|four|five|several|multiple|many|few|couple"},
	{"@have", "has|have|had|is|are|was|were"},
	{"@rival", "rival|rivals|competitor|competitors|suitor|suitors|shop|shops|outfit|fund|player|" +
		"house|startup|party|name|brand"},
	{"@bid", "offer|bid|number|figure|proposal|contract|letter|paper|papers|paperwork|package|" +
		"terms|commitment|sheet"},
	{"@made", "made|put|given|sent|came|come|comes|moved|committed|extended|countered|handed|" +
		"promised|offered|wants"},
	{"@beat", "beat|beaten|bettered|topped|exceeded|matched|outbid"},
}

// parsePhrases reads lists. It assumes valid ones: a test reads every list.
func parsePhrases(lists ...string) *Phrases {
	most := 0
	for _, list := range lists {
		most += 1 + strings.Count(list, "\n")
	}
	wordings := make([]wording, 0, most)
	p := &Phrases{starts: make([]start, 0, 2*most)}
	var outlines []outline
	for n, list := range lists {
		list = withoutAccents(list)
		if strings.Contains(list, "@") {
			for _, g := range groups {
				list = strings.ReplaceAll(list, g[0], g[1])
			}
		}
		begun := ""
		for line := range strings.SplitSeq(list, "\n") {
			if begun += strings.TrimSpace(line); strings.HasSuffix(begun, "|") {
				continue
			}
			line, exception := strings.CutPrefix(begun, "!")
			wordings = append(wordings, wording{line: line, list: n, exception: exception})
			outlines = p.add(&wordings[len(wordings)-1], outlines[:0])
			begun = ""
		}
	}
	p.sortStarts()
	for from := 0; from < len(p.starts); {
		b, hash := bucket{}, p.starts[from].hash
		to := from
		for ; to < len(p.starts) && p.starts[to].hash == hash; to++ {
			b.next |= p.starts[to].next
		}
		b.starts = p.starts[from:to]
		p.hashes.AddHash(hash)
		p.buckets = append(p.buckets, b)
		from = to
	}
	for i := range len(p.before) - 1 {
		p.before[i+1] = p.before[i] + uint16(bits.OnesCount64(p.hashes[i]))
	}
	return p
}

// sortStarts orders them by their hashes, and those of one hash as they are. Sorting numbers that
// hold a hash and an index is much faster than sorting what they stand for.
func (p *Phrases) sortStarts() {
	keys := make([]uint64, len(p.starts))
	for i := range p.starts {
		keys[i] = uint64(p.starts[i].hash)<<32 | uint64(i)
	}
	slices.Sort(keys)
	sorted := make([]start, len(keys))
	for i, k := range keys {
		sorted[i] = p.starts[uint32(k)]
	}
	p.starts = sorted
}

// add adds the words that a wording may begin with: those before one that isn't optional. It
// appends the outlines of its steps to a list.
func (p *Phrases) add(w *wording, list []outline) []outline {
	reach := 0
	for field := range strings.FieldsSeq(w.line) {
		o := outlineOf(field)
		if reach++; o.any {
			reach += mostSkipped
		}
		list = append(list, o)
	}
	p.reach = max(p.reach, reach)
	i := 0
	for field := range strings.FieldsSeq(w.line) {
		rest := list[i+1:]
		x := start{step: i + 1, next: nextOf(rest), last: lastOf(rest), wording: w}
		field, optional := strings.CutSuffix(field, "?")
		for word := range strings.SplitSeq(field, "|") {
			if stem, ok := strings.CutSuffix(word, "~"); ok {
				x.word = stem
				p.stems = append(p.stems, x)
				continue
			}
			x.word, x.hash = word, text.Hash(word)
			p.starts = append(p.starts, x)
		}
		if i++; !optional {
			break
		}
	}
	return list
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
	for _, h := p.Next(words, from, to); h.To > 0; _, h = p.Next(words, h.To, to) {
		hits = append(hits, h)
	}
	return hits
}

// Has reports whether there is a match.
func (p *Phrases) Has(words []text.Word, from, to int) bool {
	_, h := p.Next(words, from, to)
	return h.To > 0
}

// Next returns the first match, and the index of its list; the zero Hit if there is none.
func (p *Phrases) Next(words []text.Word, from, to int) (list int, h Hit) {
	for i := from; i < to; {
		if !p.hashes.Has(words[i].Hash) && len(p.stems) == 0 {
			i++ // as nearly always
			continue
		}
		list, end, exception := p.longest(words, i, to)
		if end > i && !exception {
			return list, Hit{i, end}
		}
		i = max(i+1, end)
	}
	return 0, Hit{}
}

// IsAt reports whether a wording begins at word i.
func (p *Phrases) IsAt(words []text.Word, i, to int) bool { return p.At(words, i, to) > i }

// At returns where the longest wording that begins at word i ends; -1 if there is none.
func (p *Phrases) At(words []text.Word, i, to int) int {
	_, end := p.Which(words, i, to)
	return end
}

// Which is [Phrases.At] with the index of the list that has the wording, the first one of several.
func (p *Phrases) Which(words []text.Word, i, to int) (list, end int) {
	if i >= to {
		return 0, -1
	}
	list, end, exception := p.longest(words, i, to)
	if exception {
		return 0, -1
	}
	return list, end
}

// longest returns where the longest wording that begins at word i ends, or -1, and its list.
func (p *Phrases) longest(words []text.Word, i, to int) (list, end int, exception bool) {
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
		e := match(s.steps()[s.step:], words, i+1, to)
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

// Lazy returns a function that parses the list at its first call.
func Lazy(list string) func() *Phrases {
	return sync.OnceValue(func() *Phrases { return parsePhrases(list) })
}

// LazySeveral is [Lazy] for several lists, for [Phrases.Which].
func LazySeveral(lists ...string) func() *Phrases {
	return sync.OnceValue(func() *Phrases { return parsePhrases(lists...) })
}

// LazyTable is [LazySeveral] for the lists of the rows of a table.
func LazyTable[Row any](table []Row, list func(*Row) string) func() *Phrases {
	var lists []string
	for i := range table {
		lists = append(lists, list(&table[i]))
	}
	return LazySeveral(lists...)
}
