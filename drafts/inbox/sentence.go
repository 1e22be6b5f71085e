package inbox

import (
	"cmp"
	"maps"
	"regexp"
	"slices"
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
			`changes? (?:needed|necessary|required)|strings|later than)|without (?:any )?(?:changes?|exceptions?|reservations?|hesitation|delay)|not only|can not wait|do not hesitate|can not thank|not to mention|nothing else is needed|not a problem|no one else)(?: |$)`)
	})
	// invitation matches a polite end that asks nothing.
	invitation = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?:^| )(?:(?:please )?(?:let (?:me|us) know|reach out|contact me|call me|shout|ask|feel free .*|do not hesitate .*) ` +
			`(?:(?:if|should) you|what you think|how (?:you|that|this|it)|your thoughts|when you|once you)|if you have (?:any|questions|more)|if you need|should you have|if that helps|if i may|if possible).*$`)
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
	p.cue = p.cue || !s.question && matches("cue", whole)
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
	byAnswering := matches("answer-by", whole) && strings.Contains(whole, "@") && !saysMaybe(whole)
	if byAnswering {
		p.condition = i + 1
	}
	unreal := matches("if", whole) && !byAnswering
	if matches("not-all", whole) && !strings.Contains(whole, "changes") {
		defer func(was int) {
			p.notAll = p.notAll || p.allYes != was && p.allYes == i+1
		}(p.allYes)
	}
	var about map[lever]bool
	for k := range s.clauses {
		about = p.clause(i, k, unreal, about)
	}
	p.datesOf(i, unreal)
}

var maybe = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?:^| )(?:could|would|might|may|should|perhaps|maybe|possibly)(?: |$)`)
})

func saysMaybe(words string) bool { return maybe().MatchString(words) }

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

// clause notes what a clause grants, refuses, or states. A clause that names nothing is about what
// the one before it in its sentence names; it returns what it names itself, or else that.
func (p *pass) clause(i, k int, unreal bool, about map[lever]bool) map[lever]bool {
	c := &p.sentences[i].clauses[k]
	w := invitation().ReplaceAllString(c.words, " ")
	bare := harmless().ReplaceAllString(w, " ")
	grants := matches("grant", w)
	refuses := matches("refuse", bare) || isNegated(w) && grants
	figures, others := p.figures(c, about)
	levers := map[lever]bool{}
	for _, m := range p.mentions(w) {
		levers[m.lever] = true
	}
	named := maps.Clone(levers)
	for _, f := range figures {
		named[leverOf(f.term)] = true
	}
	refuses = refuses || isNegated(w) && len(figures) > 0
	if len(named) == 0 {
		levers, named = maps.Clone(about), about
	}
	if unreal && (c.lead != "but" && c.lead != "however" || matches("if", w)) {
		if grants && !refuses && p.doubt == 0 {
			p.doubt = i + 1
		}
		return named
	}
	switch {
	case matches("hold", w) && !refuses || strings.Contains(w+" ", " yet ") && isNegated(w):
		p.maybe = p.maybe || len(figures) > 0
	case refuses && matches("rest", w):
		p.restNo = i + 1
	case refuses:
		p.refusal(i, w, levers, figures)
	case c.lead == "except":
		for l := range levers {
			note(p.refused, l, i)
		}
		p.notAll = true
	case matches("off-topic", w) && (grants && len(figures) == 0 || !grants):
	default:
		p.grant(i, w, grants, levers, figures)
		p.notAll = p.notAll || grants && others
	}
	return named
}

// figure is an amount of a clause and the term it's about.
type figure struct {
	term  Term
	value int64
	span  Span
}

// figures returns the amounts of a clause that may be terms, without old ones and additions. If the
// clause names none, they are about what the one before it names. others says that there are amounts
// that can't be any of the terms.
func (p *pass) figures(c *clause, about map[lever]bool) (list []figure, others bool) {
	mentions := p.mentions(c.words)
	if len(mentions) == 0 {
		for l := range about {
			mentions = append(mentions, mention{l, -far, -far})
		}
	}
	type pair struct{ amount, mention, gap int }
	var pairs []pair
	at := -1
	skipped := make([]bool, len(c.amounts))
	for n := range c.amounts {
		at += 1 + strings.IndexByte(c.words[at+1:], '#')
		before := strings.TrimSpace(c.words[:at])
		most := isNegated(before) && endsWith("at-most", before)
		skipped[n] = !most && (endsWith("old", before) || endsWith("more", before)) || isYear(&c.amounts[n]) ||
			n > 0 && skipped[n-1] && c.text[c.amounts[n-1].End:c.amounts[n].Start] == "/" || // from 190/20
			!p.inCurrency(&c.amounts[n])
		for k, m := range mentions {
			gap := at - m.end
			if m.start > at {
				gap = m.start - at
			}
			pairs = append(pairs, pair{n, k, gap})
		}
	}
	slices.SortStableFunc(pairs, func(a, b pair) int { return cmp.Compare(a.gap, b.gap) })
	used := make([]bool, len(mentions))
	taken := map[Term]bool{}
	found := make([]*figure, len(c.amounts))
	put := func(n int, t Term, v int64) {
		a := &c.amounts[n]
		found[n] = &figure{t, v, Span{a.Start, a.End}}
		offered, _ := p.scale(t)
		taken[t] = taken[t] || v != offered
	}
	for n := range c.amounts {
		if a := &c.amounts[n]; a.Shares && !skipped[n] {
			put(n, TermUnits, a.Value)
		}
	}
	for _, x := range pairs {
		if found[x.amount] != nil || used[x.mention] || skipped[x.amount] {
			continue
		}
		a := &c.amounts[x.amount]
		t, ok := termFor(mentions[x.mention].lever, a)
		if v, fits := p.plausible(t, a); ok && !taken[t] && fits {
			used[x.mention] = x.gap < far/2
			put(x.amount, t, v)
		}
	}
	for n := range c.amounts {
		if found[n] == nil && !skipped[n] {
			if t, v, ok := p.byScale(&c.amounts[n], taken); ok {
				put(n, t, v)
			}
		}
	}
	for n, f := range found {
		if f != nil {
			list = append(list, *f)
		}
		others = others || f == nil && !skipped[n]
	}
	return list, others
}

