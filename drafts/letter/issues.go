package letter

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// Issue is something that was asked for and isn't settled: they haven't answered, or the client
// hasn't answered them.
type Issue struct {
	Matter  Topic
	Ask     int  // the index in the log of the email that asked; -1 for an answer to none
	Reply   int  // that of their answer; -1 while there is none
	Dormant bool // an offer or a pause came since: an answer may still come, and nothing is sent
}

// Issues are what a log has of the issues between the client and a company.
type Issues struct {
	List         []Issue // what isn't settled, by when something was last said about it
	Answers      []int   // for each event, the index of the email that it answers, or -1
	LevelRefused bool    // the last word on the level is a no, or a review of it at a later day
	Unclear      []int   // replies that don't say which of several emails they answer

	o      *casefile.Opportunity
	log    []*casefile.Event
	kindOf KindOf
	gone   bool // they took the offer back, and haven't made it again
	aside  int  // the index of the last email since their answer that isn't about an issue, or -1
	// the index of the request for a level that a request to put the offer on hold took the place of,
	// or the other way round, while neither has an answer; -1 for none
	behind    int
	wantLevel bool // the level itself was asked for, and not refused
}

// ReadIssues finds the issues in a log of one opportunity, and which email each answer is about.
func ReadIssues(o *casefile.Opportunity, log []*casefile.Event, kindOf KindOf) *Issues {
	s := &Issues{Answers: make([]int, len(log)), o: o, log: log, kindOf: kindOf, aside: -1, behind: -1}
	for i, e := range log {
		s.Answers[i] = -1
		k := kindOf(e)
		switch {
		case e.IsReply():
			s.answer(i, e)
		case e.What == casefile.EventNote && !e.Deadline.IsZero(): // they've given more time
			s.drop(func(t Issue) bool { return t.Matter == TopicTime })
		case e.What == casefile.EventRescinded: // nothing that was asked for matters anymore
			s.List, s.aside, s.behind, s.gone = nil, -1, -1, true
		case Turns(e, k):
			s.ask(i, k)
		case e.What == casefile.EventSent && k != nil && len(k.Replies) > 0:
			s.aside = i
		case e.IsOffer() && s.answered(i, e):
		case e.IsOffer(), e.What == casefile.EventPaused, e.What == casefile.EventResumed:
			for n := range s.List {
				t := &s.List[n]
				t.Dormant = t.Dormant || s.gone || !s.sameOffer(e, t)
			}
			s.gone = s.gone && !e.IsOffer()
		}
	}
	return s
}

// answered reports whether an offer is their answer to a counter that was open, or that they have moved
// on, and closes that.
func (s *Issues) answered(i int, e *casefile.Event) bool {
	offer := offerOf(s.o, e)
	if offer <= 0 || s.o.Offers[offer].Made != e.On || !answersAsk(s.o, offer, s.log[:i], s.kindOf) {
		return false
	}
	n := slices.IndexFunc(s.List, func(t Issue) bool { return t.Matter == TopicPay && t.Ask >= 0 && !t.Dormant })
	if n < 0 {
		return false
	}
	s.List[n].Reply, s.Answers[i] = i, s.List[n].Ask
	return true
}

// offerOf returns the index of the offer that an event names, or else of the one that is current on
// its day; -1 if there's none.
func offerOf(o *casefile.Opportunity, e *casefile.Event) int {
	if e.Offer == "" {
		return o.CurrentOffer(e.On)
	}
	return slices.IndexFunc(o.Offers, func(f casefile.Offer) bool { return f.ID == e.Offer })
}

// Turns reports whether a logged email, of the kind if that's known, leaves the next word to them: it
// asks, answers, decides, or puts the offer on hold. One that only keeps in touch or promises an
// answer doesn't.
func Turns(e *casefile.Event, k *Kind) bool {
	if e.What == casefile.EventAsked {
		return true
	}
	if e.What != casefile.EventSent || k == nil || k.Promises() || k.Window == WindowSnap ||
		slices.Contains(k.When, WhenDeadline) {
		return false
	}
	asks := k.Act == ActAsk || k.Act == ActCounter
	return k.Act != ActNudge && k.Act != ActNote && (asks || len(k.Replies) > 0 || k.End())
}

