package plan

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// readDeadline finds the deadline of the current offer, and adds it to the plan if the offer is
// unanswered and not on hold; one that has passed is a warning.
func (s *situation) readDeadline() {
	offer := &s.o.Offers[s.offer]
	if offer.Deadline.IsZero() || s.paused {
		return
	}
	at := offer.Deadline.In(s.office.Zone())
	late := !at.After(s.now)
	if !late {
		s.deadline = at
	}
	switch {
	case !s.pending():
	case late:
		s.warn(WarnLate, "%s: the deadline of offer %q, %s, has passed", s.o.Company, offer.ID, s.due())
	case !s.acceptedElsewhere():
		s.plan.Deadlines = append(s.plan.Deadlines,
			Deadline{s.o.ID, s.c.CompanyNames()[s.o.ID], offer.ID, at, s.due()})
	}
}

// runOut reports whether the deadline of the current offer has passed, and nothing has come since.
func (s *situation) runOut() bool {
	if s.offer < 0 || !s.pending() || s.paused {
		return false
	}
	due := s.o.Offers[s.offer].Deadline
	return !due.IsZero() && !due.In(s.office.Zone()).After(s.now) &&
		!slices.ContainsFunc(s.log, func(e casefile.Event) bool {
			return e.IsReply() && due.Date.Before(e.On)
		})
}

// movable reports whether there's a reason in their calendar to ask for a later deadline: a long
// weekend, or a day off that isn't just one of the week's.
func (s *situation) movable(due calendar.Due) bool {
	return !due.Shift.IsZero() && (due.Break.Long || !s.office.Workday(due.Day) && !due.Break.Plain)
}

// laterDeadline returns the deadline that an email of the kind asks for; zero if it asks for
// something else.
func (s *situation) laterDeadline(k *letter.Kind) calendar.LocalTime {
	switch {
	case k.By == "extension.until":
		return s.o.Extension.Until
	case k.ShiftsDeadline() && !s.deadline.IsZero():
		if shift := s.office.Deadline(s.deadline).Shift; !shift.IsZero() {
			return calendar.LocalTimeAt(shift, s.office.Zone())
		}
	}
	return calendar.LocalTime{}
}

// deadlineElsewhere returns another company whose offer the client can still accept, and the day of
// its deadline, the nearest of several; "" if there is none.
func (s *situation) deadlineElsewhere() (company string, day calendar.Date) {
	today := s.knownBy()
	for _, t := range s.standing {
		n := t.CurrentOffer(today)
		if t.ID == s.o.ID || !t.Offered || n < 0 || t.Offers[n].Deadline.IsZero() {
			continue
		}
		if d := t.Offers[n].Deadline.Date; company == "" || d.Before(day) {
			company, day = t.Company, d
		}
	}
	return company, day
}
