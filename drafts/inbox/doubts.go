package inbox

import (
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/internal/each"
	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
)

// scareQuotes match a word of approval that is only quoted.
var scareQuotes = lazy.Regexp(`(?i)["“'‘](approved|accepted|granted|agreed|confirmed)["”'’]`)

// isDoubtful reports whether a word anywhere makes a yes doubtful, or a clause is about what was
// asked and isn't a plain yes.
func (p *pass) isDoubtful() bool {
	for i, s := range p.sentences {
		if p.condition > 0 && matches("otherwise", p.fold(s.text)) {
			continue
		}
		granted := false
		for _, c := range s.clauses {
			w := without("harmless", without("contrast", without("invitation", c.words)))
			about := p.hasTerm(c) || p.namesAsked(w)
			turns := slices.Contains(p.yeses(), i+1) &&
				(c.lead != "" && !onlyYesWords(w) || granted && matches("off-topic", w))
			granted = granted || matches("yes", w)
			fragment := isNegated(w) && !matches("verb", without("negation", w)) && !matches("rest", w)
			subject, _, _ := strings.Cut(w, " ")
			refusesIt := isNegated(w) && matches("it", subject) && !matches("off-topic", w)
			atRisk := fragment || refusesIt || endsWith("negation", w) || matches("brake", w) ||
				matches("risk", w) && (about || matches("what-was-asked", w)) ||
				about && !onlyYesWords(w) && !isStatement(w)
			atRisk = atRisk && !matches("rest", w) && !matches("as-before", w)
			if turns || atRisk && !p.near(p.condition, i+1) ||
				c.lead != "" && c.lead != colon && (about || isNegated(w)) {
				return true
			}
		}
	}
	return false
}

// near reports whether a condition is in a sentence or next to it; both are numbered from 1.
func (p *pass) near(condition, at int) bool {
	return condition > 0 && condition-1 <= at && at <= condition+1 && !slices.Contains(p.yeses(), at) ||
		condition == at
}

// isPart reports whether the sentence that grants what was asked grants only some of it.
func (p *pass) isPart() bool {
	return p.allYes > 0 && matches("a-part", without("in-all", p.sentences[p.allYes-1].words()))
}

// isUnsure reports whether the sentence that grants something says so only as a guess or as what is
// to come, or whether a sentence next to it leaves somebody else to decide.
func (p *pass) isUnsure() bool {
	for i := range p.sentences {
		s := &p.sentences[i]
		w := without("heard-back", without("for-you", without("invitation", s.words())))
		grants := slices.Contains(p.yeses(), i+1)
		if grants && (matches("unsure", w) || scareQuotes().MatchString(s.text) || p.isLater(s)) {
			return true
		}
		if !s.question && p.condition != i+1 && p.leavesOpen(w) {
			return true
		}
	}
	return false
}

// leavesOpen reports whether a sentence is about somebody who is still to decide, or a step that is
// still to come.
func (p *pass) leavesOpen(words string) bool {
	w := without("aside", without("paperwork", without("bare-agreement", words)))
	decided := matches("refuse", w) && refusesOther(w) // that, and it was something else
	return matches("open-step", words) ||
		matches("decider", w) && !matches("paperwork", words) && !onlyYesWords(w) && !decided
}

// isOfAnotherThing reports whether a yes that says no more than both, all, or it may be one to
// something else than the ask: to what was just spoken of, or to a time to meet.
func (p *pass) isOfAnotherThing() bool {
	if p.allYes == 0 || len(p.granted) > 0 || p.namesPay() {
		return false
	}
	if p.anywhere("names-the-ask") { // of any kind
		return slices.ContainsFunc(p.sentences, p.isAboutOther)
	}
	isDecided := matches("decided", p.folded(p.allYes))
	if !isDecided && matches("suits", p.folded(p.allYes)) {
		return true // a time does, too
	}
	for i := range p.sentences {
		s := &p.sentences[i]
		w := s.words()
		others := strings.Fields(rules()["comes-through"].pattern.FindString(w))
		switch {
		case i < p.allYes && matches("off-topic", without("talked", w)),
			i < p.allYes && slices.ContainsFunc(others, isOtherThing),
			!isDecided && matches("appointment", w), (!isDecided || i+1 == p.allYes) && p.namesDay(s):
			return true
		}
	}
	return false
}

