package letter

import (
	"fmt"
	"slices"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

// job is one request, resolved against its case: which kind, which opportunity, whom to, and which offer and ask it speaks of.
type Job struct {
	C      *casefile.Case
	Kind   *Kind
	Req    Request
	Opp    *casefile.Opportunity
	Path   string           // the opportunity's path in the case
	Here   *time.Location   // the client's zone
	there  *time.Location   // the company's zone, whoever the mail goes to: every time in the case is read in it
	office *calendar.Office // the company's side, whoever the mail goes to
	Sent   calendar.Date    // the day of sending, at the recipient's
	To     int              // index into opp.People; -1 is the client herself, to whom the coach writes
	Cc     []int
	Parent *mail.Message // the mail that the draft answers, or nil
	offer  int           // index of the standing offer, or -1
	ask    int           // index of the ask that the kind speaks of, or -1
}

// Resolve finds what the request names. Nothing is guessed where a guess could reach the wrong company.
func Resolve(c *casefile.Case, kind *Kind, req Request) (*Job, error) {
	j := &Job{C: c, Kind: kind, Req: req}
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
	j.offer = j.Opp.CurrentOffer(j.Sent)
	j.ask = j.chooseAsk()
	return j, nil
}

// place puts the job at an opportunity: its path, the clocks of both sides and the day of sending on the recipient's.
func (j *Job) place(i int) (err error) {
	j.Opp, j.Path = &j.C.Opportunities[i], fmt.Sprintf("opportunities[%d]", i)
	if j.Here, err = j.C.Client.Location(); err != nil {
		return err
	}
	if j.office, err = j.C.Office(i, calendar.Rules{}); err != nil {
		return err
	}
	j.there = j.office.Zone()
	j.Sent = calendar.DateOf(j.Req.Send.In(j.there))
	return nil
}

func (j *Job) chooseOpportunity() (int, error) {
	var ids, open []string
	first := -1
	for i := range j.C.Opportunities {
		o := &j.C.Opportunities[i]
		ids = append(ids, o.ID)
		if j.Kind.serves(o) {
			open = append(open, o.ID)
			if first < 0 {
				first = i
			}
		}
	}
	switch {
	case j.Req.Opportunity != "":
		return j.C.FindOpportunity(j.Req.Opportunity)
	case len(ids) == 0:
		return 0, fmt.Errorf("%s: the case has no opportunity", j.C.File())
	case len(open) == 0 && slices.Contains(j.Kind.To, casefile.RoleCurrentManager):
		return 0, nil // where nobody is such a manager, and the error says where one would stand
	case len(open) == 0:
		return 0, &ChoiceError{Kind: j.Kind.ID, File: j.C.File(), IDs: ids}
	case len(open) > 1 && j.Kind.Window == WindowFinal:
		return 0, &ChoiceError{Kind: j.Kind.ID, File: j.C.File(), IDs: open, Open: true}
	}
	return first, nil
}

func (j *Job) chooseRecipients() error {
	j.To = -1
	if j.FromCoach() {
		if j.Req.To != "" {
			return fmt.Errorf("%s goes to the client alone, and not to %q", j.Kind.ID, j.Req.To)
		}
		if j.C.Coach.Email == "" {
			return j.needs(Missing{Need: "coach.email", File: j.C.File(), Line: j.C.Line("coach")})
		}
		return nil
	}
	if j.Req.To != "" {
		var err error
		if j.To, err = j.Opp.FindPerson(j.Req.To); err != nil {
			return err
		}
	} else {
		for _, role := range j.Kind.To {
			if j.To = j.person(role); j.To >= 0 {
				break
			}
		}
		if j.To < 0 {
			return j.nobody(j.Kind.To[0], j.Sent)
		}
	}
	for _, role := range j.Kind.Cc {
		if i := j.person(role); i >= 0 && i != j.To && !slices.Contains(j.Cc, i) {
			j.Cc = append(j.Cc, i)
		}
	}
	return nil
}

// FromCoach reports whether the kind is one that the coach sends to the client.
func (j *Job) FromCoach() bool { return j.Kind.To[0] == RoleClient }

// person returns the index of whoever has the role on the day of sending, or -1.
func (j *Job) person(role casefile.Role) int {
	if role != RolePreviousRecruiter {
		return j.Opp.PersonInRole(role, j.Sent)
	}
	if now := j.Opp.PersonInRole(casefile.RoleRecruiter, j.Sent); now >= 0 {
		return j.Opp.Predecessor(now)
	}
	return -1
}

// chooseAsk returns the last ask about the standing offer that holds all that the kind needs of an ask; where none does, the last
// ask about it, so that the error names what is missing there.
func (j *Job) chooseAsk() int {
	last := -1
	for i := len(j.Opp.Asks) - 1; i >= 0; i-- {
		a := &j.Opp.Asks[i]
		if j.offer < 0 || !a.IsOpenFor(j.Opp, j.offer) {
			continue
		}
		if j.Req.Round != 0 && a.Round != j.Req.Round {
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

func (j *Job) askServes(a *casefile.Ask) bool {
	for _, n := range j.Kind.Needs {
		switch {
		case n == "ask.base" && a.Base.IsZero(),
			n == "ask.sign_on" && len(a.SignOn) == 0,
			n == "ask.equity" && a.Equity == nil,
			n == "ask.total" && a.Total.IsZero(),
			n == "ask.options" && len(a.Options) == 0,
			n == "ask.pay" && len(a.Packages()) == 0 && a.Total.IsZero(),
			n == "ask.relocation" && a.Relocation == nil,
			n == "ask.other_terms" && len(a.OtherTerms) == 0,
			n == "ask.firm" && !a.Firm:
			return false
		}
	}
	// The least that the client takes is stated by the kind that says so: it is no first counter, and no other mail argues for it before.
	return !a.Firm || (j.Kind.Window != WindowAsk && j.Kind.Stage != "approval") || slices.Contains(j.Kind.Needs, "ask.firm")
}
