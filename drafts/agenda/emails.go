package agenda

import (
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/plan"
)

// Email is one email to send.
type Email struct {
	Topic
	Kind    string          `json:"kind"`
	Title   string          `json:"title"`
	To      []string        `json:"to"` // names, or the address of one without a name
	Subject string          `json:"subject,omitempty"`
	Window  calendar.Window `json:"window"` // when to send it, on the coach's clock
	// when its first window ended, if it has: that of a plan made when the log last changed. An
	// answer isn't overdue before its [Reply] is late.
	Overdue time.Time `json:"overdue,omitzero"`
	// it's only for when no answer has come by then
	Silence bool `json:"silence,omitempty"`
	// the whole window is at night on the client's clock: her email program has to send it
	Night    bool     `json:"night,omitempty"`
	Why      string   `json:"why"`
	Warnings []string `json:"warnings,omitempty"` // such as what it lacks to be written
}

// when orders emails: an overdue one by when it was due.
func (e *Email) when() time.Time {
	if !e.Overdue.IsZero() {
		return e.Overdue
	}
	return e.Window.From
}

// Morning returns when a coach's day begins: at 09:00 on her clock. What has to be sent before then
// is on the agenda of the day before.
func Morning(d calendar.Date, zone *time.Location) time.Time {
	return time.Date(d.Year(), d.Month(), d.Day(), 9, 0, 0, 0, zone)
}

// until returns when the agenda's day ends: on the next morning.
func until(at time.Time) time.Time {
	return Morning(calendar.DateOf(at).AddDays(1), at.Location())
}

// today reports whether an email goes out today, or so early tomorrow that it would be too late
// then.
func (d *day) today(s *plan.Step) bool {
	return tonight(d.at).After(s.Window.From) || !s.Window.To.After(until(d.at))
}

// tonight returns when the day ends on the coach's clock.
func tonight(at time.Time) time.Time {
	return calendar.DateOf(at).AddDays(1).In(at.Location())
}

// emails returns the emails of the plan that are overdue or to be sent today.
func (d *day) emails(p *plan.Plan, waiting []Reply) ([]Email, error) {
	var list []Email
	for _, s := range p.Steps {
		if s.Sent { // what to send if nothing comes
			for _, a := range s.Alternates {
				if a.Reply == letter.ReplySilence && d.today(a) {
					list = append(list, d.email(a, time.Time{}))
				}
			}
			continue
		}
		due, err := d.due(s)
		if err != nil {
			return nil, err
		}
		if s.By.After(due) && !due.IsZero() {
			due = s.By.In(d.at.Location())
		}
		for _, r := range waiting { // any time is good enough until that one
			if r.Opportunity == s.Opportunity && r.By.After(due) && !due.IsZero() {
				due = r.By
			}
		}
		if due.After(d.at) {
			due = time.Time{}
		}
		if !due.IsZero() || d.today(s) {
			list = append(list, d.email(s, due))
		}
	}
	return list, nil
}

func (d *day) email(s *plan.Step, due time.Time) Email {
	s.Write()
	zone := d.at.Location()
	e := Email{
		Topic: d.topic(s.Opportunity, s.Company), Kind: s.Kind, Title: s.Title, To: s.To,
		Subject: s.Subject, Overdue: due, Silence: s.Alternate(), Night: s.Night, Why: s.Why,
		Window: calendar.Window{From: s.Window.From.In(zone), To: s.Window.To.In(zone)},
	}
	for _, w := range s.Warnings {
		e.Warnings = append(e.Warnings, w.Text)
	}
	return e
}

// due returns when the window of a step ends in a plan made when the log last changed, or the zero
// time if there wasn't such a step.
func (d *day) due(s *plan.Step) (time.Time, error) {
	first, err := d.first(s.Opportunity)
	if err != nil || first == nil {
		return time.Time{}, err
	}
	for e := range first.All() {
		again := !e.Alternate() || e.Reply == letter.ReplySilence && e.Timing != plan.TimingBefore
		if again && !e.Sent && d.alike(e.Kind, s.Kind) {
			return e.Window.To.In(d.at.Location()), nil
		}
	}
	return time.Time{}, nil
}

// alike reports whether two kinds do the same: one nudge may take the place of another.
func (d *day) alike(a, b string) bool {
	if a == b {
		return true
	}
	k, err := d.cat.Kind(a)
	l, err2 := d.cat.Kind(b)
	return err == nil && err2 == nil && k.Act == letter.ActNudge && l.Act == letter.ActNudge
}

// first returns the plan for the opportunity as it was made when the log last changed; nil if
// nothing has changed before today.
func (d *day) first(id string) (*plan.Plan, error) {
	if p, ok := d.firsts[id]; ok {
		return p, nil
	}
	i, err := d.c.FindOpportunity(id)
	if err != nil {
		return nil, err
	}
	office, err := d.c.Office(i, calendar.Rules{})
	if err != nil {
		return nil, err
	}
	today := office.Day(d.at)
	last := lastChange(d.c, d.c.AsOf(i, today), today)
	var p *plan.Plan
	if !last.IsZero() && last.Before(today) {
		p, err = plan.Options{Only: id, Unwritten: true}.New(d.cat, d.c, office.At(last, office.Rules().Noon))
	}
	d.firsts[id] = p
	return p, err
}

// lastChange returns the last day up to today on which something happened, or an offer was made.
func lastChange(c *casefile.Case, o *casefile.Opportunity, today calendar.Date) calendar.Date {
	var last calendar.Date
	for _, e := range c.Log {
		if e.Opportunity == o.ID && !e.On.After(today) && e.On.After(last) {
			last = e.On
		}
	}
	if i := o.CurrentOffer(today); i >= 0 && o.Offers[i].Made.After(last) {
		last = o.Offers[i].Made
	}
	return last
}
