package plan

import (
	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// The situations that a plan needs an email for. This table is the only place where the plan says
// which kind of email it wants; the catalog decides which kind that is. All that may follow is in
// the kind's own replies.
var (
	// Before an offer.
	askForLevel = letter.Situation{Stage: "level", Act: letter.ActAsk, AsksFor: letter.TopicLevel}
	reopenLevel = letter.Situation{Stage: "level", Act: letter.ActAsk,
		AsksFor: letter.TopicLevel, Given: "news"}
	pauseOffer     = letter.Situation{Stage: "level", Act: letter.ActHold}
	thankInterview = letter.Situation{Stage: "before", Act: letter.ActNote, Given: "interview.detail"}
	checkIn        = letter.Situation{Stage: "before", Act: letter.ActNudge}

	// An offer.
	thankOffer    = letter.Situation{Stage: "offer", Act: letter.ActHold}
	counterBeside = letter.Situation{Stage: "counter", Act: letter.ActCounter,
		AsksFor: letter.TopicPay, Given: "competing"}
	correctLetter = letter.Situation{Stage: "answer", Act: letter.ActAsk,
		AsksFor: letter.TopicTerms, Given: "offer.differs"}
	welcome = letter.Situation{Stage: "approval", Act: letter.ActNote, Given: "recruiter.previous"}

	// More time for an answer.
	extendDeadline = letter.Situation{Stage: "offer", Act: letter.ActAsk, AsksFor: letter.TopicTime}
	shiftDeadline  = letter.Situation{Stage: "holiday", Act: letter.ActAsk, AsksFor: letter.TopicTime}

	// While they decide.
	nudge         = letter.Situation{Stage: "approval", Act: letter.ActNudge}
	askForSupport = letter.Situation{Stage: "approval", Act: letter.ActAsk,
		AsksFor: letter.TopicSupport, To: casefile.RoleHiringManager}
	nudgeOnLevel = letter.Situation{Stage: "level", Act: letter.ActNudge}
	keepWarm     = letter.Situation{Stage: "close", Act: letter.ActNudge}

	// An answer that needs thought.
	holdForADay = letter.Situation{Stage: "answer", Act: letter.ActHold}

	// Around a break.
	statusBeforeBreak = letter.Situation{Stage: "holiday", Act: letter.ActNote}
	holdBeforeBreak   = letter.Situation{Stage: "holiday", Act: letter.ActHold}
	nudgeAfterBreak   = letter.Situation{Stage: "holiday", Act: letter.ActNudge}

	// The end.
	accept          = letter.Situation{Stage: "close", Act: letter.ActAccept}
	decline         = letter.Situation{Stage: "close", Act: letter.ActDecline}
	withdraw        = letter.Situation{Stage: "close", Act: letter.ActDecline, Given: "offer.none"}
	answerRescinded = letter.Situation{Stage: "close", Act: letter.ActAnswer, Given: "offer.rescinded"}
	giveNotice      = letter.Situation{Stage: "current", Act: letter.ActNote, To: casefile.RoleCurrentManager}
)

// answerTo has the situation after a reply, if the log doesn't say what it answers.
var answerTo = map[letter.Reply]letter.Situation{
	letter.ReplyYes:      accept,
	letter.ReplyPartial:  {Stage: "answer", Act: letter.ActCounter, When: letter.WhenPartial},
	letter.ReplyNo:       {Stage: "answer", Act: letter.ActCounter, When: letter.WhenNo},
	letter.ReplyQuestion: {Stage: "approval", Act: letter.ActAnswer, When: letter.WhenQuestion},
}

// snapAnswerTo returns the situation after a reply that came right after a break.
func snapAnswerTo(r letter.Reply) letter.Situation {
	return letter.Situation{Stage: "holiday", Act: letter.ActAnswer, When: letter.When(r)}
}

// counterFor returns the situation of an ask about one topic. A different start date is asked for
// together with the acceptance.
func counterFor(t letter.Topic) letter.Situation {
	if t == letter.TopicStart {
		return letter.Situation{Stage: "close", Act: letter.ActAccept, AsksFor: t}
	}
	return letter.Situation{Stage: "counter", Act: letter.ActCounter, AsksFor: t}
}

// serving returns the kind that the catalog has for the situation, or nil with a warning if it has
// none.
func (p *planner) serving(s letter.Situation) *letter.Kind {
	k, ok := p.cat.Serving(s)
	if !ok {
		p.warn(WarnNeeds, "the catalog has no kind with %s", s)
		return nil
	}
	return &k
}

// kind returns the kind with the ID, or nil with a warning if the catalog has none.
func (p *planner) kind(id string) *letter.Kind {
	k := p.lookUp(id)
	if k == nil {
		p.warn(WarnNeeds, "the catalog has no kind %q", id)
	}
	return k
}

// lookUp returns the kind with the ID, or nil. It caches the kinds, because the catalog copies each
// one that it returns.
func (p *planner) lookUp(id string) *letter.Kind {
	if k, known := p.kinds[id]; known || id == "" {
		return k
	}
	var found *letter.Kind
	if k, err := p.cat.Kind(id); err == nil {
		found = &k
	}
	p.kinds[id] = found
	return found
}

// logged returns the kind that an entry in the log names, or nil if it names none or an unknown
// one.
func (p *planner) logged(e *casefile.Event) *letter.Kind { return p.lookUp(e.Kind) }

// sent returns the day on which an email for one of the situations was sent after the event at the
// index, and whether there was one.
func (s *situation) sent(after int, situations ...letter.Situation) (calendar.Date, bool) {
	return s.sentAny(after, func(k *letter.Kind) bool { return k.Serves(situations...) })
}

// sentWith returns the index of the last email of the kind, or of another for the same situation,
// that was sent after the event at the index; -1 if there is none, or no kind.
func (s *situation) sentWith(after int, k *letter.Kind) int {
	if k == nil {
		return -1
	}
	same, ok := k.Situation()
	return s.lastSent(after,
		func(l *letter.Kind) bool { return l.ID == k.ID || ok && l.Serves(same) })
}

// sentAny returns the day on which an email of such a kind was sent after the event at the index,
// and whether there was one.
func (s *situation) sentAny(after int, is func(*letter.Kind) bool) (calendar.Date, bool) {
	if i := s.lastSent(after, is); i >= 0 {
		return s.log[i].On, true
	}
	return calendar.Date{}, false
}

// lastSent returns the index of the last email of such a kind after the event at the index, or -1.
func (s *situation) lastSent(after int, is func(*letter.Kind) bool) int {
	for i := len(s.log) - 1; i > after; i-- {
		if k := s.logged(&s.log[i]); k != nil && is(k) {
			return i
		}
	}
	return -1
}
