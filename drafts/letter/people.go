package letter

import (
	"cmp"
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// isTo reports whether the email goes to the person, who may be in the case more than once.
func (j *Job) isTo(p *casefile.Person) bool {
	return p != nil && j.to >= 0 && isSame(&j.Opportunity.People[j.to], p)
}

// toRecruiterOf reports whether the email goes to whoever was the recruiter on the day: what was said then is
// theirs.
func (j *Job) toRecruiterOf(day calendar.Date) bool {
	return j.Opportunity.PersonInRole(casefile.RoleRecruiter, day) == j.to
}

// nameOf returns what the email calls somebody at the company. Of others than the one who reads it, it
// uses a doctor's title, the full name of a namesake, and no first names in the formal voice.
func (j *Job) nameOf(p *casefile.Person) string {
	name := j.called(p)
	if j.to < 0 || j.isTo(p) {
		return name
	}
	if isDoctor(p.GoesBy) {
		return p.GoesBy
	}
	if isDoctor(p.Name) {
		if titled := p.FormalName(); titled != "" {
			return titled
		}
	}
	if j.Case.Client.Voice == casefile.VoiceFormal && name == p.FirstName() ||
		name == j.called(&j.Opportunity.People[j.to]) {
		return strings.TrimSuffix(p.FullName(), ".") // Smith Jr, before another stop
	}
	return name
}

func isDoctor(name string) bool {
	return strings.HasPrefix(name, "Dr.") || strings.HasPrefix(name, "Dr ") || strings.HasPrefix(name, "Prof")
}

func isSame(p, q *casefile.Person) bool {
	return p.ID == q.ID || p.Email != "" && strings.EqualFold(p.Email, q.Email) ||
		(p.Email == "" || q.Email == "") && p.IsCalled(q.Name)
}

// returned reports whether the email goes to a recruiter who takes over again: she was the recruiter
// before the previous one took over, or the log names her before that.
func (j *Job) returned() bool {
	prev := j.person(RolePreviousRecruiter)
	if prev < 0 || j.to < 0 {
		return false
	}
	o, since := j.Opportunity, j.Opportunity.People[prev].From
	for _, e := range j.log {
		if p := personWithID(o, e.To); p != nil && e.What == casefile.EventRecruiterChange && !j.isTo(p) {
			since = e.On
		}
	}
	if since.IsZero() {
		return false
	}
	if i := o.PersonInRole(casefile.RoleRecruiter, since.AddDays(-1)); i >= 0 && j.isTo(&o.People[i]) {
		return true
	}
	return slices.ContainsFunc(j.log, func(e *casefile.Event) bool {
		return e.On.Before(since) && j.isTo(personWithID(o, e.To))
	})
}

// called returns what an email calls a person: by the first name, or in the formal voice by the title
// and the family name if the case has a title.
func (j *Job) called(p *casefile.Person) string {
	if j.Case.Client.Voice == casefile.VoiceFormal {
		if name := cmp.Or(p.FormalName(), j.titledAs(p)); name != "" {
			return name
		}
	}
	return p.FirstName()
}

// Recipient is someone the email is for.
type Recipient struct {
	// empty for a shared mailbox; both are the whole name if the first name is unknown. In the formal
	// voice, FirstName is "Ms. Castellano" if the case has the title; of somebody else, it's the full name if
	// it has none, and "Dr. Castle" in every voice
	Name, FirstName string
	Initial         bool   // only an initial of the first name is known: "J. Lindqvist"
	Role            string // recruiter, hiring-manager, …
	MadeOffer       bool   // the current offer was made while they were in this role; only in Letter.To
}

// Titled reports whether FirstName is a title and a name: "Dean Holt".
func (r Recipient) Titled() bool {
	first, _, more := strings.Cut(r.FirstName, " ")
	return more && casefile.IsTitle(first)
}
