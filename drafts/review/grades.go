package review

import (
	"strconv"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// grade is a level that is a word and a number: Grade 6, Band 8a.
type grade struct{ word, number string }

// gradesOf returns those of the levels that are written so.
func gradesOf(levels []string) (list []grade) {
	for _, level := range levels {
		words := text.Words(level)
		for k := range words {
			if number := step(words[k].Low); k > 0 && number != "" {
				list = append(list, grade{words[k-1].Low, number})
				break
			}
		}
	}
	return list
}

// longestStep is how many characters the number of a grade has at most.
const longestStep = 3

// step returns the number of a grade, in digits if it's spelled out; "" if a word isn't like one.
func step(low string) string {
	if n, ok := text.CountOf(low); ok && n > 0 {
		return strconv.Itoa(n)
	}
	if len(low) > longestStep || low[0] < '0' || low[0] > '9' {
		return ""
	}
	return low
}
