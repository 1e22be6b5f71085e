package letter

import (
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// WhichOne returns the company, or else the role, that the email is about if the reader also stands in
// another opportunity that is open, as a recruiter of an agency may, and the subject names neither; else "".
func (j *Job) WhichOne(subject string) string {
	if j.to < 0 || j.Kind.FromCoach() {
		return ""
	}
	o, p := j.Opportunity, &j.Opportunity.People[j.to]
	is := func(q casefile.Person) bool {
		return q.Email != "" && strings.EqualFold(p.Email, q.Email) ||
			q.Email == "" && p.Email == "" && p.IsCalled(q.Name)
	}
	name, found := o.SpokenCompany(), false
	for i := range j.Case.Opportunities {
		other := &j.Case.Opportunities[i]
		if other.ID == o.ID || !other.Open() || !slices.ContainsFunc(other.People, is) {
			continue
		}
		if found = true; strings.EqualFold(other.SpokenCompany(), name) {
			name = o.Role
		} else if o.Role != "" && !strings.EqualFold(other.Role, o.Role) && text.HasWords(subject, o.Role) {
			return ""
		}
	}
	if !found || name == "" || text.HasWords(subject, name) {
		return ""
	}
	return name
}
