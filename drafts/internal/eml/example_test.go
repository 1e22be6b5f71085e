package eml_test

import (
	"fmt"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/internal/eml"
)

func ExampleMessage_Bytes() {
	m := eml.Message{
		From:    eml.Address{Name: "Erica Vale", Addr: "erica.vale@mail.example"},
		To:      []eml.Address{{Name: "Shah, Priya", Addr: "priya@amazon.example"}},
		Subject: "Erica Vale – sign-on bonus",
		Text:    "Hi Priya,\n\nthank you for the offer.\n",
	}
	b, err := m.Bytes()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Print(strings.ReplaceAll(string(b), "\r\n", "\n"))
	// Output:
	// X-Unsent: 1
	// From: Erica Vale <erica.vale@mail.example>
	// To: "Shah, Priya" <priya@amazon.example>
	// Subject: =?utf-8?q?Erica_Vale_=E2=80=93_sign-on_bonus?=
	// MIME-Version: 1.0
	// Content-Type: text/plain; charset=utf-8
	// Content-Transfer-Encoding: 7bit
	//
	// Hi Priya,
	//
	// thank you for the offer.
}

func ExampleCheckAddress() {
	fmt.Println(eml.CheckAddress("Tom@Bücher.example"))
	fmt.Println(eml.CheckAddress("zoë@mail.example"))
	fmt.Println(eml.CheckAddress("Tom Hale <tom@amazon.example>"))
	// Output:
	// Tom@xn--bcher-kva.example <nil>
	//  "zoë@mail.example" has letters beyond ASCII before the @: mail programs cannot send to it yet
	//  "Tom Hale <tom@amazon.example>" is more than an address: it has a display name
}

func ExampleRead() {
	in, err := eml.Read(strings.NewReader("From: Priya Shah priya@amazon.example\nSubject: =?utf-8?q?R=C3=A9sum=C3?= =?utf-8?q?=A9?=\n" +
		"Content-Type: text/plain; charset=x-own\n\nThank you.\n"))
	if err != nil {
		fmt.Println(err)
	}
	fmt.Println(in.From[0].Name, in.From[0].Addr)
	fmt.Println(in.Subject)
	fmt.Printf("%q\n", in.Parts[0].Text)
	fmt.Println(in.Defects)
	// Output:
	// Priya Shah priya@amazon.example
	// Résumé
	// "Thank you.\n"
	// [the charset "x-own" is unknown: it is read as UTF-8 or windows-1252]
}
