package mail_test

import (
	"fmt"
	"log"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/mail"
)

func ExampleRead() {
	m, err := mail.Read(strings.NewReader(`From: "Oakley, Ruth" <ruth@harbour.example>
To: Oliver Grant <oliver@grant.example>
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
		fmt.Printf("line %d, %s: %q\n", p.Line, p.Sort, p.Text)
	}
	// Output:
	// Oakley, Ruth AW: Your offer £80,000
	// line 1, own: "Hi Oliver,\n\nWe can talk about it on Monday.\n\n"
	// line 5, quoted: "On 4 March 2026 09:30, Oliver Grant wrote:\n> Could we look at the base?\n\n"
	// line 8, signature: "--\nRuth Oakley\n"
}

func ExampleReadText() {
	b := mail.ReadText("Yes, gladly.\n\n> Shall we talk?\n")
	fmt.Printf("%q\n", b.Own())
	// Output: "Yes, gladly.\n\n"
}

func ExampleReadHTML() {
	b := mail.ReadHTML(`<p>Yes,<br>gladly.</p><blockquote type="cite">Shall we talk?</blockquote>`)
	fmt.Printf("%q\n", b.Text)
	fmt.Printf("%q\n", b.Own())
	// Output:
	// "Yes,\ngladly.\n\nShall we talk?\n"
	// "Yes,\ngladly.\n\n"
}
