package inbox

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/internal/each"
)

// decide says what the email is, of all that its sentences say.
func (p *pass) decide() {
	p.findLevel()
	what, at := p.verdict()
	if p.either = p.choice(what); p.either > 0 {
		what, at = NotClear, 0
		clear(p.Amounts) // whoever says that it's a part of it has to say how much, too
	}
	p.What = what
	if at > 0 {
		p.Evidence = p.sentences[at-1].text
	}
	if what == Partial && p.instead > 0 { // what's refused, and what's given in its place
		said := p.sentences[min(at, p.instead)-1 : max(at, p.instead)]
		p.Evidence = strings.Join(each.Of(said, func(s sentence) string { return s.text }), " ")
	}
	p.Conditional = p.condition > 0 &&
		(what == Yes || what == Partial && matches("if", p.folded(p.condition)))
	unread := p.unread()
	extras := maps.Clone(p.Amounts)
	maps.DeleteFunc(extras, func(_ Term, f Figure) bool { return !p.isExtra(f.Span) })
	agreed, likely := p.agreed()
	p.found = found{extras, maps.Clone(p.Amounts), agreed, likely, maps.Clone(p.Dates), p.Level,
		p.asksAside(), p.about(at), p.time.decides, p.handover(), unread}
	p.keepOnly()
	if what == NotClear {
		p.Why = p.whyUnclear()
	}
	for _, w := range []What{NewDeadline, RecruiterChange, OutOfOffice, Question} {
		if w == NewDeadline && (what == NewOffer || !p.has(MarkDeadline) || p.KeepsDeadline()) ||
			w == OutOfOffice && !p.has(MarkUntil) && !p.has(MarkBack) {
			continue
		}
		if p.says[w] > 0 && w != what && what != NotClear {
			p.Besides = append(p.Besides, w)
		}
	}
}

// verdict returns what the email is, and the sentence that says so, plus one.
func (p *pass) verdict() (What, int) {
	switch {
	case greetsAnother(p.Words, &p.to), p.isOfAnother():
		return NotClear, 0
	case p.auto:
		return p.automatic()
	case p.says[Rescinded]+p.says[Rejection] > 0 && p.offer != nil && p.anywhere("offer-stands"):
		return NotClear, 0
	case p.says[Rescinded] > 0 && p.offer != nil && !(p.has(MarkDeadline) &&
		matches("will-lapse", p.folded(p.says[Rescinded]))):
		return Rescinded, p.says[Rescinded]
	case p.says[Rejection] > 0 && p.offer == nil:
		return Rejection, p.says[Rejection]
	case p.says[Rejection] > 0:
		return Rescinded, p.says[Rejection]
	}
	if p.offer == nil && p.allNo > 0 && p.says[NewOffer]+p.says[Question]+p.waits == 0 &&
		len(p.Amounts) == 0 {
		return Rejection, p.allNo
	}
	what, at := p.answer()
	if what != No || max(at, p.instead)-min(at, p.instead) > 2 {
		p.instead = 0 // it's in the place of nothing
	}
	switch {
	case p.instead > 0:
		return Partial, at
	case what != "":
		return what, at
	}
	if at := p.agreesByLetter(); at > 0 {
		return Yes, at
	}
	switch {
	case p.refusesTime():
		p.time.decides = true
		return No, p.time.no
	case p.says[NewOffer] > 0 && (p.offer == nil || len(p.Amounts) > 0):
		return NewOffer, p.says[NewOffer]
	case p.offer == nil && p.lesser[leverBase] > 0 &&
		!matches("scale", p.folded(p.lesser[leverBase])) && p.says[Question] == 0:
		return NewOffer, p.lesser[leverBase]
	case p.has(MarkDeadline) && p.says[NewDeadline] > 0 && (!p.KeepsDeadline() || p.says[Hold] == 0):
		return NewDeadline, p.says[NewDeadline]
	case p.unplaced && len(p.asked) > 0 && p.says[Hold]+p.says[Question] > 0:
		return NotClear, 0
	case p.says[Question] > 0:
		return Question, p.says[Question]
	case p.says[RecruiterChange] > 0 && !p.coversForATime():
		return RecruiterChange, p.says[RecruiterChange]
	case p.coversForATime() || p.says[OutOfOffice] > 0 && !p.has(MarkAnswer) &&
		(p.has(MarkUntil) || p.has(MarkBack) || p.says[Hold] == 0) && matches("myself", p.folded(p.says[OutOfOffice])):
		return OutOfOffice, p.says[OutOfOffice]
	case p.says[Hold] > 0 && (len(p.asked) > 0 || p.offer == nil):
		return Hold, p.says[Hold]
	}
	return NotClear, 0
}

