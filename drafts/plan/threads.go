package plan

import (
	"slices"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// turns reports whether a logged email leaves the next word to them.
func (s *situation) turns(e *casefile.Event) bool { return letter.Turns(e, s.logged(e)) }

// live reports whether anything isn't settled.
func (s *situation) live() bool {
	return slices.ContainsFunc(s.threads, func(t letter.Issue) bool { return !t.Dormant })
}

// nothingOpen reports whether nothing that was asked has to be settled before the ask. The reply at
// the index doesn't count.
func (s *situation) nothingOpen(reply int) bool {
	return !slices.ContainsFunc(s.threads, func(t letter.Issue) bool {
		aside := t.Dormant || t.Matter == letter.TopicTime || t.Matter == letter.TopicTerms ||
			t.Reply >= 0 && (t.Reply == reply || slices.Contains(s.aside, t.Reply)) ||
			t.Matter == letter.TopicPay && t.Ask >= 0 && !s.turns(&s.log[t.Ask])
		return t.Ask < 0 || !aside
	})
}

// openAsk returns what waits for an answer, the first by what it's about, or nil. The hiring manager's
// good word doesn't count.
func (s *situation) openAsk() *letter.Issue {
	return letter.FirstIssue(s.threads, func(t *letter.Issue) bool {
		return t.Matter != letter.TopicSupport && t.Reply < 0 && !t.Dormant
	})
}

// fresh returns the index of the last event before another that changed what there is to say: an
// offer, an ask for something else, or a conversation taken up again; -1 if there is none.
func (s *situation) fresh(before int) int {
	for i := before - 1; i >= 0; i-- {
		e := &s.log[i]
		k := s.logged(e)
		switch {
		case e.IsOffer(), e.What == casefile.EventResumed,
			e.What == casefile.EventAsked && !s.asksAgain(i, k),
			k != nil && (k.Act == letter.ActCounter || k.Serves(reopenLevel)):
			return i
		}
	}
	return -1
}

// asksAgain reports whether the email at the index, of the kind, only repeats one before it. A
// counter doesn't: it names another figure.
func (s *situation) asksAgain(i int, k *letter.Kind) bool {
	return k != nil && k.Act == letter.ActAsk &&
		slices.ContainsFunc(s.log[:i], func(e casefile.Event) bool { return e.Kind == k.ID })
}

// offerMade returns the event that brought the current offer, and its index; one as the case has it
// and -1 if the log has none.
func (s *situation) offerMade() (casefile.Event, int) {
	if i := s.offerEvent(); i >= 0 {
		return s.log[i], i
	}
	return casefile.Event{On: s.o.Offers[s.offer].Made, What: casefile.EventWrittenOffer}, -1
}

// offerEvent returns the index of the event that brought the current offer; -1 if the log has none.
func (s *situation) offerEvent() int {
	return s.lastEvent(casefile.EventVerbalOffer, casefile.EventWrittenOffer)
}

// lastEvent returns the index of the last event of the kinds, or -1.
func (s *situation) lastEvent(kinds ...casefile.EventKind) int {
	for i, e := range slices.Backward(s.log) {
		if slices.Contains(kinds, e.What) {
			return i
		}
	}
	return -1
}

// sentSinceOffer reports whether an email for one of the situations went out after the current
// offer came. On the day of the offer, the order of the log decides.
func (s *situation) sentSinceOffer(situations ...letter.Situation) bool {
	offer := &s.o.Offers[s.offer]
	came := slices.IndexFunc(s.log, func(e casefile.Event) bool {
		return e.IsOffer() && !e.On.Before(offer.Made) && (e.Offer == "" || e.Offer == offer.ID)
	})
	on, sent := s.sent(came, situations...)
	return sent && !on.Before(offer.Made)
}

// landed returns when a reply came in. The log only has the day: today means now, and any other day
// means noon.
func (s *situation) landed(e casefile.Event) time.Time {
	if e.On == s.office.Day(s.at) {
		return s.at.In(s.office.Zone())
	}
	return s.office.At(e.On, s.office.Rules().Noon)
}

// pending reports whether the current offer is still unanswered.
func (s *situation) pending() bool {
	return s.o.Open() && s.o.Stage != casefile.StageAccepted &&
		s.o.Offers[s.offer].Undecided() && !s.ended()
}

// ended reports whether an email that decides is the last one that turned to them.
func (s *situation) ended() bool {
	for i := len(s.log) - 1; i >= 0; i-- {
		if e := &s.log[i]; s.turns(e) {
			k := s.logged(e)
			return k != nil && k.End()
		} else if e.IsOffer() || e.What == casefile.EventResumed {
			return false
		}
	}
	return false
}

// unnamed returns the index of the last email since their last word whose kind the log doesn't have,
// or -1.
func (s *situation) unnamed() int {
	for i, e := range slices.Backward(s.log) {
		switch {
		case e.What == casefile.EventSent && e.Kind == "":
			return i
		case e.IsReply(), e.IsOffer():
			return -1
		}
	}
	return -1
}

// lastBefore returns the last event before an index that decides what comes next, and its index, or
// nil. An email that only keeps in touch doesn't: a nudge, a thank-you, a welcome to a new
// recruiter.
func (s *situation) lastBefore(before int) (*casefile.Event, int) {
	for i := before - 1; i >= 0; i-- {
		e := &s.log[i]
		if e.What != casefile.EventNote && (e.What != casefile.EventSent || s.turns(e)) {
			return e, i
		}
	}
	return nil, -1
}

// nudged returns how many nudges were sent after the event at the index, and the day of the last email
// that reminded them.
func (s *situation) nudged(after int) (n int, last calendar.Date) {
	for _, e := range s.log[after+1:] {
		k := s.logged(&e)
		if k == nil || e.What != casefile.EventSent {
			continue
		}
		if k.Window == letter.WindowNudge {
			n++
		}
		if k.Window == letter.WindowNudge || reminds(k) {
			last = e.On
		}
	}
	return n, last
}

// reminds reports whether an email of the kind reminds them of what's open: the welcome to a new
// recruiter does.
func reminds(k *letter.Kind) bool { return k.Act == letter.ActNudge || k.Serves(welcome) }
