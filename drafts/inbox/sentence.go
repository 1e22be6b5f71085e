package inbox

import (
	"maps"
	"strings"
)

// isNegated reports whether words have a negation that refuses something.
func isNegated(words string) bool {
	return matches("negation", without("harmless", words))
}

// sentence notes what the sentence at the index says.
func (p *pass) sentence(i int) {
	s := &p.sentences[i]
	var parts []string
	for _, c := range s.clauses {
		parts = append(parts, c.words)
	}
	whole := without("invitation", strings.Join(parts, " "))
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
	byAnswering := matches("answer-by", whole) && strings.Contains(whole, "@") &&
		!matches("maybe", whole)
	if byAnswering {
		p.condition = i + 1
	}
	unreal := matches("if", whole) && !byAnswering
	var about map[lever]bool
	for k := range s.clauses {
		about = p.clause(i, k, unreal, about)
	}
	if p.allYes == i+1 && matches("not-all", whole) && !strings.Contains(whole, "changes") {
		p.notAll = true
	}
	p.datesOf(i, unreal)
}

// other notes what a sentence says besides an answer.
func (p *pass) other(i int, whole string) {
	s := &p.sentences[i]
	for _, w := range []What{Rescinded, Rejection, OutOfOffice, RecruiterChange, NewOffer,
		NewDeadline, Hold} {
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
	w := without("invitation", c.words)
	bare := without("harmless", w)
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
		p.doubt = p.doubt || grants && !refuses
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
