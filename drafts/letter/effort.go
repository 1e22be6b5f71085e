package letter

import (
	"regexp"
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
)

// efforts are what a recruiter did for the client, as recruiters say it and as she'd thank for it.
var efforts = []struct {
	said   func() *regexp.Regexp
	thanks string
}{
	{lazy.Regexp(`\b(?:took|taken) (?:it|this|that|your \w+) all the way up\b`), "taking this all the way up"},
	{lazy.Regexp(`\b(?:went|gone|going) to bat\b`), "going to bat for me"},
	{lazy.Regexp(`\b(?:fought|battled) (?:hard|for)\b`), "fighting for this"},
	{lazy.Regexp(`\bput my neck (?:out|on the line)\b|\bstuck my neck out\b`), "sticking your neck out for me"},
	{lazy.Regexp(`\bcall(?:ed)? in (?:a favor|some favors)\b`), "calling in a favor for me"},
	{lazy.Regexp(`\badvocated (?:\w+ ){0,2}for you\b`), "speaking up for me"},
	{lazy.Regexp(`\bescalated (?:it|this|that) (?:twice|again|all the way)\b`), "escalating this for me"},
	{lazy.Regexp(`\bpushed (?:really |very |as )?(?:hard|for|back)\b`), "pushing for this"},
	{lazy.Regexp(`\b(?:went|gone) back (?:and forth )?(?:to|with) (?:the team|the committee|comp|finance|leadership|them)\b`),
		"going back to them for me"},
	{lazy.Regexp(`\b(?:made|argued) (?:the|your|a) (?:strong )?case\b`), "making the case for me"},
	{lazy.Regexp(`\b(?:spent (?:the|all|my) whole? ?(?:day|morning|week|afternoon))\b`), "putting so much time into this"},
}

// Effort says what the recruiter did before the answer, words that can follow "thank you for": "taking this all
// the way up"; "" if the answer doesn't say.
func (l *Letter) Effort() string {
	if l.Latest == nil {
		return ""
	}
	for _, s := range statements(l.Latest.words) {
		for _, e := range efforts {
			if m := e.said().FindStringIndex(s); m != nil && !negated(s[:m[0]]) {
				return e.thanks
			}
		}
	}
	return ""
}

var today = lazy.Regexp(`\b(?:by|before|until) (?:\w+ o'clock )?(?:today|tonight|eod|cob|close of (?:business|play)|` +
	`(?:the )?end of (?:the |play )?(?:day|business|today))\b|\b(?:today|tonight) (?:eod|please)\b|` +
	`\b(?:confirm|answer|decide|decision|let me know|sign|verbal|back to me|yes or no)\b[^.!?]{0,40}\b(?:today|tonight|this (?:afternoon|evening))\b`)

// Rushed reports whether they've asked for an answer on the day of sending.
func (l *Letter) Rushed() bool {
	if l.Latest == nil || l.Latest.On.ahead() != 0 || l.By == nil || l.By.ahead() < 1 {
		return false
	}
	return asksForToday(l.Latest.words)
}

func asksForToday(words string) bool {
	return slices.ContainsFunc(sentences().FindAllString(spoken(words), -1), func(s string) bool {
		m := today().FindStringIndex(s)
		return m != nil && !negated(s[:m[1]]) && !strings.Contains(s, "nobody")
	})
}
