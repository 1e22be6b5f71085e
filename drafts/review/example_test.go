package review_test

import (
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/review"
	"github.com/tactful-drafts/tactful/templates"
)

func example() *casefile.Case {
	f, err := os.Open("../../testdata/cases/erica.yaml")
	if err != nil {
		panic(err)
	}
	defer f.Close()
	c, err := casefile.Parse("erica.yaml", f)
	if err != nil {
		panic(err)
	}
	return c
}

func ExampleMessage() {
	edited := strings.NewReader(`From: Erica Vale <erica.vale@mail.example>
To: Priya Shah <priya@amazon.example>
Subject: Erica Vale - one last step - Amazon
Date: Tue, 30 Jun 2026 17:30:00 +0000

Hi Priya,

Thank you for moving on this, and for the work it took. Between us: 470k is where
I stop. What would close the gap for me is a sign-on bonus of $252,000 in the first
year and $170,000 in the second.

Best,
Erica
`)
	r, err := review.Message(edited, example(), review.About{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range r.Findings {
		fmt.Printf("%d:%d: %s: %s (%s)\n", f.FileLine, f.FileColumn, f.Severity, f.Text, f.Rule)
	}
	// Output:
	// 8:69: error: 470k is the least that the client would accept (private)
	// 9:63: error: $252,000: neither the case nor a sum of its figures has it (figures)
}

// The emails of a plan are reviewed together.
func ExampleDrafts() {
	cat, err := drafts.NewCatalog(templates.FS)
	if err != nil {
		fmt.Println(err)
		return
	}
	c := example()
	var list []*drafts.Draft
	for _, kind := range []string{"counter-sign-on-split", "deadline-extension"} {
		d, err := cat.Draft(c, letter.Request{Kind: kind,
			Send: time.Date(2026, 6, 30, 17, 30, 0, 0, time.UTC)})
		if err != nil {
			fmt.Println(err)
			return
		}
		list = append(list, d)
	}
	for i, r := range review.Drafts(list, c) {
		fmt.Println(list[i].Filename(), len(r.Findings), "findings")
	}
	// Output:
	// counter-sign-on-split.eml 0 findings
	// deadline-extension.eml 0 findings
}

func ExampleDraft() {
	cat, err := drafts.NewCatalog(templates.FS)
	if err != nil {
		fmt.Println(err)
		return
	}
	c := example()
	d, err := cat.Draft(c, letter.Request{Kind: "counter-sign-on-split",
		Send: time.Date(2026, 6, 30, 17, 30, 0, 0, time.UTC)})
	if err != nil {
		fmt.Println(err)
		return
	}
	r := review.Draft(d, c)
	fmt.Println(len(r.Findings), "findings")
	for _, f := range r.Figures[:3] {
		fmt.Println(f.Words, f.Places, f.Fields)
	}
	// Output:
	// 0 findings
	// $225,000 [erica.yaml:72] [opportunities[0].asks[0].sign_on[0]]
	// $170,000 [erica.yaml:72] [opportunities[0].asks[0].sign_on[1]]
	// $170,000 [erica.yaml:68] [opportunities[0].offers[1].sign_on[0]]
}
