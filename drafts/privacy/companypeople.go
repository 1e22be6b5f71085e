package privacy

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// addPeople adds the names of the people of an opportunity, whose company may not be named, unless
// they are also people of the one that the email is about.
func (s *secrets) addPeople(of *casefile.Case, opportunity, here int) {
	for i := range of.Opportunities[opportunity].People {
		p := &of.Opportunities[opportunity].People[i]
		full := text.Seen(p.FullName())
		words := text.Words(full)
		for len(words) > 2 && p.IsCalled(full[words[1].Start:]) {
			words = words[1:] // a title
		}
		isHere := func(q casefile.Person) bool { return p.IsCalled(q.Name) }
		if len(words) < 2 || p.IsCalled(of.Client.Name) || p.IsCalled(of.Coach.Name) ||
			slices.ContainsFunc(of.Opportunities[here].People, isHere) {
			continue
		}
		s.names = append(s.names, secretName{sort: Company, words: words,
			field: fmt.Sprintf("opportunities[%d].people[%d].name", opportunity, i),
			what:  "the name of someone at a company that may not be named"})
		for _, w := range words {
			s.coach.Add(w.Low)
		}
	}
}

// surnameAt returns how many words are the surname of a person at a company that may not be named, or
// one of two, behind a title or the first name's initial: Ms. Haddad, N. Haddad. It's 0 if someone
// here has it, too.
func (s *Scanner) surnameAt(t *text.Text, words []text.Word, name *secretName) int {
	for i := 1; name.sort == Company && i < len(name.words); i++ {
		rest := name.words[i:]
		n := calledSo(words, rest)
		if n < len(rest) && (n == 0 || len(rest[0].Low) < leastSurname) || !words[n-1].Capital ||
			has(rest[:n], func(low string) bool { return s.open().own[low] }) {
			continue
		}
		title := wordBefore(t.S[:words[0].Start])
		if initial := name.words[0].Low; casefile.IsTitle(title) ||
			len(title) < len(initial) && title != "" && strings.HasPrefix(initial, strings.ToLower(title)) {
			return n
		}
	}
	return 0
}

// leastSurname is how many letters one word of a surname has that stands for all of it.
const leastSurname = 4

// wordBefore returns the word that s ends with, which may have a period, or "" unless it has a
// capital letter.
func wordBefore(s string) string {
	s = strings.TrimRight(s, ". \n\u00a0")
	word := s[strings.LastIndexFunc(s, func(r rune) bool { return !text.IsWordRune(r) })+1:]
	if r, _ := utf8.DecodeRuneInString(word); !unicode.IsUpper(r) {
		return ""
	}
	return word
}
