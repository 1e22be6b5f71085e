package comp

import (
	"strings"
	"unicode"
)

// periods are the units of time that an amount is paid for, after a slash, "per", or "a".
var periods = map[string]string{
	"year": "year", "yr": "year", "y": "year", "annum": "year", "a": "year", "an": "year",
	"jahr": "year", "month": "month", "mo": "month", "mth": "month", "m": "month", "week": "week",
	"wk": "week", "w": "week", "day": "day", "d": "day", "hour": "hour", "hr": "hour", "h": "hour",
}

// periodWords are the words that say it alone; p.a. and p.m. lose their points.
var periodWords = map[string]string{
	"pa": "year", "yearly": "year", "annually": "year", "annual": "year", "pm": "month",
	"pcm": "month", "monthly": "month", "weekly": "week", "daily": "day", "hourly": "hour",
}

// cutPeriod reads "/yr", "per year", "a year", "p.a.", "monthly", and the like at the beginning of
// s. It returns the unit and the number of bytes; "" and 0 if there is none.
func cutPeriod(s string) (period string, size int) {
	word, n := dottedWord(s)
	if p := periodWords[word]; p != "" {
		return p, n
	}
	switch {
	case strings.HasPrefix(s, "/"):
		n = 1
	case word == "per" || word == "a" || word == "each" || word == "pro" || word == "par":
	default:
		return "", 0
	}
	rest := trimSpace(s[n:], strings.TrimPrefix)
	word, size = dottedWord(rest)
	if p := periods[word]; p != "" {
		return p, len(s) - len(rest) + size
	}
	return "", 0
}

// dottedWord returns the letters that s begins with, in lower case and without the points between
// and after them, and their length.
func dottedWord(s string) (word string, size int) {
	size = strings.IndexFunc(s, func(r rune) bool { return r != '.' && !unicode.IsLetter(r) })
	if size < 0 {
		size = len(s)
	}
	return strings.ToLower(strings.ReplaceAll(s[:size], ".", "")), size
}
