package ledger

import (
	"slices"
	"sort"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// Context is what the words around a number say about it.
type Context struct {
	Year     int  // that the number belongs to; 0 if the words name none
	each     bool // it belongs to each of the first years
	yearly   bool // it's paid every year
	From     int  // the first of the numbers right before it, or right after, that it's the sum of
	To       int  // the end of those; From if there are none
	End      int  // where the words that name the year end
	itemized bool // what it's made of follows
	part     Part // the part right before it: "a base of $240,000", "Sign-on bonus: $25,000"
	*sentenceTopics
	// the number right before, if only "and" comes between: "$225,000 and $170,000" are a list's
	// first two years
	before comp.Amount
}

var (
	compareWords = prose.Lazy(`
		more|less|higher|lower|above|below|over|under
		!more comfortable
		difference|delta|differential|gap|distance|missing|short|apart|off|shy|leaves|uncovered
		increase|increased|raise|raised|up|down|further|additional|extra|top|remaining
		rise|rises|lift|uplift|bump|bumps|hike|add|adds|added|adding|plus|another
	bridge|bridges|close|closes|reach|compared|against|than|beyond|change|changed|improvement|step
	`)
	sumWords = prose.Lazy(`
	total|totals|totalling|together|altogether|sum|adds|comes|come|overall|whole|worth|value|valued
		in all
	first|second|third|fourth|a|per|each year
		year one|two|three|four
	annual|annually|package
	with|including|plus|counting|add|adding the|a|my|your? target|annual|expected? bonus|sign|equity|stock|grant
	`)
	vestWords = prose.Lazy("vest|vests|vesting|vested")
	linkWords = prose.Lazy("of|to|at|is|was|a|the|from|has|around|would|be|stays|bonus|salary|now|" +
		"currently|with|target|grant")
)

// forIt takes up what the sentence before is about.
var forIt = prose.Lazy("for it|this|that")

// AboutPay reports whether the sentence names a part of pay, compares amounts, or adds them up.
func (c *Context) AboutPay() bool { return len(c.mentions) > 0 || c.compares || c.sums }

// Compares reports whether the sentence compares amounts.
func (c *Context) Compares() bool { return c.compares }

// sentenceTopics is what a sentence is about.
type sentenceTopics struct {
	compares bool // so a number may be a difference, or its percentage
	sums     bool // it's about a total, or is a row of a table
	vests    bool
	grant    bool      // it's about a grant
	mentions []Mention // the parts of pay that it names
}

func (f *Facts) topicsOf(p *prose.Body, at int) *sentenceTopics {
	s := p.Sentences[at]
	if f.topics[s] == nil {
		from := p.NumberFrom(s.Start)
		vests := vestWords().Has(p.Words, s.From, s.To)
		mentions := slices.Collect(f.Mentions(p, s.From, s.To))
		f.topics[s] = &sentenceTopics{
			compares: compareWords().Has(p.Words, s.From, s.To),
			sums: sumWords().Has(p.Words, s.From, s.To) || from+2 < len(p.Numbers) &&
				p.Numbers[from+2].Start < s.End,
			vests: vests,
			grant: vests || slices.ContainsFunc(mentions,
				func(m Mention) bool { return m.Part == EquityPart }),
			mentions: mentions,
		}
	}
	return f.topics[s]
}

// ContextOf returns what the words around the number at the index say.
func (f *Facts) ContextOf(p *prose.Body, index int) *Context {
	n := &p.Numbers[index]
	c := f.contexts[n]
	if c != nil {
		return c
	}
	c = &Context{}
	f.contexts[n] = c
	c.Year, c.End = yearAfter(p, n)
	next := text.From(p.Words, n.End)
	switch c.Year {
	case 0:
		c.each = inEachYear().IsAt(p.Words, next, len(p.Words))
		c.yearly = everyYear().IsAt(p.Words, next, len(p.Words)) && strings.Trim(p.S[n.End:p.Words[next].Start], " /") == ""
	case 1:
		c.each = sameAgain().IsAt(p.Words, text.From(p.Words, c.End), len(p.Words))
	}
	c.From, c.To = addends(p.Numbers, index)
	c.itemized = strings.HasPrefix(p.S[n.End:], ":")
	at := p.SentenceAt(n.Start)
	if at < 0 {
		c.sentenceTopics = &sentenceTopics{}
		return c
	}
	s := f.topicsOf(p, at)
	c.sentenceTopics = s
	last := p.Sentences[at].Start // of the previous number
	if index > 0 {
		before := p.Numbers[index-1]
		last = max(last, before.End)
		if strings.TrimSpace(p.S[before.End:n.Start]) == "and" {
			c.before = before
		}
	}
	m := sort.Search(len(s.mentions),
		func(i int) bool { return p.Words[s.mentions[i].From].Start >= n.Start }) - 1
	if m >= 0 && p.Words[s.mentions[m].From].Start >= last && linked(p, s.mentions[m].To, n.Start) {
		c.part = s.mentions[m].Part
	}
	if c.part == OtherPart && at > 0 && forIt().IsAt(p.Words, next, len(p.Words)) {
		if before := f.topicsOf(p, at-1).mentions; len(before) > 0 {
			c.part = before[len(before)-1].Part
		}
	}
	if m+1 < len(s.mentions) { // "with a 20% target bonus"
		if at := p.Words[s.mentions[m+1].From].Start; at == n.End+1 && p.S[n.End] == ' ' && !n.Shares {
			c.part = s.mentions[m+1].Part
		}
	}
	return c
}

// mostAddends is how many numbers before a sum, or after it, may be its parts.
const mostAddends = 24

// addends returns the range of the numbers right before the one at the index, or right after it, whose
// two or more amounts add up to it; an empty one if they don't.
func addends(all []comp.Amount, index int) (from, to int) {
	n := &all[index]
	for _, step := range []int{-1, 1} {
		sum, parts := int64(0), 0
		for k := 1; k <= mostAddends && n.IsMoney() && sum < n.Value; k++ {
			at := index + step*k
			if at < 0 || at >= len(all) || all[at].IsMoney() && all[at].Currency != n.Currency {
				break
			}
			if !all[at].IsMoney() { // such as the day on which the last one is due
				continue
			}
			if sum, parts = sum+all[at].Value, parts+1; parts > 1 && sum == n.Value {
				return min(at, index+1), max(at+1, index)
			}
		}
	}
	return 0, 0
}

// linked reports whether only a few small words come between word k and a number's offset.
func linked(p *prose.Body, k, off int) bool {
	count := 0
	for ; k < len(p.Words) && p.Words[k].Start < off && count <= 4; k++ {
		if !linkWords().Has(p.Words, k, k+1) {
			return false
		}
		count++
	}
	return count <= 4 && !strings.ContainsAny(p.S[p.Words[k-1].End:off], ".;?!,")
}

// admits reports whether the words around a number allow it to be the fact.
func (c *Context) admits(x *Fact) (ok bool, reason string) {
	if c.Year != 0 && x.year != 0 && x.year != c.Year {
		return false, "the case has it for another year"
	}
	if c.part != OtherPart && x.Part != OtherPart && x.Part != c.part &&
		!(c.part == TotalPart || x.Part == TotalPart && c.part != BasePart && c.part != SignOnPart) {
		return false, "the case has it for another part of the offer"
	}
	if x.Kind == Percent && x.Part == EquityPart && !c.grant && x.year != 0 {
		return false, "the case has it for how the grant vests"
	}
	switch x.needs {
	case aDifference:
		return c.compares, ""
	case aSum:
		return c.sums || c.From < c.To || (x.year == 0 || x.year == manyYears) && c.names(x.Part), ""
	case aWhole:
		return !c.itemized || c.From < c.To, ""
	case aRatio:
		return c.compares && !c.vests, ""
	}
	return true, ""
}

// names reports whether the sentence names a part of pay.
func (c *Context) names(p Part) bool {
	return slices.ContainsFunc(c.mentions, func(m Mention) bool { return m.Part == p })
}

// yearWords name the first year, the second, the third, and the fourth.
var yearWords = prose.LazySeveral(
	"in|for|during|of the? first year|one\nin|for the first\nin|for? year one|1",
	"in|for|during|of the? second year|two\nin|for the second\nin|for? year two|2",
	"in|for|during|of the? third year|three\nin|for the third\nin|for? year three|3",
	"in|for|during|of the? fourth year|four\nin|for the fourth\nin|for? year four|4",
)

// moreWords may come between an amount and its year.
var moreWords = prose.Lazy("more|less|extra|on|top")

// sameAgain says after the first year's amount that the second's is the same.
var sameAgain = prose.Lazy("and|with? the same|as amount|sum|again|much? again? in|for|during the second|year")

// inFirstYear says after a comma that an amount is paid at once.
var inFirstYear = prose.Lazy("all|everything|paid? of? it|that|this? paid? in|within|during the? first|1st year\n" +
	"all|in|the? of|full|whole? it? up? front|upfront")

// inEachYear says after an amount that it's paid more than once.
var inEachYear = prose.Lazy("in|for|during? each|both of? the? first? two|three|four? year|years\n" +
	"in|for|during each|both of? years? one|two|three and two|three|four")

// everyYear says after an amount that it's paid as long as the client works there.
var everyYear = prose.Lazy("a|per|each|every? year\nannually|yearly")

// yearAfter returns the year that the words after a number give it, and where they end.
func yearAfter(p *prose.Body, n *comp.Amount) (year, end int) {
	i := text.From(p.Words, n.End)
	if i >= len(p.Words) {
		return 0, n.End
	}
	if at := p.SentenceAt(n.Start); at >= 0 && p.Words[i].Start >= p.Sentences[at].End {
		return 0, n.End
	}
	if strings.ContainsAny(p.S[n.End:p.Words[i].Start], ",;:.") {
		if to := inFirstYear().At(p.Words, i, len(p.Words)); to > 0 && p.S[n.End] == ',' {
			return 1, p.Words[to-1].End
		}
		return 0, n.End
	}
	for k := i; k <= i+4 && k < len(p.Words); k++ { // "5% of the grant vests in the first year"
		if before, to := yearWords().Which(p.Words, k, len(p.Words)); to > 0 &&
			!(k > i && numberBetween(p, n.End, p.Words[k].Start)) {
			return before + 1, p.Words[to-1].End
		}
		if !n.Percent && !moreWords().Has(p.Words, k, k+1) {
			break
		}
	}
	return 0, n.End
}

// numberBetween reports whether a number begins between two offsets.
func numberBetween(p *prose.Body, from, to int) bool {
	i := p.NumberFrom(from)
	return i < len(p.Numbers) && p.Numbers[i].Start < to
}
