package text

import (
	"iter"
	"sort"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Word is a run of letters, digits, and apostrophes.
type Word struct {
	Start, End int    // offsets in the text
	Low        string // in lower case, without accents, with straight apostrophes
	// of Low up to its first apostrophe, below [Hashes]: words with different hashes differ
	Hash    uint16
	Capital bool // it begins with a capital letter
}

// Hashes is how many hashes there are.
const Hashes = 4096

// Hash returns the hash of a word in lower case, without the ending of a possessive.
func Hash(low string) uint16 {
	h := uint32(2166136261) // FNV-1a
	for i := 0; i < len(low) && low[i] != '\''; i++ {
		h = (h ^ uint32(low[i])) * 16777619
	}
	return uint16((h ^ h>>16) % Hashes)
}

// HashSet is a set of hashes, which rules most words out without looking them up.
type HashSet [Hashes / 64]uint64

// Add adds the hash of a word in lower case.
func (s *HashSet) Add(low string) { s.AddHash(Hash(low)) }

// AddHash adds a hash.
func (s *HashSet) AddHash(h uint16) { s[h/64] |= 1 << (h % 64) }

// Has reports whether the set has a hash.
func (s *HashSet) Has(h uint16) bool { return s[h/64]&(1<<(h%64)) != 0 }

// BytesPerWord is about how many bytes a word takes, with its space, where words are short.
const BytesPerWord = 4

// Words returns the words of s.
func Words(s string) []Word { return Append(make([]Word, 0, len(s)/BytesPerWord+8), s) }

// Joined returns words as in [Word.Low], with a space around each.
func Joined(words []Word) string {
	var b strings.Builder
	for i := range words {
		b.WriteString(" " + words[i].Low)
	}
	return b.String() + " "
}

// Lows returns the words of s as in [Word.Low].
func Lows(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for start, end := next(s, 0); start < len(s); start, end = next(s, end) {
			low := lower(s[start:end])
			if low != "" && !yield(low) { // an accent without a letter is no word
				return
			}
		}
	}
}

// AddWords adds the words of the texts to a set, as in [Word.Low].
func AddWords(set map[string]bool, texts ...string) {
	for _, s := range texts {
		for low := range Lows(s) {
			set[low] = true
		}
	}
}

// Set returns the set of the words of the texts, as in [Word.Low].
func Set(texts ...string) map[string]bool {
	set := map[string]bool{}
	AddWords(set, texts...)
	return set
}

// OneOf returns a function that reports whether a word is in a list of words between white space. It
// reads the list when it's first called.
func OneOf(list string) func(word string) bool {
	set := sync.OnceValue(func() map[string]bool {
		m := map[string]bool{}
		for w := range strings.FieldsSeq(list) {
			m[w] = true
		}
		return m
	})
	return func(word string) bool { return set()[word] }
}

// Append appends the words of s.
func Append(list []Word, s string) []Word { return AppendPart(list, s, Small(s), 0, len(s)) }

// AppendPart appends the words in the part of s between two offsets; small is [Small] of s.
func AppendPart(list []Word, s, small string, from, to int) []Word {
	s = s[:to]
	for start, end := next(s, from); start < to; start, end = next(s, end) {
		low := small[start:end]
		if !isASCII(low) {
			low = withoutAccents(strings.ToLower(low))
		}
		if low == "" { // see Lows
			continue
		}
		list = append(list, Word{start, end, low, Hash(low), isCapital(s[start:])})
	}
	return list
}

