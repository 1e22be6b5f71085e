package mail_test

import (
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/mail"
)

// TestUnstruck reads words that the markup strikes through: they are shown, but no longer said.
func TestUnstruck(t *testing.T) {
	for markup, want := range map[string]string{
		"<p>A base of <del>$165,000</del> $158,000.</p><p>Bye</p>":         "A base of  $158,000.\n\nBye\n",
		"<s>one <b>two</b></s> three":                                      "  three\n",
		"<p>one</p><strike>two</strike>":                                   "one\n\n\n",
		`<span style="text-decoration:line-through">o<i>n</i>e</span> two`: " two\n",
		"one</s> two": "one two\n",
		"<p>é <del>ü</del> ñ</p><blockquote>q <del>r</del></blockquote>": "é  ñ\n\nq \n",
	} {
		shown := mail.ReadHTML(markup)
		said := shown.Unstruck()
		var passages strings.Builder
		for _, p := range said.Passages {
			passages.WriteString(p.Text)
		}
		if said.Text != want || passages.String() != want {
			t.Errorf("%s: got %q, %q, want %q", markup, said.Text, passages.String(), want)
		}
	}
	m, err := mail.Read(strings.NewReader("Content-Type: multipart/alternative; boundary=b\n\n--b\n\none two\n" +
		"--b\nContent-Type: text/html\n\n<s>one</s> two\n--b--\n"))
	if err != nil {
		t.Fatal(err)
	}
	if got := m.Words().Unstruck().Text; strings.TrimSpace(got) != "two" {
		t.Errorf("got %q", got)
	}
}

// What a list has for its numbers and what isn't shown are read as a reader sees them.
func TestListsAndUnseenText(t *testing.T) {
	for markup, want := range map[string]string{
		"<ol><li>base<li>level</ol><p>So.":                                      "1. base\n2. level\n\nSo.\n",
		"<ul><li>a<ol><li>b</li><li>c</li></ol></li><li>d</li></ul>":            "• a\n\n1. b\n2. c\n\n• d\n",
		"<li>a</ol></ul><li>b":                                                  "• a\n\n• b\n",
		`<div style="display: none">Open me<div>now</div></div><p>Hi</p>`:       "Hi\n",
		`<span style="mso-hide:all;display:none">a</span>Hi <span>there</span>`: "Hi there\n",
		`<div style="display:block">Hi</div>`:                                   "Hi\n",
	} {
		if got := mail.ReadHTML(markup).Text; got != want {
			t.Errorf("%s: got %q, want %q", markup, got, want)
		}
	}
}
