package golden

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// record is a test that records its errors.
type record struct {
	testing.TB
	errs []string
}

func (r *record) Helper()                   {}
func (r *record) Failed() bool              { return len(r.errs) > 0 }
func (r *record) Logf(string, ...any)       {}
func (r *record) Error(args ...any)         { r.errs = append(r.errs, fmt.Sprint(args...)) }
func (r *record) Errorf(s string, a ...any) { r.errs = append(r.errs, fmt.Sprintf(s, a...)) }

func setUpdate(t *testing.T, on bool) {
	before := *update
	*update = on
	t.Cleanup(func() { *update = before })
}

func TestFiles(t *testing.T) {
	folder := t.TempDir()
	path := func(name string) string { return filepath.Join(folder, "mails", name) }
	got := map[string][]byte{path("a.txt"): []byte("a\n"), path("b.txt"): []byte("b\n")}
	run := func(on bool) []string {
		setUpdate(t, on)
		r := &record{TB: t}
		Files(r, path("*.txt"), got)
		return r.errs
	}
	want := func(what string, errs []string, words ...string) {
		t.Helper()
		if len(errs) != len(words) {
			t.Fatalf("%s: %q", what, errs)
		}
		for i, w := range words {
			if !strings.Contains(errs[i], w) {
				t.Errorf("%s: %q does not say %q", what, errs[i], w)
			}
		}
	}
	want("no files", run(false), "a.txt does not exist", "b.txt does not exist")
	want("written", run(true))
	want("the same", run(false))
	if err := os.WriteFile(path("old.txt"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	got[path("b.txt")] = []byte("c\n")
	want("changed", run(false), "b.txt differs", "old.txt is stale")
	want("written anew", run(true))
	want("the same again", run(false))
	if _, err := os.Stat(path("old.txt")); err == nil {
		t.Error("the stale file was not removed")
	}
}

// A failed test may have failed to make a file, so -update doesn't remove it.
func TestFilesKeepsFilesOfAFailedTest(t *testing.T) {
	setUpdate(t, true)
	path := filepath.Join(t.TempDir(), "a.txt")
	if err := os.WriteFile(path, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	Files(&record{TB: t, errs: []string{"no draft"}}, path, nil)
	if _, err := os.Stat(path); err != nil {
		t.Error(err)
	}
}

func TestChanges(t *testing.T) {
	var lines []string
	for i := range 30 {
		lines = append(lines, fmt.Sprint("line ", i))
	}
	want := strings.Join(lines, "\r\n") + "\r\n"
	for _, tt := range []struct{ name, got, shown string }{
		{"two lines", strings.NewReplacer("line 9\r", "word 9\r", "line 29\r", "word 29\r").Replace(want),
			"--- want\n+++ got\n@@\n line 8\n-line 9\n+word 9\n line 10\n@@\n line 28\n-line 29\n+word 29"},
		{"the end of a line", strings.Replace(want, "line 9\r", "line 9", 1),
			"--- want\n+++ got\n@@\n line 8\\r\n-line 9\\r\n+line 9\n line 10\\r"},
		{"a boundary with it", want + "b1-0123456789abcdef0123456789abcdef\r\nend\r\n",
			"--- want\n+++ got\n@@\n line 29\n+(boundary)\n+end"},
		{"the last line has no end", strings.TrimSuffix(want, "\r\n"),
			"--- want\n+++ got\n@@\n line 28\n-line 29\n+line 29\n\\ No newline at end of file"},
	} {
		if shown := changes([]byte(want), []byte(tt.got)); shown != tt.shown {
			t.Errorf("%s:\n%s\nwant\n%s", tt.name, shown, tt.shown)
		}
	}
	shown := changes([]byte(want), []byte(strings.ReplaceAll(want, "line", "word")))
	if n := strings.Count(shown, "\n"); n != maxLines || !strings.HasSuffix(shown, "more lines") {
		t.Errorf("%d lines:\n%s", n, shown)
	}
}