// coversForATime reports whether the one who takes over does so only while the writer is away.
func (p *pass) coversForATime() bool {
	both := p.says[OutOfOffice] > 0 && p.says[RecruiterChange] > 0
	return both && (p.has(MarkBack) || p.has(MarkUntil)) &&
		matches("for-a-time", p.folded(p.says[RecruiterChange]))
}

// automatic returns what an email that a program sent is: that its recruiter has left, or is away.
func (p *pass) automatic() (What, int) {
	if at := p.says[RecruiterChange]; at > 0 && matches("gone", p.folded(at)) {
		return RecruiterChange, at
	}
	if p.says[OutOfOffice] > 0 || p.has(MarkUntil) || p.has(MarkBack) || matches("absence", fold(p.subject)) {
		return OutOfOffice, max(p.says[OutOfOffice], min(1, len(p.sentences)))
	}
	return NotClear, 0
}

// answer returns the answer to the ask, or "" if there is none.
func (p *pass) answer() (What, int) {
	if len(p.asked) == 0 || p.otherJob {
		return "", 0
	}
	if p.restNo > 0 && p.allYes == 0 {
		for _, l := range p.asked {
			if p.granted[l] == 0 && p.lesser[l] == 0 {
				p.refused[l] = p.restNo
			}
		}
	}
	grants, less, refuses := first(p.granted), first(p.lesser), first(p.refused)
	for l := range p.granted {
		if p.refused[l] > 0 && p.lesser[l] == 0 {
			return p.mixed(l)
		}
	}
	positive := max(p.allYes, grants, less)
	negative := max(p.allNo, refuses)
	switch {
	case positive > 0 && p.isTakenBack(positive-1):
		return NotClear, 0
	case less > 0:
		if negative+p.waits == 0 && !p.doubt && p.onlyExtras() {
			if what, at := p.positive(cmp.Or(p.allYes, grants)); what == Yes {
				return what, at
			}
		}
		return Partial, less
	case positive > 0 && negative > 0:
		if p.allYes > 0 && grants == 0 && refuses == 0 {
			return later(p.allYes, p.allNo)
		}
		if p.waits > 0 && p.allNo > 0 && refuses == 0 {
			return NotClear, 0
		}
		return Partial, max(grants, p.allYes)
	case positive > 0 && p.waits > 0 && p.waits <= positive && p.cue && p.isStated():
		return NotClear, 0 // what they waited for seems to be there
	case positive > 0 && p.waits > 0 && p.maybe && !p.doubt:
		return NotClear, 0 // a figure in the same words may be an answer
	case positive > 0 && p.waits > 0 && p.onlyPayWaits():
		return Partial, p.granted[leverLevel]
	case positive > 0 && p.waits > 0:
		return Hold, p.waits
	case positive > 0 && p.doubt:
		return NotClear, 0
	case positive > 0:
		return p.positive(cmp.Or(p.allYes, grants))
	case negative > 0 && (p.waits > negative || p.maybe):
		return NotClear, 0
	case negative > 0 && refuses == 0 && p.says[NewDeadline]+p.says[Question] > 0 && p.isWeakNo():
		return NotClear, 0
	case negative > 0 && p.offer != nil:
		return No, firstOf(refuses, p.allNo)
	}
	return "", 0
}

// onlyPayWaits reports whether the level is granted and what waits is the pay that goes with it.
func (p *pass) onlyPayWaits() bool {
	at, waits := p.granted[leverLevel], cmp.Or(p.waits, p.says[Hold])
	return at > 0 && p.Level != "" && waits != at && !p.doubt && matches("pay-to-come", p.folded(waits))
}

