package casefile

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/internal/strict"
)

// Hints returns what may be missing or mistaken in a valid case, in the order of the file. Nothing
// in them keeps an email from being written.
func (c *Case) Hints() Problems {
	found := slices.Concat(c.nameHints(), c.termHints(), c.zoneHints(),
		c.addressHints(), c.evidenceHints(), c.calendarHints(), c.oddHints(), c.logHints())
	for i := range c.Opportunities {
		found = append(found, c.history(i).hints()...)
	}
	strict.Sort(found)
	return NewProblems(c.file, c.source, found)
}

// LastHints returns those of [Case.Hints] that are about the last line of the log.
func (c *Case) LastHints() Problems {
	last := fmt.Sprintf("log[%d]", len(c.Log)-1)
	return slices.DeleteFunc(c.Hints(), func(p Problem) bool { return !strict.Within(p.Field, last) })
}

// termHints are about current offers that lack terms of an earlier one, or a title.
func (c *Case) termHints() (hints []strict.Problem) {
	for i := range c.Opportunities {
		o := &c.Opportunities[i]
		n := o.CurrentOffer(calendar.Date{})
		if n < 0 {
			continue
		}
		path := fmt.Sprintf("opportunities[%d].offers[%d]", i, n)
		if text := o.LackingText(n); text != "" {
			hints = append(hints, c.problemAt(path, text))
		}
		// a title without a level in it may well stay; an acceptance asks about it anyway
		if text := o.RoleText(n); text != "" && strings.Contains(o.Role, o.Level.Offered) {
			hints = append(hints, c.problemAt(path+".level", text))
		}
	}
	return hints
}

// zoneHints say which time zone is taken if the client's isn't in the case.
func (c *Case) zoneHints() []strict.Problem {
	if c.Client.Timezone != "" {
		return nil
	}
	text := "no time zone: times are written without one"
	if zone := c.homeZoneName(); zone != "" {
		text = "no time zone: " + zone + " is taken for hers"
	}
	p := c.problemAt("client.timezone", text)
	p.Hint = "add it if that's wrong, such as timezone: Europe/London"
	return []strict.Problem{p}
}

// addressHints are about people whose address isn't in the case, or is somebody else's.
func (c *Case) addressHints() (found []strict.Problem) {
	for i := range c.Opportunities {
		o := &c.Opportunities[i]
		for j, p := range o.People {
			field := fmt.Sprintf("opportunities[%d].people[%d].email", i, j)
			if p.Email == "" && p.Role == RoleDecider {
				continue // nobody writes to those
			}
			if p.Email == "" {
				found = append(found, c.problemAt(field,
					"no address: an email to "+p.FullName()+" has no To"))
			} else if owner := c.ownerOf(o, j); owner != "" {
				found = append(found, c.problemAt(field, fmt.Sprintf(
					"%s is the address of %s, too: an email to one of them reaches the other", p.Email, owner)))
			} else if n := o.listedAs(j); n >= 0 {
				found = append(found, c.problemAt(field, fmt.Sprintf("%s is in people already%s: delete one "+
					"of the two, or correct the address", p.FullName(),
					c.onLine(fmt.Sprintf("opportunities[%d].people[%d].email", i, n)))))
			}
		}
		if a, b := o.rivals(); a >= 0 {
			found = append(found, c.problemAt(fmt.Sprintf("opportunities[%d].people[%d].role", i, b),
				fmt.Sprintf("%s is the recruiter at the same time, and gets no email: give one of the two an "+
					"until, or the role other", cmp.Or(o.People[a].FullName(), o.People[a].Email))))
		}
	}
	return found
}

// listedAs returns the index of an earlier person who is the one at the index again, or -1.
func (o *Opportunity) listedAs(index int) int {
	p := &o.People[index]
	return slices.IndexFunc(o.People[:index], func(q Person) bool {
		return q.Email != "" && p.Address().Is(q.Email) && q.IsCalled(p.Name) && q.Until.IsZero() &&
			p.Until.IsZero() && p.From == q.From
	})
}

// rivals returns the indexes of two recruiters of whom neither came later than the other or is to
// leave, so that one of them gets no email; -1 if there are none.
func (o *Opportunity) rivals() (one, other int) {
	one = -1
	for i := range o.People {
		p := &o.People[i]
		switch {
		case p.Role != RoleRecruiter || p.Email == "" || !p.Until.IsZero():
		case one >= 0 && o.People[one].From == p.From && !p.Address().Is(o.People[one].Email):
			return one, i
		case one < 0 || o.People[one].From.Before(p.From):
			one = i
		}
	}
	return -1, -1
}

