package markup_test

import (
	"testing"

	"github.com/tactful-drafts/tactful/drafts/internal/markup"
)

// FuzzRender wants an error, or two parts that say the same words and keep to the allowed HTML.
func FuzzRender(f *testing.F) {
	for _, tt := range renderTests {
		f.Add([]byte(tt.source))
	}
	for _, source := range []string{
		"**a*b_c**_", "[a [b](http://c) d](http://e)", "[[[", "- [ ] a",
		"1. a\n\n   |b|c|\n   |-|-:|\n   |d\\|\n", "a\\\n\\\nb", "- &#32;\\\n\n  b",
		"|[a](http://b)|**c**|\n|-|-|\n|*d|e*|", "<a@b>", "[<a@b>](mailto:a@b)",
		"[a\\\nb](http://c)", "*[a*](http://b)", "-\n\n  a\n-\t|b|\n\t|-|",
	} {
		f.Add([]byte(source))
	}
	f.Fuzz(func(t *testing.T, source []byte) {
		text, html, err := markup.Render(source)
		if err != nil {
			if text != "" || html != "" {
				t.Errorf("an error came with parts: %q, %q", text, html)
			}
			return
		}
		checkParts(t, text, html)
	})
}
