package privacy

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// humpsOf returns the words that a name is written together from, each of two letters or more: Blue and
// Yonder of BlueYonder, JP and Morgan of JPMorgan.
func humpsOf(name string) []text.Word {
	parted, small := "", 0
	runes := []rune(name)
	for i, r := range runes {
		next := i+1 < len(runes) && unicode.IsLower(runes[i+1])
		if i > 1 && unicode.IsUpper(r) && (unicode.IsLower(runes[i-1]) || next) {
			parted += " "
		}
		if unicode.IsLower(r) {
			small++
		}
		parted += string(r)
	}
	words := text.Words(parted)
	if len(words) < 2 || small == 0 ||
		has(words, func(low string) bool { return utf8.RuneCountInString(low) < 2 }) {
		return nil
	}
	return words
}

// humpsAt returns how many words are the name written apart: Blue Yonder or blue-yonder, J.P.
// Morgan. In small letters they need something that a company has, or "from" and the like before
// them.
func (c *otherCompany) humpsAt(t *text.Text, words []text.Word) int {
	capitals, ordinary, whole := true, true, ""
	k := 0 // of the humps
	for i, w := range words {
		if k == len(c.humps) || i > 0 && strings.Trim(t.S[words[i-1].End:w.Start], " -.‐‑\u00a0\n") != "" {
			return 0
		}
		whole += w.Low
		isInitial := w.Capital && len(w.Low) == 1
		switch hump := c.humps[k].Low; {
		case whole == hump, k+1 == len(c.humps) && isCalled(whole, hump):
			k, whole = k+1, ""
		case !isInitial || !strings.HasPrefix(hump, whole):
			return 0
		}
		capitals, ordinary = capitals && w.Capital, ordinary && ordinaryWords(w.Low)
		if k < len(c.humps) {
			continue
		}
		at := dealing(last(before(t, words[0].Start), 1))
		if capitals || !ordinary && (at || hirers[after(t, words[i:])]) {
			return i + 1 + max(0, text.Common(words[i+1:], c.name[1:]))
		}
		return 0
	}
	return 0
}

// dealing stands before the name of a company.
var dealing = text.OneOf("from with at join joining than")

// joinsAnother reports whether a word is the name with more written to it: CorvaneAI.
func (c *otherCompany) joinsAnother(t *text.Text, w text.Word) bool {
	rest, ok := strings.CutPrefix(t.Of(w), c.written)
	r, size := utf8.DecodeRuneInString(rest)
	if !ok || size == 0 || !unicode.IsUpper(r) || utf8.RuneCountInString(c.written) < 4 ||
		c.written == strings.ToUpper(c.written) || c.general {
		return false
	}
	return !ordinaryWords(c.name[0].Low) || unitsOf(strings.ToLower(rest))
}

// unitsOf are what companies with a word for a name call their parts, or themselves.
var unitsOf = text.OneOf(`hr ai io labs lab platforms technologies technology systems software cloud
	energy financial recruiting recruitment recruiter careers talent people maps health media services solutions
	international networks robotics games studios ventures capital pharma semiconductor electronics inc
	corporation pay payments ads studio research digital automotive aerospace analytics bank`)

// publicThings end names that begin with a word but aren't a company's.
var publicThings = text.OneOf(`hill hills square street avenue road lane park bay island islands valley city town
	county beach lake river creek mountain mountains station airport hotel hall bridge harbor house heights
	day days week month year season festival parade conference summit party award awards prize period one two
	university college school church stadium museum monday tuesday wednesday thursday friday saturday sunday`)

// fullerName returns how many words are the longer name of a company whose name of n words is an ordinary
// word: Meta Platforms, from Shell Energy. It's 0 if they may be the name of something else.
func (s *Scanner) fullerName(t *text.Text, words []text.Word, n int) int {
	earlier := before(t, words[0].Start)
	if !words[0].Capital || s.open().own[words[0].Low] || calendarNames(words[0].Low) ||
		len(earlier) > 0 && earlier[len(earlier)-1].Capital && !precedesName(last(earlier, 1)) &&
			!articles(last(earlier, 1)) {
		return 0
	}
	end := n
	for end < min(len(words), n+3) && words[end].Capital && t.S[words[end-1].End:words[end].Start] == " " &&
		!isDigit(words[end].Low[0]) {
		end++
	}
	if end == n || has(words[n:end], func(low string) bool {
		return publicThings(unpossessed(low)) || s.open().own[low]
	}) {
		return 0
	}
	next := after(t, words[end-1:])
	if unitsOf(unpossessed(words[n].Low)) || dealing(last(earlier, 1)) || hirers[next] || hirers[words[end-1].Low] ||
		acts(next) {
		return end
	}
	return 0
}
