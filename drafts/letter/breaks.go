package letter

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/grammar"
	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
)

// Break is a run of days off near the day of sending: at least three in a row where the company is.
type Break struct {
	Name  string // as a sentence names it, such as the Fourth of July weekend
	Ahead bool   // it is not over on the day of sending
	Begun bool   // it has begun by the day of sending
	Near  bool   // it is going on or begins within two days, so that people wish each other a good one
	// people may work on a day of it, as between a holiday and a weekend: nobody says that they're away
	Bridged bool
	// the calendar or the case says that the office is closed on the day of sending or, for
	// Letter.Around, on the day of the deadline
	Closed bool
	Back   Day // the first workday after it
	// the offer's deadline comes so soon after it that there's no time for what waits until then
	Tight bool
	Late  bool // that deadline comes before they're back, or on that day

	first calendar.Date
}

// breakAhead is how many days before its first day an email may mention a break.
const breakAhead = 4

// near returns the long weekend, holiday run, or closure that an email of the day may mention; nil
// if there is none. A kind that is for a break ahead means the next one, even if another has just
// ended.
func (j *Job) near() *Break {
	if j.Kind == nil || !slices.Contains(j.Kind.Needs, "break.ahead") {
		if b := j.over(); b != nil {
			return b
		}
	}
	return j.ahead()
}

// over returns the break that ended within the last two workdays, or nil. It uses the company's
// calendar, so that no email names a holiday that the reader doesn't have.
func (j *Job) over() *Break {
	if b, ok := j.office.Greets(j.sent); ok {
		return j.newBreak(b, j.sent)
	}
	return nil
}

// ahead returns the break that is going on or begins within a few days, or nil.
func (j *Job) ahead() *Break {
	for d := j.sent; d.Sub(j.sent) <= breakAhead; d = d.AddDays(1) {
		if b, ok := j.office.Break(d); ok {
			if b.Long && !b.Last.Before(j.sent) {
				return j.newBreak(b, j.sent)
			}
			d = b.Last
		}
	}
	return nil
}

// around returns the long weekend that leaves no time before the deadline, as seen from the day of
// the deadline; nil if there is none. It also reports whether the deadline is off hours all the same.
func (j *Job) around() (b *Break, offHours bool) {
	deadline := j.currentDeadline()
	if deadline.IsZero() {
		return nil, false
	}
	due := j.office.Deadline(deadline)
	if due.Shift.IsZero() || !due.Break.Long {
		return nil, due.Closed
	}
	return j.newBreak(due.Break, due.Day), false
}

// newBreak returns a break as seen on the day.
func (j *Job) newBreak(b calendar.Break, on calendar.Date) *Break {
	deadline, back := j.currentDeadline(), j.office.AddWorkdays(b.Last, 1)
	return &Break{
		Late:    !deadline.IsZero() && !j.office.Day(deadline).After(back),
		Tight:   !deadline.IsZero() && j.office.Day(deadline).Before(j.office.AddWorkdays(back, 3)),
		Name:    BreakName(b, j.Opportunity.Closures),
		Ahead:   !b.Last.Before(on),
		Begun:   !on.Before(b.First),
		Near:    !b.Last.Before(on) && b.First.Sub(on) <= 2,
		Bridged: len(b.Soft) > 0,
		Closed:  !j.office.Workday(on),
		Back:    *j.style.Day(back),
		first:   b.First,
	}
}

