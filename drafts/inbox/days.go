package inbox

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

const (
	monthWords = `january|february|march|april|may|june|july|august|september|october|november|` +
		`december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|` +
		`januar|februar|märz|mai|juni|juli|oktober|dezember|` +
		`janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|` +
		`enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre`
	fullWeekdays = `monday|tuesday|wednesday|thursday|friday|saturday|sunday|` +
		`montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|` +
		`lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|` +
		`lunes|martes|miércoles|jueves|viernes|sábado|domingo`
	weekdayWords  = fullWeekdays + `|` + shortWeekdays
	shortWeekdays = `mon|tues|tue|weds|wed|thurs|thur|thu|fri|sat|sun`
)

// months and weekdays are the first letters of names: three are enough, but for German months.
var months = map[string]time.Month{
	"jan": 1, "feb": 2, "mar": 3, "mär": 3, "apr": 4, "may": 5, "mai": 5, "jun": 6, "jul": 7,
	"aug": 8, "sep": 9, "oct": 10, "okt": 10, "nov": 11, "dec": 12, "dez": 12,
	"fév": 2, "avr": 4, "jui": 6, "aoû": 8, "déc": 12, "ene": 1, "abr": 4, "ago": 8, "dic": 12,
}

var weekdays = map[string]time.Weekday{
	"mon": 1, "tue": 2, "wed": 3, "thu": 4, "fri": 5, "sat": 6, "sun": 0,
	"die": 2, "mit": 3, "don": 4, "fre": 5, "sam": 6, "son": 0,
	"lun": 1, "mar": 2, "mer": 3, "mié": 3, "jeu": 4, "jue": 4, "ven": 5, "vie": 5, "sáb": 6, "dim": 0,
	"dom": 0,
}

// ordinals are the days of a month in words.
var ordinals = []string{"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth",
	"ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
	"seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty-first", "twenty-second",
	"twenty-third", "twenty-fourth", "twenty-fifth", "twenty-sixth", "twenty-seventh",
	"twenty-eighth", "twenty-ninth", "thirtieth", "thirty-first"}

// dayPattern matches a date. Its groups are named by the order of their parts.
var dayPattern = sync.OnceValue(func() *regexp.Regexp {
	const ordinal = `(?:st|nd|rd|th)?`
	return regexp.MustCompile(`(?i)(?:\b(?P<weekday>` + weekdayWords + `)\b\.?,?\s*(?:the\s+)?)?(?:` +
		`\b(?P<iso>\d{4}-\d\d-\d\d)(?:T(?P<clock>\d\d:\d\d))?\b|` +
		`\b(?P<dmD>\d{1,2})\.\s?(?P<dmM>\d{1,2})\.\s?(?P<dmY>\d{4}|\d{2})?|` +
		`\b(?P<hA>\d{1,2})-(?P<hB>\d{1,2})-(?P<hY>20\d\d)\b|` +
		`\b(?P<oD>` + strings.Join(ordinals, "|") + `)\s+(?:of\s+)?(?P<oM>` + monthWords +
		`)\b\.?(?:,?\s+(?P<oY>20\d\d)\b)?|` +
		`\b(?P<sA>\d{1,2})/(?P<sB>\d{1,2})(?:/(?P<sY>\d{4}|\d{2}))?\b|` +
		`\b(?P<mM>` + monthWords + `)\.?\s+(?:the\s+)?(?P<mD>\d{1,2})` + ordinal +
		`\b(?:,?\s+(?P<mY>20\d\d)\b)?|` +
		`\b(?:the\s+)?(?P<dD>\d{1,2})` + ordinal + `\.?[\s-]+(?:(?:of|de)\s+)?(?P<dM>` + monthWords +
		`)\b\.?(?:(?:,?\s+|\s+de\s+|-)(?P<dY>20\d\d)\b)?|` +
		`\bthe\s+(?P<only>\d{1,2})(?:st|nd|rd|th)\b)|` +
		`\b(?:(?P<ahead>a week|two weeks|a fortnight)\s+(?:on|from)\s+)?` +
		`(?:(?P<onlyWeekday>` + weekdayWords + `)\b(?:,?\s+\(?(?:the\s+)?` +
		`(?P<wD>\d{1,2})(?:st|nd|rd|th)\b\)?)?|(?P<word>today|tomorrow|tmrw|tmw)\b)` +
		`(?:\s+(?P<later>week|fortnight|after next)\b)?`)
})

// clockPattern matches a time of day. An hour alone follows "at", which any other may follow, too.
var clockPattern = lazy.Regexp(`(?i)\b(?:(?:at )?(?:(\d{1,2})(?:[:.](\d\d))?\s*(?:([ap])\.?\s?m\b\.?|` +
	`(?:o'clock\s+)?in\s+the\s+(morning|afternoon|evening)\b)|` +
	`(\d{1,2}):(\d\d)\b|(noon|midday|mediodía|midi|mittag)|` +
	`(\d{1,2})\s?(?:h|uhr)(\d\d)?\b)|at (\d{1,2})\b)(?:\s*\(?(ET|EST|EDT|Eastern|CT|CST|CDT|Central|` +
	`MT|MST|MDT|PT|PST|PDT|Pacific|GMT|BST|CET|CEST|UTC|UK time)\b)?`)

