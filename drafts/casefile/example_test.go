package casefile_test

import (
	"errors"
	"fmt"
	"log"
	"os"
	"strings"
	"testing/fstest"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/plan"
	"github.com/tactful-drafts/tactful/templates"
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

func ExampleParse() {
	file := strings.Replace(shortCase, "base: 90000", "bsae: abc", 1)
	_, err := casefile.Parse("oliver.yaml", strings.NewReader(file))
	var wrong *casefile.Error
	if errors.As(err, &wrong) {
		for _, p := range wrong.Problems {
			fmt.Println(p.Line, p.Field, p.Hint)
		}
	}
	// Output:
	// 17 opportunities[0].asks[0].bsae did you mean "base"?
}

func ExampleCase_Validate() {
	c := &casefile.Case{
		Version: 1, ID: "mei", Currency: "USD",
		Coach:  casefile.Coach{Name: "Dana Reyes"},
		Client: casefile.Client{Name: "Lin Mei", Email: "mei@post.example", Timezone: "Mars/Olympus"},
		Opportunities: []casefile.Opportunity{{ID: "northwind",
			Company: "Northwind\r\nBcc: all@post.example"}},
	}
	fmt.Println(c.Validate())
	// Output:
	// opportunities[0].company: control character U+000D: write the value on one line, in plain text
	// client.timezone: unknown time zone "Mars/Olympus": want an IANA name such as Europe/London
}

func ExampleSchema() {
	if err := os.WriteFile(os.DevNull, casefile.Schema(), 0o600); err != nil {
		log.Fatal(err)
	}
	fmt.Println(strings.Contains(string(casefile.Schema()), `"walk_away"`))
	// Output:
	// true
}

func ExampleCase_ReadThreads() {
	file := strings.Replace(shortCase, "    role: Operations Lead\n",
		"    role: Operations Lead\n    thread: inbox/offer.eml\n", 1)
	c, err := casefile.Parse("oliver.yaml", strings.NewReader(file))
	if err != nil {
		log.Fatal(err)
	}
	missing, err := c.ReadThreads(fstest.MapFS{}) // os.DirFS of the case's folder
	if err != nil {
		log.Fatal(err)
	}
	for _, p := range missing {
		fmt.Println(p)
	}
	// Output:
	// oliver.yaml:10:13: opportunities[0].thread: inbox/offer.eml: there's no such file in the case's folder
}

const planCase = `version: 1
id: oliver
currency: GBP
coach: {name: Dana Reyes}
client: {name: Oliver Grant, email: oliver@grant.example, timezone: Europe/London, calendar: GB}
opportunities:
  - id: harbour
    company: Harbour Energy
    role: Operations Lead
    timezone: Europe/London
    calendar: GB
    people:
      - {id: ruth, role: recruiter, name: Ruth Oakley, email: ruth@harbour.example}
    evidence:
      - {action: halved the planning cycle, result: every delivery has been on time since, shareable: true}
    offers:
      - {id: first, made: 2026-03-30, base: 80000}
    asks:
      - {round: 1, base: 90000}
log:
  - {on: 2026-03-30, what: written-offer, opportunity: harbour, offer: first}
  - {on: 2026-03-30, what: sent, opportunity: harbour, kind: offer-acknowledge}
`

func ExampleCase_ReadCalendars() {
	c, err := casefile.Parse("oliver.yaml",
		strings.NewReader(strings.ReplaceAll(planCase, "calendar: GB", "calendar: days.ics")))
	if err != nil {
		log.Fatal(err)
	}
	days := fstest.MapFS{"days.ics": {Data: []byte("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" +
		"PRODID:-//days//EN\r\n" +
		"BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Harbour Day\r\nDTSTART;VALUE=DATE:20260331\r\n" +
		"END:VEVENT\r\nEND:VCALENDAR\r\n")}}
	if err := c.ReadCalendars(days); err != nil {
		log.Fatal(err)
	}
	cat, err := drafts.NewCatalog(templates.FS)
	if err != nil {
		log.Fatal(err)
	}
	plan, err := plan.New(cat, c, time.Date(2026, 3, 30, 12, 0, 0, 0, time.UTC))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(plan.Steps[0].When)
	// Output:
	// Wednesday 1 April, 11:00–11:30 BST
}

func ExampleCase_ZoneName() {
	c, err := casefile.Parse("oliver.yaml",
		strings.NewReader(strings.Replace(planCase, "    timezone: Europe/London\n", "", 1)))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(c.ZoneName(&c.Opportunities[0]))
	// Output:
	// Europe/London
}

func ExamplePackage_ApplyTo() {
	c, err := casefile.Parse("oliver.yaml", strings.NewReader(planCase))
	if err != nil {
		log.Fatal(err)
	}
	o := c.Opportunities[0]
	fmt.Println(casefile.Package{Base: o.Asks[0].Base}.ApplyTo(o.Offers[0]).Base)
	// Output:
	// £90,000
}

func ExampleInputError() {
	c, err := casefile.Parse("oliver.yaml", strings.NewReader(shortCase))
	if err != nil {
		log.Fatal(err)
	}
	_, err = c.FindOpportunity("harbor")
	var input casefile.InputError
	if errors.As(err, &input) {
		fmt.Println("400:", input)
	}
	// Output:
	// 400: unknown opportunity "harbor": did you mean "harbour"?
}

func ExampleAppend() {
	c, err := casefile.Parse("ada.yaml", strings.NewReader(`
client: {name: Ada Vale, email: ada@mail.example}
opportunities:
  - company: Acme
log: # oldest first
  - {on: 2026-05-01, what: applied}
`))
	if err != nil {
		log.Fatal(err)
	}
	on, err := calendar.ParseDate("2026-05-12")
	if err != nil {
		log.Fatal(err)
	}
	next, _, err := casefile.Append(c, casefile.Event{On: on, What: casefile.EventInterview})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%s", next.Text())
	// Output:
	// client: {name: Ada Vale, email: ada@mail.example}
	// opportunities:
	//   - company: Acme
	// log: # oldest first
	//   - {on: 2026-05-01, what: applied}
	//   - {on: 2026-05-12, what: interview}
}

func ExampleWithThread() {
	c, err := casefile.Parse("oliver.yaml", strings.NewReader(shortCase))
	if err != nil {
		log.Fatal(err)
	}
	next, err := casefile.WithThread(c, 0, "inbox/offer.eml")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(next.Opportunities[0].Thread)
	fmt.Println(len(next.Text()) > len(c.Text()))
	// Output:
	// inbox/offer.eml
	// true
}
