package markup

import (
	"bytes"
	"fmt"
	"slices"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
)

// link writes a link's text first, because the destination follows only if the text isn't the same.
func (w *writer) link(n *ast.Link) error {
	if len(n.Title) > 0 {
		return w.problem(position(n), "a link's title isn't allowed in an email")
	}
	to, err := w.destination(n, unescape(n.Destination))
	if err != nil {
		return err
	}
	textStart, htmlStart := len(w.text), len(w.html)
	w.inLink = true
	err = w.inlines(n)
	w.inLink = false
	if err != nil {
		return err
	}
	// without the white space owed before the link
	said := bytes.TrimLeft(w.text[textStart:], " \n")
	if len(said) == 0 || to.is(said) {
		w.html = slices.Insert(w.html, htmlStart, to.anchor()...)
		if len(said) == 0 {
			w.literal(to.shown())
		}
		w.tag("</a>")
		return nil
	}
	w.space()
	w.literal([]byte("("))
	w.html = append(w.html, to.anchor()...)
	w.literal(to.shown())
	w.tag("</a>")
	w.literal([]byte(")"))
	return nil
}

func (w *writer) autoLink(n *ast.AutoLink) error {
	uri := n.URL(w.source)
	if n.AutoLinkType == ast.AutoLinkEmail {
		uri = append([]byte(mailto), uri...)
	}
	to, err := w.destination(n, uri)
	if err != nil {
		return err
	}
	if w.inLink { // HTML doesn't allow a link in a link
		w.literal(to.shown())
		return nil
	}
	w.html = append(w.html, to.anchor()...)
	w.literal(to.shown())
	w.tag("</a>")
	return nil
}

// destination is the absolute URI (RFC 3986) of a link.
type destination []byte

const mailto = "mailto:"

// destination refuses what an email program might not open, or shouldn't.
func (w *writer) destination(n ast.Node, uri []byte) (destination, error) {
	for _, prefix := range []string{"http://", "https://", mailto} {
		if len(uri) > len(prefix) && hasPrefixFold(uri, prefix) &&
			!bytes.ContainsFunc(uri, isSpaceOrControl) {
			return uri, nil
		}
	}
	return nil, w.problem(position(n),
		fmt.Sprintf("a link to %q: want an address with http, https, or mailto, and without spaces", uri))
}

func isSpaceOrControl(r rune) bool {
	return r <= ' ' || r >= 0x7f && r < 0xa0
}

func hasPrefixFold(s []byte, prefix string) bool {
	return len(s) >= len(prefix) && bytes.EqualFold(s[:len(prefix)], []byte(prefix))
}

// shown returns what a reader sees, an email address without mailto.
func (d destination) shown() []byte {
	if hasPrefixFold(d, mailto) {
		return d[len(mailto):]
	}
	return d
}

func (d destination) is(text []byte) bool {
	return bytes.Equal(text, d) || bytes.Equal(text, d.shown())
}

// anchor returns the opening tag.
func (d destination) anchor() []byte { return fmt.Appendf(nil, `<a href="%s">`, util.EscapeHTML(d)) }
