// Package golden compares the output of tests with files that a person has reviewed. Only tests
// import it.
//
// It gives the tests of a package the flag -update, which rewrites golden files and removes stale
// ones. Go refuses a flag that a package doesn't know, so name the packages that have golden files:
// testdata/README.md has the command. Review the change with git diff before you commit it.
package golden

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/diff"
)

var update = flag.Bool("update", false, "rewrite the golden files, and remove stale ones")

// Updating reports whether -update is set.
func Updating() bool { return *update }

// File compares got with the golden file at path.
func File(t testing.TB, path string, got []byte) {
	t.Helper()
	want, err := os.ReadFile(path)
	switch {
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		t.Error(err)
	case err == nil && bytes.Equal(got, want):
	case *update:
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Error(err)
		} else if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Error(err)
		}
	case err != nil:
		t.Errorf("%s does not exist: run this test with -update, then read the file", path)
	default:
		t.Errorf("%s differs: run this test with -update if the change is right\n%s",
			path, changes(want, got))
	}
}

// Files compares each of got with the golden file at its path. A file that matches the pattern but
// isn't in got is stale: the test fails, or removes the file with -update.
func Files(t testing.TB, pattern string, got map[string][]byte) {
	t.Helper()
	current := map[string]bool{}
	for _, path := range slices.Sorted(maps.Keys(got)) {
		current[filepath.Clean(path)] = true
		File(t, path, got[path])
	}
	files, err := filepath.Glob(pattern)
	if err != nil {
		t.Error(err)
	}
	for _, path := range files {
		switch {
		case current[filepath.Clean(path)]:
		case !*update:
			t.Errorf("%s is stale: no test makes it; -update removes it", path)
		case t.Failed(): // perhaps because it couldn't make this file
			t.Logf("%s is left alone: the test failed", path)
		default:
			if err := os.Remove(path); err != nil {
				t.Error(err)
			}
		}
	}
}

// maxLines is how many lines of a difference are shown.
const maxLines = 40

// boundary is the line between the parts of an email, which depends on their text.
var boundary = regexp.MustCompile(`b1-[0-9a-f]{32}`)

// changes returns the lines that differ, each run of them with one line before and after. It shows
// boundaries and line ends only if nothing else differs.
func changes(want, got []byte) string {
	plain := func(b []byte) []byte {
		b = bytes.ReplaceAll(b, []byte("\r\n"), []byte("\n"))
		return boundary.ReplaceAll(b, []byte("(boundary)"))
	}
	if bytes.Equal(plain(want), plain(got)) {
		plain = func(b []byte) []byte { return bytes.ReplaceAll(b, []byte("\r"), []byte(`\r`)) }
	}
	want, got = plain(want), plain(got)
	unified := strings.TrimSuffix(string(diff.Diff("want", want, "got", got)), "\n")
	_, unified, _ = strings.Cut(unified, "\n") // the line "diff want got"
	lines := strings.Split(unified, "\n")
	changed := func(i int) bool {
		return i > 1 && i < len(lines) && (lines[i][0] == '+' || lines[i][0] == '-')
	}
	var out []string
	for i, line := range lines {
		switch {
		case strings.HasPrefix(line, "@@"):
			out = append(out, "@@")
		case !strings.HasPrefix(line, " ") || changed(i-1) || changed(i+1):
			out = append(out, line)
		}
	}
	if n := len(out) - maxLines; n > 0 {
		out = append(out[:maxLines], fmt.Sprintf("… and %d more lines", n))
	}
	return strings.Join(out, "\n")
}

// Glob returns the files that match the pattern. It fails the test if there are none.
func Glob(t testing.TB, pattern string) []string {
	t.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		t.Fatalf("%s: %d files, %v", pattern, len(files), err)
	}
	return files
}
