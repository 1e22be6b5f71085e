package privacy

import (
	"strings"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// mostInPlace is how many words the name of a place has at most.
const mostInPlace = 3

// placeIn returns how many words the place has that a name begins with, or 0.
func placeIn(words []text.Word) int {
	for n := min(len(words), mostInPlace); n > 0; n-- {
		if calendar.IsPlace(text.Joined(words[:n])) {
			return n
		}
	}
	return 0
}

// leastAbbreviated is how many letters of a word stand for it.
const leastAbbreviated = 3

// partAt returns how many words begin a name whose first words are others', too, if they tell which
// one it is: Boston Sci, or New York Life of New York Life Insurance.
func (c *otherCompany) partAt(words []text.Word) int {
	n, tells := 0, false
	for ; n < min(len(words), len(c.name)) && words[n].Capital; n++ {
		low, name := unpossessed(words[n].Low), c.name[n].Low
		if low != name && (n == 0 || len(low) < leastAbbreviated || !strings.HasPrefix(name, low)) {
			break
		}
		tells = tells || n >= max(1, placeIn(c.name)) &&
			(low != name || !ordinaryWords(name) && !genericWords(name))
	}
	if !tells {
		return 0
	}
	return n
}

// dealsAs reports whether the first word, a place, does what only a company or its people do: Chicago
// offered me more.
func dealsAs(t *text.Text, words []text.Word) bool {
	next := after(t, words)
	return words[0].Capital && acts(next) || isOffering(t, words, 0)
}
