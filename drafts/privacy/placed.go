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
