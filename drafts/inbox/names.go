package inbox

import (
	"regexp"
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
)

// names are those in a case, in a text. others are the other companies.
type names struct{ person, company, others, client *regexp.Regexp }

// namesOf returns the names of the people and the company. A part of a name that is also a word of
// the rules, such as Will or Base, counts only with the whole name.
func namesOf(o *casefile.Opportunity) names {
	var people []string
	for i := range o.People {
		name := o.People[i].FullName()
		people = append(people, name)
		people = append(people, strings.Fields(name)...)
	}
	return names{person: nameOf(people), company: companiesOf(o)}
}

// companiesOf returns a pattern of the names of the companies of opportunities, or nil.
func companiesOf(list ...*casefile.Opportunity) *regexp.Regexp {
	var companies []string
	for _, o := range list {
		first, _, _ := strings.Cut(o.Company, " ")
		companies = append(companies, o.Company, first)
	}
	return nameOf(companies)
}

// otherThan returns the opportunities of a case with companies other than this one.
func otherThan(o *casefile.Opportunity, c *casefile.Case) (others []*casefile.Opportunity) {
	for i := range c.Opportunities {
		if other := &c.Opportunities[i]; other.Company != o.Company {
			others = append(others, other)
		}
	}
	return others
}

// isOfAnother reports whether the sender writes for several companies of the case, and this time
// names only another.
func (p *pass) isOfAnother() bool {
	writesFor := func(o *casefile.Opportunity) bool { return o.PersonAt(p.From) >= 0 }
	words := p.subject + "\n" + p.Words
	return slices.ContainsFunc(otherThan(p.o, p.c), writesFor) && p.names.others != nil &&
		p.names.others.MatchString(words) &&
		(p.names.company == nil || !p.names.company.MatchString(words))
}

// nameOf returns a pattern of any of the names, with what is next to it, or nil if there are none.
func nameOf(list []string) *regexp.Regexp {
	var quoted []string
	for _, name := range list {
		if name != "" && !isRuleWord(strings.ToLower(name)) {
			quoted = append(quoted, regexp.QuoteMeta(name))
		}
	}
	if len(quoted) == 0 {
		return nil
	}
	return regexp.MustCompile(`(^|[^\pL\pN])(?:` + strings.Join(quoted, "|") +
		`)(?:['’]s)?([^\pL\pN]|$)`)
}

// calledBy returns a pattern of a name with which somebody is spoken to, or nil.
func calledBy(name string) *regexp.Regexp {
	if name == "" || isRuleWord(strings.ToLower(name)) {
		return nil
	}
	return regexp.MustCompile(`(^|[^\pL\pN])` + regexp.QuoteMeta(name) + `(\s*[,!.;:?–—]|\s+-|\s*$)`)
}

// strangers matches a capitalized word where a person stands: in front of a verb, or after by,
// from, or with.
var strangers = lazy.Regexp(`(^|[,;:–—] |\b(?:and|that|so|but|because|as|by|from|with|to) )` +
	`(\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+)?)(['’]s\b| (?:has|is|was|will|signed|approved|said|` +
	`agreed|came|confirmed|sent|gave|got|went|says|wants|and|in|from|at|about|yesterday|today|` +
	`this morning|just|already|finally|still|needs|asked)\b|[.,;)]|$)`)

// owners matches the name of whoever has an offer.
var owners = lazy.Regexp(`(^| )(\p{Lu}\p{Ll}+)(['’]s (?:offer|letter|contract)\b)`)

// withoutNames returns a text with "someone" for each person of the case, and "the company" for the
// company, so that the rules need no names.
func (p *pass) withoutNames(s string) string {
	if p.names.person != nil {
		s = p.names.person.ReplaceAllString(s, "${1}someone${2}")
	}
	if p.names.client != nil {
		s = p.names.client.ReplaceAllString(s, "${1}${2}")
	}
	if p.names.company != nil {
		s = p.names.company.ReplaceAllString(s, "${1}the company${2}")
	}
	if p.names.others != nil {
		s = p.names.others.ReplaceAllString(s, "${1}outsider${2}")
	}
	if p.language != "en" { // German nouns have capitals, too
		return s
	}
	asSomeone := func(re *regexp.Regexp, isKnown func(word string) bool) {
		s = re.ReplaceAllStringFunc(s, func(found string) string {
			m := re.FindStringSubmatch(found)
			if slices.ContainsFunc(strings.Fields(fold(m[2])), isKnown) {
				return found
			}
			return m[1] + "someone" + m[3]
		})
	}
	asSomeone(strangers(), isRuleWord)
	client := strings.Fields(fold(p.to.FullName()))
	asSomeone(owners(), func(w string) bool { return isRuleWord(w) || slices.Contains(client, w) })
	return s
}
