package review_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/internal/golden"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/plan"
	"github.com/tactful-drafts/tactful/drafts/review"
)

// smallCases are the cases with hardly a fact, and how many kinds each has to produce.
var smallCases = []struct {
	file, send string
	kinds      int
	golden     string // the kinds whose emails are compared
}{
	{"maya", "2026-10-06T15:00:00Z", 28,
		"counter-base counter-followup response-hold final-ask accept-recap decline-fit.terms " +
			"deadline-extension number-rationale comp-committee-brief"},
	{"theo", "2026-10-06T15:00:00Z", 22, "level-up-request level-evidence-packet level-up-hm-note"},
}

// TestSmallCases checks what a case of a dozen lines is enough for: each email passes its review.
func TestSmallCases(t *testing.T) {
	cat := catalog(t)
	all, got := map[string]bool{}, map[string][]byte{}
	for _, small := range smallCases {
		c, send := drafttest.Case(t, "small/"+small.file+".yaml"), drafttest.Instant(t, small.send)
		n := 0
		for _, k := range cat.Kinds() {
			d, err := smallDraft(cat, k, func(r letter.Request) (*drafts.Draft, error) {
				return drafttest.Draft(cat, c, r)
			}, send)
			if err != nil {
				continue
			}
			n++
			all[k.ID] = true
			for _, f := range review.Draft(d, c).Findings {
				if f.Severity == review.Error {
					t.Errorf("%s of %s: %v", k.ID, small.file, f)
				}
			}
			if strings.Contains(" "+small.golden+" ", " "+k.ID+" ") {
				got[small.file] = fmt.Appendf(got[small.file], "## %s: %s\n\n%s\n", k.ID, d.Subject, d.Text)
			}
		}
		if n < small.kinds {
			t.Errorf("%s produces %d kinds, want %d or more", small.file, n, small.kinds)
		}
	}
	if len(all) < 45 {
		t.Errorf("the small cases produce %d kinds together, want 45 or more", len(all))
	}
	files := map[string][]byte{}
	for name, text := range got {
		files["../../testdata/cases/small/"+name+".golden"] = text
	}
	golden.Files(t, "../../testdata/cases/small/*.golden", files)
}

// smallDraft makes a draft, with a date if the kind needs one: a later one if it asks for time.
func smallDraft(cat *drafts.Catalog, k drafts.Kind,
	draft func(letter.Request) (*drafts.Draft, error), send time.Time) (*drafts.Draft, error) {
	r := letter.Request{Kind: k.ID, Send: send}
	d, err := draft(r)
	for _, days := range []int{3, 14} {
		if err != nil {
			r.By = calendar.LocalTime{Date: calendar.DateOf(send).AddDays(days)}
			d, err = draft(r)
		}
	}
	return d, err
}

// TestSmallCasesArePlanned checks that a plan needs no log, calendar, or time zone.
func TestSmallCasesArePlanned(t *testing.T) {
	cat := catalog(t)
	for file, want := range map[string]string{"maya": "counter-base", "theo": "level-up-request"} {
		c := drafttest.Case(t, "small/"+file+".yaml")
		p, err := plan.New(cat, c, drafttest.Instant(t, "2026-10-06T15:00:00Z"))
		if err != nil {
			t.Fatal(err)
		}
		if len(p.Steps) == 0 || p.Steps[0].Kind != want {
			t.Fatalf("%s: the plan begins with %v, want %s", file, p.Steps, want)
		}
		replies := map[letter.Reply]bool{}
		for s := range p.All() {
			if s.Draft == nil {
				t.Errorf("%s: %s isn't written: %v", file, s.Kind, s.Warnings)
				continue
			}
			for _, f := range review.Draft(s.Draft, c).Findings {
				if f.Severity == review.Error {
					t.Errorf("%s: %s in the plan: %v", file, s.Kind, f)
				}
			}
			replies[s.Reply] = true
		}
		for _, r := range letter.Replies() {
			if !replies[r] {
				t.Errorf("%s: the plan has nothing for %q", file, r)
			}
		}
	}
}

// A deadline that an answer has moved is the one by which an answer may be promised.
func TestMovedDeadline(t *testing.T) {
	c, err := casefile.Parse("ida.yaml", strings.NewReader(strings.Replace(twoOffers, "base: 80000, ",
		"base: 80000, deadline: 2026-05-08T17:00, ", 1)+
		"log: [{on: 2026-05-06, opportunity: main, what: reply-partial, deadline: 2026-05-14T17:00}]\n"))
	if err != nil {
		t.Fatal(err)
	}
	for says, want := range map[string]string{
		"I'll come back to you by Thursday, May 14.": "",
		"I'll come back to you by Friday, May 15.":   "Friday, May 15",
	} {
		if got := of(c, says, "figures"); got != want {
			t.Errorf("%s: found %q, want %q", says, got, want)
		}
	}
}
