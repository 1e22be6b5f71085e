package comp

import (
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// mostNumberWords is how many words of one number are read.
const mostNumberWords = 16

// The smallest numbers in words without a unit, in hundredths: as an amount, since a salary of
// thirty-two and a half may be 32,500, and where each number counts.
const (
	leastInWords = 32_00
	smallest     = 1_00
)

// appendWordAmounts appends the amounts of money, the percentages, and the numbers from least
// hundredths on that are written in words: "four hundred and seventy thousand", "half a million",
// "four seventy", "fifteen per cent", "hundertvierzigtausend".
func appendWordAmounts(list []Amount, s string, words []text.Word, in []language,
	least int64) []Amount {
	starts := beginners()
	for i := 0; i < len(words); {
		begins := starts.languagesOf(&words[i])
		if begins == 0 {
			i++
			continue
		}
		r, n := readWords(s, words[i:], in, begins)
		if n == 0 {
			i++
			continue
		}
		a := Amount{Start: words[i].Start, End: words[i+n-1].End, Value: r.total*100 + r.cents,
			Scaled: r.scaled && r.total >= 1000, Spoken: r.twoParts}
		a.readUnit(s)
		if a.Percent || a.IsMoney() || a.Value >= least {
			list = append(list, a)
		}
		i += n
	}
	return list
}

// readWords reads a number from the first word on in one of the languages, the first of
// [languages], whose bits are in begins: the longest if several languages have one. It returns how
// many words it has; 0 is none.
func readWords(
	s string, words []text.Word, in []language, begins uint8,
) (number wordNumber, n int) {
	for i := range in {
		if begins&(1<<i) == 0 {
			continue
		}
		r := wordReader{language: &in[i], words: adjacent(s, words)}
		if k := r.read(); k > n {
			number, n = r.done, k
		}
	}
	return number, n
}

// adjacent returns the words that only spaces and hyphens separate, at most mostNumberWords.
func adjacent(s string, words []text.Word) []text.Word {
	n := 1
	for n < len(words) && n < mostNumberWords && joins(s[words[n-1].End:words[n].Start]) {
		n++
	}
	return words[:n]
}

func joins(between string) bool {
	return between == " " || strings.Trim(between, " -‐‑–\u00a0\n") == ""
}

type wordNumber struct {
	total    int64
	cents    int64 // hundredths more
	scaled   bool  // with a thousand or more
	twoParts bool  // spoken without its scale: four seventy
}

// wordReader reads one number in the words of a language.
type wordReader struct {
	*language
	words []text.Word
	done  wordNumber // as far as it's a whole number

	wordNumber
	group, scale     int64 // what no thousand has multiplied yet, and the last multiplier
	decimals, tenths int64 // after a point, and their power of ten; 0 if there is no point
	joined           bool  // the last word was "and"
	article, bare    bool  // so far there's only an article, or only a hundred
	mixed            bool  // not all words so far are single digits
}

// read reads a number from the first word on and returns how many words it has.
func (r *wordReader) read() (n int) {
	if n := r.readFraction(); n > 0 {
		return n
	}
	for k := 0; k < len(r.words); k++ {
		if more := max(r.readHalf(k), r.readHundreds(k)); more > 0 {
			k += more - 1
		} else if !r.addWord(r.words[k].Low) {
			break
		}
		if !r.joined && !r.article && !r.bare && r.tenths != 1 {
			n, r.done = k+1, r.wordNumber
			r.done.total += r.group
			if r.tenths > 0 {
				r.done.cents = r.decimals * 100 / r.tenths
			}
		}
	}
	return n
}

// readFraction reads "half a million" and the like.
func (r *wordReader) readFraction() int {
	for _, f := range r.fractions {
		n := r.phraseAt(0, f.words)
		if n == 0 || n == len(r.words) {
			continue
		}
		if large := r.large[r.words[n].Low]; large >= 1000 {
			r.done = wordNumber{total: large * f.percent / 100, scaled: true}
			return n + 1
		}
	}
	return 0
}

// readHalf reads "and a half" at word k, after or before a thousand or more.
func (r *wordReader) readHalf(k int) int {
	n := r.phraseAt(k, r.half)
	switch {
	case n == 0 || r.tenths > 0:
		return 0
	case r.group > 0:
		r.decimals, r.tenths = 5, 10
	case r.total > 0:
		r.total += r.scale / 2
	default:
		return 0
	}
	return n
}

// phraseAt returns how many words a phrase has if it is at word k, or 0.
func (r *wordReader) phraseAt(k int, phrase string) int {
	n := 0
	for w := range strings.FieldsSeq(phrase) {
		if k+n >= len(r.words) || r.words[k+n].Low != w {
			return 0
		}
		n++
	}
	return n
}

// addWord adds a word, or the parts that it's made of.
func (r *wordReader) addWord(low string) bool {
	for _, part := range r.compound(low) {
		if !r.add(part) {
			return false
		}
		low = ""
	}
	return low == "" || r.add(low)
}

func (r *wordReader) add(low string) bool {
	small, large := r.small[low], r.large[low]
	switch {
	case large > 0:
		return r.multiply(low, large)
	case r.tenths > 0:
		if small == 0 || small > 9 || r.tenths > 1e5 {
			return false
		}
		r.decimals, r.tenths = r.decimals*10+small, r.tenths*10
		return true
	case slices.Contains(r.hundreds, low):
		if r.group >= 100 || r.group == 0 && !r.one && !r.article {
			return false
		}
		r.bare = r.group == 0 && !r.article
		r.group = max(r.group, 1) * 100
	case r.article:
		return false
	case small > 0:
		if !r.addSmall(small) {
			return false
		}
		r.bare = false
	case low == r.zero && r.spoken && r.group > 0 && r.group < 10 && !r.scaled:
		r.group *= 100
		r.joined = true
		return true
	case low == r.and && !r.joined && r.group+r.total > 0:
		r.joined = true
		return true
	case low == r.language.article && r.group+r.total == 0:
		r.article = true
		return true
	case low == r.point && r.group > 0:
		r.tenths = 1
		return true
	default:
		return false
	}
	r.joined, r.article = false, false
	return true
}

// multiply multiplies what has no multiplier yet by a thousand or more.
func (r *wordReader) multiply(low string, large int64) bool {
	if r.group == 0 && !r.article || low == "k" && r.group < 20 || r.joined || r.tenths == 1 ||
		r.total > 1_000_000_000_000/large {
		return false
	}
	r.total += max(r.group, 1) * large
	if r.tenths > 0 {
		r.total += r.decimals * large / r.tenths
	}
	r.group, r.scale, r.decimals, r.tenths = 0, large, 0, 0
	r.scaled, r.twoParts, r.article, r.bare = true, false, false, false
	return true
}

// addSmall adds a number below a thousand if it can follow what was read.
func (r *wordReader) addSmall(small int64) bool {
	tens := r.group % 100
	single := !r.mixed && r.group < 100 && small < 10
	r.mixed = r.mixed || small >= 10
	switch {
	case small >= 100:
		if r.group > 0 {
			return false
		}
	case tens == 0:
	case tens >= 20 && tens%10 == 0 && small < 10 && (r.joinsTens || !r.joined):
	case r.scores && (tens == 60 || tens == 80) && small >= 10 && small < 20:
	case r.scores && tens == 4 && small == 20:
		small = 80 - 4
	case r.unitsFirst && r.joined && tens < 10 && small >= 20:
	case !r.spoken || r.joined || r.scaled:
		return false
	case r.twoParts && r.group >= 100 && small < 10: // one fifty-seven five is 157.5
		r.decimals, r.tenths = small, 10
		return true
	case single:
		r.group *= 10
		r.twoParts = r.group >= 100
	case r.group < 100 && small >= 10:
		r.group *= 100
		r.twoParts = true
	default:
		return false
	}
	r.group += small
	return true
}
