package casefile_test

import (
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

const wordsCase = `version: 1
id: c
currency: USD
coach: {name: Dana Reyes, email: dana@coach.example}
client: {name: Ada Byron, email: ada@mail.example, timezone: America/New_York}
opportunities: [{id: acme, company: Acme}]
`

func TestWords(t *testing.T) {
	c, err := casefile.Parse("c.yaml", strings.NewReader(wordsCase+`words:
  counter-base:
    subject: "Base   pay: *what* {{ next }}?"
    opening: |

      One  line.

      - [a](https://a.example)
      - **b**

  postholiday-snap.yes: {close: Thanks!}
`))
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range [][3]string{
		{"counter-base", "subject", "Base pay: *what* {{ next }}?"},
		{"counter-base", "opening", "One  line.\n\n- [a](https://a.example)\n- **b**"},
		{"postholiday-snap.yes", "close", "Thanks!"},
		{"postholiday-snap.no", "close", ""},
	} {
		if got := c.WordsFor(&c.Opportunities[0], tt[0])[tt[1]]; string(got) != tt[2] {
			t.Errorf("%s.%s: got %q, want %q", tt[0], tt[1], got, tt[2])
		}
	}
}

func TestWordsRefused(t *testing.T) {
	for _, tt := range []struct{ words, want string }{
		{`{a: {b: ""}}`, "7:16: words.a.b: is empty: write the words, or take it out to keep those of the template"},
		{`{a: {b: }}`, "7:13: words.a.b: no value: write one or remove the key"},
		{`{a: {b: REPLACE-ME}}`,
			"7:16: words.a.b: REPLACE-ME is still to be filled in; take the line out if it does not apply"},
		{`{a: {b: "# Head"}}`, "7:16: words.a.b: a heading isn't allowed in an email"},
		{`{a: {b: "![x](https://a.example/x.png)"}}`, "7:16: words.a.b: an image isn't allowed in an email"},
		{`{a: {b: "a <b>b</b>"}}`, "7:16: words.a.b: raw HTML isn't allowed in an email"},
		{`{a: {b: "a\n\n<script>"}}`, "7:16: words.a.b: in its line 3: an HTML block isn't allowed in an email"},
		{`{a: {b: "[x](javascript:alert)"}}`, `7:16: words.a.b: a link to "javascript:alert": want an ` +
			"address with http, https, or mailto, and without spaces"},
		{`{a: {b: "a\u202eb"}}`, "7:16: words.a.b: control character U+202E (right-to-left override)"},
		{`{a: {subject: "a\nBcc: b"}}`, "7:22: words.a.subject: a subject is one line of plain text"},
		{`{a: {body: x, b: y}}`, "7:25: words.a.b: is never used: the body is replaced as a whole"},
		{`{a.b: {c: "# Head"}}`, `7:18: words."a.b".c: a heading isn't allowed in an email`},
		{`{a: b}`, `7:12: words.a: want keys with values, got text "b"`},
		{`{a: {b: [c]}}`, "7:13: words.a.b: want text, got a list"},
	} {
		_, err := casefile.Parse("c.yaml", strings.NewReader(wordsCase+"words: "+tt.words+"\n"))
		if err == nil || err.Error() != "c.yaml:"+tt.want {
			t.Errorf("%s: got %v, want c.yaml:%s", tt.words, err, tt.want)
		}
	}
	text := strings.Replace(wordsCase, "company: Acme", `company: Acme, words: {a: {b: "# c"}}`, 1)
	_, err := casefile.Parse("c.yaml", strings.NewReader(text))
	if want := "c.yaml:6:58: opportunities[0].words.a.b: a heading isn't allowed in an email"; err == nil ||
		err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

// Words built in Go are checked like those of a file.
func TestWordsBuiltInGo(t *testing.T) {
	for _, text := range []string{"", " ", "a\x00b", "a\u2028b", "a\xff", "# a"} {
		c, err := casefile.Parse("c.yaml", strings.NewReader(wordsCase))
		if err != nil {
			t.Fatal(err)
		}
		c.Words = casefile.Words{"a": {"b": casefile.Markdown(text)}}
		if c.Validate() == nil {
			t.Errorf("%q is valid", text)
		}
	}
}
