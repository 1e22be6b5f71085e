package inbox

import (
	"regexp"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

var phraseLine = regexp.MustCompile(`^  \S.* =( \S.*)?$`)

// TestGlossary checks that each line of the glossary is a language or a phrase, and that no phrase
// goes without a language.
func TestGlossary(t *testing.T) {
	for language, phrases := range glossaries() {
		if _, ok := smallWords[language]; !ok && language != "en" {
			t.Errorf("%q is no language", language)
		}
		if len(phrases) < 10 {
			t.Errorf("%s has only %d phrases", language, len(phrases))
		}
	}
	if len(glossaries()) != len(smallWords)+1 {
		t.Errorf("got %d languages", len(glossaries()))
	}
	for _, line := range joined(glossaryText) {
		if line != "" && line[0] == ' ' && !phraseLine.MatchString(line) {
			t.Errorf("no phrase: %s", line)
		}
	}
}

func TestTranslated(t *testing.T) {
	for _, tt := range []struct{ language, words, want string }{
		{"en", "we could not go to #", "we can not go to #"},
		{"en", "could not could not", "can not can not"},
		{"en", "all we could do was #", "all we can do is #"},
		{"en", "it has now been duly approved", "it has now been approved"},
		{"de", "das gehalt bleibt bei #", "the salary stays as is at #"},
		{"fr", "le salaire reste à #", "the salary stays at #"},
		{"es", "no llegamos a # pero sí a #", "can not meet # but can go to #"},
		{"fr", "das gehalt", "das gehalt"},
	} {
		if got := translated(tt.words, tt.language); got != tt.want {
			t.Errorf("%s, %q: got %q, want %q", tt.language, tt.words, got, tt.want)
		}
	}
}

func TestLanguageOf(t *testing.T) {
	for text, want := range map[string]string{
		"Thanks, we can do that.":                                         "en",
		"Wir haben das mit der Leitung besprochen, und sie ist dabei.":    "de",
		"Nous avons vu le comité et il est d'accord pour les deux points": "fr",
		"Hemos hablado con el comité y no es posible para este año":       "es",
		"Danke": "en", // too short to tell
		"":      "en",
		"I flew from Los Angeles to La Paz and on to Las Vegas for the board, and I liked it": "en",
	} {
		if got := languageOf(text); got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
}

func TestWithoutNames(t *testing.T) {
	people := []casefile.Person{{Name: "Mo Farrow"}, {Name: "Élise Bonté"}, {Name: "Will Tate"}, {}}
	o := &casefile.Opportunity{Company: "Kestrel Foods", People: people}
	p := &pass{names: namesOf(o), language: "en"}
	for text, want := range map[string]string{
		"Mo said yes":                      "someone said yes",
		"Mo Farrow’s budget at Kestrel":    "someone budget at the company",
		"Élise will ask Bonté's team":      "someone will ask someone team",
		"Will that work?":                  "Will that work?",
		"Kestrel Foods can do it":          "the company can do it",
		"signed by Priscilla this morning": "signed by someone this morning",
		"Done, and Gunther has agreed":     "Done, and someone has agreed",
		"Finance has agreed":               "Finance has agreed", // a word of the rules
		"Friday is fine":                   "Friday is fine",
		"the role in Denver":               "the role in Denver", // a place
		"Mother of all more":               "Mother of all more",
	} {
		if got := p.withoutNames(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func TestWithoutNamesInNone(t *testing.T) {
	p := &pass{names: namesOf(&casefile.Opportunity{}), language: "en"}
	if got := p.withoutNames("we can do it"); got != "we can do it" {
		t.Errorf("got %q", got)
	}
}
