package mail

import (
	"strings"

	"golang.org/x/net/html/atom"
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
