package calendar

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	ics "github.com/arran4/golang-ical"

	"github.com/tactful-drafts/tactful/drafts/internal/input"
)

// Limits of [ReadICS]: far more than a country's holidays need, but small enough that no file can
// keep a program busy.
const (
	MaxICSBytes   = 1 << 20 // size of the file, in bytes
	MaxICSLine    = 8 << 10 // length of an unfolded line, in bytes
	MaxICSObjects = 20
	MaxICSEvents  = 5000
	MaxICSRules   = 100  // recurring events
	MaxICSDays    = 366  // length of an event, in days
	MaxICSTotal   = 5000 // days off, including recurrences
	lastICSYear   = 2100 // recurrences end with it
	firstICSYear  = 1950
)

// ReadICS reads a country's holidays from an iCalendar file (RFC 5545) of all-day events, which may
// last several days or recur. The calendar gets the code; weekend lists the days off in
// every week, by default Saturday and Sunday. Canceled events are left out, an event with a
// RECURRENCE-ID takes the place of that instance, and events that aren't days off are an
// [Observance]: their category or description says so, or they are transparent while others aren't.
// Days that some have off, such as a region of the country, are [Soft], unless all are. Events of
// less than a day, such as a meeting, are left out.
//
// A file with no holidays, a file that is cut short, a longer event that begins or ends at a time of
// day, a recurrence within a day, and a file beyond the limits are errors, because each could hide a
// holiday.
func ReadICS(code string, r io.Reader, weekend ...time.Weekday) (*Calendar, error) {
	c := &Calendar{code: code, weekend: saturdaySunday(), days: &table{}}
	if len(weekend) > 0 {
		var err error
		if c, err = c.WithWeekend(weekend...); err != nil {
			return nil, err
		}
	}
	src, err := io.ReadAll(io.LimitReader(r, MaxICSBytes+1))
	if err != nil {
		return nil, named(code, err)
	}
	if err := c.read(src); err != nil {
		return nil, named(code, input.Mark(err))
	}
	return c, nil
}

// named returns an error with the code of its calendar in front.
func named(code string, err error) error { return input.In(strings.TrimSpace("calendar "+code), err) }

func (c *Calendar) read(src []byte) error {
	if len(src) > MaxICSBytes {
		return fmt.Errorf("want at most %d bytes", MaxICSBytes)
	}
	src = bytes.TrimSpace(bytes.TrimPrefix(src, []byte("\uFEFF")))
	if err := checkICS(src); err != nil {
		return err
	}
	var events []*ics.VEvent
	for _, object := range objects(src) {
		file, err := ics.ParseCalendar(bytes.NewReader(object))
		if err != nil {
			return fmt.Errorf("not an iCalendar file: %w", err)
		}
		if events = append(events, file.Events()...); len(events) > MaxICSEvents {
			return fmt.Errorf("want at most %d events, got %d", MaxICSEvents, len(events))
		}
		if strings.EqualFold(method(file), "CANCEL") {
			return errors.New("the file cancels its events: want one that publishes them")
		}
	}
	overrides, latest := map[instance]bool{}, map[string]int{}
	distinct := false // whether some events are opaque, so that being transparent means something
	for _, e := range events {
		distinct = distinct || !transparent(e) && !isOfHours(e)
		at, ok, err := overridden(e)
		if err != nil && isOfHours(e) {
			continue
		}
		if err != nil {
			return fmt.Errorf("event %q: %w", summary(e), err)
		}
		overrides[at] = overrides[at] || ok
		if !ok {
			latest[uid(e)] = max(latest[uid(e)], sequence(e))
		}
	}
	span := coverage{}
	rules, closed := 0, false
	for _, e := range events {
		if isOfHours(e) {
			continue
		}
		if e.HasProperty(ics.ComponentPropertyRrule) {
			rules++
		}
		if rules > MaxICSRules {
			return fmt.Errorf("want at most %d events that recur", MaxICSRules)
		}
		if _, override, _ := overridden(e); !override && sequence(e) < latest[uid(e)] {
			continue // a later revision of the event is in the file too
		}
		found, endless, err := holidays(e, overrides)
		if err != nil {
			return fmt.Errorf("event %q: %w", summary(e), err)
		}
		kind := kindOf(e, distinct)
		for i := range found {
			found[i].Kind = kind
			closed = closed || kind == Closed
		}
		c.days.listed = append(c.days.listed, found...)
		if len(c.days.listed) > MaxICSTotal {
			return fmt.Errorf("want at most %d days off", MaxICSTotal)
		}
		span.add(found, endless)
	}
	for i, h := range c.days.listed {
		if !closed && h.Kind == Soft { // a region's own file
			c.days.listed[i].Kind = Closed
		}
	}
	if !closed && !slices.ContainsFunc(c.days.listed, func(h Holiday) bool { return h.Kind == Closed }) {
		return errors.New("no holiday in it")
	}
	c.days.from, c.days.to = span.years()
	return nil
}

