package comp

import "github.com/tactful-drafts/tactful/drafts/internal/text"

// smallWords are the numbers below a hundred that are one word.
var smallWords = map[string]int64{
	"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
	"nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
	"fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
	"thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
	"eighty": 80, "ninety": 90,
}

// largeWords multiply the number before them.
var largeWords = map[string]int64{
	"hundred": 100, "thousand": 1000, "grand": 1000, "million": 1_000_000, "billion": 1_000_000_000,
}

// mostNumberWords is how many words of one number are read.
const mostNumberWords = 16

// appendWordAmounts appends the amounts of money and percentages that are written in words: "four
// hundred and seventy thousand", "half a million", "ninety thousand pounds", "fifteen per cent".
func appendWordAmounts(list []Amount, s string, words []text.Word) []Amount {
	for i := 0; i < len(words); {
		if !beginsNumber(words[i].Low) {
			i++
			continue
		}
		value, n := readFraction(words[i:])
		if n == 0 {
			value, n = readNumberWords(words[i:])
		}
		if n == 0 {
			i++
			continue
		}
		a := Amount{Start: words[i].Start, End: words[i+n-1].End, Value: value, Scaled: value >= 1000_00}
		a.readUnit(s)
		if a.Scaled || a.Percent || a.IsMoney() {
			list = append(list, a)
		}
		i += n
	}
	return list
}

// beginsNumber reports whether a number can begin with the word.
func beginsNumber(low string) bool {
	switch low[0] {
	case 'a':
		return low == "a"
	case 'h':
		return low == "half"
	case 'q':
		return low == "quarter"
	case 'o', 't', 'f', 's', 'e', 'n':
		return len(low) <= len("seventeen") && smallWords[low] > 0
	}
	return false
}

// readFraction reads "half a million", "a quarter of a million", "three quarters of a million" from
// the first word on. It returns the value in hundredths and the number of words; 0 words is none.
func readFraction(words []text.Word) (value int64, n int) {
	at := func(k int) string {
		if k < len(words) {
			return words[k].Low
		}
		return ""
	}
	percent, k := int64(0), 1
	switch {
	case at(0) == "half":
		percent = 50
	case at(0) == "quarter":
		percent = 25
	case at(0) == "three" && at(1) == "quarters":
		percent, k = 75, 2
	default:
		return 0, 0
	}
	if at(k) == "of" {
		k++
	}
	if at(k) == "a" || at(k) == "one" {
		k++
	}
	if large := largeWords[at(k)]; large >= 1000 {
		return large * percent, k + 1
	}
	return 0, 0
}

// readNumberWords reads a number from the first word on, as [readFraction] does.
func readNumberWords(words []text.Word) (value int64, n int) {
	var total, group int64
	for k := 0; k < len(words) && k < mostNumberWords; k++ {
		low := words[k].Low
		small, isSmall := smallWords[low]
		large := largeWords[low]
		switch {
		case isSmall && (group == 0 || group%100 == 0 || group%10 == 0 && small < 10 && group%100 >= 20):
			group += small
		case large == 100 && group > 0 && group < 100:
			group *= 100
		case large >= 1000 && (group > 0 || k > 0) && total < 1_000_000_000_000/large:
			total, group = total+max(group, 1)*large, 0
		case low == "a" && k == 0 && len(words) > 1 && largeWords[words[1].Low] > 0:
			group = 1
			continue
		case low == "and" && n == k && k > 0:
			continue
		default:
			return (total + group) * 100, n
		}
		n = k + 1
	}
	return (total + group) * 100, n
}
