package review

// smallWords are the numbers below a hundred that are one word.
var smallWords = map[string]int64{
	"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
	"thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30,
	"forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}

// largeWords multiply what stands before them.
var largeWords = map[string]int64{"hundred": 100, "thousand": 1000, "grand": 1000, "million": 1_000_000, "billion": 1_000_000_000}

// scanNumberWords appends the numbers in words that say an amount or a percentage: "four hundred and seventy thousand", "half a million",
// "ninety thousand pounds", "fifteen per cent".
func scanNumberWords(list []number, t *text, words []word) []number {
	for i := 0; i < len(words); {
		value, end := readFraction(words, i)
		if end < 0 {
			value, end = readNumberWords(words, i)
		}
		if end < 0 {
			i++
			continue
		}
		n := number{start: words[i].start, end: words[end-1].end, value: value, words: true, scaled: value >= 1000_00}
		n.unit(t.s)
		if n.scaled || n.percent || n.isAmount() {
			list = append(list, n)
		}
		i = end
	}
	return list
}

// readFraction reads "half a million", "a quarter of a million", "three quarters of a million".
func readFraction(words []word, i int) (value int64, end int) {
	at := func(k int) string {
		if k < len(words) {
			return words[k].low
		}
		return ""
	}
	part, k := int64(0), i+1
	switch {
	case at(i) == "half":
		part = 50
	case at(i) == "quarter":
		part = 25
	case at(i) == "three" && at(k) == "quarters":
		part, k = 75, k+1
	default:
		return 0, -1
	}
	if at(k) == "of" {
		k++
	}
	if at(k) == "a" || at(k) == "one" {
		k++
	}
	if large := largeWords[at(k)]; large >= 1000 {
		return large * part, k + 1
	}
	return 0, -1
}

// readNumberWords reads a number from word i on, in hundredths, and returns the word after it, or -1.
func readNumberWords(words []word, i int) (value int64, end int) {
	var total, group int64
	end = -1
	for k := i; k < len(words) && k < i+16; k++ {
		low := words[k].low
		small, isSmall := smallWords[low]
		large := largeWords[low]
		switch {
		case isSmall && (group == 0 || group%100 == 0 || group%10 == 0 && small < 10 && group%100 >= 20):
			group += small
		case large == 100 && group > 0 && group < 100:
			group *= 100
		case large >= 1000 && (group > 0 || k > i) && total < 1_000_000_000_000/large:
			total, group = total+max(group, 1)*large, 0
		case low == "a" && k == i && k+1 < len(words) && largeWords[words[k+1].low] > 0:
			group = 1
			continue
		case low == "and" && end == k && k > i:
			continue
		default:
			return (total + group) * 100, end
		}
		end = k + 1
	}
	return (total + group) * 100, end
}
