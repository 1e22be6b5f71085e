package drafts

import "slices"

// Interview is the conversation that was held last, and when the next one could be.
type Interview struct {
	On     Date        `json:"on,omitzero" jsonschema:"the day of the last one"`
	Detail string      `json:"detail,omitempty" jsonschema:"one thing from it that stayed with the client, a phrase that can follow I keep thinking about, such as how you replay a night of traffic before each release"`
	Slots  []LocalTime `json:"slots,omitempty" jsonschema:"when the client could hold the next one, in the opportunity's time zone: 2026-06-09T10:00"`
}

// Timeline is the date by which the client would like to have decided.
type Timeline struct {
	By     LocalTime `json:"by,omitzero" jsonschema:"the day, or the time, in the opportunity's time zone"`
	Reason string    `json:"reason,omitempty" jsonschema:"the true reason, a clause that can follow because, such as my notice period ends with the quarter"`
}

// FirstDay is another first day of work than the one that was offered.
type FirstDay struct {
	On     Date   `json:"on,omitzero" jsonschema:"the first day that would suit the client"`
	Reason string `json:"reason,omitempty" jsonschema:"the true reason, a clause that can follow because, such as my notice runs until the end of the month"`
}

// Notice is how the client leaves where she is now.
type Notice struct {
	LastDay  Date     `json:"last_day,omitzero" jsonschema:"her last working day, as the contract has it"`
	Handover []string `json:"handover,omitempty" jsonschema:"what she will hand over, each a phrase such as the release calendar to Jo"`
}

// LetterInterview is the last conversation, and when the next one could be.
type LetterInterview struct {
	On     *Day     // nil where the day is not known, or is still to come
	Today  bool     // it is the day of sending
	Detail string   // a phrase that can follow I keep thinking about; empty before the day
	Slots  []Moment // those that are still to come
}

// composeProcess adds what the case says of interviews and dates.
func (j *job) composeProcess(l *Letter, m manner) {
	o := j.opp
	if i := o.Interview; !j.sent.Before(i.On) {
		l.Interview = LetterInterview{On: m.day(i.On), Today: i.On == j.sent, Detail: phrase(i.Detail)}
	}
	for _, s := range o.Interview.Slots {
		if j.req.Send.Before(s.In(j.there)) {
			l.Interview.Slots = append(l.Interview.Slots, *m.moment(s, j.there, j.here))
		}
	}
	l.Timing, l.StartReason = phrase(o.Timeline.Reason), phrase(o.Start.Reason)
	for _, h := range o.Notice.Handover {
		l.Handover = append(l.Handover, phrase(h))
	}
	if i := o.rescinded(j.sent); i >= 0 {
		l.Rescinded = j.terms(&o.Offers[i], m)
	}
}

// rescinded returns the index of the last offer made by the day, where the company has taken it back, or -1.
func (o *Opportunity) rescinded(on Date) int {
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

// serves reports whether the kind can be about the opportunity: one to the current manager is about the present employer, and every
// other one about a company that is still in play.
func (k *Kind) serves(o *Opportunity) bool {
	if slices.Contains(k.To, RoleCurrentManager) {
		return o.Stage == StageCurrent
	}
	return o.open()
}
