package suggest_test

import (
	"slices"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/internal/suggest"
)

func TestWithin(t *testing.T) {
	known := []string{"DE", "DE-BE", "DE-BW", "DE-BY", "GB", "US"}
	for _, tt := range []struct {
		word  string
		typos int
		want  []string
	}{
		{"us", 1, []string{"US"}},
		{"UB", 1, []string{"GB", "US"}},
		{"DE-BX", 2, []string{"DE-BE", "DE-BW", "DE-BY"}},
		{"DE-B", 0, nil},
		{"", 1, nil},
	} {
		if got := suggest.Within(tt.typos, tt.word, known); !slices.Equal(got, tt.want) {
			t.Errorf("Within(%d, %q) = %q, want %q", tt.typos, tt.word, got, tt.want)
		}
	}
}
