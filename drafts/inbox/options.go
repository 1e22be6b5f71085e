package inbox

import (
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
)

// choice returns the sentence, plus one, that leaves a choice between amounts or gives a range of them,
// so that none of them is what they offer; 0 if there is none, or the email offers nothing.
func (p *pass) choice(what What) int {
	if what != Yes && what != Partial && what != NewOffer {
		return 0
	}
	distinct := map[int64]bool{}
	for _, s := range p.sentences {
		for _, c := range s.clauses {
			for n := range c.amounts {
				if a := &c.amounts[n]; !s.question && p.isTerm(a) && !isYear(a) && !isPerMonth(&c, n) {
					distinct[a.Value] = true
				}
			}
		}
	}
	if len(distinct) < 2 {
		return 0
	}
	for i := range p.sentences {
		s := &p.sentences[i]
		w := s.words()
		several := matches("options", w) || optionName().MatchString(s.text)
		if s.question || isNegated(w) && !several {
			continue
		}
		if several && p.readsOf(i, 1) || matches("your-choice", w) && (p.changesMind() || p.hasTwo(s)) ||
			p.isEither(s) && p.readsOf(i, 0) {
			return i + 1
		}
	}
	return 0
}

// readsOf reports whether an amount that was read is in the sentence at the index, or in one that is as
// near to it.
func (p *pass) readsOf(i, near int) bool {
	from, to := max(i-near, 0), min(i+near, len(p.sentences)-1)
	for _, f := range p.Amounts {
		if f.Start >= p.sentences[from].Start && f.End <= p.sentences[to].End {
			return true
		}
	}
	return false
}

// changesMind reports whether a term was given two amounts, neither of them only as an old one.
func (p *pass) changesMind() bool {
	for _, values := range p.values {
		if len(values) > 1 {
			return true
		}
	}
	return false
}

// hasTwo reports whether a sentence has two amounts that may be the same term, and neither of them is
// what was offered.
func (p *pass) hasTwo(s *sentence) bool {
	var before int64
	offered, _ := p.scale(TermBase)
	for _, c := range s.clauses {
		for n := range c.amounts {
			a := &c.amounts[n]
			if !a.IsMoney() || a.Is(offered) {
				continue
			}
			if low, high := min(before, a.Value), max(before, a.Value); low < high && high <= low*3/2 {
				return true
			}
			before = a.Value
		}
	}
	return false
}

var (
	optionName = lazy.Regexp(`(?i)\b(?:option|package|scenario|variant|version|alternative|route|plan)\s*` +
		`(?:no\.?\s*|#)?(?:[A-C]|[1-3]|one|two)(?:[:),–—-]|\.?\s|$)`)
	orBetween    = lazy.Regexp(`(?i)\b(?:or|oder|ou|o)\b`)
	notBetween   = lazy.Regexp(`(?i)\bor (?:so|more|less|better|higher|above|not)\b|[.!?;]\s`)
	rangeBetween = lazy.Regexp(`(?i)^\s*(?:[-–—]|to|bis|à)\s*$`)
	fromBefore   = lazy.Regexp(`(?i)\b(?:from|by|over|von|de)\s+(?:the\s+)?$`)
)

// isEither reports whether a sentence has two amounts with an or between them, or a range.
func (p *pass) isEither(s *sentence) bool {
	var list []comp.Amount
	for _, c := range s.clauses {
		for n, a := range c.amounts {
			if !isPerMonth(&c, n) && !a.Percent && p.isTerm(&a) && !isYear(&a) && p.inCurrency(&a) {
				list = append(list, a)
			}
		}
	}
	offered, _ := p.scale(TermBase)
	for n := 1; n < len(list); n++ {
		a, b := &list[n-1], &list[n]
		if a.Value == b.Value || b.Start < a.End || a.Shares != b.Shares {
			continue
		}
		between := s.text[a.End:b.Start]
		low := scaled(a, b.Value)
		isRange := rangeBetween().MatchString(between) && low < b.Value && b.Value <= low*3/2 &&
			!fromBefore().MatchString(s.text[:a.Start]) &&
			(low != offered || strings.ContainsAny(between, "-–—"))
		if isRange || orBetween().MatchString(between) && !notBetween().MatchString(between) {
			return true
		}
	}
	return false
}

var (
	vagueBefore = lazy.Regexp(`(?i)(?:\b(?:around|about|maybe|perhaps|possibly|roughly|approximately|approx\.?|circa|ca\.|` +
		`ballpark|close to|near|nearly|almost|just (?:under|over|shy of)|at least|` +
		`(?:low|mid|high)(?:er)?(?:[ -]the)?|(?:region|area|neighbou?rhood|ballpark|vicinity) of|etwa|rund|ungefähr|environ)|~)\s*$`)
	vagueAfter = lazy.Regexp(`(?i)^(?:['’]?s\b|\s?-?ish\b|\s+(?:or so|or thereabouts|give or take|plus or minus|` +
		`or more|or less|more or less|or better|ballpark)\b)`)
)

// isVague reports whether an amount of a text is only about right. What wasn't asked for may be.
func (p *pass) isVague(s string, t Term, a *comp.Amount) bool {
	isEstimate := (t == TermTotal || t == TermValue) && !p.isAsked(leverOf(t))
	return !isEstimate && (vagueBefore().MatchString(s[:a.Start]) || vagueAfter().MatchString(s[a.End:]))
}

var othersPay = lazy.Regexp(`(?:\b(?:[Oo]ffer|[Oo]ffered|[Gg]ave|[Gg]ive|[Pp]aid|[Pp]ay|[Hh]ired|[Pp]romised)\s+` +
	`(\p{Lu}\pL+)(?:\s+\p{Lu}\pL+)?(?:\s+(?:at|with|on|for|an?|the|base|salary|of))*|` +
	`(\p{Lu}\pL+)['’]s\s+(?:offer|base|salary|pay|package|number)\s+(?:is|was|came to|comes to|stands at)|` +
	`(\p{Lu}\pL+)\s+(?:makes|earns|gets|took|accepted))\s*$`)

// isAnothers reports whether the words before an amount say that it's what somebody has who isn't in
// the case.
func (p *pass) isAnothers(s string, a *comp.Amount) bool {
	if p.language != "en" { // German nouns have capitals, too
		return false
	}
	m := othersPay().FindStringSubmatch(s[:a.Start])
	if m == nil {
		return false
	}
	name := m[1] + m[2] + m[3]
	low := strings.ToLower(name)
	known := strings.Fields(fold(p.to.FullName() + " " + p.o.Company))
	return (p.names.person == nil || !p.names.person.MatchString(name)) &&
		!ruleWords()[low] && !isWeekday(low) && !slices.Contains(known, fold(name))
}
