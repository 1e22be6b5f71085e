package plan

import (
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
)

// When the client's night begins and ends, on her clock: then an email is scheduled, not sent.
const (
	nightFrom = 22 * time.Hour
	nightTo   = 7 * time.Hour
)

// leastPart is the shortest part of a window that is worth keeping.
const leastPart = 15 * time.Minute

// awake returns the part of a window in the client's daytime, in the hours in which people there
// read email if it can be had, and whether there is such a part. A window that's partly in her
// night is cut to that part, if it's at least 15 minutes long. If there's none, it's the window as
// it was: her email program has to send the email.
func (s *situation) awake(w calendar.Window) (calendar.Window, bool) {
	today, ok := w.Within(s.daytime(w.From))
	if ok && today == w {
		return w, true
	}
	enough := min(leastPart, w.To.Sub(w.From))
	oneDay := s.office.Day(w.From) == s.office.Day(w.To.Add(-1))
	if ok && oneDay && today.From == w.From && today.To.Sub(today.From) >= enough {
		return today, true
	}
	there := []func(calendar.Window) (calendar.Window, bool){s.reading, s.up}
	if _, day := s.up(w); !day { // it's night at the office anyway
		there = append(there, func(w calendar.Window) (calendar.Window, bool) { return w, true })
	}
	for _, hours := range there {
		for d := s.home.Day(w.From); s.home.At(d, nightTo).Before(w.To); d = d.AddDays(1) {
			part, ok := w.Within(s.home.At(d, nightTo), s.home.At(d, nightFrom))
			if ok {
				part, ok = hours(part)
			}
			if ok && part.To.Sub(part.From) >= enough {
				return part, true
			}
		}
	}
	return w, false
}

// daytime returns when the client's day begins and ends: the one that the time is in or, at night,
// the next one.
func (s *situation) daytime(at time.Time) (from, to time.Time) {
	d := s.home.Day(at)
	if !at.Before(s.home.At(d, nightFrom)) {
		d = d.AddDays(1)
	}
	return s.home.At(d, nightTo), s.home.At(d, nightFrom)
}

// reading returns the part of a window in the working hours at the office, on whatever day.
func (s *situation) reading(w calendar.Window) (calendar.Window, bool) {
	return s.there(w, s.office.Rules().Opens, s.office.Rules().Closes)
}

// up returns the part of a window in the daytime at the office.
func (s *situation) up(w calendar.Window) (calendar.Window, bool) {
	return s.there(w, nightTo, nightFrom)
}

// there returns the first part of a window between two times of day at the office.
func (s *situation) there(w calendar.Window, from, to time.Duration) (calendar.Window, bool) {
	for d := s.office.Day(w.From); d.In(s.office.Zone()).Before(w.To); d = d.AddDays(1) {
		if part, ok := w.Within(s.office.At(d, from), s.office.At(d, to)); ok {
			return part, true
		}
	}
	return w, false
}
