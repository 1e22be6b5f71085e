package plan

import (
	"slices"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// turns reports whether a logged email leaves the next word to them: it asks, answers, decides, or
// puts the offer on hold. One that only keeps in touch or promises an answer doesn't.
func (s *situation) turns(e *casefile.Event) bool {
	if e.What == casefile.EventAsked {
		return true
	}
	k := s.logged(e)
	if e.What != casefile.EventSent || k == nil || promises(k) || k.Window == letter.WindowSnap ||
		slices.Contains(k.When, letter.WhenDeadline) {
		return false
	}
	return k.Act != letter.ActNudge && k.Act != letter.ActNote && (len(k.Replies) > 0 || k.End())
}

// readThreads finds what isn't settled, by when something was last said about it.
func (s *situation) readThreads() {
	drop := func(is func(thread) bool) { s.threads = slices.DeleteFunc(s.threads, is) }
	for i := range s.log {
		switch e := &s.log[i]; {
		case e.IsReply():
			t := thread{matter: letter.TopicPay, ask: -1}
			if n := s.threadOf(e); n >= 0 {
				t = s.threads[n]
				s.threads = slices.Delete(s.threads, n, n+1)
				if t.matter == letter.TopicPay { // what others were asked to help with
					drop(func(other thread) bool { return other.matter == letter.TopicSupport })
				}
			}
			t.reply, t.dormant = i, false
			s.threads = append(s.threads, t)
			if t.matter == letter.TopicLevel {
				s.levelRefused = e.What == casefile.EventReplyNo
			}
		case s.turns(e):
			t := thread{matter: letter.TopicPay, ask: i, reply: -1}
			if k := s.logged(e); k != nil {
				t.matter = matterOf(k)
				if k.End() {
					s.threads = nil
				}
				if t.matter == letter.TopicLevel {
					s.levelRefused = slices.Contains(k.AsksFor, letter.TopicReview)
				}
			}
			drop(func(other thread) bool { return other.matter == t.matter || other.ask < 0 })
			s.threads = append(s.threads, t)
		case e.IsOffer(), e.What == casefile.EventPaused, e.What == casefile.EventResumed:
			for n := range s.threads {
				t := &s.threads[n]
				t.dormant = t.dormant || !s.sameOffer(e, t)
			}
		}
	}
}

// sameOffer reports whether an event only brings an offer in writing that something was asked about
// already: that answers nothing.
func (s *situation) sameOffer(e *casefile.Event, t *thread) bool {
	n := s.o.CurrentOffer(e.On)
	return e.What == casefile.EventWrittenOffer && n >= 0 && t.ask >= 0 && t.reply < 0 &&
		(e.Offer == "" || e.Offer == s.o.Offers[n].ID) && s.o.Offers[n].Made.Before(e.On) &&
		!s.log[t.ask].On.Before(s.o.Offers[n].Made)
}

// live reports whether anything isn't settled.
func (s *situation) live() bool {
	return slices.ContainsFunc(s.threads, func(t thread) bool { return !t.dormant })
}

// threadOf returns the index of the thread that a reply belongs to, or -1: the last one without an
// answer, of those with the person whom the log names if it names one. A word of the hiring
// manager's is taken for the answer only if nothing else is open.
func (s *situation) threadOf(e *casefile.Event) int {
	best, rank := -1, 0
	for n, t := range s.threads {
		r := 1
		if t.reply < 0 {
			r += 2
		}
		if t.matter != letter.TopicSupport {
			r++
		}
		if k := s.logged(&s.log[max(t.ask, 0)]); e.To != "" && t.ask >= 0 && k != nil {
			if p := k.WroteTo(s.o, &s.log[t.ask]); p != nil && p.ID == e.To {
				r += 8
			}
		}
		if !t.dormant {
			r += 4
		}
		if r >= rank {
			best, rank = n, r
		}
	}
	return best
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
	for i := len(s.log) - 1; i >= 0; i-- {
		if s.log[i].IsOffer() {
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
		if e := &s.log[i]; e.What != casefile.EventSent || s.turns(e) {
			return e, i
		}
	}
	return nil, -1
}

// nudged returns how many nudges were sent after the event at the index, and the day of the last.
func (s *situation) nudged(after int) (n int, last calendar.Date) {
	for _, e := range s.log[after+1:] {
		if k := s.logged(&e); k != nil && k.Window == letter.WindowNudge && e.What == casefile.EventSent {
			n, last = n+1, e.On
		}
	}
	return n, last
}
