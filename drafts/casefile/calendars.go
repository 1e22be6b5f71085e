package casefile

import (
	"fmt"
	"io/fs"
	"strings"
	"sync"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/internal/strict"
)

// calendars are a case's holiday calendars by the name the case gives them, shared by all its
// drafts because computing a calendar's years is expensive.
type calendars struct{ byName sync.Map }

// ReadCalendars reads every .ics file that the case names as a holiday calendar (RFC 5545; see
// [calendar.ReadICS]) from the file system rooted at the case's folder. A case that names none
// doesn't need the call. Files that can't be read give an [*Error] at the fields that name them.
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
			problems = append(problems, c.problemAt(f.path, err.Error()))
			continue
		}
		read.byName.Store(f.name, cal)
	}
	if err := c.errorOf(problems); err != nil {
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

// calendarField is a field of a case that names a calendar.
type calendarField struct{ path, name string }

func (c *Case) calendarFields() []calendarField {
	list := []calendarField{{"client.calendar", c.Client.Calendar}}
	for i, o := range c.Opportunities {
		list = append(list, calendarField{fmt.Sprintf("opportunities[%d].calendar", i), o.Calendar})
	}
	return list
}

// calendar returns the calendar that the field names, or one without holidays if it names none.
func (c *Case) calendar(path, name string) (*calendar.Calendar, error) {
	if name == "" {
		return calendar.Weekends(), nil
	}
	if c.calendars != nil {
		if known, ok := c.calendars.byName.Load(name); ok {
			return known.(*calendar.Calendar), nil
		}
	}
	if strings.HasSuffix(name, ".ics") {
		return nil, c.ErrorAt(FieldProblem{path, name + " hasn't been read: Case.ReadCalendars reads it"})
	}
	cal, err := calendar.Lookup(name)
	if err != nil {
		return nil, c.ErrorAt(FieldProblem{path, err.Error()})
	}
	if c.calendars != nil {
		shared, _ := c.calendars.byName.LoadOrStore(name, cal)
		return shared.(*calendar.Calendar), nil
	}
	return cal, nil
}