// BreakName returns what a sentence calls the break: "the Fourth of July weekend", "the bank holiday
// weekend", "Thanksgiving", "the holidays", or the name of one of the company's closures, unless it's
// a single day beside a holiday. If a name doesn't fit an English sentence or the break has several
// occasions, it's "the long weekend" or, from five days on, "the break".
func BreakName(b calendar.Break, closures []casefile.Closure) string {
	var names []string
	for _, name := range b.Names {
		i := slices.IndexFunc(closures, func(c casefile.Closure) bool { return c.Name == name })
		if i >= 0 && closures[i].From == closures[i].To && len(b.Names) > 1 {
			continue // a day beside a holiday: people speak of the holiday
		}
		if i >= 0 && !remark().MatchString(name) && !grammar.Prepositional(name) {
			return asClosure(name)
		}
		name = Occasion(name, b.First)
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	if slices.ContainsFunc(names, func(n string) bool { return strings.HasSuffix(n, "Bank Holiday") }) {
		return "the bank holiday weekend"
	}
	if len(names) == 1 && slices.Contains(seasons, names[0]) {
		return names[0]
	}
	span := "weekend"
	if b.Last.Sub(b.First) >= 4 {
		span = "break"
	}
	switch {
	case len(names) == 2 && slices.Contains(names, "Christmas") && slices.Contains(names, newYear):
		return "the holidays"
	case len(names) == 1 && inEnglish(names[0]):
		return asOccasion(names[0]) + " " + span
	case span == "break":
		return "the break"
	}
	return "the long weekend"
}

// Occasion returns what people call the days around a holiday by the holiday's name and a day of
// its break: "the New Year" for New Year's Eve; the name itself if there's no other word.
func Occasion(name string, on calendar.Date) string {
	if name == "Independence Day" && on.Month() == time.July {
		return "Fourth of July"
	}
	return cmp.Or(occasions[name], name)
}

// asOccasion returns the name of a holiday as it's said before "weekend": a person's birthday has
// no article, unless it's a title's.
func asOccasion(name string) string {
	owner, _, birthday := strings.Cut(name, "'s Birthday")
	title := []string{"King", "Queen", "Queen Mother", "Emperor", "Prophet", "Buddha"}
	if birthday && !slices.Contains(title, owner) {
		return name
	}
	return "the " + name
}

// occasions are what people call the days around a holiday, by the holiday's name.
var occasions = map[string]string{
	"Thanksgiving Day": "Thanksgiving", "Day after Thanksgiving": "Thanksgiving",
	"Christmas Day": "Christmas", "Christmas Eve": "Christmas",
	"Boxing Day": "Christmas", "St. Stephen's Day": "Christmas",
	"Second Day of Christmas": "Christmas", "Christmas Holiday": "Christmas",
	"First Weekday after Christmas": "Christmas",
	"New Year's Day":                newYear, "New Year's Eve": newYear,
	"Day after New Year's Day": newYear,
	"2 January":                newYear, "New Year Holidays": newYear,
	"Maundy Thursday": "Easter", "Good Friday": "Easter", "Holy Saturday": "Easter",
	"Easter Saturday": "Easter", "Day after Good Friday": "Easter", "Black Saturday": "Easter",
	"Easter Sunday": "Easter", "Easter Monday": "Easter",
	"Lunar New Year's Eve": "Lunar New Year", "Spring Festival": "Lunar New Year",
	"Fourth of July": "Fourth of July",
}

const newYear = "the New Year"

// seasons are the occasions that need no other word: people are away for Christmas, and not for a
// Christmas weekend.
var seasons = []string{"Thanksgiving", "Christmas", "Easter", newYear, "Lunar New Year"}

// inEnglish reports whether a holiday's name fits an English sentence. An .ics file may name them
// in any language, and label them; English names end in one of these words or are in occasions.
func inEnglish(name string) bool {
	words := strings.Fields(name)
	return slices.Contains(slices.Collect(maps.Values(occasions)), name) || slices.Contains([]string{
		"Day", "Juneteenth", "Birthday", "Week", "Festival", "Monday", "Friday", "Year",
	}, words[len(words)-1]) && !remark().MatchString(name) && !strings.Contains(strings.ToLower(name), "holiday")
}

// remark matches what no name has, but a label or a remark beside one: "Holiday - ", "(observed)".
var remark = lazy.Regexp(`[^\p{L}\p{M}\p{N}\s.,'’&/-]|\s[-–—]|[-–—]\s|(?i:\bclosed\b)`)

// asClosure returns the name of a closure with the article that a sentence needs: "the office move".
func asClosure(name string) string {
	words := strings.Fields(strings.ReplaceAll(name, "’", "'"))
	last := words[len(words)-1]
	isName := func(word string) bool { return Capitalize(word) == word }
	owned := slices.ContainsFunc(words, func(w string) bool { return isName(w) && strings.HasSuffix(w, "'s") })
	switch {
	case slices.Contains([]string{"the", "a", "an", "our", "your", "their", "its"}, grammar.FirstWord(name)),
		slices.ContainsFunc(seasons, func(s string) bool { return strings.EqualFold(s, name) }),
		len(words) == 1 && strings.HasSuffix(name, "ing"),
		isName(words[0]) && (owned || isName(last) && !slices.Contains(timesOff, strings.ToLower(last))):
		return name
	}
	return "the " + name
}

// timesOff are the nouns that make no name of the words before them, even in capitals.
var timesOff = []string{"shutdown", "closure", "closing", "break", "recess", "move", "retreat", "offsite",
	"holiday", "holidays", "vacation", "days", "weekend"}

// Good names the break in a wish, words that can follow "hope you had": "a good Fourth of July
// weekend", "a good Thanksgiving", "a good break".
func (b Break) Good() string {
	name := strings.TrimPrefix(b.Name, "the ")
	day, weekend := strings.CutSuffix(name, " weekend")
	day = strings.TrimSuffix(day, " break")
	switch {
	case slices.Contains(seasons, b.Name), slices.Contains(wished, day),
		day == "Memorial Day" && b.first.Month() == time.May: // in Korea it's for the fallen, in June
		return "a good " + name
	case weekend:
		return "a good long weekend"
	}
	return "a good break"
}

// wished are the other days that people wish each other by name. Any other may be one of mourning.
var wished = []string{"Fourth of July", "Labor Day", "Labour Day", "Juneteenth", "Canada Day", "Victoria Day",
	"Family Day", "Mid-Autumn Festival", "bank holiday"}

// Beside says where a day is that has the break near it: "right before the long weekend", "during
// the holidays", "right after Thanksgiving".
func (b Break) Beside() string {
	switch {
	case !b.Begun:
		return "right before " + b.Name
	case b.Ahead:
		return "during " + b.Name
	}
	return "right after " + b.Name
}
