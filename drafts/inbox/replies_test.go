package inbox_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/inbox"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

// replies is the folder with emails and what a careful person reads in them.
const replies = "../../testdata/replies"

// want is what an email says. A value that is a list has every right one; null in it means that it
// may be left out.
type want struct {
	Case, Style    string
	From, Level    any
	Opportunity    *string // nil if it doesn't matter
	What           inbox.What
	Also           []inbox.What
	Amounts, Dates map[string]any
	AbstainOK      bool `json:"abstain_ok"`
	Conditional    bool
}

// opened is what openCase has read, by name.
var opened sync.Map

// openCase returns a case of the folder. It's read once for all tests, so it's only for reading.
func openCase(t testing.TB, name string) *casefile.Case {
	t.Helper()
	if c, ok := opened.Load(name); ok {
		return c.(*casefile.Case)
	}
	f, err := os.Open(filepath.Join(replies, name))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	c, err := casefile.Parse(name, f)
	if err != nil {
		t.Fatal(err)
	}
	opened.Store(name, c)
	return c
}

func openMail(t testing.TB, name string) *mail.Message {
	t.Helper()
	f, err := os.Open(filepath.Join(replies, name))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	m, err := mail.Read(f)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// TestReplies reads every email in the folder. Each one is read right, with its amounts, dates, and
// level, except those that two people would read differently: these may be called not clear.
func TestReplies(t *testing.T) {
	if testing.Short() {
		t.Skip("slow: hundreds of emails, one after the other")
	}
	data, err := os.ReadFile(filepath.Join(replies, "expected.json"))
	if err != nil {
		t.Fatal(err)
	}
	expected := map[string]want{}
	if err := json.Unmarshal(data, &expected); err != nil {
		t.Fatal(err)
	}
	styles := map[string]bool{}
	var clear, decided int
	for name, w := range expected {
		if w.Style != "" {
			styles[w.Style] = true
		}
		r, err := inbox.Read(openCase(t, w.Case), openMail(t, name), "")
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if !w.AbstainOK {
			clear++
		}
		if r.What == inbox.NotClear {
			if !w.AbstainOK && w.What != inbox.NotClear && !slices.Contains(w.Also, r.What) {
				t.Errorf("%s: not clear, it's %s", name, w.What)
			}
			continue
		}
		if !w.AbstainOK {
			decided++
		}
		if r.What != w.What && !slices.Contains(w.Also, r.What) {
			t.Errorf("%s: %s, it's %s", name, r.What, w.What)
			continue
		}
		if w.Opportunity != nil && r.Opportunity != *w.Opportunity || !isOne(w.From, r.From) ||
			r.Conditional != w.Conditional {
			t.Errorf("%s: got %s of %s, conditional %v", name, r.Opportunity, r.From, r.Conditional)
		}
		if !strings.Contains(strings.Join(strings.Fields(r.Words), " "), r.Evidence) {
			t.Errorf("%s: the evidence isn't in the email: %q", name, r.Evidence)
		}
		compare(t, name, w, r)
	}
	if len(expected) < 400 || len(styles) < 10 || decided*100 < clear*95 {
		t.Errorf("%d emails in %d styles, decided %d of %d", len(expected), len(styles), decided, clear)
	}
}

// isOne reports whether a value is the one wanted, or one of those in a list.
func isOne(wanted, got any) bool {
	list, ok := wanted.([]any)
	return !ok && wanted == got || slices.Contains(list, got)
}

// compare checks the amounts, the dates, and the level.
func compare(t *testing.T, name string, w want, r *inbox.Reading) {
	t.Helper()
	got := map[string]any{}
	for term, f := range r.Amounts {
		got[string(term)] = float64(f.Hundredths) / 100
		if len(comp.FindNumbers(r.Words[f.Start:f.End])) == 0 {
			t.Errorf("%s: %s is not at %q", name, term, r.Words[f.Start:f.End])
		}
	}
	for mark, d := range r.Dates {
		got[string(mark)] = d.LocalTime.String()
	}
	all := map[string]any{}
	for _, m := range []map[string]any{w.Amounts, w.Dates} {
		for k, v := range m {
			all[k] = v
		}
	}
	if r.Level != "" {
		got["level"] = r.Level
	}
	if w.Level != nil {
		all["level"] = w.Level
	}
	optional := []string{"answer", "back"}
	implied := w.What == inbox.Yes || w.What == inbox.No
	for k, v := range all {
		list, isList := v.([]any)
		if !isList {
			list = []any{v}
		}
		if _, there := got[k]; !there && (slices.Contains(optional, k) || slices.Contains(list, nil) || implied) {
			continue
		}
		if !slices.Contains(list, got[k]) {
			t.Errorf("%s: %s is %v, want %v", name, k, got[k], v)
		}
	}
	for k, v := range got {
		if _, ok := all[k]; !ok && w.What != inbox.Yes {
			t.Errorf("%s: %s is %v, and the email doesn't set it", name, k, v)
		}
	}
}

// writers are the senders of testdata/short.txt, and when they wrote.
var writers = map[string]struct{ file, from, date string }{
	"amy": {"ines.yaml", "Amy Sandoval <amy.sandoval@harborline.example>",
		"Thu, 11 Mar 2027 15:22:00 -0500"},
	"jorn": {"ines.yaml", "joern.falk@lindenwerk.example", "Thu, 11 Mar 2027 15:22:00 +0100"},
	"dev":  {"ines.yaml", "dev.malhotra@harborline.example", "Thu, 11 Mar 2027 15:22:00 -0500"},
	"ruth": {"ines.yaml", "ruth.adler@harborline.example", "Thu, 11 Mar 2027 15:22:00 -0500"},
	"omar": {"bram.yaml", "omar.pruitt@castellan.example", "Wed, 16 Jun 2027 10:00:00 -0500"},
	"grainne": {"anneke.yaml", "grainne.devlin@shearwaterair.example",
		"Fri, 08 Oct 2027 10:00:00 +0100"},
	"pia":  {"ines.yaml", "pia.marsh@ternfield.example", "Thu, 11 Mar 2027 15:22:00 +0000"},
	"tess": {"bram.yaml", "tess.okonkwo@castellan.example", "Wed, 16 Jun 2027 10:00:00 -0500"},
	"ivo":  {"rhea.yaml", "Ivo Lund <ivo.lund@pellham.example>", "Fri, 07 May 2027 10:12:00 -0400"},
}

// mailOf returns an email whose whole text this is.
func mailOf(t testing.TB, writer, text string) *mail.Message {
	t.Helper()
	w := writers[writer]
	m, err := mail.Read(strings.NewReader(fmt.Sprintf("From: %s\nSubject: Re: Offer\nDate: %s\n"+
		"Content-Type: text/plain; charset=utf-8\n\nHi there,\n\n%s\n", w.from, w.date, text)))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// readText reads a text as the whole of an email.
func readText(t testing.TB, writer, text string) *inbox.Reading {
	t.Helper()
	r, err := inbox.Read(openCase(t, writers[writer].file), mailOf(t, writer, text), "")
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// TestShort reads one sentence or two at a time. Most of those that are "not yes" look like one. An
// email may always be called not clear, but not too many.
func TestShort(t *testing.T) {
	data, err := os.ReadFile("testdata/short.txt")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(string(data)), "\n")
	unclear := 0
	for _, line := range lines {
		f := strings.SplitN(line, "|", 3)
		r := readText(t, f[1], f[2])
		switch {
		case f[0] == "not yes":
			if r.What == inbox.Yes {
				t.Errorf("a wrong yes: %s", f[2])
			}
		case r.What == inbox.NotClear && f[0] != string(inbox.NotClear):
			unclear++
		case string(r.What) != f[0]:
			t.Errorf("%s, want %s: %s", r.What, f[0], f[2])
		}
	}
	if unclear*10 > len(lines) {
		t.Errorf("%d of %d aren't clear", unclear, len(lines))
	}
}

// TestQuestionList reads a list of what they want to know, whose items refuse nothing.
func TestQuestionList(t *testing.T) {
	r := readText(t, "amy", "So that we can look at your request, please send us:\n"+
		"1. Your last three pay slips\n2. The split of your fixed and variable pay\n3. Any other offer")
	if r.What != inbox.Question {
		t.Errorf("%s: %s", r.What, r.Evidence)
	}
}
