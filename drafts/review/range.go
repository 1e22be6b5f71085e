package review

import (
	"strings"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// joint is what stands between two numbers.
type joint uint8

const (
	apart   joint = iota
	dash          // $175–185k
	wordTo        // £90k to £95k
	wordAnd       // between £88,000 and £92,000
)

// joins returns what joins two numbers that stand from one offset to another.
func (p *body) joins(from, to int) joint {
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

// amountRange is a range of two amounts: where it begins and ends.
type amountRange struct{ start, end int }

// ranges returns the ranges of amounts in a sentence. "from X to Y" is none: it says where a figure comes from and where it goes.
func (p *body) ranges(s *sentence) []amountRange {
	var list []amountRange
	all := p.numbersIn(s)
	for i := 1; i < len(all); i++ {
		a, b := &all[i-1], &all[i]
		if !a.IsMoney() && !b.IsMoney() || a.Percent || b.Percent || a.Value == b.Value {
			continue
		}
		before := strings.ToLower(lastWord(p.S[s.start:a.Start]))
		start := a.Start
		switch p.joins(a.End, b.Start) {
		case dash:
		case wordTo:
			if before == "from" {
				continue
			}
		case wordAnd:
			if before != "between" {
				continue
			}
			if at := strings.LastIndex(strings.ToLower(p.S[max(s.start, a.Start-longestBetween):a.Start]), "between"); at >= 0 {
				start = max(s.start, a.Start-longestBetween) + at
			}
		default:
			continue
		}
		list = append(list, amountRange{start, b.End})
	}
	return list
}

func lastWord(s string) string {
	f := strings.Fields(s[max(0, len(s)-40):])
	if len(f) == 0 {
		return ""
	}
	return f[len(f)-1]
}
