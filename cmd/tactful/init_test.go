package main

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

func TestExampleIsTheReferenceCase(t *testing.T) {
	reference, err := os.ReadFile("../../testdata/cases/erica.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile("example.yaml", reference, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if example != string(reference) {
		t.Error("example.yaml differs from the reference case: run this test with -update")
	}
}

// sensible has a value for each REPLACE-ME of the starter, in its order.
var sensible = []string{
	"ada-acme", "USD", // the case
	"Dana Reyes", "dana@coach.example", // the coach
	"Ada Lind", "ada@mail.example", "Europe/London", "GB", // the client
	"acme", "Acme", "Engineer", "America/New_York", "US", // the opportunity
	"priya", "Priya Shah", "priya@acme.example", // the person
	"2026-06-25", "185000", // the offer
	"200000", // the ask
	"150000", // private
}

func filledIn(t *testing.T) string {
	t.Helper()
	head, body, ok := strings.Cut(starter, "\n\n")
	if !ok {
		t.Fatal("the starter has no head")
	}
	if n := strings.Count(body, "REPLACE-ME"); n != len(sensible) {
		t.Fatalf("the starter has %d marks, and the test %d values", n, len(sensible))
	}
	for _, v := range sensible {
		body = strings.Replace(body, "REPLACE-ME", v, 1)
	}
	return head + "\n\n" + body
}

func TestStarterFilledInIsSound(t *testing.T) {
	c, err := casefile.Parse("starter.yaml", strings.NewReader(filledIn(t)))
	if err != nil {
		t.Fatal(err)
	}
	if c.Client.Name != "Ada Lind" || c.Opportunities[0].Asks[0].Base.IsZero() {
		t.Errorf("a value is not in its place: %+v", c)
	}
}

// TestStarterExamplesAreSound uncomments each line that a coach may use: the result must be valid.
func TestStarterExamplesAreSound(t *testing.T) {
	commented := regexp.MustCompile(`(?m)^( *)# ( *(?:- )?[a-z{][a-z_-]*:.*)$`)
	head, body, _ := strings.Cut(filledIn(t), "\n\n")
	if n := len(commented.FindAllString(body, -1)); n < 30 {
		t.Fatalf("found %d lines to take the # from", n)
	}
	body = commented.ReplaceAllString(body, "$1$2")
	body = strings.Replace(body, "goes_by:", "goes_by: Ada", 1)
	body = regexp.MustCompile(`(?m)^( *)#( +- \{)`).ReplaceAllString(body, "$1 $2")
	c, err := casefile.Parse("starter.yaml", strings.NewReader(head+"\n\n"+body))
	if err != nil {
		t.Fatalf("%v\n%s", err, body)
	}
	o := c.Opportunities[0]
	if len(o.Forfeits) == 0 || len(o.Market) == 0 || len(o.Level.Criteria) == 0 ||
		len(o.Evidence) == 0 || len(c.Log) == 0 || o.Offers[0].Equity == nil {
		t.Errorf("an example was not read: %+v", o)
	}
}

// TestStarterMarksAreRefused checks that each REPLACE-ME is reported at its place.
func TestStarterMarksAreRefused(t *testing.T) {
	var want, got []string
	for i, l := range strings.Split(starter, "\n") {
		key, _, _ := strings.Cut(l, "#")
		if j := strings.Index(key, "REPLACE-ME"); j >= 0 {
			want = append(want, fmt.Sprintf("%d:%d", i+1, j+1))
		}
	}
	_, err := casefile.Parse("starter.yaml", strings.NewReader(starter))
	bad, ok := err.(*casefile.Error)
	if !ok {
		t.Fatal(err)
	}
	for _, p := range bad.Problems {
		got = append(got, fmt.Sprintf("%d:%d", p.Line, p.Column))
	}
	if got = slices.Compact(got); !slices.Equal(got, want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
}
