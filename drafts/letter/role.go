package letter

import (
	"strings"
)

// TheRole names the role and the team, as far as the case has them: "the Staff Designer role on the
// Core team", "the role".
func (l *Letter) TheRole() string {
	s := "the role"
	if l.Role != "" {
		s = "the " + l.Role + " role"
	}
	if l.Team != "" {
		s += " on the " + l.Team + " team"
	}
	return s
}

// Appeal returns what the client likes about the job, words that can follow "I'm excited about": what
// draws her to it, the role, or "this job".
func (l *Letter) Appeal() string {
	switch {
	case l.Draws != "":
		return l.Draws
	case l.Role == "":
		return "this job"
	case l.Team != "":
		return "the " + l.Role + " role on the " + l.Team + " team"
	}
	return "the " + l.Role + " role"
}

// Next names the level that the client wants in a sentence: "L7", "the Director level".
func (v Level) Next() string { return levelName(v.Target) }

// Now names the level that was offered in a sentence: "L6", "the Manager level"; "" if there's none.
func (v Level) Now() string { return levelName(v.Offered) }

// levelName adds "the" and "level" to a name that doesn't say it's one, by a number or the word.
func levelName(s string) string {
	if s == "" || strings.ContainsAny(s, "0123456789") || strings.Contains(strings.ToLower(s), "level") {
		return s
	}
	return "the " + s + " level"
}

// LevelWon returns the level of the offer if it's the one that the client wanted and the first offer
// was below it; else it's empty.
func (l *Letter) LevelWon() string {
	if l.First == nil || l.First.Level == l.Offer.Level || l.Offer.Level != l.Level.Target {
		return ""
	}
	return l.Offer.Level
}
