package casefile

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// fillIn gives a version, IDs, and rounds to what the file has left without them.
func (c *Case) fillIn() {
	if _, written := c.places["version"]; !written {
		c.Version = 1
	}
	c.name(&c.ID, "id", idOf(c.Client.FullName(), "case"), nil)
	for i := range c.Opportunities {
		o, path := &c.Opportunities[i], fmt.Sprintf("opportunities[%d]", i)
		c.name(&o.ID, path+".id", idOf(o.Company, "company"), func(id string) bool {
			return slices.ContainsFunc(c.Opportunities, func(o Opportunity) bool { return o.ID == id })
		})
		for j := range o.People {
			p := &o.People[j]
			c.name(&p.ID, fmt.Sprintf("%s.people[%d].id", path, j), idOf(string(p.Role), "person"),
				func(id string) bool { return slices.Contains(o.personIDs(), id) })
		}
		for j := range o.Offers {
			c.name(&o.Offers[j].ID, fmt.Sprintf("%s.offers[%d].id", path, j), fmt.Sprintf("offer-%d", j+1),
				func(id string) bool { return slices.Contains(o.offerIDs(), id) })
		}
		for j := range o.Asks {
			if _, written := c.places[fmt.Sprintf("%s.asks[%d].round", path, j)]; !written {
				o.Asks[j].Round = 1
				if j > 0 {
					o.Asks[j].Round += o.Asks[j-1].Round
				}
			}
		}
	}
}

// name sets an ID that the file doesn't have: the word, with a number if it's taken.
func (c *Case) name(id *string, path, word string, taken func(id string) bool) {
	if _, written := c.places[path]; written {
		return
	}
	name := word
	for n := 2; taken != nil && taken(name); n++ {
		name = fmt.Sprintf("%s-%d", word, n)
	}
	*id = name
}

// idOf makes an ID of a name; if it has no letters for one, it's the other word.
func idOf(name, other string) string {
	plain := strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Mn, r) || r == '\'' || r == '’':
			return -1
		case 'a' <= r && r <= 'z' || '0' <= r && r <= '9':
			return r
		}
		return ' '
	}, norm.NFD.String(strings.ToLower(name)))
	id := strings.Join(strings.Fields(plain), "-")
	id = strings.TrimRight(id[:min(len(id), 40)], "-")
	if id == "" {
		return other
	}
	return id
}
