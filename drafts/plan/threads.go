package plan

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// thread is something that was asked for and isn't settled: they haven't answered, or the client
// hasn't answered them.
type thread struct {
	matter  letter.Topic
	ask     int  // the index in the log of the email that asked; -1 for an answer to none
	reply   int  // that of their answer; -1 while there is none
	dormant bool // an offer or a pause came since: an answer may still come, and nothing is sent
}

// matters ranks what a thread can be about. The first that is open is the one to nudge about.
var matters = []letter.Topic{letter.TopicPay, letter.TopicLevel, letter.TopicTerms,
	letter.TopicTimeline, letter.TopicRange, letter.TopicTime, letter.TopicSupport}

// matterOf returns what an email of the kind is about: a later one about the same takes its place.
func matterOf(k *letter.Kind) letter.Topic {
	switch {
	case k.WantsTime() || slices.Contains(k.When, letter.WhenDeadline):
		return letter.TopicTime
	case k.Stage == "level" || slices.Contains(k.AsksFor, letter.TopicLevel):
		return letter.TopicLevel
	case k.Act == letter.ActAsk && len(k.AsksFor) > 0 && slices.Contains(matters, k.AsksFor[0]):
		return k.AsksFor[0]
	}
	return letter.TopicPay
}

// promises reports whether an email of the kind takes time and says by when the answer comes.
func promises(k *letter.Kind) bool {
	return k.Act == letter.ActHold && (k.By != "" || slices.Contains(k.Needs, "by"))
}

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
			t := thread{ask: -1}
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
		case e.What == casefile.EventVerbalOffer, e.What == casefile.EventWrittenOffer,
			e.What == casefile.EventPaused, e.What == casefile.EventResumed:
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
			if p := s.addressee(s.log[t.ask], k); p != nil && p.ID == e.To {
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

// follow plans what comes next about everything that isn't settled.
func (s *situation) follow() {
	nudged := len(matters)
	for _, t := range s.threads {
		n := slices.Index(matters, t.matter)
		if t.reply < 0 && !t.dormant && n < nudged && s.nudgedAbout(t) {
			nudged = n
		}
	}
	s.more = s.moreTime()
	if !slices.ContainsFunc(s.threads, func(t thread) bool { return t.reply >= 0 && !t.dormant }) {
		s.askForTime(s.now) // a nudge can wait
	}
	for _, m := range matters { // the offer first: after a yes to that, nothing else is asked
		for _, t := range s.threads {
			if t.matter == m && t.reply >= 0 && !t.dormant && !s.decides {
				s.answered(t)
			}
		}
	}
	for _, t := range s.threads {
		if t.reply < 0 && !t.dormant {
			s.waiting(t.ask, slices.Index(matters, t.matter) == nudged && !s.decides)
		}
	}
	if s.askIsDue() {
		s.offered(s.offerMade())
		return
	}
	s.askForTime(s.now)
}

// nudgedAbout reports whether silence about a thread leads to another email.
func (s *situation) nudgedAbout(t thread) bool {
	e := &s.log[t.ask]
	k := s.logged(e)
	return k == nil && e.Kind == "" || k != nil && k.Reply(letter.ReplySilence) != ""
}

// askIsDue reports whether the ask about the current offer hasn't been made, and nothing else that
// was asked has to be settled first: more time or a term in writing doesn't.
func (s *situation) askIsDue() bool {
	return s.made == 0 && len(s.asks) > 0 && s.pending() && !s.decides &&
		!slices.ContainsFunc(s.threads, func(t thread) bool {
			aside := t.dormant || t.matter == letter.TopicTime || t.matter == letter.TopicTerms
			return t.ask < 0 || !aside
		})
}
