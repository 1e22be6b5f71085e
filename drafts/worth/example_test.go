package worth_test

import (
	"fmt"
	"log"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/worth"
)

const shortCase = `version: 1
id: oliver
currency: GBP
coach: {name: Dana Reyes}
client: {name: Oliver Grant, email: oliver@grant.example, timezone: Europe/London, calendar: GB}
opportunities:
  - id: harbour
    company: Harbour Energy
    role: Operations Lead
    people:
      - {id: ruth, role: recruiter, name: Ruth Oakley, email: ruth@harbour.example}
    evidence:
      - {action: halved the planning cycle, result: every delivery has been on time since, shareable: true}
    offers:
      - {id: first, made: 2026-03-02, base: 80000, deadline: 2026-03-13}
    asks:
      - {round: 1, base: 90000}
`

func ExampleOf() {
	c, err := casefile.Parse("oliver.yaml", strings.NewReader(shortCase))
	if err != nil {
		log.Fatal(err)
	}
	w, err := worth.Of(c, comp.Assumptions{Raise: 3_00})
	if err != nil {
		log.Fatal(err)
	}
	current := w.Opportunities[0].Current()
	for _, y := range current.Years {
		fmt.Println(y.Number, y.Total())
	}
	fmt.Println(current.Total.Total())
	// Output:
	// 1 £80,000
	// 2 £82,400
	// 3 £84,872
	// 4 £87,418.16
	// £334,690.16
}

func ExampleWithin() {
	c, err := casefile.Parse("oliver.yaml", strings.NewReader(shortCase))
	if err != nil {
		log.Fatal(err)
	}
	// What a letter on March 1 may show: no offer had been made yet.
	w, err := worth.Within(c, comp.Assumptions{}, worth.Scope{On: calendar.NewDate(2026, 3, 1)})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(len(w.Opportunities))
	// Output:
	// 0
}

func ExampleOfOffer() {
	c, err := casefile.Parse("oliver.yaml", strings.NewReader(shortCase))
	if err != nil {
		log.Fatal(err)
	}
	w, err := worth.OfOffer(c, "opportunities[0].offers[0]", &c.Opportunities[0].Offers[0])
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(w.Years[0].Total())
	// Output:
	// £80,000
}