func (s *Issues) drop(is func(Issue) bool) { s.List = slices.DeleteFunc(s.List, is) }

func (s *Issues) ask(i int, k *Kind) {
	t := Issue{Matter: TopicPay, Ask: i, Reply: -1}
	if k != nil {
		t.Matter = k.Matter()
		if k.End() {
			s.List, s.behind = nil, -1
		}
		if t.Matter == TopicLevel {
			s.askLevel(k)
		}
	}
	s.drop(func(other Issue) bool { return other.Matter == t.Matter || other.Ask < 0 })
	for n := range s.List { // it's what she says to theirs
		other := &s.List[n]
		other.Dormant = other.Dormant || other.Reply >= 0 && s.answersAll(k, s.log[other.Reply])
	}
	s.List, s.aside = append(s.List, t), -1
}

// answersAll reports whether an email of the kind is the client's answer to a reply, whatever that was about:
// it puts the offer on hold, or asks for the letter, which answers no question.
func (s *Issues) answersAll(k *Kind, reply *casefile.Event) bool {
	return k != nil && (k.Act == ActHold || k.AwaitsLetter() && reply.What != casefile.EventReplyQuestion)
}

func (s *Issues) answer(i int, e *casefile.Event) {
	t := Issue{Matter: TopicPay, Ask: -1}
	if e.Kind == "" && e.To == "" && e.Unchanged() && len(s.Open()) > 1 {
		s.Unclear = append(s.Unclear, i)
	}
	n := s.about(e)
	if aside := s.answersAside(e, n); aside != nil {
		t.Ask, t.Matter = s.aside, aside.Matter()
		if aside.Act == ActHold {
			s.drop(func(other Issue) bool { return other.Matter == t.Matter && other.Reply >= 0 })
		}
	} else if n >= 0 {
		t = s.List[n]
		s.List = slices.Delete(s.List, n, n+1)
		if t.Matter == TopicPay { // what others were asked to help with
			s.drop(func(other Issue) bool { return other.Matter == TopicSupport })
		}
		if t.Matter != TopicTime && !e.Deadline.IsZero() { // they've moved that, too
			s.drop(func(other Issue) bool { return other.Matter == TopicTime })
		}
	}
	if t.Matter == TopicLevel {
		s.answerLevel(&t, e)
	}
	s.Answers[i], s.aside = t.Ask, -1
	t.Reply, t.Dormant = i, false
	s.List = append(s.List, t)
}

// answersAside returns the kind of the last email that isn't about an issue, if a reply answers that:
// no answer is awaited to any other. The issue at the index is the one that it's about otherwise. A
// nudge is about that issue.
func (s *Issues) answersAside(e *casefile.Event, n int) *Kind {
	if s.aside < 0 {
		return nil
	}
	last := s.log[s.aside]
	k := s.kindOf(last)
	if e.To != "" {
		if p := k.WroteTo(s.o, last); p == nil || p.ID != e.To {
			return nil
		}
	}
	if n >= 0 && (k.Act == ActNudge || s.awaited(&s.List[n])) {
		return nil
	}
	return k
}

// awaited reports whether an issue waits for their answer: a question leaves it open.
func (s *Issues) awaited(t *Issue) bool {
	return !t.Dormant && (t.Reply < 0 || s.log[t.Reply].What == casefile.EventReplyQuestion)
}

// sameOffer reports whether an event only brings an offer in writing that something was asked about
// already: that answers nothing, unless it was the letter that was asked for.
func (s *Issues) sameOffer(e *casefile.Event, t *Issue) bool {
	n := s.o.CurrentOffer(e.On)
	if t.Ask >= 0 && s.kindOf(s.log[t.Ask]).AwaitsLetter() {
		return false
	}
	return e.What == casefile.EventWrittenOffer && n >= 0 && t.Ask >= 0 && t.Reply < 0 &&
		(e.Offer == "" || e.Offer == s.o.Offers[n].ID) && s.o.Offers[n].Made.Before(e.On) &&
		!s.log[t.Ask].On.Before(s.o.Offers[n].Made)
}

