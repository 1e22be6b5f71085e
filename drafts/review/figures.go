package review

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/review/internal/ledger"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// enter adds a figure to the report.
func (r *reading) enter(p *prose.Body, start, end int, x *ledger.Fact) {
	if len(r.ledger) >= mostFigures {
		return
	}
	line, column := p.Position(start)
	f := Figure{Words: text.OneLine(p.S[start:end]), Part: p.Part, Line: line, Column: column}
	if x != nil {
		f.Fields, f.How = slices.Clone(x.Fields), x.How // the report is the caller's
		f.Places = make([]string, 0, len(x.Fields))
		for _, field := range x.Fields {
			if n := r.c.Line(field); n > 0 {
				f.Places = append(f.Places, r.c.File()+":"+strconv.Itoa(n))
			}
		}
		f.Places = slices.Compact(f.Places)
	}
	r.ledger = append(r.ledger, f)
}

// figuresOfCase is rule 26: every amount, percentage, number of shares, and date comes from a field
// of the case or is computed from fields.
func figuresOfCase(r *reading, p *prose.Body) {
	if r.o == nil {
		return
	}
	r.ledger = slices.Grow(r.ledger, min(len(p.Numbers)+len(p.Days), mostFigures))
	for i := range p.Numbers {
		r.traceNumber(p, i)
	}
	for i := range p.Days {
		r.traceDay(p, &p.Days[i])
	}
	r.soonClocks(p)
	r.soonDeadlines(p)
	r.lateAnswers(p)
	r.daysOff(p)
	r.eventDays(p)
	r.retoldCounts(p)
	r.forfeitDays(p)
	r.monthRoles(p)
	r.mistakenSides(p)
	r.ungranted(p)
	r.mixedYears(p)
	r.wrongVesting(p)
	r.wrongLevels(p)
	r.wrongGrantKinds(p)
}

func (r *reading) traceNumber(p *prose.Body, i int) {
	n := &p.Numbers[i]
	if !p.IsOwn(n.Start) || !n.Percent && !n.Shares && !n.IsMoney() && !p.RangeWith(p.Numbers, i) &&
		!isStep(p, n) && !r.isBarePay(p, i) {
		return
	}
	if isNumberName(p, n) || counts(p, n) || n.Value == 0 ||
		r.count >= mostFindings && len(r.ledger) >= mostFigures {
		return
	}
	x, reason, yearEnd := r.trace(p, i)
	if x == nil && isRough(p, n) {
		x = r.facts.TraceRough(n)
	}
	if x == nil {
		x = r.replaced(p, i)
	}
	if x != nil && x.Kind == ledger.Money && inLakhs(p.S[n.Start:n.End]) && !comp.CountsInLakhs(x.Currency) {
		r.enter(p, n.Start, n.End, x)
		r.findSpan(p, n.Start, n.End, "%s: the commas are in the wrong places", "put one before every three digits")
		return
	}
	if x == nil && reason == ledger.NoSource && (r.addsUp(p, i) || r.isBonusOn(p, i)) {
		r.enter(p, n.Start, n.End, nil)
		return
	}
	to := n.End // of the words that are reported
	end := p.PeriodAfter(n.End)
	times := p.TimesAYear(n.End)
	if times == 0 && end == 0 && r.isMonthly(p, n) {
		times = 12
	}
	if x == nil && times > 0 {
		x = r.facts.TraceTimes(n, r.facts.ContextOf(p, i), times, isRough(p, n))
	} else if x != nil && end > 0 && n.IsMoney() && x.IsWhole() {
		x, reason = nil, "the case doesn't have it for so short a time"
		to = end
	}
	r.enter(p, n.Start, to, x)
	if x != nil || r.secret[position{p.Text, n.Start}] ||
		r.ofOthers(n) && (!n.Percent || r.speaksOfOthers(p, n.Start)) {
		return
	}
	if strings.Contains(reason, "year") {
		to = yearEnd
	}
	severity := Error
	if c := r.facts.ContextOf(p, i); r.isConverted(p, n) ||
		n.Percent && (reason != ledger.NoSource || !c.AboutPay()) {
		severity = Warning // what the words around it say may be read wrong
	}
	r.findSpanAs(severity, p, n.Start, to, "%s: %s", r.fixFigure(n), reason)
}

// mostSummands is how many numbers before an amount, and after it, may add up to it.
const mostSummands = 12

