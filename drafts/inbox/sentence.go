package inbox

import (
	"maps"
	"slices"
	"strings"
)

// sentence notes what the sentence at the index says.
func (p *pass) sentence(i int) {
	s := &p.sentences[i]
	whole := without("repayment", without("invitation", s.words()))
	p.other(i, whole)
	p.cue = p.cue || !s.question && matches("cue", whole)
	if s.question {
		few := len(strings.Fields(whole)) < 2
		if !matches("courtesy", whole) && !few || strings.Contains(whole, "#") {
			note(p.says, Question, i)
		}
		p.datesOf(i, supposes(whole))
		return
	}
	if s.item && p.asking {
		note(p.says, Question, i)
		return
	}
	p.asking = false
	if matches("request", without("acceptance", p.fold(s.text))) {
		note(p.says, Question, i)
		return
	}
	if matches("question", without("acceptance", without("redirect", whole))) {
		note(p.says, Question, i)
		p.asking = strings.HasSuffix(s.text, ":")
	}
	byAnswering := matches("answer-by", whole) && strings.Contains(whole, "@") &&
		!matches("maybe", whole) && !supposes(whole)
	if byAnswering {
		p.condition = i + 1
	}
	sure := without("or-else", whole)
	unreal := matches("if", without("waits-for-client", sure)) && !byAnswering ||
		p.condition > 0 && matches("otherwise", sure)
	about := p.topic
	if len(about) == 0 && len(p.parts) > 1 {
		about = p.named(p.answered(s.Start))
	}
	p.table = p.table && !matches("verb", whole)
	if p.isTableHead(i, whole) {
		p.table = true
		return
	}
	if p.isHeading(s) {
		p.topic = p.named(whole)
		return
	}
	elsewhere := len(s.clauses) > 1 && p.isElsewhere(s)
	for k := range s.clauses {
		if !elsewhere || len(p.named(s.clauses[k].words)) > 0 {
			about = p.clause(i, k, unreal, about)
		}
	}
	if len(p.named(whole)) > 0 || len(s.clauses) > 1 {
		p.topic = nil
	}
	if p.allYes == i+1 && matches("not-all", without("talks", whole)) && !strings.Contains(whole, "changes") {
		p.notAll = true
	}
	p.datesOf(i, unreal)
	if !unreal {
		p.lapse(i)
	}
}

// supposes reports whether words say what would be if they did something, and not whether they will.
func supposes(words string) bool {
	return matches("supposed", without("answered-by-then", without("whether", words)))
}

// isElsewhere reports whether the first words of a sentence say that it's about something else than
// what was asked for: about your flight: yes, up to 900 dollars.
func (p *pass) isElsewhere(s *sentence) bool {
	w := s.clauses[0].words
	return matches("topic", w) && len(p.named(w)) == 0 && (matches("off-topic", w) ||
		s.clauses[1].lead == colon && slices.ContainsFunc(strings.Fields(w), isOtherThing))
}

// answered returns the folded words of the quotation that the words at a position answer, or "".
func (p *pass) answered(at int) string {
	quoted := ""
	for _, part := range p.parts {
		if part.start <= at {
			quoted = part.answered
		}
	}
	return p.fold(quoted)
}

// other notes what a sentence says besides an answer.
func (p *pass) other(i int, whole string) {
	s := &p.sentences[i]
	if matches("outsider", whole) {
		return
	}
	for _, w := range []What{Rescinded, Rejection, OutOfOffice, RecruiterChange, NewOffer,
		NewDeadline} {
		if !matches(string(w), whole) || !p.isSaid(w, s, whole) {
			continue
		}
		note(p.says, w, i)
		if w == NewDeadline {
			p.deadlineAt = i + 1
		}
		p.otherJob = p.otherJob || w == NewOffer && matches("new-terms", whole)
	}
	if s.question {
		return
	}
	for _, c := range s.clauses {
		mine := without("waits-for-client", without("later-review",
			without("yours", without("harmless", without("invitation", without("repayment", c.words))))))
		if matches("only-then", c.words) {
			continue
		}
		if matches("hold", without("refuse", mine)) || matches("wait", mine) {
			note(p.says, Hold, i)
			p.waits = i + 1
		} else if matches("soon", mine) || strings.Contains(mine, "@") && isTheirAnswer(mine) {
			note(p.says, Hold, i)
		}
	}
}

// isSaid reports whether a sentence with the words of w says so of the writer, the client's offer,
// and the time of the email.
func (p *pass) isSaid(w What, s *sentence, whole string) bool {
	in := func(words string) bool { return matches(string(w), words) }
	switch w {
	case OutOfOffice:
		return p.auto || in(p.presentWords(s))
	case RecruiterChange:
		return in(p.handedOver(s)) && !matches("request-moves", whole) && !p.anywhere("still-here")
	}
	if s.question {
		return false
	}
	switch w {
	case Rescinded:
		return in(without("term-gone", without("harmless", whole))) && in(p.ownLoss(s)) &&
			!matches("if", whole) && !p.anywhere("replaced")
	case Rejection:
		own := p.ownLoss(s)
		if !in(own) || p.offer == nil {
			return in(own)
		}
		ends := matches("ends-offer", without("not-this-job", own)) && !strings.Contains(own, "#")
		return !matches("if", whole) && (ends || matches("turns-away", own) && p.anywhere("farewell"))
	case NewOffer:
		made := without("visit", whole)
		if !strings.Contains(whole, "#") {
			made = without("offer-to-come", made)
		}
		return in(made) && !isNegated(whole) && !matches("if", whole)
	}
	whole = withoutTheirAnswer(whole)
	return matches("client", whole) && in(whole) && !s.onlyForPapers()
}

