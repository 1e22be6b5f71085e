package plan

import (
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
