package drafts_test

import (
	"io/fs"
	"os"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/templates"
)

// The example in templates/README.md: a sentence of a built-in kind is changed, and drafted.
func TestREADMEChangesASentence(t *testing.T) {
	b, err := os.ReadFile("../templates/README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, section, _ := strings.Cut(string(b), "\n### An example: change a sentence\n")
	section, _, _ = strings.Cut(section, "\n### ")
	_, example, _ := strings.Cut(section, "<!-- example: checked by a test -->\n```\n")
	slot, _, _ := strings.Cut(example, "\n```\n")
	_, ending, _ := strings.Cut(section, "\n> ")
	ending, _, _ = strings.Cut(ending, "\n")

	const path = "answer/final-ask.md"
	source, err := fs.ReadFile(templates.FS, path)
	if err != nil {
		t.Fatal(err)
	}
	closing := regexp.MustCompile(`(?m)^\{\{ block "close" \. \}\}.*\{\{ end \}\}$`)
	mine := closing.ReplaceAllLiteralString(string(source), slot)
	if mine == string(source) || slot == "" {
		t.Fatalf("%s has no slot to change to %q", path, slot)
	}
	cat, err := drafts.NewCatalog(templates.FS, fstest.MapFS{path: {Data: []byte(mine)}})
	if err != nil {
		t.Fatal(err)
	}
	for voice, want := range map[casefile.Voice]string{
		casefile.VoiceWarm:   ending,
		casefile.VoiceFormal: strings.ReplaceAll(ending, "I'm", "I am"),
	} {
		c := drafttest.Case(t, "erica.yaml")
		c.Client.Voice = voice
		send := drafttest.Instant(t, "2026-07-01T17:00:00Z")
		d, err := cat.Draft(c, letter.Request{Kind: "final-ask", Send: send})
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(d.Text, "\n\n"+want+"\n\n") {
			t.Errorf("%s: got\n%s\nwant %q in it", voice, d.Text, want)
		}
	}
}
