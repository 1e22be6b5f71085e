package prose

import (
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// englishWords are frequent in English, and rare in the languages that share its letters.
var englishWords = sync.OnceValue(func() map[string]bool {
	return text.Set(`
	the of and to you your we our i'm i'd i've i'll i it's is are was were be been have has had
	would could will that this these those with for from by my me they their them it if but not
	what when which who how there here can do does did as at on or so than then too very any some
	let's please thank thanks again could've don't doesn't can't isn't won't about before after
	into only once while more both each other where`)
})

// fewestWords is how many words it takes to tell the language of a text.
const fewestWords = 8

// IsEnglish reports whether the writer's own words are in English, or too few to tell: at least one
// word in eight is a frequent English one. A text in another script isn't English however short.
func (p *Body) IsEnglish() bool {
	all, english, foreign, frequent := 0, 0, 0, englishWords()
	for i := range p.Sentences {
		s := &p.Sentences[i]
		if s.Kind == Greeting || s.Kind == Closing {
			continue
		}
		for _, w := range p.Words[s.From:s.To] {
			r, _ := utf8.DecodeRuneInString(w.Low)
			switch {
			case unicode.IsDigit(r):
				continue
			case frequent[w.Low]:
				english++
			case unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r):
				foreign++
			}
			all++
		}
	}
	return foreign*2 <= all && (all < fewestWords || english*8 >= all)
}
