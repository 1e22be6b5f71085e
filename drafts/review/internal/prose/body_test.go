package prose

import (
	"slices"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

func read(s string) *Body {
	return Read("text", mail.Body{Text: s,
		Passages: []mail.Passage{{Kind: mail.PassageOwn, Text: s, Line: 1}}}, comp.FindAmountsIn)
}

func TestSentences(t *testing.T) {
	for _, tt := range []struct {
		text string
		want []string
	}{
		{`It holds. It stays.`, []string{"It holds.", "It stays."}},
		{`He said "it holds." It stays.`, []string{`He said "it holds."`, "It stays."}},
		{"He said “it holds.” It stays.", []string{"He said “it holds.”", "It stays."}},
		{"He said ‘it holds!’ It stays.", []string{"He said ‘it holds!’", "It stays."}},
		{"Is it «sound?» It stays.", []string{"Is it «sound?»", "It stays."}},
		{"(It holds.) It stays.", []string{"(It holds.)", "It stays."}},
		{"“It holds…” It stays.", []string{"“It holds…”", "It stays."}},
		{"It is 1.5 of it. No.", []string{"It is 1.5 of it.", "No."}},
		{"成。立。", []string{"成。", "立。"}},
		{"It holds.ě", []string{"It holds.ě"}},
	} {
		p := read(tt.text)
		var got []string
		for i := range p.Sentences {
			got = append(got, text.OneLine(p.S[p.Sentences[i].Start:p.Sentences[i].End]))
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%q: got %q, want %q", tt.text, got, tt.want)
		}
	}
}
