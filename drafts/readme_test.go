package drafts_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/internal/golden"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/review"
	"github.com/tactful-drafts/tactful/templates"
)

// generated compares a section of a document with want, or rewrites it with -update. The section is
// between "<!-- name: generated, … -->" and "<!-- end of name -->".
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

// TestTemplatesREADME checks the lists and the diagram in templates/README.md against the catalog.
func TestTemplatesREADME(t *testing.T) {
	const path = "../templates/README.md"
	var graph strings.Builder
	if err := drafttest.Catalog(t).Graph().Mermaid(&graph); err != nil {
		t.Fatal(err)
	}
	generated(t, path, "graph", "```mermaid\n"+graph.String()+"```\n")
	generated(t, path, "functions", names(drafts.Funcs()))
	var list strings.Builder
	for _, name := range letter.Needs() {
		list.WriteString("- `" + name + "`")
		if hint := letter.NeedHint(name); hint != "" {
			list.WriteString(": " + hint)
		}
		list.WriteString("\n")
	}
	generated(t, path, "needs", list.String())
	generated(t, path, "rules", names(text.Strings(letter.Rules())))
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

// TestREADME checks the email in the README against the output of the README's command.
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

// TestREADMECode copies the README's code from where it compiles, and looks up its calls there.
func TestREADMECode(t *testing.T) {
	const file = "example_readme_test.go"
	src, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	parsed, err := parser.ParseFile(token.NewFileSet(), file, src, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	bodies := map[string]string{}
	for _, d := range parsed.Decls {
		if f, ok := d.(*ast.FuncDecl); ok {
			body := src[f.Body.Lbrace : f.Body.Rbrace-1] // positions count from 1
			bodies[f.Name.Name] = strings.ReplaceAll(string(body), "\n\t", "\n")
		}
	}
	code := strings.TrimPrefix(bodies["readmeCode"], "\n")
	generated(t, "../README.md", "code", "```go\n"+code+"```\n")

	b, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, section, _ := strings.Cut(string(b), "\n## The library\n")
	section, _, _ = strings.Cut(section, "\n## ")
	calls := regexp.MustCompile("`([^`]+\\))`").FindAllStringSubmatch(section, -1)
	if len(calls) < 10 {
		t.Errorf("the README has only %d calls: %q", len(calls), calls)
	}
	for _, call := range calls {
		if !strings.Contains(bodies["readmeCalls"], "\n"+call[1]+"\n") {
			t.Errorf("the README calls %s, but readmeCalls doesn't", call[1])
		}
	}
}

// TestUpdateCommand checks that the command for -update names every package with golden files.
func TestUpdateCommand(t *testing.T) {
	command := "go test"
	for _, p := range packages(t) {
		const golden = "drafts/internal/golden"
		if slices.Contains(slices.Concat(p.TestImports, p.XTestImports), golden) {
			command += " ./" + p.ImportPath
		}
	}
	command += " ./cmd/tactful -update\n"
	for _, path := range []string{"../testdata/README.md", "../.github/CONTRIBUTING.md"} {
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(string(b), "\n"+command) {
			t.Errorf("%s doesn't have the line %q", path, command)
		}
	}
}

// TestTemplatesREADMEKinds drafts and reviews the kinds that templates/README.md has for examples.
func TestTemplatesREADMEKinds(t *testing.T) {
	b, err := os.ReadFile("../templates/README.md")
	if err != nil {
		t.Fatal(err)
	}
	examples := regexp.MustCompile("`mine/(.+\\.md)`:\n\n```markdown\n((?s:.+?))```\n").
		FindAllStringSubmatch(string(b), -1)
	if len(examples) != 2 {
		t.Fatalf("found %d examples, want 2", len(examples))
	}
	own := fstest.MapFS{}
	for _, e := range examples {
		own[e[1]] = &fstest.MapFile{Data: []byte(e[2])}
	}
	cat, err := drafts.NewCatalog(templates.FS, own)
	if err != nil {
		t.Fatal(err)
	}
	c := drafttest.Case(t, "oliver.yaml")
	for kind, words := range map[string]string{
		"sleep-on-it": "You'll hear from me by ",
		"base-my-way": "I'd be more comfortable at £",
	} {
		d, err := cat.Draft(c, letter.Request{Kind: kind, Send: afterOffer})
		if err != nil {
			t.Errorf("%s: %v", kind, err)
			continue
		}
		if !strings.Contains(d.Text, words) {
			t.Errorf("%s has no %q:\n%s", kind, words, d.Text)
		}
		for _, f := range review.Draft(d, c).Findings {
			t.Errorf("%s: %s", kind, f)
		}
	}
}
