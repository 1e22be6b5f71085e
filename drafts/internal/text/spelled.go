package text

import (
	"strconv"
	"strings"
)

// spelledUpTo is how far [Spelled] writes counts as words.
const spelledUpTo = 10

// counts are the words for the counts from none on.
var counts = [...]string{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
	"ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
	"nineteen", "twenty"}

// Spelled returns a count up to ten as a word that can stand before what is counted, such as "no"
// or "two", and any other number in digits.
func Spelled(n int) string {
	if n < 0 || n > spelledUpTo {
		return strconv.Itoa(n)
	}
	return counts[n]
}

// CountOf returns the count that a word, in any case, says: one up to twenty, or "no".
func CountOf(word string) (n int, ok bool) {
	for n, spelled := range counts {
		if strings.EqualFold(word, spelled) {
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
