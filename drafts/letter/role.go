package letter

import "strings"

// Next names the level that the client wants in a sentence: "L7", "the Director level".
func (v Level) Next() string { return levelName(v.Target) }

// Now names the level that was offered in a sentence: "L6", "the Manager level"; "" if there's none.
func (v Level) Now() string { return levelName(v.Offered) }

// LevelName names the level in a sentence: "L6", "the Manager level"; "" if there's none.
func (t *Terms) LevelName() string { return levelName(t.Level) }

// levelName adds "the" and "level" to a name that doesn't say it's one, by a number or the word.
func levelName(s string) string {
	if s == "" || strings.ContainsAny(s, "0123456789") || strings.Contains(strings.ToLower(s), "level") {
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
