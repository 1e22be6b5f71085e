package casefile

import "github.com/tactful-drafts/tactful/drafts/calendar"

// Event is one thing that happened.
//
// On and Until are days on the company's clock.
type Event struct {
	On          calendar.Date `json:"on" jsonschema:"the day"`
	What        EventKind     `json:"what" jsonschema:"what happened"`
	Opportunity string        `json:"opportunity,omitempty" jsonschema:"the id of the opportunity; it can be left out if there is only one"`
	Offer       string        `json:"offer,omitempty" jsonschema:"the id of the offer"`
	To          string        `json:"to,omitempty" jsonschema:"the id of the person who was written to, who took over, or who is away"`
	Kind        string        `json:"kind,omitempty" jsonschema:"the kind of draft that was sent; for a reply, that of the email which it answers, if they owe an answer to another one, too"`
	Until       calendar.Date `json:"until,omitzero" jsonschema:"for out-of-office, the last day away; for a note, the day by which they have said that they would come back, before which nothing reminds them"`
	Aside       bool          `json:"aside,omitempty" jsonschema:"for reply-question, true if they ask about something else than what was asked for: a short note answers it first, and not the reasons for the number"`
	Text        string        `json:"text,omitempty" jsonschema:"one plain sentence; for news, the sentence that a status email may quote; a note is never quoted"`

	Terms // for a reply, what they came back with: the terms that changed; for a note, a new deadline
}

// LastEvent returns the last event of the kind at the opportunity on or before the day, or nil.
func (c *Case) LastEvent(what EventKind, opportunity string, by calendar.Date) *Event {
	for i := len(c.Log) - 1; i >= 0; i-- {
		if e := &c.Log[i]; e.What == what && e.Opportunity == opportunity && !by.Before(e.On) {
			return e
		}
	}
	return nil
}
