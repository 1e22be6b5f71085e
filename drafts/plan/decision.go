package plan

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// noteDecision notes on an email that accepts or declines, after so many asks, that this is for the
// client to decide; a yes to an ask that she'd sign for is decided.
func (s *situation) noteDecision(step *Step, made int) {
	if step == nil {
		return
	}
	if k := s.levelUnasked(); k != nil && step.kind.Act == letter.ActAccept {
		step.note("this gives the level up: %s hasn't been asked for, and %s would ask", s.o.Level.Target, k.ID)
	}
	switch {
	case step.kind.Act == letter.ActAccept && !s.wouldSign(made):
		step.note("this accepts the offer: send it only once you have decided to take it")
	case step.kind.Act == letter.ActDecline:
		step.note("this is a no: send it only once you have decided on it")
	}
}

// undecidedYet returns the kind that answers a reply to an email of the kind ask, in place of one
// that declines: until the client has decided, it says by when she will, if there's time for that
// and she hasn't promised it already.
func (s *situation) undecidedYet(k, ask *letter.Kind, leisurely bool) *letter.Kind {
	if k == nil || ask == nil || k.Act != letter.ActDecline || ask.Promises() || s.offer < 0 ||
		!s.pending() || !leisurely {
		return k
	}
	if final := s.findServing(timeToDecide); ask.Act == letter.ActCounter && final != nil {
		return final
	}
	return s.serving(holdForADay)
}

// withStart returns the kind that accepts after an answer to an email of the kind ask, nil if it's
// to none: the one that also asks for another first day, if the case wants one that is still to be
// asked for. A day that an ask of the case names is no wish: the answer to the ask has settled it.
// It's nil if the client has accepted all of that already.
func (s *situation) withStart(k, ask *letter.Kind) *letter.Kind {
	switch {
	case k == nil || k.Act != letter.ActAccept || ask != nil && ask.Serves(acceptWithStart):
		return k
	case s.acceptedAll():
		return nil
	case k.Serves(acceptWithStart):
		return k
	}
	want := s.o.Start.On
	if s.offer < 0 || !s.office.Day(s.now).Before(want) || s.o.Offers[s.offer].Start == want ||
		slices.ContainsFunc(s.o.Asks, func(a casefile.Ask) bool { return a.Start == want }) {
		return k
	}
	if asks := s.findServing(acceptWithStart); asks != nil && s.sentWith(-1, asks) < 0 {
		return asks
	}
	return k
}

// decidesInTime reports whether an email of the kind says that her answer comes by the deadline: she
// promises one, or to sign after a yes to the last step.
func (s *situation) decidesInTime(k *letter.Kind) bool {
	a := s.lastAsk(s.made)
	if a != nil && a.Fallback == nil {
		a = s.lastAsk(s.made + 1)
	}
	last := k.Act == letter.ActCounter && k.Answers(letter.ReplyPartial)
	return k.Promises() || last && a != nil && a.WouldSign
}

// answeredDecision warns that they have answered an email that did such a thing and was meant to be the
// last, which no email is planned for.
func (s *situation) answeredDecision(act letter.Act, reply int) {
	what := "no"
	switch act {
	case letter.ActAccept:
		what = "acceptance"
	case letter.ActNote:
		what = "notice"
	}
	s.warn(WarnNeeds, "%s: they answered your %s on %s: talk it over before you send anything",
		s.o.Company, what, s.style.Day(s.log[reply].On))
}

// answeredSince is answeredDecision if the last word is their answer to a decision in the log. A yes to an
// acceptance settles it, and a question has an email of its own.
func (s *situation) answeredSince(act letter.Act) {
	last, _ := s.lastDecision()
	reply := -1
	for i := last + 1; last >= 0 && i < len(s.log); i++ {
		switch e := &s.log[i]; {
		case e.IsReply():
			reply = i
		case e.What == casefile.EventSent, e.What == casefile.EventAsked:
			reply = -1
		}
	}
	if reply < 0 {
		return
	}
	what := s.log[reply].What
	if act != letter.ActAccept || what != casefile.EventReplyYes && what != casefile.EventReplyQuestion {
		s.answeredDecision(act, reply)
	}
}
