package markup_test

import (
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/tactful-drafts/tactful/drafts/internal/markup"
)

// renderTests give the HTML without the head and foot that all share.
var renderTests = []struct{ name, source, text, html string }{
	{"nothing", "", "\n", ""},
	{"blank lines", "\n \n\t\n", "\n", ""},
	{"paragraph", "Hi Priya,", "Hi Priya,\n", "<p>Hi Priya,</p>\n"},
	{"paragraphs", "One.\n\n\n\nTwo.\n", "One.\n\nTwo.\n", "<p>One.</p>\n<p>Two.</p>\n"},
	{"soft break", "one\ntwo\n  three", "one two three\n", "<p>one two three</p>\n"},
	{"CRLF", "one\r\ntwo\\\r\nthree  \r\nfour\r\n\r\nfive\r\n", "one two\nthree\nfour\n\nfive\n",
		"<p>one two<br>\nthree<br>\nfour</p>\n<p>five</p>\n"},
	{"hard break by backslash", "Best,\\\nErica", "Best,\nErica\n", "<p>Best,<br>\nErica</p>\n"},
	{"hard break by spaces", "Best,   \nErica", "Best,\nErica\n", "<p>Best,<br>\nErica</p>\n"},
	{"one space is no hard break", "Best, \nErica", "Best, Erica\n", "<p>Best, Erica</p>\n"},
	{"hard break at the end", "Best,\\\n&#32;\n\nErica", "Best,\n\nErica\n",
		"<p>Best,<br>\n</p>\n<p>Erica</p>\n"},
	{"hard break on an empty line", "&#32;\\\nErica", "Erica\n", "<p>Erica</p>\n"},
	{"doubled spaces", "a  b \t c", "a b c\n", "<p>a b c</p>\n"},
	{"spaces around markup", "a  ** b ** *c*  d", "a ** b ** c d\n", "<p>a ** b ** <em>c</em> d</p>\n"},
	{"spaces from entities", "a&#32;&Tab; &NewLine;b&#32;", "a b\n", "<p>a b</p>\n"},
	{"spaces inside emphasis", "a **&#32;b&#32;** c", "a b c\n", "<p>a <strong>b </strong>c</p>\n"},
	{"no-break space is kept", "a&nbsp;&nbsp;b", "a\u00a0\u00a0b\n", "<p>a\u00a0\u00a0b</p>\n"},
	{"empty paragraph", "a\n\n&#32;\n\nb", "a\n\nb\n", "<p>a</p>\n<p></p>\n<p>b</p>\n"},

	{"emphasis", "an *offer*, _really_", "an offer, really\n", "<p>an <em>offer</em>, <em>really</em></p>\n"},
	{"strong", "**Base:** 240", "Base: 240\n", "<p><strong>Base:</strong> 240</p>\n"},
	{"both", "***a** b*", "a b\n", "<p><em><strong>a</strong> b</em></p>\n"},
	{"emphasis within a word", "un**frozen**ly", "unfrozenly\n", "<p>un<strong>frozen</strong>ly</p>\n"},
	{"emphasis over two lines", "**a\\\nb\nc**", "a\nb c\n", "<p><strong>a<br>\nb c</strong></p>\n"},
	{"no emphasis", "5 * 3 * 2, snake_case_name", "5 * 3 * 2, snake_case_name\n",
		"<p>5 * 3 * 2, snake_case_name</p>\n"},

	{"HTML characters", `5 < 6 & "7" > 'x'`, "5 < 6 & \"7\" > 'x'\n",
		"<p>5 &lt; 6 &amp; &quot;7&quot; &gt; 'x'</p>\n"},
	{"escapes", `\*a\* \<b\> \\ \& \a`, "*a* <b> \\ & \\a\n", "<p>*a* &lt;b&gt; \\ &amp; \\a</p>\n"},
	{"entities", "&lt;&amp;&copy;&#8364;&#x20AC;&fjlig;", "<&©€€fj\n", "<p>&lt;&amp;©€€fj</p>\n"},
	{"longest entity", "&CounterClockwiseContourIntegral;", "∳\n", "<p>∳</p>\n"},
	{"no entities", "&nosuch; &; &#; &#x; &#-1; &#+1; &amp",
		"&nosuch; &; &#; &#x; &#-1; &#+1; &amp\n",
		"<p>&amp;nosuch; &amp;; &amp;#; &amp;#x; &amp;#-1; &amp;#+1; &amp;amp</p>\n"},
	{"entities without a character", "&#0;&#xD800;&#x110000;", "\ufffd\ufffd\ufffd\n",
		"<p>\ufffd\ufffd\ufffd</p>\n"},
	{"too many digits", "&#00000065;&#x0000041;", "&#00000065;&#x0000041;\n",
		"<p>&amp;#00000065;&amp;#x0000041;</p>\n"},
	{"other alphabets", "Grüße, 東京 🎉", "Grüße, 東京 🎉\n", "<p>Grüße, 東京 🎉</p>\n"},

	{"tight bullets", "So:\n\n- one\n- two\n\nEnd", "So:\n\n• one\n• two\n\nEnd\n",
		"<p>So:</p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n<p>End</p>\n"},
	{"loose bullets", "- one\n\n- two", "• one\n\n• two\n",
		"<ul>\n<li>\n<p>one</p>\n</li>\n<li>\n<p>two</p>\n</li>\n</ul>\n"},
	{"item of two paragraphs", "- one\n\n  more\n- two", "• one\n\n  more\n\n• two\n",
		"<ul>\n<li>\n<p>one</p>\n<p>more</p>\n</li>\n<li>\n<p>two</p>\n</li>\n</ul>\n"},
	{"hard break in an item", "- one\\\n  more\n- two", "• one\n  more\n• two\n",
		"<ul>\n<li>one<br>\nmore</li>\n<li>two</li>\n</ul>\n"},
	{"two lists", "- a\n\n* b", "• a\n\n• b\n", "<ul>\n<li>a</li>\n</ul>\n<ul>\n<li>b</li>\n</ul>\n"},
	{"ordered", "1. a\n2. b", "1. a\n2. b\n", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n"},
	{"ordered with another start", "9) a\n9) b", "9. a\n10. b\n",
		"<ol start=\"9\">\n<li>a</li>\n<li>b</li>\n</ol>\n"},
	{"ordered from 0", "0. a\n1. b", "0. a\n1. b\n", "<ol start=\"0\">\n<li>a</li>\n<li>b</li>\n</ol>\n"},
	{"nested", "- a\n  - b\n    1. c\n    2. d\n- e", "• a\n  • b\n    1. c\n    2. d\n• e\n",
		"<ul>\n<li>a\n<ul>\n<li>b\n<ol>\n<li>c</li>\n<li>d</li>\n</ol>\n</li>\n</ul>\n</li>\n" +
			"<li>e</li>\n</ul>\n"},
	{"nested in ordered", "1. a\n   - b\n\n   c\n2. d", "1. a\n\n  • b\n\n  c\n\n2. d\n",
		"<ol>\n<li>\n<p>a</p>\n<ul>\n<li>b</li>\n</ul>\n<p>c</p>\n</li>\n<li>\n<p>d</p>\n</li>\n</ol>\n"},
	{"list that opens an item", "- - a\n  - b", "•\n  • a\n  • b\n",
		"<ul>\n<li>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n</li>\n</ul>\n"},
	{"empty items", "- a\n-\n- b", "• a\n•\n• b\n", "<ul>\n<li>a</li>\n<li></li>\n<li>b</li>\n</ul>\n"},

	{"link", "[my site](https://a.example/?a=1&b=2)", "my site (https://a.example/?a=1&b=2)\n",
		"<p>my site (<a href=\"https://a.example/?a=1&amp;b=2\">https://a.example/?a=1&amp;b=2</a>)</p>\n"},
	{"link that says its destination", "see [https://a.example](https://a.example).",
		"see https://a.example.\n",
		"<p>see <a href=\"https://a.example\">https://a.example</a>.</p>\n"},
	{"address", "[tom@a.example](mailto:tom@a.example)", "tom@a.example\n",
		"<p><a href=\"mailto:tom@a.example\">tom@a.example</a></p>\n"},
	{"named address", "- to [Tom *Hale*](mailto:tom@a.example) now", "• to Tom Hale (tom@a.example) now\n",
		"<ul>\n<li>to Tom <em>Hale</em> (<a href=\"mailto:tom@a.example\">tom@a.example</a>) " +
			"now</li>\n</ul>\n"},
	{"link with emphasis that says its destination", "a [**http://b**](http://b)", "a http://b\n",
		"<p>a <a href=\"http://b\"><strong>http://b</strong></a></p>\n"},
	{"link at the start of an item and after a break",
		"- [http://b](http://b)\\\n  [http://b](http://b)", "• http://b\n  http://b\n",
		"<ul>\n<li><a href=\"http://b\">http://b</a><br>\n<a href=\"http://b\">http://b</a></li>\n</ul>\n"},
	{"link without text", "[](http://b) c", "http://b c\n", "<p><a href=\"http://b\">http://b</a> c</p>\n"},
	{"link with spaces", "a [ b ](http://b) c", "a b (http://b) c\n",
		"<p>a b (<a href=\"http://b\">http://b</a>) c</p>\n"},
	{"escapes in a destination", `[a](https\://b\_c/&quot;&amp;)`, "a (https://b_c/\"&)\n",
		"<p>a (<a href=\"https://b_c/&quot;&amp;\">https://b_c/&quot;&amp;</a>)</p>\n"},
	{"autolinks", "<https://a.example/x&y> <tom@a.example>", "https://a.example/x&y tom@a.example\n",
		"<p><a href=\"https://a.example/x&amp;y\">https://a.example/x&amp;y</a> <a " +
			"href=\"mailto:tom@a.example\">tom@a.example</a></p>\n"},
	{"scheme in capitals", "<MAILTO:a@b> [HTTP://c](HTTP://c)", "a@b HTTP://c\n",
		"<p><a href=\"MAILTO:a@b\">a@b</a> <a href=\"HTTP://c\">HTTP://c</a></p>\n"},
	{"autolink in a link", "[see <http://a>](http://b)", "see http://a (http://b)\n",
		"<p>see http://a (<a href=\"http://b\">http://b</a>)</p>\n"},
	{"bare address is text", "www.a.example tom@a.example http://a",
		"www.a.example tom@a.example http://a\n", "<p>www.a.example tom@a.example http://a</p>\n"},
	{"reference links are text", "[a][b]\n\n[b]: http://b", "[a][b]\n\n[b]: http://b\n",
		"<p>[a][b]</p>\n<p>[b]: http://b</p>\n"},

	{"table", "| Item | Amount |\n|:-----|-------:|\n| Base | $240,000 |\n| **Sign-on** | $8 |",
		"Item       Amount\nBase     $240,000\nSign-on        $8\n",
		"<table cellpadding=\"6\">\n<thead>\n<tr>\n<th>Item</th>\n<th align=\"right\">Amount</th>\n</tr>\n</thead>\n<tbody>\n" +
			"<tr>\n<td>Base</td>\n<td align=\"right\">$240,000</td>\n</tr>\n" +
			"<tr>\n<td><strong>Sign-on</strong></td>\n<td align=\"right\">$8</td>\n</tr>\n" +
			"</tbody>\n</table>\n"},
	{"table between paragraphs", "a\n\n|b|\n|-|\n\nc", "a\n\nb\n\nc\n",
		"<p>a</p>\n<table cellpadding=\"6\">\n<thead>\n<tr>\n<th>b</th>\n</tr>\n</thead>\n</table>\n<p>c</p>\n"},
	{"wide characters", "a|b\n-|-\n東京|x\n🎉|y\ne\u0301te\u0301|z",
		"a     b\n東京  x\n🎉    y\ne\u0301te\u0301   z\n",
		"<table cellpadding=\"6\">\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n" +
			"<td>東京</td>\n<td>x</td>\n</tr>\n" +
			"<tr>\n<td>🎉</td>\n<td>y</td>\n</tr>\n<tr>\n<td>e\u0301te\u0301</td>\n<td>z</td>\n" +
			"</tr>\n</tbody>\n</table>\n"},
	{"ambiguous width is one", "a|b\n-|-\n§±×|x", "a    b\n§±×  x\n",
		"<table cellpadding=\"6\">\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n" +
			"<td>§±×</td>\n<td>x</td>\n</tr>\n</tbody>\n</table>\n"},
	{"empty and missing cells", "a|b|c\n-|-:|-\n||\n|x\n|||y|", "a  b  c\nx\n      y\n",
		"<table cellpadding=\"6\">\n<thead>\n<tr>\n<th>a</th>\n<th align=\"right\">b</th>\n<th>c</th>\n</tr>\n" +
			"</thead>\n<tbody>\n" +
			"<tr>\n<td></td>\n<td align=\"right\"></td>\n<td></td>\n</tr>\n" +
			"<tr>\n<td>x</td>\n<td align=\"right\"></td>\n<td></td>\n</tr>\n" +
			"<tr>\n<td></td>\n<td align=\"right\"></td>\n<td>y</td>\n</tr>\n</tbody>\n</table>\n"},
	{"pipe and link in a cell", "a|b\n-|-\nx \\| y|[c](http://d)", "a      b\nx | y  c (http://d)\n",
		"<table cellpadding=\"6\">\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>x | y</td>\n" +
			"<td>c (<a href=\"http://d\">http://d</a>)</td>\n</tr>\n</tbody>\n</table>\n"},
	// the engine does not count the blank line
	{"table in an item", "- a\n\n  |b|\n  |-:|\n  |cc|\n- |d|\n  |-|", "• a\n   b\n  cc\n•\n  d\n",
		"<ul>\n<li>a\n<table cellpadding=\"6\">\n<thead>\n<tr>\n<th align=\"right\">b</th>\n</tr>\n</thead>\n" +
			"<tbody>\n<tr>\n<td align=\"right\">cc</td>\n</tr>\n" +
			"</tbody>\n</table>\n</li>\n<li>\n<table cellpadding=\"6\">\n<thead>\n<tr>\n<th>d</th>\n</tr>\n" +
			"</thead>\n</table>\n</li>\n</ul>\n"},
	{"table without a head's words", "a\n\n| |\n|-|\n|b|", "a\n\nb\n",
		"<p>a</p>\n<table cellpadding=\"6\">\n<thead>\n<tr>\n<th></th>\n</tr>\n</thead>\n<tbody>\n<tr>\n" +
			"<td>b</td>\n</tr>\n</tbody>\n</table>\n"},
	{"two tables", "|wide head|b|\n|-|-|\n\n|a|b|\n|-|-|", "wide head  b\n\na  b\n",
		"<table cellpadding=\"6\">\n<thead>\n<tr>\n<th>wide head</th>\n<th>b</th>\n</tr>\n</thead>\n</table>\n" +
			"<table cellpadding=\"6\">\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n</table>\n"},
}

func TestRender(t *testing.T) {
	for _, tt := range renderTests {
		t.Run(tt.name, func(t *testing.T) {
			text, html, err := markup.Render([]byte(tt.source))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.text, text); diff != "" {
				t.Errorf("text (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff("<html lang=\"en\">\n<body>\n"+tt.html+"</body>\n</html>\n", html); diff != "" {
				t.Errorf("html (-want +got):\n%s", diff)
			}
			checkParts(t, text, html)
		})
	}
}

func TestRenderErrors(t *testing.T) {
	for _, tt := range []struct{ name, source, want string }{
		{"heading", "a\n\n# b", "line 3: a heading isn't allowed in an email"},
		{"underlined heading", "a\n\nb\nc\n---", "line 3: a heading isn't allowed in an email"},
		{"fenced code", "a\n```\nb\n```", "line 2: a code block isn't allowed in an email"},
		{"indented code", "a\n\n\n    b", "line 4: a code block isn't allowed in an email"},
		{"code", "a\nb `c`", "line 2: code isn't allowed in an email"},
		{"quote", "- a\n- b\n  > c", "line 3: a block quote isn't allowed in an email"},
		{"thematic break", "a\n\n***", "line 3: a thematic break isn't allowed in an email"},
		{"HTML block", "a\n\n<div>\nb\n</div>", "line 3: an HTML block isn't allowed in an email"},
		{"comment", "a\n\n<!-- b -->", "line 3: an HTML block isn't allowed in an email"},
		{"raw HTML", "a\nb **c <i>d</i>**", "line 2: raw HTML isn't allowed in an email"},
		{"raw HTML in a cell", "|a|\n|-|\n|<br>|", "line 3: raw HTML isn't allowed in an email"},
		{"image", "a\n![b](http://c)", "line 2: an image isn't allowed in an email"},
		{"image in a link", "a\n[![b](http://c)](http://d)", "line 2: an image isn't allowed in an email"},
		{"title", "a\n[b](http://c \"d\")", "line 2: a link's title isn't allowed in an email"},
		{"scheme", "a\n[b](javascript:alert)",
			`line 2: a link to "javascript:alert": want an address with http, https, or mailto, and without spaces`},
		{"no scheme", "[b](/c)",
			`line 1: a link to "/c": want an address with http, https, or mailto, and without spaces`},
		{"scheme alone", "[b](https://)",
			`line 1: a link to "https://": want an address with http, https, or mailto, and without spaces`},
		{"no destination", "[b]()",
			`line 1: a link to "": want an address with http, https, or mailto, and without spaces`},
		{"space in a destination", "[b](<http://c d>)",
			`line 1: a link to "http://c d": want an address with http, https, or mailto, and without spaces`},
		{"autolink's scheme", "a\n<ftp://b>",
			`line 2: a link to "ftp://b": want an address with http, https, or mailto, and without spaces`},
		{"centered column", "a\n\n|b|\n|:-:|", "line 3: a centered column isn't allowed in an email"},
		{"too many cells", "|a|\n|-|\n|b|\n|c|d|", "line 4: a row has more cells than its table has columns"},
		{"NUL", "a\nb\x00", "line 2: the control character U+0000 isn't allowed in an email"},
		{"C1 control", "a\u0085b", "line 1: the control character U+0085 isn't allowed in an email"},
		{"control by entity", "a\nb &#27;", "line 2: the control character U+001B isn't allowed in an email"},
		{"not UTF-8", "a\n\xff", "line 2: bytes that aren't UTF-8 aren't allowed in an email"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			text, html, err := markup.Render([]byte(tt.source))
			if err == nil || err.Error() != tt.want {
				t.Errorf("got  %v\nwant %s", err, tt.want)
			}
			if text != "" || html != "" {
				t.Errorf("an error came with parts: %q, %q", text, html)
			}
		})
	}
}

// TestRenderConcurrently is for the race detector.
func TestRenderConcurrently(t *testing.T) {
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for _, tt := range renderTests {
				text, html, err := markup.Render([]byte(tt.source))
				if err != nil || text != tt.text || !strings.Contains(html, tt.html) {
					t.Errorf("%s: got %q, %q, %v", tt.name, text, html, err)
				}
			}
		})
	}
	wg.Wait()
}

func TestRenderKeepsItsSource(t *testing.T) {
	const source = "- [a\\*](http://b&amp;c)\n\n|a|\n|-|\n|&lt;\\||\n"
	b := []byte(source)
	if _, _, err := markup.Render(b); err != nil {
		t.Fatal(err)
	}
	if string(b) != source {
		t.Errorf("source was changed to %q", b)
	}
}

// An error inside a table must leave nothing behind for the emails after it.
func TestRenderAfterAnError(t *testing.T) {
	for range 100 {
		if _, _, err := markup.Render([]byte("|a|\n|-|\n|b `code`|")); err == nil {
			t.Fatal("code is allowed")
		}
		if text, _, _ := markup.Render([]byte("|a|\n|-|\n|Acme|")); text != "a\nAcme\n" {
			t.Fatalf("got %q", text)
		}
	}
}
