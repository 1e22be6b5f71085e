package privacy

import (
	"strings"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// Bounds of a search for the name of a holiday around a word.
const (
	mostInHoliday   = 5  // words
	longestHoliday  = 40 // bytes before the word
	fewestInHoliday = 2  // words: one alone may be a name as well
)

// inHoliday reports whether the first word is part of the name of a holiday: Memorial Day.
func inHoliday(t *text.Text, words []text.Word) bool {
	start := words[0].Start
	earlier := text.Words(t.S[max(0, start-longestHoliday):start])
	for back := range min(len(earlier), mostInHoliday-1) + 1 {
		name := text.Joined(earlier[len(earlier)-back:])
		for n, w := range words[:min(len(words), mostInHoliday-back)] {
			low := w.Low
			if calendar.IsHoliday(name+low) || calendar.IsHoliday(name+strings.TrimSuffix(low, "'s")) {
				return back+n+1 >= fewestInHoliday
			}
			name += low
		}
	}
	return false
}

var (
	// inPlace stand before a place, and of ways and moves only together: I fly from Dallas.
	inPlace = text.OneOf("in near around outside across via")
	ofWays  = text.OneOf("from to for through into")
	moves   = text.OneOf(`move moving moved moves relocate relocating relocated relocation fly flying flight flights
		travel traveling traveled trip trips drive driving drove commute commuting live lived living
		based away miles hours`)
	origins = text.OneOf("i'm am are originally family")
)

// mostToPlace is how many words there are from such a move to the place.
const mostToPlace = 4

// isPlaced reports whether the first word, a name, stands as that of a place: I live in Austin, the Austin
// office, or Austin, Texas.
func isPlaced(t *text.Text, words []text.Word) bool {
	if !calendar.IsPlace(words[0].Low) {
		return false
	}
	earlier, next := before(t, words[0].Start), after(t, words)
	switch prev := last(earlier, 1); {
	case len(words) > 1 && t.S[words[0].End:words[1].Start] == ", " && words[1].Capital &&
		placeIn(words[1:]) > 0:
		return true
	case inPlace(prev):
		return prev != "in" && prev != "across" || has(earlier[max(0, len(earlier)-mostToPlace):], moves)
	case ofWays(prev):
		return has(earlier[max(0, len(earlier)-mostToPlace):], moves) || prev == "from" && origins(last(earlier, 2))
	case prev == "the", mine[prev], prev == "your":
		return next != "" && !words[1].Capital && !acts(next)
	}
	return false
}

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
