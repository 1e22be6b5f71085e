package letter

import (
	"regexp"
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
)

// efforts are what somebody did for the client, as recruiters say it and as she'd thank for it.
var efforts = []struct {
	said   func() *regexp.Regexp
	thanks string
	own    bool // only they say it of themselves
}{
	{lazy.Regexp(`\btook (?:it|this|that) all the way up\b`), "taking this all the way up", false},
	{lazy.Regexp(`\bwent to bat for you\b`), "going to bat for me", false},
	{lazy.Regexp(`\b(?:fought|pushed) (?:really |very )?(?:hard )?for (?:you|this|it)\b`), "pushing for this", false},
	{lazy.Regexp(`\bpushed (?:really |very )?hard\b`), "pushing so hard for this", false},
	{lazy.Regexp(`\b(?:put|stuck) my neck out\b`), "sticking your neck out for me", true},
	{lazy.Regexp(`\bpulled (?:some|a few) strings\b`), "pulling some strings for me", false},
	{lazy.Regexp(`\bwent back&forth\b`), "going back and forth on this", false},
	{lazy.Regexp(`\bcalled in (?:a favor|some favors)\b`), "calling in a favor for me", false},
	{lazy.Regexp(`\badvocated (?:\w+ ){0,2}for you\b`), "speaking up for me", false},
}

// Effort says what the recruiter did before the answer, words that can follow "thank you for":
// "taking this all the way up"; "" if the answer doesn't say.
func (l *Letter) Effort() string { return l.effortOf("i") }

// ManagerEffort is [Letter.Effort] for the hiring manager: "going to bat for me".
func (l *Letter) ManagerEffort() string {
	if l.HiringManager == nil || l.HiringManager.Name == "" {
		return ""
	}
	first, _, _ := strings.Cut(l.HiringManager.Name, " ")
	return l.effortOf(strings.ToLower(first))
}

// effortOf says what somebody did, by the word for them in lower case.
func (l *Letter) effortOf(who string) string {
	if l.Latest == nil {
		return ""
	}
	for _, s := range clauses(l.Latest.words) {
		for _, e := range efforts {
			if m := e.said().FindStringIndex(s); m != nil && doer(s[:m[0]]) == who && (who == "i" || !e.own) {
				return e.thanks
			}
		}
	}
	return ""
}

// doer returns the last word of what stands before a verb, other than an adverb.
func doer(before string) string {
	words := strings.Fields(before)
	for i := len(words) - 1; i >= 0; i-- {
		if !slices.Contains([]string{"really", "even", "also", "actually", "personally"}, words[i]) {
			return words[i]
		}
	}
	return ""
}
