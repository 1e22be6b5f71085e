package casefile

import (
	"fmt"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// fillIn gives a version, IDs, rounds, and words to what has been left without them.
func (c *Case) fillIn() {
	if c.Version == 0 && !c.written("version") {
		c.Version = 1
	}
	if c.ID == "" && !c.written("id") {
		c.ID = idOf(c.Client.FullName(), "case")
	}
	companies := newTakenIDs(c.opportunityIDs())
	for i := range c.Opportunities {
		o, path := &c.Opportunities[i], fmt.Sprintf("opportunities[%d]", i)
		if o.ID == "" && !c.written(path+".id") {
			o.ID = companies.next(idOf(o.Company, "company"))
		}
		people := newTakenIDs(o.personIDs())
		for j := range o.People {
			if p := &o.People[j]; p.ID == "" && !c.written(fmt.Sprintf("%s.people[%d].id", path, j)) {
				p.ID = people.next(idOf(string(p.Role), "person"))
			}
		}
		offers := newTakenIDs(o.offerIDs())
		for j := range o.Offers {
			if o.Offers[j].ID == "" && !c.written(fmt.Sprintf("%s.offers[%d].id", path, j)) {
				o.Offers[j].ID = offers.next(fmt.Sprintf("offer-%d", j+1))
			}
		}
		for j := range o.Asks {
			for n := range o.Asks[j].OtherTerms {
				t := &o.Asks[j].OtherTerms[n]
				t.Text = t.inFull()
			}
			if o.Asks[j].Round == 0 && !c.written(fmt.Sprintf("%s.asks[%d].round", path, j)) {
				o.Asks[j].Round = 1
				if j > 0 {
					o.Asks[j].Round += o.Asks[j-1].Round
				}
			}
		}
	}
}

// written reports whether the file has a field.
func (c *Case) written(path string) bool {
	_, ok := c.places[path]
	return ok
}

// takenIDs are the IDs of a list, each with the last number that was tried after it.
type takenIDs map[string]int

func newTakenIDs(list []string) takenIDs {
	taken := takenIDs{}
	for _, id := range list {
		taken[id] = 1
	}
	return taken
}

// next returns a word, with a number if it's taken, and takes that.
func (t takenIDs) next(word string) string {
	id := word
	for t[id] > 0 {
		t[word]++
		id = fmt.Sprintf("%s-%d", word, t[word])
	}
	t[id] = 1
	return id
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
