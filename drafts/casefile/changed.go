package casefile

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/comp"
)

// Terms are the terms of an offer that a reply changed: from then on, they are part of that offer.
// What they don't name stays as it was; a list replaces the earlier one.
type Terms struct {
	Level      string             `json:"level,omitempty" jsonschema:"the level it's for"`
	Base       comp.Money         `json:"base,omitzero" jsonschema:"the base salary per year"`
	Bonus      *Bonus             `json:"bonus,omitempty" jsonschema:"the annual bonus"`
	SignOn     *SignOn            `json:"sign_on,omitempty" jsonschema:"the sign-on bonus"`
	Equity     *Equity            `json:"equity,omitempty" jsonschema:"the whole grant; a price or vesting that isn't written stays as it was"`
	Start      calendar.Date      `json:"start,omitzero" jsonschema:"the first day of work"`
	Deadline   calendar.LocalTime `json:"deadline,omitzero" jsonschema:"when the offer expires now, in the opportunity's time zone"`
	Relocation *Relocation        `json:"relocation,omitempty" jsonschema:"help with the move"`
	OtherTerms []string           `json:"other_terms,omitempty" jsonschema:"everything else that was agreed, phrases such as two days a week from home"`
}

// Unchanged reports whether there are no terms that changed.
func (t *Terms) Unchanged() bool {
	return t.Level == "" && t.Base.IsZero() && t.Bonus == nil && t.SignOn == nil && t.Equity == nil &&
		t.Start.IsZero() && t.Deadline.IsZero() && t.Relocation == nil && t.OtherTerms == nil
}

// ApplyTo returns the offer with the terms changed.
func (t *Terms) ApplyTo(f Offer) Offer {
	if t.Level != "" {
		f.Level = t.Level
	}
	f = *Package{Base: t.Base, Bonus: t.Bonus, SignOn: t.SignOn}.ApplyTo(f)
	if t.Equity != nil { // unlike in a package, its price and vesting can be new ones
		f.Equity = t.Equity.or(f.Equity)
	}
	if !t.Start.IsZero() {
		f.Start = t.Start
	}
	if !t.Deadline.IsZero() {
		f.Deadline = t.Deadline
	}
	if t.Relocation != nil {
		f.Relocation = t.Relocation.or(f.Relocation)
	}
	if t.OtherTerms != nil {
		f.OtherTerms = t.OtherTerms
	}
	return f
}

// IsReply reports whether the event is something that the company answered.
func (e *Event) IsReply() bool {
	return slices.Contains(replies, e.What)
}

var replies = []EventKind{EventReplyYes, EventReplyPartial, EventReplyNo, EventReplyQuestion}

// IsOffer reports whether the event brought an offer.
func (e *Event) IsOffer() bool { return e.What == EventVerbalOffer || e.What == EventWrittenOffer }

// isOf reports whether the event is of the opportunity, and on or before the day unless that's
// zero.
func (e *Event) isOf(o *Opportunity, by calendar.Date) bool {
	return e.Opportunity == o.ID && (by.IsZero() || !by.Before(e.On))
}

// Events returns the events of an opportunity up to a day; all of them if that's zero. They are those
// of the case.
func (c *Case) Events(o *Opportunity, by calendar.Date) []*Event {
	list := make([]*Event, 0, len(c.Log))
	for i := range c.Log {
		if e := &c.Log[i]; e.isOf(o, by) {
			list = append(list, e)
		}
	}
	return list
}

// decidedStages are the stages to which the client's decisions lead.
var decidedStages = map[EventKind]Stage{
	EventAccepted: StageAccepted, EventDeclined: StageDeclined, EventWithdrawn: StageWithdrawn,
}

// stageOn returns the stage of an opportunity on the day: the one in the case, unless the log has a
// decision since, and neither a new offer nor a new start of the talks after it, or else its
// last offer is accepted.
func (c *Case) stageOn(o *Opportunity, on calendar.Date) Stage {
	if !o.Open() || o.Stage == StageAccepted {
		return o.Stage
	}
	var last *Offer
	for i := range o.Offers {
		if f := &o.Offers[i]; on.IsZero() || !on.Before(f.Made) {
			last = f
		}
	}
	stage, decided := o.Stage, calendar.Date{}
	for i := range c.Log {
		e := &c.Log[i]
		if !e.isOf(o, on) {
			continue
		}
		switch e.What {
		case EventAccepted, EventDeclined, EventWithdrawn:
			stage, decided = decidedStages[e.What], e.On
		case EventVerbalOffer, EventWrittenOffer, EventResumed:
			stage, decided = o.Stage, calendar.Date{}
		}
	}
	switch {
	case last == nil || !decided.IsZero() && !decided.Before(last.Made):
		return stage
	case last.Status == StatusAccepted:
		return StageAccepted
	}
	return o.Stage
}

// changesOffer reports whether the event may change an offer: it has terms, takes the offer back,
// or brings it again.
func (e *Event) changesOffer() bool {
	return !e.Unchanged() || e.What == EventRescinded || e.IsOffer()
}

// AsOf returns the opportunity at the index as it is on the day: the terms that replies have
// changed by then are part of the offer they are about, an offer that was taken back is rescinded
// until it's made again, and the stage is the one that the log has come to. If the day is zero, it's
// after all of them. The case's own opportunity stays as it is.
func (c *Case) AsOf(i int, on calendar.Date) *Opportunity {
	o, changed := &c.Opportunities[i], false
	if stage := c.stageOn(o, on); stage != o.Stage {
		cp := *o
		cp.Stage = stage
		o = &cp
	}
	for k := range c.Log {
		e := &c.Log[k]
		if !e.isOf(o, on) || !e.changesOffer() {
			continue
		}
		n := o.CurrentOffer(e.On)
		if e.IsOffer() { // it may be back
			n = o.LastOffer(e.On)
		}
		if e.Offer != "" {
			n = slices.Index(o.offerIDs(), e.Offer)
		}
		if n < 0 || e.IsOffer() && o.Offers[n].Status != StatusRescinded {
			continue
		}
		if !changed {
			cp := *o
			cp.Offers = slices.Clone(o.Offers)
			o, changed = &cp, true
		}
		switch was := &c.Opportunities[i].Offers[n]; {
		case e.What == EventRescinded:
			o.Offers[n].Status = StatusRescinded
		case e.IsOffer():
			o.Offers[n].Status = was.Status
		default:
			o.Offers[n] = e.Terms.ApplyTo(o.Offers[n])
		}
	}
	return o
}
