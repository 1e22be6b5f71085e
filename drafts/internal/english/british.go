package english

import (
	"maps"
	"strings"
	"sync"
	"unicode"
)

// British respells American words, and turns a few American idioms into British ones. Words that
// depend on what's meant, such as check, practice, and program, stay as they are.
func British(text string) string {
	var out strings.Builder
	done := 0
	for _, w := range split(text) {
		if w.from < done {
			continue // in a phrase
		}
		american, _, _ := strings.Cut(strings.ReplaceAll(w.text, "’", "'"), "'")
		british := spellings()[strings.ToLower(american)]
		if phrase, other := phraseAt(text[w.from:]); phrase != "" {
			american, british = phrase, other
		}
		if british != "" {
			out.WriteString(text[done:w.from] + likeCase(american, british))
			done = w.from + len(american)
		}
	}
	return out.String() + text[done:]
}

// phraseAt returns the American phrase that a text begins with, and the British one.
func phraseAt(text string) (american, british string) {
	for _, p := range phrases {
		n := len(p[0])
		if len(text) < n || !strings.EqualFold(text[:n], p[0]) || wordLength(text[n:]) > 0 ||
			strings.HasPrefix(text[n:], " of ") {
			continue
		}
		return text[:n], p[1]
	}
	return "", ""
}

// likeCase returns a word with the capitals of another.
func likeCase(like, word string) string {
	first := []rune(like)[0]
	switch {
	case len(like) > 1 && strings.ToUpper(like) == like:
		return strings.ToUpper(word)
	case unicode.IsUpper(first):
		return capitalize(word)
	}
	return word
}

var phrases = [][2]string{
	{"on the weekend", "at the weekend"},
	{"on weekends", "at weekends"},
	{"different than", "different from"},
	{"pay raise", "pay rise"},
	{"zip code", "postcode"},
	{"cell phone", "mobile phone"},
}

// families are words with the same change in all their forms: how they begin, what follows in
// American and in British English, and the endings.
var families = []struct{ stems, american, british, endings string }{
	{"organ real recogn summar emphas final priorit apolog minim maxim optim util custom standard " +
		"formal author capital special categor character critic econom general harmon ideal legal " +
		"local memor modern monet neutral normal personal popular regular revital scrutin stabil " +
		"sympath synthes visual digital reorgan",
		"iz", "is", "e es ed ing er ers ation ations ational"},
	{"anal paral catal", "yz", "ys", "e es ed ing er ers"},
	{"fav col hon lab neighb behavi harb hum rum endeav vig disfav cand splend rig val arm",
		"or", "our", " s ed ing able ably ite ites al ally hood hoods"},
	{"trav mod lab canc lev fu couns chann pan", "el", "ell", "ed ing er ers or ors"},
}

// others are the words that are in no family.
var others = map[string]string{
	"center": "centre", "centers": "centres", "centered": "centred", "theater": "theatre",
	"defense": "defence", "offense": "offence", "catalog": "catalogue", "catalogs": "catalogues",
	"dialog": "dialogue", "gray": "grey", "fulfill": "fulfil", "fulfills": "fulfils",
	"fulfillment": "fulfilment", "enroll": "enrol", "enrollment": "enrolment",
	"installment": "instalment", "installments": "instalments", "skillful": "skilful",
	"skillfully": "skilfully", "acknowledgment": "acknowledgement", "skeptical": "sceptical",
	"toward": "towards", "afterward": "afterwards", "gotten": "got", "résumé": "CV",
	"résumés": "CVs", "percent": "per cent",
}

// spellings returns the British spelling of each American word.
var spellings = sync.OnceValue(func() map[string]string {
	m := maps.Clone(others)
	for _, f := range families {
		for stem := range strings.FieldsSeq(f.stems) {
			for _, ending := range strings.Split(f.endings, " ") {
				m[stem+f.american+ending] = stem + f.british + ending
			}
		}
	}
	return m
})
