package drafts_test

import (
	"io/fs"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/templates"
)

// sharedAtMost is the most kinds that may have the same sentence; one that more kinds need belongs
// in a partial.
const sharedAtMost = 3

var (
	// they separate alternatives
	actions = regexp.MustCompile(`\{\{-?\s*(if|else|end|with|range)\b[^}]*\}\}`)
	printed = regexp.MustCompile(`\{\{[^}]*\}\}`)
	stops   = regexp.MustCompile(`[.?!:](\s|$)|\n`)
	spaces  = regexp.MustCompile(`\s+`)
)

// sentencesOf returns the sentences of a body, with an x for each value or partial that it prints.
// Fewer than four words aren't a sentence: they are a partial, a label, or a bullet.
func sentencesOf(body string) map[string]bool {
	set := map[string]bool{}
	for _, piece := range actions.Split(body, -1) {
		for _, s := range stops.Split(printed.ReplaceAllString(piece, "x"), -1) {
			s = strings.Trim(spaces.ReplaceAllString(s, " "), " ,;-|*")
			if len(strings.Fields(s)) >= 4 {
				set[s] = true
			}
		}
	}
	return set
}

// A client who sends five of these emails to one recruiter must not sound like a form: a sentence
// in more than three kinds is in a partial, so that the voices can vary it.
func TestNoSentenceInManyKinds(t *testing.T) {
	kinds := map[string][]string{}
	paths, err := fs.Glob(templates.FS, "*/*.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range paths {
		if strings.HasPrefix(path, "partials/") {
			continue
		}
		text, err := fs.ReadFile(templates.FS, path)
		if err != nil {
			t.Fatal(err)
		}
		_, body, _ := strings.Cut(strings.TrimPrefix(string(text), "---\n"), "\n---\n")
		for s := range sentencesOf(body) {
			kinds[s] = append(kinds[s], path)
		}
	}
	if len(kinds) < 100 {
		t.Fatalf("found %d sentences", len(kinds))
	}
	for _, s := range slices.Sorted(maps.Keys(kinds)) {
		if in := kinds[s]; len(in) > sharedAtMost {
			t.Errorf("%d kinds say %q: %s", len(in), s, strings.Join(in, ", "))
		}
	}
}

func TestSentencesOf(t *testing.T) {
	for body, want := range map[string][]string{
		"Thank you for the offer. Yes!\n": {"Thank you for the offer"},
		"{{ if .Offer }}Thank you for it all{{ else }}I thank you for nothing{{ end }}, and so on": {"Thank you for it all", "I thank you for nothing"},
		"Could we bring that to {{ money .Ask.Base }}?":                                            {"Could we bring that to x"},
		"{{ template \"partials/closing\" . }}\n\n- **Open:** a step":                              nil,
	} {
		if got := slices.Sorted(maps.Keys(sentencesOf(body))); !slices.Equal(got,
			slices.Sorted(slices.Values(want))) {
			t.Errorf("%q: got %q, want %q", body, got, want)
		}
	}
}

// A question before there is an offer is answered without a figure, whatever the case has.
func TestExpectationsNameNoFigure(t *testing.T) {
	figure := regexp.MustCompile(`[0-9$£€%]|\b(hundred|thousand|percent|per cent|[0-9]+k)\b`)
	found := 0
	for _, m := range drafttest.Drafts(t, "") {
		if !strings.HasPrefix(m.Kind.ID, "expectations-deflect.") {
			continue
		}
		found++
		text := strings.ReplaceAll(m.Draft.Subject+"\n"+m.Draft.Text, "#1", "")
		if f := figure.FindString(text); f != "" {
			t.Errorf("%s/%s: %q in\n%s", m.Scenario.Name, m.Name, f, text)
		}
	}
	if found < 9 {
		t.Errorf("only %d emails were checked", found)
	}
}

// Only an email for it, or one whose round is named, asks for the least that the client accepts,
// which a case may have from the start as its last ask.
func TestTheLeastAcceptableIsNotGivenAway(t *testing.T) {
	cat, c := drafttest.Catalog(t), drafttest.Case(t, "tomas.yaml")
	for _, tt := range []struct {
		kind  string
		round int
		want  string
	}{
		{"counter-firm-minimum", 0, "CHF 141'000"},
		{"counter-base", 0, "CHF 146'000"},
		{"final-ask", 0, "whole offer through"}, // they have not moved
		{"final-ask", 4, "one week in four from London"},
		{"number-rationale", 0, "CHF 146'000"},
		{"comp-committee-brief", 0, "CHF 146'000"},
		{"comp-committee-brief", 2, "CHF 144'000"},
		{"comp-committee-brief", 4, "one week in four from London"},
		{"comp-committee-brief", 5, "CHF 141'000"},
	} {
		d, err := cat.Draft(c,
			letter.Request{Kind: tt.kind, Opportunity: "alpina", Round: tt.round,
				Send: time.Date(2026, 2, 4, 8, 30, 0, 0, time.UTC)})
		if err != nil {
			t.Fatal(err)
		}
		if least := strings.Contains(d.Text, "141'000"); !strings.Contains(d.Text, tt.want) ||
			least != (tt.want == "CHF 141'000") {
			t.Errorf("%s, round %d: want %s in\n%s", tt.kind, tt.round, tt.want, d.Text)
		}
	}
	// once all the others have been made, the least is next, and still isn't stated
	asked := calendar.DateOf(time.Date(2026, 2, 3, 0, 0, 0, 0, time.UTC))
	for range 4 {
		c.Log = append(c.Log, casefile.Event{On: asked,
			What: casefile.EventAsked, Opportunity: "alpina"})
	}
	for _, kind := range []string{"counter-base", "final-ask", "lever-pivot", "number-rationale"} {
		d, err := cat.Draft(c, letter.Request{Kind: kind, Opportunity: "alpina",
			Send: time.Date(2026, 2, 4, 8, 30, 0, 0, time.UTC)})
		if err != nil || strings.Contains(d.Text, "141'000") {
			t.Errorf("%s: got %v, %+v", kind, err, d)
		}
	}
}

// The note that comes with a draft says what it does, when to send it, what comes next, and what
// not to add, in that order.
func TestNotes(t *testing.T) {
	for _, k := range drafttest.Catalog(t).Kinds() {
		rest := k.Note
		for _, label := range []string{"What it does: ", "When to send: ", "What comes next: ",
			"Do not add: "} {
			_, after, ok := strings.Cut("\n"+rest, "\n"+label)
			if !ok {
				t.Errorf("%s: no %q, or not in its place, in\n%s", k.ID, label, k.Note)
			}
			rest = after
		}
	}
}
