package casefile

import (
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
		c.addressHints(), c.evidenceHints(), c.calendarHints())
	for i := range c.Opportunities {
		found = append(found, c.history(i).hints()...)
	}
	strict.Sort(found)
	return NewProblems(c.file, c.source, found)
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

// addressHints are about people whose address isn't in the case.
func (c *Case) addressHints() (found []strict.Problem) {
	for i := range c.Opportunities {
		for j, p := range c.Opportunities[i].People {
			if p.Email == "" {
				found = append(found, c.problemAt(fmt.Sprintf("opportunities[%d].people[%d].email", i, j),
					"no address: an email to "+p.FullName()+" has no To"))
			}
		}
	}
	return found
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
			effect := "emails greet them without a name"
			if first := p.FirstName(); first != "" {
				effect = fmt.Sprintf("emails greet them as %q", first)
			}
			add(fmt.Sprintf("opportunities[%d].people[%d].name", i, j), p.GoesBy, p.Name, effect)
		}
	}
	return found
}
