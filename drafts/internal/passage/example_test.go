package passage_test

import (
	"fmt"

	"github.com/tactful-drafts/tactful/drafts/internal/passage"
)

func ExamplePlain() {
	for _, p := range passage.Plain("Yes.\n\nOn Monday, Ruth wrote:\n> Is it?\n-- \nErica\n") {
		fmt.Printf("%d %d %q\n", p.Sort, p.Line, p.Text)
	}
	// Output:
	// 0 1 "Yes.\n\n"
	// 1 3 "On Monday, Ruth wrote:\n> Is it?\n"
	// 2 5 "-- \nErica\n"
}

func ExampleHTML() {
	text, passages := passage.HTML(`<p>Yes,<br>we can.</p><blockquote type="cite"><p>Can we?</p></blockquote>`)
	fmt.Printf("%q\n", text)
	for _, p := range passages {
		fmt.Printf("%d %d %q\n", p.Sort, p.Line, p.Text)
	}
	// Output:
	// "Yes,\nwe can.\n\nCan we?\n"
	// 0 1 "Yes,\nwe can.\n\n"
	// 1 4 "Can we?\n"
}
