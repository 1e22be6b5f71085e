package letter

import "strings"

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

// place returns where a job is as people who work there say it: without the state or the country.
func place(location string) string {
	city, land, _ := strings.Cut(location, ", ")
	if strings.Contains(land, ",") || len(strings.Fields(land)) > 2 || strings.ContainsAny(city, "0123456789") {
		return location
	}
	return city
}
