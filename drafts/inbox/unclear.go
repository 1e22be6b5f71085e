package inbox

import (
	"fmt"
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
)

// agreesByLetter returns the sentence, plus one, that agrees and names nothing, if the rest of the
// email is only that a new letter is on its way. A new letter has what was asked for; without one,
// a yes may be the answer to anything.
func (p *pass) agreesByLetter() int {
	if len(p.asked) == 0 || p.offer == nil || p.says[Question]+p.says[Hold]+p.waits+p.allNo > 0 ||
		len(p.granted)+len(p.refused)+len(p.lesser) > 0 {
		return 0
	}
	agrees, letter := 0, false
	for i, s := range p.sentences {
		w := s.words()
		if p.says[NewDeadline] == i+1 && !s.question && !isNegated(w) && !matches("if", w) {
			continue // by when to sign it
		}
		letter = letter || matches("new-letter", w)
		if matches("bare-agreement", w) && agrees == 0 {
			agrees = i + 1
		}
		rest := without("aside", without("paperwork", without("bare-agreement", w)))
		amounts := slices.ContainsFunc(s.clauses, func(c clause) bool {
			return len(c.amounts) > 0 || c.lead != "" && c.lead != colon
		})
		names := len(p.mentions(without("paperwork", w))) > 0 || levelPattern().MatchString(s.text)
		if s.question || amounts || names || isNegated(rest) || matches("if", w) || matches("maybe", w) ||
			rest != "" && !onlyYesWords(rest) || len(strings.Fields(rest)) > longestLabel {
			return 0
		}
	}
	if !letter || p.isUnsure() || p.isDoubtful() || p.changesTerms() || p.isTakenBack(0) {
		return 0
	}
	return agrees
}

// whyUnclear says what keeps an email from being clear.
func (p *pass) whyUnclear() string {
	quoting := func(why string, at int) string {
		return fmt.Sprintf("%s: %q", why, p.sentences[at-1].text)
	}
	grants := firstOf(first(p.granted), p.allYes)
	if grants == 0 {
		grants = first(p.lesser)
	}
	bare := slices.IndexFunc(p.sentences, func(s sentence) bool {
		return !s.question && matches("bare-agreement", s.words())
	})
	switch refuses := firstOf(first(p.refused), p.allNo); {
	case len(p.sentences) == 0:
		return "it has no words of the sender"
	case greetsAnother(p.Words, &p.to), p.isOfAnother():
		return "it may be meant for somebody else, or be about another job"
	case p.either > 0:
		return quoting("it gives a choice or a range, and no one figure", p.either)
	case p.auto:
		return "a program sent it, and it doesn't say that somebody is away"
	case len(p.asked) == 0:
		return "no ask is open, and it has no offer, deadline, or question"
	case grants > 0 && refuses > 0:
		return quoting("it grants and refuses something", max(grants, refuses))
	case grants > 0:
		return quoting("it may be a yes, but not a plain one", grants)
	case refuses > 0:
		return quoting("it may be a no, but not a plain one", refuses)
	case bare >= 0:
		return quoting("it agrees, but doesn't say to what", bare+1)
	}
	return "nothing in it is a plain answer to what was asked"
}

// about returns what a sentence, which is numbered from 1, is about; if that's 0, what any of
// them is.
func (p *pass) about(at int) (m Matters) {
	for i := range p.sentences {
		if at > 0 && at != i+1 {
			continue
		}
		s := &p.sentences[i]
		w := s.words()
		named := p.named(w)
		m.Level = m.Level || named[leverLevel] || p.namesTarget(w)
		delete(named, leverLevel)
		m.Pay = m.Pay || len(named) > 0 || matches("about-the-ask", w) || slices.ContainsFunc(s.clauses, p.hasTerm)
		m.Time = m.Time || matches("about-time", w)
		m.All = at > 0 && (at == p.allYes || at == p.allNo) && len(p.asked) == 1 && p.wantsLevel() &&
			m.Pay == m.Level && matches("everything", w)
	}
	m.Pay, m.Level = m.Pay || m.All, m.Level || m.All
	return m
}

