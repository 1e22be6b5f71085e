package review_test

import (
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/review"
)

// harmful returns the words of the errors, and of the warnings about an offer that a case doesn't
// have.
func harmful(r *review.Report) string {
	var list []string
	for _, f := range r.Findings {
		if f.Severity == review.Error || f.Rule == "competing-offer" {
			list = append(list, f.Words)
		}
	}
	return strings.Join(list, "|")
}

// Names in the subject are found even if it has characters that nobody sees.
func TestInvisibleInSubject(t *testing.T) {
	for subject, want := range map[string]string{
		"Erica Vale – sign-on bonus – Corv\u00adane": "Corvane",
		"Erica Vale – sign-on bonus – Ｃorvane":       "Corvane",
		"Eri\u00adca Vael – sign-on bonus – Amazon":  "Erica Vael|Vael",
	} {
		d := draftOf(strings.ReplaceAll(template, "%s\n\n", ""))
		d.Subject, d.Text = subject, strings.ReplaceAll(d.Text, "%%", "%")
		if got := harmful(review.Draft(d, drafttest.Shared(t, "erica.yaml"))); got != want {
			t.Errorf("%q: found %q, want %q", subject, got, want)
		}
	}
}

// A name with an apostrophe is as well known as one without, and so are their possessives.
func TestApostropheInName(t *testing.T) {
	for name, words := range map[string]string{
		"Priya O'Brien": "Ms O'Brien sent the offer. I talked to O'Brien about it, and O'Brien's offer was good.",
		"Priya Marcus":  "Priya's team sent it, and I thought about Marcus's offer and Amazon's letter.",
	} {
		c := readCase(t, "erica.yaml")
		c.Opportunities[0].People[0].Name = name
		if got := harmful(review.Draft(draftOf("Hi Priya,\n\n"+words+"\n\nErica\n"), c)); got != "" {
			t.Errorf("%s: found %q", name, got)
		}
	}
	const stranger = "Hi Priya,\n\nHalden's offer was good, and I talked to D'Arcy about it.\n\nErica\n"
	got := harmful(review.Draft(draftOf(stranger), readCase(t, "erica.yaml")))
	if !strings.HasPrefix(got, "Halden's offer") {
		t.Errorf("found %q", got)
	}
}

// Without a base, an offer has nothing that an ask could be compared with.
func TestAskWithoutBase(t *testing.T) {
	src := strings.NewReplacer("COMPANY", "Halden", "TEAM", "Grid", "METRIC", "x", "base: 180k,",
		"sign_on: [20k],", "base: 200k, because", "total: 200k, because").Replace(namedCase)
	c, err := casefile.Parse("tess.yaml", strings.NewReader(src))
	if err != nil {
		t.Fatal(err)
	}
	r, err := review.Message(strings.NewReader("From: tess@mail.example\nTo: joan@main.example\n"+
		"Subject: Total\n\nHi Joan,\n\nCould we bring the total to $200,000?\n"), c,
		review.About{Send: time.Date(2026, 5, 12, 15, 0, 0, 0, time.UTC)})
	if err != nil {
		t.Fatal(err)
	}
	if got := found(r, "ask-size"); len(got) > 0 {
		t.Errorf("found %q", got)
	}
}
