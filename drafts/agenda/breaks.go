package agenda

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/plan"
)

// Deadline is when an offer that hasn't been answered expires, on the coach's clock.
type Deadline struct {
	Topic
	Offer string    `json:"offer"` // its ID
	At    time.Time `json:"at"`
	// when to act by: At, or noon of the workday before if they don't work then
	Act time.Time `json:"act"`
}

func (d *day) deadlines(
	p *plan.Plan, o *casefile.Opportunity, office *calendar.Office,
) (list []Deadline) {
	end := d.last().AddDays(1).In(d.at.Location())
	for _, due := range p.Deadlines {
		act := office.Deadline(due.At).Act
		if due.Opportunity == o.ID && act.Before(end) {
			list = append(list, Deadline{d.topic(o.ID, o.Company), due.Offer,
				due.At.In(d.at.Location()), act.In(d.at.Location())})
		}
	}
	return list
}

// Break is a run of days off that isn't just a weekend, and the companies that have it.
type Break struct {
	First     calendar.Date `json:"first"`
	Last      calendar.Date `json:"last"`
	Names     []string      `json:"names,omitempty"`
	Companies []Company     `json:"companies"`
}

// Company is a company that a client is talking to.
type Company struct {
	File    string `json:"file"`
	Client  string `json:"client"`
	Company string `json:"company"`
}

// breaks returns the breaks at a company that touch the days ahead.
func (d *day) breaks(o *casefile.Opportunity, office *calendar.Office) (list []Break) {
	last := d.last()
	for e := office.Day(d.at); !e.After(last); e = e.AddDays(1) {
		b, ok := office.Break(e)
		if !ok {
			continue
		}
		e = b.Last
		if !b.Plain {
			list = append(list, Break{b.First, b.Last, b.Names,
				[]Company{{d.name, d.c.Client.FullName(), o.Company}}})
		}
	}
	return list
}

// joinBreaks sorts breaks, and makes one of those that have the same days and names.
func joinBreaks(list []Break) []Break {
	slices.SortFunc(list, func(a, b Break) int {
		x, y := a.Companies[0], b.Companies[0]
		return cmp.Or(a.compare(b), cmp.Compare(x.Company, y.Company),
			cmp.Compare(x.Client, y.Client), cmp.Compare(x.File, y.File))
	})
	joined := list[:0]
	for _, b := range list {
		if n := len(joined) - 1; n >= 0 && joined[n].compare(b) == 0 {
			joined[n].Companies = slices.Compact(append(joined[n].Companies, b.Companies...))
			continue
		}
		joined = append(joined, b)
	}
	return joined
}

func (b Break) compare(o Break) int {
	return cmp.Or(cmp.Compare(b.First.String(), o.First.String()),
		cmp.Compare(b.Last.String(), o.Last.String()),
		cmp.Compare(strings.Join(b.Names, "\n"), strings.Join(o.Names, "\n")))
}
