package review

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

// hiddenIn returns the texts in markup that readers don't see: comments, titles, styles, scripts,
// attribute values, and what a style hides.
func hiddenIn(markup string) []string {
	var list []string
	z := html.NewTokenizer(strings.NewReader(markup))
	hidden := false
	for {
		switch z.Next() {
		case html.ErrorToken:
			if unseen := mail.Unseen(markup); unseen != "" {
				list = append(list, unseen)
			}
			return list
		case html.CommentToken, html.DoctypeToken:
			list = append(list, string(z.Text()))
		case html.TextToken:
			if hidden {
				list = append(list, string(z.Text()))
			}
		case html.EndTagToken:
			hidden = false
		case html.StartTagToken, html.SelfClosingTagToken:
			name, more := z.TagName()
			switch string(name) {
			case "title", "style", "script":
				hidden = true
			}
			for more {
				var key, value []byte
				key, value, more = z.TagAttr()
				if len(value) > 0 && !harmless(string(key)) {
					list = append(list, unescaped(string(value)))
				}
			}
		}
	}
}

// unescaped returns an address with its characters as they are read, such as a comma for %2C.
func unescaped(value string) string {
	if plain, err := url.PathUnescape(value); err == nil {
		return plain
	}
	return value
}

// harmless are the attributes whose values say nothing.
var harmless = text.OneOf("style class id width height color bgcolor lang dir type")
