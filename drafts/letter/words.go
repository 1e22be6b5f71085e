package letter

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/grammar"
	"github.com/tactful-drafts/tactful/drafts/internal/suggest"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// Capitalize returns the text with its first letter in upper case.
func Capitalize(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return ""
	}
	return string(unicode.ToUpper(r)) + s[n:]
}

// AndList joins phrases as a sentence does: "a", "a and b", "a, b, and c".
func AndList(phrases []string) string { return suggest.Series(phrases, "and") }

// phrase returns a text of the coach's without the period or other mark at its end, so that a
// template can put it anywhere in a sentence.
func phrase(s string) string {
	s = strings.TrimRight(s, ".。 ")
	bare := strings.TrimRight(s, ",; ")
	r, _ := utf8.DecodeLastRuneInString(bare)
	if last := s[strings.LastIndexByte(s, ' ')+1:]; unicode.IsLetter(r) && !strings.Contains(last, "&") {
		return bare
	}
	return s // it may end in a character of markup, such as &amp;
}

// trimLead returns a phrase without words that a template puts before it, in either case: "because",
// "the".
func trimLead(s string, words ...string) string {
	for _, w := range words {
		if n := len(w); len(s) > n && strings.EqualFold(s[:n], w) && s[n] == ' ' {
			s = strings.TrimLeft(s[n:], " ")
		}
	}
	return s
}

// named returns the name of a role or a team without the words that a template puts around it: "the
// Platform team" is Platform.
func named(name, kind string) string {
	name = trimLead(phrase(name), "the")
	if n := len(name) - len(kind) - 1; n > 0 && strings.EqualFold(name[n:], " "+kind) {
		name = name[:n]
	}
	return name
}

// reason returns a clause that can follow "because".
func reason(s string) string { return uncapitalized(trimLead(phrase(s), "because")) }

// topic returns words that can follow "about": "how restores work" for "We talked about how restores
// work".
func topic(s string) string {
	return uncapitalized(trimLead(phrase(s), "we talked about", "we spoke about", "we discussed"))
}

// criterion returns a criterion as words that can follow "about" and "for": "setting direction" for
// "Sets direction".
func criterion(s string) string {
	s = phrase(s)
	first, rest, _ := strings.Cut(s, " ")
	gerund := grammar.Gerund(first)
	if gerund == "" || rest == "" || grammar.Prepositional(rest) || grammar.StartsWithGerund(rest) ||
		isRelative(grammar.FirstWord(rest)) || isJoin(grammar.FirstWord(rest)) {
		return s // it may be a noun: programs that span teams
	}
	return gerund + " " + rest
}

// isRelative knows words that a noun, and no verb, comes before.
var isRelative = text.OneOf("that which who whose is are was were has have can will")

// amount returns nil for an amount that the case does not give.
func amount(m comp.Money) *comp.Money {
	if m.IsZero() {
		return nil
	}
	return new(m)
}

// price returns nil for a price that the case does not give.
func price(p comp.Price) *comp.Price {
	if p.IsZero() {
		return nil
	}
	return new(p)
}

// sum returns nil if the list is empty or in several currencies.
func sum[T any](list []T, of func(T) comp.Money) *comp.Money {
	var all comp.Money
	for i, v := range list {
		var err error
		if i == 0 {
			all = of(v)
		} else if all, err = all.Add(of(v)); err != nil {
			return nil
		}
	}
	return amount(all)
}

// isCount reports whether a word is a number, in digits or spelled out.
func isCount(word string) bool {
	_, ok := text.CountOf(word)
	return ok || strings.ContainsFunc(word, unicode.IsDigit)
}
