package letter

import (
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/each"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

// Job is a request resolved against its case. [Resolve] makes it, and its fields are for reading.
type Job struct {
	Case        *casefile.Case
	Kind        *Kind
	Request     Request
	Opportunity *casefile.Opportunity
	Home        *time.Location // the client's zone
	Parent      *mail.Message  // the email that the draft answers, or nil

	index  int              // of the opportunity in the case
	path   string           // the opportunity's path in the case
	there  *time.Location   // the company's zone, in which every time of the case is read
	office *calendar.Office // the company's calendar
	sent   calendar.Date    // the day of sending, in the company's zone
	known  calendar.Date    // the same, or that in the client's zone if it's later
	style  DateStyle        // how the client writes days and times
	to     int              // index into the opportunity's people; -1 is the client herself
	cc     []int            // likewise
	offer  int              // index of the current offer, or -1
	ask    int              // index of the ask that the email is about, or -1

	log  []*casefile.Event // what has happened at the opportunity; see readLog
	asks []int             // the indexes of the asks that are open for the offer
	made int               // how many of them the log says have been made

	issues  *Issues // what of the log isn't settled
	about   int     // the index in the log of the email that the request names, or -1
	planned bool    // that email is still to be sent
	subject subject
	stepped bool // the last email that asked was for the last step of the last of asks

	standings []*Standing // see standing

	proved  []shared  // see evidence
	lost    []Forfeit // see givenUp
	offered *Terms    // see current
}

// From returns the sender's address: the client's or, in an email to the client, the coach's.
func (j *Job) From() mail.Address {
	if j.Kind.FromCoach() {
		return mail.NewAddress(j.Case.Coach.FullName(), j.Case.Coach.Email)
	}
	return j.client()
}

// To returns the recipient. A reply goes to [Job.ReplyTo] instead.
func (j *Job) To() mail.Address {
	if j.Kind.FromCoach() {
		return j.client()
	}
	return j.Opportunity.People[j.to].Address()
}

// Cc returns whom the kind copies.
func (j *Job) Cc() []mail.Address {
	return each.Of(j.cc, func(i int) mail.Address { return j.Opportunity.People[i].Address() })
}

// CurrentOffer returns the index of the opportunity's current offer on the day of sending, in the
// company's zone, or -1.
func (j *Job) CurrentOffer() int { return j.offer }

// Line returns the line of the case on which the opportunity begins; 0 if unknown.
func (j *Job) Line() int { return j.Case.Line(j.path) }

// person returns the index of the person who has the role on the day of sending, or -1.
func (j *Job) person(role casefile.Role) int {
	if role != RolePreviousRecruiter {
		return j.Opportunity.PersonInRole(role, j.sent)
	}
	if now := j.Opportunity.PersonInRole(casefile.RoleRecruiter, j.sent); now >= 0 {
		return j.Opportunity.Predecessor(now, j.sent)
	}
	return -1
}

// standing returns how the opportunity at the index stands when the email is sent, which is read once.
func (j *Job) standing(i int) (s *Standing, err error) {
	if j.standings == nil {
		j.standings = make([]*Standing, len(j.Case.Opportunities))
	}
	if j.standings[i] == nil {
		j.standings[i], err = standingOf(j.Case, i, j.Request.Send, j.kindOf)
	}
	return j.standings[i], err
}

func (j *Job) client() mail.Address {
	return mail.NewAddress(j.Case.Client.FullName(), j.Case.Client.Email)
}
