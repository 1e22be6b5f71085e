package casefile

import (
	"fmt"
	"slices"

	"github.com/tactful-drafts/tactful/drafts/internal/strict"
)

// history is what the log says about one opportunity.
type history struct {
	c      *Case
	o      *Opportunity
	path   string
	events []pastEvent
}

// pastEvent is an event with the offer that it's about.
type pastEvent struct {
	*Event
	path  string
	offer int // its index, or -1
}

func (c *Case) history(i int) *history {
	h := &history{c: c, o: &c.Opportunities[i], path: fmt.Sprintf("opportunities[%d]", i)}
	for n := range c.Log {
		e := &c.Log[n]
		if e.Opportunity == h.o.ID && !e.On.IsZero() {
			h.events = append(h.events, pastEvent{e, fmt.Sprintf("log[%d]", n), h.offerOf(e)})
		}
	}
	return h
}

// offerOf returns the index of the offer that an event names, or else of the last one made by then;
// -1 if there is none.
func (h *history) offerOf(e *Event) int {
	if e.Offer != "" {
		return slices.Index(h.o.offerIDs(), e.Offer)
	}
	for i := len(h.o.Offers) - 1; i >= 0; i-- {
		if !e.On.Before(h.o.Offers[i].Made) {
			return i
		}
	}
	return -1
}

func (e *pastEvent) refuses() bool { return e.What == EventDeclined || e.What == EventWithdrawn }

// reopens reports whether they have moved, so that a decision may be followed by another.
func (e *pastEvent) reopens() bool {
	return slices.Contains([]EventKind{EventVerbalOffer, EventWrittenOffer, EventResumed,
		EventReplyYes, EventReplyPartial, EventReplyQuestion}, e.What)
}

// contradictions adds what can't all be true of the stage, the offers, and the log. The log may be
// ahead of the stage and of a status, because new events are only added to it.
func (h *history) contradictions(k *checker) {
	for i := range h.events {
		h.tooEarly(k, &h.events[i])
	}
	h.reversals(k)
	h.handOvers(k)
	for i := range h.o.Offers {
		h.checkStatus(k, i)
	}
	h.checkStage(k)
}

// tooEarly adds an event of an offer that hadn't been made yet. An offer may be spoken of before.
func (h *history) tooEarly(k *checker, e *pastEvent) {
	switch {
	case e.What == EventVerbalOffer || e.What == EventNews || e.What == EventNote || e.On.IsZero():
	case e.Offer != "" && e.offer >= 0 && e.On.Before(h.o.Offers[e.offer].Made):
		f := &h.o.Offers[e.offer]
		k.Add(e.path+".on", "%s comes before offer %q was made, %s%s: correct one of the two days",
			e.On, f.ID, f.Made, h.c.onLine(h.made(e.offer)))
	case e.What == EventAccepted && e.offer < 0 && e.Offer == "" && len(h.o.Offers) > 0:
		k.Add(e.path+".on", "accepted on %s, before the first offer was made, %s%s: correct one "+
			"of the two days", e.On, h.o.Offers[0].Made, h.c.onLine(h.made(0)))
	}
}

func (h *history) made(offer int) string { return fmt.Sprintf("%s.offers[%d].made", h.path, offer) }

// reversals adds an acceptance of what had been declined, with nothing from them in between.
func (h *history) reversals(k *checker) {
	var refused *pastEvent
	for i := range h.events {
		e := &h.events[i]
		switch {
		case e.refuses():
			refused = e
		case e.reopens():
			refused = nil
		case e.What == EventAccepted && refused != nil && e.offer == refused.offer:
			k.Add(e.path+".what", "accepted on %s, after %s on %s%s: correct one, or add what they "+
				"said in between", e.On, refused.What, refused.On, h.c.onLine(refused.path+".what"))
		}
	}
}

// decision returns the last event that decided on the offer at the index, if all that did so agree:
// accepted, or else declined or withdrawn.
func (h *history) decision(offer int) *pastEvent {
	var last *pastEvent
	for i := range h.events {
		e := &h.events[i]
		if e.What != EventAccepted && !e.refuses() || e.offer != offer {
			continue
		}
		if last != nil && last.refuses() != e.refuses() {
			return nil
		}
		last = e
	}
	return last
}

// checkStatus adds a decision that contradicts the status of its offer.
func (h *history) checkStatus(k *checker, i int) {
	f, e := &h.o.Offers[i], h.decision(i)
	if e == nil {
		return
	}
	accepted := e.What == EventAccepted
	if accepted && (f.Status == StatusDeclined || f.Status == StatusExpired) ||
		!accepted && f.Status == StatusAccepted {
		h.addDecision(k, e, fmt.Sprintf("offer %q has the status %s", f.ID, f.Status),
			fmt.Sprintf("%s.offers[%d].status", h.path, i))
	}
}

// addDecision adds that an event contradicts something at a field.
func (h *history) addDecision(k *checker, e *pastEvent, but, field string) {
	k.Add(e.path+".what", "%s on %s, but %s%s: correct one of them", e.What, e.On, but,
		h.c.onLine(field))
}

