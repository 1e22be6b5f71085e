package plan

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// replyEvents are what the log says of replies.
var replyEvents = map[letter.Reply]casefile.EventKind{
	letter.ReplyYes: casefile.EventReplyYes, letter.ReplyPartial: casefile.EventReplyPartial,
	letter.ReplyNo: casefile.EventReplyNo, letter.ReplyQuestion: casefile.EventReplyQuestion,
}

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
	e := casefile.Event{On: c.Log[at-1].On, What: replyEvents[r], Opportunity: s.o.ID}
	c.Log = slices.Insert(slices.Clone(c.Log), at, e)
	i, _ := c.FindOpportunity(s.o.ID)
	today := s.office.Day(later(s.now, e.On.In(s.office.Zone())))
	o := letter.AsOf(&c, i, today, s.logged)
	asks, made := s.asksOf(o, o.CurrentOffer(today), ofOpportunity(&c, o.ID, today))
	if made > 0 || len(asks) == 0 {
		return nil, nil
	}
	return &c, asks[0]
}

// asksOf returns the asks about an offer, and how many of them the log says were made.
func (s *situation) asksOf(
	o *casefile.Opportunity, offer int, log []*casefile.Event,
) (asks []*casefile.Ask, made int) {
	if offer < 0 {
		return nil, 0
	}
	for _, i := range o.OpenAsks(offer) {
		asks = append(asks, &o.Asks[i])
	}
	return asks, letter.AsksMade(asks, log, o.Offers[offer].Made, s.logged)
}

// ofOpportunity returns the events of an opportunity up to a day.
func ofOpportunity(c *casefile.Case, id string, by calendar.Date) (log []*casefile.Event) {
	for i := range c.Log {
		if e := &c.Log[i]; e.Opportunity == id && !by.Before(e.On) {
			log = append(log, e)
		}
	}
	return log
}

// counters reports whether an email of the plan makes an ask.
func (s *situation) counters() bool {
	return slices.ContainsFunc(s.plan.Steps, func(step *Step) bool {
		return step.Opportunity == s.o.ID && !step.Sent && step.kind.Act == letter.ActCounter
	})
}
