package inbox

import (
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
)

// isYear reports whether an amount is the number of a year.
func isYear(a *comp.Amount) bool {
	return !a.Percent && !a.Shares && !a.Scaled && a.Currency == "" && a.Sign == "" &&
		a.Value >= 1990_00 && a.Value < 2100_00
}

var reference = lazy.Regexp(`(?i)(\b(req|requisition|ref|reference|job|id|no|number|case|ticket|` +
	`room|floor|suite|extension|ext|article|section|page|version|round)[.:#\s-]*|://\S*|[\w.-]+@\S*|` +
	`\b(team|group|staff|crew|panel|party|company|department|class|list|one) of |` +
	`\b(talk|speak|chat|call|meet|meeting|see you|dial in)( \w+){0,2} at )$`)

// isReference reports whether an amount is the number of something, or in an address.
func isReference(s string, a *comp.Amount) bool {
	return !a.IsMoney() && !a.Percent && reference().MatchString(s[max(0, a.Start-mostEnd):a.Start])
}

var afterSpoken = lazy.Regexp(
	`(?i)^\s*([.,;:!?)]|$|(on|for|in|as|and|to|base|sign|signing|up|one|each)\b)`)

// isCount reports whether an amount is a small number in words that counts something, such as the
// two of two days. Forty on the sign-on is an amount, and so are tens and fives up to ninety-five.
func isCount(s string, a *comp.Amount) bool {
	if hasDigit(s[a.Start:a.End]) || a.IsMoney() || a.Percent || a.Shares || a.Value >= 100_00 {
		return false
	}
	return a.Value%5_00 != 0 || a.Value < 10_00 || !afterSpoken().MatchString(s[a.End:])
}

var perAfter = lazy.Regexp(`(?i)^\s*(?:/|per|an?|each|every|p\.?)\s*` +
	`(?:hour|hr|month|mo|week|wk|day|h)\b|^\s*(?:hourly|monthly|weekly|daily)\b`)

// isPerMonth reports whether an amount is that of a month or an hour, which says the same as one of
// a year at best.
func isPerMonth(c *clause, n int) bool {
	a := &c.amounts[n]
	return !a.Shares && !a.Percent && perAfter().MatchString(c.text[a.End:])
}

var (
	perMonth = lazy.Regexp(`(?i)^\s*(?:gross\s*)?(?:(?:/|per|an?|each|every|p\.?)\s*(?:month|mo)\b|monthly\b)`)
	// moreThanTwelve matches how many months' pay a year has, where it isn't twelve
	moreThanTwelve = lazy.Regexp(`(?i)\b1[345](?:th)?\s*(?:x|times|months?|salar\w+|payments?|instal\w+)|` +
		`\bthirteen|\bfourteen`)
)

// inYears reads the amounts of a month that may be a base as those of a year.
func (p *pass) inYears(s string, amounts []comp.Amount) {
	for i, a := range amounts {
		after := perMonth().FindStringIndex(s[a.End:])
		if after == nil || p.offer == nil || a.Shares || a.Percent || moreThanTwelve().MatchString(s) {
			continue
		}
		a.Value *= 12
		offered, asked := p.scale(TermBase)
		for _, known := range []int64{offered, asked} {
			if a.Value-12_00 < known && known < a.Value+12_00 {
				a.Value = known // the month is rounded
			}
		}
		isYears := func(b comp.Amount) bool { return a.Value-12_00 < b.Value && b.Value < a.Value+12_00 }
		if _, fits := p.plausible(TermBase, &a); fits && offered > 0 && !slices.ContainsFunc(amounts, isYears) {
			a.End += after[1]
			amounts[i] = a
		}
	}
}

var lakhsAfter = lazy.Regexp(`^\s?(?:[Ll]|[Cc]r)\b`)

// inLakhs reads the letters after amounts that mean lakhs or crores in the currency: 6L.
func inLakhs(s, currency string, amounts []comp.Amount) {
	for i := range amounts {
		a := &amounts[i]
		end := a.End + len(lakhsAfter().FindString(s[a.End:]))
		if m, err := comp.ParseMoney(s[a.Start:end], currency); end > a.End && err == nil {
			a.Value, a.Scaled, a.End = comp.Hundredths(m), true, end
		}
	}
}

var unitAfter = lazy.Regexp(`(?i)^[\s-]?(minutes?|mins?|hours?|hrs?|days?|weeks?|months?|people|` +
	`persons|candidates|companies|interviews|rounds|copies|pages|lines)\b`)

// isMeasure reports whether an amount is a number of minutes, people, or the like.
func isMeasure(s string, a *comp.Amount) bool {
	bare := !a.IsMoney() && !a.Percent && !a.Shares
	after := s[a.End:]
	return bare && (unitAfter().MatchString(after) || !a.Scaled && a.Value < 1000_00 && isNumberOf(after))
}

// isNumberOf reports whether the words behind a small number are the street where it is, or more than one
// of what no rule knows: 188 Summer Street, 12 violins.
func isNumberOf(after string) bool {
	low := fold(wordAfter().FindString(after))
	isPlural := strings.HasSuffix(low, "s") && !strings.HasSuffix(low, "ss")
	return street().MatchString(after) || isPlural && !isRuleWord(low)
}

var (
	// wordAfter matches the word behind a number
	wordAfter = lazy.Regexp(`^ [\p{L}-]{2,}`)
	// street matches the name of a street behind its number
	street = lazy.Regexp(`^(?: \p{Lu}[\p{L}.'’-]*){0,3} (?:Street|St|Avenue|Ave|Road|Rd|Lane|Drive|Boulevard|` +
		`Blvd|Square|Plaza|Place|Way|Court|Parkway|Broadway|Terrace|Highway)\b`)
)

// repeats matches what is between an amount and the same one in words.
var repeats = lazy.Regexp(`^\s*\(\s*(?:\pL{2,6}\.?\s*)?$`)

// mergeRepeated drops amounts that are given again in parentheses: 9,000 (nine thousand) units, ₹7,00,000
// (Rupees seven lakh only).
func mergeRepeated(s string, amounts []comp.Amount) (list []comp.Amount) {
	for _, a := range amounts {
		last := len(list) - 1
		if last < 0 || list[last].Value != a.Value ||
			!repeats().MatchString(s[list[last].End:max(a.Start, list[last].End)]) {
			list = append(list, a)
			continue
		}
		b := &list[last]
		rest := strings.TrimPrefix(strings.TrimPrefix(s[a.End:], " only"), " Only")
		after := strings.TrimLeft(rest, ") ")
		unit := comp.FindAmounts("1 " + after)
		b.End = len(s) - len(strings.TrimLeft(rest, ")"))
		b.Shares = b.Shares || a.Shares || len(unit) > 0 && unit[0].Shares
	}
	return list
}
