package letter

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
)

// Next names the level that the client wants in a sentence: "L7", "Director", "the C level".
func (v Level) Next() string { return levelName(v.Target) }

// Now names the level that was offered in a sentence: "L6", "Manager"; "" if there's none.
func (v Level) Now() string { return levelName(v.Offered) }

// LevelName names the level in a sentence: "L6", "Manager"; "" if there's none.
func (t *Terms) LevelName() string { return levelName(t.Level) }

// levelName adds "the" and "level" to a name that is a mere letter or two.
func levelName(s string) string {
	if s == "" || len(s) > 2 || strings.ContainsAny(s, "0123456789") {
		return s
	}
	return "the " + s + " level"
}

// Level is the level that was offered and the one that the client wants.
type Level struct {
	Offered, Target string
	Criteria        []string
	Source          string // where the criteria come from, such as your leveling guide; may be empty
}

// place returns where a job is as people who work there say it: without the state or the country, and
// without words for how one works there. It's "" if those say that there's no one place.
func place(location string) string {
	if m := isMode().FindStringSubmatch(location); m != nil {
		if m[1] == "" {
			return ""
		}
		parts := slices.DeleteFunc(locationParts().Split(location, -1), func(part string) bool {
			r, _ := utf8.DecodeRuneInString(part)
			return !unicode.IsUpper(r) || isMode().MatchString(part) || strings.ContainsAny(part, "0123456789")
		})
		return strings.Join(parts[:min(len(parts), 1)], "")
	}
	city, land, _ := strings.Cut(location, ", ")
	if strings.Contains(land, ",") || len(strings.Fields(land)) > 2 || strings.ContainsAny(city, "0123456789") {
		return location
	}
	return city
}

var (
	// isMode finds words of a location that are for how one works; the group those that go with a place
	isMode = lazy.Regexp(`(?i)\b(?:remote(?:ly)?|anywhere|worldwide|wfh|(?:from|at) home|home[ -]office|` +
		`distributed|flexible|various|multiple|tb[ad]|(hybrid|on-?site|in[ -](?:office|person)))\b`)
	locationParts = lazy.Regexp(`\s*[,;/|()]\s*|\s+[–—-]\s+|(?i:\b(?:hybrid|on-?site) in\s+)`)
)

// AtLevel returns the level of the offer, words that can follow "at"; "" if the title of the role has it.
func (l *Letter) AtLevel() string {
	if l.Offer == nil || strings.Contains(" "+strings.ToLower(l.Role)+" ", " "+strings.ToLower(l.Offer.Level)+" ") {
		return ""
	}
	return l.Offer.Level
}
