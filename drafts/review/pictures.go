package review

import (
	"strings"

	"golang.org/x/net/html"

	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// shownTags are the elements that show what isn't in the words of the markup.
var shownTags = text.OneOf("img svg object embed video iframe canvas v:imagedata")

// mayShow matches what HTML with pictures has.
var mayShow = lazy.Regexp(`(?i)<(?:img|svg|object|embed|video|iframe|canvas|v:imagedata)|url\s*\(`)

// mostPixel is how wide or high a picture is, in pixels, that only counts who opens an email.
const mostPixel = 2

// picturesIn returns how many pictures the author's part of HTML shows that aren't parts of the email
// with a name of their own.
func picturesIn(markup string) (n int) {
	if !mayShow().MatchString(markup) {
		return 0
	}
	quoted := 0
	for z := html.NewTokenizer(strings.NewReader(markup)); ; {
		switch z.Next() {
		case html.ErrorToken:
			return n
		case html.EndTagToken:
			if name, _ := z.TagName(); string(name) == "blockquote" {
				quoted = max(quoted-1, 0)
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			tag, more := z.TagName()
			name := string(tag)
			if name == "blockquote" {
				quoted++
			}
			if showsPicture(z, shownTags(name), more) && quoted == 0 {
				n++
			}
		}
	}
}

// showsPicture reports whether an element shows a picture that is no other part of the email: one that
// does by its name, or by its style.
func showsPicture(z *html.Tokenizer, shows, more bool) bool {
	for more {
		var key, value []byte
		key, value, more = z.TagAttr()
		v := strings.ToLower(strings.ReplaceAll(string(value), " ", ""))
		switch string(key) {
		case "src", "data":
			shows = shows && !strings.HasPrefix(v, "cid:")
		case "width", "height":
			shows = shows && !isPixel(v)
		case "style":
			_, url, background := strings.Cut(v, "url(")
			shows = shows || background && !strings.HasPrefix(strings.Trim(url, `'"`), "cid:")
			for rule := range strings.SplitSeq(v, ";") {
				key, size, _ := strings.Cut(rule, ":")
				pixel := (key == "width" || key == "height") && isPixel(size)
				shows = shows && !pixel && rule != "display:none"
			}
		}
	}
	return shows
}

// isPixel reports whether a width or a height is no more than mostPixel.
func isPixel(size string) bool {
	size = strings.TrimSuffix(size, "px")
	return len(size) == 1 && '0' <= size[0] && size[0] <= '0'+mostPixel
}
