package prose

import (
	"fmt"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/calendar"
)

// TestSoonIn reads days named from Tuesday 30 June 2026.
func TestSoonIn(t *testing.T) {
	sent := calendar.NewDate(2026, 6, 30)
	for text, want := range map[string]string{
		"Today, tonight, or tomorrow morning.":        "06-30! 06-30! 07-01!",
		"The day after tomorrow, or on Monday.":       "07-02! 07-06!",
		"On Tuesday, not on Tuesday 7 July.":          "07-07!",
		"By the end of the week, or the weekend.":     "07-03 07-04",
		"Next week, next month, or end of the month.": "07-06 07-01 06-30",
		"In a few days, or within two weeks.":         "07-02 07-14",
		"In ten days, or with 3 weeks to go.":         "07-10 07-21",
		"At the end of next week, or in a month.":     "07-10 07-30",
		"In a week or two, and I have a day job.":     "07-07",
		"Monday's call was good, and I sat there.":    "07-06!",
		"The sun is out, and I wed my love.":          "",
	} {
		p := read(text)
		var got []string
		for _, x := range p.SoonIn(p.Sentences[0], sent) {
			exact := ""
			if x.Exact {
				exact = "!"
			}
			got = append(got, fmt.Sprintf("%02d-%02d%s", x.Day.Month(), x.Day.Day(), exact))
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%q: got %q, want %q", text, s, want)
		}
	}
}

func TestBareMonth(t *testing.T) {
	for text, want := range map[string]string{
		"In May or on 3 June, in march.": "May", "May I start in September?": "September",
		"I may march until Mar or July.": "July", "By mid October 2026, or 5 October.": "October",
	} {
		p := read(text)
		var got []string
		for k := range p.Words {
			if month := p.BareMonth(k); month > 0 {
				got = append(got, month.String())
			}
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%q: got %q, want %q", text, s, want)
		}
	}
}

func TestPeriodAfter(t *testing.T) {
	for text, want := range map[string]string{
		"5 a month more": "5 a month", "5 per week": "5 per week", "5/hour": "5/hour", "5 monthly": "5 monthly",
		"5 a month ago": "", "5 in a month": "", "5 a year": "", "5": "",
	} {
		if end := read(text).PeriodAfter(1); text[:end] != want {
			t.Errorf("%q: got %q, want %q", text, text[:end], want)
		}
	}
}
