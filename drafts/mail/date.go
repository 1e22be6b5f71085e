package mail

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
)

// zoneHours are the zones that RFC 5322 section 4.3 names, as hours from UTC. Single letters mean
// UTC there, because programs disagreed on them.
var zoneHours = map[string]int{
	"ut": 0, "utc": 0, "gmt": 0, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6,
	"pst": -8, "pdt": -7,
}

// parseDate reads a Date field (RFC 5322 sections 3.3 and 4.3). It accepts what programs write
// instead: month names in full, the order of RFC 3339 or of C's asctime, a.m. and p.m., UTC+02:00.
// A date without a zone, or with a name that no standard defines, is refused, because it could be
// hours off.
func parseDate(value string) (time.Time, error) {
	value = strings.TrimSpace(withoutComments(value))
	for _, layout := range []string{
		time.RFC3339, "2006-01-02 15:04:05 -0700", "2006-01-02 15:04:05-07:00",
	} {
		if t, err := time.Parse(layout, value); err == nil {
			return t, nil
		}
	}
	d := date{day: -1, year: -1, hour: -1}
	value = spacedColon().ReplaceAllString(value, ":")
	for word := range strings.FieldsSeq(strings.ReplaceAll(value, ",", " ")) {
		if err := d.add(word); err != nil {
			return time.Time{}, err
		}
	}
	return d.time()
}

// spacedColon is a colon with the white space that RFC 5322 section 4.3 allows around it.
var spacedColon = lazy.Regexp(`[ \t]*:[ \t]*`)

// date is a date of which some words have been read; -1 is none.
type date struct {
	day, year, hour, minute, second int
	month                           time.Month // 0 is none
	afternoon, forenoon             bool
	zone                            *time.Location
}

var errDate = errors.New("it is no date")

// add reads the next word of the date.
func (d *date) add(word string) error {
	lower := strings.ToLower(word)
	number, err := strconv.Atoi(word)
	isNumber := err == nil && isDigit(word[0])
	switch {
	case strings.Contains(word, ":") && d.hour < 0:
		return d.clock(word)
	case isNumber && d.day < 0 && len(word) <= 2:
		d.day = number
	case isNumber && d.year < 0 && d.month > 0:
		d.year = fullYear(number, len(word))
	case isNumber:
		return errDate
	case lower == "am" || lower == "pm":
		d.forenoon, d.afternoon = lower == "am", lower == "pm"
	case d.hour < 0 || d.month == 0: // a weekday or the month
		if m := monthOf(lower); m > 0 && d.month == 0 {
			d.month = m
		} else if !isWeekday(lower) {
			return errDate
		}
	case d.zone == nil:
		d.zone, err = zoneOf(lower)
		return err
	}
	return nil
}

// clock reads hours, minutes, and seconds.
func (d *date) clock(word string) error {
	parts := strings.Split(word, ":")
	if len(parts) > 3 {
		return errDate
	}
	for i, to := range []*int{&d.hour, &d.minute, &d.second}[:len(parts)] {
		n, err := strconv.Atoi(parts[i])
		if err != nil || len(parts[i]) > 2 || n < 0 {
			return errDate
		}
		*to = n
	}
	return nil
}

// fullYear returns a year that is written with two or three digits (RFC 5322 section 4.3).
func fullYear(n, digits int) int {
	switch {
	case digits == 2 && n < 50:
		return n + 2000
	case digits <= 3:
		return n + 1900
	}
	return n
}

func monthOf(lower string) time.Month {
	for m := time.January; m <= time.December; m++ {
		if abbreviates(lower, m.String(), 3) {
			return m
		}
	}
	return 0
}

func isWeekday(lower string) bool {
	for d := time.Sunday; d <= time.Saturday; d++ {
		if abbreviates(lower, d.String(), 2) {
			return true
		}
	}
	return false
}

// abbreviates reports whether a word of at least so many octets is a name, or the start of one.
func abbreviates(lower, name string, least int) bool {
	return len(lower) >= least && strings.HasPrefix(strings.ToLower(name), strings.TrimSuffix(lower, "."))
}

// zoneOf reads a zone in lower case.
func zoneOf(lower string) (*time.Location, error) {
	if hours, ok := zoneHours[lower]; ok {
		return zoneAt(hours * 3600), nil
	}
	if len(lower) == 1 && lower[0] >= 'a' && lower[0] <= 'z' {
		return time.UTC, nil
	}
	offset := lower
	for _, prefix := range []string{"utc", "gmt", "ut"} {
		if after, ok := strings.CutPrefix(lower, prefix); ok {
			offset = after
			break
		}
	}
	if offset == "" || offset[0] != '+' && offset[0] != '-' {
		return nil, fmt.Errorf("its zone %.10q is unknown", lower)
	}
	digits := strings.Replace(offset[1:], ":", "", 1)
	n, err := strconv.Atoi(digits)
	if len(digits) <= 2 {
		n *= 100
	}
	if err != nil || len(digits) > 4 || digits[0] == '+' || digits[0] == '-' || n%100 > 59 {
		return nil, fmt.Errorf("its zone %.10q is unknown", lower)
	}
	seconds := (n/100*60 + n%100) * 60
	if offset[0] == '-' {
		seconds = -seconds
	}
	return zoneAt(seconds), nil
}

// zoneAt returns the zone so many seconds east of UTC.
func zoneAt(seconds int) *time.Location {
	if seconds == 0 {
		return time.UTC
	}
	return time.FixedZone("", seconds)
}

// time returns the date if it has every part.
func (d *date) time() (time.Time, error) {
	switch {
	case d.day < 1 || d.month == 0 || d.year < 0 || d.hour < 0:
		return time.Time{}, errDate
	case d.zone == nil:
		return time.Time{}, errors.New("it has no zone")
	case (d.forenoon || d.afternoon) && (d.hour < 1 || d.hour > 12):
		return time.Time{}, errDate
	case d.afternoon && d.hour < 12:
		d.hour += 12
	case d.forenoon && d.hour == 12:
		d.hour = 0
	}
	t := time.Date(d.year, d.month, d.day, d.hour, d.minute, min(d.second, 59), 0, d.zone)
	if t.Day() != d.day || d.hour > 23 || d.minute > 59 || d.second > 60 || d.year > 9999 {
		return time.Time{}, errDate
	}
	return t, nil
}