// ownerOf returns who else has the address of the person at the index: the client, the coach, or
// someone else who works on the opportunity at the same time; "" if nobody has.
func (c *Case) ownerOf(o *Opportunity, index int) string {
	p := &o.People[index]
	switch a := p.Address(); {
	case a.Is(c.Client.Email):
		return "the client"
	case a.Is(c.Coach.Email):
		return "the coach"
	}
	k := slices.IndexFunc(o.People[:index], func(q Person) bool {
		return q.Email != "" && p.Address().Is(q.Email) && q.Until.IsZero() && !q.IsCalled(p.Name)
	})
	if k < 0 || p.Name == "" || !p.Until.IsZero() {
		return ""
	}
	return o.People[k].FullName()
}

// nameHints are about people whom an email couldn't greet by a first name, and a client who
// couldn't sign with one.
func (c *Case) nameHints() (found []strict.Problem) {
	add := func(field, goesBy, name, effect string) {
		r := readName(name)
		if r.doubt == "" || unquote(goesBy) != "" {
			return
		}
		p := c.problemAt(field, fmt.Sprintf("%q %s: %s", name, r.doubt, effect))
		p.Hint = "goes_by decides it: add it with the name to use"
		found = append(found, p)
	}
	add("client.name", c.Client.GoesBy, c.Client.Name,
		fmt.Sprintf("emails are signed %q", c.Client.FirstName()))
	for i := range c.Opportunities {
		for j := range c.Opportunities[i].People {
			p := &c.Opportunities[i].People[j]
			if p.body() != "" {
				continue
			}
			effect := "emails greet them without a name"
			if name := c.greeting(p); name != "" {
				effect = fmt.Sprintf("emails greet them as %q", name)
			}
			field := fmt.Sprintf("opportunities[%d].people[%d].name", i, j)
			add(field, p.GoesBy, p.Name, effect)
			if p.GoesBy == "" && c.Opportunities[i].greetsItself(p) {
				h := c.problemAt(field, fmt.Sprintf("%q has the company's name in place of a first name: %s", p.Name, effect))
				h.Hint = "add goes_by with the name to use, or leave the name out for a team inbox"
				found = append(found, h)
			}
		}
	}
	return found
}

// greeting returns the name that emails greet a person with; "" if they do without. Nobody is greeted by an
// initial, except in the formal voice or with a title.
func (c *Case) greeting(p *Person) string {
	first := p.FirstName()
	title, _, _ := strings.Cut(first, " ")
	switch {
	case c.Client.Voice == VoiceFormal:
		return cmp.Or(p.FormalName(), first)
	case p.IsInitialOnly() && !IsTitle(title):
		return ""
	}
	return first
}

// greetsItself reports whether a person is greeted by the company's name: theirs is nothing else,
// or has it behind a comma.
func (o *Opportunity) greetsItself(p *Person) bool {
	company := map[string]bool{}
	for _, w := range strings.Fields(o.Company) {
		company[strings.ToLower(strings.Trim(w, ".,"))] = true
	}
	other := func(w string) bool { return !company[strings.ToLower(strings.Trim(w, ".,"))] }
	name := strings.Fields(p.FullName())
	return len(name) > 0 && p.FirstName() != "" && (!slices.ContainsFunc(name, other) ||
		strings.Contains(p.Name, ",") && !other(p.FirstName()))
}

// calendarHints are about calendars whose holidays aren't announced yet for the case's last year, and
// about those of countries whose regions differ too much.
func (c *Case) calendarHints() (hints []strict.Problem) {
	last := c.lastYear()
	for _, f := range c.calendarFields() {
		cal, err := c.calendar(f.path, f.name)
		if err == nil && cal.Through() > 0 && cal.Through() < last {
			hints = append(hints, c.problemAt(f.path, fmt.Sprintf("the holidays in %s are announced only "+
				"through %d: check those of %d", f.name, cal.Through(), last)))
		}
		if err != nil || cal.Ask() == "" {
			continue
		}
		text := fmt.Sprintf("which days are off in %s depends on the %s: name it", f.name, cal.Ask())
		if region := cal.RegionOf(f.places...); region != "" {
			text += ", such as " + region
		}
		hints = append(hints, c.problemAt(f.path, text))
	}
	return hints
}

// lastYear returns the last year in which something happened or is due, or 0.
func (c *Case) lastYear() int {
	last := calendar.Date{}
	later := func(d calendar.Date) {
		if last.Before(d) {
			last = d
		}
	}
	for _, e := range c.Log {
		later(e.On)
		later(e.Until)
	}
	for i := range c.Opportunities {
		o := &c.Opportunities[i]
		later(o.Timeline.By.Date)
		later(o.Extension.Until.Date)
		for _, f := range o.Offers {
			later(f.Made)
			later(f.Deadline.Date)
		}
	}
	if last.IsZero() {
		return 0
	}
	return last.Year()
}
