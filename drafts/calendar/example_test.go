package calendar_test

import (
	"errors"
	"fmt"
	"log"
	"strings"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
)

const layout = "Mon 2 Jan 15:04"

// seattle returns an office there that keeps the federal holidays and has a summer shutdown.
func seattle() *calendar.Office {
	us, err := calendar.Lookup("US")
	if err != nil {
		log.Fatal(err)
	}
	zone, err := time.LoadLocation("America/Los_Angeles")
	if err != nil {
		log.Fatal(err)
	}
	shutdown := calendar.Closure{
		From: calendar.NewDate(2026, time.August, 3),
		To:   calendar.NewDate(2026, time.August, 7),
		Name: "the summer shutdown",
	}
	office, err := calendar.NewOffice(us, zone, []calendar.Closure{shutdown}, calendar.Rules{})
	if err != nil {
		log.Fatal(err)
	}
	return office
}

// on returns the moment in 2026 when the office's clocks show the time of day.
func on(office *calendar.Office, month time.Month, day, hour int) time.Time {
	return office.At(calendar.NewDate(2026, month, day), time.Duration(hour)*time.Hour)
}

func ExampleLookup() {
	de, err := calendar.Lookup("DE-BY")
	if err != nil {
		log.Fatal(err)
	}
	h := de.Holidays(calendar.NewDate(2026, time.June, 4))[0]
	fmt.Println(h.Name, h.Local)
	// Output: Corpus Christi Fronleichnam
}

func ExampleUnknownError() {
	_, err := calendar.Lookup("AU")
	var unknown *calendar.UnknownError
	if errors.As(err, &unknown) {
		fmt.Println(unknown.Code, unknown.Nearest)
	}
	// Output: AU [AU-ACT AU-NSW AU-NT AU-QLD AU-SA AU-TAS AU-VIC AU-WA]
}

func ExampleReadICS() {
	const file = `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//example//holidays//EN
BEGIN:VEVENT
UID:1@example.com
SUMMARY:National Day
DTSTART;VALUE=DATE:20201202
DTEND;VALUE=DATE:20201204
RRULE:FREQ=YEARLY
END:VEVENT
END:VCALENDAR
`
	ae, err := calendar.ReadICS("AE", strings.NewReader(file), time.Saturday, time.Sunday)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(ae.Holidays(calendar.NewDate(2026, time.December, 3))[0].Name)
	fmt.Println(ae.Covers(2026), ae.Covers(2019))
	// Output:
	// National Day
	// true false
}

func ExampleWeekends() {
	none := calendar.Weekends()
	fmt.Println(none.Weekend(time.Saturday), none.Holidays(calendar.NewDate(2026, time.December, 25)))
	// Output: true []
}

func ExampleNewOffice() {
	office := seattle()
	wednesday := calendar.NewDate(2026, time.August, 5)
	fmt.Println(office.Workday(wednesday), office.Names(wednesday))
	fmt.Println(office.AddWorkdays(wednesday, 1))
	// Output:
	// false [the summer shutdown]
	// 2026-08-10
}

func ExampleOffice_Window() {
	office := seattle()
	w, err := office.Window(calendar.Reply, on(office, time.July, 18, 10))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(w.From.Format(layout), "to", w.To.Format(layout))
	// Output: Mon 20 Jul 09:00 to Mon 20 Jul 17:30
}

func ExampleOffice_Ask() {
	office := seattle()
	friday := on(office, time.July, 17, 15)
	w, ok := office.Ask(friday, time.Time{})
	fmt.Println(w.From.Format(layout), "to", w.To.Format(layout), ok)
	w, ok = office.Ask(friday, on(office, time.July, 20, 17))
	fmt.Println(w.From.Format(layout), "to", w.To.Format(layout), ok)
	// Output:
	// Tue 21 Jul 09:30 to Tue 21 Jul 11:30 true
	// Mon 20 Jul 11:00 to Mon 20 Jul 16:00 true
}

func ExampleOffice_Nudge() {
	office := seattle()
	f, ok := office.Nudge(on(office, time.June, 30, 10))
	fmt.Println(f.Due, f.Holiday, f.Back)
	fmt.Println(f.Window.From.Format(layout), "to", f.Window.To.Format(layout), ok)
	// Output:
	// 2026-07-06 true true
	// Tue 7 Jul 09:30 to Tue 7 Jul 11:30 true
}

func ExampleOffice_Hold() {
	office := seattle()
	h, ok := office.Hold(on(office, time.July, 2, 15), time.Time{})
	fmt.Println(h.Break.Names, ok)
	fmt.Println("note by", h.Send.To.Format(layout))
	fmt.Println("answer", h.Substance.From.Format(layout), "to", h.Substance.To.Format(layout))
	// Output:
	// [Independence Day] true
	// note by Fri 3 Jul 00:00
	// answer Tue 7 Jul 10:00 to Tue 7 Jul 17:30
}

func ExampleOffice_Snap() {
	office := seattle()
	w, ok := office.Snap(on(office, time.July, 6, 10))
	fmt.Println(w.From.Format(layout), "to", w.To.Format(layout), ok)
	// Output: Mon 6 Jul 12:00 to Tue 7 Jul 10:00 true
}

func ExampleOffice_Deadline() {
	office := seattle()
	due := office.Deadline(on(office, time.July, 19, 17))
	fmt.Println(due.Day.Weekday(), due.Closed)
	fmt.Println("act by", due.Act.Format(layout))
	fmt.Println("ask for more time by", due.AskBy.Format(layout))
	fmt.Println("ask to move it to", due.Shift.Format(layout))
	// Output:
	// Sunday true
	// act by Fri 17 Jul 12:00
	// ask for more time by Thu 16 Jul 17:30
	// ask to move it to Tue 21 Jul 17:00
}

func ExampleParseDate() {
	d, err := calendar.ParseDate("2026-02-28")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(d.Weekday(), d.AddDays(1))
	_, err = calendar.ParseDate("2026-02-29")
	fmt.Println(err)
	// Output:
	// Saturday 2026-03-01
	// want a date that exists, such as 2026-07-06, got "2026-02-29"
}

func ExampleParseLocalTime() {
	at, err := calendar.ParseLocalTime("2026-07-06T17:00")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(at.In(seattle().Zone()).UTC())
	// Output: 2026-07-07 00:00:00 +0000 UTC
}

func ExampleReadAlike() {
	zone := seattle().Zone()
	t := time.Date(2026, time.July, 6, 17, 0, 0, 0, zone)
	fmt.Println(calendar.ReadAlike(t, zone, time.UTC))
	// Output: false
}

func ExampleParseInstant() {
	home, err := calendar.LoadZone("Europe/London")
	if err != nil {
		log.Fatal(err)
	}
	for _, text := range []string{"2026-03-10", "2026-03-10T09:00", "2026-03-10T09:00 Asia/Tokyo", "2026-03-10 09:00"} {
		t, err := calendar.ParseInstant(text, home)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(t.Format(time.RFC3339))
	}
	// Output:
	// 2026-03-10T12:00:00Z
	// 2026-03-10T09:00:00Z
	// 2026-03-10T09:00:00+09:00
	// 2026-03-10T09:00:00Z
}
