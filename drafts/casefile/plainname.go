package casefile

import (
	"strings"
	"sync"
)

// plainName reads a name that needs no rules, as most do: two words of English letters, each with a
// capital only at the front, neither of which means anything else in a name.
func plainName(s string) (readable, bool) {
	first, last, _ := strings.Cut(s, " ")
	if len(s) > maxName || !isPlainWord(first) || !isPlainWord(last) {
		return readable{}, false
	}
	return readable{full: s, bare: s, first: first}, true
}

func isPlainWord(word string) bool {
	if len(word) < 2 || word[0] < 'A' || 'Z' < word[0] {
		return false
	}
	for _, c := range []byte(word[1:]) {
		if c < 'a' || 'z' < c {
			return false
		}
	}
	return !meaningful()[word] && !isPatronymic(word)
}

// meaningful are the words that the rules for names know, with a capital.
var meaningful = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{"And": true, "Und": true, "To": true, "Do": true, "Not": true, "No": true}
	for _, list := range []string{
		titles, titlesOrNames, namesOrTitles, degrees, generations, particles, jobs, partialFirsts,
		familyFirsts, sharedNames, placeholders, standIns, posts, ranks, grades, fields,
	} {
		for _, w := range strings.Fields(list) {
			m[strings.ToUpper(w[:1])+w[1:]] = true
		}
	}
	for _, pair := range strings.Fields(pairTitles) {
		first, _, _ := strings.Cut(pair, "+")
		m[strings.ToUpper(first[:1])+first[1:]] = true
	}
	return m
})
