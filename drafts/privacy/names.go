package privacy

import (
	"strings"
	"unicode"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// Names returns the names in the case whose numbers aren't figures: of people, companies, teams,
// roles, and places. A company whose name begins with a word such as 7M is also called that.
func Names(c *casefile.Case) []string {
	var names []string
	add := func(list ...string) {
		for _, name := range list {
			if name != "" {
				names = append(names, text.New("", name).S)
			}
		}
	}
	add(c.Client.Name, c.Client.FullName(), c.Client.GoesBy, c.Coach.Name)
	for i := range c.Opportunities {
		o := &c.Opportunities[i]
		add(o.Company, o.Team, o.Role, o.Location)
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

// Amounts returns the amounts in a text whose words have been read, except those in [Names].
func (s *Scanner) Amounts(t string, words []text.Word) []comp.Amount {
	return comp.OutsideNames(comp.FindAmountsIn(t, words), t, s.called)
}
