package plan

import (
	"slices"

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
	c, e := *s.c, casefile.Event{On: w.email.On, What: letter.EventOf(r), Opportunity: s.o.ID}
	if w.step.Sent {
		if w.email.Kind == "" {
			return nil, nil // the log doesn't name the email
		}
		c.Log = slices.Insert(slices.Clone(c.Log), s.lines[w.event]+1, e)
	} else {
		c.Log = append(slices.Clone(c.Log), w.email, e)
	}
	i, _ := c.FindOpportunity(s.o.ID)
	today := s.office.Day(later(s.now, e.On.In(s.office.Zone())))
	o := letter.AsOf(&c, i, today, s.logged)
	asks, made := letter.AsksMade(o, o.CurrentOffer(today), c.Events(o, today), s.logged)
	if made > 0 || len(asks) == 0 {
		return nil, nil
	}
	return &c, asks[0]
}

// counters reports whether an email of the plan makes an ask.
func (s *situation) counters() bool {
	return slices.ContainsFunc(s.plan.Steps, func(step *Step) bool {
		return step.Opportunity == s.o.ID && !step.Sent && step.kind.Act == letter.ActCounter
	})
}
