package agenda

import (
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/internal/columns"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// Outline writes the agenda for a terminal, as UTF-8, one line for each email, reply, deadline, and
// break, under a heading for each. Times are on the coach's clock; the first line has its zone. The
// last line counts. The cases that couldn't be read are only counted.
//
// A line longer than width characters is cut with an ellipsis; 0 means no limit. The error is that
// of w.
func (a *Agenda) Outline(w io.Writer, width int) error {
	o := outline{a: a, width: width}
	fmt.Fprintf(&o.b, "%s\n", a.At.Format("Monday 2 January 2006, 15:04 MST"))
	overdue, send, early := o.emails()
	late, today, ahead := o.promises()
	overdue, send = append(overdue, late...), append(send, today...)
	o.section("Overdue", overdue)
	o.section("To send", send)
	o.section("To send before tomorrow morning", early)
	o.section("Waiting for an answer", o.replies())
	o.section(fmt.Sprintf("Deadlines in the next %s", text.Count(a.Days, "day")),
		append(ahead, o.deadlines()...))
	o.section(fmt.Sprintf("Days off in the next %s", text.Count(a.Days, "day")), o.breaks())
	o.section("To look at", o.warnings())
	fmt.Fprintf(&o.b, "\n%s: %d overdue, %d to send, %d waiting, %s", text.Count(a.Cases, "case"),
		len(overdue), len(send), len(a.Replies), text.Count(len(a.Deadlines), "deadline"))
	if n := len(early); n > 0 {
		fmt.Fprintf(&o.b, "; %d more before tomorrow morning", n)
	}
	if n := len(a.Unread); n > 0 {
		fmt.Fprintf(&o.b, "; %s could not be read", text.Count(n, "case"))
	}
	o.b.WriteByte('\n')
	_, err := io.WriteString(w, o.b.String())
	return err
}

// outline is the outline in progress.
type outline struct {
	a     *Agenda
	b     strings.Builder
	width int
}

// section writes a heading and the rows below it, unless there are none.
func (o *outline) section(title string, rows [][]string) {
	if len(rows) == 0 {
		return
	}
	o.b.WriteString("\n" + title + "\n")
	for _, line := range columns.Rows(rows) {
		o.b.WriteString(columns.Cut("  "+line, o.width) + "\n")
	}
}

// emails returns the rows of the emails that are overdue, those to send today, and those to send
// before tomorrow morning.
func (o *outline) emails() (overdue, send, early [][]string) {
	for _, e := range o.a.Emails {
		var remarks []string
		add := func(ok bool, format string, args ...any) {
			if ok {
				remarks = append(remarks, fmt.Sprintf(format, args...))
			}
		}
		late := !e.Overdue.IsZero()
		add(late, "was due by %s", o.moment(e.Overdue))
		add(e.Silence, "only if nothing has come by then")
		add(e.Night, "at night for the client: her email program has to send it")
		remarks = append(remarks, e.Warnings...)
		row := []string{o.window(e.Window), e.Client, e.Company, strings.Join(e.To, ", "), e.Kind,
			e.File, strings.Join(remarks, "; ")}
		switch {
		case late:
			overdue = append(overdue, row)
		case e.Window.From.Before(tonight(o.a.At)):
			send = append(send, row)
		default:
			early = append(early, row)
		}
	}
	return overdue, send, early
}

func (o *outline) replies() (rows [][]string) {
	for _, r := range o.a.Replies {
		by := "answer by " + o.moment(r.By)
		if r.Late {
			by = "late: it should have had an answer by " + o.moment(r.By)
		}
		rows = append(rows, []string{o.day(r.On), r.Client, r.Company, string(r.What), r.File,
			text.Count(r.Workdays, "workday") + ", " + by})
	}
	return rows
}

func (o *outline) deadlines() (rows [][]string) {
	for _, d := range o.a.Deadlines {
		act := ""
		if !d.Act.Equal(d.At) {
			act = "they don't work then: act by " + d.Act.Format(dayAndTime)
		}
		rows = append(rows,
			[]string{o.moment(d.At), d.Client, d.Company, "offer " + d.Offer, d.File, act})
	}
	return rows
}

// mostCompanies is how many companies a line about a break names.
const mostCompanies = 4

func (o *outline) breaks() (rows [][]string) {
	for _, b := range o.a.Breaks {
		days := o.day(b.First)
		if b.Last != b.First {
			days += " to " + o.day(b.Last)
		}
		var names []string
		for i, c := range b.Companies {
			if i == mostCompanies {
				names = append(names, fmt.Sprintf("and %d more", len(b.Companies)-i))
				break
			}
			names = append(names, fmt.Sprintf("%s (%s)", c.Company, c.Client))
		}
		rows = append(rows, []string{days, strings.Join(b.Names, ", "), strings.Join(names, ", ")})
	}
	return rows
}

func (o *outline) warnings() (rows [][]string) {
	for _, w := range o.a.Warnings {
		rows = append(rows, []string{w.Client, w.File, w.Text})
	}
	return rows
}

func (o *outline) day(d calendar.Date) string { return d.In(time.UTC).Format("Mon 2 Jan") }

// moment writes a time, with its day unless that's today.
func (o *outline) moment(t time.Time) string {
	if calendar.DateOf(t) == calendar.DateOf(o.a.At) {
		return t.Format("15:04")
	}
	return t.Format(dayAndTime)
}

const dayAndTime = "Mon 2 Jan 15:04"

func (o *outline) window(w calendar.Window) string {
	from := o.moment(w.From)
	switch midnight := calendar.DateOf(w.From).AddDays(1).In(w.To.Location()); {
	case w.To.Equal(midnight):
		return from + "–24:00"
	case w.To.After(midnight):
		return from + " – " + w.To.Format("Mon 2 Jan 15:04")
	}
	return from + "–" + w.To.Format("15:04")
}
