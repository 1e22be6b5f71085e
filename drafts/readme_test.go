package drafts_test

import (
	"os"
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/internal/golden"
)

// drawingStart is what stands before the reply graph in the README.
const drawingStart = "```mermaid\n"

// TestREADMEDrawing holds the drawing of the reply graph to the catalog; -update draws it anew.
func TestREADMEDrawing(t *testing.T) {
	const path = "../README.md"
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, found := strings.Cut(string(b), drawingStart)
	drawing, after, ended := strings.Cut(rest, "```\n")
	if !found || !ended {
		t.Fatal("the README has no drawing")
	}
	var want strings.Builder
	if err := catalog(t).Graph().Mermaid(&want); err != nil {
		t.Fatal(err)
	}
	if drawing == want.String() {
		return
	}
	if !golden.Updating() {
		t.Fatal("the README's drawing is not that of the catalog: run go test ./drafts -update")
	}
	if err := os.WriteFile(path, []byte(before+drawingStart+want.String()+"```\n"+after), 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestREADME holds what the README shows to what the program does: the mail on its first screen, and the names that a template may use.
func TestREADME(t *testing.T) {
	b, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	readme := strings.Join(strings.Fields(strings.ReplaceAll(string(b), "\n>", "\n")), " ")
	c := readCase(t, "erica.yaml")
	if _, err := c.ReadThreads(os.DirFS("../testdata/cases")); err != nil {
		t.Fatal(err)
	}
	d, err := catalog(t).Draft(c, drafts.Request{Kind: "counter-sign-on-split", Send: time.Date(2026, 6, 30, 11, 0, 0, 0, time.UTC)})
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(d.Text) {
		line = strings.TrimSpace(strings.TrimPrefix(line, "•"))
		if !strings.Contains(readme, line) {
			t.Errorf("the README's mail lacks %q", line)
		}
	}
	if !strings.Contains(readme, d.Subject) {
		t.Errorf("the README's mail lacks its subject, %q", d.Subject)
	}
	for _, names := range [][]string{drafts.Funcs(), drafts.Needs()} {
		if list := "`" + strings.Join(names, "`, `") + "`"; !strings.Contains(readme, list) {
			t.Errorf("the README lacks %s", list)
		}
	}
}
