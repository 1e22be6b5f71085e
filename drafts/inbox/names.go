package inbox

import (
	"regexp"
	"strings"
)

// namesOf returns a pattern of the names in the case: its second group is that of a company, and
// the first one that of a person.
func (p *pass) namesOf() *regexp.Regexp {
	var people, companies []string
	add := func(list *[]string, name string) {
		if name = strings.TrimSpace(name); name != "" {
			*list = append(*list, regexp.QuoteMeta(name))
		}
	}
	for i := range p.o.People {
		name := p.o.People[i].FullName()
		add(&people, name)
		for part := range strings.FieldsSeq(name) {
			add(&people, part)
		}
	}
	add(&companies, p.o.Company)
	first, _, _ := strings.Cut(p.o.Company, " ")
	add(&companies, first)
	if len(people)+len(companies) == 0 {
		return nil
	}
	return regexp.MustCompile(`(?:(` + strings.Join(people, "|") + `)|(` +
		strings.Join(companies, "|") + `))(?:['’]s\b|\b)`)
}

// withoutNames returns a text with "someone" for each person of the case, and "the company" for the
// company, so that the rules need no names.
func (p *pass) withoutNames(s string) string {
	if p.names == nil {
		return s
	}
	return p.names.ReplaceAllStringFunc(s, func(name string) string {
		if m := p.names.FindStringSubmatch(name); m != nil && m[1] != "" {
			return "someone"
		}
		return "the company"
	})
}
