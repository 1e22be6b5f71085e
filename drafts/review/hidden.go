package review

import (
	"strings"

	"golang.org/x/net/html"
)

// hiddenIn returns the texts in markup that readers don't see: comments, titles, styles, scripts,
// and attribute values.
func hiddenIn(markup string) []string {
	if !hides(markup) {
		return nil
	}
	var list []string
	z := html.NewTokenizer(strings.NewReader(markup))
	hidden := false
	for {
		switch z.Next() {
		case html.ErrorToken:
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
				switch string(key) {
				case "style", "class", "id", "width", "height", "color", "bgcolor", "lang", "dir", "type":
				default:
					if len(value) > 0 {
						list = append(list, string(value))
					}
				}
			}
		}
	}
}

// hides reports whether markup can have such texts.
func hides(markup string) bool {
	markup = strings.ToLower(markup)
	for _, sign := range []string{"=", "<!", "<title", "<style", "<script"} {
		if strings.Contains(markup, sign) {
			return true
		}
	}
	return false
}
