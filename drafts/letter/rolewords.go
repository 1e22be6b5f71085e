package letter

import (
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

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

// ByCriterion returns the evidence in the order of the level's criteria, for a list with a heading for
// each: a criterion is named at its first piece of evidence, and the rest comes last.
func (l *Letter) ByCriterion() []Proof {
	list := slices.Clone(l.Evidence)
	rank := func(p Proof) int {
		if i := slices.Index(l.Level.Criteria, p.Criterion); i >= 0 {
			return i
		}
		return len(l.Level.Criteria)
	}
	slices.SortStableFunc(list, func(a, b Proof) int { return rank(a) - rank(b) })
	for i := len(list) - 1; i > 0; i-- {
		if list[i].Criterion == list[i-1].Criterion {
			list[i].Criterion = ""
		}
	}
	return list
}

// Examples returns the strongest pieces of evidence, two at most.
func (l *Letter) Examples() []Proof { return l.Evidence[:min(len(l.Evidence), 2)] }

// Ago returns a day that's over, or the day of sending, as people speak of it: "earlier today",
// "yesterday", "on Tuesday", "on Tuesday, June 2".
func (d Day) Ago() string {
	switch n := d.ahead(); {
	case n == 0:
		return "earlier today"
	case n == -1:
		return "yesterday"
	case n < 0 && n > -7:
		return "on " + d.Weekday()
	}
	return "on " + d.String()
}

// verbsOfYou are the forms after "you" of verbs that people use of somebody's plans.
var verbsOfYou = map[string]string{"wants": "want", "needs": "need", "is": "are", "was": "were", "has": "have",
	"plans": "plan", "hopes": "hope", "leads": "lead", "runs": "run", "owns": "own"}

// toYou turns a sentence about the person into one to them: "It's the move Anjali wants to make" becomes
// "It's the move you want to make". It returns "" if that needs more than a few words changed.
func toYou(s string, p *casefile.Person) string {
	if !names(s, p) {
		return s
	}
	for _, name := range []string{p.FullName(), p.FirstName()} {
		s = strings.ReplaceAll(strings.ReplaceAll(s, name+"'s ", "your "), name+"’s ", "your ")
		for before, rest, ok := strings.Cut(s, name+" "); ok; before, rest, ok = strings.Cut(s, name+" ") {
			verb, more, _ := strings.Cut(rest, " ")
			if you := verbsOfYou[verb]; you != "" {
				verb = you
			} else if strings.HasSuffix(verb, "s") || verb == "and" {
				return ""
			}
			s = before + "you " + verb + " " + more
		}
	}
	if names(s, p) || slices.ContainsFunc(text.Words(s), func(w text.Word) bool {
		return slices.Contains([]string{"he", "she", "his", "her", "him"}, w.Low)
	}) {
		return ""
	}
	return Capitalize(s)
}

// names reports whether a text names the person.
func names(s string, p *casefile.Person) bool {
	set := map[string]bool{}
	text.AddWords(set, p.FullName(), p.FirstName())
	return slices.ContainsFunc(text.Words(s), func(w text.Word) bool {
		return len(w.Low) > 2 && set[strings.TrimSuffix(strings.TrimSuffix(w.Low, "'s"), "’s")]
	})
}