// isExtra reports whether an amount was read as one of a term that wasn't asked for, and is more than
// what they offered of it.
func (p *pass) isExtra(at Span) bool {
	for t, f := range p.Amounts {
		offered, _ := p.scale(t)
		if f.Span == at && !p.isAsked(leverOf(t)) && f.Hundredths > offered {
			return true
		}
	}
	return false
}

// onlyExtras reports whether all that is less than asked is more than was asked for.
func (p *pass) onlyExtras() bool {
	for l := range p.lesser {
		isOf := func(t Term) bool { return leverOf(t) == l && p.isExtra(p.Amounts[t].Span) }
		if !slices.ContainsFunc(slices.Collect(maps.Keys(p.Amounts)), isOf) {
			return false
		}
	}
	return true
}

// isWeakNo reports whether the sentence that refuses everything has neither a negation, nor what
// was asked, nor a word of regret, or may refuse to move the day of the sentence before it.
func (p *pass) isWeakNo() bool {
	w := without("harmless", p.folded(p.allNo))
	if p.says[NewDeadline] == p.allNo-1 && p.allNo > 1 && !matches("all-of-it", w) {
		return true
	}
	return !isNegated(w) && !matches("what-was-asked", w) && !matches("regret", w)
}

// positive returns yes if nothing is left open, or else partial or not clear.
func (p *pass) positive(at int) (What, int) {
	all := p.allYes > 0 || !p.more && p.isAll(func(l lever) bool { return p.granted[l] > 0 })
	sure := p.isStated()
	switch {
	case p.isUnsure(), p.lacksSecondYear(), p.isOfAnotherThing():
		return NotClear, 0
	case p.says[Hold] > 0 && p.onlyPayWaits():
		return Partial, p.granted[leverLevel]
	case p.says[Hold] > 0 && p.waits == 0 && !(all && sure):
		return NotClear, 0 // it may be about something else
	case p.says[Hold] > 0 && !(all && sure):
		return Hold, p.says[Hold]
	case !all && !p.firm && p.Level == "":
		return NotClear, 0 // its figure is only mentioned
	case all && p.notAll && p.isForATime():
		return NotClear, 0
	case !all, p.notAll, p.isPart():
		return Partial, at
	case !sure, p.says[Question] > 0, p.isDoubtful(), p.changesTerms():
		return NotClear, 0
	}
	return Yes, at
}

// isStated reports whether everything that was asked is granted in so many words.
func (p *pass) isStated() bool {
	return p.allSure || p.isAll(func(l lever) bool { return p.sure[l] || p.stated[l] && p.cue })
}

// mixed returns what a lever is that is both granted and refused.
func (p *pass) mixed(l lever) (What, int) {
	if less := first(p.lesser); less > 0 {
		return Partial, less
	}
	if len(p.granted) > 1 || len(p.refused) > 1 || len(p.asked) > 1 || p.asOffered[l] {
		return NotClear, 0
	}
	return later(p.granted[l], p.refused[l])
}

// later returns no if the refusal comes after the grant that it takes back.
func later(yes, no int) (What, int) {
	if no >= yes {
		return No, no
	}
	return NotClear, 0
}

// keepOnly drops amounts and dates that don't go with what the email is.
func (r *Reading) keepOnly() {
	r.Aside = r.What == Question && r.found.aside
	set := r.What == Yes || r.What == Partial || r.What == NewOffer
	if !set {
		clear(r.Amounts)
		r.Level = ""
		delete(r.Dates, MarkStart)
	}
	if r.What == Partial && r.offer != nil && r.Level == r.offer.Level {
		r.Level = ""
	}
	if r.What != OutOfOffice {
		delete(r.Dates, MarkUntil)
		delete(r.Dates, MarkBack)
	} else if !r.has(MarkUntil) && r.has(MarkBack) {
		until := r.Dates[MarkBack]
		until.LocalTime = calendar.LocalTime{Date: until.Date.AddDays(-1)}
		r.Dates[MarkUntil] = until
	}
	if r.What != Hold {
		delete(r.Dates, MarkAnswer)
	}
	switch r.What {
	case Yes, Partial, NewOffer, NewDeadline:
	case No:
		if r.KeepsDeadline() {
			delete(r.Dates, MarkDeadline)
		}
	default:
		delete(r.Dates, MarkDeadline)
	}
}