// closed reports whether the stage says that the client has said no.
func (h *history) closed() bool {
	return h.o.Stage == StageDeclined || h.o.Stage == StageWithdrawn
}

// checkStage adds what contradicts a stage at which all is decided.
func (h *history) checkStage(k *checker) {
	if !h.closed() && h.o.Stage != StageAccepted {
		return
	}
	stage, last := h.path+".stage", len(h.o.Offers)-1
	e := h.decision(last)
	if e != nil && e.refuses() != h.closed() {
		h.addDecision(k, e, fmt.Sprintf("%s is at the stage %s", h.o.ID, h.o.Stage), stage)
		return
	}
	for i := range h.o.Offers {
		f, at := &h.o.Offers[i], fmt.Sprintf("%s.offers[%d]", h.path, i)
		contradicts := h.closed() && f.Status == StatusAccepted && !h.undone(i) ||
			h.o.Stage == StageAccepted && i == last && (f.Status == StatusDeclined || f.Status == StatusExpired)
		if contradicts {
			k.Add(stage, "%s, but offer %q has the status %s%s: correct one of them", h.o.Stage, f.ID,
				f.Status, h.c.onLine(at+".status"))
		}
	}
	if e := h.lastRefusal(); last >= 0 && h.closed() && e != nil && e.On.Before(h.o.Offers[last].Made) &&
		h.o.Offers[last].Undecided() {
		k.Add(stage, "%s, but offer %q was made on %s%s, after she had %s on %s%s: correct the stage, "+
			"or give the offer a status", h.o.Stage, h.o.Offers[last].ID, h.o.Offers[last].Made,
			h.c.onLine(h.made(last)), e.What, e.On, h.c.onLine(e.path+".what"))
	}
}

// undone reports whether the log says that an offer was accepted and then declined.
func (h *history) undone(offer int) bool {
	e := h.lastRefusal()
	return e != nil && e.offer == offer && h.decision(offer) == nil
}

func (h *history) lastRefusal() *pastEvent {
	for i := len(h.events) - 1; i >= 0; i-- {
		if h.events[i].refuses() {
			return &h.events[i]
		}
	}
	return nil
}

// recruiters returns how many recruiters the case has, and how many of them without the days on which
// they changed.
func (h *history) recruiters() (all, undated int) {
	for _, p := range h.o.People {
		if p.Role == RoleRecruiter {
			all++
			if p.From.IsZero() && p.Until.IsZero() {
				undated++
			}
		}
	}
	return all, undated
}

// hints are about a stage, a status, or a log that is behind the others.
func (h *history) hints() (hints []strict.Problem) {
	add := func(field, format string, args ...any) {
		hints = append(hints, h.c.problemAt(field, fmt.Sprintf(format, args...)))
	}
	written := map[int]*pastEvent{}
	asked := false
	for i := range h.events {
		e := &h.events[i]
		switch e.What {
		case EventWrittenOffer:
			written[e.offer] = e
		case EventAsked, EventSent:
			asked = true
			if e.What == EventSent && e.Kind == "" {
				add(e.path, "sent on %s doesn't say what: add kind with the kind of draft, so that "+
					"nothing is sent twice", e.On)
			}
		case EventRecruiterChange:
			switch all, undated := h.recruiters(); {
			case all < 2:
				add(e.path, "recruiter-change on %s, and people has only one recruiter: add the other one, and to "+
					"with the id of the one who took over", e.On)
			case e.To == "" && undated > 1:
				add(e.path, "recruiter-change on %s doesn't say who took over: add to with their id", e.On)
			}
		case EventReplyYes, EventReplyPartial, EventReplyNo:
			if !asked && (len(h.o.Asks) > 0 || e.What == EventReplyYes) {
				add(e.path+".what", "%s on %s answers nothing in the log: add what was sent before",
					e.What, e.On)
			}
			asked = true // said once
		}
	}
	for i := range h.o.Offers {
		f, status := &h.o.Offers[i], fmt.Sprintf("%s.offers[%d].status", h.path, i)
		if e := written[i]; e != nil && f.Status == StatusVerbal {
			add(status, "offer %q is verbal, and the log has it in writing on %s%s: write "+
				"status: written", f.ID, e.On, h.c.onLine(e.path+".what"))
		}
	}
	n := len(h.o.Offers) - 1
	if n < 0 || !h.o.Offers[n].Undecided() {
		return hints
	}
	f, stage := &h.o.Offers[n], h.path+".stage"
	at := h.c.onLine(fmt.Sprintf("%s.offers[%d]", h.path, n))
	switch h.o.Stage {
	case StageApplied, StageInterview:
		add(stage, "%s, and offer %q%s has been made: write stage: offer", h.o.Stage, f.ID, at)
	case StageDeclined, StageWithdrawn:
		add(stage, "%s, and offer %q%s is still undecided: write status: declined",
			h.o.Stage, f.ID, at)
	}
	return hints
}
