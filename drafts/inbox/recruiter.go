package inbox

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
)

var (
	addressWords = lazy.Regexp(`[\w.+-]+@[\w-]+(?:\.[\w-]+)+`)
	// nameOfNew matches the name of who takes over, where the words around it say so
	nameOfNew = lazy.Regexp(`(?:^|[ ,\n])(` + fullName + `)` +
		`(?: \(|,|,? <|,? will|,? is|,? has|,? takes|,? from|,? who)|` +
		`\b(?:contact|write to|email|reach|reach out to|turn to|to) (` + fullName + `)`)
	// introduces matches the verb with which a sentence begins, in front of a name
	introduces = lazy.Regexp(`^(?:(?:Please|Meet|Introducing|Welcome|Greet|Thank|Contact|Email|Hello|Hi) )+`)
)

const fullName = `\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)+`

// newcomer returns the recruiter whom the case doesn't have, as far as the email says who that
// is: the sender, or else the one whom it names. The first day is the one that it names, or else
// that of the email or, if the sender leaves, the next.
func (r *Reading) newcomer(o *casefile.Opportunity) casefile.Person {
	p := casefile.Person{Role: casefile.RoleRecruiter, From: r.on}
	if r.person == "" { // the sender is the new one
		p.Name, p.Email = r.sender.Name, r.From
	} else {
		p.From = r.on.AddDays(1)
		for _, m := range nameOfNew().FindAllStringSubmatch(r.found.next.words, -1) {
			name := introduces().ReplaceAllString(m[1]+m[2], "")
			isNone := func(part string) bool { return isArticle(part) || isWeekday(strings.ToLower(part)) }
			named := casefile.Person{Name: name}
			isFull := named.FirstName() != "" && strings.Contains(name, " ")
			if p.Name == "" && isFull && name != o.Company && name != r.sender.Name &&
				!slices.ContainsFunc(strings.Fields(name), isNone) {
				p.Name = name
			}
		}
		for _, address := range addressWords().FindAllString(r.Words, -1) {
			if p.Email == "" && o.PersonAt(address) < 0 {
				p.Email = address
			}
		}
	}
	if !r.found.next.from.IsZero() {
		p.From = r.found.next.from
	}
	local, _, _ := strings.Cut(r.From, "@")
	p.ID = slug(cmp.Or(p.FullName(), local))
	if p.ID == "" || slices.ContainsFunc(o.People, func(q casefile.Person) bool { return q.ID == p.ID }) {
		p.ID = "recruiter-" + r.on.String()
	}
	return p
}

// leaver returns the index of the recruiter at the time, or -1.
func (r *Reading) leaver(o *casefile.Opportunity) int {
	before := slices.IndexFunc(o.People, func(p casefile.Person) bool {
		return p.ID == r.person && p.Role == casefile.RoleRecruiter
	})
	if before < 0 {
		before = o.PersonInRole(casefile.RoleRecruiter, r.on)
	}
	return before
}

// newRecruiter says what to add to the people of the opportunity at the index for a recruiter whom
// the case doesn't have, and to whoever was it before.
func (r *Reading) newRecruiter(c *casefile.Case, i int) []string {
	o, path := &c.Opportunities[i], fmt.Sprintf("opportunities[%d].people", i)
	p := r.newcomer(o)
	if r.person != "" && p.Name == "" {
		p.ID = "recruiter-" + r.on.String()
	}
	line := fmt.Sprintf("{id: %s, role: recruiter", p.ID)
	if name := p.FullName(); name != "" {
		line += fmt.Sprintf(", name: %q", name)
	} else if r.person != "" {
		line += `, name: "NAME"`
	}
	line += fmt.Sprintf(", email: %s, from: %s}", cmp.Or(p.Email, "ADDRESS"), p.From)
	if c.Line(path) != c.Line(path+"[0]") {
		line = "- " + line
	}
	list := []string{fmt.Sprintf("%s: add the new recruiter to people: %s",
		c.Position(path), line)}
	before := r.leaver(o)
	if r.What == RecruiterChange && before >= 0 && o.People[before].Until.IsZero() {
		list = append(list, fmt.Sprintf("%s: add to %s, who was it before: until: %s",
			c.Position(fmt.Sprintf("%s[%d]", path, before)), o.People[before].FullName(), p.From.AddDays(-1)))
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
