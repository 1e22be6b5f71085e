package prose

import (
	"strings"
	"time"
	"unicode"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// Clock is a time of day next to a date, as written in a text.
type Clock struct {
	Start, End   int // offsets, with its zone
	Hour, Minute int
	Either       bool   // it doesn't say whether it's before noon
	Closing      bool   // it's when the office closes, whenever that is
	Zone         string // the words after it that may name a zone, in lower case; "" if there are none
}

// firstClosing is the hour at which the first offices close.
const firstClosing = 16

// Is reports whether the clock can show the time of day.
func (c *Clock) Is(t time.Time) bool {
	switch {
	case c.Closing:
		return t.Hour() >= firstClosing
	case c.Either:
		return t.Hour()%12 == c.Hour%12 && t.Minute() == c.Minute
	}
	return t.Hour() == c.Hour && t.Minute() == c.Minute
}

// clockWords may stand between a date and its time.
var clockWords = Lazy("at|by|before|until|till|on|of|the|this|no|later|than|from|um|uhr|à|alle")

// mostBetween is how many words may stand between a date and its time.
const mostBetween = 3

// ClockNear returns the time of day next to a date, after it or before it.
func (p *Body) ClockNear(d *Day) (Clock, bool) {
	first := text.From(p.Words, d.Start)
	next := text.From(p.Words, d.End)
	s := p.SentenceOf(d.Start)
	if s == nil {
		return Clock{}, false
	}
	if c, ok := p.joinedClock(next-1, s.To); ok {
		return c, true
	}
	for k := next; k < min(s.To, next+mostBetween+1); k++ {
		if c, end := p.clockAt(k, s.To); end > k {
			return c, true
		}
		if !clockWords().Has(p.Words, k, k+1) {
			break
		}
	}
	for k := first - 1; k >= max(s.From, first-8); k-- {
		if c, end := p.clockAt(k, first); end > k && p.onlyClockWords(end, first) {
			return c, true
		}
	}
	return Clock{}, false
}

func (p *Body) onlyClockWords(from, to int) bool {
	return to-from <= mostBetween && len(clockWords().Find(p.Words, from, to)) == to-from
}

// clockAt reads a time of day from word k on, and returns the index after it; k if there is none.
func (p *Body) clockAt(k, to int) (Clock, int) {
	if k >= to || p.isMinute(k) {
		return Clock{}, k
	}
	c := Clock{Start: p.Words[k].Start}
	if end := closingTime().At(p.Words, k, to); end > k {
		c.Hour, c.Closing = 17, true
		c.Zone, end = p.zoneWords(end, to)
		c.End = p.Words[end-1].End
		return c, end
	}
	low, half, end := p.Words[k].Low, "", k+1
	hour := strings.TrimRightFunc(low, unicode.IsLetter)
	suffix := low[len(hour):]
	c.Hour = atoi(hour)
	if c, end := p.spokenClock(k, to); end > k {
		return c, end
	}
	if spoken := spokenHours[low]; spoken > 0 { // "five Lisbon time" is in the afternoon
		zone, after := p.zoneWords(end, to)
		if zone == "" {
			return Clock{}, k
		}
		c.Hour, c.Zone, c.End = spoken, zone, p.Words[after-1].End
		return c, after
	}
	switch {
	case low == "noon" || low == "midday":
		c.Hour, half = 12, "noon"
	case low == "midnight":
		c.Hour, half = 24, "midnight"
	case suffix == "" && len(hour) == 4 && p.atHour(k) && c.Hour/100 < 24 && c.Hour%100 < 60: // at 1730
		c.Hour, c.Minute, half = c.Hour/100, c.Hour%100, "h"
	case hour == "" || len(hour) > 2 || c.Hour > 24:
		return Clock{}, k
	case suffix == "am" || suffix == "pm":
		half = suffix
	case suffix == "h":
		half = "h"
	case suffix == "z" && len(hour) == 2: // 17Z
		c.Zone, c.End = "utc", p.Words[k].End
		return c, end
	case suffix != "":
		return Clock{}, k
	}
	if half == "" && end < to && strings.Trim(p.gap(end), ":.") == "" && p.gap(end) != "" {
		minute := strings.TrimRightFunc(p.Words[end].Low, unicode.IsLetter)
		rest := p.Words[end].Low[len(minute):]
		if len(minute) == 2 && atoi(minute) < 60 &&
			(rest == "" || rest == "am" || rest == "pm" || rest == "h" || rest == "z") {
			if c.Minute = atoi(minute); rest != "" {
				half = rest
			} else if p.gap(end) == ":" || p.gap(end) == "." && p.atHour(k) && c.Minute%15 == 0 &&
				p.EndsAt(end+1, to) {
				half = "h"
			}
			end++
		}
	}
	if half == "" || half == "h" {
		if h, next := p.halfDay(end, to); next > end {
			c.Either = c.Hour <= 12 && p.Words[end].Low == "o'clock"
			half, end = h, next
		}
	}
	switch {
	case half == "":
		return Clock{}, k
	case half == "pm" && c.Hour < 12:
		c.Hour += 12
	case half == "am" && c.Hour == 12:
		c.Hour = 0
	}
	c.Hour %= 24
	if half == "z" {
		c.Zone = "utc"
	} else {
		c.Zone, end = p.zoneWords(end, to)
	}
	c.End = p.Words[end-1].End
	return c, end
}

// closingTime is when an office closes.
var closingTime = Lazy("end|close of the? business|day|workday\neod|cob|eob")

// atHour reports whether the word before word k says that a time of day follows.
func (p *Body) atHour(k int) bool {
	return k > 0 && (p.Words[k-1].Low == "at" || p.Words[k-1].Low == "um")
}

// joinedClock reads the time that word k joins to a date: 2026-07-06T17:00.
func (p *Body) joinedClock(k, to int) (Clock, bool) {
	dom, hour, ok := strings.Cut(p.Words[k].Low, "t")
	if !ok || len(dom) != 2 || len(hour) != 2 || k+1 >= to || p.gap(k+1) != ":" {
		return Clock{}, false
	}
	minute, utc := strings.CutSuffix(p.Words[k+1].Low, "z")
	c := Clock{Start: p.Words[k].Start + len("06t"), End: p.Words[k+1].End, Hour: atoi(hour), Minute: atoi(minute)}
	if offset, end := p.offsetAt(k+2, to); utc || offset != "" {
		c.Zone, c.End = "utc"+offset, p.Words[end-1].End
	}
	return c, len(minute) == 2 && c.Hour < 24 && c.Minute < 60
}

// spokenClock reads "half past five", "a quarter to six", "five o'clock", and "five p.m." at word k, and
// returns the index after it; k if there is none.
func (p *Body) spokenClock(k, to int) (Clock, int) {
	c, at := Clock{Start: p.Words[k].Start}, k
	minutes := map[string]int{"half": 30, "quarter": 15, "ten": 10, "twenty": 20, "five": 5}[p.Words[k].Low]
	less := false
	if low := p.Words[k].Low; minutes > 0 && k+2 < to && (p.Words[k+1].Low == "past" ||
		p.Words[k+1].Low == "to" && low != "half" && (low == "quarter" || p.atHour(k))) { // not "five to six of us"
		less, at = p.Words[k+1].Low == "to", k+2
	} else {
		minutes = 0
	}
	if c.Hour = spokenHours[p.Words[at].Low]; c.Hour == 0 && minutes > 0 {
		c.Hour = atoi(p.Words[at].Low)
	}
	end := at + 1
	half, next := p.halfDay(end, to)
	switch {
	case c.Hour < 1 || c.Hour > 24 || minutes == 0 && next == end:
		return Clock{}, k
	case half == "pm":
		c.Hour = c.Hour%12 + 12
	case half == "am":
		c.Hour %= 12
	default:
		c.Either = true
	}
	if c.Minute = minutes; less {
		c.Hour, c.Minute = c.Hour-1, 60-minutes
	}
	c.Zone, end = p.zoneWords(next, to)
	c.End = p.Words[end-1].End
	return c, end
}

// isMinute reports whether word k follows an hour: the 05 of 5:05.
func (p *Body) isMinute(k int) bool {
	return k > 0 && (p.gap(k) == ":" || p.gap(k) == ".") &&
		strings.Trim(p.Words[k-1].Low, "0123456789") == ""
}

// spokenHours are the hours of an office's day in words.
var spokenHours = map[string]int{"eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "one": 13,
	"two": 14, "three": 15, "four": 16, "five": 17, "six": 18, "seven": 19}

// halfDay reads am, p.m., Uhr, or o'clock at word k.
func (p *Body) halfDay(k, to int) (string, int) {
	if k >= to || strings.Trim(p.gap(k), " ") != "" {
		return "", k
	}
	switch low := p.Words[k].Low; {
	case low == "am" || low == "pm":
		return low, k + 1
	case (low == "a" || low == "p") && k+1 < to && p.Words[k+1].Low == "m" && p.gap(k+1) == ".":
		return low + "m", k + 2
	case low == "in" && k+2 < to && p.Words[k+1].Low == "the":
		switch p.Words[k+2].Low {
		case "morning":
			return "am", k + 3
		case "afternoon", "evening":
			return "pm", k + 3
		}
	case low == "uhr" || low == "o'clock":
		return "h", k + 1
	}
	return "", k
}

// timeSpans before "time" name no zone: "in two days' time".
var timeSpans = Lazy("minutes|hours|days|weeks|months|hour's|day's|week's|month's")

// zoneWords returns the words that may name a zone at word k: "pt", "pacific", "berlin time",
// "central european time", and the index after them.
func (p *Body) zoneWords(k, to int) (string, int) {
	if k >= to || strings.Trim(p.gap(k), " (") != "" && p.gap(k) != ". " { // "5 p.m. Eastern"
		return "", k
	}
	if low := p.Words[k].Low; low == "utc" || low == "gmt" {
		if offset, end := p.offsetAt(k+1, to); offset != "" {
			return "utc" + offset, end
		}
	}
	for n := min(4, to-k); n > 1; n-- {
		if last := p.Words[k+n-1].Low; last == "time" && !timeSpans().Has(p.Words, k+n-2, k+n-1) {
			return p.lowWords(k, k+n-1), k + n
		}
	}
	if strings.Contains(p.gap(k), "(") && p.Words[k].Capital { // 17:00 (Berlin)
		for end := k + 1; end <= min(to, k+3); end++ {
			if strings.HasPrefix(p.S[p.Words[end-1].End:], ")") {
				return p.lowWords(k, end), end
			}
		}
	}
	if p.Words[k].Low == "in" && k+1 < to && p.Words[k+1].Capital {
		return p.Words[k+1].Low, k + 2
	}
	if ZoneNames[p.Words[k].Low] != nil {
		return p.Words[k].Low, k + 1
	}
	return "", k
}

// lowWords returns the words from index from to before to, in lower case.
func (p *Body) lowWords(from, to int) string {
	var list []string
	for _, w := range p.Words[from:to] {
		if w.Low != "standard" && w.Low != "daylight" && w.Low != "summer" {
			list = append(list, w.Low)
		}
	}
	return strings.Join(list, " ")
}

// ZoneNames are what people call the time zones of the places where they work, as opposed to the
// names of places. Winter and summer time are mixed up so often that they mean the same here.
var ZoneNames = map[string][]string{
	"pt": {"America/Los_Angeles"}, "pst": {"America/Los_Angeles"}, "pdt": {"America/Los_Angeles"},
	"pacific": {"America/Los_Angeles"}, "mt": {"America/Denver"}, "mst": {"America/Denver"},
	"mdt": {"America/Denver"}, "mountain": {"America/Denver"}, "ct": {"America/Chicago"},
	"cst": {"America/Chicago", "Asia/Shanghai"}, "cdt": {"America/Chicago"},
	"central": {"America/Chicago"}, "et": {"America/New_York"}, "est": {"America/New_York"},
	"edt": {"America/New_York"}, "eastern": {"America/New_York"},
	"gmt": {"Etc/UTC", "Europe/London"}, "utc": {"Etc/UTC"}, "bst": {"Europe/London"},
	"uk": {"Europe/London"}, "cet": {"Europe/Berlin"}, "cest": {"Europe/Berlin"},
	"central european": {"Europe/Berlin"}, "eet": {"Europe/Athens"}, "eest": {"Europe/Athens"},
	"west coast": {"America/Los_Angeles"}, "east coast": {"America/New_York"},
	"eastern european": {"Europe/Athens"}, "western european": {"Europe/Lisbon"},
	"ist": {"Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"}, "india": {"Asia/Kolkata"},
	"jst": {"Asia/Tokyo"}, "sgt": {"Asia/Singapore"}, "hkt": {"Asia/Hong_Kong"},
	"gst": {"Asia/Dubai"}, "gulf": {"Asia/Dubai"}, "aest": {"Australia/Sydney"},
	"aedt": {"Australia/Sydney"}, "nzt": {"Pacific/Auckland"},
}
