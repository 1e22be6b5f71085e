package letter_test

import (
	"fmt"
	"time"
	_ "time/tzdata"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

func ExampleDateStyle() {
	pacific, err := time.LoadLocation("America/Los_Angeles")
	if err != nil {
		fmt.Println(err)
		return
	}
	london, err := time.LoadLocation("Europe/London")
	if err != nil {
		fmt.Println(err)
		return
	}
	from := time.Date(2026, 6, 30, 9, 30, 0, 0, pacific)
	window := calendar.Window{From: from, To: from.Add(2 * time.Hour)}
	deadline := calendar.LocalTime{Date: calendar.NewDate(2026, 7, 6)}
	for _, code := range []string{"GB", "US"} {
		c := &casefile.Case{Client: casefile.Client{Calendar: code}}
		style := letter.DateStyleOf(c, nil, calendar.NewDate(2026, 6, 30))
		fmt.Println(style.Moment(deadline, pacific, london))
		fmt.Println(style.Span(window, pacific, london))
		fmt.Println(style.Brief().Span(window, pacific, london))
	}
	// Output:
	// Monday 6 July
	// Tuesday 30 June, 09:30–11:30 PDT (17:30–19:30 BST)
	// Tue 30 Jun 09:30–11:30 PDT (17:30–19:30 BST)
	// Monday, July 6
	// Tuesday, June 30, 9:30 am–11:30 am PDT (5:30 pm–7:30 pm BST)
	// Tue Jun 30 9:30 am–11:30 am PDT (5:30 pm–7:30 pm BST)
}

func ExampleNeeds() {
	fmt.Println(letter.Needs()[:4])
	// Output: [accepted agreed answered answered.no]
}

func ExampleDates() {
	fmt.Println(letter.Dates()[:3])
	// Output: [answer.day deadline.asked deadline.moved]
}

func ExampleParseAdvice() {
	note := "When: on the day they call.\nIt takes a minute.\nDo not add: a figure."
	for _, a := range letter.ParseAdvice(note) {
		fmt.Printf("%s | %s\n", a.Label, a.Text)
	}
	// Output:
	// When | on the day they call. It takes a minute.
	// Do not add | a figure.
}
