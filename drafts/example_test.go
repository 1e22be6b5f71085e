package drafts_test

import (
	"fmt"
	"log"
	"os"
	"strings"
	"testing/fstest"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/mail"
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

func Example() {
	c, err := casefile.Parse("oliver.yaml", strings.NewReader(shortCase))
	if err != nil {
		log.Fatal(err)
	}
	cat, err := drafts.NewCatalog(templates.FS)
	if err != nil {
		log.Fatal(err)
	}
	d, err := cat.Draft(c, drafts.Request{Kind: "counter-base",
		Send: time.Date(2026, 3, 5, 9, 30, 0, 0, time.UTC)})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(d.Filename())
	fmt.Println(d.Subject)
	fmt.Println(d.To[0].Email)
	// Output:
	// counter-base.eml
	// Harbour Energy offer: a question about the base salary
	// ruth@harbour.example
}

func ExampleCatalog_Draft_reply() {
	m, err := mail.Read(strings.NewReader(`From: Ruth Oakley <ruth@harbour.example>
To: Oliver Grant <oliver@grant.example>
Cc: Mark Tolland <mark@harbour.example>
Subject: AW: Your offer
Message-ID: <b2@harbour.example>
References: <a1@grant.example>

Hi Oliver, the offer is attached. Ruth
`))
	if err != nil {
		log.Fatal(err)
	}
	c, err := casefile.Parse("oliver.yaml", strings.NewReader(shortCase))
	if err != nil {
		log.Fatal(err)
	}
	cat, err := drafts.NewCatalog(templates.FS)
	if err != nil {
		log.Fatal(err)
	}
	d, err := cat.Draft(c, drafts.Request{
		Kind: "counter-base", Send: time.Date(2026, 3, 5, 9, 30, 0, 0, time.UTC), ReplyTo: m,
		ReplyAll: true, Quote: true,
	})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(d.Subject)
	fmt.Println(d.To[0].Email, d.Cc[0].Email)
	fmt.Println(d.InReplyTo, d.References)
	fmt.Println(d.Text[strings.Index(d.Text, "Ruth Oakley wrote:"):])
	// Output:
	// Re: Your offer
	// ruth@harbour.example mark@harbour.example
	// <b2@harbour.example> [<a1@grant.example> <b2@harbour.example>]
	// Ruth Oakley wrote:
	// > Hi Oliver, the offer is attached. Ruth
}

func ExampleDraft_WriteAs() {
	d := &drafts.Draft{
		Kind: "thanks", Subject: "Thank you", Text: "Hi Ruth,\n\nThank you.\n",
		From: mail.Address{Name: "Oliver Grant", Email: "oliver@grant.example"},
		To:   []mail.Address{{Name: "Ruth Oakley", Email: "ruth@harbour.example"}},
	}
	fmt.Println(d.FilenameAs(drafts.FormMailto))
	if _, err := d.WriteAs(os.Stdout, drafts.FormMailto); err != nil {
		log.Fatal(err)
	}
	// Output:
	// thanks.txt
	// mailto:ruth@harbour.example?subject=Thank%20you&body=Hi%20Ruth%2C%0D%0A%0D%0AThank%20you.
}

func ExampleDraft_Mailto() {
	d := &drafts.Draft{
		Subject: "Thank you", Text: "Hi Ruth,\n\nThank you.\n", InReplyTo: "<b2@harbour.example>",
		To: []mail.Address{{Name: "Ruth Oakley", Email: "ruth+offers@harbour.example"}},
	}
	link := d.Mailto()
	fmt.Println(link)
	fmt.Println(len(link) <= drafts.MaxMailto)
	// Output:
	// mailto:ruth%2Boffers@harbour.example?in-reply-to=%3Cb2%40harbour.example%3E&subject=Thank%20you&body=Hi%20Ruth%2C%0D%0A%0D%0AThank%20you.
	// true
}

func ExampleDraft_WriteSentForm() {
	d := &drafts.Draft{
		Kind: "thanks", Subject: "Thank you", Text: "Hi Ruth,\n\nThank you.\n",
		Send: time.Date(2026, 3, 5, 9, 30, 0, 0, time.UTC),
		From: mail.Address{Name: "Oliver Grant", Email: "oliver@grant.example"},
		To:   []mail.Address{{Name: "Ruth Oakley", Email: "ruth@harbour.example"}},
	}
	var b strings.Builder
	if _, err := d.WriteSentForm(&b); err != nil {
		log.Fatal(err)
	}
	m, err := mail.Read(strings.NewReader(b.String()))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(m.Date)
	fmt.Println(m.MessageID)
	// Output:
	// 2026-03-05 09:30:00 +0000 UTC
	// <c10001020b49d3ec832a1e8027b9bebf@grant.example>
}

func ExampleNewCatalog() {
	// A coach's own template takes the place of the built-in one at the same path.
	own := fstest.MapFS{"answer/response-hold.md": {Data: []byte(`---
title: A day to think
stage: answer
act: hold
to: recruiter
needs: [by]
window: reply
words: 60
subject: "{{ .Client.FirstName }} – {{ .Company }}"
note: Send it the same day.
---
Thank you, {{ .To.FirstName }}! You will hear from me on {{ weekday .By }}.
`)}}
	cat, err := drafts.NewCatalog(templates.FS, own)
	if err != nil {
		log.Fatal(err)
	}
	c, err := casefile.Parse("oliver.yaml", strings.NewReader(shortCase))
	if err != nil {
		log.Fatal(err)
	}
	by, err := calendar.ParseLocalTime("2026-03-09")
	if err != nil {
		log.Fatal(err)
	}
	d, err := cat.Draft(c, drafts.Request{Kind: "response-hold",
		Send: time.Date(2026, 3, 6, 15, 0, 0, 0, time.UTC), By: by})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Print(d.Text)
	// Output:
	// Thank you, Ruth! You will hear from me on Monday.
}

func ExampleNewCatalogOf() {
	cat, err := drafts.NewCatalogOf("counter-base", templates.FS)
	if err != nil {
		log.Fatal(err)
	}
	for _, k := range cat.Kinds() {
		fmt.Println(k.ID, k.Stage, k.To, k.Window)
	}
	// Output:
	// counter-base counter [recruiter] ask
}

func ExampleCatalog_Draft_missing() {
	c, err := casefile.Parse("oliver.yaml", strings.NewReader(shortCase))
	if err != nil {
		log.Fatal(err)
	}
	cat, err := drafts.NewCatalog(templates.FS)
	if err != nil {
		log.Fatal(err)
	}
	_, err = cat.Draft(c, drafts.Request{Kind: "counter-sign-on-split",
		Send: time.Date(2026, 3, 5, 9, 30, 0, 0, time.UTC)})
	fmt.Println(err)
	_, err = cat.Draft(c, drafts.Request{Kind: "counter-bass",
		Send: time.Date(2026, 3, 5, 9, 30, 0, 0, time.UTC)})
	fmt.Println(err)
	// Output:
	// counter-sign-on-split needs offer.sign_on (opportunity "harbour", oliver.yaml:15)
	// counter-sign-on-split needs ask.sign_on (opportunity "harbour", oliver.yaml:17)
	// unknown kind "counter-bass": did you mean "counter-base"?
}

func ExampleDraft_WriteTo() {
	c, err := casefile.Parse("oliver.yaml", strings.NewReader(shortCase))
	if err != nil {
		log.Fatal(err)
	}
	cat, err := drafts.NewCatalog(fstest.MapFS{"offer/thanks.md": {Data: []byte(`---
title: Thanks
stage: offer
act: note
to: recruiter
window: reply
words: 20
subject: Thank you
note: Send it the same day.
---
Hi {{ .To.FirstName }}, thank you for the offer of {{ money .Offer.Base }}.
`)}})
	if err != nil {
		log.Fatal(err)
	}
	d, err := cat.Draft(c, drafts.Request{Kind: "thanks",
		Send: time.Date(2026, 3, 5, 9, 30, 0, 0, time.UTC), Format: drafts.FormatText})
	if err != nil {
		log.Fatal(err)
	}
	var b strings.Builder
	if _, err := d.WriteTo(&b); err != nil {
		log.Fatal(err)
	}
	fmt.Print(strings.ReplaceAll(b.String(), "\r\n", "\n"))
	// Output:
	// X-Unsent: 1
	// From: Oliver Grant <oliver@grant.example>
	// To: Ruth Oakley <ruth@harbour.example>
	// Subject: Thank you
	// MIME-Version: 1.0
	// Content-Type: text/plain; charset=utf-8
	// Content-Transfer-Encoding: quoted-printable
	//
	// Hi Ruth, thank you for the offer of =C2=A380,000.
}

func ExampleCatalog_Kind() {
	cat, err := drafts.NewCatalog(templates.FS)
	if err != nil {
		log.Fatal(err)
	}
	k, err := cat.Kind("counter-base")
	if err != nil {
		log.Fatal(err)
	}
	for _, r := range k.Replies {
		fmt.Println(r.Reply, "->", r.Kind)
	}
	// Output:
	// yes -> accept-recap
	// partial -> final-ask
	// no -> lever-pivot
	// question -> number-rationale
	// silence -> counter-followup
}

func ExampleGraph_Text() {
	cat, err := drafts.NewCatalog(templates.FS)
	if err != nil {
		log.Fatal(err)
	}
	near, err := cat.Graph().Around("preholiday-hold")
	if err != nil {
		log.Fatal(err)
	}
	if err := near.Text(os.Stdout, "preholiday-hold"); err != nil {
		log.Fatal(err)
	}
	// Output:
	// preholiday-hold
	//   preholiday-hold  ─ yes →       accept-recap
	//   preholiday-hold  ─ partial →   final-ask
	//   preholiday-hold  ─ no →        lever-pivot
	//   preholiday-hold  ─ question →  number-rationale
}

func ExampleFuncs() {
	names := drafts.Funcs()
	for i := 0; i < len(names); i += 10 {
		fmt.Println(strings.Join(names[i:min(i+10, len(names))], " "))
	}
	// Output:
	// and andList contains date deadline dict empty eq fail first
	// ge gt hasPrefix hasSuffix indent index join last le len
	// list lower lt money ne not or percent plural quote
	// replace sentence ternary trim upper weekday
}

func ExampleCatalog_Hash() {
	one, err := drafts.NewCatalog(templates.FS)
	if err != nil {
		log.Fatal(err)
	}
	mine := fstest.MapFS{"partials/closing.md": {Data: []byte("{{ .Sender.Name }}\n")}}
	other, err := drafts.NewCatalog(templates.FS, mine)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(len(one.Hash()), one.Hash() == other.Hash())
	// Output:
	// 64 false
}
