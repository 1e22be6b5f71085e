package strict_test

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/internal/strict"
)

// FuzzDecode holds that nothing panics, that problems are sorted and stand in the
// file, and that so does each place; and that text which is taken is clean.
func FuzzDecode(f *testing.F) {
	for _, seed := range []string{
		"", "\ufeff", "# c\n", "id: a\n", "version: 1\r\nid: x\r\n",
		"client: &c {name: A, email: \"b\\x41\"}\ncoach: *c\nnext: &n {next: *n}\n",
		"offers:\n  - id: l6\n    base: 1\n    sign_on: [1, 2]\n  -\n  - {bonus: ~}\n",
		"note: |\n  a\n\n  b\ntags: [!!str 1, >-, <<: 2]\n<<: *x\n",
		"? a\n: b\n", "%YAML 1.2\n---\nid: a\n...\n---\n", "id: a\rb", "id:\t\"a\tb\" \t# c\n",
		"{id: 'O''N', tags: [a,\n b], grid: [[a], []]}", "id: [\n", "id: \"\\u12", "- - - a",
		"id: |2\n    a\n  b\n c\n",
		"id: plain\n  more  \n\n  lines\nopen: true\n", "note: >\n\n\n", "coach:\n\tname: a",
		"? ? ?", "[[[", "!t", "id: !", "&a", "*", "id: &a *a",
		"id: \xff", "id: x\r\n\xb4", "id: \u202ea\x00", "\"a\\nb\": 1\n1: 2\n~: 3\n",
		"id: a # \\\nb: c", "*0\n,", "tags: !a\x01b c\n", "tags:\n-\nid: a\n",
		"!0\n...\n0", strings.Repeat("\x01", strict.MaxProblems+99) + "a\tb", "\"\\x\\\n00",
		"tags: [ # none", "id: \"\\ud83d\\ude00\\udc00\" # \x01\n",
		"{tags: [a:b:c, 1:2], next: {tags: [x:\n y, :z, a::b]}}",
	} {
		f.Add([]byte(seed), false)
		f.Add([]byte(seed), true)
	}
	f.Fuzz(func(t *testing.T, src []byte, multiline bool) {
		d := decoder()
		if multiline {
			d.Multiline = []reflect.Type{reflect.TypeFor[string]()}
		}
		var got caseFile
		places, problems := d.Decode(src, &got)
		ends := lineEnds(src)
		inside := func(p strict.Place) bool {
			return p.Line >= 1 && p.Line <= len(ends) && p.Col >= 1 && p.Col <= ends[p.Line-1]+1
		}
		for i, p := range problems {
			if !p.IsZero() && !inside(p.Place) {
				t.Errorf("not in the file: %v", p)
			}
			if p.Text == "" || strings.ContainsAny(inLine(p), "\n\r\t\x1b\u202e") {
				t.Errorf("not one line of text: %q", inLine(p))
			}
			if i > 0 && !p.IsZero() &&
				(p.Line < problems[i-1].Line || p.Line == problems[i-1].Line && p.Col < problems[i-1].Col) {
				t.Errorf("not sorted: %v after %v", p, problems[i-1])
			}
		}
		for path, p := range places {
			if !inside(p) {
				t.Errorf("%q is at %v, not in the file", path, p)
			}
		}
		if len(problems) == 0 {
			if strings.ContainsAny(got.ID, "\r\x00\u202e") ||
				strings.ContainsAny(string(got.Voice), "\n\t") || strings.TrimSpace(got.ID) == "" &&
				strings.Contains(got.ID, " ") {
				t.Errorf("not clean: %q, %q", got.ID, got.Voice)
			}
			if got.ID != "" && !multiline && strict.Parse(src).Scalar("id") != got.ID {
				t.Errorf("Scalar = %q, decoded %q", strict.Parse(src).Scalar("id"), got.ID)
			}
		}
	})
}

// lineEnds returns the length of each line, in characters.
func lineEnds(src []byte) []int {
	text := strings.TrimPrefix(string(src), "\ufeff")
	var ends []int
	for line := range strings.SplitSeq(strings.ReplaceAll(text, "\r\n", "\n"), "\n") {
		ends = append(ends, utf8.RuneCountInString(line))
	}
	return ends
}

func BenchmarkDecode(b *testing.B) {
	src, err := os.ReadFile(filepath.Join("testdata", "offers.yaml"))
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		var c caseFile
		if _, problems := decoder().Decode(src, &c); problems != nil {
			b.Fatal(lines(problems))
		}
	}
}
