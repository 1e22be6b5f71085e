package plan

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// stillToAsk returns the ask that hasn't been made once a reply to an email has come, and the case with
// that reply; nil if there is none.
func (s *situation) stillToAsk(w *wait, r letter.Reply) (*casefile.Case, *casefile.Ask) {
	argued := w.kind.MakesAsk() && w.kind.Act != letter.ActCounter
	if len(s.asks) == 0 || !s.pending() || argued || w.made > 0 && r != letter.ReplyYes {
		return nil, nil
	}
	c, on := s.withReply(w, r)
	if c == nil {
		return nil, nil
	}
	i, _ := c.FindOpportunity(s.o.ID)
	today := s.office.Day(later(s.now, on.In(s.office.Zone())))
	o := letter.AsOf(c, i, today, s.logged)
	asks, made := letter.AsksMade(o, o.CurrentOffer(today), c.Events(o, today), s.logged)
	if made > 0 || len(asks) == 0 {
		return nil, nil
	}
	return c, asks[0]
}

// withReply returns the case with a reply to an email in its log, and the day of the reply; nil if the
// log doesn't name the email.
func (s *situation) withReply(w *wait, r letter.Reply) (*casefile.Case, calendar.Date) {
	c, e := *s.c, casefile.Event{On: w.email.On, What: letter.EventOf(r), Opportunity: s.o.ID}
	switch {
	case !w.step.Sent:
		c.Log = append(slices.Clone(c.Log), w.email, e)
	case w.email.Kind == "":
		return nil, e.On
	default:
		c.Log = slices.Insert(slices.Clone(c.Log), s.lines[w.event]+1, e)
	}
	return &c, e.On
}

// counters reports whether an email of the plan makes an ask.
func (s *situation) counters() bool {
	return s.plans(func(step *Step) bool { return !step.Sent && step.kind.Act == letter.ActCounter })
}
