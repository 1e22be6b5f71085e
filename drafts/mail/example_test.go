package mail_test

import (
	"fmt"
	"log"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/mail"
)

func ExampleRead() {
	m, err := mail.Read(strings.NewReader(`From: "Oakley, Ruth" <ruth@harbour.example>
To: oliver@grant.example
Subject: =?iso-8859-1?q?AW:_Your_offer_=A380,000?=
Message-ID: <a1@harbour.example>
Content-Type: text/plain; charset=utf-8

Hi Oliver,

We can talk about it on Monday.

On 4 March 2026 09:30, Oliver Grant wrote:
> Could we look at the base?

--
Ruth Oakley
`))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(m.From[0].Name, m.Subject)
	for _, p := range m.Words().Passages {
		fmt.Printf("line %d, %s: %q\n", p.Line, p.Kind, p.Text)
	}
	// Output:
	// Oakley, Ruth AW: Your offer £80,000
	// line 1, own: "Hi Oliver,\n\nWe can talk about it on Monday.\n\n"
	// line 5, quoted: "On 4 March 2026 09:30, Oliver Grant wrote:\n> Could we look at the base?\n\n"
	// line 8, signature: "--\nRuth Oakley\n"
}

// A broken message is read as far as it goes.
func ExampleRead_defects() {
	m, err := mail.Read(strings.NewReader("From: Priya Shah priya@amazon.example\n" +
		"Subject: =?utf-8?q?R=C3=A9sum=C3?= =?utf-8?q?=A9?=\n" +
		"Content-Type: text/plain; charset=x-own\n\nThank you.\n"))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(m.From[0])
	fmt.Println(m.Subject)
	fmt.Printf("%q\n", m.Text.Text)
	fmt.Println(m.Defects)
	// Output:
	// Priya Shah <priya@amazon.example>
	// Résumé
	// "Thank you.\n"
	// [the charset "x-own" is unknown: it is read as UTF-8]
}

func ExampleReadText() {
	b := mail.ReadText("Yes, gladly.\n\n> Shall we talk?\n")
	fmt.Printf("%q\n", b.Own())
	// Output: "Yes, gladly.\n\n"
}

func ExampleReadHTML() {
	b := mail.ReadHTML(`<p>Yes,<br>gladly.</p><blockquote type="cite">Shall we talk?</blockquote>`)
	fmt.Printf("%q\n", b.Text)
	for _, p := range b.Passages {
		fmt.Printf("line %d, %s: %q\n", p.Line, p.Kind, p.Text)
	}
	// Output:
	// "Yes,\ngladly.\n\nShall we talk?\n"
	// line 1, own: "Yes,\ngladly.\n\n"
	// line 4, quoted: "Shall we talk?\n"
}

// A program that shows a file needs to know where in the file a word of its text is.

func ExampleOrigin_Places() {
	file := "From: ruth@harbour.example\nContent-Transfer-Encoding: quoted-printable\n" +
		"Content-Type: text/plain; charset=utf-8\n\nThe base is =C2=A380,=\n000.\n"
	m, err := mail.Read(strings.NewReader(file))
	if err != nil {
		log.Fatal(err)
	}
	column := strings.Index(m.Text.Text, "000") // one octet after the character: £ has two
	line, column := m.TextAt.Places([]byte(file)).Place(1, column)
	fmt.Println(line, column)
	// Output: 6 1
}

func ExampleMessage_Field() {
	m, err := mail.Read(strings.NewReader("Subject: Offer\nX-Mailer: =?utf-8?q?B=C3=B6rse?=\n\nHi\n"))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%q %q\n", m.Field("x-mailer"), m.Field("Cc"))
	// Output: "Börse" ""
}

func ExampleMessage_ReplyReferences() {
	m := mail.Message{MessageID: "<c@x.example>", References: []string{"<a@x.example>", "<b@x.example>"}}
	fmt.Println(m.ReplyReferences())
	// Output: [<a@x.example> <b@x.example> <c@x.example>]
}

func ExampleBaseSubject() {
	fmt.Println(mail.BaseSubject("AW: RE[2]: Your offer"))
	fmt.Println(mail.BaseSubject("Re: Fwd: Your offer"))
	// Output:
	// Your offer
	// Fwd: Your offer
}

func ExampleNewAddress() {
	a := mail.NewAddress("Tom Hale", "tom@bücher.example")
	fmt.Println(a)
	fmt.Println(a.Is("TOM@Bücher.example"))
	// Output:
	// Tom Hale <tom@xn--bcher-kva.example>
	// true
}

func ExampleHasAddress() {
	list := []mail.Address{{Name: "Priya Shah", Email: "priya@amazon.example"}}
	fmt.Println(mail.HasAddress(list, "Priya@Amazon.example"))
	// Output: true
}

func ExampleOutgoing_Bytes() {
	m := mail.Outgoing{
		From:    mail.Address{Name: "Erica Vale", Email: "erica.vale@mail.example"},
		To:      []mail.Address{{Name: "Shah, Priya", Email: "priya@amazon.example"}},
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
	fmt.Println(mail.CheckAddress("Tom@Bücher.example"))
	fmt.Println(mail.CheckAddress("zoë@mail.example"))
	fmt.Println(mail.CheckAddress("Tom Hale <tom@amazon.example>"))
	// Output:
	// Tom@xn--bcher-kva.example <nil>
	//  "zoë@mail.example" has letters beyond ASCII before the @: mail programs cannot send to it yet
	//  "Tom Hale <tom@amazon.example>" is more than an address: it has a display name
}
