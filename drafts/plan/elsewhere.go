package plan

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// readStanding finds how each opportunity stands, and warns if the client has accepted two.
func (p *planner) readStanding() error {
	var accepted []string
	for i := range p.c.Opportunities {
		s, err := letter.StandingOf(p.c, i, p.at, p.logged)
		if err != nil {
			return err
		}
		if p.standing = append(p.standing, s); s.Decided == letter.ActAccept {
			accepted = append(accepted, s.Company)
		}
	}
	if len(accepted) > 1 {
		p.warn(WarnNeeds, "you have accepted the offers of %s: take back all but one, or correct the case",
			letter.AndList(accepted))
	}
	return nil
}

// acceptedElsewhere reports whether the client has accepted another offer, and not this one.
func (s *situation) acceptedElsewhere() bool {
	accepted := false
	for _, t := range s.standing {
		if t.Decided == letter.ActAccept {
			if t.ID == s.o.ID {
				return false
			}
			accepted = accepted || t.Stage == casefile.StageAccepted
		}
	}
	return accepted
}

// written returns another opportunity that the client has written yes to, though the case doesn't say
// that it's accepted; nil if there is none, or if she has decided here.
func (s *situation) written() (other *letter.Standing) {
	for _, t := range s.standing {
		switch {
		case t.ID == s.o.ID && t.Decided != "":
			return nil
		case t.ID != s.o.ID && t.Decided == letter.ActAccept && t.Stage != casefile.StageAccepted:
			other = t
		}
	}
	return other
}

// noteOffers notes on an email that asked for something on a day that another company has offered
// more since.
func (s *situation) noteOffers(step *Step, asked calendar.Date) {
	a, today := s.lastAsk(s.made), s.office.Day(s.now)
	if a == nil || step.kind.Act != letter.ActCounter || step.kind.Serves(counterBeside) {
		return
	}
	newer := func(t *letter.Standing) bool {
		n := t.CurrentOffer(today)
		return t.ID != s.o.ID && t.Offered && t.Verified && n >= 0 && asked.Before(t.Offers[n].Made)
	}
	if !slices.ContainsFunc(s.standing, newer) {
		return
	}
	if beside, _ := s.beside(a, s.now); beside != nil {
		step.noteBeside(beside)
	}
}

// deadlineElsewhere returns another company whose offer the client can still accept, and the day of
// its deadline, the nearest of several; "" if there is none.
func (s *situation) deadlineElsewhere() (company string, day calendar.Date) {
	today := s.office.Day(s.now)
	for _, t := range s.standing {
		n := t.CurrentOffer(today)
		if t.ID == s.o.ID || !t.Offered || n < 0 || t.Offers[n].Deadline.IsZero() {
			continue
		}
		if d := t.Offers[n].Deadline.Date; company == "" || d.Before(day) {
			company, day = t.Company, d
		}
	}
	return company, day
}

// expedite plans the question whether they can decide before another company's offer runs out, and
// reports whether it did. If the case doesn't say by when, it returns a note about the question,
// which can go to one company only.
func (s *situation) expedite(event int) (asked bool, note string) {
	k := s.findServing(askFaster)
	company, day := s.deadlineElsewhere()
	_, done := s.sent(-1, askFaster)
	if done || k == nil || company == "" ||
		s.office.WorkdaysBetween(s.office.Day(s.now), day) < s.office.Rules().ExtensionAhead {
		return false, ""
	}
	until := "the offer of " + company + " runs out on " + s.style.Day(day).String()
	first := k.ID + " asks them to decide before it, which only your first choice should get"
	if by := s.o.Timeline.By; by.IsZero() || !by.In(s.office.Zone()).After(s.now) {
		return false, until + ": given timeline.by, " + first
	}
	step := s.ask(k, s.now, until+": ask whether they can decide before it", event)
	if step != nil {
		step.note("send it to your first choice only")
	}
	return step != nil, ""
}
