package casefile_test

import (
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

func TestClip(t *testing.T) {
	long := strings.Repeat("a", 150) + "X" + strings.Repeat("b", 150)
	tests := []struct{ source, first, caret string }{
		{"short", "short", "short"},
		{long, "…", "X"},
		{"X" + strings.Repeat("é", 200), "X", "X"},
		{strings.Repeat("é", 200) + "X", "…", "X"},
	}
	for _, tt := range tests {
		column := max(1, strings.Index(strings.ReplaceAll(tt.source, "é", "e"), "X")+1)
		p := casefile.Problem{Source: tt.source, Column: column}.Clip(100)
		r := []rune(p.Source)
		caret := string(r[p.Column-1:])
		if !strings.HasPrefix(p.Source, tt.first) || !strings.HasPrefix(caret, tt.caret) || len(r) > 102 {
			t.Errorf("%.10s…: got %q, column %d", tt.source, p.Source, p.Column)
		}
	}
	// A column after the line changes nothing.
	if p := (casefile.Problem{Source: long, Column: 999}).Clip(100); p.Source != long {
		t.Errorf("got %q", p.Source)
	}
}