// isTheirAnswer reports whether words are about an answer that they'll give, and not about the client's.
func isTheirAnswer(words string) bool {
	return matches("call", words) && !matches("from-client", words)
}

// withoutTheirAnswer returns words without those about an answer that they'll give.
func withoutTheirAnswer(words string) string {
	if isTheirAnswer(words) {
		return without("call", words)
	}
	return words
}

// clause notes what a clause grants, refuses, or states. A clause that names nothing is about what
// the one before it in its sentence names; it returns what it names itself, or else that.
func (p *pass) clause(i, k int, unreal bool, about map[lever]bool) map[lever]bool {
	c := &p.sentences[i].clauses[k]
	w := without("contrast", without("invitation", without("repayment", c.words)))
	if rest := without("or-else", w); !matches("grant", rest) {
		w = rest
	}
	if !matches("has-to", w) {
		w = without("keeps-offer", w)
	}
	if matches("outsider", w) || matches("others-out", w) ||
		p.says[NewOffer] == 0 && p.namesOtherJob(w) {
		return about // it's about somebody else, or another job
	}
	if rest := without("no-refusal", w); rest != w && !isNegated(rest) {
		return about // it says what they think of the ask, or of the client
	}
	bare := without("harmless", w)
	waits := matches("wait", bare)
	grants := matches("grant", without("yours-to-do", w)) || matches("yes", w) ||
		len(p.parts) > 1 && len(about) > 0 && matches("bare-yes", w)
	figures, others, added := p.figures(c, about)
	levers := p.named(without("reason", w))
	if len(levers) == 0 && c.lead == colon {
		maps.Copy(levers, about)
	}
	if slices.ContainsFunc(c.days, p.isAskedStart) {
		levers[leverStart] = true
	}
	named := maps.Clone(levers)
	for _, f := range figures {
		named[leverOf(f.term)] = true
	}
	refuses := matches("refuse", bare) || matches("over-limit", bare) || isNegated(w) &&
		(len(figures) > 0 || grants && (len(named) > 0 || matches("what-was-asked", bare)))
	refuses = refuses || isNegated(w) && !matches("off-topic", w) && !waits && !matches("hold", w) &&
		matches("regret", p.fold(c.text)) && (len(named) > 0 || matches("what-was-asked", bare))
	nothing := len(figures) == 0 && len(p.named(w)) == 0
	given := w
	if k > 0 && !strings.Contains(p.sentences[i].clauses[k-1].words, " ") {
		given = p.sentences[i].clauses[k-1].words + " " + w // instead, we can
	}
	if matches("gives-else", given) && !unreal && !waits && !isNegated(w) && !strings.Contains(w, "@") &&
		!matches("as-before", w) && !matches("maybe", w) && !matches("usual", w) &&
		!matches("off-topic", without("benefit", w)) {
		p.instead = firstOf(p.instead, i+1)
	}
	if nothing && !unreal && p.moreTime(i, c, bare) {
		return about
	}
	if len(named) == 0 {
		levers, named = map[lever]bool{}, about
		if matches("it", w) || len(strings.Fields(w)) <= 4 { // it's about what was named before it
			maps.Copy(levers, about)
		}
	}
	if unreal && (c.lead != "but" && c.lead != "however" || matches("if", w)) {
		p.doubt = p.doubt || grants && !refuses && p.condition != i+1
		return named
	}
	switch {
	case waits, matches("hold", without("later-review", without("yours", w))) && !refuses:
		p.maybe = p.maybe || len(figures) > 0
	case len(added) > 0 && len(figures) == 0 && !isNegated(bare) && (grants || refuses):
		if p.doubt = p.doubt || matches("maybe", w); !p.doubt {
			for l := range added {
				note(p.lesser, l, i)
			}
		}
	case refuses && len(levers) == 0 && len(figures) > 0 && matches("off-topic", w):
		p.doubt = true // the figure is hardly one that was asked for
	case refuses && matches("rest", w):
		p.restNo = i + 1
	case refuses:
		p.refusal(i, w, levers, figures)
	case c.lead == "except":
		for l := range levers {
			note(p.refused, l, i)
		}
		p.notAll = true
	case isNegated(w) && grants:
		p.doubt = true // it refuses something, but not surely what was asked for
	case matches("off-topic", without("lever-relocation", w)) &&
		(grants && len(figures) == 0 || !grants):
	default:
		p.grant(i, w, grants, levers, figures)
		p.notAll = p.notAll || grants && others
	}
	return named
}

// paired returns sentences, of which two that are only together a yes are one.
func (p *pass) paired(list []sentence) (joined []sentence) {
	for _, s := range list {
		last := len(joined) - 1
		if last < 0 || s.question || joined[last].question ||
			!matches("fragment", p.fold(joined[last].text+" "+s.text)) {
			joined = append(joined, s)
			continue
		}
		joined[last].End = s.End
		joined[last].text += " " + s.text
	}
	return joined
}
