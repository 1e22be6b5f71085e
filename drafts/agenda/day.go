package agenda

import (
	"strings"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/plan"
)

// day is the agenda of one case in the making.
type day struct {
	opts   Options
	cat    *drafts.Catalog
	c      *casefile.Case
	name   string // of the source
	at     time.Time
	firsts map[string]*plan.Plan // see first, by the ID of the opportunity
}

// read returns the agenda of one case.
func (opts Options) read(cat *drafts.Catalog, s Source, at time.Time) *Agenda {
	c, err := s.Read()
	var a *Agenda
	if err == nil {
		d := &day{opts: opts, cat: cat, c: c, name: s.Name, at: at,
			firsts: map[string]*plan.Plan{}}
		a, err = d.agenda()
	}
	if err != nil {
		return &Agenda{Unread: []Unread{{s.Name, strings.Split(err.Error(), "\n"), err}}}
	}
	return a
}

func (d *day) agenda() (*Agenda, error) {
	ahead := time.Duration(d.opts.Days+1) * 24 * time.Hour
	p, err := plan.Options{Horizon: ahead, Unwritten: true}.New(d.cat, d.c, d.at)
	if err != nil {
		return nil, err
	}
	d.c = d.c.OnTheirClock(d.at)
	a := &Agenda{Cases: 1, Promises: d.promises(p)}
	for i := range d.c.Opportunities {
		office, err := d.c.Office(i, calendar.Rules{})
		if err != nil {
			return nil, err
		}
		today := office.Day(d.at)
		o := d.c.AsOf(i, today)
		if !o.Open() || o.Stage == casefile.StageAccepted && o.RescindedOffer(today) < 0 {
			continue
		}
		if r, ok := d.reply(o, office); ok {
			a.Replies = append(a.Replies, r)
		}
		a.Breaks = append(a.Breaks, d.breaks(o, office)...)
		a.Deadlines = append(a.Deadlines, d.deadlines(p, o, office)...)
	}
	if a.Emails, err = d.emails(p, a.Replies); err != nil {
		return nil, err
	}
	for _, w := range p.Warnings {
		switch w.Code {
		case plan.WarnCalendar: // the same every day
		case plan.WarnSilence: // that's in Replies
		default:
			a.Warnings = append(a.Warnings, Warning{d.name, d.c.Client.FullName(), w})
		}
	}
	return a, nil
}

func (d *day) topic(opportunity, company string) Topic {
	return Topic{d.name, d.c.Client.FullName(), opportunity, company}
}

// last returns the last day that the agenda looks ahead to.
func (d *day) last() calendar.Date { return calendar.DateOf(d.at).AddDays(d.opts.Days) }