// addsUp reports whether an amount is the sum of those right before it or right after it, all from the
// case; or of two that the sentence or the one before it has from the case, or how far they are apart,
// and the sentence compares: "146k instead of 128k, so 18k apart".
func (r *reading) addsUp(p *prose.Body, i int) bool {
	n, at, c := &p.Numbers[i], p.SentenceAt(p.Numbers[i].Start), r.facts.ContextOf(p, i)
	known := c.From < c.To
	for k := c.From; k < c.To && known; k++ {
		x, _, _ := r.trace(p, k)
		known = x != nil || !p.Numbers[k].IsMoney()
	}
	if known {
		return true
	}
	if at < 0 || n.Percent || !n.Shares && !r.facts.HasCurrency(n) || !c.Compares() {
		return false
	}
	var near []*comp.Amount
	first := max(i-mostSummands, p.NumberFrom(p.Sentences[max(0, at-1)].Start))
	last := min(i+mostSummands+1, p.NumberFrom(p.Sentences[at].End))
	for k := first; k < last; k++ {
		m := &p.Numbers[k]
		if k == i || m.Percent || m.Shares != n.Shares {
			continue
		}
		if x, _, _ := r.trace(p, k); x != nil {
			near = append(near, m)
		}
	}
	for k, a := range near {
		for _, b := range near[:k] {
			if n.Is(a.Value+b.Value) || n.Is(max(a.Value-b.Value, b.Value-a.Value)) {
				return true
			}
		}
	}
	return false
}

// isBonusOn reports whether an amount is the bonus on a base that the sentence has, at a percentage
// of the case: "the bonus on $168,000 would be $16,800".
func (r *reading) isBonusOn(p *prose.Body, i int) bool {
	n, s := &p.Numbers[i], p.SentenceOf(p.Numbers[i].Start)
	if s == nil || !n.IsMoney() {
		return false
	}
	packages := r.packages()
	first := max(i-mostSummands, p.NumberFrom(s.Start))
	last := min(i+mostSummands+1, p.NumberFrom(s.End))
	for k := first; k < last; k++ {
		base := &p.Numbers[k]
		if slices.ContainsFunc(packages, func(x casefile.Package) bool {
			return x.Bonus != nil && x.Bonus.Target > 0 && n.Is(base.Value/100_00*int64(x.Bonus.Target))
		}) && (r.facts.HasOn(base, ledger.Offered) || r.facts.HasOn(base, ledger.Asked)) {
			return true
		}
	}
	return false
}

var (
	// monthlyWords say that the amounts of a sentence are for a month.
	monthlyWords = prose.Lazy("monthly\nper|a|each|every month")
	// counted are what a number in thousands or millions may count.
	counted = prose.Lazy("rows|records|users|customers|clients|requests|events|messages|queries|" +
		"files|lines|downloads|visits|views|people|items|transactions|documents|images|tokens|" +
		"parameters|devices|sessions|orders|tickets|calls|miles|steps|km|kilometers|kilometres|run|race")
	// races stand before the length of one.
	races = prose.Lazy("ran|run|running|race|raced|jog|jogged|walked|marathon")
)

// isMonthly reports whether the sentence says before an amount that it's for a month.
func (r *reading) isMonthly(p *prose.Body, n *comp.Amount) bool {
	s := p.SentenceOf(n.Start)
	return s != nil && n.IsMoney() && r.firstEnd(p, s, monthlyWords()) <= text.From(p.Words, n.Start)
}

// counts reports whether a number without a currency counts things, or is the length of a race:
// "172 M rows", "I ran the 5K".
func counts(p *prose.Body, n *comp.Amount) bool {
	if n.Currency != "" || n.Sign != "" || n.Percent || n.Shares {
		return false
	}
	next, k := text.From(p.Words, n.End), text.From(p.Words, n.Start)
	return next < len(p.Words) && counted().Has(p.Words, next, next+1) &&
		strings.Trim(p.S[n.End:p.Words[next].Start], " -\n") == "" ||
		races().Has(p.Words, max(0, k-2), k) && n.End-n.Start <= len("10K")
}

var (
	// roughWords stand before an amount that is rounded.
	roughWords = prose.Lazy("about|around|roughly|approximately|some|nearly|almost|over|under|circa|" +
		"say|near")
	// rateWords are about another currency.
	rateWords = prose.Lazy("rate|rates|exchange|convert|converted|conversion|converts|currency|" +
		"equivalent")
)

// isRough reports whether the words before a number say that it's rounded.
func isRough(p *prose.Body, n *comp.Amount) bool {
	k := text.From(p.Words, n.Start)
	return k > 0 && roughWords().Has(p.Words, max(0, k-2), k)
}

// isConverted reports whether an amount is in a currency that the offer isn't in, at a rate that the
// sentence speaks of.
func (r *reading) isConverted(p *prose.Body, n *comp.Amount) bool {
	s, i := p.SentenceOf(n.Start), p.NumberFrom(n.Start)
	if s == nil || !n.IsMoney() || r.facts.HasCurrency(n) {
		return false
	}
	if i > 0 && r.facts.HasCurrency(&p.Numbers[i-1]) &&
		strings.HasPrefix(p.S[p.Numbers[i-1].End:n.Start], " (") { // "£150,000 (about $190,500)"
		return true
	}
	return r.firstEnd(p, s, rateWords()) <= s.To
}

