package review

import (
	"testing"

	"github.com/tactful-drafts/tactful/drafts/mail"
)

// shownMarkup are pairs of a text and of markup, and whether the short way can tell that they have
// the same words.
var shownMarkup = []struct {
	plain, markup string
	want          bool
}{
	{"Hi Ada,\n\nYes & no.\n", "<html lang=\"en\">\n<body><p>Hi Ada,</p>\n<p>Yes &amp; no.</p></body></html>", true},
	{"* one\n- two\n", "<ul><li>one</li><li>two</li></ul>", true},
	{"a<b >c \"d\" 'e'", "<p>a&lt;b<br>&gt;c &quot;d&quot; &#39;e&#39;</p>", true},
	{"naïve – 5 €", "<b>na&iuml;ve</b> – <em>5&nbsp;€</em>", true},
	{"", "<p> </p>", true},
	{"a b", "<p>a</p>", false},
	{"a", "<p>a b</p>", false},
	{"a", "<p>b</p>", false},
	{"a", "<p>a</p><!-- b -->", false},
	{"a", "<title>b</title><p>a</p>", false},
	{"ab", "<textarea>a<p></textarea>b", false},
	{"a", "<p class=\"x\">a</p>", false},
	{"a", "<p lang=\"x\" title=\"y\">a</p>", false},
	{"a", "<p lang=\"x>y\">a</p>", false},
	{"a", "<p lang=x>a</p>", false},
	{"a", "<p lang=\">a", false},
	{"a", "<p>a</p", false},
	{"a & b", "<p>a & b</p>", false},
	{"a\x00", "<p>a\x00</p>", false},
	{"a\ufffd", "<p>a\xff</p>", true},
}

func TestShows(t *testing.T) {
	for _, tt := range shownMarkup {
		if got := shows(tt.markup, tt.plain); got != tt.want {
			t.Errorf("%q in %q: got %v", tt.plain, tt.markup, got)
		}
	}
}

// FuzzShows checks that the short way never sees words that the long way doesn't.
func FuzzShows(f *testing.F) {
	for _, tt := range shownMarkup {
		f.Add(tt.plain, tt.markup)
	}
	f.Fuzz(func(t *testing.T, plain, markup string) {
		if shows(markup, plain) && !sameWords(plain, mail.ReadHTML(markup).Text) {
			t.Errorf("%q isn't what %q shows", plain, markup)
		}
	})
}
