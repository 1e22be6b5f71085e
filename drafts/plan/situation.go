package plan

import (
	"fmt"
	"slices"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// situation is one opportunity on the day of a plan.
type situation struct {
	*planner
	o      *casefile.Opportunity
	office *calendar.Office
	// when the next email can be sent: the time of the plan, or when the recruiter is back
	now time.Time
	// the same for a decision, which doesn't wait for another email to be out of the way
	decideFrom time.Time
	// of this opportunity, up to the day, oldest first, without news, notes, and absences
	log      []casefile.Event
	lines    []int     // where in the case's log each of them is
	offer    int       // the index of the current offer, or -1
	deadline time.Time // its deadline; zero if it has none, or if it has passed
	// the asks about it, first round first
	asks []*casefile.Ask
	// how many times the log says that the client has asked for something: more often than there
	// are asks if an email went beyond them
	made int

	threads      []thread  // what isn't settled
	levelRefused bool      // the last word on the level is a no
	more         *moreTime // the request for a later deadline, if there is to be one
	chain        *wait     // the email that nudges are about: one at a time
	nudgeSent    time.Time // when the nudge that is due now goes out
	decides      bool      // the plan has an email that accepts, declines, or withdraws
}

func (p *planner) situation(i int) (*situation, error) {
	office, err := p.c.Office(i, p.opts.Rules)
	if err != nil {
		return nil, err
	}
	s := &situation{planner: p, office: office, now: p.at.In(office.Zone())}
	today := calendar.DateOf(s.now)
	s.o = letter.AsOf(p.c, i, today, p.logged)
	for i, e := range p.c.Log {
		if e.Opportunity == s.o.ID && !today.Before(e.On) && e.What != casefile.EventNews &&
			e.What != casefile.EventNote && e.What != casefile.EventOutOfOffice {
			s.log, s.lines = append(s.log, e), append(s.lines, i)
		}
	}
	s.readThreads()
	s.bookSent()
	s.offer = s.o.CurrentOffer(today)
	if s.offer >= 0 {
		s.readAsks()
		if d := s.o.Offers[s.offer].Deadline; !d.IsZero() {
			if at := d.In(office.Zone()); at.After(s.now) {
				s.deadline = at
				if s.pending() && !s.acceptedElsewhere() {
					p.plan.Deadlines = append(p.plan.Deadlines,
						Deadline{s.o.ID, s.o.Company, s.o.Offers[s.offer].ID, at, s.moment(d)})
				}
			} else if s.pending() {
				s.warn(WarnLate, "%s: the deadline of offer %q, %s, has passed", s.o.Company,
					s.o.Offers[s.offer].ID, s.moment(d))
			}
		}
	}
	return s, nil
}

// pending reports whether the current offer is still unanswered.
func (s *situation) pending() bool {
	return s.o.Open() && s.o.Stage != casefile.StageAccepted && s.o.Offers[s.offer].Undecided() && !s.ended()
}

// ended reports whether an email that decides is the last one that turned to them.
func (s *situation) ended() bool {
	for i := len(s.log) - 1; i >= 0; i-- {
		if e := &s.log[i]; s.turns(e) {
			k := s.logged(e)
			return k != nil && k.End()
		} else if e.What == casefile.EventVerbalOffer || e.What == casefile.EventWrittenOffer ||
			e.What == casefile.EventResumed {
			return false
		}
	}
	return false
}

func (s *situation) moment(l calendar.LocalTime) string {
	return s.style.Moment(l, s.office.Zone(), s.home.Zone()).String()
}

func (s *situation) instant(t time.Time) string {
	return s.moment(calendar.LocalTimeAt(t, s.office.Zone()))
}

// due returns the current offer's deadline in words: a day without a time stays a day.
func (s *situation) due() string { return s.moment(s.o.Offers[s.offer].Deadline) }

func (s *situation) day(t time.Time) string {
	return s.style.Day(s.office.Day(t)).String()
}

// sentAt returns when an email in the log of a day is taken to have gone out.
func (s *situation) sentAt(d calendar.Date) time.Time {
	return s.office.At(d, s.office.Rules().AskFrom)
}

// opensAfter returns when the office opens on the next workday after a day.
func (s *situation) opensAfter(d calendar.Date) time.Time {
	return s.office.At(s.office.AddWorkdays(d, 1), s.office.Rules().Opens)
}

// nextDay returns when the day after a time begins at the office.
func (s *situation) nextDay(t time.Time) time.Time {
	return s.office.Day(t).AddDays(1).In(s.office.Zone())
}

// last returns the last event that decides what comes next, and its index, or nil. An email that
// only keeps in touch doesn't: a nudge, a thank-you, a welcome to a new recruiter.
func (s *situation) last() (*casefile.Event, int) { return s.lastBefore(len(s.log)) }

func (s *situation) lastBefore(before int) (*casefile.Event, int) {
	for i := before - 1; i >= 0; i-- {
		if e := &s.log[i]; e.What != casefile.EventSent || s.turns(e) {
			return e, i
		}
	}
	return nil, -1
}

// nudged returns how many nudges were sent after the event at the index, and the day of the last.
func (s *situation) nudged(after int) (n int, last calendar.Date) {
	for _, e := range s.log[after+1:] {
		if k := s.logged(&e); k != nil && k.Window == letter.WindowNudge && e.What == casefile.EventSent {
			n, last = n+1, e.On
		}
	}
	return n, last
}

// readAsks finds the asks about the current offer, and how many have been made.
func (s *situation) readAsks() {
	for _, i := range s.o.OpenAsks(s.offer) {
		s.asks = append(s.asks, &s.o.Asks[i])
	}
	log := make([]*casefile.Event, len(s.log))
	for i := range s.log {
		log[i] = &s.log[i]
	}
	s.made = letter.AsksMade(log, s.o.Offers[s.offer].Made, s.logged)
}

// round returns the round of the ask that an email of the kind is about once so many were made; 0
// if there is no choice.
func (s *situation) round(k *letter.Kind, made int) int {
	n := len(s.asks)
	if n < 2 {
		return 0
	}
	return s.asks[k.AskAt(min(made, n), n)].Round
}

// counter returns the situation of an ask, by what it's about: a firm minimum, packages, a total,
// or whichever of its parts comes first in the client's priorities.
func counter(a *casefile.Ask, priorities []casefile.Lever) letter.Situation {
	switch {
	case a.Firm:
		return counterFor(letter.TopicMinimum)
	case len(a.Options) > 0:
		return counterFor(letter.TopicOptions)
	case !a.Total.IsZero():
		return counterFor(letter.TopicTotal)
	}
	asked := map[casefile.Lever]letter.Topic{}
	if !a.Base.IsZero() {
		asked[casefile.LeverBase] = letter.TopicBase
	}
	if a.SignOn != nil {
		asked[casefile.LeverSignOn] = letter.TopicSignOn
	}
	if a.Equity != nil || !a.Strike.IsZero() {
		asked[casefile.LeverEquity] = letter.TopicEquity
	}
	if !a.Start.IsZero() {
		asked[casefile.LeverStartDate] = letter.TopicStart
	}
	for _, l := range append(slices.Clone(priorities), casefile.LeverBase, casefile.LeverSignOn,
		casefile.LeverEquity, casefile.LeverStartDate) {
		if t, ok := asked[l]; ok {
			return counterFor(t)
		}
	}
	switch {
	case a.Relocation != nil:
		return counterFor(letter.TopicRelocation)
	case len(a.OtherTerms) > 0:
		return counterFor(letter.TopicOtherTerms)
	}
	return counterFor(letter.TopicBase)
}

// away moves now to the day when the recruiter is back, and adds a warning.
func (s *situation) away() {
	for _, e := range s.c.Log {
		until := e.Until
		if until.IsZero() {
			until = e.On
		}
		if e.What != casefile.EventOutOfOffice || e.Opportunity != s.o.ID ||
			until.Before(calendar.DateOf(s.now)) || calendar.DateOf(s.now).Before(e.On) {
			continue
		}
		i := s.o.PersonInRole(casefile.RoleRecruiter, calendar.DateOf(s.now))
		if i < 0 || e.To != "" && s.o.People[i].ID != e.To {
			continue
		}
		opens := s.opensAfter(until)
		text := fmt.Sprintf("%s is away until %s: your email waits until %s", s.o.People[i].FullName(),
			s.style.Day(until), s.day(opens))
		if !s.deadline.IsZero() && s.deadline.Before(opens) {
			text += fmt.Sprintf(", which is after the deadline, %s: ask who stands in", s.due())
		}
		s.warn(WarnAway, "%s", text)
		s.now = opens
	}
}
