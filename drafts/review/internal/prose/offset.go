package prose

import (
	"fmt"
	"strings"
	"time"
)

// offsetAt reads the hours that word k puts a clock before or after UTC, such as the 4 of UTC-4 and
// the 05:30 of GMT+05:30, and returns the index after them; k if there are none.
func (p *Body) offsetAt(k, to int) (string, int) {
	if k >= to || p.gap(k) == "" {
		return "", k
	}
	sign := map[string]string{"+": "+", "-": "-", "−": "-", "‑": "-"}[strings.TrimLeft(p.gap(k), " ")]
	hours := p.Words[k].Low
	if sign == "" || strings.Trim(hours, "0123456789") != "" {
		return "", k
	}
	minutes, end := "0", k+1
	switch {
	case len(hours) == 4:
		hours, minutes = hours[:2], hours[2:]
	case len(hours) > 2:
		return "", k
	case end < to && p.gap(end) == ":" && len(p.Words[end].Low) == 2:
		minutes, end = p.Words[end].Low, end+1
	}
	if atoi(hours) > 14 || atoi(minutes) > 59 {
		return "", k
	}
	return fmt.Sprintf("%s%d:%02d", sign, atoi(hours), atoi(minutes)), end
}

// OffsetZone returns the zone of a [Clock.Zone] such as utc-4:00; nil if it names none.
func OffsetZone(words string) *time.Location {
	var sign rune
	var hours, minutes int
	if n, _ := fmt.Sscanf(words, "utc%c%d:%d", &sign, &hours, &minutes); n < 3 {
		return nil
	}
	seconds := (hours*60 + minutes) * 60
	if sign == '-' {
		seconds = -seconds
	}
	return time.FixedZone(strings.ToUpper(words), seconds)
}
