package privacy

import (
	"slices"
	"strings"
	"unicode"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// namesIn returns the names in the case that have a number, which is no figure: of people, companies,
// teams, roles, and places. A company is called without its article and its legal form, and also by a first
// word such as 7M.
func namesIn(c *casefile.Case) []string {
	var names []string
	add := func(list ...string) {
		for i, name := range list {
			seen := text.Seen(name)
			numbered := strings.ContainsFunc(seen, unicode.IsNumber) || len(comp.FindNumbers(seen)) > 0
			if numbered && !slices.Contains(list[:i], name) {
				names = append(names, seen)
			}
		}
	}
	add(c.Client.Name, c.Client.FullName(), c.Client.GoesBy, c.Coach.Name)
	for i := range c.Opportunities {
		o := &c.Opportunities[i]
		add(strings.TrimPrefix(o.SpokenCompany(), "The "), o.Team, o.Role, o.Location)
		short, _, more := strings.Cut(o.Company, " ")
		if more && strings.ContainsFunc(short, unicode.IsDigit) &&
			strings.ContainsFunc(short, unicode.IsLetter) {
			add(short)
		}
		for k := range o.People {
			p := &o.People[k]
			add(p.Name, p.FullName(), p.GoesBy)
		}
	}
	return names
}

// Amounts returns the amounts in a text whose words have been read, except those in the names of the
// case's people and companies, and what only looks like one.
func (s *Scanner) Amounts(t string, words []text.Word) []comp.Amount {
	list := comp.OutsideNames(comp.FindAmountsIn(t, words), t, s.called)
	return slices.DeleteFunc(list, func(a comp.Amount) bool { return s.isNone(&a, t, words) })
}
