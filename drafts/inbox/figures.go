package inbox

import (
	"regexp"
	"strings"
	"sync"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
)

// lever is something that can be asked for.
type lever string

const (
	leverBase       lever = "base"
	leverSignOn     lever = "sign-on"
	leverBonus      lever = "bonus"
	leverEquity     lever = "equity"
	leverRelocation lever = "relocation"
	leverLevel      lever = "level"
	leverStart      lever = "start"
	leverTotal      lever = "total"
)

// leverWords match the words for each lever, in the order in which they are looked for.
var leverWords = sync.OnceValue(func() []leverWord {
	word := func(l lever, pattern string) leverWord {
		return leverWord{l, regexp.MustCompile(`(?:^| )(?:` + pattern + `)(?: |$)`)}
	}
	return []leverWord{
		word(leverSignOn, `sign on(?: bonus)?|signing(?: bonus)?|(?:joining|welcome|starting|start) bonus|signon(?: bonus)?`),
		word(leverTotal, `total|all in|total package|package in all|first year|ote|total comp(?:ensation)?`),
		word(leverRelocation, `relocation(?: (?:help|budget|package|allowance|number|bonus))?|relo|moving (?:costs|budget|allowance|expenses)`),
		word(leverBonus, `(?:target|annual|yearly|performance|year end) bonus|bonus target|bonus|bonuses|variable`),
		word(leverBase, `base(?: (?:salary|pay))?|salary|pay|gross|per year|a year|annually|per annum|p a|fixed pay|annual salary|wage|fix`),
		word(leverEquity, `equity(?: grant)?|stock(?: grant)?|rsus?|shares|units|options|award|grant of|psus?`),
		word(leverLevel, `level|leveling|levelling|grade`),
		word(leverStart, `start|starting|start date|first day|begin|joining date`),
	}
})

type leverWord struct {
	lever   lever
	pattern *regexp.Regexp
}

// mention is where the words name a lever, in bytes of the folded words.
type mention struct {
	lever      lever
	start, end int
}

// mentions returns the levers that words name, in their order of appearance for each lever. Words
// that are part of another name, such as the bonus of a sign-on bonus, count once.
func (p *pass) mentions(words string) (list []mention) {
	masked := []byte(words)
	for _, w := range leverWords() {
		for {
			m := w.pattern.FindIndex(masked)
			if m == nil {
				break
			}
			l := w.lever
			if l == leverBonus && p.isSignOn(string(masked[m[0]:m[1]])) {
				l = leverSignOn
			}
			list = append(list, mention{l, m[0], m[1]})
			for i := m[0]; i < m[1]; i++ {
				if masked[i] != ' ' {
					masked[i] = '_'
				}
			}
		}
	}
	return list
}

// isSignOn reports whether a bare bonus is the sign-on bonus: only that was asked for or offered.
func (p *pass) isSignOn(words string) bool {
	bare := strings.TrimSpace(words) == "bonus" || strings.TrimSpace(words) == "bonuses"
	has := func(b *casefile.Bonus, s *casefile.SignOn) (bonus, signOn bool) { return b != nil, s != nil }
	bonus, signOn := false, false
	if p.ask != nil {
		bonus, signOn = has(p.ask.Bonus, p.ask.SignOn)
	}
	if p.offer != nil && !bonus && !signOn {
		bonus, signOn = has(p.offer.Bonus, p.offer.SignOn)
	}
	return bare && signOn && !bonus
}

// scale returns what a lever has in the offer and in the ask, in hundredths; 0 if nothing.
func (p *pass) scale(t Term) (offered, asked int64) {
	if p.offer != nil {
		offered = termOf(t, p.offer.Base, p.offer.SignOn, p.offer.Bonus, p.offer.Equity, p.offer.Relocation)
	}
	if p.ask != nil {
		asked = termOf(t, p.ask.Base, p.ask.SignOn, p.ask.Bonus, p.ask.Equity, p.ask.Relocation)
		if t == TermTotal {
			asked = comp.Hundredths(p.ask.Total)
		}
	}
	return offered, asked
}

func termOf(t Term, base comp.Money, signOn *casefile.SignOn, bonus *casefile.Bonus, equity *casefile.Equity,
	relocation *casefile.Relocation,
) int64 {
	switch {
	case t == TermBase:
		return comp.Hundredths(base)
	case t == TermSignOn && signOn != nil && len(signOn.Years) > 0:
		return comp.Hundredths(signOn.Years[0])
	case t == TermBonus && bonus != nil:
		return int64(bonus.Target)
	case t == TermUnits && equity != nil:
		return int64(equity.Units) * 100
	case t == TermValue && equity != nil:
		return comp.Hundredths(equity.Value)
	case t == TermRelocation && relocation != nil:
		return comp.Hundredths(relocation.Amount)
	}
	return 0
}

// termFor returns the term that an amount of a lever is about.
func termFor(l lever, a *comp.Amount) (Term, bool) {
	switch l {
	case leverBase:
		return TermBase, !a.Percent && !a.Shares
	case leverSignOn:
		return TermSignOn, !a.Percent && !a.Shares
	case leverRelocation:
		return TermRelocation, !a.Percent && !a.Shares
	case leverTotal:
		return TermTotal, !a.Percent && !a.Shares
	case leverBonus:
		return TermBonus, a.Percent
	case leverEquity:
		if a.Shares || !a.IsMoney() && a.Currency == "" && a.Sign == "" && !a.Percent {
			return TermUnits, true
		}
		return TermValue, !a.Percent
	}
	return "", false
}

// moneyTerms are those that a bare number may be an amount of, in the order in which people name
// them.
var moneyTerms = []Term{TermBase, TermSignOn, TermRelocation, TermUnits, TermBonus}

// plausible returns the value of an amount as one of a term, and whether it can be: it's near what
// is offered or asked. A bare number may be in thousands: 205.
func (p *pass) plausible(t Term, a *comp.Amount) (int64, bool) {
	offered, asked := p.scale(t)
	if t == TermTotal && p.offer != nil && a.Value < comp.Hundredths(p.offer.Base) {
		return a.Value, false
	}
	if offered == 0 && asked == 0 {
		return a.Value, a.IsMoney() || a.Shares || a.Percent || a.Value >= 1000_00
	}
	low, high := min(nonZero(offered, asked), nonZero(asked, offered)), max(offered, asked)
	for _, v := range []int64{a.Value, a.Value * 1000} {
		if v != a.Value && (a.Scaled || a.Value >= 1000_00 || a.Percent || a.Shares || t == TermUnits || t == TermBonus) {
			continue
		}
		if v >= low/2 && v <= high*3/2 {
			return v, true
		}
	}
	return a.Value, false
}

func nonZero(a, b int64) int64 {
	if a != 0 {
		return a
	}
	return b
}

// leverOf returns the lever of a term.
func leverOf(t Term) lever {
	switch t {
	case TermBase:
		return leverBase
	case TermSignOn:
		return leverSignOn
	case TermRelocation:
		return leverRelocation
	case TermBonus:
		return leverBonus
	case TermTotal:
		return leverTotal
	}
	return leverEquity
}
