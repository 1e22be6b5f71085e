package calendar

import (
	"slices"
	"strings"
	"sync"
	"unicode"
)

// table is the holidays of a calendar by day: listed, or computed from rules.
type table struct {
	listed   []Holiday
	rules    []rule
	rest     [7]bool  // the weekend by law, from which substitutes are counted
	from, to int      // the first and last year covered; to is 0 if every year is
	years    sync.Map // int to the holidays of that year by day, because computing them is slow
}

// on returns the holidays that fall on the day or are observed on it.
func (t *table) on(d Date) []Holiday {
	if t == nil { // of the zero Calendar
		return nil
	}
	n := d.Year()
	year, ok := t.years.Load(n)
	if !ok {
		year, _ = t.years.LoadOrStore(n, t.year(n))
	}
	return year.(map[Date][]Holiday)[d]
}

// year returns the holidays of the year by day. They include some of the neighboring years: a New
// Year's Day that is a Saturday is observed in December.
func (t *table) year(y int) map[Date][]Holiday {
	days := map[Date][]Holiday{}
	add := func(d Date, h Holiday) {
		if d.Year() == y && !slices.Contains(days[d], h) {
			days[d] = append(days[d], h)
		}
	}
	for _, h := range slices.Concat(t.listed, t.compute(y-1, y+1)) {
		add(h.Day, h)
		add(h.Observed, h)
	}
	return days
}

// compute returns the holidays of the years, with their substitutes. A substitute that must be free
// is looked for in the order of the rules, once every other day off is known.
func (t *table) compute(from, to int) []Holiday {
	type dated struct {
		Holiday
		free, clash bool // it moves to a free day: always, or if another holiday has its day
	}
	var list []dated
	taken := map[Date]int{} // how many holidays close offices on a day
	for y := from; y <= to; y++ {
		for _, r := range t.rules {
			for _, d := range r.in(y) {
				m := r.moves[d.Weekday()]
				h := Holiday{r.name, r.local, d, d.AddDays(m.days), r.kind}
				if h.Kind == Closed {
					taken[h.Observed]++
				}
				list = append(list, dated{h, m.free, r.clash})
			}
		}
	}
	out := make([]Holiday, 0, len(list))
	for _, h := range list {
		d := h.Observed
		if h.free || h.clash && taken[d] > 1 && !t.rest[d.Weekday()] {
			for h.Observed = d.AddDays(1); t.rest[h.Observed.Weekday()] || taken[h.Observed] > 0; {
				h.Observed = h.Observed.AddDays(1)
			}
			if h.Kind == Closed {
				taken[d]--
				taken[h.Observed]++
			}
		}
		out = append(out, h.Holiday)
	}
	return out
}

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
