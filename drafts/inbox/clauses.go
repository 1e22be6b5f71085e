package inbox

import (
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/each"
	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
)

// clause is a part of a sentence that says one thing.
type clause struct {
	words   string // folded: see fold
	text    string // the sentence that it's in
	lead    string // the word that it begins with after a comma: but, while, except
	amounts []comp.Amount
	days    []Day
}

// turns matches where a clause ends and another begins.
var turns = lazy.Regexp(`(?i)\s*[;—–→]\s*|\s+(?:-+|[-=]+>)\s+|(:)\s+|` +
	`,?\s+(?:(but|however|though|although|whereas|while|yet|except|` +
	`unless|aber|sondern|jedoch|allerdings|dafür|mais|cependant|toutefois|pero|sino)\s)|` +
	`,\s+(?:and\s+|so\s+|und\s+|et\s+|y\s+)?((?:or\s+)?(?:we|i|it|they|you|he|she|the|our|my|` +
	`this|that|there|no|not|nothing|yes|yours?|please|expect|what|everything|compensation|nor|` +
	`neither|sorry|actually|since|because|wir|ich|sie|du|das|die|der|nous|je|vous|on|le|la|el|los|las)\b)|` +
	`,\s+(?:and\s+)?((?:(?:the\s+)?\S*[^\s,:]\s+(?:yes|no|ok)(?:[,.;]|$))|` +
	`(?:base|salary|sign-on|signing|bonus|equity|relocation|level)\b)`)

// longestLabel is how many words the name of a value may have.
const longestLabel = 5

// isLabel reports whether words before a colon name what comes after it: Base salary: $210,000.
func isLabel(words string) bool {
	folded := fold(words)
	if len(strings.Fields(folded)) > longestLabel || matches("verb", folded) {
		return false
	}
	return matches("job", folded) || slices.ContainsFunc(levers(), func(l lever) bool {
		return matches("lever-"+string(l), folded)
	})
}

// isValue reports whether a text begins with an amount or a date.
func isValue(s string) bool {
	word, _, _ := strings.Cut(s, " ")
	low := strings.ToLower(strings.Trim(word, ",."))
	return strings.ContainsAny(word, "0123456789$€£₹") || comp.CheckCurrency(word) == nil ||
		isWeekday(low) || isMonth(low)
}

// colon is the lead of a clause that a colon announces.
const colon = ":"

// isArticle reports whether a noun may follow a word.
func isArticle(word string) bool {
	return slices.Contains([]string{"the", "our", "my", "your", "this", "that"}, strings.ToLower(word))
}

// isListed reports whether a comma is one between the items of a list: what comes after it, up to
// the next comma, has no verb, or neither has what comes before it, from the last comma on.
func isListed(before, after string) bool {
	item, _, more := strings.Cut(after, ",")
	last := before[strings.LastIndex(before, ", ")+1:]
	return more && !matches("verb", fold(item)) && len(strings.Fields(item)) <= 3 ||
		last != before && !matches("verb", fold(last)) && len(strings.Fields(last)) <= 3
}

func hasDigit(s string) bool { return strings.ContainsAny(s, "0123456789") }

// cut splits a sentence into its clauses. Positions are in the sentence's text.
func (s *sentence) cut(days []Day) (parts []Span, leads []string) {
	start, lead := 0, ""
	for _, m := range turns().FindAllStringSubmatchIndex(s.text, -1) {
		inDay := func(d Day) bool { return d.Start < m[0] && m[0] < d.End }
		begins := func(d Day) bool { return d.End == m[0] }
		ends := func(d Day) bool { return d.Start == m[1] }
		isRange := slices.ContainsFunc(days, begins) && slices.ContainsFunc(days, ends)
		if m[0] == 0 || isRange || slices.ContainsFunc(days, inDay) {
			continue
		}
		end, next, word := m[0], m[1], ""
		before, after := s.text[start:m[0]], s.text[m[1]:]
		switch {
		case m[2] >= 0 && (isLabel(before) || slices.ContainsFunc(days, func(d Day) bool {
			return strings.TrimSpace(before) == s.text[d.Start:d.End]
		}) || isValue(after) &&
			len(strings.Fields(before)) <= longestLabel):
			continue // a label and its value
		case m[2] >= 0:
			word = colon
		case m[4] >= 0:
			word, next = strings.ToLower(s.text[m[4]:m[5]]), m[4]
		case m[6] >= 0 && isArticle(s.text[m[6]:m[7]]) && isListed(before, s.text[m[6]:]):
			continue
		case m[6] >= 0:
			next = m[6]
		case m[8] >= 0:
			item, _, _ := strings.Cut(s.text[m[8]:], ",")
			if (!hasDigit(before) || hasDigit(item)) && !matches("yes-or-no", fold(item)) {
				continue // items of one list
			}
			next = m[8]
		}
		parts, leads = append(parts, Span{start, end}), append(leads, lead)
		start, lead = next, word
	}
	return append(parts, Span{start, len(s.text)}), append(leads, lead)
}

// beside returns the words of a clause between the day at the index and those next to it.
func (c *clause) beside(day int) (before, after string) {
	parts := strings.Split(c.words, "@")
	return strings.TrimSpace(parts[day]), strings.TrimSpace(parts[day+1])
}

// words returns the folded words of all clauses.
func (s *sentence) words() string {
	return strings.Join(each.Of(s.clauses, func(c clause) string { return c.words }), " ")
}
