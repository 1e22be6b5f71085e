package inbox

import (
	"regexp"
	"strings"
	"sync"

	"github.com/tactful-drafts/tactful/drafts/comp"
)

var (
	negation = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?:^| )(?:not|no|never|nothing|neither|nor|none|without|unable|hardly|nobody|nowhere)(?: |$)`)
	})
	// harmless matches negations that refuse nothing.
	harmless = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?:^| )(?:no (?:problems?|objections?|difficult(?:y|ies)|issues?|worries|questions?|doubt|need|rush|pressure|` +
			`changes? (?:needed|necessary|required)|strings)|not only|nothing else is needed|not a problem|no one else)(?: |$)`)
	})
	// invitation matches a polite end that asks nothing.
	invitation = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?:^| )(?:(?:please )?(?:let (?:me|us) know|reach out|contact me|call me|shout|ask|feel free .*|do not hesitate .*) ` +
			`(?:if|should) you|if you have (?:any|questions|more)|if you need|should you have|if that helps|if i may|if possible).*$`)
	})
)

// isNegated reports whether words have a negation that refuses something.
func isNegated(words string) bool {
	return negation().MatchString(harmless().ReplaceAllString(words, " "))
}

// sentence notes what the sentence at the index says.
func (p *pass) sentence(i int) {
	s := &p.sentences[i]
	var parts []string
	for _, c := range s.clauses {
		parts = append(parts, c.words)
	}
	whole := invitation().ReplaceAllString(strings.Join(parts, " "), " ")
	p.other(i, whole)
	if s.question {
		if !matches("courtesy", whole) || strings.Contains(whole, "#") {
			note(p.says, Question, i)
		}
		p.datesOf(i, false)
		return
	}
	if matches("question", whole) {
		note(p.says, Question, i)
	}
	byAnswering := matches("answer-by", whole) && strings.Contains(whole, "@") && !p.saysMaybe(whole)
	if byAnswering {
		p.condition = i + 1
	}
	unreal := matches("if", whole) && !byAnswering
	if matches("not-all", whole) && !strings.Contains(whole, "changes") {
		defer func(was int) {
			p.notAll = p.notAll || p.allYes != was && p.allYes == i+1
		}(p.allYes)
	}
	for k := range s.clauses {
		p.clause(i, k, unreal)
	}
	p.datesOf(i, unreal)
}

var maybe = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?:^| )(?:could|would|might|may|should|perhaps|maybe|possibly)(?: |$)`)
})

func (p *pass) saysMaybe(words string) bool { return maybe().MatchString(words) }

// other notes what a sentence says besides an answer.
func (p *pass) other(i int, whole string) {
	s := &p.sentences[i]
	for _, w := range []What{Rescinded, Rejection, OutOfOffice, RecruiterChange, NewOffer, NewDeadline, Hold} {
		if s.question && w != OutOfOffice && w != RecruiterChange || !matches(string(w), whole) {
			continue
		}
		if (w == Rescinded || w == NewOffer) && matches("if", whole) {
			continue
		}
		note(p.says, w, i)
	}
}

// clause notes what a clause grants, refuses, or states.
func (p *pass) clause(i, k int, unreal bool) {
	c := &p.sentences[i].clauses[k]
	w := invitation().ReplaceAllString(c.words, " ")
	bare := harmless().ReplaceAllString(w, " ")
	grants := matches("grant", w) || harmless().MatchString(w) && matches("grant", w)
	refuses := matches("refuse", bare) || isNegated(w) && grants
	holds := matches("hold", w)
	figures := p.figures(c)
	levers := map[lever]bool{}
	for _, m := range p.mentions(w) {
		if m.lever != leverLevel || grants || refuses {
			levers[m.lever] = true
		}
	}
	switch {
	case holds && !refuses || strings.Contains(w, " yet") && isNegated(w):
		return
	case refuses:
		p.refusal(i, w, levers, figures)
	case unreal:
		if grants {
			p.doubt = i + 1
		}
	case c.lead == "except":
		for l := range levers {
			note(p.refused, l, i)
		}
		p.notAll = true
	case grants && matches("off-topic", w) && len(figures) == 0:
	default:
		p.grant(i, w, grants, levers, figures)
	}
}

// figure is an amount of a clause and the term it's about.
type figure struct {
	term  Term
	value int64
	span  Span
}

// figures returns the amounts of a clause that may be terms, without old ones and additions.
func (p *pass) figures(c *clause) (list []figure) {
	mentions := p.mentions(c.words)
	at := -1
	taken := map[Term]bool{}
	for _, a := range c.amounts {
		at += 1 + strings.IndexByte(c.words[at+1:], '#')
		before := strings.TrimSpace(c.words[:at])
		if endsWith("old", before) || endsWith("more", before) {
			continue
		}
		t, v, ok := p.termOf(&a, at, mentions, taken)
		if !ok {
			continue
		}
		taken[t] = true
		list = append(list, figure{t, v, Span{a.Start, a.End}})
	}
	return list
}

