package mail

import (
	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
)

// passageInline is the author's own words within a quotation, in a color of their own, as people
// who write "my answers are in blue" set them. It becomes [PassageOwn].
const passageInline PassageKind = 100

var colored = lazy.Regexp(`(?:^|[;"])color:(#[0-9a-f]{3,6}|[a-z]+|rgb\([0-9,]+\))`)

// isColored reports whether an element sets a color other than black or gray.
func (a *attributes) isColored() bool {
	m := colored().FindStringSubmatch(a.style)
	if m == nil {
		return false
	}
	switch m[1] {
	case "black", "windowtext", "inherit", "initial", "auto", "gray", "grey", "#000", "#000000",
		"#333333", "#222222", "#1f497d", "#44546a", "rgb(0,0,0)", "rgb(34,34,34)", "rgb(51,51,51)":
		return false
	}
	return true
}

var announcement = lazy.Regexp(`(?i)\b(in-?\s?line|in\s(red|blue|green|purple|orange|colou?r|` +
	`rot|blau|grün)|en\s(rouge|bleu|vert|rojo|azul|verde))\b`)

// announcesColor reports whether a text says that answers follow within what is quoted.
func announcesColor(text string) bool { return announcement().MatchString(text) }

// longestAnnouncement is more than the length of such words, in octets, with what ends them.
const longestAnnouncement = 16

// announcesColor reports whether the text so far says that answers follow within what is quoted. It
// searches only what came since the last time, as an email may have thousands of colored elements.
func (w *page) announcesColor() bool {
	text, from := w.text.String(), w.silent
	for 0 < from && from < len(text) && (isAlnum(text[from-1]) || text[from-1] == '_') {
		from++ // no such words begin within a word
	}
	if found := announcement().FindStringIndex(text[from:]); found != nil {
		w.silent = from + found[0]
		return true
	}
	w.silent = max(from, len(text)-longestAnnouncement)
	return false
}
