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

// accepted reports whether the client has accepted the current offer.
func (s *situation) accepted() bool { return s.acceptedBy(false) }

// acceptedBy reports whether the client has accepted the current offer or, with before, an earlier
// one that was agreed on, which the current one only puts in writing.
func (s *situation) acceptedBy(before bool) bool {
	return s.offer >= 0 && slices.ContainsFunc(s.standing, func(t *letter.Standing) bool {
		return t.ID == s.o.ID && t.Decided == letter.ActAccept &&
			(before && s.followsAgreement() || !t.On.Before(s.o.Offers[s.offer].Made))
	})
}

// acceptedAll reports whether there is nothing left to accept: the client has accepted what was
// agreed on, by email or once they had put it in writing, hasn't asked for another first day with
// that, and they've changed no pay since.
func (s *situation) acceptedAll() bool {
	if !s.acceptedBy(true) {
		return false
	}
	for _, e := range slices.Backward(s.log) {
		if k := s.logged(&e); k != nil && k.Act == letter.ActAccept {
			return !k.Serves(acceptWithStart)
		}
		pay := e.Terms
		pay.Start, pay.Deadline = calendar.Date{}, calendar.LocalTime{}
		if e.IsReply() && !pay.Unchanged() {
			return false
		}
	}
	return !slices.ContainsFunc(s.standing, func(t *letter.Standing) bool {
		return t.ID == s.o.ID && s.spoken(t)
	})
}

// spoken is [letter.Standing.Spoken] by the time of the plan.
func (p *planner) spoken(t *letter.Standing) bool { return t.Spoken(p.c.Log, calendar.DateOf(p.at)) }

// noteSpoken notes on an email that rests on an acceptance elsewhere that it waits for the letter.
func (s *situation) noteSpoken(step *Step) {
	for _, t := range s.standing {
		if step != nil && t.ID != s.o.ID && s.spoken(t) {
			step.note("%s hasn't put its offer in writing, by the log: wait with this until you have the "+
				"letter", t.Company)
		}
	}
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

// followsAgreement reports whether the current offer comes after one that was agreed on.
func (s *situation) followsAgreement() bool {
	return slices.ContainsFunc(s.o.Offers[:max(s.offer, 0)],
		func(o casefile.Offer) bool { return o.Settled() })
}

// over reports whether the client wants nothing more from the company: she has said no to it, or yes to
// another one.
func (s *situation) over() bool {
	return s.acceptedElsewhere() || s.written() != nil || slices.ContainsFunc(s.standing,
		func(t *letter.Standing) bool { return t.ID == s.o.ID && t.Decided == letter.ActDecline })
}

// saidYes reports whether the client has accepted an offer of the company's, and hasn't taken that back,
// whatever they've done since.
func (s *situation) saidYes() bool {
	if i, act := s.lastDecision(); i >= 0 {
		return act == letter.ActAccept
	}
	return s.o.Stage == casefile.StageAccepted
}

// lastDecision returns the index of the last event in the log that says what the client has decided, and
// what that is; -1 if there's none.
func (s *situation) lastDecision() (int, letter.Act) {
	for i, e := range slices.Backward(s.log) {
		if act := letter.Decided(&e, s.logged(&e)); act != "" {
			return i, act
		}
	}
	return -1, ""
}

// takenBack reports whether the company has withdrawn the last offer.
func (s *situation) takenBack() bool { return s.o.RescindedOffer(s.office.Day(s.now)) >= 0 }

// expectsEmail reports whether the opportunity has an email in the plan, or one is still to be decided on.
func (s *situation) expectsEmail() bool {
	return s.offer >= 0 && !s.deadline.IsZero() && s.pending() ||
		s.plans(func(t *Step) bool { return !t.Sent || t.kind.Reply(letter.ReplySilence) != "" }) ||
		slices.ContainsFunc(s.plan.Promises, func(d Promise) bool { return d.Opportunity == s.o.ID })
}
