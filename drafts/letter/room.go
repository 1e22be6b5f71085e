package letter

import (
	"regexp"
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
)

const part = `(sign-?on|signing bonus|joining bonus|one-time|one-off|equity|rsus?|stock grant|stock options|option grant|relocation|` +
	`start date|base|salary|vacation|pto|remote|title|variable|commission)\b`

var topics = lazy.Regexp(`\b` + part)

// topicsIn returns the parts of an offer that words are about. Equity among people is none.
func topicsIn(words string) (levers []casefile.Lever) {
	words = strings.NewReplacer("internal equity", "", "pay equity", "").Replace(words)
	for _, m := range topics().FindAllString(words, -1) {
		if v := partLevers[m]; !slices.Contains(levers, v) {
			levers = append(levers, v)
		}
	}
	return levers
}

var partLevers = map[string]casefile.Lever{
	"sign-on": casefile.LeverSignOn, "signon": casefile.LeverSignOn, "signing bonus": casefile.LeverSignOn,
	"joining bonus": casefile.LeverSignOn, "one-time": casefile.LeverSignOn, "one-off": casefile.LeverSignOn,
	"equity": casefile.LeverEquity, "rsu": casefile.LeverEquity, "rsus": casefile.LeverEquity,
	"stock grant": casefile.LeverEquity, "stock options": casefile.LeverEquity, "option grant": casefile.LeverEquity,
	"relocation": casefile.LeverRelocation, "start date": casefile.LeverStartDate, "base": casefile.LeverBase,
	"salary": casefile.LeverBase, "vacation": "leave", "pto": "leave", "remote": "remote", "title": "title",
	"variable": "bonus", "commission": "bonus",
}

var (
	hasRoom = lazy.Regexp(`\b(?:there's|there is|we have|we've got|i have|i've got|i do have|we do have) (?:(?:some|more|a|bit|of|little|plenty|real|wiggle|fair) ){0,4}` +
		`(?:room|flexibility|leeway) (?:on|in|with|around) (?:the |your )?` + part +
		`|\b(?:i|we) (?:can|could) (?:look at|talk about|flex|be flexible on|do (?:something|more) on) (?:the |your )?` + part)
	wouldAsk = lazy.Regexp(`\b(?:let me|i can|i could|i'll) (?:go back and )?(?:ask|check) (?:about|on) (?:the |your )?` + part)
	// what a condition offers: "If there's something one-time, I can ask."
	couldAsk = lazy.Regexp(`^\W*if (?:there's|it's) (?:something|anything) (?:on (?:the )?)?` + part + `, i (?:can|could|'ll) ask\b`)
)

// room is what somebody said about the room they have: the parts of the offer in which there's
// some, and those that they'd ask about.
type room struct{ there, toAsk []casefile.Lever }

// room returns what their last answer says of it.
func (l *Letter) room() room {
	if l.Latest == nil {
		return room{}
	}
	return roomIn(l.Latest.words)
}

func roomIn(words string) (r room) {
	for _, s := range clauses(words) {
		r.there = append(r.there, leversIn(s, hasRoom())...)
		r.toAsk = append(r.toAsk, leversIn(s, wouldAsk())...)
	}
	for _, s := range sentences().FindAllString(spoken(words), -1) {
		r.toAsk = append(r.toAsk, leversIn(s, couldAsk())...)
	}
	return r
}

// leversIn returns the parts of the offer that a pattern finds in a clause that doesn't deny them.
func leversIn(clause string, pattern *regexp.Regexp) (levers []casefile.Lever) {
	for _, m := range pattern.FindAllStringSubmatchIndex(clause, -1) {
		i := 2
		for m[i] < 0 {
			i += 2
		}
		if plainly(clause, m[0], m[1]) {
			levers = append(levers, partLevers[clause[m[i]:m[i+1]]])
		}
	}
	return levers
}
