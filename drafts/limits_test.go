package drafts

import (
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/letter"
)

// A template is the coach's own, but may never end or exhaust memory, so its output is limited.
func TestTemplatesAreBounded(t *testing.T) {
	c, send := caseFile(t, "oliver.yaml"), instant(t, "2026-03-05T10:00:00Z")
	grow := `{{ $x := "aaaaaaaaaa" }}` +
		strings.Repeat(`{{ $x = replace "a" "aaaaaaaaaa" $x }}`, 12) + "{{ $x }}"
	loops, ends := strings.Repeat("{{ range list 1 2 3 4 5 6 7 8 9 10 }}", 6), strings.Repeat("{{ end }}", 6)
	for _, tt := range []struct{ text, want string }{
		{grow, "the text is longer than 256 KiB"},
		{loops + "a letter" + ends, "the email is longer than 256 KiB"},
	} {
		d, err := catalogOf(t, kindPath, kindText(tt.text)).Draft(c, letter.Request{Kind: "x", Send: send})
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%.60s…: got %v, %v, want %s", tt.text, d, err, tt.want)
		}
	}
}
