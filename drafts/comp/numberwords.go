package comp

import (
	"maps"
	"slices"
	"strconv"
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
	unitsFirst bool // neunundzwanzig is 29
	scores     bool // quatre-vingt-dix is 90
	joinsTens  bool // treinta y nueve is 39

	// numbers are one word, and each of two parts or more has one of these: hundertvierzig
	compounds []string
	parts     [256][]string // the words that such a number is made of, by their first byte
}

// values reads words with their values, such as ten=10.
func values(list string) map[string]int64 {
	m := map[string]int64{}
	for pair := range strings.FieldsSeq(list) {
		word, digits, _ := strings.Cut(pair, "=")
		n, err := strconv.ParseInt(digits, 0, 64)
		if err != nil {
			panic(err)
		}
		m[word] = n
	}
	return m
}

// fraction is words for a part of a large number.
type fraction struct {
	words   string
	percent int64
}

// languages are those of the numbers that are read, the first one being English.
var languages = sync.OnceValue(func() []language {
	list := []language{
		{
			small: values(`one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11
				twelve=12 thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19
				twenty=20 thirty=30 forty=40 fourty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90`),
			hundreds: []string{"hundred"},
			large: values(`thousand=1000 thou=1000 grand=1000 k=1000 million=1_000_000
				billion=1_000_000_000 lakh=100_000 lakhs=100_000 lac=100_000 lacs=100_000
				crore=10_000_000 crores=10_000_000`),
			and: "and", zero: "oh", article: "a", point: "point", half: "and a half",
			fractions: []fraction{
				{"half of a", 50}, {"half a", 50}, {"half", 50}, {"three quarters of a", 75},
				{"three quarters of one", 75}, {"three quarters", 75}, {"three quarter", 75},
				{"quarter of a", 25}, {"quarter", 25},
			},
			spoken: true,
		},
		{ // German
			small: values(`ein=1 eins=1 eine=1 einer=1 zwei=2 zwo=2 drei=3 vier=4 funf=5 fuenf=5 sechs=6
				sieben=7 acht=8 neun=9 zehn=10 elf=11 zwolf=12 zwoelf=12 dreizehn=13 vierzehn=14 funfzehn=15
				fuenfzehn=15 sechzehn=16 siebzehn=17 achtzehn=18 neunzehn=19 zwanzig=20 dreissig=30 vierzig=40
				funfzig=50 fuenfzig=50 sechzig=60 siebzig=70 achtzig=80 neunzig=90`),
			hundreds: []string{"hundert"},
			large:    values(`tausend=1000 million=1_000_000 millionen=1_000_000 viertelmillion=250_000`),
			and:      "und", point: "komma",
			fractions: []fraction{
				{"halbe", 50}, {"halben", 50}, {"viertel", 25}, {"drei viertel", 75}, {"dreiviertel", 75},
				{"anderthalb", 150}, {"eineinhalb", 150},
			},
			one: true, unitsFirst: true, compounds: []string{"hundert", "tausend", "zig", "ssig"},
		},
		{ // French
			small: values(`un=1 une=1 deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10
				onze=11 douze=12 treize=13 quatorze=14 quinze=15 seize=16 vingt=20 vingts=20 trente=30
				quarante=40 cinquante=50 soixante=60 septante=70 huitante=80 octante=80 nonante=90`),
			hundreds: []string{"cent", "cents"},
			large:    map[string]int64{"mille": 1000, "million": 1_000_000, "millions": 1_000_000},
			and:      "et", point: "virgule", half: "et demi",
			fractions: []fraction{
				{"demi", 50}, {"quart de", 25}, {"trois quarts de", 75},
			},
			one: true, scores: true, joinsTens: true,
		},
		{ // Spanish
			small: values(`un=1 uno=1 una=1 dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9
				diez=10 once=11 doce=12 trece=13 catorce=14 quince=15 dieciseis=16 diecisiete=17 dieciocho=18
				diecinueve=19 veinte=20 veintiun=21 veintiuno=21 veintidos=22 veintitres=23 veinticuatro=24
				veinticinco=25 veintiseis=26 veintisiete=27 veintiocho=28 veintinueve=29 treinta=30 cuarenta=40
				cincuenta=50 sesenta=60 setenta=70 ochenta=80 noventa=90 cien=100 ciento=100 doscientos=200
				trescientos=300 cuatrocientos=400 quinientos=500 seiscientos=600 setecientos=700 ochocientos=800
				novecientos=900`),
			large: map[string]int64{"mil": 1000, "millon": 1_000_000, "millones": 1_000_000},
			and:   "y", point: "coma", half: "y medio",
			fractions: []fraction{
				{"medio", 50}, {"cuarto de", 25}, {"tres cuartos de", 75},
			},
			joinsTens: true,
		},
		{ // Swedish
			small: values(`ett=1 tva=2 tre=3 fyra=4 fem=5 sex=6 sju=7 atta=8 nio=9 tio=10 elva=11 tolv=12
				tretton=13 fjorton=14 femton=15 sexton=16 sjutton=17 arton=18 nitton=19 tjugo=20 trettio=30
				fyrtio=40 femtio=50 sextio=60 sjuttio=70 attio=80 nittio=90`),
			hundreds: []string{"hundra"},
			large:    map[string]int64{"tusen": 1000, "miljon": 1_000_000, "miljoner": 1_000_000},
			and:      "och", article: "en", point: "komma", half: "och en halv",
			fractions: []fraction{{"halv", 50}, {"kvarts", 25}},
			one:       true, compounds: []string{"hundra", "tusen", "tio", "tjugo"},
		},
		{ // Dutch
			small: values(`een=1 twee=2 drie=3 vier=4 vijf=5 zes=6 zeven=7 acht=8 negen=9 tien=10 elf=11
				twaalf=12 dertien=13 veertien=14 vijftien=15 zestien=16 zeventien=17 achttien=18 negentien=19
				twintig=20 dertig=30 veertig=40 vijftig=50 zestig=60 zeventig=70 tachtig=80 negentig=90`),
			hundreds: []string{"honderd"},
			large:    map[string]int64{"duizend": 1000, "miljoen": 1_000_000},
			and:      "en", point: "komma",
			fractions: []fraction{
				{"half", 50}, {"halve", 50}, {"kwart", 25}, {"anderhalf", 150}, {"anderhalve", 150},
			},
			one: true, unitsFirst: true, compounds: []string{"honderd", "duizend", "tig"},
		},
		{ // Portuguese
			small: values(`um=1 uma=1 dois=2 duas=2 tres=3 quatro=4 cinco=5 seis=6 sete=7 oito=8 nove=9
				dez=10 onze=11 doze=12 treze=13 quatorze=14 catorze=14 quinze=15 dezesseis=16 dezasseis=16
				dezessete=17 dezassete=17 dezoito=18 dezenove=19 dezanove=19 vinte=20 trinta=30 quarenta=40
				cinquenta=50 sessenta=60 setenta=70 oitenta=80 noventa=90 duzentos=200 trezentos=300
				quatrocentos=400 quinhentos=500 seiscentos=600 setecentos=700 oitocentos=800 novecentos=900`),
			hundreds: []string{"cem", "cento"},
			large:    map[string]int64{"mil": 1000, "milhao": 1_000_000, "milhoes": 1_000_000},
			and:      "e", point: "virgula", half: "e meio",
			fractions: []fraction{{"meio", 50}, {"quarto de", 25}, {"tres quartos de", 75}},
			one:       true, joinsTens: true,
		},
		{ // Italian, without "due", which is also English
			small: values(`un=1 uno=1 una=1 tre=3 quattro=4 cinque=5 sei=6 sette=7 otto=8 nove=9 dieci=10
				undici=11 dodici=12 tredici=13 quattordici=14 quindici=15 sedici=16 diciassette=17 diciotto=18
				diciannove=19 venti=20 ventuno=21 ventidue=22 ventotto=28 trenta=30 trentuno=31 trentadue=32
				trentotto=38 quaranta=40 quarantuno=41 quarantadue=42 quarantotto=48 cinquanta=50 cinquantuno=51
				cinquantadue=52 cinquantotto=58 sessanta=60 sessantuno=61 sessantadue=62 sessantotto=68
				settanta=70 settantuno=71 settantadue=72 settantotto=78 ottanta=80 ottantuno=81 ottantadue=82
				ottantotto=88 novanta=90 novantuno=91 novantadue=92 novantotto=98 duecento=200`),
			hundreds: []string{"cento", "cent"},
			large:    map[string]int64{"mila": 1000, "milione": 1_000_000, "milioni": 1_000_000},
			and:      "e", point: "virgola", half: "e mezzo",
			fractions: []fraction{{"mezzo", 50}, {"quarto di", 25}, {"tre quarti di", 75}},
			one:       true, compounds: []string{"cento", "cent", "mila", "anta", "venti"},
		},
	}
	for i := range list {
		if l := &list[i]; len(l.compounds) > 0 {
			for _, part := range slices.Concat(slices.Collect(maps.Keys(l.small)),
				slices.Collect(maps.Keys(l.large)), l.hundreds, []string{l.and}) {
				l.parts[part[0]] = append(l.parts[part[0]], part)
			}
		}
	}
	return list
})

