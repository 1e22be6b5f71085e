package plan

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// fitting returns the kind that answers a reply to an email of another kind once so many asks have
// been made: the given one, unless the case has come to a point where that can't be said.
func (s *situation) fitting(k, ask *letter.Kind, r letter.Reply, made int) *letter.Kind {
	switch {
	case k == nil:
		return nil
	case r == letter.ReplyNo && ask.WantsTime() && k.WantsTime():
		if !s.deadline.IsZero() { // it would ask for the day that they've just refused
			return s.serving(deadlineStays)
		}
	case payAssumed(k, ask, r):
		return s.serving(holdForADay)
	case s.offer < 0 && s.lacks(k):
		if r == letter.ReplyYes || r == letter.ReplyPartial {
			return s.serving(checkIn)
		}
		return s.serving(holdForADay)
	case s.accepted() && (k.Act == letter.ActCounter || k.MakesAsk()):
		return s.serving(holdForADay) // nothing is asked for anymore
	case s.levelGranted(k):
		if s.made >= len(s.asks) && !s.payOpen() {
			return s.serving(askInWriting)
		}
		return s.serving(holdForADay)
	case ask.Act == letter.ActNote && s.hasLetter(k):
		return s.serving(thankOffer)
	case s.lacks(k), k.Act == letter.ActCounter && k.Answers(letter.ReplyPartial) && s.noLastStep(made),
		r == letter.ReplyQuestion && k.MakesAsk() &&
			(s.beyond(ask, made) || ask.Promises() && s.payAnswered() || s.noFigure(k, made)):
		return s.serving(holdForADay)
	case ask.Promises() && s.leftOpen(len(s.log)-1) && (k.Act == letter.ActAccept ||
		r == letter.ReplyQuestion && k.MakesAsk()), // nothing is known of what they say it to
		ask.Promises() && !decides(ask) && k.Act == letter.ActAccept && s.payAnswered():
		return s.serving(holdForADay)
	case !ask.MakesAsk() && s.unasked(made) && (k.Act == letter.ActCounter || k.MakesAsk()):
		return s.serving(holdForADay)
	case !ask.MakesAsk() && k.Act == letter.ActAccept && (s.unasked(made) || s.elsewhere(ask)):
		return s.serving(holdForADay)
	case k.Act == letter.ActAccept && s.leavesOpen(ask, made):
		return s.serving(askInWriting)
	}
	return k
}

// unsent returns the kind that answers a reply, or if an email of it went out before the event at
// the index, or is the one that they answer, what that one led to; nil if there is nothing left to say.
func (s *situation) unsent(
	k *letter.Kind, r letter.Reply, before int, answered *letter.Kind,
) *letter.Kind {
	for range letter.Replies() {
		same := k != nil && answered != nil && k.ID == answered.ID && once(k)
		if k == nil || !same && !(once(k) && s.sentWith(s.fresh(before), k) >= 0) { // the facts are new
			return k
		}
		id := k.Reply(r)
		if id == "" {
			break
		}
		k = s.kind(id)
	}
	if r == letter.ReplyQuestion {
		return s.serving(holdForADay)
	}
	return nil
}

// once reports whether an email of the kind says nothing new the second time.
func once(k *letter.Kind) bool {
	return k.Act == letter.ActAsk || k.Act == letter.ActBrief || k.Act == letter.ActAnswer
}

// payAssumed reports whether an email of the kind answers a question about pay, and what they answer with a
// question was about something else.
func payAssumed(k, ask *letter.Kind, r letter.Reply) bool {
	return r == letter.ReplyQuestion && k != nil && k.Act == letter.ActAnswer && k.Stage == "before" &&
		ask != nil && ask.Act != letter.ActAnswer && ask.Matter() != letter.TopicRange
}

// notePay notes on the answer to a question before an offer which email answers one about pay.
func (s *situation) notePay(step *Step, ask *letter.Kind, r letter.Reply) {
	if step == nil || ask == nil || step.kind.Act != letter.ActHold {
		return
	}
	if k := s.lookUp(ask.Reply(r)); payAssumed(k, ask, r) {
		step.note("if they ask about pay, send %s in its place", k.ID)
	}
}

// leavesOpen reports whether a yes to an email of the kind, the last of so many that asked, leaves open
// which part of the offer moves.
func (s *situation) leavesOpen(k *letter.Kind, made int) bool {
	a := s.lastAsk(made)
	return a != nil && made <= len(s.asks) && k.MakesAsk() && !k.Answers(letter.ReplyPartial) && a.IsOpen()
}

// leftOpen reports whether the last email up to an index in the log that asked for a change to the offer
// named no figure, and they haven't named one since.
func (s *situation) leftOpen(end int) bool {
	since := s.lastSent(-1, func(k *letter.Kind) bool { return k.Act == letter.ActCounter }) + 1
	return letter.LeftOpen(s.o, s.offer, s.pointers()[:end+1], s.logged) &&
		!slices.ContainsFunc(s.log[since:], func(e casefile.Event) bool { return e.IsReply() && !e.Unchanged() })
}

// unknownYes reports whether the reply at the index says yes to something that neither the case nor the
// log has a figure for.
func (s *situation) unknownYes(ask *letter.Kind, reply int) bool {
	e := &s.log[reply]
	return ask != nil && e.What == casefile.EventReplyYes && e.Unchanged() &&
		(s.beyond(ask, s.made) || ask.Act == letter.ActCounter && s.leftOpen(len(s.log)-1) ||
			ask.Promises() && !decides(ask) && s.refusedBefore(reply))
}

