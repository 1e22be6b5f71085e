package review

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"

	"github.com/tactful-drafts/tactful/drafts/mail"
)

// origin maps positions in the parts of an email to positions in its file.
type origin struct {
	file         []byte
	text, markup *mail.Places
	html         string
	shown        string // the HTML as its reader sees it
	offsets      []int  // of each character of shown in the markup; nil until needed
	lines        []int  // the index in shown of the first character of each line
}

// seenRune is a character that a reader of HTML sees, and its place in the markup.
type seenRune struct {
	r   rune
	off int
}

// place returns where a line and column of a part, as its reader sees it, are in the file; 0, 0 if
// unknown.
func (o *origin) place(part string, line, column int) (int, int) {
	switch {
	case part == "text":
		return o.text.Place(line, column)
	case part != "html":
		if n := o.field(part); n > 0 {
			return n, 1
		}
		return 0, 0
	case line < 1 || o.markup == nil:
		return 0, 0
	}
	if o.offsets == nil {
		o.align()
	}
	if line > len(o.lines) || o.lines[line-1]+column > len(o.offsets) {
		return 0, 0
	}
	before := o.html[:o.offsets[o.lines[line-1]+column-1]]
	start := strings.LastIndexByte(before, '\n') + 1
	return o.markup.Place(strings.Count(before, "\n")+1, utf8.RuneCountInString(before[start:])+1)
}

// field returns the line of a header field, or 0.
func (o *origin) field(name string) int {
	n := 0
	for l := range bytes.Lines(o.file) {
		n++
		if len(bytes.TrimSpace(l)) == 0 {
			break
		}
		if key, _, ok := bytes.Cut(l, []byte(":")); ok && strings.EqualFold(string(key), name) {
			return n
		}
	}
	return 0
}

// align finds the shown characters in the markup. White space and bullets get the place of the next
// character.
func (o *origin) align() {
	seen := seenIn(o.html)
	o.offsets, o.lines = []int{}, []int{0}
	n := 0
	for _, r := range o.shown {
		at := len(o.html)
		if n < len(seen) {
			at = seen[n].off
			if seen[n].r == r {
				n++
			}
		}
		if o.offsets = append(o.offsets, at); r == '\n' {
			o.lines = append(o.lines, len(o.offsets))
		}
	}
}

// seenIn returns the visible characters of markup, without white space.
func seenIn(markup string) []seenRune {
	list := []seenRune{}
	z := html.NewTokenizer(strings.NewReader(markup))
	at, hidden := 0, false
	for {
		token := z.Next()
		raw := z.Raw()
		switch token {
		case html.ErrorToken:
			return list
		case html.TextToken:
			if !hidden {
				list = appendSeen(list, string(raw), at)
			}
		case html.StartTagToken:
			name, _ := z.TagName()
			hidden = hidden || string(name) == "style" || string(name) == "script" || string(name) == "title"
		case html.EndTagToken:
			hidden = false
		}
		at += len(raw)
	}
}

// longestEntity is the greatest length of a character reference, in bytes.
const longestEntity = 32

func appendSeen(list []seenRune, raw string, at int) []seenRune {
	for i := 0; i < len(raw); {
		r, size := utf8.DecodeRuneInString(raw[i:])
		if r == '&' {
			if end := strings.IndexByte(raw[i:min(len(raw), i+longestEntity)], ';'); end > 0 {
				for _, r := range html.UnescapeString(raw[i : i+end+1]) {
					if !unicode.IsSpace(r) {
						list = append(list, seenRune{r, at + i})
					}
				}
				i += end + 1
				continue
			}
		}
		if !unicode.IsSpace(r) {
			list = append(list, seenRune{r, at + i})
		}
		i += size
	}
	return list
}
