package letter

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// readLog finds the events of the opportunity up to the day of sending, without the email itself, and
// how many of the open asks they have made.
func (j *Job) readLog() {
	j.log = NotesOfTime(j.Case.Events(j.Opportunity, j.sent), j.kindOf)
	j.log = slices.DeleteFunc(j.log, func(e *casefile.Event) bool {
		return e.What == casefile.EventSent && e.Kind == j.Kind.ID && e.On == j.sent
	})
	j.addAbout()
	j.issues = ReadIssues(j.Opportunity, j.log, j.kindOf)
	j.readSubject()
	if j.offer >= 0 {
		j.asks = j.Opportunity.OpenAsks(j.offer)
		t := j.tally(j.log)
		j.made, j.stepped = min(t.made, len(j.asks)), t.stepped
	}
}

// tally returns what the events have asked for of the open asks.
func (j *Job) tally(log []*casefile.Event) tally {
	return tallyOf(j.Opportunity, j.offer, log, j.kindOf)
}

// kindOf returns the kind of an email in the log; nil if it's unknown.
func (j *Job) kindOf(e *casefile.Event) *Kind { return j.Kind.Logged(e) }

// Logged returns the kind of an email in a log, one of those that a kind knows; nil if it knows none
// like it, or if the email is theirs.
func (k *Kind) Logged(e *casefile.Event) *Kind {
	if k == nil || k.Others == nil || e.Kind == "" || e.IsReply() { // only days are asked for
		return nil
	}
	return k.Others.Find(e.Kind)
}

// reads reports whether the email's template may read one of the fields of the letter, or the kind
// names one of the facts. What nothing else reads may be left out.
func (j *Job) reads(names ...string) bool {
	return j.Kind.Others == nil || slices.ContainsFunc(names, func(name string) bool {
		return j.Kind.Others.Reads(j.Kind, name)
	})
}

// lastAnswer returns their last answer in the log, or nil.
func (j *Job) lastAnswer() *casefile.Event {
	for _, e := range slices.Backward(j.log) {
		if e.IsReply() {
			return e
		}
	}
	return nil
}

// isAsk reports whether an event is an email that asked for something.
func (j *Job) isAsk(e *casefile.Event) bool {
	k := j.kindOf(e)
	return e.What == casefile.EventAsked ||
		e.What == casefile.EventSent && k != nil && (k.Act == ActAsk || k.Act == ActCounter)
}

// wroteTo returns the person that an email in the log went to, or nil.
func (j *Job) wroteTo(e *casefile.Event, k *Kind) *casefile.Person {
	return k.WroteTo(j.Opportunity, e)
}

// partAsked returns the part of the ask that the email asks for or, if it makes none, the part that
// was asked for before it; all of it if that isn't known.
func (j *Job) partAsked() (part casefile.Ask) {
	ask := j.Opportunity.Asks[j.ask]
	if j.Kind.MakesAsk() {
		part, _ = j.Kind.partOf(ask)
	} else {
		part = j.partBefore(ask)
	}
	if part.Empty() {
		return ask
	}
	return part
}

// partBefore returns the part of an ask that earlier emails about the offer have asked for.
func (j *Job) partBefore(ask casefile.Ask) (part casefile.Ask) {
	for _, e := range j.log {
		if k := j.kindOf(e); argues(e, k) && !e.On.Before(j.Opportunity.Offers[j.offer].Made) {
			part = with(ask, part, k)
		}
	}
	return part
}

func (j *Job) letterInHand() bool {
	if j.offer < 0 {
		return false
	}
	f := &j.Opportunity.Offers[j.offer]
	var written, changed calendar.Date
	for _, e := range j.log {
		switch {
		case e.What == casefile.EventWrittenOffer && (e.Offer == "" || e.Offer == f.ID):
			written = e.On
		case !e.Unchanged() && !movesTime(e):
			changed = e.On
		}
	}
	if written.IsZero() && f.Written() {
		written = f.Made
	}
	return !written.IsZero() && !written.Before(changed) && !written.Before(f.Made)
}

// written reports whether there has been a letter: one in the log, or an offer that came in writing.
func (j *Job) written() bool {
	isLetter := func(e *casefile.Event) bool { return e.What == casefile.EventWrittenOffer }
	came := func(f casefile.Offer) bool { return f.Written() }
	return slices.ContainsFunc(j.log, isLetter) ||
		slices.ContainsFunc(j.Opportunity.Offers[:j.offer+1], came)
}