// asksAside reports whether all questions are about something else than what was asked for: neither
// about the reasons for it nor about how much it matters.
func (p *pass) asksAside() bool {
	asks := false
	for _, s := range p.sentences {
		w := s.words()
		if !s.question && !matches("question", w) {
			continue
		}
		asks = true
		if matches("would-sign", w) {
			continue
		}
		about := matches("about-the-ask", w) || p.namesAsked(w) || slices.ContainsFunc(s.clauses, p.hasTerm)
		if about && !matches("off-topic", w) && !matches("own-pay", w) {
			return false
		}
	}
	return asks && len(p.asked) > 0
}

// leastMoney is the smallest amount that is worth a look, in hundredths.
const leastMoney = 1000_00

// proviso matches what may follow an amount and changes what it comes to, or when it's paid.
var proviso = lazy.Regexp(`(?i)\b(?:split|prorat\w*|pro[ -]rata|clawback|` +
	`claw\w* back|repa(?:y|id)\w*|(?:paid|payable|paid out) (?:in|over|after|upon|once)\b|` +
	`in (?:two|three|four|equal|\d) (?:\w+ )?` +
	`(?:parts|payments|installments|instalments|tranches|halves))\b.*`)

// halves matches a proviso by which half is paid in each of two years.
var halves = lazy.Regexp(`(?i)^split (?:50[/ -]50|evenly|equally|in (?:half|two(?: equal)? halves))` +
	`(?:,? (?:over|across|between) (?:the )?(?:first )?(?:two|2) years)?$`)

// provisos returns what follows the amounts that were read, other than those of a grant, and
// changes what they come to. A sign-on that is paid in two halves is read as that.
func (p *pass) provisos() (list []Span) {
	for i := range p.sentences {
		s := &p.sentences[i]
		m := proviso().FindStringIndex(s.text)
		if m == nil || s.question {
			continue
		}
		words := strings.TrimRight(s.text[m[0]:m[1]], ".! ")
		at := p.within(i, Span{m[0], m[0] + len(words)})
		var of Term // the last amount before it
		for t, f := range p.Amounts {
			if f.Start >= s.Start && f.End <= at.Start && (of == "" || f.End > p.Amounts[of].End) {
				of = t
			}
		}
		_, second := p.Amounts[termSecondYear]
		switch {
		case of == "", of == TermUnits, of == TermValue:
		case of == TermSignOn && !second && halves().MatchString(words):
			half := p.Amounts[of]
			half.Hundredths /= 2
			p.Amounts[of], p.Amounts[termSecondYear] = half, half
		default:
			list = append(list, at)
		}
	}
	return list
}

// unread returns the amounts of money and the numbers of shares that are neither read as a term nor
// what a term is already, and what changes those that were.
func (p *pass) unread() (list []Span) {
	list = p.provisos()
	for i, s := range p.sentences {
		for _, c := range s.clauses {
			for n, a := range c.amounts {
				at := p.within(i, Span{a.Start, a.End})
				if !s.question && (a.Shares || a.IsMoney() && a.Value >= leastMoney) && !p.isKnown(&a, at) &&
					!isPerMonth(&c, n) {
					list = append(list, at)
				}
			}
		}
	}
	return list
}

// isKnown reports whether an amount was read, is one of the offer or the ask, or is what the bonus
// that was read comes to.
func (p *pass) isKnown(a *comp.Amount, at Span) bool {
	bonus := p.Amounts[TermBase].Hundredths / 100_00 * p.Amounts[TermBonus].Hundredths
	if bonus > 0 && a.Is(bonus) {
		return true
	}
	for _, t := range append([]Term{TermTotal, termSecondYear}, moneyTerms...) {
		offered, asked := p.scale(t)
		read, ok := p.Amounts[t]
		if ok && (read.Span == at || a.Is(read.Hundredths)) || offered > 0 && a.Is(offered) ||
			asked > 0 && a.Is(asked) {
			return true
		}
	}
	return false
}
