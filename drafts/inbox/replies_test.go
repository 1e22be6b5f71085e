package inbox_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/inbox"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

// replies is the folder with emails and what a careful person reads in them.
const replies = "../../testdata/replies"

// want is what an email says. A value that is a list has every right one; null in it means that it
// may be left out.
type want struct {
	Case, Style, Opportunity, From, Level string
	What                                  inbox.What
	Also                                  []inbox.What
	Amounts, Dates                        map[string]any
	AbstainOK                             bool `json:"abstain_ok"`
	Conditional                           bool
}

func openCase(t testing.TB, name string) *casefile.Case {
	t.Helper()
	f, err := os.Open(filepath.Join(replies, name))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	c, err := casefile.Parse(name, f)
	if err != nil {
		t.Fatal(err)
	}
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

// TestReplies reads every email in the folder. None may be called a yes that isn't one; at least
// 95% of what is decided, and of the amounts and dates, have to be right, and 80% be decided.
func TestReplies(t *testing.T) {
	data, err := os.ReadFile(filepath.Join(replies, "expected.json"))
	if err != nil {
		t.Fatal(err)
	}
	expected := map[string]want{}
	if err := json.Unmarshal(data, &expected); err != nil {
		t.Fatal(err)
	}
	styles := map[string]bool{}
	var clear, decided, right, fields, fieldsRight int
	for name, w := range expected {
		styles[w.Style] = true
		r, err := inbox.Read(openCase(t, w.Case), openMail(t, name))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if r.What == inbox.Yes && w.What != inbox.Yes {
			t.Errorf("%s: a wrong yes: it's %s", name, w.What)
		}
		if !w.AbstainOK {
			clear++
		}
		if r.What == inbox.NotClear {
			continue
		}
		decided++
		if r.What != w.What && !slices.Contains(w.Also, r.What) {
			t.Logf("%s: %s, it's %s", name, r.What, w.What)
			continue
		}
		right++
		if r.Opportunity != w.Opportunity || r.From != w.From || r.Conditional != w.Conditional {
			t.Errorf("%s: got %s of %s, conditional %v", name, r.Opportunity, r.From, r.Conditional)
		}
		if !strings.Contains(strings.Join(strings.Fields(r.Words), " "), r.Evidence) {
			t.Errorf("%s: the evidence isn't in the email: %q", name, r.Evidence)
		}
		n, ok := compare(t, name, w, r)
		fields, fieldsRight = fields+n, fieldsRight+ok
	}
	t.Logf("decided %d of %d, right %d, amounts, dates, and levels %d of %d, %d styles", decided, clear,
		right, fieldsRight, fields, len(styles))
	if len(expected) < 150 || len(styles) < 10 {
		t.Errorf("only %d emails in %d styles", len(expected), len(styles))
	}
	if decided*100 < clear*80 || right*100 < decided*95 || fieldsRight*100 < fields*95 {
		t.Errorf("decided %d of %d, right %d, fields %d of %d", decided, clear, right, fieldsRight, fields)
	}
}

// compare returns how many amounts, dates, and levels there are, and how many of them are right.
func compare(t *testing.T, name string, w want, r *inbox.Reading) (n, right int) {
	got := map[string]any{}
	for term, f := range r.Amounts {
		got[string(term)] = float64(f.Hundredths) / 100
		if !strings.ContainsAny(r.Words[f.Start:f.End], "0123456789") {
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
	if w.Level != "" {
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
		n++
		if slices.Contains(list, got[k]) {
			right++
		} else {
			t.Logf("%s: %s is %v, want %v", name, k, got[k], v)
		}
	}
	for k, v := range got {
		if _, ok := all[k]; !ok && w.What != inbox.Yes {
			n++
			t.Logf("%s: %s is %v, and the email doesn't set it", name, k, v)
		}
	}
	return n, right
}

// writers are the senders of testdata/short.txt, and when they wrote.
var writers = map[string]struct{ file, from, date string }{
	"amy":  {"ines.yaml", "Amy Sandoval <amy.sandoval@harborline.example>", "Thu, 11 Mar 2027 15:22:00 -0500"},
	"jorn": {"ines.yaml", "joern.falk@lindenwerk.example", "Thu, 11 Mar 2027 15:22:00 +0100"},
	"dev":  {"ines.yaml", "dev.malhotra@harborline.example", "Thu, 11 Mar 2027 15:22:00 -0500"},
	"ruth": {"ines.yaml", "ruth.adler@harborline.example", "Thu, 11 Mar 2027 15:22:00 -0500"},
	"omar": {"bram.yaml", "omar.pruitt@castellan.example", "Wed, 16 Jun 2027 10:00:00 -0500"},
	"pia":  {"ines.yaml", "pia.marsh@ternfield.example", "Thu, 11 Mar 2027 15:22:00 +0000"},
	"tess": {"bram.yaml", "tess.okonkwo@castellan.example", "Wed, 16 Jun 2027 10:00:00 -0500"},
}

// readText reads a text as the whole of an email.
func readText(t testing.TB, writer, text string) *inbox.Reading {
	t.Helper()
	w := writers[writer]
	m, err := mail.Read(strings.NewReader(fmt.Sprintf("From: %s\nSubject: Re: Offer\nDate: %s\n"+
		"Content-Type: text/plain; charset=utf-8\n\nHi there,\n\n%s\n", w.from, w.date, text)))
	if err != nil {
		t.Fatal(err)
	}
	r, err := inbox.Read(openCase(t, w.file), m)
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
