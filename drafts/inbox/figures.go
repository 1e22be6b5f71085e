package inbox

import (
	"cmp"
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
)

// figure is an amount of a clause and the term it's about.
type figure struct {
	term  Term
	value int64
	span  Span
}

// figures returns the amounts of a clause that may be terms, without old ones and additions. If
// the clause names none, they are about what the one before it names. others says that there are
// amounts that can't be any of the terms, and added what gets an addition that is less than what
// was asked for.
func (p *pass) figures(
	c *clause, about map[lever]bool,
) (list []figure, others bool, added map[lever]bool) {
	added = map[lever]bool{}
	mentions := p.mentions(c.words)
	if len(mentions) == 0 && hasOwnObject(c.words) {
		return nil, false, added
	}
	if len(mentions) == 0 {
		for _, l := range levers() {
			if about[l] {
				mentions = append(mentions, mention{l, -far, -far})
			}
		}
	}
	type pair struct{ amount, mention, gap int }
	var pairs []pair
	isSpread := p.offer != nil && matches("spread", c.words)
	p.doubt = p.doubt || isSpread
	at := -1
	skipped := make([]bool, len(c.amounts))
	for n := range c.amounts {
		at += 1 + strings.IndexByte(c.words[at+1:], '#')
		before := strings.TrimSpace(c.words[:at])
		after := strings.TrimSpace(c.words[at+1:])
		more := endsWith("more", before) && !strings.HasPrefix(after, "as ") ||
			p.ask != nil && matches("added", after)
		if more {
			p.addTo(added, &c.amounts[n], mentions)
		}
		most := endsWith("at-most", before) && isNegated(before)
		p.doubt = p.doubt || !p.inCurrency(&c.amounts[n])
		skipped[n] = !most && (more || endsWith("old", before)) || isSpread ||
			p.table && n < len(c.amounts)-1 ||
			isYear(&c.amounts[n]) || !p.inCurrency(&c.amounts[n]) || isPerMonth(c, n)
		if n > 0 && skipped[n-1] && c.text[c.amounts[n-1].End:c.amounts[n].Start] == "/" {
			skipped[n] = true // from 190/20
		}
		for k, m := range mentions {
			gap := at - m.end
			if m.start > at {
				gap = m.start - at
				if strings.Contains(c.words[at:m.start], " and ") {
					gap += far / 4 // a new part begins with it
				}
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
		t, ok := p.termFor(mentions[x.mention].lever, a)
		if v, fits := p.plausible(t, a); ok && !taken[t] && fits {
			used[x.mention] = x.gap < far/2
			put(x.amount, t, v)
		}
	}
	for n := 1; n < len(c.amounts); n++ {
		if f := found[n-1]; f != nil && f.term == TermSignOn && !skipped[n] && isSecondYear(c, n, mentions) {
			put(n, termSecondYear, scaled(&c.amounts[n], f.value))
		}
	}
	for n := range c.amounts {
		if found[n] == nil && !skipped[n] {
			isBonus := func(m mention) bool { return m.lever == leverBonus && m.start >= 0 }
			t, v, ok := p.byScale(&c.amounts[n], taken)
			if ok && !(t == TermSignOn && slices.ContainsFunc(mentions, isBonus)) {
				put(n, t, v)
			}
		}
	}
	p.doubt = p.doubt || len(c.amounts) == 1 && isPerMonth(c, 0)
	for n, f := range found {
		if f != nil && (p.isAnothers(c.text, &c.amounts[n]) || p.isVague(c.text, f.term, &c.amounts[n])) {
			found[n], f, skipped[n], p.doubt, p.maybe = nil, nil, true, true, true
		}
		if f != nil {
			list = append(list, *f)
		}
		others = others || f == nil && !skipped[n] && p.isTerm(&c.amounts[n])
		p.doubt = p.doubt || !skipped[n] && p.isWrong(&c.amounts[n], mentions, used)
	}
	return list, others, added
}

var ownObject = lazy.Regexp(`(?:pays?|covers?|reimburses?|refunds?) (?:for )?(?:the|your|an?|any) (\S+) [^#]*#|` +
	`# (?:\S+ )?(?:for|towards?) (?:the|your|an?|any) (\S+)`)

// hasOwnObject reports whether words say what their amount is for, and it's nothing of an offer.
func hasOwnObject(words string) bool {
	m := ownObject().FindStringSubmatch(words)
	return m != nil && (isOtherThing(m[1]+m[2]) || matches("job", m[1]+m[2]))
}

// isSecondYear reports whether an amount is what a sign-on pays in its second year, and the one
// before it is for the first: 20k/12k, or with the years in words.
func isSecondYear(c *clause, n int, mentions []mention) bool {
	isOther := func(m mention) bool { return m.lever != leverSignOn && m.start >= 0 }
	between := strings.TrimSpace(c.text[c.amounts[n-1].End:c.amounts[n].Start])
	return matches("two-years", c.words) || between == "/" && !slices.ContainsFunc(mentions, isOther)
}

// scaled returns the value of a bare amount in the thousands of the one next to it, if need be.
func scaled(a *comp.Amount, next int64) int64 {
	if a.Value < 1000_00 && next >= 1000_00 {
		return a.Value * 1000
	}
	return a.Value
}

// addTo notes what an amount is added to, if the sum is less than asked: what was asked for and is
// named, or else the only thing that was asked for.
func (p *pass) addTo(added map[lever]bool, a *comp.Amount, mentions []mention) {
	for _, l := range p.asked {
		named := slices.ContainsFunc(mentions, func(m mention) bool { return m.lever == l })
		if !named && (len(mentions) > 0 || len(p.asked) > 1) {
			continue
		}
		t, ok := p.termFor(l, a)
		more := a.Value
		if l == leverBase && a.Percent {
			t, ok = TermBase, true
			offered, _ := p.scale(t)
			more = offered / 10000 * a.Value
		}
		if offered, asked := p.scale(t); ok && offered > 0 && offered+more < asked {
			added[l] = true
			return
		}
	}
}

// isWrong reports whether an amount goes with something that is named, but can't be an amount of it,
// such as a base of 20,000 where 200,000 was asked for.
func (p *pass) isWrong(a *comp.Amount, mentions []mention, used []bool) bool {
	for k, m := range mentions {
		if t, ok := p.termFor(m.lever, a); ok && !used[k] && m.start >= 0 {
			_, fits := p.plausible(t, a)
			return !fits
		}
	}
	return false
}

// inCurrency reports whether an amount is in the currency of the offer, or may be. Where there is
// no offer, the currency of the first amount counts.
func (p *pass) inCurrency(a *comp.Amount) bool {
	if a.Fits(p.Currency) {
		return true
	}
	if p.offer != nil && !p.otherJob || len(p.Amounts) > 0 {
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

// isTerm reports whether an amount may be one of what was asked for or offered, and not a number of
// days or the like.
func (p *pass) isTerm(a *comp.Amount) bool {
	if a.IsMoney() || a.Percent || a.Shares || a.Value >= 1000_00 {
		return true
	}
	return slices.ContainsFunc(moneyTerms, func(t Term) bool {
		offered, asked := p.scale(t)
		_, fits := p.plausible(t, a)
		return fits && asked > 0 && (offered > 0 || a.Value >= 10_00)
	})
}

// hasTerm reports whether an amount of a clause may be one of a term.
func (p *pass) hasTerm(c clause) bool {
	return slices.ContainsFunc(c.amounts, func(a comp.Amount) bool { return p.isTerm(&a) })
}

// byScale returns the term that an amount without a name is about: one that has just this amount,
// or else the first one that was asked for and is near it.
func (p *pass) byScale(a *comp.Amount, taken map[Term]bool) (Term, int64, bool) {
	if (p.offer == nil || p.otherJob) && a.IsMoney() && !taken[TermBase] {
		return TermBase, a.Value, true
	}
	for _, exact := range []bool{true, false} {
		for _, t := range moneyTerms {
			offered, asked := p.scale(t)
			isMoney := a.Currency+a.Sign != ""
			if asked == 0 || taken[t] || t == TermUnits && isMoney || (t == TermBonus) != a.Percent {
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

// scale returns what a term is in the offer and in the ask, in hundredths; 0 if it isn't in them.
func (p *pass) scale(t Term) (offered, asked int64) {
	if p.offer != nil {
		offered = termOf(t, p.offer.Package(), p.offer.Relocation)
	}
	if p.ask != nil {
		asked = termOf(t, p.ask.Package(), p.ask.Relocation)
		if t == TermTotal {
			asked = comp.Hundredths(p.ask.Total)
		}
	}
	return offered, asked
}

// termOf returns what a term is in a package, in hundredths.
func termOf(t Term, of casefile.Package, relocation *casefile.Relocation) int64 {
	switch {
	case t == TermBase:
		return comp.Hundredths(of.Base)
	case t == TermSignOn && of.SignOn != nil && len(of.SignOn.Years) > 0:
		return comp.Hundredths(of.SignOn.Years[0])
	case t == termSecondYear && of.SignOn != nil && len(of.SignOn.Years) > 1:
		return comp.Hundredths(of.SignOn.Years[1])
	case t == TermBonus && of.Bonus != nil:
		return int64(of.Bonus.Target)
	case t == TermUnits && of.Equity != nil:
		return int64(of.Equity.Units) * 100
	case t == TermValue && of.Equity != nil:
		return comp.Hundredths(of.Equity.Value)
	case t == TermRelocation && relocation != nil:
		return comp.Hundredths(relocation.Amount)
	}
	return 0
}

// termFor returns the term that an amount of a lever is about. A bare number of equity is in units,
// unless only its value is known.
func (p *pass) termFor(l lever, a *comp.Amount) (Term, bool) {
	switch l {
	case leverBase, leverRelocation, leverTotal:
		return Term(l), !a.Percent && !a.Shares
	case leverSignOn:
		return TermSignOn, !a.Percent && !a.Shares
	case leverBonus:
		return TermBonus, a.Percent
	case leverEquity:
		offered, asked := p.scale(TermUnits)
		value, more := p.scale(TermValue)
		isBare := !a.Percent && a.Currency+a.Sign == ""
		if a.Shares || isBare && (offered+asked > 0 || value+more == 0) {
			return TermUnits, true
		}
		return TermValue, !a.Percent
	}
	return "", false
}

// moneyTerms are those that a bare number may be an amount of, in the order in which people name
// them.
var moneyTerms = []Term{TermBase, TermSignOn, TermRelocation, TermUnits, TermValue, TermBonus}

// plausible returns the value of an amount as one of a term, and whether it can be: it's near what
// is offered or asked. A bare number may be in thousands: 205.
func (p *pass) plausible(t Term, a *comp.Amount) (int64, bool) {
	offered, asked := p.scale(t)
	if t == TermTotal && p.offer != nil && a.Value < comp.Hundredths(p.offer.Base) {
		return a.Value, false
	}
	for _, v := range []int64{asked, offered} {
		if v > 0 && a.Is(v) {
			return v, true
		}
	}
	if offered == 0 && asked == 0 {
		return a.Value, a.IsMoney() || a.Shares || a.Percent || a.Value >= 1000_00
	}
	low, high := min(cmp.Or(offered, asked), cmp.Or(asked, offered)), max(offered, asked)
	for _, v := range []int64{a.Value, a.Value * 1000} {
		exact := a.Scaled || a.Percent || a.Shares || a.Value >= 1000_00
		if v != a.Value && (exact || t == TermUnits || t == TermBonus) {
			continue
		}
		most := high * 3 / 2
		if asked == 0 && (a.Scaled || exact) {
			most = high * 4 // nobody says how far what wasn't asked for may go
		}
		if v >= low/2 && v <= most {
			return v, true
		}
	}
	return a.Value, false
}
