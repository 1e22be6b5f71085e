package casefile

import (
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/internal/each"
	"github.com/tactful-drafts/tactful/drafts/internal/grammar"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// inFull returns the text of a term with what its lever says it's about, if the text doesn't: "the title
// Staff Engineer", "25 days of vacation".
func (t *OtherTerm) inFull() string {
	words := strings.Fields(strings.TrimRight(t.Text, ". "))
	if len(words) == 0 {
		return t.Text
	}
	lows := each.Of(words, func(w string) string { return strings.ToLower(strings.Trim(w, ",;()")) })
	has := func(list string) bool { return slices.ContainsFunc(lows, text.OneOf(list)) }
	days, first := slices.IndexFunc(lows, isSpan), lows[0]
	switch full := strings.Join(words, " "); {
	case t.Lever == "title" && !has("title titled role called") && !isDeterminer(first) &&
		!grammar.StartsWithGerund(first):
		return "the title " + full
	case t.Lever == "leave" && days >= 0 && !isWeekday(lows[days]) && !has("for child vacation leave holiday holidays pto off sabbatical of"):
		return strings.Join(slices.Insert(words, days+1, "of vacation"), " ")
	case t.Lever == "remote" && first != "work" && days < 0 && lows[len(lows)-1] == "remote":
		return full + " work"
	case t.Lever == "remote" && days >= 0 && !has("home remote remotely office from"):
		return full + " from home"
	case t.Lever == "early-review" && !has("review reviews raise") && grammar.Prepositional(full):
		return "a pay review " + uncapitalized(words[0]) + full[len(words[0]):]
	case t.Lever == "early-review" && !has("review reviews raise after in") && days == 1:
		return "a pay review after " + full
	}
	return t.Text
}

func isWeekday(low string) bool {
	return strings.HasSuffix(strings.TrimSuffix(low, "s"), "day") && len(low) > len("days")
}

// isSpan knows the days and other spans of time that a term counts.
var isSpan = text.OneOf(`day days week weeks month months monday mondays tuesday tuesdays wednesday wednesdays thursday
	thursdays friday fridays`)
