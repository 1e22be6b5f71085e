package review_test

import (
	"bytes"
	"strings"
	"testing"
)

// TestPlacesInTheFile checks the file positions of findings in the corpus: a word that isn't
// encoded must be at its position.
func TestPlacesInTheFile(t *testing.T) {
	held := 0
	for _, e := range reviewCorpus(t) {
		b := e.text
		lines := strings.Split(string(b), "\n")
		for _, f := range e.report.Figures {
			if f.FileLine == 0 || f.Part == "Subject" {
				continue
			}
			first := []rune(f.Words)[0]
			line := []rune(lines[f.FileLine-1])
			if first > 0x7f || bytes.Contains(b, []byte("base64")) || f.FileColumn > len(line) {
				continue
			}
			held++
			if got := line[f.FileColumn-1]; got != first && got != '=' && got != '&' {
				t.Errorf("%s: %s %q: %d:%d is %q", e.File, f.Part, f.Words, f.FileLine,
					f.FileColumn, string(line[f.FileColumn-1:]))
			}
		}
	}
	if held < 500 {
		t.Errorf("only %d places were held", held)
	}
}
