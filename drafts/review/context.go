package review

import (
	"slices"
	"sort"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// context is what the words around a number say of it.
type context struct {
	year     int  // that they put it in; 0 where they name none
	end      int  // where the words that name the year end
	part     part // right before it: "a base of $240,000", "Sign-on bonus: $25,000"
	compares bool // the sentence speaks of more or less, so that the number may be a difference or its percentage
	sums     bool // it speaks of a total, or is the row of a table
	vests    bool
}

var (
	compareWords = newPhrasesOf(`
		more|less|higher|lower|above|below|over|under
		!more comfortable
		difference|gap|distance|missing|short
		increase|increased|raise|raised|up|down|further|additional|extra|top|on
		bridge|bridges|close|closes|reach
		compared|against|than|beyond
		change|changed|improvement|step
	`)
	sumWords = newPhrasesOf(`
		total|totals|totalling
		together|altogether|sum|adds|comes|come
		in all
		overall|whole|worth|value|valued
		first|second|third|fourth year
		a|per|each year
		year one|two|three|four
		annual|annually
		package
	`)
	vestWords = newPhrasesOf("vest\nvests\nvesting\nvested")
	linkWords = newPhrasesOf("of|to|at|is|was|a|the|from|has|around|would|be|stays|bonus|salary|now|currently|with|target|grant")
)

// sceneKey is a sentence of a body.
type sceneKey struct {
	*body
	sentence int
}

// scene is what a sentence speaks of, read once for all its numbers.
type scene struct {
	compares, sums, vests bool
	mentions              []mention
}

func (f *facts) sceneOf(p *body, at int) *scene {
	key := sceneKey{p, at}
	if f.scenes == nil {
		f.scenes = map[sceneKey]*scene{}
	}
	if f.scenes[key] == nil {
		s := &p.sentences[at]
		from := p.numberFrom(s.start)
		f.scenes[key] = &scene{
			compares: compareWords().has(p.words, s.from, s.to),
			sums:     sumWords().has(p.words, s.from, s.to) || from+2 < len(p.numbers) && p.numbers[from+2].Start < s.end,
			vests:    vestWords().has(p.words, s.from, s.to),
			mentions: f.mentions(p, s.from, s.to),
		}
	}
	return f.scenes[key]
}

// contextOf reads the words around the number at the index.
func (f *facts) contextOf(p *body, index int) context {
	n := &p.numbers[index]
	c := context{end: n.End}
	c.year, c.end = yearAfter(p, n)
	at := p.sentenceAt(n.Start)
	if at < 0 {
		return c
	}
	s := f.sceneOf(p, at)
	c.compares, c.sums, c.vests = s.compares, s.sums, s.vests
	last := p.sentences[at].start // of the number before
	if index > 0 {
		last = max(last, p.numbers[index-1].End)
	}
	m := sort.Search(len(s.mentions), func(i int) bool { return p.words[s.mentions[i].from].Start >= n.Start }) - 1
	if m >= 0 && p.words[s.mentions[m].from].Start >= last && f.linked(p, s.mentions[m].to, n.Start) {
		c.part = s.mentions[m].part
	}
	return c
}

// linked reports whether no more than a few small words stand from word k to the offset of a number.
func (f *facts) linked(p *body, k, off int) bool {
	count := 0
	for ; k < len(p.words) && p.words[k].Start < off && count <= 4; k++ {
		if end, _ := linkWords().at(p.words, k, k+1); end < 0 {
			return false
		}
		count++
	}
	return count <= 4 && !strings.ContainsAny(p.S[p.words[k-1].End:off], ".;?!,")
}

// admits reports whether a fact can be the number, going by the words around it.
func (c *context) admits(x *fact) (ok bool, reason string) {
	if c.year != 0 && x.year != 0 && x.year != c.year {
		return false, "the case has it for another year"
	}
	if c.part != otherPart && x.part != otherPart && x.part != c.part && !(c.part == totalPart || x.part == totalPart && c.part != basePart && c.part != signOnPart) {
		return false, "the case has it for another part of the offer"
	}
	switch x.needs {
	case aDifference:
		return c.compares, ""
	case aSum:
		return c.sums, ""
	case aRatio:
		return c.compares && !c.vests, ""
	}
	return true, ""
}

var yearWords = []struct {
	year int
	list func() *phrases
}{
	{1, newPhrasesOf("in|for|during|of the? first year|one\nin|for the first\nin|for year one|1\nyear one|1")},
	{2, newPhrasesOf("in|for|during|of the? second year|two\nin|for the second\nin|for year two|2\nyear two|2")},
	{3, newPhrasesOf("in|for|during|of the? third year|three\nin|for the third\nin|for year three|3\nyear three|3")},
	{4, newPhrasesOf("in|for|during|of the? fourth year|four\nin|for the fourth\nin|for year four|4\nyear four|4")},
}

// moreWords may stand between an amount and its year.
var moreWords = newPhrasesOf("more\nless\nextra\non\ntop")

// yearAfter returns the year that the words right behind a number put it in, and where they end.
func yearAfter(p *body, n *comp.Amount) (year, end int) {
	i, ok := slices.BinarySearchFunc(p.words, n.End, func(w text.Word, off int) int { return w.Start - off })
	if i >= len(p.words) {
		return 0, n.End
	}
	if at := p.sentenceAt(n.Start); at >= 0 && p.words[i].Start >= p.sentences[at].end {
		return 0, n.End
	}
	if !ok && strings.ContainsAny(p.S[n.End:p.words[i].Start], ",;:.") {
		return 0, n.End
	}
	for k := i; k <= i+4 && k < len(p.words); k++ { // "5% of the grant vests in the first year"
		for _, y := range yearWords {
			if to, _ := y.list().at(p.words, k, len(p.words)); to > 0 && !(k > i && numberBetween(p, n.End, p.words[k].Start)) {
				return y.year, p.words[to-1].End
			}
		}
		if end, _ := moreWords().at(p.words, k, k+1); !n.Percent && end < 0 {
			break
		}
	}
	return 0, n.End
}

// numberBetween reports whether a number begins between two offsets.
func numberBetween(p *body, from, to int) bool {
	i := p.numberFrom(from)
	return i < len(p.numbers) && p.numbers[i].Start < to
}
