package calendar_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
)

const goldenWeek = `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//tactful//test//EN
BEGIN:VEVENT
UID:1@test
SUMMARY:Showa Day
DTSTART;VALUE=DATE:20200429
DTEND;VALUE=DATE:20200430
RRULE:FREQ=YEARLY
END:VEVENT
BEGIN:VEVENT
UID:2@test
SUMMARY:Golden Week
DTSTART;VALUE=DATE:20260503
DTEND;VALUE=DATE:20260507
END:VEVENT
END:VCALENDAR
`

// rest describes the next long weekend by its days, with a tilde before each soft one.
func rest(o *calendar.Office, from string) string {
	b, ok := o.NextLong(day(from))
	if !ok {
		return "none"
	}
	s := b.First.String() + ".." + b.Last.String()
	for _, d := range b.Soft {
		s += " ~" + d.String()
	}
	return s
}

func span(w calendar.Window) string {
	return w.From.Format(clock) + " to " + w.To.Format(clock)
}

func ask(o *calendar.Office, from string) string {
	w, ok := o.Ask(at(o, from), time.Time{})
	if !ok {
		return "none"
	}
	return span(w)
}

func window(o *calendar.Office, c calendar.Class, from string) string {
	w, err := o.Window(c, at(o, from))
	if err != nil {
		return err.Error()
	}
	return span(w)
}

func nudge(o *calendar.Office, sent string) string {
	f, ok := o.Nudge(at(o, sent))
	return fmt.Sprintf("due %s holiday=%t back=%t %s %t", f.Due, f.Holiday, f.Back, span(f.Window), ok)
}

func deadline(o *calendar.Office, s string) string {
	d := o.Deadline(at(o, s))
	out := fmt.Sprintf("closed=%t touched=%t act %s ask by %s", d.Closed, d.Touched,
		d.Act.Format(clock), d.AskBy.Format(clock))
	if !d.Shift.IsZero() {
		out += " shift " + d.Shift.Format(clock)
	}
	return out
}

func hold(o *calendar.Office, landed, deadline string) string {
	var by time.Time
	if deadline != "" {
		by = at(o, deadline)
	}
	h, ok := o.Hold(at(o, landed), by)
	if !ok {
		return "no hold"
	}
	return fmt.Sprintf("send %s, substance %s deadline=%t", span(h.Send), span(h.Substance), h.Deadline)
}

func snap(o *calendar.Office, landed string) string {
	w, ok := o.Snap(at(o, landed))
	if !ok {
		return "no snap"
	}
	return span(w)
}

