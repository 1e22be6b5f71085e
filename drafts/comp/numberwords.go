package comp

import (
	"strings"
	"sync"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// language has the words of its numbers, as [text.Word.Low] has them.
type language struct {
	small     map[string]int64 // each word that is added, with its value
	hundreds  []string         // multiply what's before them by a hundred
	large     map[string]int64 // multiply what's before them by a thousand or more
	and       string
	zero      string     // between two digits: two oh five
	article   string     // of a large word: a million
	point     string     // before decimals
	half      string     // after a number: and a half
	fractions []fraction // before a large word

	one        bool // a hundred without a number before it is one hundred
	spoken     bool // four seventy is 470
	unitsFirst bool // and compounds are one word: neunundzwanzig
	scores     bool // quatre-vingt-dix is 90
	joinsTens  bool // treinta y nueve is 39
}

// fraction is words for a part of a large number.
type fraction struct {
	words   string
	percent int64
}

var languages = [...]language{
	{
		small: map[string]int64{
			"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
			"nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
			"fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
			"thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
			"eighty": 80, "ninety": 90,
		},
		hundreds: []string{"hundred"},
		large: map[string]int64{
			"thousand": 1000, "thou": 1000, "grand": 1000, "k": 1000, "million": 1_000_000, "billion": 1_000_000_000,
		},
		and: "and", zero: "oh", article: "a", point: "point", half: "and a half",
		fractions: []fraction{
			{"half of a", 50}, {"half a", 50}, {"half", 50}, {"three quarters of a", 75},
			{"three quarters of one", 75}, {"three quarters", 75}, {"three quarter", 75},
			{"quarter of a", 25}, {"quarter", 25},
		},
		spoken: true,
	},
	{ // German
		small: map[string]int64{
			"ein": 1, "eins": 1, "eine": 1, "einer": 1, "zwei": 2, "zwo": 2, "drei": 3, "vier": 4,
			"funf": 5, "fuenf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11,
			"zwolf": 12, "zwoelf": 12, "dreizehn": 13, "vierzehn": 14, "funfzehn": 15, "fuenfzehn": 15,
			"sechzehn": 16, "siebzehn": 17, "achtzehn": 18, "neunzehn": 19, "zwanzig": 20,
			"dreissig": 30, "vierzig": 40, "funfzig": 50, "fuenfzig": 50, "sechzig": 60, "siebzig": 70,
			"achtzig": 80, "neunzig": 90,
		},
		hundreds: []string{"hundert"},
		large: map[string]int64{
			"tausend": 1000, "million": 1_000_000, "millionen": 1_000_000, "viertelmillion": 250_000,
		},
		and: "und", point: "komma",
		fractions: []fraction{
			{"halbe", 50}, {"halben", 50}, {"viertel", 25}, {"drei viertel", 75}, {"dreiviertel", 75},
			{"anderthalb", 150}, {"eineinhalb", 150},
		},
		one: true, unitsFirst: true,
	},
	{ // French
		small: map[string]int64{
			"un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7,
			"huit": 8, "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14,
			"quinze": 15, "seize": 16, "vingt": 20, "vingts": 20, "trente": 30, "quarante": 40,
			"cinquante": 50, "soixante": 60, "septante": 70, "huitante": 80, "octante": 80,
			"nonante": 90,
		},
		hundreds: []string{"cent", "cents"},
		large:    map[string]int64{"mille": 1000, "million": 1_000_000, "millions": 1_000_000},
		and:      "et", point: "virgule", half: "et demi",
		fractions: []fraction{
			{"demi", 50}, {"quart de", 25}, {"trois quarts de", 75},
		},
		one: true, scores: true, joinsTens: true,
	},
	{ // Spanish
		small: map[string]int64{
			"un": 1, "uno": 1, "una": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6,
			"siete": 7, "ocho": 8, "nueve": 9, "diez": 10, "once": 11, "doce": 12, "trece": 13,
			"catorce": 14, "quince": 15, "dieciseis": 16, "diecisiete": 17, "dieciocho": 18,
			"diecinueve": 19, "veinte": 20, "veintiun": 21, "veintiuno": 21, "veintidos": 22,
			"veintitres": 23, "veinticuatro": 24, "veinticinco": 25, "veintiseis": 26,
			"veintisiete": 27, "veintiocho": 28, "veintinueve": 29, "treinta": 30, "cuarenta": 40,
			"cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90, "cien": 100,
			"ciento": 100, "doscientos": 200, "trescientos": 300, "cuatrocientos": 400,
			"quinientos": 500, "seiscientos": 600, "setecientos": 700, "ochocientos": 800,
			"novecientos": 900,
		},
		large: map[string]int64{"mil": 1000, "millon": 1_000_000, "millones": 1_000_000},
		and:   "y", point: "coma", half: "y medio",
		fractions: []fraction{
			{"medio", 50}, {"cuarto de", 25}, {"tres cuartos de", 75},
		},
		joinsTens: true,
	},
}

// wordLanguages are words, each with its languages as the bits of their indexes.
type wordLanguages struct {
	hashes text.HashSet
	of     map[string]uint8
}

// beginners are the words that a number may begin with, except German compounds.
var beginners = sync.OnceValue(func() *wordLanguages {
	b := &wordLanguages{of: map[string]uint8{}}
	for i := range languages {
		l := &languages[i]
		add := func(word string) {
			b.of[word] |= 1 << i
			b.hashes.Add(word)
		}
		for word := range l.small {
			add(word)
		}
		if l.one {
			for _, word := range l.hundreds {
				add(word)
			}
		}
		if l.article != "" {
			add(l.article)
		}
		for _, f := range l.fractions {
			first, _, _ := strings.Cut(f.words, " ")
			add(first)
		}
	}
	return b
})

// languagesOf returns the languages, as the bits of their indexes, in which a number may begin with
// the word.
func (b *wordLanguages) languagesOf(w *text.Word) uint8 {
	in := uint8(0)
	if b.hashes.Has(w.Hash) {
		in = b.of[w.Low]
	}
	for i := range languages {
		if l := &languages[i]; l.unitsFirst && l.compound(w.Low) != nil {
			in |= 1 << i
		}
	}
	return in
}

// isCompound reports whether a word may be made of others: only in German.
func (l *language) isCompound(low string) bool {
	return l.unitsFirst && l.small[low] == 0 && l.large[low] == 0 && low != l.and
}

// compound returns the parts of a compound number, or nil if the word isn't one.
func (l *language) compound(low string) []string {
	if len(low) < len("tausend") || !strings.Contains(low, "hundert") && !strings.Contains(low, "tausend") &&
		!strings.Contains(low, "zig") && !strings.Contains(low, "ssig") {
		return nil
	}
	var parts []string
	for low != "" {
		longest := ""
		consider := func(part string) {
			if len(part) > len(longest) && strings.HasPrefix(low, part) {
				longest = part
			}
		}
		for part := range l.small {
			consider(part)
		}
		consider(l.hundreds[0])
		consider("tausend")
		consider(l.and)
		if longest == "" {
			return nil
		}
		parts = append(parts, longest)
		low = low[len(longest):]
	}
	return parts
}
