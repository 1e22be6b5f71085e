package review

import (
	"slices"
	"strings"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/review/internal/ledger"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// weekdays reports dates that don't exist, and weekdays that don't match their date. A date without
// a year is the case's, or else the next one after sending.
func (r *reading) weekdays(p *prose.Body) {
	for i := range p.Days {
		d := &p.Days[i]
		if !d.Exists() {
			r.findSpan(p, d.Start, d.End, "%s: there is no such day", "write the day that is meant")
			continue
		}
		if !d.HasWeekday {
			continue
		}
		if d.Month == 0 && r.inNamedMonth(p, d) {
			continue
		}
		agrees := func(date calendar.Date) bool { return date.Weekday() == d.Weekday }
		if dates := r.dates(d); len(dates) > 0 && !slices.ContainsFunc(dates, agrees) {
			r.findSpan(p, d.Start, d.End, "%s is a %s", "make the weekday and the date agree",
				dates[0].Weekday())
		}
	}
}

// weekFrom makes "tomorrow" mean a day a week later.
var weekFrom = prose.Lazy("week|weeks|fortnight|after|from")

// soonDays reports a date right after a word such as tomorrow that means another day.
func (r *reading) soonDays(p *prose.Body) {
	if r.about.Send.IsZero() {
		return
	}
	sent := calendar.DateOf(r.about.Send)
	for _, s := range p.Sentences {
		for _, x := range p.SoonIn(s, sent) {
			end := p.Words[x.To-1].End
			days := p.DaysIn(end, min(s.End, end+3))
			if !x.Exact || len(days) == 0 || strings.Trim(p.S[end:days[0].Start], " ,(") != "" ||
				x.From > s.From && weekFrom().Has(p.Words, x.From-1, x.From) {
				continue
			}
			if d := &days[0]; !d.Is(x.Day) && !d.Is(x.Day.AddDays(1)) && !d.Is(x.Day.AddDays(-1)) ||
				d.HasWeekday && d.Weekday != x.Day.Weekday() {
				r.findSpan(p, p.Words[x.From].Start, d.End, "%s: that day is %s",
					"make both name the same day", x.Day)
			}
		}
	}
}

// inNamedMonth reports whether the weekday of a date without a month agrees in a month that the
// sentence names.
func (r *reading) inNamedMonth(p *prose.Body, d *prose.Day) bool {
	s := p.SentenceOf(d.Start)
	if s == nil || r.about.Send.IsZero() {
		return false
	}
	for k := s.From; k < s.To; k++ {
		month := prose.MonthNames[p.Words[k].Low]
		if month == 0 || !p.Words[k].Capital {
			continue
		}
		year := r.about.Send.Year()
		if month < r.about.Send.Month() {
			year++
		}
		if calendar.NewDate(year, month, d.Dom).Weekday() == d.Weekday {
			return true
		}
	}
	return false
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
		if !x.Day.IsZero() && !x.AnyYear {
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
			time.UTC); t.Before(r.about.Send.AddDate(0, -3, 0)) {
			on(year + 1)
		}
	}
	return list
}
