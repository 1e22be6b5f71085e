package text

import "strconv"

// Spelled returns a count up to ten as a word that can stand before what is counted, such as "no"
// or "two", and any other number in digits.
func Spelled(n int) string {
	words := [...]string{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"}
	if n < 0 || n >= len(words) {
		return strconv.Itoa(n)
	}
	return words[n]
}
