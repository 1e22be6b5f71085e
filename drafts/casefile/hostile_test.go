package casefile_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// hostile are parts of a case that has very many problems on one line: how it begins, and what is
// repeated up to the size of the benchmark.
var hostile = map[string][2]string{
	"no company":    {"opportunities: [", "{},"},
	"unknown keys":  {"opportunities: [", "{x: 1},"},
	"log":           {"client: {name: Ola Berg}\nopportunities: [{company: C}]\nlog: [", "{what: note},"},
	"aliases":       {"coach: {name: &a Dana}\nopportunities: [", "{x: &b C}, "},
	"notes":         {"private: {notes: [", "{secret 139k}, "},
	"private words": {"private: {notes: 5, walk_away: [", "139k, x12y34, "},
	"controls":      {"client: {name: ", "a\x01"},
	"inherited":     {"opportunities: [{company: C, offers: [{base: x}", ", {like: offer-1, base: x}"},
	"replace-me":    {"log: [", "REPLACE-ME, "},
}

func hostileCase(name string, size int) string {
	text := hostile[name]
	return text[0] + strings.Repeat(text[1], size/len(text[1]))
}

// closed ends the brackets and braces that a text leaves open.
func closed(text string) string {
	var open []byte
	for i := range len(text) {
		switch text[i] {
		case '[', '{':
			open = append(open, text[i]+2) // ] and }
		case ']', '}':
			open = open[:len(open)-1]
		}
	}
	for _, end := range slices.Backward(open) {
		text += string(end)
	}
	return text
}

// BenchmarkHostile shows that the time is linear: ns/B is the same for each size that may have so
// many parts.
func BenchmarkHostile(b *testing.B) {
	for name := range hostile {
		for _, size := range []int{12 << 10, 24 << 10, 48 << 10} {
			b.Run(fmt.Sprintf("%s/%dKiB", name, size>>10), func(b *testing.B) {
				text := closed(hostileCase(name, size))
				b.SetBytes(int64(size))
				for b.Loop() {
					if _, err := casefile.Parse("c.yaml", strings.NewReader(text)); err == nil {
						b.Fatal("no problem")
					}
				}
			})
		}
	}
}

// TestHostile reads each hostile case at a size at which quadratic time would be noticed, and looks
// at no more problems than a coach can.
func TestHostile(t *testing.T) {
	for name := range hostile {
		start := time.Now()
		_, err := casefile.Parse("c.yaml", strings.NewReader(closed(hostileCase(name, 48<<10))))
		var e *casefile.Error
		if !errors.As(err, &e) {
			t.Fatalf("%s: %v", name, err)
		}
		if len(e.Problems) > 501 {
			t.Errorf("%s: %d problems", name, len(e.Problems))
		}
		last := e.Problems[len(e.Problems)-1].Text
		if len(e.Problems) == 501 && last != "there are more problems than these" {
			t.Errorf("%s: the last problem is %q", name, last)
		}
		if took := time.Since(start); took > time.Minute {
			t.Errorf("%s: %v", name, took)
		}
	}
}