// namesPay reports whether a sentence names what was asked, or an amount that may be a term.
func (p *pass) namesPay() bool {
	return p.namesAsked(p.folded(p.allYes)) || slices.ContainsFunc(p.sentences, func(s sentence) bool {
		return slices.ContainsFunc(s.clauses, func(c clause) bool {
			return len(c.days) == 0 && !matches("appointment", c.words) && p.hasTerm(c)
		})
	})
}

// isAboutOther reports whether a sentence says that a request may have been one for something else than pay:
// for time, or for what no new letter goes with.
func (p *pass) isAboutOther(s sentence) bool {
	w := without("talked", without("paperwork", without("invitation", s.words())))
	return matches("time-given", s.words()) || matches("about-time", w) ||
		matches("off-topic", w) && !matches("out-of-office", w) && !p.anywhere("new-letter")
}

// namesDay reports whether a sentence names a day to come that is neither for papers nor a first day of work.
func (p *pass) namesDay(s *sentence) bool {
	return slices.ContainsFunc(s.clauses, func(c clause) bool {
		isToCome := func(d Day) bool { return d.Date.After(p.on) && !p.isAskedStart(d) && d.Date != p.offer.Start }
		return slices.ContainsFunc(c.days, isToCome) && !matches("paperwork", c.words) &&
			!matches("you-by", c.words) && !matches("start", c.words)
	})
}

// isLater reports whether a sentence that grants something says that it's so from a later day or
// year on.
func (p *pass) isLater(s *sentence) bool {
	for _, c := range s.clauses {
		for n := range c.amounts {
			if a := &c.amounts[n]; isYear(a) && a.Value > int64(p.on.Year())*100 {
				return true
			}
		}
		for _, d := range c.days {
			if d.Date.After(p.on) && matches("from-then", c.words) && !p.isAskedStart(d) &&
				!matches("start", c.words) {
				return true
			}
		}
	}
	return false
}

// isTakenBack reports whether a sentence from the one at the index on takes back what it says, or
// one anywhere says that the email isn't meant as it stands.
func (p *pass) isTakenBack(from int) bool {
	for i := range p.sentences {
		s := &p.sentences[i]
		for _, c := range s.clauses {
			w := without("older", c.words)
			if matches("not-meant", w) || i >= from && matches("taken-back", w) {
				return true
			}
		}
	}
	return false
}

// ownLoss returns the words of a sentence without what others lose, and what is not taken back.
func (p *pass) ownLoss(s *sentence) string {
	var kept []string
	for _, c := range s.clauses {
		w := without("or-else", without("others-loss", without("could-lose", without("others-out", c.words))))
		if !matches("has-to", w) {
			w = without("keeps-offer", w)
		}
		if !p.namesOtherJob(w) {
			kept = append(kept, w)
		}
	}
	return strings.Join(kept, " ")
}

// presentWords returns the words of a sentence without the clauses about an absence that is over, or
// is somebody else's.
func (*pass) presentWords(s *sentence) string {
	return strings.Join(each.Of(s.clauses, func(c clause) string {
		return without("was-away", c.words)
	}), " ")
}

// namesOtherJob reports whether a clause is about a job with words that the case's doesn't have.
func (p *pass) namesOtherJob(words string) bool {
	if p.role == "the role" {
		return false
	}
	found := without("job-frame", rules()["other-job"].pattern.FindString(words))
	return slices.ContainsFunc(strings.Fields(found), func(w string) bool {
		return !slices.Contains(strings.Fields(p.role), w)
	})
}

// lacksSecondYear reports whether a sign-on is granted by the amount of its first year alone, where
// two years were asked for.
func (p *pass) lacksSecondYear() bool {
	_, first := p.Amounts[TermSignOn]
	_, second := p.Amounts[termSecondYear]
	_, asked := p.scale(termSecondYear)
	return first && !second && asked > 0 && p.allYes == 0
}
