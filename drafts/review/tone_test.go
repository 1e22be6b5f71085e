package review_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/review"
)

// TestTone checks each rule about tone with the sentences of its file in testdata/tone: those after
// a plus that it must find, and those after a minus that it must not.
func TestTone(t *testing.T) {
	files, err := filepath.Glob("testdata/tone/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		rule := strings.TrimSuffix(filepath.Base(file), ".txt")
		t.Run(rule, func(t *testing.T) { testTone(t, rule, file) })
	}
}

// leastSentences is how many sentences of either kind a rule has at least.
const leastSentences = 30

func testTone(t *testing.T, rule, file string) {
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	c := readCase(t, "erica.yaml")
	c.Opportunities[0].Asks[0].WouldSign = false // which ready-to-sign depends on
	count := func(says string) int {
		letter := strings.ReplaceAll(fmt.Sprintf(template, says),
			" If we can do that, I would be glad to sign.", "")
		return len(found(review.Draft(draftOf(letter), c), rule))
	}
	before := count("")
	seen := map[bool]int{}
	for line := range strings.Lines(string(b)) {
		mark, says, _ := strings.Cut(strings.TrimSpace(line), " ")
		want := mark == "+"
		seen[want]++
		if got := count(says) > before; got != want {
			t.Errorf("%s %s", mark, says)
		}
	}
	if seen[true] < leastSentences || seen[false] < leastSentences {
		t.Errorf("%d sentences to find and %d to leave alone, want %d each", seen[true], seen[false],
			leastSentences)
	}
}
