package review_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"mime"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/internal/golden"
	"github.com/tactful-drafts/tactful/drafts/mail"
	"github.com/tactful-drafts/tactful/drafts/review"
)

// clientEdit is what a client made of one place in a draft. Its sets are in testdata/edits, with
// the drafts as they were then. They were written by people who hadn't seen the rules.
type clientEdit struct {
	Draft string // SCENARIO--KIND, the name of its file
	Harm  string // a class of harm; "" if the edit is sound
	Old   string // the place, in the text or all of the subject
	New   string
	Why   string
}

// harm is a class of harm, with the rules that are about it and the share of its edits that must be
// found.
type harm struct {
	name  string
	rules []string // an error of any rule is as good
	least float64
}

var harms = []harm{
	{"private", []string{"private"}, 0.95},
	{"names", []string{"finished", "recipients"}, 0.95},
	{"figures", []string{"figures", "ask-size"}, 0.95},
	{"dates", []string{"finished", "figures"}, 0.95},
	{"competing", []string{"competing-offer"}, 0.95},
	{"tone", nil, 0.80}, // a warning of any rule is enough
}

// mostFalse is the greatest share of sound edits with a new error.
const mostFalse = 0.005

// TestEdits reviews drafts as clients edited them.
func TestEdits(t *testing.T) {
	drafts, all, found := map[string]*editedDraft{}, map[string]int{}, map[string]int{}
	for _, file := range golden.Glob(t, "testdata/edits/*.jsonl") {
		for _, e := range readEdits(t, file) {
			if drafts[e.Draft] == nil {
				drafts[e.Draft] = readEdited(t, e.Draft)
			}
			findings := drafts[e.Draft].review(t, e)
			all[e.Harm]++
			if slices.ContainsFunc(findings, func(f newFinding) bool { return f.answers(e.Harm) }) {
				found[e.Harm]++
			} else if e.Harm != "" {
				t.Logf("missed: %s: %s: %q for %q (%s); found %v", e.Harm, e.Draft, e.New, e.Old, e.Why, findings)
			}
			if e.Harm == "" {
				for _, f := range findings {
					t.Logf("on a sound edit: %s: %q for %q: %v", e.Draft, e.New, e.Old, f)
				}
			}
		}
	}
	for _, h := range harms {
		share := float64(found[h.name]) / float64(all[h.name])
		t.Logf("%-9s found %3d of %3d (%.1f%%)", h.name, found[h.name], all[h.name], 100*share)
		if share < h.least {
			t.Errorf("%s: %.1f%% found, want %.0f%%", h.name, 100*share, 100*h.least)
		}
	}
	share := float64(found[""]) / float64(all[""])
	t.Logf("sound     false errors on %d of %d (%.1f%%)", found[""], all[""], 100*share)
	if share > mostFalse {
		t.Errorf("%.1f%% false errors, want %.1f%% at most", 100*share, 100*mostFalse)
	}
}

func readEdits(t *testing.T, file string) []clientEdit {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var list []clientEdit
	for in := bufio.NewScanner(f); in.Scan(); {
		var e clientEdit
		if err := json.Unmarshal(in.Bytes(), &e); err != nil {
			t.Fatal(err)
		}
		list = append(list, e)
	}
	return list
}

// editedDraft is a draft with what is known about it.
type editedDraft struct {
	*mail.Message
	c      *casefile.Case
	about  review.About
	before []review.Finding // in the draft as it is
}

func readEdited(t *testing.T, name string) *editedDraft {
	t.Helper()
	scene, file, _ := strings.Cut(name, "--")
	i := slices.IndexFunc(drafttest.Scenarios, func(s drafttest.Scenario) bool { return s.Name == scene })
	if i < 0 {
		t.Fatal("no scenario is called", scene)
	}
	s := drafttest.Scenarios[i]
	d := &editedDraft{
		Message: drafttest.Message(t, filepath.Join("testdata", "edits", name+".eml")),
		c:       drafttest.Shared(t, s.File),
		about:   review.About{Send: drafttest.Instant(t, s.Send), File: file + ".eml"},
	}
	for _, k := range drafttest.Catalog(t).Kinds() {
		if (file == k.ID || strings.HasSuffix(file, "-"+k.ID)) && len(k.ID) > len(d.about.Kind.ID) {
			d.about.Kind = k
		}
	}
	if d.about.Kind.ID == "" {
		t.Fatal("no kind is called", file)
	}
	if d.about.Kind.By == "" {
		by, err := calendar.ParseLocalTime(s.By)
		if err != nil {
			t.Fatal(err)
		}
		d.about.By = by
	}
	d.before = d.findings(t, d.Subject, d.Text.Text)
	return d
}

// findings returns what a review finds in the draft with another subject and text, saved as a mail
// program saves plain text.
func (d *editedDraft) findings(t *testing.T, subject, text string) []review.Finding {
	t.Helper()
	var b bytes.Buffer
	for _, f := range d.Header {
		switch strings.ToLower(f.Name) {
		case "from", "to", "cc", "in-reply-to", "references":
			fmt.Fprintf(&b, "%s: %s\n", f.Name, f.Value)
		}
	}
	fmt.Fprintf(&b, "Subject: %s\nContent-Type: text/plain; charset=utf-8\n\n%s",
		mime.QEncoding.Encode("utf-8", subject), text)
	r, err := review.Message(&b, d.c, d.about)
	if err != nil {
		t.Fatal(err)
	}
	return r.Findings
}

// newFinding is a finding that the draft didn't have.
type newFinding struct {
	review.Finding
	touches bool // it's about words that the edit wrote
}

// answers reports whether the finding is one that an edit of a class of harm must have. A sound one
// must have none.
func (f newFinding) answers(class string) bool {
	if class == "" {
		return f.Severity == review.Error
	}
	h := harms[slices.IndexFunc(harms, func(h harm) bool { return h.name == class })]
	return f.touches && f.Severity != review.Advice &&
		(h.rules == nil || f.Severity == review.Error || slices.Contains(h.rules, f.Rule))
}

// review returns what a review finds after an edit and not before.
func (d *editedDraft) review(t *testing.T, e clientEdit) []newFinding {
	t.Helper()
	subject, text := d.Subject, d.Text.Text
	part, edited, at := "text", &text, strings.Index(text, e.Old)
	switch {
	case subject == e.Old:
		part, edited, at = "Subject", &subject, 0
	case strings.Count(text, e.Old) != 1:
		t.Fatalf("%s: want this once: %q", e.Draft, e.Old)
	}
	*edited = strings.Replace(*edited, e.Old, e.New, 1)
	known := map[string]int{}
	key := func(f review.Finding) string { return f.Rule + "\n" + f.Words + "\n" + f.Text }
	for _, f := range d.before {
		known[key(f)]++
	}
	var list []newFinding
	for _, f := range d.findings(t, subject, text) {
		if known[key(f)] > 0 {
			known[key(f)]--
			continue
		}
		off := offsetOf(*edited, f.Line, f.Column)
		list = append(list, newFinding{f, f.Part == part && f.Line > 0 && off < at+len(e.New) &&
			off+len(f.Words) > at})
	}
	return list
}

// offsetOf returns the offset of a line and a column in a text.
func offsetOf(s string, line, column int) int {
	off := 0
	for ; line > 1; line-- {
		off += strings.IndexByte(s[off:], '\n') + 1
	}
	for ; column > 1; column-- {
		_, size := utf8.DecodeRuneInString(s[off:])
		off += size
	}
	return off
}
