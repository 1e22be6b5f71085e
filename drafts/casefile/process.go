package casefile

import (
	"github.com/tactful-drafts/tactful/drafts/calendar"
)

// Interview is the conversation that was held last, and when the next one could be.
type Interview struct {
	On     calendar.Date        `json:"on,omitzero" jsonschema:"the day of the last one"`
	Detail string               `json:"detail,omitempty" jsonschema:"one thing from it that stayed with the client, a phrase that can follow I keep thinking about, such as how you replay a night of traffic before each release"`
	Slots  []calendar.LocalTime `json:"slots,omitempty" jsonschema:"when the client could hold the next one, in the opportunity's time zone: 2026-06-09T10:00"`
}

// Timeline is the date by which the client would like to have decided.
type Timeline struct {
	By     calendar.LocalTime `json:"by,omitzero" jsonschema:"the day, or the time, in the opportunity's time zone"`
	Reason string             `json:"reason,omitempty" jsonschema:"the true reason, a clause that can follow because, such as my notice period ends with the quarter"`
}

// FirstDay is another first day of work than the one that was offered.
type FirstDay struct {
	On     calendar.Date `json:"on,omitzero" jsonschema:"the first day that would suit the client"`
	Reason string        `json:"reason,omitempty" jsonschema:"the true reason, a clause that can follow because, such as my notice runs until the end of the month"`
}

// Notice is how the client leaves where she is now.
type Notice struct {
	LastDay  calendar.Date `json:"last_day,omitzero" jsonschema:"her last working day, as the contract has it"`
	Handover []string      `json:"handover,omitempty" jsonschema:"what she will hand over, each a phrase such as the release calendar to Jo"`
}

// Rescinded returns the index of the last offer made by the day, where the company has taken it back, or -1.
func (o *Opportunity) Rescinded(on calendar.Date) int {
	for i := len(o.Offers) - 1; i >= 0; i-- {
		if !on.Before(o.Offers[i].Made) {
			if o.Offers[i].Status == StatusRescinded {
				return i
			}
			return -1
		}
	}
	return -1
}
