package drafts_test

import (
	"errors"
	"fmt"
	"log"
	"strings"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/templates"
)

// An email that shows something private isn't drafted, and the error says where it does.
func ExamplePrivateError() {
	c, err := casefile.Parse("oliver.yaml", strings.NewReader(
		strings.Replace(shortCase, "the planning cycle", "the cost of planning to 88k", 1)+
			"private: {walk_away: 88000}\n"))
	if err != nil {
		log.Fatal(err)
	}
	cat, err := drafts.NewCatalog(templates.FS)
	if err != nil {
		log.Fatal(err)
	}
	_, err = cat.Draft(c, drafts.Request{Kind: "counter-base",
		Send: time.Date(2026, 3, 5, 9, 30, 0, 0, time.UTC)})
	var private *drafts.PrivateError
	if errors.As(err, &private) {
		for _, d := range private.Shown {
			fmt.Println(d.Part, d.Field, private.Draft.Text[d.Start:d.End])
		}
	}
	// Output:
	// text private.walk_away 88k
}