// isCapital reports whether s begins with a capital letter.
func isCapital(s string) bool {
	if s[0] < utf8.RuneSelf {
		return 'A' <= s[0] && s[0] <= 'Z'
	}
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// wordBytes are the letters and digits of ASCII.
var wordBytes = func() (is [256]bool) {
	for c := range byte(utf8.RuneSelf) {
		is[c] = 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9'
	}
	return is
}()

// next returns the first word of s that begins at offset i or later: len(s), len(s) if there is
// none.
func next(s string, i int) (start, end int) {
	for i < len(s) && !wordBytes[s[i]] {
		r, size := decode(s, i)
		if IsWordRune(r) {
			break
		}
		i += size
	}
	start = i
	for i < len(s) {
		if wordBytes[s[i]] {
			i++
			continue
		}
		r, size := decode(s, i)
		if !IsWordRune(r) && !(isApostrophe(r) && i+size < len(s) && isLetterAt(s, i+size)) {
			break
		}
		i += size
	}
	return start, i
}

// small are the bytes with the letters A to Z in lower case.
var small = func() (all [256]byte) {
	for i := range all {
		all[i] = byte(i)
		if 'A' <= i && i <= 'Z' {
			all[i] |= 0x20
		}
	}
	return all
}()

// Small returns s with the letters A to Z in lower case, and all else at its offset.
func Small(s string) string {
	for i := range len(s) {
		if small[s[i]] == s[i] {
			continue
		}
		var room [1 << 10]byte // on the stack
		b := append(room[:0], s...)
		for ; i < len(b); i++ {
			b[i] = small[b[i]]
		}
		return string(b)
	}
	return s
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// lower returns a word in lower case, without accents, with straight apostrophes.
func lower(word string) string {
	if low := Small(word); isASCII(low) {
		return low
	}
	return withoutAccents(strings.ToLower(word))
}

// bases are the letters, in lower case, whose accent or ligature Unicode doesn't decompose.
var bases = map[rune]string{
	'’': "'", 'ß': "ss", 'ø': "o", 'æ': "ae", 'œ': "oe", 'ł': "l", 'đ': "d", 'ð': "d", 'þ': "th",
	'ħ': "h", 'ı': "i",
}

// withoutAccents returns a word in lower case with the bases of its Latin letters.
func withoutAccents(low string) string {
	var b strings.Builder
	for _, r := range low {
		switch base, ok := bases[r]; {
		case ok:
			b.WriteString(base)
		case 0x300 <= r && r <= 0x36F: // what a letter has no composed form with
		case r >= utf8.RuneSelf && unicode.Is(unicode.Latin, r):
			plain, _ := utf8.DecodeRuneInString(norm.NFD.String(string(r)))
			b.WriteRune(plain)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

func decode(s string, i int) (rune, int) {
	if s[i] < utf8.RuneSelf {
		return rune(s[i]), 1
	}
	return utf8.DecodeRuneInString(s[i:])
}

// IsWordRune reports whether a character is always part of a word.
func IsWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' }

func isLetterAt(s string, i int) bool {
	r, _ := utf8.DecodeRuneInString(s[i:])
	return unicode.IsLetter(r)
}

// From returns the index of the first word that begins at an offset or later.
func From(words []Word, off int) int {
	return sort.Search(len(words), func(i int) bool { return words[i].Start >= off })
}

// Fold returns the words of s as in [Word.Low], with single spaces.
func Fold(s string) string {
	if start, end := next(s, 0); end-start == len(s) {
		return lower(s)
	}
	var b strings.Builder
	for low := range Lows(s) {
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(low)
	}
	return b.String()
}

// HasWords reports whether s has the words in a row, whatever stands between them.
func HasWords(s, words string) bool {
	return strings.Contains(" "+Fold(s)+" ", " "+Fold(words)+" ")
}

// Common returns how many words at the start of two lists are the same.
func Common(a, b []Word) int {
	n := 0
	for n < len(a) && n < len(b) && a[n].Low == b[n].Low {
		n++
	}
	return n
}

// Begins reports whether the words begin with others.
func Begins(words, with []Word) bool { return Common(words, with) == len(with) }

// Of returns the word as written.
func (t *Text) Of(w Word) string { return t.S[w.Start:w.End] }

// Plain returns a word in lower case without accents, as people write names whose letters aren't on
// their keyboards: "sorensen" for "sørensen". Unlike [Word.Low], it has no marks of other scripts
// either: "петр" for "пётр".
func Plain(low string) string {
	if isASCII(low) {
		return low
	}
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(withoutAccents(low)))
}
