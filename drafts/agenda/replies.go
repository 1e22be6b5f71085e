package agenda

import (
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// Reply is something that the company said and that has had no answer.
type Reply struct {
	Topic
	What     casefile.EventKind `json:"what"` // such as reply-partial, or written-offer
	On       calendar.Date      `json:"on"`
	Workdays int                `json:"workdays"`       // how many it has waited there
	By       time.Time          `json:"by"`             // when to answer by, on the coach's clock
	Late     bool               `json:"late,omitempty"` // that has passed
}

// reply returns what the company said last, if nothing was sent after it.
func (d *day) reply(o *casefile.Opportunity, office *calendar.Office) (Reply, bool) {
	today := office.Day(d.at)
	last := casefile.Event{}
	if i := o.CurrentOffer(today); i >= 0 && o.Offers[i].Undecided() {
		last = casefile.Event{On: o.Offers[i].Made, What: casefile.EventWrittenOffer}
	}
	for _, e := range d.c.Log {
		if e.Opportunity == o.ID && !e.On.After(today) && !e.On.Before(last.On) &&
			(wantsAnswer(&e) || answers(&e)) {
			last = e
		}
	}
	if last.On.IsZero() || !wantsAnswer(&last) {
		return Reply{}, false
	}
	landed := office.At(last.On, office.Rules().Noon)
	if d.at.Before(landed) {
		landed = d.at
	}
	by := office.AnswerBy(landed).In(d.at.Location())
	return Reply{Topic: d.topic(o.ID, o.Company), What: last.What, On: last.On,
		Workdays: office.WorkdaysBetween(last.On, today), By: by, Late: d.at.After(by)}, true
}

// wantsAnswer reports whether an event is something that the company said.
func wantsAnswer(e *casefile.Event) bool {
	return e.IsReply() || e.IsOffer() || e.What == casefile.EventResumed ||
		e.What == casefile.EventRecruiterChange || e.What == casefile.EventRescinded
}

// answers reports whether an event is something that the client said.
func answers(e *casefile.Event) bool {
	switch e.What {
	case casefile.EventAsked, casefile.EventSent, casefile.EventPaused, casefile.EventAccepted,
		casefile.EventDeclined, casefile.EventWithdrawn:
		return true
	}
	return false
}