// beyond reports whether an email of the kind, the last of so many that asked, asked for something
// that the case has no figure for.
func (s *situation) beyond(k *letter.Kind, made int) bool {
	if k.Act != letter.ActCounter {
		return false
	}
	n := len(s.asks)
	if made <= n {
		i, err := s.c.FindOpportunity(s.o.ID) // s.o no longer has what they've agreed to
		return err == nil && k.MakesAsk() && !k.AsksForAny(s.c.Opportunities[i].Asks)
	}
	return n == 0 || !k.Answers(letter.ReplyPartial) || s.asks[n-1].Fallback == nil
}

// refusedBefore reports whether the last answer before the reply at the index, other than a question, left
// out a part of what had been asked for, or all of it.
func (s *situation) refusedBefore(reply int) bool {
	for _, e := range slices.Backward(s.log[:reply]) {
		if e.IsReply() && e.What != casefile.EventReplyQuestion || s.turns(&e) {
			return e.What == casefile.EventReplyPartial || e.What == casefile.EventReplyNo
		}
	}
	return false
}

// elsewhere reports whether an email of the kind asked for something while the ask is with them.
func (s *situation) elsewhere(ask *letter.Kind) bool {
	return ask.Matter() != letter.TopicPay && ask.Act == letter.ActAsk && s.payOpen()
}

// payOpen reports whether they haven't answered an ask about pay.
func (s *situation) payOpen() bool {
	return s.made > 0 && slices.ContainsFunc(s.threads, func(t letter.Issue) bool {
		return t.Matter == letter.TopicPay && t.Reply < 0 && !t.Dormant
	})
}

// payAnswered reports whether they've moved on an ask about pay, or said no, and she hasn't answered.
func (s *situation) payAnswered() bool {
	return slices.ContainsFunc(s.threads, func(t letter.Issue) bool {
		if t.Matter != letter.TopicPay || t.Reply < 0 {
			return false
		}
		what := s.log[t.Reply].What
		return what == casefile.EventReplyPartial || what == casefile.EventReplyNo
	})
}

// unasked reports whether the case has an ask about the current offer and none was made.
func (s *situation) unasked(made int) bool { return made == 0 && len(s.asks) > 0 && s.pending() }

// levelGranted reports whether an email of the kind is about a level that the client has by now.
func (s *situation) levelGranted(k *letter.Kind) bool {
	return slices.Contains(k.Needs, "level.open") && s.offer >= 0 && !s.o.LevelOpen(s.offer)
}

// lacks reports whether an email of the kind can't be written because the case has come to no such
// point: there's no offer, no difference, no later deadline to ask for.
func (s *situation) lacks(k *letter.Kind) bool {
	for _, n := range k.Needs {
		switch n {
		case "offer", "ask", "ask.pay":
			if s.offer < 0 {
				return true
			}
		case "offer.differs":
			if s.nothingDiffers(k) {
				return true
			}
		}
	}
	shift := !s.deadline.IsZero() && !s.office.Deadline(s.deadline).Shift.IsZero()
	return s.o.Extension.Until.IsZero() &&
		(k.By == "extension.until" || k.By == "deadline.asked" && !shift)
}

// noLastStep reports whether the case has nothing left to ask for once so many asks have been made and
// they've moved part of the way.
func (s *situation) noLastStep(made int) bool {
	a := s.lastAsk(made)
	return made >= len(s.asks) && (a == nil || a.Fallback == nil)
}

// noFigure reports whether an email of the kind explains a figure, and the last of so many asks has none.
func (s *situation) noFigure(k *letter.Kind, made int) bool {
	a := s.lastAsk(made)
	return a != nil && slices.Contains(k.Needs, "ask.pay") && len(a.Packages()) == 0 && a.Total.IsZero()
}

// askInstead reports whether the ask about the current offer, which hasn't been made, is what follows
// the reply at the index to an email of the kind ask, and not an email of the kind k.
func (s *situation) askInstead(k, ask *letter.Kind, r letter.Reply, i int) bool {
	if ask == nil || k == nil || r == letter.ReplyQuestion ||
		ask.MakesAsk() && ask.Act != letter.ActCounter ||
		ask.Matter() == letter.TopicTime && letter.Turns(&casefile.Event{What: casefile.EventSent}, ask) {
		return false
	}
	switch k.Act {
	case letter.ActAccept:
	case letter.ActNudge:
		if !k.Serves(nudge) {
			return false
		}
	case letter.ActDecline:
		if !ask.Promises() { // she said that she would decide
			return false
		}
	case letter.ActAsk:
		if !k.AwaitsLetter() {
			return false
		}
	case letter.ActHold, letter.ActCounter:
		undone := ask.Matter() == letter.TopicLevel && r != letter.ReplyYes && s.o.LevelOpen(s.offer)
		if undone || ask.Act == letter.ActCounter {
			return false
		}
	default:
		return false
	}
	return s.unasked(s.made) && s.nothingOpen(i)
}

// hasLetter reports whether an email of the kind asks for a letter that has come.
func (s *situation) hasLetter(k *letter.Kind) bool {
	if k.Act != letter.ActAsk || !k.AwaitsLetter() || k.Serves(correctLetter) || s.offer < 0 {
		return false
	}
	l, err := s.compose(k, letter.Request{Send: s.now})
	return err == nil && l.LetterInHand && !l.Granted()
}
