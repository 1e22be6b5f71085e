package privacy_test

import (
	"fmt"
	"log"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/privacy"
)

func ExampleScanner_Find() {
	c, err := casefile.Parse("ada.yaml", strings.NewReader(`
client: {name: Ada Vale, email: ada@mail.example}
opportunities: [{company: Acme, offers: [{base: "$100,000"}]}]
private: {walk_away: 108000}
`))
	if err != nil {
		log.Fatal(err)
	}
	const text = "Anything above 108k works for me."
	for _, f := range privacy.New(c, privacy.Scope{}).Find(text) {
		fmt.Printf("%s: %s is %s\n", f.Field, text[f.Start:f.End], f.What)
	}
	// Output:
	// private.walk_away: 108k is the least that the client would accept
}
