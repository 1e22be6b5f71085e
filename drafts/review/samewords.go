package review

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// sameWords reports whether two parts differ only in white space and bullets.
func sameWords(a, b string) bool {
	i, j := 0, 0
	for {
		ra, na := nextSeen(a, i)
		rb, nb := nextSeen(b, j)
		if ra != rb {
			return false
		}
		if na == 0 {
			return true
		}
		i, j = na, nb
	}
}

// nextSeen returns the next character that is neither white space nor a bullet, and where it ends;
// 0 at the end.
func nextSeen(s string, i int) (rune, int) {
	for i < len(s) {
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
		}
		i += size
		switch {
		case r == ' ' || r == '\n' || r == '*' || r == '-' || r == '•' || r >= utf8.RuneSelf &&
			unicode.IsSpace(r) || r == '\t' || r == '\r':
		default:
			return r, i
		}
	}
	return 0, 0
}

// shows reports whether markup is as simple as that of a draft, and a reader sees the words of a
// text in it, as [sameWords] compares them.
func shows(markup, plain string) bool {
	at := 0
	for i := 0; i < len(markup); {
		seen := markup[i:]
		switch seen[0] {
		case 0:
			return false
		case '<':
			n := tagLength(seen)
			if n == 0 {
				return false
			}
			i += n
			continue
		case '&':
			end := strings.IndexByte(seen[:min(len(seen), longestEntity)], ';') + 1
			if end == 0 {
				return false
			}
			i += end
			seen = html.UnescapeString(seen[:end])
		default:
			end := strings.IndexAny(seen, "<&\x00")
			if end < 0 {
				end = len(seen)
			}
			i += end
			seen = seen[:end]
		}
		for k := 0; ; {
			r, next := nextSeen(seen, k)
			if next == 0 {
				break
			}
			want, end := nextSeen(plain, at)
			if r != want || end == 0 {
				return false
			}
			for k, at = next, end; k < len(seen) && at < len(plain) && seen[k] == plain[at] &&
				seen[k] < utf8.RuneSelf; k, at = k+1, at+1 {
			}
		}
	}
	_, more := nextSeen(plain, at)
	return more == 0
}

// simpleTags are the elements that only break lines, or change how words look.
var simpleTags = text.OneOf("html body p br ul ol li strong em b i blockquote div")

// tagLength returns the length of the tag that s begins with, if it's a simple one with no attribute
// but a language; 0 if it isn't.
func tagLength(s string) int {
	end := strings.IndexByte(s, '>')
	if end < 0 {
		return 0
	}
	name, attribute, _ := strings.Cut(strings.TrimPrefix(s[1:end], "/"), " ")
	language, ok := strings.CutPrefix(attribute, `lang="`)
	if closed := strings.IndexByte(language, '"'); !simpleTags(name) ||
		attribute != "" && !(ok && closed >= 0 && closed == len(language)-1) {
		return 0
	}
	return end + 1
}