// about returns the index of the issue that a reply belongs to, or -1: the one that the log
// names, or whose terms it names, or else the last one without an answer, of those with the
// person whom the log names if it names one. A word of the hiring manager's is taken for the
// answer only if nothing else is open.
func (s *Issues) about(e *casefile.Event) int {
	best, rank, said := -1, 0, mattersIn(&e.Terms)
	for n, t := range s.List {
		r := 1
		if t.Ask >= 0 && e.Kind != "" && (s.log[t.Ask].Kind == e.Kind ||
			t.Matter == TopicLevel && t.Reply < 0 && s.behind >= 0 && s.log[s.behind].Kind == e.Kind) {
			r += 64
		}
		if slices.Contains(said, t.Matter) {
			r += 32
		}
		if t.Reply < 0 {
			r += 2
		}
		if t.Matter != TopicSupport {
			r++
		}
		if e.To != "" && t.Ask >= 0 {
			to := s.log[t.Ask]
			if p := s.kindOf(to).WroteTo(s.o, to); p != nil && p.ID == e.To {
				r += 8
			}
		}
		if !t.Dormant {
			r += 4
		}
		if r >= rank {
			best, rank = n, r
		}
	}
	return best
}

// mattersIn returns what the terms of a reply are about.
func mattersIn(t *casefile.Terms) []Topic {
	rest := *t
	rest.Level, rest.Deadline = "", calendar.LocalTime{}
	switch {
	case !rest.Unchanged():
		return []Topic{TopicPay, TopicTerms}
	case t.Level != "":
		return []Topic{TopicLevel, TopicTerms}
	case !t.Deadline.IsZero():
		return []Topic{TopicTime}
	}
	return nil
}

// Open returns the emails of different matters that wait for an answer of the recruiter's, as
// indexes in the log, if a reply that says nothing else could be the answer to any of them.
func (s *Issues) Open() (asks []int) {
	for i := range s.List {
		if t := &s.List[i]; t.Ask >= 0 && t.Matter != TopicSupport && s.awaited(t) {
			asks = append(asks, t.Ask)
			if t.Matter == TopicLevel && t.Reply < 0 && s.behind >= 0 {
				asks = append(asks, s.behind)
			}
		}
	}
	return asks
}

// matters are the topics of asks that are a matter of their own.
var matters = []Topic{TopicPay, TopicLevel, TopicTerms, TopicTimeline, TopicRange, TopicTime,
	TopicSupport}

// Matter returns what an email of the kind is about: a later one about the same takes its place.
func (k *Kind) Matter() Topic {
	switch {
	case k.WantsTime() || slices.Contains(k.When, WhenDeadline):
		return TopicTime
	case k.Stage == "level" || slices.Contains(k.AsksFor, TopicLevel):
		return TopicLevel
	case k.Act == ActAsk && len(k.AsksFor) > 0 && slices.Contains(matters, k.AsksFor[0]):
		return k.AsksFor[0]
	}
	return TopicPay
}

// FirstIssue returns the first of the issues, by its matter, for which a condition holds, and of one
// matter the last. It's nil if there's none.
func FirstIssue(list []Issue, is func(*Issue) bool) (found *Issue) {
	for _, m := range matters {
		for i := range list {
			if t := &list[i]; t.Matter == m && is(t) {
				found = t
			}
		}
		if found != nil {
			return found
		}
	}
	return nil
}

// Matters ranks what an issue can be about. The first that is open is the one to nudge about.
func Matters() []Topic { return slices.Clone(matters) }

// isCounter reports whether an event, an email of the kind if that's known, made an ask of the case.
func isCounter(e *casefile.Event, k *Kind) bool {
	counter := k != nil && k.Act == ActCounter && k.MakesAsk()
	return e.What == casefile.EventSent && counter ||
		e.What == casefile.EventAsked && (counter || e.Kind == "")
}

// argues reports whether an event is an email that made an ask of the case, or argued for it.
func argues(e *casefile.Event, k *Kind) bool { return isCounter(e, k) || k != nil && k.MakesAsk() }
