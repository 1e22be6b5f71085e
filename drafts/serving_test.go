package drafts

import (
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/templates"
)

// baseWay returns the built-in counter for base as a file of the coach's own, with each first text
// of a pair replaced by the second.
func baseWay(t testing.TB, replace ...string) string {
	t.Helper()
	text, err := fs.ReadFile(templates.FS, "counter/counter-base.md")
	if err != nil {
		t.Fatal(err)
	}
	return strings.NewReplacer(replace...).Replace(string(text))
}

var counterBase = letter.Situation{Stage: "counter", Act: letter.ActCounter, AsksFor: letter.TopicBase}

func TestCatalogServing(t *testing.T) {
	mine := templateFiles("counter/base-my-way.md", baseWay(t))
	for _, tt := range []struct {
		name     string
		overlays []fs.FS
		want     string
	}{
		{"built-in", nil, "counter-base"},
		{"a kind of the coach's own", []fs.FS{mine}, "base-my-way"},
		{"the last of two file systems", []fs.FS{mine, templateFiles("counter/a.md", baseWay(t))}, "a"},
		{"beside an export of the built-in kinds", []fs.FS{fstest.MapFS{
			"counter/base-my-way.md":  mine["counter/base-my-way.md"],
			"counter/counter-base.md": {Data: []byte(baseWay(t))},
		}}, "base-my-way"},
		{"only by name", []fs.FS{templateFiles("counter/soft.md",
			baseWay(t, "act: counter", "act: counter\nwhen: by-name"))}, "counter-base"},
		{"something else", []fs.FS{templateFiles("counter/both.md",
			baseWay(t, "asks_for: base", "asks_for: [base, sign_on]"))}, "counter-base"},
	} {
		cat, err := NewCatalog(templates.FS, tt.overlays...)
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		if k, ok := cat.Serving(counterBase); !ok || k.ID != tt.want {
			t.Errorf("%s: got %q, %t, want %q", tt.name, k.ID, ok, tt.want)
		}
	}
	if k, ok := catalogOf(t, kindPath, kindText("a")).Serving(counterBase); ok {
		t.Errorf("a counter that asks for nothing serves it: %q", k.ID)
	}
}

// A coach's own kind takes the place of the built-in one in the replies of the built-in kinds, and
// so in the graph; a reply in the coach's own files leads to the kind that it names.
func TestCatalogRepliesLeadToOwnKinds(t *testing.T) {
	text, err := fs.ReadFile(templates.FS, "close/accept-recap.md")
	if err != nil {
		t.Fatal(err)
	}
	cat, err := NewCatalog(templates.FS,
		templateFiles("close/yes-please.md", string(text), "counter/base-my-way.md", baseWay(t)))
	if err != nil {
		t.Fatal(err)
	}
	g, err := cat.Graph().Around("yes-please")
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Contains(g.Edges, Edge{"counter-equity", letter.ReplyYes, "yes-please"}) {
		t.Errorf("no way from the counter to %v", g.Edges)
	}
	for _, e := range cat.Graph().Edges {
		if own := e.From == "base-my-way"; e.To == "accept-recap" && !own {
			t.Errorf("%s still leads to accept-recap", e.From)
		} else if own && e.Reply == letter.ReplyYes && e.To != "accept-recap" {
			t.Errorf("%s leads to %s, which it doesn't name", e.From, e.To)
		}
	}
}

func TestCatalogRefusesActs(t *testing.T) {
	_, err := NewCatalog(templates.FS, templateFiles(
		"counter/a.md", baseWay(t), "counter/b.md", baseWay(t),
	))
	wantProblems(t, err, `counter/b.md:4: act: counter/a.md:4 serves the same situation (act counter, asks_for base, in stage counter): `+
		`a plan could not choose between the two; put when: by-name into the one that is for special cases`)
	// A file that takes the place of a built-in one is as early as the other built-in ones.
	_, err = NewCatalog(templates.FS, templateFiles("counter/counter-equity.md", baseWay(t)))
	wantProblems(t, err, `counter/counter-equity.md:4: act: counter/counter-base.md:4 serves the same `+
		`situation (act counter, asks_for base, in stage counter): a plan could not choose between the `+
		`two; put when: by-name into the one that is for special cases`)
	for _, tt := range []struct{ old, with, want string }{
		{"act: counter\n", "", "counter/a.md:2:1: act: missing: "},
		{"act: counter", "act: countr",
			`counter/a.md:4:6: act: unknown value "countr": did you mean "counter"?`},
		{"asks_for: base", "asks_for: bass",
			`counter/a.md:5:11: asks_for: unknown value "bass": did you mean "base"?`},
		{"asks_for: base", "asks_for: [equity, bass]",
			`counter/a.md:5:20: asks_for[1]: unknown value "bass": did you mean "base"?`},
		{"act: counter", "act: counter\nwhen: by-nam",
			`counter/a.md:5:7: when: unknown value "by-nam": did you mean "by-name"?`},
	} {
		_, err := NewCatalog(templates.FS, templateFiles("counter/a.md", baseWay(t, tt.old, tt.with)))
		if got := problemsOf(t, err); len(got) != 1 || !strings.HasPrefix(got[0], tt.want) {
			t.Errorf("%q: got %q, want %s", tt.with, got, tt.want)
		}
	}
}

// The examples in templates/README.md are valid templates, and come before the built-in kinds.
func TestTemplatesREADMEExamples(t *testing.T) {
	text, err := os.ReadFile("../templates/README.md")
	if err != nil {
		t.Fatal(err)
	}
	mine := fstest.MapFS{}
	for _, part := range strings.Split(string(text), "`mine/")[1:] {
		path, rest, _ := strings.Cut(part, "`")
		if _, example, ok := strings.Cut(rest, "```markdown\n"); ok {
			example, _, _ = strings.Cut(example, "```\n")
			mine[path] = &fstest.MapFile{Data: []byte(example)}
		}
	}
	cat, err := NewCatalog(templates.FS, mine)
	if err != nil {
		t.Fatal(err)
	}
	for id, s := range map[string]letter.Situation{"base-my-way": counterBase,
		"sleep-on-it": {Stage: "answer", Act: letter.ActHold}} {
		if k, _ := cat.Serving(s); k.ID != id {
			t.Errorf("%s: got %q, want %q", s, k.ID, id)
		}
	}
}