// inCurrency reports whether an amount is in the currency of the offer, or may be. Where there is no
// offer, the currency of the first amount counts.
func (p *pass) inCurrency(a *comp.Amount) bool {
	if a.Fits(p.Currency) {
		return true
	}
	if p.offer != nil || len(p.Amounts) > 0 {
		return false
	}
	if a.Currency != "" {
		p.Currency = a.Currency
	} else if m, err := comp.ParseMoney(a.Sign+"1", ""); err == nil {
		p.Currency = m.Currency()
	}
	return a.Fits(p.Currency)
}

// far is a distance that no two words of a clause have.
const far = 1 << 20

// isYear reports whether an amount is the number of a year.
func isYear(a *comp.Amount) bool {
	return !a.Percent && !a.Shares && !a.Scaled && a.Currency == "" && a.Sign == "" &&
		a.Value >= 1990_00 && a.Value < 2100_00
}

// byScale returns the term that an amount without a name is about: one that has just this amount, or
// else the first one that was asked for and is near it.
func (p *pass) byScale(a *comp.Amount, taken map[Term]bool) (Term, int64, bool) {
	if p.offer == nil && a.IsMoney() && !taken[TermBase] {
		return TermBase, a.Value, true
	}
	for _, exact := range []bool{true, false} {
		for _, t := range moneyTerms {
			offered, asked := p.scale(t)
			if asked == 0 || taken[t] || t == TermUnits && a.IsMoney() || (t == TermBonus) != a.Percent {
				continue
			}
			v, ok := p.plausible(t, a)
			if ok && (v == asked || v == offered || !exact && v > offered && v <= asked+asked/10) {
				return t, v, true
			}
		}
	}
	return "", 0, false
}

// refusal notes what a clause refuses. An amount in it that is more than the offer's is as far as
// they go: the most I can do is 181.
func (p *pass) refusal(i int, w string, levers map[lever]bool, figures []figure) {
	if levers == nil {
		levers = map[lever]bool{}
	}
	more := map[lever]bool{}
	for _, f := range figures {
		offered, asked := p.scale(f.term)
		l := leverOf(f.term)
		switch {
		case f.value == offered && offered > 0:
			p.keep(i, f)
		case f.value == asked, isNegated(w) && !matches("at-most", w), offered == 0:
		default:
			p.lessThanAsked(i, f)
			more[l] = true
		}
		levers[l] = true
	}
	maps.DeleteFunc(levers, func(l lever, _ bool) bool { return more[l] })
	if len(more) > 0 && len(levers) == 0 {
		return
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
	if p.condition == i+1 {
		w = conditionWords().ReplaceAllString(w, "")
	}
	known := onlyYesWords(w)
	sure := known && matches("yes", w)
	p.cue = p.cue || sure
	give := func(l lever) {
		note(p.granted, l, i)
		p.sure[l] = p.sure[l] || sure
		p.stated[l] = p.stated[l] || known
	}
	named := maps.Clone(levers)
	for _, f := range figures {
		offered, asked := p.scale(f.term)
		l := leverOf(f.term)
		delete(named, l)
		switch {
		case f.value == asked && saysMaybe(w):
			p.doubt, p.maybe = i+1, true
		case f.value == asked:
			give(l)
			p.set(i, f)
		case f.value == offered:
			p.keep(i, f)
			note(p.refused, l, i)
		default:
			p.lessThanAsked(i, f)
		}
	}
	switch {
	case !grants:
		return
	case saysMaybe(w):
		if len(figures) == 0 {
			p.doubt, p.maybe = i+1, true
		}
		return
	}
	for l := range named {
		if l != leverTotal && l != leverStart { // only with a figure or a date
			give(l)
		}
	}
	all := matches("all-of-it", w) || matches("deal", w)
	if all && (len(named) == 0 || p.isAll(named)) && !p.allSure {
		p.allYes, p.allSure = i+1, sure
	}
}

// conditionWords matches the condition behind a grant.
var conditionWords = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(` (?:for )?(?:if|as long as|so long as|provided|providing|assuming|once|when) (?:that )?you .*$`)
})

// onlyYesWords reports whether a clause has no other words than those of a plain yes.
func onlyYesWords(words string) bool {
	words = strings.TrimSpace(talks().ReplaceAllString(words, ""))
	for w := range strings.FieldsSeq(words) {
		if !matches("yes-words", w) {
			return false
		}
	}
	return words != ""
}

// talks matches what came before the answer: after a talk with the partners, we …
var talks = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:after|following) (?:\S+ ){1,8}?(?:we|i) |^just got word from \S+$`)
})

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
