package mail

import (
	"strings"

	"golang.org/x/net/html/atom"

	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
)

// attributes are those that mail programs mark quotations and signatures with.
type attributes struct{ id, class, style, typ, cite string }

func (a *attributes) set(key, value []byte) {
	value = value[:min(len(value), 1000)]
	switch string(key) {
	case "id":
		a.id = strings.ToLower(string(value))
	case "class":
		a.class = strings.ToLower(string(value))
	case "style":
		a.style = strings.ToLower(strings.ReplaceAll(string(value), " ", ""))
	case "color":
		a.style += ";color:" + strings.ToLower(string(value))
	case "type":
		a.typ = strings.ToLower(string(value))
	case "cite":
		a.cite = string(value)
	}
}

// kind returns who wrote an element with these attributes.
func (a *attributes) kind(name atom.Atom) PassageKind {
	switch {
	case name == atom.Blockquote && !a.isIndent(),
		hasAny(a.class, "gmail_attr", "moz-cite-prefix", "yahoo_quoted", "protonmail_quote",
			"gmail_extra_quote"):
		return PassageQuoted
	case strings.Contains(a.class, "signature"), strings.Contains(a.id, "signature"):
		return PassageSignature
	}
	return PassageOwn
}

// isIndent reports whether a blockquote only indents its text, as Apple Mail and Outlook write it.
func (a *attributes) isIndent() bool {
	return a.typ != "cite" && a.cite == "" && !strings.Contains(a.class, "quote") &&
		hasAny(a.style, "border:none", "border-width:0", "border:0")
}

// startsRest reports whether everything from the element on is quoted: Outlook draws such a line
// above the message that is answered.
func (a *attributes) startsRest() bool {
	switch a.id {
	case "divrplyfwdmsg", "appendonsend", "olk_src_body_section", "mail-editor-reference-message-container":
		return true
	}
	return strings.Contains(a.style, "border-top:solid#e1e1e1") ||
		strings.Contains(a.style, "border-top:solid#b5c4df")
}

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
