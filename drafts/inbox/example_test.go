package inbox_test

import (
	"fmt"
	"log"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/inbox"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

func ExampleRead() {
	c, err := casefile.Parse("ada.yaml", strings.NewReader(`
client: {name: Ada Vale, email: ada@mail.example}
opportunities:
  - company: Acme
    people: [{role: recruiter, name: Nils New, email: nils@acme.example}]
    offers: [{base: "$100,000"}]
    asks: [{base: "$112,000"}]
`))
	if err != nil {
		log.Fatal(err)
	}
	m, err := mail.Read(strings.NewReader(`From: Nils New <nils@acme.example>
Subject: Re: Offer
Date: Thu, 7 May 2026 09:12:00 -0400

Hi Ada, 112 isn't doable, but I can get you to 106.
`))
	if err != nil {
		log.Fatal(err)
	}
	r, err := inbox.Read(c, m, "")
	if err != nil {
		log.Fatal(err)
	}
	e, _ := r.Event(c)
	_, added, err := casefile.Append(c, e)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(r.What, r.Amounts[inbox.TermBase].Hundredths/100)
	fmt.Println(r.Evidence)
	fmt.Println(added)
	// Output:
	// partial 106000
	// 112 isn't doable, but I can get you to 106.
	// {on: 2026-05-07, what: reply-partial, base: 106000 USD, text: "112 isn't doable, but I can get you to 106."}
}
