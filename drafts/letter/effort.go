package letter

import (
	"regexp"

	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
)

const didIt = `\bi (?:really |even |also |actually |personally )?`

// efforts are what a recruiter did for the client, as recruiters say it and as she'd thank for it.
var efforts = []struct {
	said   func() *regexp.Regexp
	thanks string
}{
	{lazy.Regexp(didIt + `took (?:it|this|that) all the way up\b`), "taking this all the way up"},
	{lazy.Regexp(didIt + `went to bat for you\b`), "going to bat for me"},
	{lazy.Regexp(didIt + `(?:fought|pushed) (?:really |very )?(?:hard )?for (?:you|this|it)\b`), "pushing for this"},
	{lazy.Regexp(didIt + `pushed (?:really |very )?hard\b`), "pushing so hard for this"},
	{lazy.Regexp(didIt + `(?:put|stuck) my neck out\b`), "sticking your neck out for me"},
	{lazy.Regexp(didIt + `called in (?:a favor|some favors)\b`), "calling in a favor for me"},
	{lazy.Regexp(didIt + `advocated (?:\w+ ){0,2}for you\b`), "speaking up for me"},
}

// Effort says what the recruiter did before the answer, words that can follow "thank you for": "taking this all
// the way up"; "" if the answer doesn't say.
func (l *Letter) Effort() string {
	if l.Latest == nil {
		return ""
	}
	for _, s := range clauses(l.Latest.words) {
		for _, e := range efforts {
			if m := e.said().FindStringIndex(s); m != nil {
				return e.thanks
			}
		}
	}
	return ""
}
