package text

import (
	"unicode"
	"unicode/utf8"
)

// lookalikes are Cyrillic and Greek letters with the Latin ones that they look like.
var lookalikes = map[rune]string{
	'а': "a", 'е': "e", 'о': "o", 'р': "p", 'с': "c", 'у': "y", 'х': "x", 'і': "i", 'ѕ': "s", 'ј': "j",
	'һ': "h", 'ԁ': "d", 'А': "A", 'В': "B", 'Е': "E", 'К': "K", 'М': "M", 'Н': "H", 'О': "O", 'Р': "P",
	'С': "C", 'Т': "T", 'У': "Y", 'Х': "X", 'І': "I", 'Ѕ': "S", 'Ј': "J", 'ο': "o", 'ν': "v", 'ρ': "p",
	'Α': "A", 'Β': "B", 'Ε': "E", 'Ζ': "Z", 'Η': "H", 'Ι': "I", 'Κ': "K", 'Μ': "M", 'Ν': "N", 'Ο': "O",
	'Ρ': "P", 'Τ': "T", 'Υ': "Y", 'Χ': "X",
}

// foldLetters replaces letters that look like Latin ones in words that have Latin letters, too.
func (t *Text) foldLetters() {
	var edits []edit
	for i := 0; i < len(t.S); {
		start, latin, other := i, false, len(edits)
		for i < len(t.S) {
			r, size := utf8.DecodeRuneInString(t.S[i:])
			if !unicode.IsLetter(r) {
				break
			}
			latin = latin || unicode.Is(unicode.Latin, r)
			if plain := lookalikes[r]; plain != "" {
				edits = append(edits, edit{i, i + size, plain})
			}
			i += size
		}
		if !latin {
			edits = edits[:other]
		}
		if i == start {
			_, size := utf8.DecodeRuneInString(t.S[i:])
			i += size
		}
	}
	t.apply(edits)
}
