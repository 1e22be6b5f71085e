package text

import (
	"strconv"
	"strings"
)

// Spelled returns a count up to ten as a word that can stand before what is counted, such as "no"
// or "two", and any other number in digits.
func Spelled(n int) string {
	words := [...]string{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
		"ten"}
	if n < 0 || n >= len(words) {
		return strconv.Itoa(n)
	}
	return words[n]
}

// CountOf returns the count that [Spelled] writes as the word, in any case.
func CountOf(word string) (n int, ok bool) {
	for n := range 11 {
		if strings.EqualFold(word, Spelled(n)) {
			return n, true
		}
	}
	return 0, false
}

// Ordinal returns the word for a place in a list, up to the tenth: "first" for 1. Those after it
// are in digits.
func Ordinal(n int) string {
	words := [...]string{"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth",
		"ninth", "tenth"}
	if n >= 1 && n <= len(words) {
		return words[n-1]
	}
	return Nth(n)
}

// Nth returns the digits for a place or a day of the month: "1st", "22nd".
func Nth(n int) string {
	suffix := "th"
	if n/10%10 != 1 {
		switch n % 10 {
		case 1:
			suffix = "st"
		case 2:
			suffix = "nd"
		case 3:
			suffix = "rd"
		}
	}
	return strconv.Itoa(n) + suffix
}

// Plural returns a number as [Spelled] does, with its noun: "one draft", "12 drafts".
func Plural(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return Spelled(n) + " " + noun
}

// Count returns a number with its noun: "1 draft", "3 drafts".
func Count(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return strconv.Itoa(n) + " " + noun
}
