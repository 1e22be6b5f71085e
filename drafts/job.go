package drafts

import (
	"fmt"
	"slices"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
)

// job is one request, resolved against its case: which kind, which opportunity, whom to, and which offer and ask it speaks of.
type job struct {
	c      *Case
	kind   *Kind
	req    Request
	opp    *Opportunity
	path   string           // the opportunity's path in the case
	here   *time.Location   // the client's zone
	there  *time.Location   // the company's zone, whoever the mail goes to: every time in the case is read in it
	office *calendar.Office // the company's side, whoever the mail goes to
	sent   Date             // the day of sending, at the recipient's
	to     int              // index into opp.People; -1 is the client herself, to whom the coach writes
	cc     []int
	parent *Message // the mail that the draft answers, or nil
	offer  int      // index of the standing offer, or -1
	ask    int      // index of the ask that the kind speaks of, or -1
}

// resolve finds what the request names. Nothing is guessed where a guess could reach the wrong company.
func resolve(c *Case, kind *Kind, req Request) (*job, error) {
	j := &job{c: c, kind: kind, req: req}
	i, err := j.chooseOpportunity()
	if err != nil {
		return nil, err
	}
	if err := j.place(i); err != nil {
		return nil, err
	}
	if err := j.chooseRecipients(); err != nil {
		return nil, err
	}
	if err := j.chooseParent(); err != nil {
		return nil, err
	}
	j.offer = j.opp.offer(j.sent)
	j.ask = j.chooseAsk()
	return j, nil
}

// place puts the job at an opportunity: its path, the clocks of both sides and the day of sending on the recipient's.
func (j *job) place(i int) (err error) {
	j.opp, j.path = &j.c.Opportunities[i], fmt.Sprintf("opportunities[%d]", i)
	if j.here, err = j.c.Client.location(); err != nil {
		return err
	}
	if j.office, err = j.c.office(i, calendar.Rules{}); err != nil {
		return err
	}
	j.there = j.office.Zone()
	j.sent = DateOf(j.req.Send.In(j.there))
	return nil
}

func (j *job) chooseOpportunity() (int, error) {
	var ids, open []string
	first := -1
	for i := range j.c.Opportunities {
		o := &j.c.Opportunities[i]
		ids = append(ids, o.ID)
		if j.kind.serves(o) {
			open = append(open, o.ID)
			if first < 0 {
				first = i
			}
		}
	}
	switch {
	case j.req.Opportunity != "":
		return j.c.find(j.req.Opportunity)
	case len(ids) == 0:
		return 0, fmt.Errorf("%s: the case has no opportunity", j.c.File())
	case len(open) == 0 && slices.Contains(j.kind.To, RoleCurrentManager):
		return 0, nil // where nobody is such a manager, and the error says where one would stand
	case len(open) == 0:
		return 0, &ChoiceError{Kind: j.kind.ID, File: j.c.File(), IDs: ids}
	case len(open) > 1 && j.kind.Window == WindowFinal:
		return 0, &ChoiceError{Kind: j.kind.ID, File: j.c.File(), IDs: open, Open: true}
	}
	return first, nil
}

func (j *job) chooseRecipients() error {
	j.to = -1
	if j.fromCoach() {
		if j.req.To != "" {
			return fmt.Errorf("%s goes to the client alone, and not to %q", j.kind.ID, j.req.To)
		}
		if j.c.Coach.Email == "" {
			return j.needs(Missing{Need: "coach.email", File: j.c.File(), Line: j.c.Line("coach")})
		}
		return nil
	}
	if j.req.To != "" {
		j.to = slices.Index(j.opp.personIDs(), j.req.To)
		if j.to < 0 {
			return unknown("person", j.req.To, j.opp.personIDs())
		}
	} else {
		for _, role := range j.kind.To {
			if j.to = j.person(role); j.to >= 0 {
				break
			}
		}
		if j.to < 0 {
			return j.nobody(j.kind.To[0], j.sent)
		}
	}
	for _, role := range j.kind.Cc {
		if i := j.person(role); i >= 0 && i != j.to && !slices.Contains(j.cc, i) {
			j.cc = append(j.cc, i)
		}
	}
	return nil
}

// fromCoach reports whether the kind is one that the coach sends to the client.
func (j *job) fromCoach() bool { return j.kind.To[0] == RoleClient }

// person returns the index of whoever has the role on the day of sending, or -1.
func (j *job) person(role Role) int {
	if role != RolePreviousRecruiter {
		return j.opp.inOffice(role, j.sent)
	}
	if now := j.opp.inOffice(RoleRecruiter, j.sent); now >= 0 {
		return j.opp.before(now)
	}
	return -1
}

// chooseAsk returns the last ask about the standing offer that holds all that the kind needs of an ask; where none does, the last
// ask about it, so that the error names what is missing there.
func (j *job) chooseAsk() int {
	last := -1
	for i := len(j.opp.Asks) - 1; i >= 0; i-- {
		a := &j.opp.Asks[i]
		if j.offer < 0 || !a.answers(j.opp, j.offer) {
			continue
		}
		if j.req.Round != 0 && a.Round != j.req.Round {
			continue
		}
		if j.askServes(a) {
			return i
		}
		if last < 0 {
			last = i
		}
	}
	return last
}

func (j *job) askServes(a *Ask) bool {
	for _, n := range j.kind.Needs {
		switch {
		case n == "ask.base" && a.Base.IsZero(),
			n == "ask.sign_on" && len(a.SignOn) == 0,
			n == "ask.equity" && a.Equity == nil,
			n == "ask.total" && a.Total.IsZero(),
			n == "ask.options" && len(a.Options) == 0,
			n == "ask.pay" && len(a.packages()) == 0 && a.Total.IsZero(),
			n == "ask.relocation" && a.Relocation == nil,
			n == "ask.other_terms" && len(a.OtherTerms) == 0,
			n == "ask.firm" && !a.Firm:
			return false
		}
	}
	// The least that the client takes is stated by the kind that says so: it is no first counter, and no other mail argues for it before.
	return !a.Firm || (j.kind.Window != WindowAsk && j.kind.Stage != "approval") || slices.Contains(j.kind.Needs, "ask.firm")
}
