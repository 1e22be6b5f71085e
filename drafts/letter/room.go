package letter

import (
	"regexp"
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
)

const (
	part = `(sign-?(?:ing|on)|sign on|joining bonus|one-time|one-off|lump sum|equity|stock|rsus?|shares|options|` +
		`relocation|moving|start|base|salary|fixed component|hourly|vacation|pto|leave|holidays?|remote|title|bonus|variable|commission)\b`
	roomTopics = `(?:(?:the|your|a|our|any) )?` + part
)

var topics = lazy.Regexp(`\b` + part)

// topicsIn returns the parts of an offer that words are about. Equity among people is none.
func topicsIn(words string) (levers []casefile.Lever) {
	words = strings.NewReplacer("internal equity", "", "pay equity", "").Replace(words)
	for _, m := range topics().FindAllString(words, -1) {
		if v := leverOf(m); !slices.Contains(levers, v) {
			levers = append(levers, v)
		}
	}
	return levers
}

// leverOf returns the lever of a part of an offer.
func leverOf(part string) casefile.Lever {
	first, _, _ := strings.Cut(strings.ReplaceAll(part, "-", " "), " ")
	return topicLevers[first]
}

var topicLevers = map[string]casefile.Lever{
	"sign": casefile.LeverSignOn, "signing": casefile.LeverSignOn, "joining": casefile.LeverSignOn,
	"one": casefile.LeverSignOn, "lump": casefile.LeverSignOn, "equity": casefile.LeverEquity,
	"stock": casefile.LeverEquity, "rsu": casefile.LeverEquity, "rsus": casefile.LeverEquity,
	"shares": casefile.LeverEquity, "options": casefile.LeverEquity, "relocation": casefile.LeverRelocation,
	"moving": casefile.LeverRelocation, "start": casefile.LeverStartDate, "base": casefile.LeverBase,
	"salary": casefile.LeverBase, "fixed": casefile.LeverBase, "hourly": casefile.LeverBase, "vacation": "leave",
	"pto": "leave", "leave": "leave", "holiday": "leave", "holidays": "leave", "remote": "remote", "title": "title",
	"bonus": "bonus", "variable": "bonus", "commission": "bonus",
}

var roomPatterns = []func() *regexp.Regexp{
	lazy.Regexp(`\b(?:room|flexibility|leeway|latitude|scope|flexible|more we can do|something|some give) ` +
		`(?:to \w+ )?(?:on|in|with|for|around|about) ` + roomTopics),
	lazy.Regexp(`\b(?:can|could|able to|happy to|willing to) (?:look at|talk about|do (?:something|more|better) (?:on|with)|` +
		`move on|be flexible (?:on|with|about)|go up on|revisit|flex|discuss) ` + roomTopics),
	lazy.Regexp(`\b(?:room|flexibility|leeway) is (?:on|in|with)? ?` + roomTopics),
}

// offersToAsk finds a part of the offer that somebody would ask about.
var offersToAsk = lazy.Regexp(`\b(?:something|anything) ` + roomTopics +
	`[^.!?]*\bi (?:can|could|'ll|will) (?:ask|try|look|see|check|take|go)\b|` +
	`\b(?:let me|i can|i could|i'll) (?:go back and )?(?:ask|check|see what i can do) (?:about|on|once on|with) ` + roomTopics + `|` +
	`\bsee if there's something (?:on|in) ` + roomTopics + `|` + roomTopics + ` i (?:can|could) (?:check|ask|look)\b|` +
	`\bwould look at (?:more )?` + roomTopics)

// room is what somebody said about the room they have: the parts of the offer in which there's some, and those
// that they'd ask about.
type room struct{ there, toAsk []casefile.Lever }

func roomIn(words string) (r room) {
	for _, s := range sentences().FindAllString(spoken(words), -1) {
		if strings.HasSuffix(s, "?") || doubted().MatchString(s) {
			continue
		}
		for _, pattern := range roomPatterns {
			r.there = append(r.there, leversIn(s, pattern())...)
		}
		r.toAsk = append(r.toAsk, leversIn(s, offersToAsk())...)
	}
	return r
}

// leversIn returns the parts of the offer that a pattern finds in a sentence that doesn't deny them.
func leversIn(sentence string, pattern *regexp.Regexp) (levers []casefile.Lever) {
	for _, m := range pattern.FindAllStringSubmatchIndex(sentence, -1) {
		i := 2
		for m[i] < 0 {
			i += 2
		}
		if !denied(sentence[:m[0]]) {
			levers = append(levers, leverOf(sentence[m[i]:m[i+1]]))
		}
	}
	return levers
}

var denials = lazy.Regexp(`\b(?:no|not|never|little|less|zero|without|nor|only)\b|n't\b|cannot\b`)

// denied reports whether the words before something deny it, or make it small.
func denied(before string) bool { return denials().MatchString(lastClause(before)) }