// checkICS refuses a file that the parser would take for a shorter one, or that would be slow to
// parse.
func checkICS(src []byte) error {
	length := 0
	var last []byte
	for line := range bytes.Lines(src) {
		if line[0] != ' ' && line[0] != '\t' {
			length = 0
		}
		if length += len(line); length > MaxICSLine {
			return fmt.Errorf("want lines of at most %d bytes", MaxICSLine)
		}
		last = line
	}
	if !bytes.EqualFold(bytes.TrimSpace(last), []byte("END:VCALENDAR")) {
		return errors.New("want an iCalendar file that ends with END:VCALENDAR")
	}
	return nil
}

// objects returns the iCalendar objects of a file, which may have several (RFC 5545, section 3.4), up
// to [MaxICSObjects]. Each has the lines of the ones before it as blank lines, so that an error has the
// right number, and its names in capitals, which the parser wants (section 3.1).
func objects(src []byte) (list [][]byte) {
	var object []byte
	lines := 0
	for line := range bytes.Lines(src) {
		lines++
		if line[0] == ' ' || line[0] == '\t' { // a line goes on
			object = append(object, line...)
			continue
		}
		name, value, ok := bytes.Cut(line, []byte(":"))
		if ok && !bytes.Contains(name, []byte(`"`)) {
			line = slices.Concat(bytes.ToUpper(name), []byte(":"), value)
		}
		switch whole := string(bytes.ToUpper(bytes.TrimSpace(line))); {
		case strings.HasPrefix(whole, "BEGIN:"), strings.HasPrefix(whole, "END:"):
			object = append(append(object, whole...), '\n')
			if whole == "END:VCALENDAR" && len(list) < MaxICSObjects {
				list, object = append(list, object), bytes.Repeat([]byte("\n"), lines)
			}
		default:
			object = append(object, line...)
		}
	}
	if len(bytes.TrimSpace(object)) > 0 {
		list = append(list, object)
	}
	return list
}

func summary(e *ics.VEvent) string {
	return strings.Join(strings.Fields(value(e, ics.ComponentPropertySummary)), " ")
}

// sequence returns the number of the event's revision (RFC 5545, section 3.8.7.4).
func sequence(e *ics.VEvent) int {
	n, _ := strconv.Atoi(value(e, ics.ComponentPropertySequence)) // by default 0
	return n
}

func method(file *ics.Calendar) string {
	for _, p := range file.CalendarProperties {
		if p.IANAToken == string(ics.PropertyMethod) {
			return p.Value
		}
	}
	return ""
}

func value(e *ics.VEvent, name ics.ComponentProperty) string {
	if p := e.GetProperty(name); p != nil {
		return p.Value
	}
	return ""
}

// coverage is the range of years that a file covers. Single days limit it even if other events
// recur forever: a file that lists the movable holidays up to 2027 doesn't know those of 2028.
type coverage struct {
	first, last Date
	endless     bool
}

func (s *coverage) add(found []Holiday, endless bool) {
	s.endless = s.endless || endless
	for _, h := range found {
		if s.first.IsZero() || h.Day.Before(s.first) {
			s.first = h.Day
		}
		if !endless && s.last.Before(h.Day) {
			s.last = h.Day
		}
	}
}

func (s *coverage) years() (from, to int) {
	if s.last.IsZero() {
		return s.first.Year(), lastICSYear
	}
	return s.first.Year(), s.last.Year()
}