// almanac reads dates as the writer of an email means them.
type almanac struct {
	on       calendar.Date // the day of the email
	monthDay bool          // 3/4 is in March
	zone     *time.Location
}

// days returns the dates in a text, each with the time that stands next to it.
func (a *almanac) days(s string) (list []Day) {
	re := dayPattern()
	for _, m := range re.FindAllStringSubmatchIndex(s, -1) {
		group := func(name string) string {
			if i := 2 * re.SubexpIndex(name); m[i] >= 0 {
				return strings.ToLower(s[m[i]:m[i+1]])
			}
			return ""
		}
		if strings.HasSuffix(s[:m[0]], "from ") && group("word") != "" {
			continue // three days from today
		}
		short := isShortWeekday(group("onlyWeekday"))
		if short && group("wD") == "" && !beforeShort().MatchString(s[:m[0]]) {
			continue // a word, such as sat or sun
		}
		if d, ok := a.date(group); ok {
			switch group("ahead") + group("later") {
			case "a week", "week", "after next":
				d = d.AddDays(7)
			case "two weeks", "a fortnight", "fortnight":
				d = d.AddDays(14)
			}
			list = append(list, Day{calendar.LocalTime{Date: d}, Span{m[0], m[1]}, lastOf(s, m[0], m[1], d)})
		}
	}
	list = merged(s, list)
	for _, m := range clockPattern().FindAllStringSubmatchIndex(s, -1) {
		a.addClock(list, s, m)
	}
	return list
}

var (
	beforeShort = lazy.Regexp(`(?i)\b(?:by|until|till|before|on|this|next|coming|eod|cob|eob|day|business|of|than|` +
		`through|thru)\s+$`)
	closing     = lazy.Regexp(`^\)`)
	betweenSame = lazy.Regexp(`(?i)^\s*(?:after\s+[^,;()]{1,30})?` +
		`(?:[,(–—-]|i\.e\.,?|that['’]?s|that is|which is|meaning|on|the|\s)*$`)
)

// merged returns days without the weekdays alone that only say again which day is next to them:
// next Friday (5/21).
func merged(s string, list []Day) (kept []Day) {
	for _, d := range list {
		last := len(kept) - 1
		if last < 0 || kept[last].Date.Weekday() != d.Date.Weekday() {
			kept = append(kept, d)
			continue
		}
		before, between := &kept[last], s[kept[last].End:d.Start]
		switch {
		case isWeekdayAlone(s, *before) && !isWeekdayAlone(s, d) && betweenSame().MatchString(between):
			d.Start = before.Start
			*before = d
			before.End += len(closing().FindString(s[d.End:]))
		case isWeekdayAlone(s, d) && !isWeekdayAlone(s, *before) && len(between) < clockGap &&
			strings.HasPrefix(between, " ("):
			before.End = d.End + len(closing().FindString(s[d.End:]))
		default:
			kept = append(kept, d)
		}
	}
	return kept
}

func isWeekdayAlone(s string, d Day) bool {
	low := strings.TrimSuffix(strings.ToLower(s[d.Start:d.End]), " after next")
	return isWeekday(low) || isShortWeekday(low)
}

var (
	daysAfter = lazy.Regexp(`(?i)^\.?\s?(?:-|–|—|to|through|thru|bis)\s?` +
		`(\d{1,2})(?:st|nd|rd|th)?(?:[^\d/:%.]|\.?$|\.\D)`)
	daysBefore = lazy.Regexp(`(?i)(?:^|[^\d/.])\d{1,2}(?:st|nd|rd|th)?\.?\s?` +
		`(?:-|–|—|to|through|thru|bis|au|al)\s?$`)
)

// lastOf returns the last of the days that a date in a text begins or ends: May 10-14, 10-14 May.
// It's zero if it's one day.
func lastOf(s string, start, end int, d calendar.Date) (last calendar.Date) {
	if m := daysAfter().FindStringSubmatch(s[end:]); m != nil {
		if last, ok := dateOf(d.Year(), int(d.Month()), atoi(m[1])); ok && last.After(d) {
			return last
		}
	}
	if daysBefore().MatchString(s[:start]) {
		return d
	}
	return last
}

// date returns the date of a match.
func (a *almanac) date(group func(string) string) (calendar.Date, bool) {
	switch {
	case group("iso") != "":
		d, err := calendar.ParseDate(group("iso"))
		return d, err == nil
	case group("dmD") != "":
		return a.near(group("dmY"), atoi(group("dmM")), atoi(group("dmD")))
	case group("oD") != "":
		day := slices.Index(ordinals, group("oD")) + 1
		return a.near(group("oY"), monthOf(group("oM")), day)
	case group("sA")+group("hA") != "":
		month, day := atoi(group("sA")+group("hA")), atoi(group("sB")+group("hB"))
		if !a.monthDay && month <= 12 && day <= 12 || month > 12 {
			month, day = day, month
		}
		return a.near(group("sY")+group("hY"), month, day)
	case group("mM") != "":
		return a.near(group("mY"), monthOf(group("mM")), atoi(group("mD")))
	case group("dM") != "":
		return a.near(group("dY"), monthOf(group("dM")), atoi(group("dD")))
	case group("only") != "" || group("wD") != "":
		return a.dayOfMonth(atoi(group("only") + group("wD")))
	case group("onlyWeekday") != "":
		want := weekdays[threeLetters(group("onlyWeekday"))]
		return a.on.AddDays(1).OnOrAfter(want), true
	case group("word") == "today":
		return a.on, true
	}
	return a.on.AddDays(1), true
}

