package prose

import (
	"strings"

	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// findAmounts finds the numbers of each sentence, and the amounts among them.
func (p *Body) findAmounts() {
	to := 0
	p.amounts = make([]comp.Amount, 0, len(p.Numbers))
	for _, s := range p.Sentences {
		for to < len(p.Numbers) && p.Numbers[to].Start < s.Start {
			to++
		}
		s.numbers.From, s.amounts.From = to, len(p.amounts)
		for to < len(p.Numbers) && p.Numbers[to].Start < s.End {
			to++
		}
		s.numbers.To = to
		all := p.NumbersIn(s)
		for k := range all {
			if n := &all[k]; n.IsMoney() || n.Shares || p.RangeWith(all, k) {
				p.amounts = append(p.amounts, *n)
			}
		}
		s.amounts.To = len(p.amounts)
	}
}

// NumbersIn returns the numbers that begin in a sentence.
func (p *Body) NumbersIn(s *Sentence) []comp.Amount {
	return p.Numbers[s.numbers.From:s.numbers.To:s.numbers.To]
}

// Amounts returns the amounts and the numbers of shares in a sentence.
func (p *Body) Amounts(s *Sentence) []comp.Amount {
	return p.amounts[s.amounts.From:s.amounts.To:s.amounts.To]
}

var (
	// shortTimes are parts of a year after an amount.
	shortTimes = Lazy("more|less|extra? a|an|per|each|every month|week|fortnight|day|hour\n" +
		"more|less|extra? every|each|per other|second|two|2 week|weeks\n" +
		"monthly|weekly|daily|hourly\n" +
		"!a|an month|week|day|fortnight|hour before|after|ago|later|earlier\n" +
		"a month|week|day|fortnight before|after tax|taxes|deductions")
	shortTime = Lazy("month|mo|week|day|hour")
	// oftenInYear are those of them of which a year has 12, 26, or 52.
	oftenInYear = LazySeveral("month|mo|monthly", "fortnight\nother|second|two|2 week|weeks", "week|weekly")
)

// TimesAYear returns how often in a year an amount before the offset is paid: 12 for "a month"; 0 if the
// words don't say that.
func (p *Body) TimesAYear(off int) int64 {
	end := p.PeriodAfter(off)
	for k := text.From(p.Words, off); k < len(p.Words) && p.Words[k].Start < end; k++ {
		if i, to := oftenInYear().Which(p.Words, k, len(p.Words)); to > k {
			return [...]int64{12, 26, 52}[i]
		}
	}
	return 0
}

// PeriodAfter returns where the part of a year ends that an amount before the offset is for: "a
// month", "/hour"; 0 if there is none.
func (p *Body) PeriodAfter(off int) int {
	k := text.From(p.Words, off)
	if k >= len(p.Words) {
		return 0
	}
	switch gap := p.S[off:p.Words[k].Start]; {
	case gap == "/" && shortTime().Has(p.Words, k, k+1):
		return p.Words[k].End
	case strings.Trim(gap, " \n") == "":
		if end := shortTimes().At(p.Words, k, len(p.Words)); end > k {
			return p.Words[end-1].End
		}
	}
	return 0
}

// RangeWith reports whether a bare number is one end of a range whose other end is an amount:
// "$175–185k".
func (p *Body) RangeWith(all []comp.Amount, i int) bool {
	return i > 0 && all[i-1].IsMoney() && p.joins(all[i-1].End, all[i].Start) == dash ||
		i+1 < len(all) && all[i+1].IsMoney() && p.joins(all[i].End, all[i+1].Start) == dash
}

// joint is what joins two numbers into a range.
type joint uint8

const (
	apart   joint = iota
	dash          // $175–185k
	wordTo        // £90k to £95k
	wordAnd       // between £88,000 and £92,000
)

// joins returns what joins the numbers that end and begin at the offsets.
func (p *Body) joins(from, to int) joint {
	if from > to || to-from > 24 {
		return apart
	}
	switch between := strings.ToLower(text.OneLine(p.S[from:to])); strings.Trim(between, " \u00a0") {
	case "-", "–", "—", "‐", "‑", "−":
		return dash
	case "to", "up to", "till", "or":
		return wordTo
	case "and":
		return wordAnd
	}
	return apart
}

// longestBetween is how far before a number the word between may begin.
const longestBetween = 16

// amountRange is where a range of two amounts begins and ends.
type amountRange struct{ Start, End int }

// Ranges returns the ranges of amounts in a sentence. "From X to Y" is a change, not a range.
func (p *Body) Ranges(s *Sentence) []amountRange {
	var list []amountRange
	all := p.NumbersIn(s)
	for i := 1; i < len(all); i++ {
		a, b := &all[i-1], &all[i]
		if !a.IsMoney() && !b.IsMoney() || a.Percent || b.Percent || a.Value == b.Value {
			continue
		}
		start, first := a.Start, max(s.Start, a.Start-longestBetween)
		before := strings.ToLower(p.S[first:a.Start])
		fields := append([]string{""}, strings.Fields(before)...)
		switch last := fields[len(fields)-1]; p.joins(a.End, b.Start) {
		case dash:
		case wordTo:
			if last == "from" {
				continue
			}
		case wordAnd:
			if last != "between" {
				continue
			}
			start = first + strings.LastIndex(before, "between")
		default:
			continue
		}
		list = append(list, amountRange{start, b.End})
	}
	return list
}
