package casefile

import (
	"fmt"
	"io/fs"
	"strings"
	"sync"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/internal/strict"
)

// lookups are a case's holiday calendars and time zones by the name the case gives them, and what
// [Memo] keeps, shared by all its drafts: computing a calendar's years and reading a zone's file are
// expensive.
type lookups struct{ calendars, zones, memos sync.Map }

// Memo returns compute(key). For a parsed case, it's computed once for each key, so it must depend on
// nothing but the key, which is a copy of the parts of the case that it's computed from: a program
// may change the case. Each use has a key type of its own. Several goroutines may share the result.
func Memo[K comparable, V any](c *Case, key K, compute func(K) V) V {
	if c.lookups == nil {
		return compute(key)
	}
	if known, ok := c.lookups.memos.Load(key); ok {
		return known.(V)
	}
	v := compute(key)
	c.lookups.memos.Store(key, v)
	return v
}

// ReadCalendars reads every .ics file that the case names as a holiday calendar (RFC 5545; see
// [calendar.ReadICS]) from the file system rooted at the case's folder. A case that names none
// doesn't need the call. Files that can't be read give an [*Error] at the fields that name them.
func (c *Case) ReadCalendars(fsys fs.FS) error {
	read := &lookups{}
	var problems []strict.Problem
	for _, f := range c.calendarFields() {
		if !strings.HasSuffix(f.name, ".ics") {
			continue
		}
		if _, done := read.calendars.Load(f.name); done {
			continue
		}
		cal, err := readICS(fsys, f.name)
		if err != nil {
			problems = append(problems, c.problemAt(f.path, err.Error()))
			continue
		}
		read.calendars.Store(f.name, cal)
	}
	if err := c.errorOf(problems); err != nil {
		return err
	}
	c.lookups = read
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
type calendarField struct {
	path, name string
	places     []string // that tell the region
}

func (c *Case) calendarFields() []calendarField {
	list := []calendarField{{"client.calendar", c.Client.Calendar, []string{c.Client.Timezone}}}
	for i, o := range c.Opportunities {
		list = append(list, calendarField{fmt.Sprintf("opportunities[%d].calendar", i), o.Calendar,
			[]string{o.Location, o.Timezone}})
	}
	return list
}

// calendar returns the calendar that the field names, or one without holidays if it names none.
func (c *Case) calendar(path, name string) (*calendar.Calendar, error) {
	if name == "" {
		return calendar.Weekends(), nil
	}
	if c.lookups != nil {
		if known, ok := c.lookups.calendars.Load(name); ok {
			return known.(*calendar.Calendar), nil
		}
	}
	if strings.HasSuffix(name, ".ics") {
		return nil, c.ErrorAt(FieldProblem{path, name + " hasn't been read"})
	}
	cal, err := calendar.Lookup(name)
	if err != nil {
		return nil, c.ErrorAt(FieldProblem{path, err.Error()})
	}
	if c.lookups != nil {
		shared, _ := c.lookups.calendars.LoadOrStore(name, cal)
		return shared.(*calendar.Calendar), nil
	}
	return cal, nil
}
