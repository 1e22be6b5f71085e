package casefile

import (
	"fmt"
	"io/fs"
	"strings"
	"sync"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/internal/strict"
)

// calendars are the holiday calendars of a case that have been looked up or read, by the name that the case gives them. A calendar is
// never changed, and computing its years is dear, so that every draft of a case shares them.
type calendars struct{ byName sync.Map }

// ReadCalendars reads every .ics file that the case names as a holiday calendar from the file system, whose root is the folder of
// the case (RFC 5545; see [calendar.ReadICS]). A case that names none, or codes alone, needs no call. What cannot be read is a [*CaseError]
// with all problems, at the fields that name the files.
func (c *Case) ReadCalendars(fsys fs.FS) error {
	read := &calendars{}
	var problems []strict.Problem
	for _, f := range c.calendarFields() {
		if !strings.HasSuffix(f.name, ".ics") {
			continue
		}
		if _, done := read.byName.Load(f.name); done {
			continue
		}
		cal, err := readICS(fsys, f.name)
		if err != nil {
			problems = append(problems, strict.Problem{Place: c.places.Nearest(f.path), Path: f.path, Text: err.Error()})
			continue
		}
		read.byName.Store(f.name, cal)
	}
	if err := c.wrong(problems); err != nil {
		return err
	}
	c.calendars = read
	return nil
}

func readICS(fsys fs.FS, name string) (*calendar.Calendar, error) {
	f, err := openBeside(fsys, name)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	defer f.Close()
	return calendar.ReadICS(name, f)
}

// namedCalendar is a field of a case that names a calendar.
type namedCalendar struct{ path, name string }

func (c *Case) calendarFields() []namedCalendar {
	list := []namedCalendar{{"client.calendar", c.Client.Calendar}}
	for i, o := range c.Opportunities {
		list = append(list, namedCalendar{fmt.Sprintf("opportunities[%d].calendar", i), o.Calendar})
	}
	return list
}

// calendar returns the calendar that the field names; one without holidays where it names none.
func (c *Case) calendar(path, name string) (*calendar.Calendar, error) {
	if name == "" {
		return calendar.Weekends(), nil
	}
	if c.calendars != nil {
		if known, ok := c.calendars.byName.Load(name); ok {
			return known.(*calendar.Calendar), nil
		}
	}
	var err error
	if strings.HasSuffix(name, ".ics") {
		err = fmt.Errorf("%s has not been read: Case.ReadCalendars reads it", name)
	} else if cal, unknown := calendar.Lookup(name); unknown != nil {
		err = unknown
	} else {
		if c.calendars != nil {
			shared, _ := c.calendars.byName.LoadOrStore(name, cal)
			return shared.(*calendar.Calendar), nil
		}
		return cal, nil
	}
	return nil, c.wrong([]strict.Problem{{Place: c.places.Nearest(path), Path: path, Text: err.Error()}})
}