// trace returns the fact that the number at the index states, or why there is none, and where the
// words that name its year end.
func (r *reading) trace(p *prose.Body, i int) (x *ledger.Fact, reason string, yearEnd int) {
	n, c := &p.Numbers[i], r.facts.ContextOf(p, i)
	if r.traces[p] == nil {
		r.traces[p] = make([]trace, len(p.Numbers))
	}
	done := &r.traces[p][i]
	if !done.known {
		done.fact, done.reason = r.facts.Trace(n, c)
		done.known = true
	}
	return done.fact, done.reason, c.End
}

// isNumberName reports whether a number without a currency is part of a name, such as 3M or 2K
// Games: a digit and a capital letter before another capital, or 3M after "at". A 10-K is a report.
func isNumberName(p *prose.Body, n *comp.Amount) bool {
	words := p.S[n.Start:n.End]
	if words == "10-K" || words == "8-K" {
		return true
	}
	if len(words) != 2 || n.Currency != "" || n.Sign != "" || words[1] != 'M' && words[1] != 'K' {
		return false
	}
	next, _ := utf8.DecodeRuneInString(strings.TrimPrefix(p.S[n.End:], " "))
	i := text.From(p.Words, n.Start)
	return unicode.IsUpper(next) || words == "3M" && i > 0 && slices.Contains(
		[]string{"at", "join", "joined", "left"}, p.Words[i-1].Low)
}

// fixFigure returns how to fix a figure, with the nearest one in the case.
func (r *reading) fixFigure(n *comp.Amount) string {
	if near := r.facts.Nearest(n); near != nil && len(near.Fields) > 0 {
		return fmt.Sprintf("write what the case has (%s is near), or correct the case",
			r.c.Position(near.Fields[0]))
	}
	return "write a figure that the case has, or add this one to the case"
}

func (r *reading) traceDay(p *prose.Body, d *prose.Day) {
	x := r.facts.TraceDay(d)
	if x == nil {
		x = r.dayOfOthers(d)
	}
	r.enter(p, d.Start, d.End, x)
	if x == nil && (r.isProposed(p, d) || r.isHoliday(p, d)) {
		return
	}
	if x == nil {
		r.findSpanAs(r.harmOf(p, d), p, d.Start, d.End, "%s is not a date in the case",
			"write a date that the case has, or add this one to the case")
		return
	}
	r.traceClock(p, d)
	r.wrongRoles(p, d)
	r.pastDays(p, d)
}

// subjectAgrees is rule 26 for the subject: its figures and its topic are in the email. The subject
// of their thread is their own.
func subjectAgrees(r *reading) {
	if r.o == nil || !r.subject.IsOwn(0) {
		return
	}
	p := r.bodies[0]
	figuresOfCase(r, r.subject)
	for _, n := range r.subject.Numbers {
		if !n.IsMoney() && !n.Percent && !n.Shares {
			continue
		}
		if !r.secret[position{r.subject.Text, n.Start}] &&
			!slices.ContainsFunc(p.Numbers, func(m comp.Amount) bool { return m.Is(n.Value) }) {
			r.findSpan(r.subject, n.Start, n.End, "the subject says %s, the email does not",
				"make the subject say what the email says")
		}
	}
	if r.reply || !r.isEnglish {
		return
	}
	inMail := map[ledger.Part]bool{}
	for m := range r.facts.Mentions(r.subject, 0, len(r.subject.Words)) {
		if _, known := inMail[m.Part]; !known {
			inMail[m.Part] = !aboutPay(m.Part) || r.speaksOf(m.Part)
		}
		if !inMail[m.Part] {
			r.findWordsAs(Warning, r.subject, m.From, m.To,
				"the subject is about %s, the email is not",
				"make the subject name what the email asks for")
		}
	}
}

// speaksOf reports whether the email has words for a part of pay.
func (r *reading) speaksOf(part ledger.Part) bool {
	p := r.bodies[0]
	for m := range r.facts.Mentions(p, 0, len(p.Words)) {
		if m.Part == part {
			return true
		}
	}
	return part == ledger.StartPart && starts().Has(p.Words, 0, len(p.Words))
}

// aboutPay reports whether a subject names the part only if the email asks for it. The names of the
// other parts may be in the title of the role.
func aboutPay(p ledger.Part) bool {
	return slices.Contains([]ledger.Part{ledger.BasePart, ledger.SignOnPart, ledger.EquityPart,
		ledger.BonusPart, ledger.RelocationPart, ledger.TotalPart, ledger.StartPart}, p)
}
