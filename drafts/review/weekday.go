package review

import (
	"fmt"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// weekdays reports dates that do not exist, and weekdays that do not agree with their date. A date without a year is that of the case, or else
// the next one after the sending.
func (r *reading) weekdays(p *body) {
	for i := range p.days {
		d := &p.days[i]
		words := text.OneLine(p.S[d.start:d.end])
		if !d.exists() {
			r.find(p.Text, d.start, words, fmt.Sprintf("%s: there is no such day", words), "write the day that is meant")
			continue
		}
		if !d.hasWeekday {
			continue
		}
		var first *calendar.Date
		agrees := false
		for _, date := range r.dates(d) {
			if first == nil {
				first = &date
			}
			agrees = agrees || date.Weekday() == d.weekday
		}
		if first != nil && !agrees {
			r.find(p.Text, d.start, words, fmt.Sprintf("%s is a %s", words, first.Weekday()), "let the weekday and the date agree")
		}
	}
}

// dates returns what a date may mean.
func (r *reading) dates(d *day) []calendar.Date {
	var list []calendar.Date
	if x := r.facts.traceDay(d); x != nil {
		for i := range r.facts.list {
			if x := &r.facts.list[i]; x.sort == ofDays && d.is(x.day) {
				list = append(list, x.day)
			}
		}
		list = append(list, x.day)
	}
	on := func(year int) {
		if t := time.Date(year, d.month, d.dom, 0, 0, 0, 0, time.UTC); t.Day() == d.dom {
			list = append(list, calendar.DateOf(t))
		}
	}
	switch {
	case len(list) > 0:
	case d.year != 0:
		on(d.year)
		if d.either && d.dom <= 12 {
			list = append(list, calendar.NewDate(d.year, time.Month(d.dom), int(d.month)))
		}
	case !r.about.Send.IsZero():
		year := r.about.Send.Year()
		on(year)
		if t := time.Date(year, d.month, d.dom, 0, 0, 0, 0, time.UTC); t.Before(r.about.Send.AddDate(0, -6, 0)) {
			on(year + 1)
		}
	}
	return list
}
