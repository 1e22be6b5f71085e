package plan

import (
	"fmt"
	"slices"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// noteOffers notes on an email that asked for something on a day that another company has offered
// more since.
func (s *situation) noteOffers(step *Step, asked calendar.Date) {
	a, today := s.lastAsk(s.made), s.knownBy()
	if a == nil || step.kind.Act != letter.ActCounter || step.kind.Serves(counterBeside) {
		return
	}
	newer := func(t *letter.Standing) bool {
		n := t.CurrentOffer(today)
		return t.ID != s.o.ID && t.Offered && t.Verified && n >= 0 && asked.Before(t.Offers[n].Made)
	}
	if !slices.ContainsFunc(s.standing, newer) {
		return
	}
	if beside, _ := s.beside(a, s.now); beside != nil {
		step.noteBeside(beside)
	}
}

// expedite plans the question whether they can decide before another company's offer runs out, and
// reports whether it did. If the case doesn't say by when, it returns a note about the question,
// which can go to one company only.
func (s *situation) expedite(event int) (asked bool, note string) {
	k := s.findServing(askFaster)
	company, day := s.deadlineElsewhere()
	_, done := s.sent(-1, askFaster)
	if done || k == nil || company == "" ||
		s.office.WorkdaysBetween(s.office.Day(s.now), day) < s.office.Rules().ExtensionAhead {
		return false, ""
	}
	until := "the offer of " + company + " runs out on " + s.style.Day(day).String()
	first := k.ID + " asks them to decide before it, which only your first choice should get"
	if by := s.o.Timeline.By; by.IsZero() || !by.In(s.office.Zone()).After(s.now) {
		return false, until + ": given timeline.by, " + first
	}
	if by := s.o.Timeline.By; by.Date.After(day) {
		return false, fmt.Sprintf("%s: timeline.by, %s, is after that: correct it, and %s", until, by, first)
	}
	step := s.ask(k, s.now, until+": ask whether they can decide before it", event)
	if step != nil {
		l, err := s.compose(k, letter.Request{Send: step.Window.From})
		if err == nil && l.FirstChoice {
			step.note("send it to your first choice only")
		}
	}
	return step != nil, ""
}

// declineHere declines once the client has accepted another offer.
func (s *situation) declineHere() {
	no := decline
	if s.offer < 0 {
		no = withdraw
	}
	if _, done := s.sent(-1, decline, withdraw); done {
		s.answeredSince(letter.ActDecline)
		return
	}
	s.noteSpoken(s.reply(s.serving(no), s.now, "you have accepted another job: decline the same day", -1))
}