// termOf returns the term that an amount is about: that of the nearest lever, or else the first one
// that it can be.
func (p *pass) termOf(a *comp.Amount, at int, mentions []mention, taken map[Term]bool) (Term, int64, bool) {
	best, gap := Term(""), 1<<30
	for _, m := range mentions {
		d := at - m.end
		if m.start > at {
			d = m.start - at
		}
		t, ok := termFor(m.lever, a)
		if ok && d < gap && !taken[t] {
			best, gap = t, d
		}
	}
	if best != "" {
		if offered, asked := p.scale(best); offered == 0 && asked == 0 {
			return best, a.Value, a.IsMoney() || a.Shares || a.Percent || a.Value >= 1000_00
		}
		if v, ok := p.plausible(best, a); ok {
			return best, v, true
		}
		if a.IsMoney() || a.Percent || a.Shares || a.Value >= 1000_00 {
			return best, a.Value, true
		}
	}
	for _, t := range moneyTerms {
		if t == TermUnits && a.IsMoney() || t == TermBonus && !a.Percent || t != TermBonus && a.Percent || taken[t] {
			continue
		}
		if _, asked := p.scale(t); asked == 0 {
			continue
		}
		if v, ok := p.plausible(t, a); ok {
			return t, v, true
		}
	}
	return "", 0, false
}

// refusal notes what a clause refuses. An amount in it that is more than the offer's is as far as
// they go: the most I can do is 181.
func (p *pass) refusal(i int, w string, levers map[lever]bool, figures []figure) {
	for _, f := range figures {
		offered, asked := p.scale(f.term)
		l := leverOf(f.term)
		switch {
		case f.value == offered && offered > 0:
			p.keep(i, f)
		case f.value == asked, isNegated(w), offered == 0:
		default:
			p.lessThanAsked(i, f)
			delete(levers, l)
			continue
		}
		levers[l] = true
	}
	for l := range levers {
		note(p.refused, l, i)
	}
	if len(levers) > 0 || matches("off-topic", w) {
		return
	}
	if p.allNo == 0 {
		p.allNo = i + 1
	}
}

// grant notes what a clause grants or states.
func (p *pass) grant(i int, w string, grants bool, levers map[lever]bool, figures []figure) {
	for _, f := range figures {
		offered, asked := p.scale(f.term)
		l := leverOf(f.term)
		delete(levers, l)
		switch {
		case f.value == asked:
			note(p.granted, l, i)
			p.set(i, f)
		case f.value == offered:
			p.keep(i, f)
			note(p.refused, l, i)
		default:
			p.lessThanAsked(i, f)
		}
	}
	if !grants {
		return
	}
	all := matches("all-of-it", w) || matches("deal", w)
	for l := range levers {
		if l == leverTotal || l == leverStart {
			continue // only with a figure or a date
		}
		note(p.granted, l, i)
	}
	switch {
	case all && (len(levers) == 0 || p.isAll(levers)) && p.allYes == 0:
		p.allYes = i + 1
	case len(levers) == 0 && len(figures) == 0 && p.weakYes == 0:
		p.weakYes = i + 1
	}
}

// isAll reports whether levers are all that was asked for.
func (p *pass) isAll(levers map[lever]bool) bool {
	for _, l := range p.asked {
		if !levers[l] {
			return false
		}
	}
	return true
}

func (p *pass) lessThanAsked(i int, f figure) {
	note(p.lesser, leverOf(f.term), i)
	p.set(i, f)
}

func (p *pass) keep(i int, f figure) {
	note(p.kept, leverOf(f.term), i)
	p.set(i, f)
}

// set notes an amount of a term; the last one counts.
func (p *pass) set(i int, f figure) {
	p.Amounts[f.term] = Figure{f.value, p.within(i, f.span)}
}

// within returns a span of a sentence's line as one of the words.
func (p *pass) within(i int, sp Span) Span {
	s := &p.sentences[i]
	at := s.Start
	words := p.Words[s.Start:s.End]
	// The sentence has single spaces where the words may have several.
	for n := 0; n < sp.Start && at < s.End; n++ {
		if words[at-s.Start] == ' ' || words[at-s.Start] == '\n' {
			for at+1 < s.End && (words[at+1-s.Start] == ' ' || words[at+1-s.Start] == '\n') {
				at++
			}
		}
		at++
	}
	return Span{at, min(at+sp.End-sp.Start, s.End)}
}
