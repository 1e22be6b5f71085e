package review

import (
	"fmt"
	"slices"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/review/internal/ledger"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// weekdays reports dates that don't exist, and weekdays that don't match their date. A date without
// a year is the case's, or else the next one after sending.
func (r *reading) weekdays(p *prose.Body) {
	for i := range p.Days {
		d := &p.Days[i]
		words := text.OneLine(p.S[d.Start:d.End])
		if !d.Exists() {
			r.find(p.Text, d.Start, words, fmt.Sprintf("%s: there is no such day", words),
				"write the day that is meant")
			continue
		}
		if !d.HasWeekday {
			continue
		}
		agrees := func(date calendar.Date) bool { return date.Weekday() == d.Weekday }
		if dates := r.dates(d); len(dates) > 0 && !slices.ContainsFunc(dates, agrees) {
			r.find(p.Text, d.Start, words, fmt.Sprintf("%s is a %s", words, dates[0].Weekday()),
				"make the weekday and the date agree")
		}
	}
}

// soonest is how many days ahead a day of the month is surely the coming one.
const soonest = 14

// nextDay returns the coming day of the month; not ok if it's far off.
func (r *reading) nextDay(dom int) (on calendar.Date, ok bool) {
	if r.about.Send.IsZero() {
		return on, false
	}
	on = calendar.DateOf(r.about.Send)
	for range soonest {
		if on.Day() == dom {
			return on, true
		}
		on = on.AddDays(1)
	}
	return on, false
}

// dates returns the dates that a day may mean.
func (r *reading) dates(d *prose.Day) []calendar.Date {
	var list []calendar.Date
	if x := r.facts.TraceDay(d); x != nil {
		for i := range r.facts.List {
			if x := &r.facts.List[i]; x.Kind == ledger.Day && !x.Day.IsZero() && d.Is(x.Day) {
				list = append(list, x.Day)
			}
		}
		if !x.Day.IsZero() {
			list = append(list, x.Day)
		}
	}
	on := func(year int) {
		if t := time.Date(year, d.Month, d.Dom, 0, 0, 0, 0, time.UTC); t.Day() == d.Dom {
			list = append(list, calendar.DateOf(t))
		}
	}
	switch {
	case d.Month == 0:
		if next, ok := r.nextDay(d.Dom); ok {
			list = append(list, next)
		}
	case len(list) > 0:
	case d.Year != 0:
		on(d.Year)
		if d.Either && d.Dom <= 12 {
			list = append(list, calendar.NewDate(d.Year, time.Month(d.Dom), int(d.Month)))
		}
	case !r.about.Send.IsZero():
		year := r.about.Send.Year()
		on(year)
		if t := time.Date(year, d.Month, d.Dom, 0, 0, 0, 0,
			time.UTC); t.Before(r.about.Send.AddDate(0, -6, 0)) {
			on(year + 1)
		}
	}
	return list
}
