package inbox

import (
	"cmp"
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
)

// asked matches where a question about what was said begins, after a comma or a dash.
var asked = lazy.Regexp(`(?i)(?:,| [-–]|\s?—)\s+((?:so |and |but )?(?:does|do|is|are|would|will|could|can|how|what)\b[^,]*\?)$`)

// withStatements returns sentences, of which those that state a figure and then ask about it are two.
func (p *pass) withStatements(list []sentence) (split []sentence) {
	for _, s := range list {
		m := asked().FindStringSubmatchIndex(s.text)
		if m == nil || !hasDigit(s.text[:m[0]]) || !isOffering(p.fold(s.text[:m[0]])) {
			split = append(split, s)
			continue
		}
		said := s
		said.question, said.text = false, s.text[:m[0]]
		s.text = s.text[m[2]:]
		if at := strings.LastIndex(p.Words[:s.End], s.text); at > s.Start {
			said.End, s.Start = at, at
		}
		split = append(split, said, s)
	}
	return split
}

// isOffering reports whether words offer or grant something, and not only if something else happens.
func isOffering(words string) bool {
	return (matches("grant", words) || matches("offering", words)) && !matches("if", words) &&
		!matches("unsure", words) && !matches("quoting", words)
}

// prepare cuts a sentence into clauses, with their amounts and dates.
func (p *pass) prepare(s *sentence, al *almanac) {
	days := al.days(s.text)
	amounts := comp.FindNumbers(s.text)
	inLakhs(s.text, p.Currency, amounts)
	p.inYears(s.text, amounts)
	amounts = slices.DeleteFunc(amounts, func(a comp.Amount) bool {
		within := func(d Day) bool {
			return a.Start < d.End && d.Start < a.End || endsRange(s.text, d, &a)
		}
		return slices.ContainsFunc(days, within) || isReference(s.text, &a) ||
			isCount(s.text, &a) || isMeasure(s.text, &a)
	})
	amounts = mergeRepeated(s.text, amounts)
	parts, leads := s.cut(days)
	for i, part := range parts {
		c := clause{lead: cmp.Or(p.fold(leads[i]), leads[i]), text: s.text}
		var words strings.Builder
		at := part.Start
		put := func(sp Span, mark string) {
			words.WriteString(unmarked.Replace(s.text[at:sp.Start]) + mark)
			at = sp.End
		}
		n, d := 0, 0
		for n < len(amounts) || d < len(days) {
			if d == len(days) || n < len(amounts) && amounts[n].Start < days[d].Start {
				a := amounts[n]
				if n++; a.Start >= at && a.End <= part.End {
					put(Span{a.Start, a.End}, " # ")
					c.amounts = append(c.amounts, a)
				}
				continue
			}
			day := days[d]
			if d++; day.Start >= at && day.End <= part.End {
				put(day.Span, " @ ")
				c.days = append(c.days, day)
			}
		}
		put(Span{part.End, part.End}, "")
		c.words = p.fold(words.String())
		// The glossary has dropped some: what is left of the clause isn't about them.
		if strings.Count(c.words, "#") != len(c.amounts) {
			c.amounts = nil
		}
		if strings.Count(c.words, "@") != len(c.days) {
			c.days = nil
		}
		c.dropLater()
		s.clauses = append(s.clauses, c)
	}
}

// dropLater drops the amounts that a later review may come to.
func (c *clause) dropLater() {
	m := rules()["later-review"].pattern.FindStringIndex(c.words)
	if m == nil || len(c.amounts) == 0 {
		return
	}
	from, n := strings.Count(c.words[:m[0]], "#"), strings.Count(c.words[m[0]:m[1]], "#")
	c.amounts = slices.Delete(c.amounts, from, from+n)
	c.words = c.words[:m[0]] + strings.ReplaceAll(c.words[m[0]:m[1]], "#", "that") + c.words[m[1]:]
}

// unmarked removes from a text what marks an amount or a date in folded words.
var unmarked = strings.NewReplacer("#", " ", "@", " ")
