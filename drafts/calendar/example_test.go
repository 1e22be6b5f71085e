package calendar_test

import (
	"fmt"
	"log"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
)

const layout = "Mon 2 Jan 15:04"

func ExampleOffice_Ask() {
	us, err := calendar.Lookup("US")
	if err != nil {
		fmt.Println(err)
		return
	}
	seattle, err := time.LoadLocation("America/Los_Angeles")
	if err != nil {
		fmt.Println(err)
		return
	}
	office, err := calendar.NewOffice(us, seattle, nil, calendar.Rules{})
	if err != nil {
		fmt.Println(err)
		return
	}
	friday := time.Date(2026, time.July, 17, 15, 0, 0, 0, seattle)
	w, ok := office.Ask(friday, time.Time{})
	fmt.Println(w.From.Format(layout), w.To.Format(layout), ok)
	monday := time.Date(2026, time.July, 20, 17, 0, 0, 0, seattle)
	w, ok = office.Ask(friday, monday)
	fmt.Println(w.From.Format(layout), w.To.Format(layout), ok)
	// Output:
	// Tue 21 Jul 09:30 Tue 21 Jul 11:30 true
	// Mon 20 Jul 11:00 Mon 20 Jul 16:00 true
}

func ExampleLookup() {
	de, err := calendar.Lookup("DE-BY")
	fmt.Println(de.Holidays(calendar.NewDate(2026, time.June, 4))[0].Name, err)
	// Output: Fronleichnam <nil>
}

func ExampleParseLocalTime() {
	at, err := calendar.ParseLocalTime("2026-07-06T17:00")
	if err != nil {
		log.Fatal(err)
	}
	seattle, err := time.LoadLocation("America/Los_Angeles")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(at.In(seattle).UTC())
	// Output:
	// 2026-07-07 00:00:00 +0000 UTC
}
