package calendar

import (
	"strings"
	"sync"
	"unicode"
)

// Kind says what a holiday does to an office.
type Kind int

// The kinds.
const (
	Closed     Kind = iota // offices close
	Soft                   // some offices close: a workday, but worth a note
	Mostly                 // offices close in most of the country: a workday on which nothing is asked
	Observance             // a day with a name on which offices work
)

// Holiday is a holiday in one year.
type Holiday struct {
	Name     string // in English if it's built in, else as the file has it
	Local    string // in the country's language, unless it's the same
	Day      Date   // when it falls
	Observed Date   // the day off: Day itself, or its substitute
	Kind     Kind
}

// IsHoliday reports whether a built-in calendar has a holiday of this name in English.
func IsHoliday(name string) bool { return holidayNames()[onlyLetters(name)] }

// holidayNames are the English names of all built-in holidays, as [onlyLetters] writes them.
var holidayNames = sync.OnceValue(func() map[string]bool {
	names := map[string]bool{}
	for _, code := range Codes() {
		src, _ := countryFile(code)
		for line := range strings.Lines(src) {
			if _, list, ok := strings.Cut(line, "|"); ok {
				name, _, _ := strings.Cut(list, "|")
				names[onlyLetters(name)] = true
			}
		}
	}
	return names
})

// onlyLetters returns the letters of a name in lower case.
func onlyLetters(name string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, name)
}
