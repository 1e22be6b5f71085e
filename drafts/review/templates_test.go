package review_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/review"
)

// moments are the times of sending at which each case is drafted: on an ordinary day, and around a
// break.
var moments = map[string][]string{
	"erica.yaml": {"2026-06-02T17:30:00Z", "2026-06-30T17:30:00Z", "2026-07-02T17:30:00Z",
		"2026-07-06T17:30:00Z"},
	"jonas.yaml":  {"2026-09-08T10:00:00Z"},
	"layla.yaml":  {"2026-09-22T03:00:00Z", "2026-09-29T03:00:00Z", "2026-10-08T05:00:00Z"},
	"mei.yaml":    {"2026-05-12T17:00:00Z", "2026-05-21T17:00:00Z", "2026-05-27T17:00:00Z"},
	"nadia.yaml":  {"2026-04-14T15:00:00Z"},
	"oliver.yaml": {"2026-03-05T10:00:00Z"},
}

// TestTemplates reviews every template on every case and opportunity that it can be drafted for.
func TestTemplates(t *testing.T) {
	cat := catalog(t)
	files, err := filepath.Glob("../../testdata/cases/*.yaml")
	if err != nil {
		t.Fatal(err)
	}
	reported := map[string]bool{}
	drafted := map[string]bool{}
	for _, file := range files {
		name := filepath.Base(file)
		c := readCase(t, name)
		sends := moments[name]
		if len(sends) == 0 { // a new case: on the day after its last event
			sends = []string{"2026-06-30T17:30:00Z"}
			if n := len(c.Log); n > 0 {
				sends = []string{c.Log[n-1].On.AddDays(1).String() + "T12:00:00Z"}
			}
		}
		for _, at := range sends {
			send, err := time.Parse(time.RFC3339, at)
			if err != nil {
				t.Fatal(err)
			}
			for _, k := range cat.Kinds() {
				for _, o := range c.Opportunities {
					d, err := cat.Draft(c, letter.Request{Kind: k.ID, Send: send, Opportunity: o.ID})
					if err != nil {
						continue // the case lacks what the kind needs
					}
					drafted[k.ID] = true
					for _, f := range review.Draft(d, c).Findings {
						key := k.ID + f.Rule + f.Words
						if f.Severity == review.Advice || reported[key] {
							continue
						}
						reported[key] = true
						t.Errorf("%s breaks rule %q on %s (%s, %s):\n\t%s\n\t%s\n\tfix: %s\n\t%s",
							k.Path, f.Rule, name, o.ID, at, f, sentenceOf(d, f), f.Fix, howTo(k, f))
					}
				}
			}
		}
	}
	t.Logf("%d of %d kinds were drafted", len(drafted), len(cat.Kinds()))
}

// sentenceOf returns the line of the draft that a finding is in.
func sentenceOf(d *drafts.Draft, f review.Finding) string {
	lines := strings.Split(d.Text, "\n")
	if f.Part != "text" || f.Line < 1 || f.Line > len(lines) {
		return "subject: " + d.Subject
	}
	return "line: " + lines[f.Line-1]
}

// howTo says how a template's author can fix a finding.
func howTo(k letter.Kind, f review.Finding) string {
	return fmt.Sprintf("to do: reword the line in templates/%s. Only if the kind needs these "+
		"words, put into its front matter\n"+
		"\t  allow: [{rule: %s, because: why it cannot hold}]\n"+
		"\tand only if the rule itself is wrong, fix drafts/review", k.Path, f.Rule)
}

// TestAllow checks that kinds can turn off the rules about wording, and no others, and that templates
// say why they do.
func TestAllow(t *testing.T) {
	var names []letter.Rule
	for _, r := range review.Rules() {
		if r.Severity != review.Error {
			names = append(names, letter.Rule(r.Name))
		}
	}
	slices.Sort(names)
	if got := letter.Rules(); !slices.Equal(got, names) {
		t.Errorf("kinds can turn off %q, want %q", got, names)
	}
	for _, k := range catalog(t).Kinds() {
		for _, a := range k.Allow {
			if len(strings.Fields(a.Because)) < 3 {
				t.Errorf("templates/%s: allow: say why rule %q cannot hold, got %q", k.Path, a.Rule,
					a.Because)
			}
		}
	}
}
