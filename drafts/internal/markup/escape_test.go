package markup_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/internal/markup"
)

// escapeSeeds are values that Markdown would read as something else.
var escapeSeeds = []string{
	"Acme", "*Acme* <b>", "**", "__init__", "a*b_c", "`code`", "~~~", "```", "$185,000", "31% lower",
	"1. first", "1)", "1.", "- a", "-", "+ a", "+", "* a", "# a", "#", "> a", ">", "---", "- - -",
	"===", "***", "___",
	"&amp;", "&#42;", "&copy", "&", "AT&T", "a|b", "|", "||", "a|", "|-|", ":-:", "--", `\`, `\\`,
	`a\`, `\|`, `a\|`, `\*`, `a \`,
	"[a](http://b)", "[a]: http://b", "![a](b)", "[", "]", "a!", "!", "http://b.example",
	"<http://b>", "tom@b.example", "<tom@b.example>",
	"<div>", "<!-- a", "</p>", "<?php", "<", `"a"`, "'a'", "(a)", "a:", "…", "«a»",
	"“a”", "「東京」",
	"東京。", "東京", "€5", "5 €", "©", "🎉",
	"\u00a0a", "a\u00a0", "\u3000", "a\u2028b", "\ufeffa", "e\u0301", "\u0301", "\u200b", "a b c",
	"0", "2026. Then", "Tom Hale",
}

// frames are the contexts in which templates print a value: the source and the text around it.
var frames = []struct{ name, before, after, textBefore, textAfter string }{
	{"paragraph", "", "", "", "\n"},
	{"lines of a paragraph", "a\n", "\nb", "a ", " b\n"},
	{"between hard breaks", "a\\\n", "\\\nb", "a\n", "\nb\n"},
	{"before two spaces", "", "  \nb", "", "\nb\n"},
	{"after text", "see ", "", "see ", "\n"},
	{"within text", "see (", "), then", "see (", "), then\n"},
	{"touching text", "see", "then", "see", "then\n"},
	{"bullet", "- ", "\n- b", "• ", "\n• b\n"},
	{"ordered item", "7. ", "\n8. b", "7. ", "\n8. b\n"},
	{"second paragraph of an item", "- a\n\n  ", "", "• a\n\n  ", "\n"},
	{"strong", "**", "** text", "", " text\n"},
	{"strong alone", "**", "**", "", "\n"},
	{"strong before a colon", "**", ":** text", "", ": text\n"},
	{"strong in an item", "- **", ":** text", "• ", ": text\n"},
	{"strong after text", "see **", "**, then", "see ", ", then\n"},
	{"strong within strong text", "**see ", " then**", "see ", " then\n"},
	{"emphasis", "*", "* text", "", " text\n"},
	{"emphasis by underscore", "see _", "_.", "see ", ".\n"},
	{"first cell", "| a |\n|---|\n| ", " |", "a\n", "\n"},
	{"tight cell", "|a|\n|---|\n|", "|", "a\n", "\n"},
	{"row without outer pipes", "a | b\n--|--\nc | ", "", "", "\n"},
	{"row between", "|a|\n|-|\n|", "|\n|b|", "a\n", "\nb\n"},
	{"head", "|", "|\n|-|\n|b|", "", "\nb\n"},
	{"strong cell", "|a|\n|-|\n|**", "**|", "a\n", "\n"},
	{"link text", "[", " there](http://b)", "", " there (http://b)\n"},
}

// plainWord needs no escape and appears nowhere else in the frames.
const plainWord = "Plainword"

var escapeHTML = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")

func escape(s string) string { return string(markup.AppendEscaped(nil, []byte(s))) }

// checkEscape renders s in every frame and wants exactly s back in both parts.
func checkEscape(t *testing.T, s string) {
	t.Helper()
	escaped := escape(s)
	for _, f := range frames {
		source := f.before + escaped + f.after
		text, doc, err := markup.Render([]byte(source))
		if err != nil {
			t.Errorf("%s: %q: %v", f.name, source, err)
			continue
		}
		if f.name == "row without outer pipes" { // the columns' width depends on the value
			if !strings.HasSuffix(text, "  "+s+"\n") {
				t.Errorf("%s: %q: text %q does not end with %q", f.name, source, text, s)
			}
		} else if want := f.textBefore + s + f.textAfter; text != want {
			t.Errorf("%s: %q:\ngot  %q\nwant %q", f.name, source, text, want)
		}
		// The same frame around a plain word tells which HTML there should be.
		_, want, err := markup.Render([]byte(f.before + plainWord + f.after))
		if err != nil {
			t.Fatal(err)
		}
		if want = strings.Replace(want, plainWord, escapeHTML.Replace(s), 1); doc != want {
			t.Errorf("%s: %q:\ngot  %q\nwant %q", f.name, source, doc, want)
		}
		if strings.Contains(f.before, "**") && !strings.Contains(doc, "<strong>") {
			t.Errorf("%s: %q: not strong: %q", f.name, source, doc)
		}
		checkParts(t, text, doc)
	}
}

func TestEscapeGivesTheValueBack(t *testing.T) {
	for _, s := range escapeSeeds {
		checkEscape(t, s)
	}
	for c := rune(' ') + 1; c < 0x7f; c++ {
		checkEscape(t, string(c))
		checkEscape(t, string(c)+"a")
		checkEscape(t, "a"+string(c))
		checkEscape(t, "1"+string(c)+" a")
		checkEscape(t, string([]rune{c, c, c}))
	}
}

func TestEscape(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"", ""},
		{"Tom Hale", "Tom Hale"},
		{"a.b", `a\.b`},
		{`a\|`, "a&#92;&#124;"},
		{"a\r\nb\tc\n", "a  b c&#32;"},
		{"    a", "&#32;   a"},
		{"a  ", "a &#32;"},
		{"a\xffb", "a\ufffdb"},
		{"\u00a0a\u00a0b\u00a0", "&#160;a\u00a0b&#160;"},
	} {
		if got := escape(tt.in); got != tt.want {
			t.Errorf("escape(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

// Spaces and line breaks are no code block, no hard line break and no new paragraph.
func TestEscapeSpaces(t *testing.T) {
	for _, tt := range []struct{ value, before, after, want string }{
		{"    a", "", "", "a\n"},
		{"\ta", "", "", "a\n"},
		{"    a", "b\n\n", "", "b\n\na\n"},
		{"     a", "- ", "", "• a\n"},
		{"a  ", "", "\nb", "a b\n"},
		{"a\n\n# b", "", "", "a # b\n"},
		{"a\n- b", "- ", "", "• a - b\n"},
		{" a ", "**", "** b", "a b\n"},
		{" ", "", "", "\n"},
		{"a\nb", "|c|\n|-|\n|", "|", "c\na b\n"},
	} {
		source := tt.before + escape(tt.value) + tt.after
		text, doc, err := markup.Render([]byte(source))
		if err != nil || text != tt.want {
			t.Errorf("%q: got %q, %v, want %q", source, text, err, tt.want)
			continue
		}
		checkParts(t, text, doc)
	}
}

// A value without spaces may also be a destination.
func TestEscapeInDestination(t *testing.T) {
	for _, s := range []string{"a?b=1&c=2#d_e", "(a", "a)", "a*b*", `a\b`, "&amp;", "<a>", `"a"`} {
		to := "https://b.example/" + s
		source := "[" + escape(to) + "](" + escape(to) + ")"
		text, doc, err := markup.Render([]byte(source))
		if err != nil || text != to+"\n" {
			t.Errorf("%q: got %q, %v, want %q", source, text, err, to)
			continue
		}
		if want := `<a href="` + escapeHTML.Replace(to) + `">`; !strings.Contains(doc, want) {
			t.Errorf("%q: got %q, want %q", source, doc, want)
		}
	}
}

// TestEscapeFlankingLimits pins what the documentation says cannot work, and its near misses.
func TestEscapeFlankingLimits(t *testing.T) {
	for _, tt := range []struct {
		before, value, after string
		strong               bool
	}{
		{"text**", "a", "** ", true},
		{"text**", "(a)", "** ", false},
		{"text**", "€5", "** ", false},
		{"text **", "(a)", "** ", true},
		{"text-**", "(a)", "** ", true},
		{"**", "a", "**text", true},
		{"**", "(a)", "**text", false},
		{"**", "(a)", "** text", true},
		{"**", "(a)", "**, text", true},
		{"**", "(a)", ":**text", false},
		{"東京**", "「大阪」", "**です", false},
		{"東京**", "大阪", "**です", true},
	} {
		source := tt.before + escape(tt.value) + tt.after
		text, doc, err := markup.Render([]byte(source))
		if err != nil {
			t.Errorf("%q: %v", source, err)
			continue
		}
		if got := strings.Contains(doc, "<strong>"); got != tt.strong ||
			strings.Contains(text, "**") == tt.strong {
			t.Errorf("%q: strong is %t, want %t: %q", source, got, tt.strong, text)
		}
	}
}

// wellFormed reports whether s is a value that comes back exactly: no control characters, single
// spaces, and only inside.
func wellFormed(s string) bool {
	return s != "" && utf8.ValidString(s) && !strings.ContainsFunc(s, unicode.IsControl) &&
		!strings.Contains(s, "  ") && s == strings.Trim(s, " ")
}

func FuzzEscape(f *testing.F) {
	for _, s := range escapeSeeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if wellFormed(s) {
			checkEscape(t, s)
			return
		}
		// Any other value is one line of text at most, or refused for a control character.
		text, doc, err := markup.Render([]byte(escape(s)))
		if err != nil {
			if !strings.Contains(err.Error(), "control character") {
				t.Fatal(err)
			}
			return
		}
		if strings.Count(text, "\n") != 1 {
			t.Errorf("%q became more than one line: %q", s, text)
		}
		checkParts(t, text, doc)
	})
}
