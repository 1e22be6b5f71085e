package review

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"

	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

// standIn matches what mail programs write in a text part for what only HTML can show: the address of a
// link behind its words, or the name of a picture.
var standIn = lazy.Regexp(` ?<[^<>\s]+>|\[[^\[\]]+\]`)

// withoutStandIns returns a text part in which what stands for the links and pictures of the HTML can't be
// seen. Each character is one still, so that places stay what they are. What the markup says is searched
// with what it hides.
func withoutStandIns(text mail.Body, markup string) mail.Body {
	if markup == "" || !strings.ContainsAny(text.Text, "<[") {
		return text
	}
	links, pictures := linksIn(markup)
	if len(links)+len(pictures) == 0 {
		return text
	}
	text.Passages = slices.Clone(text.Passages)
	text.Text = ""
	for i := range text.Passages {
		p := &text.Passages[i]
		p.Text = standIn().ReplaceAllStringFunc(p.Text, func(s string) string {
			inside := strings.Join(strings.Fields(strings.Trim(s, " <>[]")), " ")
			if slices.Contains(links, linkOf(inside)) ||
				slices.Contains(pictures, strings.TrimPrefix(inside, "image: ")) {
				return strings.Map(unseen, s)
			}
			return s
		})
		text.Text += p.Text
	}
	return text
}

// unseen returns a character without a width for one, and a line end as it is.
func unseen(r rune) rune {
	if r == '\n' {
		return r
	}
	return '\u200b'
}

// linksIn returns the addresses that markup links to, and the names of its pictures.
func linksIn(markup string) (links, pictures []string) {
	for z := html.NewTokenizer(strings.NewReader(markup)); ; {
		switch z.Next() {
		case html.ErrorToken:
			return links, pictures
		case html.StartTagToken, html.SelfClosingTagToken:
			tag, more := z.TagName()
			name := string(tag)
			for more {
				var key, value []byte
				key, value, more = z.TagAttr()
				switch v := strings.Join(strings.Fields(string(value)), " "); {
				case name == "a" && string(key) == "href":
					links = append(links, linkOf(v))
				case name == "img" && (string(key) == "alt" || string(key) == "src"):
					pictures = append(pictures, v)
				}
			}
		}
	}
}

// linkOf returns the address of a link as it's compared: without what programs add or leave out.
func linkOf(address string) string {
	address = strings.TrimPrefix(unescaped(address), "mailto:")
	return strings.TrimRightFunc(address, func(r rune) bool { return r == '/' || unicode.IsSpace(r) })
}
