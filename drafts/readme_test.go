package drafts_test

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/internal/golden"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// generated compares a section of a document with want, or rewrites it with -update. The section
// is between "<!-- name: generated, … -->" and "<!-- end of name -->".
func generated(t *testing.T, path, name, want string) {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	start := fmt.Sprintf("<!-- %s: generated, go test ./drafts -update -->\n", name)
	end := fmt.Sprintf("<!-- end of %s -->\n", name)
	before, rest, started := strings.Cut(string(b), start)
	got, after, ended := strings.Cut(rest, end)
	switch {
	case !started || !ended:
		t.Errorf("%s has no section between %q and %q", path, start, end)
	case got == want:
	case !golden.Updating():
		t.Errorf("%s: the section %q is out of date: run go test ./drafts -update", path, name)
	default:
		if err := os.WriteFile(path, []byte(before+start+want+end+after), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// TestTemplatesREADME checks what templates/README.md lists and draws against the catalog.
func TestTemplatesREADME(t *testing.T) {
	const path = "../templates/README.md"
	var graph strings.Builder
	if err := drafttest.Catalog(t).Graph().Mermaid(&graph); err != nil {
		t.Fatal(err)
	}
	generated(t, path, "graph", "```mermaid\n"+graph.String()+"```\n")
	generated(t, path, "functions", names(drafts.Funcs()))
	generated(t, path, "needs", names(letter.Needs()))
}

// names sets a list of names in code spans, in lines of at most 100 columns.
func names(list []string) string {
	var b strings.Builder
	column := 0
	for i, name := range list {
		word := "`" + name + "`,"
		if i == len(list)-1 {
			word = "`" + name + "`."
		}
		switch {
		case column == 0:
		case column+1+len(word) > 100:
			b.WriteByte('\n')
			column = 0
		default:
			b.WriteByte(' ')
			column++
		}
		b.WriteString(word)
		column += len(word)
	}
	return b.String() + "\n"
}

// TestREADME checks the email in the README against the one that the README's command writes.
func TestREADME(t *testing.T) {
	c := drafttest.Case(t, "erica.yaml")
	if _, err := c.ReadThreads(os.DirFS("../testdata/cases")); err != nil {
		t.Fatal(err)
	}
	send := time.Date(2026, 6, 30, 11, 0, 0, 0, time.UTC)
	d, err := drafttest.Catalog(t).Draft(c, letter.Request{Kind: "counter-sign-on-split", Send: send})
	if err != nil {
		t.Fatal(err)
	}
	text := fmt.Sprintf("**To:** %s <%s>\n**Subject:** %s\n\n%s", d.To[0].Name, d.To[0].Email,
		d.Subject, d.Text)
	lines := strings.Split(strings.TrimSpace(strings.NewReplacer("<", "&lt;", "•", "-").Replace(text)), "\n")
	quote := ""
	for i, line := range lines {
		if line != "" && i+1 < len(lines) && lines[i+1] != "" && !strings.HasPrefix(line, "- ") {
			line += "\\" // keeps the next line apart
		}
		quote += strings.TrimSpace("> "+line) + "\n"
	}
	generated(t, "../README.md", "email", quote)
}