// monthOf returns the month of a name.
func monthOf(name string) int {
	if strings.HasPrefix(name, "juil") {
		return int(time.July)
	}
	return int(months[threeLetters(name)])
}

// threeLetters returns the first three letters of a name, or all if it has fewer.
func threeLetters(name string) string {
	letters := []rune(name)
	return string(letters[:min(3, len(letters))])
}

// isShortWeekday knows the short names of the weekdays in lower case.
var isShortWeekday = text.OneOf(strings.ReplaceAll(shortWeekdays, "|", " "))

// isMonth knows the names of the months in lower case.
var isMonth = text.OneOf(strings.ReplaceAll(monthWords, "|", " "))

// isWeekday knows the names of the weekdays in lower case.
var isWeekday = text.OneOf(strings.ReplaceAll(fullWeekdays, "|", " "))

func atoi(s string) int { n, _ := strconv.Atoi(s); return n }

// near returns a date; without a year, the first one from a month before the email on.
func (a *almanac) near(year string, month, day int) (calendar.Date, bool) {
	y := atoi(year)
	switch {
	case year == "":
		from := a.on.AddDays(-30)
		y = from.Year()
		if d, ok := dateOf(y, month, day); ok && d.Before(from) {
			y++
		}
	case y < 100:
		y += 2000
	}
	return dateOf(y, month, day)
}

// dayOfMonth returns the next day with that number.
func (a *almanac) dayOfMonth(day int) (calendar.Date, bool) {
	y, m := a.on.Year(), int(a.on.Month())
	if day < a.on.Day() {
		m++
	}
	if m > 12 {
		y, m = y+1, 1
	}
	return dateOf(y, m, day)
}

func dateOf(year, month, day int) (calendar.Date, bool) {
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	return calendar.DateOf(t), t.Day() == day && int(t.Month()) == month && month > 0
}

// clockGap is how far a time may be from its date, in bytes.
const clockGap = 12

// afterNumber matches what follows the digits of a number that is no hour.
var afterNumber = lazy.Regexp(`^(?:[.,:]?\d|[kK%/]|\s?[-–]\s?\d)`)

// addClock gives a time to the date next to it.
func (a *almanac) addClock(list []Day, s string, m []int) {
	sub := func(i int) string {
		if m[2*i] < 0 {
			return ""
		}
		return strings.ToLower(s[m[2*i]:m[2*i+1]])
	}
	hour, minute := atoi(sub(1)+sub(5)+sub(8)+sub(10)), atoi(sub(2)+sub(6)+sub(9))
	gap := clockGap
	switch {
	case sub(10) != "": // at 5, right beside the day, is one of the hours of work
		if gap = len(" on "); hour < 8 {
			hour += 12
		}
		if afterNumber().MatchString(s[m[1]:]) {
			return
		}
	case sub(7) != "":
		hour = 12
	case (sub(3) == "p" || sub(4) != "" && sub(4) != "morning") && hour < 12:
		hour += 12
	case sub(3) == "a" && hour == 12:
		hour = 0
	}
	if hour > 23 || minute > 59 {
		return
	}
	for i := range list {
		d := &list[i]
		var between string
		switch {
		case m[0] >= d.End:
			between = s[d.End:m[0]]
		case d.Start >= m[1]:
			between = s[m[1]:d.Start]
		default:
			continue
		}
		if len(between) > gap || strings.ContainsAny(between, ".;") {
			continue
		}
		at := calendar.LocalTime{Date: d.Date, Hour: hour, Minute: minute, HasTime: true}
		if place := strings.ToUpper(sub(11)); place != "" {
			zones, err := calendar.ZonesNamed(place)
			if err != nil {
				return
			}
			loc, err := calendar.LoadZone(zones[0])
			if err != nil {
				return
			}
			at = calendar.LocalTimeAt(at.In(loc), a.zone)
		}
		d.LocalTime = at
		d.Start, d.End = min(d.Start, m[0]), max(d.End, m[1])
		return
	}
}

// endsRange reports whether an amount is the last day of a range that a date begins: March 10-12.
func endsRange(s string, d Day, a *comp.Amount) bool {
	if a.Start < d.End || a.Value > 31_00 || a.IsMoney() {
		return false
	}
	switch strings.TrimSpace(s[d.End:a.Start]) {
	case "-", "–", "—", "to", "through", "until", "and":
		return true
	}
	return false
}
