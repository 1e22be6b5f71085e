package markup_test

import (
	"fmt"

	"github.com/tactful-drafts/tactful/drafts/internal/markup"
)

func ExampleRender() {
	text, html, err := markup.Render([]byte(`Hi Priya,

- **Base:** fine as it is
- **Sign-on:** see [the table](https://mail.example/t)

Best,\
Erica`))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Print(text, "\n", html)
	// Output:
	// Hi Priya,
	//
	// • Base: fine as it is
	// • Sign-on: see the table (https://mail.example/t)
	//
	// Best,
	// Erica
	//
	// <html lang="en">
	// <body>
	// <p>Hi Priya,</p>
	// <ul>
	// <li><strong>Base:</strong> fine as it is</li>
	// <li><strong>Sign-on:</strong> see the table (<a href="https://mail.example/t">https://mail.example/t</a>)</li>
	// </ul>
	// <p>Best,<br>
	// Erica</p>
	// </body>
	// </html>
}

func ExampleRender_error() {
	_, _, err := markup.Render([]byte("Hi Priya,\n\n# My counteroffer\n"))
	fmt.Println(err)
	// Output: line 3: a heading isn't allowed in an email
}

func ExampleAppendEscaped() {
	company := "*Acme* <b>"
	source := markup.AppendEscaped([]byte("Joining **"), []byte(company))
	text, _, err := markup.Render(append(source, "** in May."...))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Print(text)
	// Output: Joining *Acme* <b> in May.
}
