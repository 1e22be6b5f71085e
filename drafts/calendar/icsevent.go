package calendar

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	ics "github.com/arran4/golang-ical"
	"github.com/teambition/rrule-go"

	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
)

// holidays returns the days that the event describes, without the instances that are overridden,
// and whether they recur forever.
func holidays(e *ics.VEvent, overrides map[instance]bool) (found []Holiday, endless bool,
	err error) {
	if strings.EqualFold(value(e, ics.ComponentPropertyStatus), "CANCELLED") {
		return nil, false, nil
	}
	name := summary(e)
	if name == "" {
		return nil, false, errors.New("want a SUMMARY, which is the holiday's name")
	}
	if e.HasProperty(ics.ComponentPropertyExrule) {
		return nil, false, errors.New("EXRULE is not supported: list the days as events")
	}
	first, days, err := extent(e)
	if err != nil {
		return nil, false, err
	}
	starts, endless, err := occurrences(e, first)
	if err != nil {
		return nil, false, err
	}
	more, err := instances(e, ics.ComponentPropertyRdate)
	if err != nil {
		return nil, false, err
	}
	starts = append(starts, more...)
	slices.SortFunc(starts, Date.Sub)
	starts = slices.Compact(starts)
	excluded, err := instances(e, ics.ComponentPropertyExdate)
	if err != nil {
		return nil, false, err
	}
	if len(starts)*days > MaxICSTotal {
		return nil, false, fmt.Errorf("want at most %d days off", MaxICSTotal)
	}
	_, override, _ := overridden(e)
	for _, s := range starts {
		if slices.Contains(excluded, s) || !override && overrides[instance{uid(e), s}] {
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
	if first, err = icsMidnight(start.Value); err != nil {
		return Date{}, 0, fmt.Errorf("DTSTART: %w", err)
	}
	days = 1
	end := e.GetProperty(ics.ComponentPropertyDtEnd)
	if length := e.GetProperty(ics.ComponentProperty(ics.PropertyDuration)); length != nil {
		if end != nil {
			return Date{}, 0, errors.New("want a DTEND or a DURATION, not both")
		}
		if days, err = icsDays(length.Value); err != nil {
			return Date{}, 0, err
		}
	}
	if end != nil {
		after, err := icsMidnight(end.Value)
		if err != nil {
			return Date{}, 0, fmt.Errorf("DTEND: %w", err)
		}
		days = after.Sub(first)
	}
	if days == 0 {
		days = 1 // some programs write the last day instead
	}
	if days < 1 || days > MaxICSDays {
		return Date{}, 0, fmt.Errorf("want an event of 1 to %d days, got %d", MaxICSDays, days)
	}
	return first, days, nil
}

// isOfHours reports whether an event begins at a time of day, and lasts less than a day, as a meeting does.
func isOfHours(e *ics.VEvent) bool {
	start, err := icsTime(value(e, ics.ComponentPropertyDtStart))
	if err != nil {
		return false
	}
	isDay := start.Equal(start.Truncate(24 * time.Hour)) // some programs write midnight for a whole day
	if end := value(e, ics.ComponentPropertyDtEnd); end != "" {
		after, err := icsTime(end)
		length := after.Sub(start)
		// some programs end a whole day at 23:59
		return err == nil && length >= 0 && length < 23*time.Hour+59*time.Minute && !(isDay && length == 0)
	}
	length := value(e, ics.ComponentProperty(ics.PropertyDuration))
	hours, err := time.ParseDuration(strings.ToLower(strings.TrimPrefix(strings.TrimPrefix(length, "+"), "PT")))
	return length == "" && !isDay || err == nil && hours > 0 && hours < 23*time.Hour+59*time.Minute
}

// icsTime parses a DATE-TIME (RFC 5545, section 3.3.5), in whatever zone.
func icsTime(s string) (time.Time, error) {
	return time.Parse("20060102T150405", strings.TrimSuffix(s, "Z"))
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

// icsDays parses a DURATION of whole days or weeks (RFC 5545, section 3.3.6).
func icsDays(s string) (int, error) {
	m := wholeDays().FindStringSubmatch(s)
	if m == nil {
		return 0, fmt.Errorf("DURATION: want whole days or weeks, such as P1D, got %q", s)
	}
	weeks, _ := strconv.Atoi(m[1]) // the pattern has few digits, and an empty string is 0
	days, _ := strconv.Atoi(m[2])
	hours, _ := strconv.Atoi(m[3])
	if hours%24 != 0 {
		return 0, fmt.Errorf("DURATION: want whole days or weeks, such as P1D, got %q", s)
	}
	return weeks*7 + days + hours/24, nil
}

var wholeDays = lazy.Regexp(`(?i)^\+?P(?:(\d{1,3})W|(\d{1,4})D(?:T[0HMS]+)?|T(\d{1,4})H)$`)

// icsMidnight parses a DATE, or a DATE-TIME at midnight, which some programs write for a whole day.
func icsMidnight(s string) (Date, error) {
	return icsDate(strings.TrimSuffix(strings.TrimSuffix(s, "Z"), "T000000"))
}

// icsInstance parses the start of an instance: a DATE, or the DATE-TIME of its midnight that some
// programs write for days without a time. Midnight in UTC is the day that begins within 12 hours.
func icsInstance(s string) (Date, error) {
	day, clock, timed := strings.Cut(s, "T")
	d, err := icsDate(day)
	if err != nil || !timed {
		return d, err
	}
	t, err := time.Parse("150405", strings.TrimSuffix(clock, "Z"))
	if err != nil {
		return Date{}, fmt.Errorf("want a day, or a day and a time that exists, got %q", s)
	}
	if strings.HasSuffix(clock, "Z") && t.Hour() >= 12 {
		d = d.AddDays(1)
	}
	return d, nil
}

// instance is one instance of a recurring event.
type instance struct {
	uid string
	day Date
}

func uid(e *ics.VEvent) string { return value(e, ics.ComponentPropertyUniqueId) }

// overridden returns the instance of which the event takes the place, and whether it does.
func overridden(e *ics.VEvent) (at instance, ok bool, err error) {
	p := e.GetProperty(ics.ComponentPropertyRecurrenceId)
	if p == nil {
		return instance{}, false, nil
	}
	if len(p.ICalParameters["RANGE"]) > 0 {
		return instance{}, false, errors.New("RECURRENCE-ID with a RANGE is not supported: list the " +
			"days as events")
	}
	day, err := icsInstance(p.Value)
	if err != nil {
		return instance{}, false, fmt.Errorf("RECURRENCE-ID: %w", err)
	}
	return instance{uid(e), day}, true, nil
}

// instances returns the starts of instances that the event's properties with the name list.
func instances(e *ics.VEvent, name ics.ComponentProperty) (days []Date, err error) {
	for _, p := range e.GetProperties(name) {
		for s := range strings.SplitSeq(p.Value, ",") {
			d, err := icsInstance(s)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", name, err)
			}
			days = append(days, d)
		}
	}
	return days, nil
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
	endless = option.Count == 0 && option.Until.IsZero()
	if option.Freq > rrule.DAILY || timed || option.Interval > 100 {
		return nil, false, fmt.Errorf("RRULE %q: want FREQ=YEARLY, MONTHLY, WEEKLY, or DAILY, "+
			"whole days, and an INTERVAL of at most 100", lines[0].Value)
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
	return starts, endless, nil
}