func TestSituations(t *testing.T) {
	us := office(t, "US", "America/New_York")
	gb := office(t, "GB", "Europe/London")
	ca := office(t, "CA", "America/Toronto")
	shut := office(t, "US", "America/New_York",
		calendar.Closure{From: day("2026-08-03"), To: day("2026-08-07"), Name: "the summer shutdown"})
	honolulu := office(t, "US", "Pacific/Honolulu")
	auckland := office(t, "NZ", "Pacific/Auckland")
	c, err := calendar.ReadICS("JP-OWN", strings.NewReader(goldenWeek))
	if err != nil {
		t.Fatal(err)
	}
	tokyo, err := calendar.NewOffice(c, zone(t, "Asia/Tokyo"), nil, calendar.Rules{})
	if err != nil {
		t.Fatal(err)
	}
	c, err = calendar.ReadICS("AE", strings.NewReader(goldenWeek), time.Friday, time.Saturday)
	if err != nil {
		t.Fatal(err)
	}
	dubai, err := calendar.NewOffice(c, zone(t, "Asia/Dubai"), nil, calendar.Rules{})
	if err != nil {
		t.Fatal(err)
	}
	inLondon := func(newYork string) string { return at(us, newYork).In(gb.Zone()).Format(clock) }
	utc := func(o *calendar.Office, from string) string {
		w, _ := o.Ask(at(o, from), time.Time{})
		return w.From.UTC().Format(clock)
	}

	for _, tt := range []struct{ name, got, want string }{
		{"Thanksgiving joins its Friday", rest(us, "2026-11-20"), "2026-11-26..2026-11-29 ~2026-11-27"},
		{"the week of Thanksgiving", ask(us, "2026-11-23 09:00"),
			"Tue 2026-11-24 09:30 to Tue 2026-11-24 11:30"},
		{"the eve of Thanksgiving is too late", ask(us, "2026-11-25 09:00"),
			"Tue 2026-12-01 09:30 to Tue 2026-12-01 11:30"},
		{"a reply on the soft Friday", hold(us, "2026-11-27 10:00", ""),
			"send Fri 2026-11-27 10:00 to Sat 2026-11-28 00:00, substance Tue 2026-12-01 10:00 " +
				"to Tue 2026-12-01 17:30 deadline=false"},
		{"a reply before noon on the eve", hold(us, "2026-11-25 11:59", ""), "no hold"},
		{"the last minute of a snap reply", snap(us, "2026-11-30 12:59"),
			"Mon 2026-11-30 14:59 to Tue 2026-12-01 12:59"},
		{"an answer on the eve", window(us, calendar.Reply, "2026-11-25 09:10"),
			"Wed 2026-11-25 09:10 to Wed 2026-11-25 12:00"},
		{"an answer after its noon", window(us, calendar.Reply, "2026-11-25 12:00"),
			"Tue 2026-12-01 10:00 to Tue 2026-12-01 17:30"},
		{"too late for a snap reply", snap(us, "2026-11-30 13:00"), "no snap"},
		{"a Monday after a plain weekend is not a reopening", snap(us, "2026-07-20 09:30"), "no snap"},
		{"a nudge over Thanksgiving", nudge(us, "2026-11-23 10:00"),
			"due 2026-11-27 holiday=true back=true Tue 2026-12-01 09:30 to Tue 2026-12-01 11:30 true"},

		{"Christmas, a Friday", rest(us, "2026-12-20"), "2026-12-25..2026-12-27"},
		{"Boxing Day on a Saturday is observed on Monday", rest(gb, "2026-12-20"), "2026-12-25..2026-12-28"},
		{"nothing between Christmas and New Year", ask(us, "2026-12-23 12:00"),
			"Tue 2027-01-05 09:30 to Tue 2027-01-05 11:30"},
		{"no nudge there either", nudge(gb, "2026-12-22 10:00"),
			"due 2026-12-29 holiday=true back=true Tue 2027-01-05 09:30 to Tue 2027-01-05 11:30 true"},
		{"but an answer goes out", window(us, calendar.Reply, "2026-12-29 18:00"),
			"Wed 2026-12-30 09:00 to Wed 2026-12-30 17:30"},
		{"Monday if Tuesday to Thursday are in the quiet period", ask(us, "2024-12-20 13:00"),
			"Mon 2024-12-23 11:00 to Mon 2024-12-23 16:00"},
		{"New Year's Day observed the year before", rest(us, "2027-12-30"), "2027-12-31..2028-01-02"},

		{"Easter in Britain", rest(gb, "2026-04-01"), "2026-04-03..2026-04-06"},
		{"no Easter in America", rest(us, "2026-04-01"), "2026-05-23..2026-05-25"},
		{"before Easter in Britain", ask(gb, "2026-04-01 12:00"),
			"Tue 2026-04-07 11:00 to Tue 2026-04-07 11:30"},
		{"before Easter in America", ask(us, "2026-04-01 12:00"),
			"Thu 2026-04-02 09:30 to Thu 2026-04-02 11:30"},

		{"Golden Week", rest(tokyo, "2026-04-20"), "2026-05-02..2026-05-06"},
		{"before Golden Week: Thursday is first back from a Wednesday and two ahead",
			ask(tokyo, "2026-04-29 10:00"), "Thu 2026-04-30 11:00 to Thu 2026-04-30 11:30"},
		{"after it", ask(tokyo, "2026-04-30 11:30"), "Thu 2026-05-07 11:00 to Thu 2026-05-07 11:30"},
		{"weeks that begin on Sunday", ask(dubai, "2026-07-16 12:00"),
			"Mon 2026-07-20 09:30 to Mon 2026-07-20 11:30"},

		{"Canada Day on a Wednesday is no long weekend", rest(ca, "2026-06-30"), "2026-09-05..2026-09-07"},
		{"its eve", ask(ca, "2026-06-30 11:00"), "Tue 2026-06-30 11:00 to Tue 2026-06-30 11:30"},
		{"after its eve", ask(ca, "2026-06-30 11:30"), "Thu 2026-07-02 11:00 to Thu 2026-07-02 11:30"},
		{"a nudge over it", nudge(ca, "2026-06-29 10:00"),
			"due 2026-07-03 holiday=true back=false Mon 2026-07-06 11:00 to Mon 2026-07-06 16:00 true"},
		{"a nudge over nothing", nudge(us, "2026-07-14 10:00"),
			"due 2026-07-17 holiday=false back=false Fri 2026-07-17 09:30 to Fri 2026-07-17 11:30 true"},
		{"a nudge over a plain weekend", nudge(us, "2026-07-15 10:00"),
			"due 2026-07-20 holiday=false back=false Mon 2026-07-20 11:00 to Mon 2026-07-20 16:00 true"},

		{"a closure", rest(shut, "2026-07-20"), "2026-08-01..2026-08-09"},
		{"before a closure", ask(shut, "2026-07-30 11:30"), "Tue 2026-08-11 09:30 to Tue 2026-08-11 11:30"},
		{"the same days without it", ask(us, "2026-07-30 11:30"),
			"Tue 2026-08-04 09:30 to Tue 2026-08-04 11:30"},
		{"after a long weekend Tuesday begins late", ask(us, "2026-05-22 09:00"),
			"Tue 2026-05-26 11:00 to Tue 2026-05-26 11:30"},

		{"an ask on a Friday afternoon", ask(us, "2026-07-17 15:00"),
			"Tue 2026-07-21 09:30 to Tue 2026-07-21 11:30"},
		{"an acceptance on a Sunday", window(us, calendar.Final, "2026-07-19 20:15"),
			"Sun 2026-07-19 20:15 to Mon 2026-07-20 00:00"},

		{"a deadline on a Sunday", deadline(us, "2026-07-19 17:00"),
			"closed=true touched=false act Fri 2026-07-17 12:00 ask by Thu 2026-07-16 17:30 " +
				"shift Tue 2026-07-21 17:00"},
		{"a deadline that is the whole Sunday", deadline(us, "2026-07-20 00:00"),
			"closed=true touched=false act Fri 2026-07-17 12:00 ask by Thu 2026-07-16 17:30 " +
				"shift Tue 2026-07-21 17:30"},
		{"a deadline before Monday's opening", deadline(us, "2026-07-20 08:00"),
			"closed=true touched=false act Fri 2026-07-17 12:00 ask by Thu 2026-07-16 17:30 " +
				"shift Tue 2026-07-21 17:30"},
		{"a deadline on a plain Wednesday", deadline(us, "2026-07-22 17:00"),
			"closed=false touched=false act Wed 2026-07-22 17:00 ask by Mon 2026-07-20 17:30"},
		{"a deadline on Thanksgiving", deadline(us, "2026-11-26 17:00"),
			"closed=true touched=true act Wed 2026-11-25 12:00 ask by Tue 2026-11-24 12:00 shift " +
				"Tue 2026-12-01 17:00"},
		{"a deadline on the second day back at ten", deadline(us, "2026-12-01 10:00"),
			"closed=false touched=true act Tue 2026-12-01 10:00 ask by Tue 2026-11-24 12:00 " +
				"shift Wed 2026-12-02 10:00"},
		{"a minute later it leaves a minute", deadline(us, "2026-12-01 10:01"),
			"closed=false touched=false act Tue 2026-12-01 10:01 ask by Tue 2026-11-24 12:00"},
		{"a reply before a deadline in the break", hold(us, "2026-11-25 13:00", "2026-11-27 12:00"),
			"send Wed 2026-11-25 13:00 to Thu 2026-11-26 00:00, substance Fri 2026-11-27 11:00 " +
				"to Fri 2026-11-27 12:00 deadline=true"},
		{"a deadline that cuts the substance short",
			hold(us, "2026-11-28 13:00", "2026-12-01 12:00"),
			"send Sat 2026-11-28 13:00 to Sun 2026-11-29 00:00, substance Tue 2026-12-01 10:00 " +
				"to Tue 2026-12-01 12:00 deadline=false"},

		{"Saturday in Auckland is Friday in Honolulu",
			fmt.Sprint(honolulu.Working(at(auckland, "2026-07-18 10:00"))), "true"},
		{"but not in Auckland", fmt.Sprint(auckland.Working(at(auckland, "2026-07-18 10:00"))), "false"},
		{"a deadline over the date line",
			at(honolulu, "2026-07-21 17:00").In(auckland.Zone()).Format(clock), "Wed 2026-07-22 15:00"},
		{"Sunday in Auckland, noon of Friday in Honolulu is past",
			span(mustAsk(t, honolulu, at(auckland, "2026-07-19 10:00"))),
			"Tue 2026-07-21 09:30 to Tue 2026-07-21 11:30"},

		{"before the clocks go forward", utc(us, "2026-03-03 00:00"), "Tue 2026-03-03 14:30"},
		{"after the clocks went forward", utc(us, "2026-03-06 15:00"), "Tue 2026-03-10 13:30"},
		{"before the clocks go back", utc(us, "2026-10-27 00:00"), "Tue 2026-10-27 13:30"},
		{"after the clocks went back", utc(us, "2026-10-30 15:00"), "Tue 2026-11-03 14:30"},
		{"five hours apart", inLondon("2026-03-06 17:00"), "Fri 2026-03-06 22:00"},
		{"four while only one has changed", inLondon("2026-03-13 17:00"), "Fri 2026-03-13 21:00"},
	} {
		if tt.got != tt.want {
			t.Errorf("%s:\n got %s\nwant %s", tt.name, tt.got, tt.want)
		}
	}
}

func mustAsk(t *testing.T, o *calendar.Office, from time.Time) calendar.Window {
	t.Helper()
	w, ok := o.Ask(from, time.Time{})
	if !ok {
		t.Fatal("no window")
	}
	return w
}
