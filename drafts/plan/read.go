package plan

import (
	"fmt"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

func (p *planner) situation(i int) (*situation, error) {
	office, err := p.c.Office(i, p.opts.Rules)
	if err != nil {
		return nil, err
	}
	s := &situation{planner: p, office: office, now: p.at.In(office.Zone()),
		daysOff: map[[2]calendar.Date][]string{}}
	s.decideFrom = s.now
	today := s.office.Day(s.now)
	s.o = letter.AsOf(p.c, i, today, p.logged)
	for i, e := range p.c.Log {
		note := e.What == casefile.EventNote && e.Deadline.IsZero()
		if e.Opportunity == s.o.ID && !today.Before(e.On) && !note && e.What != casefile.EventNews &&
			e.What != casefile.EventOutOfOffice {
			s.log, s.lines = append(s.log, e), append(s.lines, i)
		}
	}
	for i, e := range letter.NotesOfTime(s.pointers(), p.logged) {
		s.log[i] = *e
	}
	log := s.pointers()
	issues := letter.ReadIssues(s.o, log, p.logged)
	s.threads, s.levelRefused = issues.List, issues.LevelRefused
	s.bookSent()
	s.offer = s.o.CurrentOffer(today)
	if s.offer >= 0 {
		s.asks, s.made = letter.AsksMade(s.o, s.offer, log, p.logged)
		_, s.paused = issues.OnHold(s.offer)
		s.readDeadline()
	}
	return s, nil
}

// pointers returns the log as package letter reads it.
func (s *situation) pointers() []*casefile.Event {
	log := make([]*casefile.Event, len(s.log))
	for i := range s.log {
		log[i] = &s.log[i]
	}
	return log
}

// away moves now to the day when the recruiter is back, and returns what to warn of; "" if they aren't away.
func (s *situation) away() string {
	today := s.office.Day(s.now)
	p, until := letter.Absent(s.o, s.c.Events(s.o, today), today)
	if p == nil {
		return ""
	}
	opens := s.opensAfter(until)
	text := fmt.Sprintf("%s is away until %s: your email waits until %s", p.FullName(),
		s.style.Day(until), s.day(opens))
	if !s.deadline.IsZero() && s.deadline.Before(opens) {
		text += fmt.Sprintf(", which is after the deadline, %s: ask who stands in", s.due())
	}
	s.now, s.decideFrom = opens, opens
	return text
}
