package drafts

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/strict"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// FuzzWords fills each slot with any words. They are refused with their field, or they make an
// email that shows nothing private.
func FuzzWords(f *testing.F) {
	for _, s := range []string{
		"", "a", "{{ .Company }}", "{{ end }}", "# a", "- a\n- b", "a\n\nb", "*a", "`a`", "<b>", "&lt;",
		"[a](https://a.example)", "a\\", "| a |\n|---|", "===", "---", "    a", "a\r\nBcc: b", "\xff",
		"187500", "$187.5k", "her manager told her to take anything", "\u202e", "1. a", "> a", "```",
		"![a](https://a.example)", "a  \nb", "\n\n", "\t", "&#35; a",
		"one hundred eighty-seven thousand five hundred",
	} {
		f.Add(s)
	}
	cat := slottedCatalog(f)
	f.Fuzz(func(t *testing.T, text string) {
		for _, slot := range []string{"subject", "opening", "reason", "line", "body"} {
			c := parseCase(t, tinyCase)
			c.Words = casefile.Words{"x": {slot: casefile.Markdown(text)}}
			if err := c.Validate(); err != nil {
				if !strings.Contains(err.Error(), "words.x."+slot+": ") {
					t.Errorf("%s: %v", slot, err)
				}
				continue
			}
			d, err := cat.Draft(c, letter.Request{Kind: "x", Send: tinySend})
			var private *PrivateError
			var bad *casefile.Error
			switch {
			case errors.As(err, &private):
				continue
			case errors.As(err, &bad) && slot == "reason":
				continue // not a single paragraph
			case err != nil:
				t.Fatalf("%s: %v", slot, err)
			}
			if !utf8.ValidString(d.Text) || strings.ContainsFunc(d.Subject, strict.Control) {
				t.Errorf("%s: got %q, %q", slot, d.Subject, d.Text)
			}
			if strings.Contains(d.Text+d.Subject, "187,500") || strings.Contains(d.Text+d.Subject, "187500") {
				t.Errorf("%s: shows a private figure: %q", slot, d.Text)
			}
			if !strings.HasPrefix(d.Text, "Hi,\n\n") || !strings.HasSuffix(d.Text, "\n\nBest\n") {
				t.Errorf("%s: swallows what's around it: %q", slot, d.Text)
			}
			if _, err := d.WriteTo(&strings.Builder{}); err != nil {
				t.Errorf("%s: %v", slot, err)
			}
		}
	})
}
