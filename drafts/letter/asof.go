package letter

import (
	"cmp"
	"slices"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/each"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// AsOf returns [casefile.Case.AsOf] with what the answers in the log by that day have made of the offers
// and the asks. A yes agrees to what the email that it answers asked for, or to the figures that it
// names instead: a later deadline and these terms are part of the offer then, whatever they say to a later
// ask. If the email left out the rest of an ask, the ask is only for that rest. What hasn't been asked for
// yet leaves out what an answer has given or refused. An offer that was agreed on before the next one came
// has the status, and the asks are about that one. An ask that names an offer is about the better one that
// answered it, too, unless that has all of it or another ask is about that one.
func AsOf(c *casefile.Case, i int, on calendar.Date, kindOf KindOf) *casefile.Opportunity {
	o := c.AsOf(i, on)
	log := NotesOfTime(c.Events(o, on), kindOf)
	if len(o.Offers) < 2 && !slices.ContainsFunc(log, (*casefile.Event).IsReply) || len(o.Offers) == 0 {
		return o
	}
	answered := *o
	o = &answered
	o.Offers, o.Asks = slices.Clone(o.Offers), slices.Clone(o.Asks)
	stayOpen(o, o.CurrentOffer(on), log, kindOf)
	named := each.Of(o.Asks, func(a casefile.Ask) string { return a.Offer })
	r := &answers{o: o, log: log, issues: ReadIssues(o, log, kindOf), kindOf: kindOf}
	bound := r.bind(o.CurrentOffer(on))
	agreed := map[int]bool{} // by the offer that they've said yes on: it has all that the yes was to
	for n, e := range log {
		offer := r.offerAt(n)
		switch {
		case offer < 0:
		case isCounter(e, kindOf(e)):
			delete(agreed, offer)
		case e.IsOffer() && r.issues.Answers[n] >= 0: // a better one
			better := offerOf(o, e)
			r.leaveOut(n, better, &c.Opportunities[i].Offers[better-1], &c.AsOf(i, e.On).Offers[better])
		case e.IsReply():
			now := &c.AsOf(i, e.On).Offers[offer]
			if granted, ok := r.grant(n, offer, now); ok {
				agreed[offer] = agree(&o.Offers[offer], granted)
			}
			r.leaveOut(n, offer, &c.Opportunities[i].Offers[offer], now)
		}
	}
	if all, ok := agreed[bound]; all {
		o.Offers[bound].Status = casefile.StatusAgreed
	} else if bound >= 0 && !ok {
		for n := range o.Asks {
			o.Asks[n].Offer = named[n]
		}
	}
	r.accepted(o.CurrentOffer(on))
	return o
}

// stayOpen makes the asks that name an offer be about the current one if that came in answer to them, perhaps
// after others, and doesn't have all that they're for.
func stayOpen(o *casefile.Opportunity, current int, log []*casefile.Event, kindOf KindOf) {
	if current != o.CurrentOffer(calendar.Date{}) {
		return // a later one is in the case already
	}
	first := current
	for first > 0 && answersAsk(o, first, log, kindOf) {
		first--
	}
	for i := range o.Asks {
		a := &o.Asks[i]
		n := slices.IndexFunc(o.Offers, func(f casefile.Offer) bool { return f.ID == a.Offer })
		if n >= first && n < current && asksBeyond(a, &o.Offers[current]) {
			a.Offer = ""
		}
	}
}

// answers are the replies in the log of an opportunity, whose offers and asks they change.
type answers struct {
	o      *casefile.Opportunity
	log    []*casefile.Event
	issues *Issues
	kindOf KindOf
}

// offerAt returns the index of the offer that an event in the log is about, or -1. On the day of an
// offer, that's the one before it for what comes before it in the log.
func (r *answers) offerAt(n int) int {
	e := r.log[n]
	offer := r.o.CurrentOffer(e.On)
	follows := func(l *casefile.Event) bool { return l.IsOffer() && l.On == e.On }
	if offer > 0 && r.o.Offers[offer].Made == e.On && slices.ContainsFunc(r.log[n:], follows) {
		return r.o.CurrentOffer(e.On.AddDays(-1))
	}
	return offer
}

// argued reports whether a reply answers an email that made an ask of the case, or argued for it. The
// kind is that of the email; a reply without one answers what isn't in the log.
func (r *answers) argued(n int) (k *Kind, ok bool) {
	to := r.issues.Answers[n]
	if to < 0 {
		return nil, true
	}
	k = r.kindOf(r.log[to])
	return k, argues(r.log[to], k)
}

// bind makes the asks that name no offer be about one that came before the current one, if the last word
// on an ask is a yes to it, and returns the index of that offer; -1 if there's no such yes.
func (r *answers) bind(current int) int {
	bound := -1
	for n, e := range r.log {
		if _, ok := r.argued(n); isCounter(e, r.kindOf(e)) || e.IsReply() && ok {
			bound = -1
			if e.What == casefile.EventReplyYes && r.issues.Answers[n] >= 0 {
				bound = r.offerAt(n)
			}
		}
	}
	if bound < 0 || bound >= current {
		return -1
	}
	for i := range r.o.Asks {
		a := &r.o.Asks[i]
		a.Offer = cmp.Or(a.Offer, r.o.Offers[bound].ID)
	}
	return bound
}

// grant makes the changes of a reply that says yes: the one at the index in the log, about the offer,
// which is as given since. It also returns what they've agreed to, if nothing of the ask is left.
func (r *answers) grant(n, offer int, now *casefile.Offer) (agreed casefile.Ask, ok bool) {
	e, to := r.log[n], r.issues.Answers[n]
	if e.What != casefile.EventReplyYes {
		return agreed, false
	}
	k, argued := r.argued(n)
	if to >= 0 && k != nil && r.log[to].What == casefile.EventSent &&
		slices.Contains(k.AsksFor, TopicTime) {
		grantTime(r.o, offer, e)
	}
	if to >= 0 && e.Start.IsZero() && Decided(r.log[to], k) == ActAccept && k != nil &&
		slices.Contains(k.AsksFor, TopicStart) {
		r.o.Offers[offer].Start = r.o.Start.On
	}
	if !argued {
		return agreed, false
	}
	before := n
	if to >= 0 {
		before = to + 1
	}
	t := tallyOf(r.o, offer, r.log[:before], r.kindOf)
	if len(t.asks) == 0 || t.open || t.other || t.made > len(t.asks) && !t.stepped {
		return agreed, false
	}
	a := t.asks[max(min(t.made, len(t.asks))-1, 0)]
	switch {
	case t.stepped:
		a.Fallback = a.Fallback.Settled(&e.Terms, now)
		return a.Fallback.Ask(), true
	case !e.Unchanged():
		*a = a.Settled(&e.Terms, now)
	}
	if to >= 0 && isCounter(r.log[to], k) {
		part, ok := k.partOf(*a)
		if rest := without(*a, part); ok && !rest.Empty() {
			r.o.Offers[offer] = *overlay(r.o.Offers[offer], part)
			*a = rest
			return agreed, false
		}
	}
	return *a, true
}

// leaveOut leaves out of what hasn't been asked for what the replies up to the index have given since
// the offer was as it was made, and the packages that they've answered.
func (r *answers) leaveOut(n, offer int, was, now *casefile.Offer) {
	t := tallyOf(r.o, offer, r.log[:n], r.kindOf)
	var answered []casefile.Package
	for i, a := range t.asks {
		switch {
		case i >= t.made:
			*a = a.Beyond(was, now, answered)
		case i == t.made-1 && !t.stepped:
			a.Fallback = a.Beyond(was, now, nil).Fallback
		}
		if i < t.made {
			answered = append(answered, a.Packages()...)
		}
	}
}

// agree gives an offer what they said yes to, and reports whether it has all of that: a yes may leave open
// which part moves.
func agree(f *casefile.Offer, granted casefile.Ask) bool {
	if !f.Undecided() || granted.IsOpen() {
		return false
	}
	*f = *overlay(*f, granted)
	return true
}

// grantTime moves the deadline of an offer to the one that the client wants, after a yes that names
// none.
func grantTime(o *casefile.Opportunity, offer int, e *casefile.Event) {
	f, until := &o.Offers[offer], o.Extension.Until
	if !until.IsZero() && e.Deadline.IsZero() &&
		f.Deadline.In(time.UTC).Before(until.In(time.UTC)) {
		f.Deadline = until
	}
}

// overlay returns the terms of an offer after a yes to the ask.
func overlay(f casefile.Offer, a casefile.Ask) *casefile.Offer {
	besides := casefile.Terms{
		Start: a.Start, Relocation: a.Relocation, OtherTerms: slices.Clone(f.OtherTerms),
	}
	for _, t := range a.OtherTerms {
		same := func(other string) bool { return other == t.Text || text.AlikeTerms(other, t.Text) }
		if i := slices.IndexFunc(besides.OtherTerms, same); i >= 0 {
			besides.OtherTerms[i] = t.Text // it takes the place of what they offered
		} else {
			besides.OtherTerms = append(besides.OtherTerms, t.Text)
		}
	}
	return a.Package().ApplyTo(besides.ApplyTo(f))
}

// accepted marks as agreed what the client has accepted by the log before the current offer came, so
// that a letter is held against it, and makes the asks that name no offer be about that.
func (r *answers) accepted(current int) {
	taken := -1
	for n, e := range r.log {
		act, about := Decided(e, r.kindOf(e)), r.offerAt(n)
		if e.Offer != "" {
			about = offerOf(r.o, e)
		}
		switch {
		case act == "" || about >= current:
		case act == ActAccept:
			taken = about
		case about == taken:
			taken = -1
		}
	}
	if taken < 0 || AgreedBefore(r.o.Offers[:current+1]) >= 0 || !r.o.Offers[taken].Undecided() {
		return
	}
	if r.o.Offers[current].Written() {
		r.o.Offers[taken].Status = casefile.StatusAgreed
		for i := range r.o.Asks {
			a := &r.o.Asks[i]
			a.Offer = cmp.Or(a.Offer, r.o.Offers[taken].ID)
		}
	}
}

// AgreedBefore returns the index of the offer that a letter, the last of the offers, has to match: the
// last one before it that was settled; -1 if there's none, or if the last one isn't such a letter.
func AgreedBefore(offers []casefile.Offer) int {
	n := len(offers) - 1
	if n < 1 || !offers[n].Written() {
		return -1
	}
	for n--; n >= 0 && !offers[n].Settled(); n-- {
	}
	return n
}

// Decided returns what an event says that the client has decided: to accept, to decline, or to undo
// an acceptance; empty if it doesn't. The kind is that of an email.
func Decided(e *casefile.Event, k *Kind) Act {
	switch e.What {
	case casefile.EventAccepted:
		return ActAccept
	case casefile.EventDeclined, casefile.EventWithdrawn:
		return ActDecline
	case casefile.EventSent, casefile.EventAsked:
		if k != nil && (k.Act == ActAccept || k.Act == ActDecline || k.Act == ActUndo) {
			return k.Act
		}
	}
	return ""
}
