package packet_test

import (
	"fmt"
	"log"
	"os"
	"strings"
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

func ExampleSync() {
	path, err := os.MkdirTemp("", "packet")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(path)
	folder, err := os.OpenRoot(path)
	if err != nil {
		log.Fatal(err)
	}
	defer folder.Close()

	monday := example(time.Date(2026, 3, 9, 9, 0, 0, 0, time.UTC))
	r, err := packet.Sync(folder, monday, nil)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(len(r.Written), "files written")

	// The client edits a file. It's kept when the folder is brought up to date the next day.
	if err := folder.WriteFile("01a-if-yes.eml", []byte("Yes, gladly!"), 0o600); err != nil {
		log.Fatal(err)
	}
	tuesday := example(time.Date(2026, 3, 10, 9, 0, 0, 0, time.UTC))
	r, err = packet.Sync(folder, tuesday, nil)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println("written:", r.Written)
	fmt.Println(r.Notes(false))
	// Output:
	// 10 files written
	// written: [plan.ics README.txt manifest.json]
	// [01a-if-yes.eml: this file has been edited, or was put here by hand; it is kept as it is]
}

func ExampleHowTo() {
	p := casefile.MailThunderbird
	fmt.Println(packet.FormsFor(p))
	for i, step := range packet.HowTo(p) {
		fmt.Printf("%d. %s\n", i+1, step)
	}
	// Output:
	// [eml]
	// 1. Double-click the file. If another program opens it, right-click the file, and choose Open with, then Thunderbird.
	// 2. Thunderbird shows the email, ready to edit, in a window called Write.
	// 3. Check the From line: it should show the address this company knows.
	// 4. Read it out loud once, and change anything that doesn't sound like you.
	// 5. Click Send.
}

// A folder stays as it is while the plan that it was made from is still right.
func ExampleCurrent() {
	c, err := casefile.Parse("oliver.yaml", strings.NewReader(shortCase))
	if err != nil {
		log.Fatal(err)
	}
	cat, err := drafts.NewCatalog(templates.FS)
	if err != nil {
		log.Fatal(err)
	}
	last := example(time.Date(2026, 3, 9, 9, 0, 0, 0, time.UTC)).Manifest
	var o plan.Options
	next, err := o.New(cat, c, time.Date(2026, 3, 9, 9, 10, 0, 0, time.UTC))
	if err != nil {
		log.Fatal(err)
	}
	p, err := packet.Current(last, next, o, c, cat)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(p.At.Format(time.TimeOnly))
	// Output:
	// 09:00:00
}