// wordLanguages are words, each with its languages as the bits of their indexes.
type wordLanguages struct {
	hashes text.HashSet
	of     map[string]uint8
	joined text.HashSet // the pairs that numbers in one word begin with
}

// beginners are the words that a number may begin with, except compounds.
var beginners = sync.OnceValue(func() *wordLanguages {
	b := &wordLanguages{of: map[string]uint8{}}
	for i := range languages() {
		l := &languages()[i]
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
		for _, part := range slices.Concat(l.parts[:]...) {
			if part != l.and {
				b.joined.AddHash(pair(part))
			}
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
	if len(w.Low) < shortestCompound || !b.joined.Has(pair(w.Low)) {
		return in
	}
	for i := range languages() {
		if l := &languages()[i]; l.compound(w.Low) != nil {
			in |= 1 << i
		}
	}
	return in
}

// pair returns a hash of the first two bytes of a word.
func pair(low string) uint16 { return (uint16(low[0])*32 + uint16(low[1])) % text.Hashes }

// How long a number in one word is.
const (
	shortestCompound = len("tausend")
	longestCompound  = 64
)

// compound returns the parts of a number in one word, or nil if the word isn't one.
func (l *language) compound(low string) []string {
	if len(low) < shortestCompound || len(low) > longestCompound ||
		!slices.ContainsFunc(l.compounds, func(part string) bool { return strings.Contains(low, part) }) ||
		l.small[low]+l.large[low] > 0 {
		return nil
	}
	return l.split(low)
}

// split splits a word into words for numbers, of which each is as long as the rest allows; nil if
// there's no way to.
func (l *language) split(low string) (parts []string) {
	at := make([]string, len(low)+1) // at each offset, the part from which on the rest can be split
	for i := len(low) - 1; i >= 0; i-- {
		for _, part := range l.parts[low[i]] {
			end := i + len(part)
			if len(part) > len(at[i]) && strings.HasPrefix(low[i:], part) &&
				(end == len(low) || at[end] != "") {
				at[i] = part
			}
		}
	}
	for i := 0; at[i] != ""; i += len(at[i]) {
		parts = append(parts, at[i])
	}
	return parts
}
