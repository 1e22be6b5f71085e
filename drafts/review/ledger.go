package review

import (
	"fmt"
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// Figure is one amount, percentage, number of shares or date of a mail, and where it comes from.
type Figure struct {
	Words  string `json:"words"` // as it stands
	Part   string `json:"part"`  // text, html or Subject
	Line   int    `json:"line"`
	Column int    `json:"column"`
	// FileLine and FileColumn are where it begins in the file of a mail that was read; 0 where that is unknown.
	FileLine   int      `json:"file_line,omitempty"`
	FileColumn int      `json:"file_column,omitempty"`
	Fields     []string `json:"fields,omitempty"` // the fields of the case that it comes from; none where nothing explains it
	Places     []string `json:"places,omitempty"` // of those fields in the file of the case, such as erica.yaml:57
	How        string   `json:"how,omitempty"`    // of a sum, how it is reckoned; of a day, how it follows
}

// calendar adds the days that follow from the calendars, and the one that the request names.
func (f *facts) calendar(a About) {
	f.moment(a.By, "named in the request", "")
	if a.Send.IsZero() {
		return
	}
	days, err := letter.NamedDays(f.c, f.o.ID, a.Send)
	if err != nil {
		return // a calendar that cannot be read names no day
	}
	for _, d := range days {
		f.moment(d.When, d.What, "")
	}
}

// trace returns the fact that an amount, percentage or number of shares comes from; reason says why there is none.
func (f *facts) trace(n *comp.Amount, c context) (found *fact, reason string) {
	sort := sortOf(n)
	look := func(list []fact) *fact {
		for i := range list {
			x := &list[i]
			if x.sort != sort || !n.Is(x.value) || sort == ofMoney && !n.Fits(x.currency) {
				continue
			}
			ok, why := c.admits(x)
			if ok {
				return x
			}
			if reason == "" {
				reason = why
			}
		}
		return nil
	}
	if x := look(f.list); x != nil {
		return x, ""
	}
	if x := look(f.read()); x != nil {
		return x, ""
	}
	if x := look(f.reckon()); x != nil {
		return x, ""
	}
	if reason == "" {
		reason = "neither the case nor a sum of its figures has it"
	}
	return nil, reason
}

// traceDay returns the fact that a date comes from.
func (f *facts) traceDay(d *day) *fact {
	for _, of := range []func() []fact{func() []fact { return f.list }, f.read, f.follow} {
		list := of()
		for i := range list {
			if x := &list[i]; x.sort == ofDays && d.is(x.day) {
				return x
			}
		}
	}
	return nil
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
func (p *body) yearAfter(n *comp.Amount) (year, end int) {
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
			if to, _ := y.list().at(p.words, k, len(p.words)); to > 0 && !(k > i && p.numberBetween(n.End, p.words[k].Start)) {
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
func (p *body) numberBetween(from, to int) bool {
	i := p.numberFrom(from)
	return i < len(p.numbers) && p.numbers[i].Start < to
}

// enter adds a line to the ledger.
func (r *reading) enter(p *body, start int, words string, x *fact) {
	if len(r.ledger) >= mostFigures {
		return
	}
	line, column := p.Position(start)
	f := Figure{Words: text.OneLine(words), Part: p.Part, Line: line, Column: column}
	if x != nil {
		f.Fields, f.How = x.fields, x.how
		for _, field := range x.fields {
			if n := r.c.Line(field); n > 0 {
				f.Places = append(f.Places, fmt.Sprintf("%s:%d", r.c.File(), n))
			}
		}
		f.Places = slices.Compact(f.Places)
	}
	r.ledger = append(r.ledger, f)
}

// figuresOfCase is rule 26: every amount, percentage, number of shares and date comes from a field of the case or from arithmetic on it.
func figuresOfCase(r *reading, p *body) {
	if r.o == nil {
		return
	}
	for i := range p.numbers {
		r.traceNumber(p, i)
	}
	for i := range p.days {
		r.traceDay(p, &p.days[i])
	}
}

// traced is all that decides where a number comes from.
type traced struct {
	comp.Amount // without its offsets
	context
}

// trace is what is known of it: the fact, or why there is none.
type trace struct {
	fact   *fact
	reason string
}

func (r *reading) traceNumber(p *body, i int) {
	n := &p.numbers[i]
	if !p.isOwn(n.Start) || !n.Percent && !n.Shares && !n.IsMoney() && !p.rangeWith(p.numbers, i) {
		return
	}
	if n.Value == 0 || r.count >= mostFindings && len(r.ledger) >= mostFigures {
		return
	}
	c := r.contextOf(p, i)
	key := traced{*n, c}
	key.Start, key.End, key.end = 0, 0, 0
	done, known := r.traces[key]
	if !known {
		done.fact, done.reason = r.facts.trace(n, c)
		r.traces[key] = done
	}
	x, reason := done.fact, done.reason
	words := p.S[n.Start:n.End]
	r.enter(p, n.Start, words, x)
	if x != nil || r.ofOthers(n) || r.secret[position{p.Text, n.Start}] {
		return
	}
	if strings.Contains(reason, "year") {
		words = p.S[n.Start:c.end]
	}
	r.find(p.Text, n.Start, words, fmt.Sprintf("%s: %s", text.OneLine(words), reason), r.mendFigure(n))
}

// mendFigure says what the case has instead.
func (r *reading) mendFigure(n *comp.Amount) string {
	if near := r.facts.nearest(n); near != nil && len(near.fields) > 0 {
		return fmt.Sprintf("write what the case has (%s is near), or correct the case", r.c.Position(near.fields[0]))
	}
	return "write a figure that the case has, or enter this one in the case"
}

// nearest returns the fact of the same sort that has the same digits in another order, or all but one.
func (f *facts) nearest(n *comp.Amount) *fact {
	digits := func(v int64) (c [10]int, all int) {
		for v /= 100; v > 0; v /= 10 {
			c[v%10]++
			all++
		}
		return c, all
	}
	want, length := digits(n.Value)
	for i := range f.list {
		x := &f.list[i]
		if x.sort == ofDays || (x.sort == ofPercent) != n.Percent || (x.sort == ofUnits) != n.Shares {
			continue
		}
		has, l := digits(x.value)
		apart := 0
		for d := range has {
			apart += max(has[d]-want[d], want[d]-has[d])
		}
		if l-length <= 1 && length-l <= 1 && apart <= 2 {
			return x
		}
	}
	return nil
}

// ofOthers reports whether another offer of the case has the number: whether it may be quoted is another rule's.
func (r *reading) ofOthers(n *comp.Amount) bool {
	for i := range r.c.Opportunities {
		if i != r.index && r.states(i, n) {
			return true
		}
	}
	return false
}

// factsOf returns the figures of another opportunity.
func (r *reading) factsOf(i int) *facts {
	if r.elsewhere == nil {
		r.elsewhere = map[int]*facts{}
	}
	if r.elsewhere[i] == nil {
		f := &facts{c: r.c, o: &r.c.Opportunities[i], opp: i, path: index("opportunities", i)}
		f.collect()
		r.elsewhere[i] = f
	}
	return r.elsewhere[i]
}

func (r *reading) traceDay(p *body, d *day) {
	words := p.S[d.start:d.end]
	x := r.facts.traceDay(d)
	for i := 0; x == nil && i < len(r.c.Opportunities); i++ {
		if i != r.index {
			x = r.factsOf(i).traceDay(d)
		}
	}
	r.enter(p, d.start, words, x)
	if x == nil {
		r.find(p.Text, d.start, words, fmt.Sprintf("%s: no date of the case", text.OneLine(words)), "write a date that the case has, or enter this one in the case")
	}
}

// subjectAgrees is the part of rule 26 about the subject: its figures and what it is about stand in the mail too.
func subjectAgrees(r *reading) {
	if r.o == nil || len(r.bodies) == 0 {
		return
	}
	p := r.bodies[0]
	figuresOfCase(r, r.subject)
	for _, n := range r.subject.numbers {
		if !n.IsMoney() && !n.Percent && !n.Shares {
			continue
		}
		if !r.secret[position{r.subject.Text, n.Start}] && !slices.ContainsFunc(p.numbers, func(m comp.Amount) bool { return m.Is(n.Value) }) {
			words := r.subject.S[n.Start:n.End]
			r.find(r.subject.Text, n.Start, words, fmt.Sprintf("the subject says %s, the mail does not", text.OneLine(words)), "let the subject say what the mail says")
		}
	}
	if r.reply {
		return
	}
	inMail := map[part]bool{}
	for _, m := range r.mentions(p, 0, len(p.words)) {
		inMail[m.part] = true
	}
	for _, m := range r.mentions(r.subject, 0, len(r.subject.words)) {
		if !inMail[m.part] && r.aboutPay(m.part) {
			words, off := r.subject.quoteWords(m.from, m.to)
			r.find(r.subject.Text, off, words, fmt.Sprintf("the subject is about %s, the mail is not", words), "let the subject name what the mail asks for")
		}
	}
}

// aboutPay reports whether a part is one that a subject names because the mail asks for it; a role's title may hold the words of the others.
func (r *reading) aboutPay(p part) bool {
	switch p {
	case basePart, signOnPart, equityPart, bonusPart, relocationPart, totalPart, startPart:
		return true
	}
	return false
}
