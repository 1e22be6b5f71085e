package inbox

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// newRecruiter says what to add to the people of the opportunity at the index for a recruiter whom
// the case doesn't have, and to whoever was it before.
func (r *Reading) newRecruiter(c *casefile.Case, i int) []string {
	o, path := &c.Opportunities[i], fmt.Sprintf("opportunities[%d].people", i)
	name, email := "NAME", "ADDRESS"
	if r.person == "" { // the sender is the new one
		p := casefile.Person{Name: r.sender.Name}
		name, email = p.FullName(), r.From
	}
	local, _, _ := strings.Cut(r.From, "@")
	id := slug(cmp.Or(name, local))
	if id == "" || slices.ContainsFunc(o.People, func(p casefile.Person) bool { return p.ID == id }) {
		id = "recruiter-" + r.on.String()
	}
	line := fmt.Sprintf("{id: %s, role: recruiter", id)
	if name != "" {
		line += fmt.Sprintf(", name: %q", name)
	}
	line += fmt.Sprintf(", email: %s, from: %s}", email, r.on)
	if c.Line(path) != c.Line(path+"[0]") {
		line = "- " + line
	}
	list := []string{fmt.Sprintf("%s: add the new recruiter to people: %s",
		c.Position(path), line)}
	before := slices.IndexFunc(o.People, func(p casefile.Person) bool {
		return p.ID == r.person && p.Role == casefile.RoleRecruiter
	})
	if before < 0 {
		before = o.PersonInRole(casefile.RoleRecruiter, r.on)
	}
	if r.What == RecruiterChange && before >= 0 && o.People[before].Until.IsZero() {
		list = append(list, fmt.Sprintf("%s: add to %s, who was it before: until: %s",
			c.Position(fmt.Sprintf("%s[%d]", path, before)), o.People[before].FullName(), r.on.AddDays(-1)))
	}
	return list
}

// slug returns a text as a part of a name: lower-case letters and digits, with hyphens in between.
func slug(s string) string {
	s = strings.Map(func(c rune) rune {
		if c >= 'a' && c <= 'z' || c >= '0' && c <= '9' {
			return c
		}
		return '-'
	}, strings.ToLower(s))
	return strings.Trim(s, "-")
}
