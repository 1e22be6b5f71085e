package packet_test

import (
	"fmt"
	"log"
	"strings"
	"testing/fstest"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/packet"
	"github.com/tactful-drafts/tactful/drafts/plan"
	"github.com/tactful-drafts/tactful/templates"
)

const shortCase = `version: 1
id: oliver
currency: GBP
coach: {name: Dana Reyes}
client: {name: Oliver Grant, email: oliver@grant.example, timezone: Europe/London, calendar: GB, mail: thunderbird}
opportunities:
  - id: harbour
    company: Harbour Energy
    timezone: Europe/London
    calendar: GB
    people:
      - {id: ruth, role: recruiter, name: Ruth Oakley, email: ruth@harbour.example}
    evidence:
      - {action: halved the planning cycle, result: every delivery has been on time since, shareable: true}
    offers:
      - {id: first, made: 2026-03-02, base: 80000, deadline: 2026-03-20}
    asks:
      - {round: 1, base: 90000}
log:
  - {on: 2026-03-02, what: written-offer, opportunity: harbour, offer: first}
  - {on: 2026-03-03, what: sent, opportunity: harbour, kind: offer-acknowledge}
`

// example makes the packet of the short case for a day.
func example(day time.Time) *packet.Packet {
	c, err := casefile.Parse("oliver.yaml", strings.NewReader(shortCase))
	if err != nil {
		log.Fatal(err)
	}
	cat, err := drafts.NewCatalog(templates.FS)
	if err != nil {
		log.Fatal(err)
	}
	plan, err := plan.New(cat, c, day)
	if err != nil {
		log.Fatal(err)
	}
	p, err := packet.New(plan, c, cat)
	if err != nil {
		log.Fatal(err)
	}
	return p
}

func ExampleNew() {
	for _, f := range example(time.Date(2026, 3, 9, 9, 0, 0, 0, time.UTC)).Files {
		fmt.Println(f.Name)
	}
	// Output:
	// 01-counter-base.eml
	// 01a-if-yes.eml
	// 01b-if-partial.eml
	// 01c-if-no.eml
	// 01d-if-question.eml
	// 01e-if-silence.eml
	// 01f-if-silence.eml
	// plan.ics
	// README.txt
	// manifest.json
}

func ExampleEdited() {
	p := example(time.Date(2026, 3, 9, 9, 0, 0, 0, time.UTC))
	folder := fstest.MapFS{}
	for _, f := range p.Files {
		folder[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	folder["01a-if-yes.eml"].Data = []byte("Hi Ruth, yes, with pleasure!")

	last, err := packet.ReadManifest(folder)
	if err != nil {
		log.Fatal(err)
	}
	edited, err := packet.Edited(folder, last, example(time.Date(2026, 3, 10, 9, 0, 0, 0, time.UTC)))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(edited)
	// Output:
	// [01a-if-yes.eml]
}
