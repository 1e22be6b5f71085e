package inbox

import (
	_ "embed"
	"regexp"
	"slices"
	"strings"
	"sync"
)

//go:embed glossary.txt
var glossaryText string

// phrase is words of a language, and what they mean in the words of rules.txt.
type phrase struct {
	pattern *regexp.Regexp
	means   string
}

// glossaries are the sections of glossary.txt by their languages.
var glossaries = sync.OnceValue(func() map[string][]phrase {
	all := map[string][]phrase{}
	language := ""
	for _, line := range joined(glossaryText) {
		words, means, _ := strings.Cut(strings.TrimSpace(line), " =")
		switch {
		case words == "" || line[0] == '#':
		case line[0] == ' ':
			all[language] = append(all[language], phrase{
				regexp.MustCompile("(?:^| )(?:" + words + ")(?: |$)"), " " + means + " ",
			})
		default:
			language = words
		}
	}
	return all
})

// translated returns folded words in the words of rules.txt.
func translated(words, language string) string {
	for _, section := range slices.Compact([]string{language, "en"}) {
		for _, p := range glossaries()[section] {
			for range 2 { // a match takes the space that the next one begins with
				before := words
				words = p.pattern.ReplaceAllString(words, p.means)
				words = strings.Join(strings.Fields(words), " ")
				if words == before { // another time changes nothing, either
					break
				}
			}
		}
	}
	return words
}

// smallWords are the most frequent words of the languages that have a glossary, but English.
var smallWords = map[string][]string{
	"de": {"ich", "wir", "sie", "und", "der", "die", "das", "ist", "nicht", "mit", "für", "ein",
		"eine", "den", "dem", "zu", "auf", "uns", "wie", "bei", "haben", "ihnen", "dir", "du", "bin", "bis", "im"},
	"fr": {"je", "nous", "vous", "et", "le", "la", "les", "de", "des", "est", "pas", "pour", "un",
		"une", "que", "votre", "avec", "en", "du", "au", "à", "ne", "sur", "suis", "jusqu", "chez"},
	"es": {"y", "el", "la", "los", "las", "de", "es", "no", "para", "un", "una", "que", "con", "en",
		"te", "le", "hemos", "por", "lo", "su", "tu", "del", "al"},
}

// languageOf returns the language of a text: one of smallWords, or "en".
func languageOf(text string) string {
	words := strings.Fields(fold(text))
	language, most := "en", len(words)/6
	for _, l := range []string{"de", "fr", "es"} {
		n := 0
		for _, w := range words {
			if slices.Contains(smallWords[l], w) {
				n++
			}
		}
		if n > most && n > 2 {
			language, most = l, n
		}
	}
	return language
}
