package calendar

import (
	"errors"
	"fmt"
	"strings"
	"time"

	ics "github.com/arran4/golang-ical"
	"github.com/teambition/rrule-go"
)

// holidays returns the days off that the event describes, and whether they recur forever.
func holidays(e *ics.VEvent) (found []Holiday, endless bool, err error) {
	if p := e.GetProperty(ics.ComponentPropertyStatus); p != nil && strings.EqualFold(p.Value, "CANCELLED") {
		return nil, false, nil
	}
	name := summary(e)
	if name == "" {
		return nil, false, errors.New("want a SUMMARY, which is the holiday's name")
	}
	if e.HasProperty(ics.ComponentPropertyRdate) || e.HasProperty(ics.ComponentPropertyExrule) {
		return nil, false, errors.New("RDATE and EXRULE are not supported: list the days as events")
	}
	first, days, err := extent(e)
	if err != nil {
		return nil, false, err
	}
	starts, endless, err := occurrences(e, first)
	if err != nil {
		return nil, false, err
	}
	excluded, err := exclusions(e)
	if err != nil {
		return nil, false, err
	}
	if len(starts)*days > MaxICSTotal {
		return nil, false, fmt.Errorf("want at most %d days off", MaxICSTotal)
	}
	for _, s := range starts {
		if excluded[s] {
			continue
		}
		for i := range days {
			d := s.AddDays(i)
			found = append(found, Holiday{Name: name, Day: d, Observed: d})
		}
	}
	return found, endless, nil
}

// extent returns the event's first day and its length in days. DTEND is the day after the last one
// (RFC 5545, section 3.6.1).
func extent(e *ics.VEvent) (first Date, days int, err error) {
	start := e.GetProperty(ics.ComponentPropertyDtStart)
	if start == nil {
		return Date{}, 0, errors.New("want a DTSTART")
	}
	if first, err = icsDate(start.Value); err != nil {
		return Date{}, 0, fmt.Errorf("DTSTART: %w", err)
	}
	days = 1
	if e.HasProperty(ics.ComponentProperty(ics.PropertyDuration)) {
		return Date{}, 0, errors.New("DURATION is not supported: want a DTEND")
	}
	if end := e.GetProperty(ics.ComponentPropertyDtEnd); end != nil {
		after, err := icsDate(end.Value)
		if err != nil {
			return Date{}, 0, fmt.Errorf("DTEND: %w", err)
		}
		if days = after.Sub(first); days == 0 {
			days = 1 // some programs write the last day instead
		}
	}
	if days < 1 || days > MaxICSDays {
		return Date{}, 0, fmt.Errorf("want an event of 1 to %d days, got %d", MaxICSDays, days)
	}
	return first, days, nil
}

// icsDate parses a DATE (RFC 5545, section 3.3.4).
func icsDate(s string) (Date, error) {
	t, err := time.Parse("20060102", s)
	if err != nil {
		return Date{}, fmt.Errorf("want a day without a time, such as 20260503, got %q", s)
	}
	if t.Year() < firstICSYear || t.Year() > lastICSYear {
		return Date{}, fmt.Errorf("want a year from %d to %d, got %q", firstICSYear, lastICSYear, s)
	}
	return DateOf(t), nil
}

func exclusions(e *ics.VEvent) (map[Date]bool, error) {
	excluded := map[Date]bool{}
	for _, p := range e.GetProperties(ics.ComponentPropertyExdate) {
		for s := range strings.SplitSeq(p.Value, ",") {
			d, err := icsDate(s)
			if err != nil {
				return nil, fmt.Errorf("EXDATE: %w", err)
			}
			excluded[d] = true
		}
	}
	return excluded, nil
}

// occurrences returns the first day of each occurrence of the event, and whether it recurs forever.
func occurrences(e *ics.VEvent, first Date) (starts []Date, endless bool, err error) {
	lines := e.GetProperties(ics.ComponentPropertyRrule)
	switch {
	case len(lines) == 0:
		return []Date{first}, false, nil
	case len(lines) > 1:
		return nil, false, errors.New("want one RRULE at most")
	}
	option, err := rrule.StrToROption(lines[0].Value)
	if err != nil {
		return nil, false, fmt.Errorf("RRULE %q: %w", lines[0].Value, err)
	}
	timed := len(option.Byhour)+len(option.Byminute)+len(option.Bysecond) > 0
	if option.Freq != rrule.YEARLY || timed || option.Interval > 100 {
		return nil, false, fmt.Errorf("RRULE %q: want a holiday that recurs yearly (FREQ=YEARLY)",
			lines[0].Value)
	}
	option.Dtstart = first.utc()
	rule, err := rrule.NewRRule(*option)
	if err != nil {
		return nil, false, fmt.Errorf("RRULE %q: %w", lines[0].Value, err)
	}
	next := rule.Iterator()
	for t, ok := next(); ok && t.Year() <= lastICSYear && len(starts) <= MaxICSTotal; t, ok = next() {
		starts = append(starts, DateOf(t))
	}
	if len(starts) == 0 {
		return nil, false, fmt.Errorf("RRULE %q: no day fits it", lines[0].Value)
	}
	return starts, option.Count == 0 && option.Until.IsZero(), nil
}
