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
	c := *w.c
	at := len(c.Log)
	for at > 0 && (c.Log[at-1].Opportunity != s.o.ID || c.Log[at-1].Kind != w.kind.ID) {
		at--
	}
	if at == 0 {
		return nil, nil // the log doesn't name the email
	}
	e := casefile.Event{On: c.Log[at-1].On, What: letter.EventOf(r), Opportunity: s.o.ID}
	c.Log = slices.Insert(slices.Clone(c.Log), at, e)
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
