package drafts_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

const module = "github.com/tactful-drafts/tactful/"

// levels are the packages from the lowest level to the highest. A package only imports packages of
// lower levels, so that each can be read and tested without those above it.
var levels = [][]string{
	{"drafts/internal/each", "drafts/internal/lazy"},
	{"templates", "drafts/internal/columns", "drafts/internal/events", "drafts/internal/input",
		"drafts/internal/parallel", "drafts/internal/regular", "drafts/internal/suggest",
		"drafts/internal/text"},
	{"drafts/calendar", "drafts/comp", "drafts/internal/english", "drafts/internal/grammar",
		"drafts/internal/markup", "drafts/internal/strict"},
	{"drafts/mail"},
	{"drafts/casefile"},
	{"drafts/inbox", "drafts/privacy", "drafts/worth", "drafts/review/internal/prose"},
	{"drafts/letter"},
	{"drafts"},
	{"drafts/plan", "drafts/review/internal/ledger"},
	{"drafts/agenda", "drafts/mailbox", "drafts/packet", "drafts/review", "drafts/sheet"},
	{"drafts/preview"},
	{"cmd/tactful"},
}

// testOnly are the packages that only tests may import.
var testOnly = []string{"drafts/internal/drafttest", "drafts/internal/golden", "drafts/mailbox/mailboxtest"}

// listed is what go list says about a package.
type listed struct {
	ImportPath   string
	Imports      []string
	TestImports  []string
	XTestImports []string
}

func TestLevels(t *testing.T) {
	level := map[string]int{}
	for i, names := range levels {
		for _, name := range names {
			level[name] = i
		}
	}
	for _, p := range packages(t) {
		name := p.ImportPath
		if slices.Contains(testOnly, name) {
			continue
		}
		if _, ok := level[name]; !ok {
			t.Errorf("%s has no level: add it to levels in this file", name)
			continue
		}
		for _, other := range p.Imports {
			switch l, ok := level[other]; {
			case slices.Contains(testOnly, other):
				t.Errorf("%s imports %s, which is only for tests", name, other)
			case ok && l >= level[name]:
				t.Errorf("%s (level %d) imports %s (level %d)", name, level[name], other, l)
			}
		}
	}
}

func TestLibraryDoesNotImportTheCommand(t *testing.T) {
	for _, p := range packages(t) {
		if !strings.HasPrefix(p.ImportPath, "drafts") {
			continue
		}
		for _, other := range slices.Concat(p.Imports, p.TestImports, p.XTestImports) {
			if strings.HasPrefix(other, "cmd/") {
				t.Errorf("%s imports %s", p.ImportPath, other)
			}
		}
	}
}

// packages returns the packages of the module. Their names, and those of the packages they import
// from the module, are without the module's path.
func packages(t *testing.T) []listed {
	t.Helper()
	if _, err := exec.LookPath("go"); err != nil {
		t.Skip("the go command is missing")
	}
	cmd := exec.Command("go", "list", "-json=ImportPath,Imports,TestImports,XTestImports", "./...")
	cmd.Dir = ".."
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	var list []listed
	for d := json.NewDecoder(bytes.NewReader(bytes.ReplaceAll(out, []byte(`"`+module), []byte(`"`)))); ; {
		var p listed
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		list = append(list, p)
	}
	if len(list) < 10 {
		t.Fatalf("go list found only %d packages", len(list))
	}
	return list
}
