package letter

import (
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// verbsOfYou are the forms after "you" of verbs that people use of somebody's plans.
var verbsOfYou = map[string]string{"wants": "want", "needs": "need", "is": "are", "was": "were",
	"has": "have", "plans": "plan", "hopes": "hope", "leads": "lead", "runs": "run", "owns": "own"}

// toYou turns a sentence about the person into one to them: "It's the move Anjali wants to make"
// becomes "It's the move you want to make". It returns "" if that needs more than a few words changed.
func toYou(s string, p *casefile.Person) string {
	if s == "" || !names(s, p) {
		return s
	}
	for _, name := range []string{p.FullName(), p.FirstName()} {
		if name == "" { // nobody greets a team by a first name
			continue
		}
		s = strings.ReplaceAll(strings.ReplaceAll(s, name+"'s ", "your "), name+"’s ", "your ")
		parts := strings.Split(s, name+" ")
		for i, rest := range parts[1:] {
			verb, _, _ := strings.Cut(rest, " ")
			verb = strings.TrimRight(verb, `.,;:!?…"”’)`)
			if you := verbsOfYou[verb]; you != "" {
				parts[i+1] = you + rest[len(verb):]
			} else if strings.HasSuffix(verb, "s") || verb == "and" {
				return ""
			}
		}
		s = strings.Join(parts, "you ")
	}
	if names(s, p) || slices.ContainsFunc(text.Words(s), func(w text.Word) bool {
		return slices.Contains([]string{"he", "she", "his", "her", "him"}, w.Low)
	}) {
		return ""
	}
	return Capitalize(s)
}

// toOthers turns a sentence to the company into one about it, for a page that goes to others there:
// "You're hiring four" becomes "Acme is hiring four". It returns "" if that needs more than a few
// words changed.
func toOthers(s, company string) string {
	s = strings.ReplaceAll(strings.ReplaceAll(s, "Your team", "The team"), "your team", "the team")
	for _, p := range [][2]string{
		{"'re ", " is "}, {"’re ", " is "}, {"'ve ", " has "}, {"’ve ", " has "}, {"r ", "'s "},
	} {
		for _, you := range []string{"You", "you"} {
			s = strings.ReplaceAll(s, you+p[0], company+p[1])
		}
	}
	for of, you := range verbsOfYou {
		for _, subject := range []string{"You ", "you "} {
			s = strings.ReplaceAll(s, subject+you+" ", company+" "+of+" ")
		}
	}
	if slices.ContainsFunc(text.Words(s), func(w text.Word) bool {
		return strings.HasPrefix(w.Low, "you") && !strings.HasPrefix(w.Low, "young")
	}) {
		return ""
	}
	return s
}

// names reports whether a text names the person.
func names(s string, p *casefile.Person) bool {
	set := text.Set(p.FullName(), p.FirstName())
	return slices.ContainsFunc(text.Words(s), func(w text.Word) bool {
		return len(w.Low) > 2 && set[strings.TrimSuffix(strings.TrimSuffix(w.Low, "'s"), "’s")]
	})
}
