package letter

import (
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// Standing is how an opportunity stands at a time: what an email to another company may say about
// it, and a plan may build on.
type Standing struct {
	*casefile.Opportunity // as [AsOf] returns it
	// ActAccept or ActDecline, if the case says so or an email that went out; empty if the client
	// hasn't decided, or if they have come back to her since
	Decided Act
	On      calendar.Date // the day of that, if the log has it
	// she could still accept an offer: it's neither answered, nor on hold, nor taken back, and its
	// deadline hasn't passed
	Offered bool
	InTalks bool // they're interviewing her, or an offer of theirs may still come to something

	onHold bool
	last   int // the index of the last offer made by then, or -1
}

// StandingOf returns how the opportunity at the index of a valid case stands at a time, given the
// kinds of the emails in its log. Of several offers made by then, the last one counts.
func StandingOf(c *casefile.Case, i int, at time.Time, kindOf KindOf) (*Standing, error) {
	if i < 0 || i >= len(c.Opportunities) {
		return nil, casefile.InputErrorf("there is no opportunity with the index %d", i)
	}
	return standingOf(c.OnTheirClock(at), i, at, kindOf)
}

// standingOf is StandingOf for a case on the companies' clocks.
func standingOf(c *casefile.Case, i int, at time.Time, kindOf KindOf) (*Standing, error) {
	zone, err := c.Zone(&c.Opportunities[i])
	if err != nil {
		return nil, err
	}
	on := calendar.DateOf(at.In(zone))
	s := &Standing{Opportunity: AsOf(c, i, on, kindOf)}
	s.last = s.LastOffer(on)
	gone, onHold := s.readDecisions(c, on, kindOf)
	made := len(s.Offers) == 0 && s.Stage == casefile.StageOffer
	if s.last >= 0 {
		f := &s.Offers[s.last]
		made = true
		gone = gone || f.Ended() || !f.Deadline.IsZero() && !f.Deadline.In(zone).After(at)
		if !gone && !onHold {
			_, onHold = ReadIssues(s.Opportunity, NotesOfTime(c.Events(s.Opportunity, on), kindOf), kindOf).OnHold(s.last)
		}
		if f.Status == casefile.StatusRescinded && s.Decided == ActAccept {
			s.Decided = ""
		}
	}
	s.onHold = onHold
	open := s.Open() && s.Decided == ""
	s.Offered = open && made && !gone && !onHold
	s.InTalks = open && !gone && (made || s.Stage == casefile.StageInterview)
	return s, nil
}

// Spoken reports whether the offer that the client has accepted is only a word by a day: it was made
// by phone, and the log has no letter since.
func (s *Standing) Spoken(log []casefile.Event, on calendar.Date) bool {
	n := s.LastOffer(on)
	if n < 0 || s.Decided != ActAccept {
		return false
	}
	f := &s.Offers[n]
	word := f.Status == casefile.StatusVerbal
	for i := range log {
		e := &log[i]
		if e.Opportunity == s.ID && e.IsOffer() && (e.Offer == "" || e.Offer == f.ID) &&
			!e.On.Before(f.Made) && !on.Before(e.On) {
			word = e.What == casefile.EventVerbalOffer
		}
	}
	return word
}

// readDecisions finds what the client has decided by a day, and reports whether the last offer has
// been refused or is on hold. If they take up the talks after a no, there's no offer until they make
// one again.
func (s *Standing) readDecisions(c *casefile.Case, on calendar.Date, kindOf KindOf) (gone, onHold bool) {
	taken := false // an acceptance is in the log, or in an email that took it back
	for k := range c.Log {
		e := &c.Log[k]
		if e.Opportunity != s.ID || on.Before(e.On) {
			continue
		}
		earlier := e.Offer != "" && s.last >= 0 && e.Offer != s.Offers[s.last].ID
		switch act := Decided(e, kindOf(e)); {
		case act == ActAccept:
			s.Decided, s.On, taken, gone = ActAccept, e.On, true, false
		case act != "" && earlier: // the last one is still open
		case act != "":
			s.Decided, s.On, taken, gone = ActDecline, e.On, taken || act == ActUndo, true
		case e.What == casefile.EventPaused:
			onHold = true
		case e.IsOffer(), e.What == casefile.EventResumed:
			onHold, gone = gone && !e.IsOffer(), false
			if s.Decided == ActDecline {
				s.Decided = ""
			}
		}
	}
	refused := s.Decided == ActDecline
	switch {
	case refused && s.last >= 0 && s.On.Before(s.Offers[s.last].Made):
		s.Decided, gone = "", false
	case s.Stage == casefile.StageAccepted && !(refused && taken):
		s.Decided = ActAccept
	case s.Stage == casefile.StageDeclined || s.Stage == casefile.StageWithdrawn:
		s.Decided = ActDecline
	case s.last >= 0 && s.Offers[s.last].Status == casefile.StatusDeclined && !onHold &&
		s.Stage != casefile.StageInterview:
		s.Decided = ActDecline
	}
	return gone, onHold
}
