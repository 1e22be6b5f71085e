package inbox

import (
	"regexp"
	"strings"
	"sync"
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

// strangers matches a capitalized word where a person stands: in front of a verb, or after by,
// from, or with.
var strangers = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(^|[,;:–—] |\b(?:and|that|so|but|because|as|by|from|with|to) )` +
		`(\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+)?)(['’]s\b| (?:has|is|was|will|signed|approved|said|` +
		`agreed|came|confirmed|sent|gave|got|went|says|wants|and|in|from|at|about|yesterday|today|` +
		`this morning|just|already|finally|still|needs|asked)\b|[.,;)]|$)`)
})

// withoutNames returns a text with "someone" for each person of the case, and "the company" for the
// company, so that the rules need no names.
func (p *pass) withoutNames(s string) string {
	if p.language == "en" {
		s = strangers().ReplaceAllStringFunc(s, func(found string) string {
			m := strangers().FindStringSubmatch(found)
			for w := range strings.FieldsSeq(fold(m[2])) {
				if isRuleWord(w) {
					return found
				}
			}
			return m[1] + "someone" + m[3]
		})
	}
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
