package markup

import (
	"strconv"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

// blocks writes the blocks of a document or a list item, without blank lines between them in a
// tight list (CommonMark section 5.3).
func (w *writer) blocks(parent ast.Node, tight bool) error {
	for c := parent.FirstChild(); c != nil; c = c.NextSibling() {
		if c.PreviousSibling() != nil {
			w.oweBlock(tight)
		}
		if err := w.block(c); err != nil {
			return err
		}
	}
	return nil
}

// oweBlock separates blocks or list items.
func (w *writer) oweBlock(tight bool) {
	if tight {
		w.owe(1)
	} else {
		w.owe(2)
	}
}

func (w *writer) block(n ast.Node) error {
	switch n := n.(type) {
	case *ast.Paragraph:
		return w.paragraph(n)
	case *ast.TextBlock: // a paragraph in a tight list
		err := w.inlines(n)
		w.endLine()
		return err
	case *ast.List:
		return w.list(n)
	case *extast.Table:
		return w.writeTable(n)
	}
	return w.notAllowed(n)
}

func (w *writer) paragraph(n *ast.Paragraph) error {
	w.ownLine()
	w.tag("<p>")
	if err := w.inlines(n); err != nil {
		return err
	}
	w.endLine()
	w.tag("</p>\n")
	return nil
}

func (w *writer) list(l *ast.List) error {
	w.belowMarker()
	w.ownLine()
	switch {
	case !l.IsOrdered():
		w.tag("<ul>\n")
	case l.Start == 1:
		w.tag("<ol>\n")
	default:
		w.tag(`<ol start="` + strconv.Itoa(l.Start) + "\">\n")
	}
	number := l.Start
	for item := l.FirstChild(); item != nil; item = item.NextSibling() {
		if item != l.FirstChild() {
			w.oweBlock(l.IsTight)
		}
		w.pay()
		if l.IsOrdered() {
			w.text = strconv.AppendInt(w.text, int64(number), 10)
			w.text = append(w.text, '.')
			number++
		} else {
			w.text = append(w.text, "•"...)
		}
		w.marker = true
		w.tag("<li>")
		w.indent += 2
		if err := w.blocks(item, l.IsTight); err != nil {
			return err
		}
		w.indent -= 2
		w.tag("</li>\n")
	}
	if l.IsOrdered() {
		w.tag("</ol>\n")
	} else {
		w.tag("</ul>\n")
	}
	return nil
}

// belowMarker starts a new line for a list or a table that is the first thing in a list item.
func (w *writer) belowMarker() {
	if w.marker {
		w.owe(1)
	}
}

// inlines writes the text of a block, emphasis, or a link.
func (w *writer) inlines(parent ast.Node) error {
	for c := parent.FirstChild(); c != nil; c = c.NextSibling() {
		if err := w.inline(c); err != nil {
			return err
		}
	}
	return nil
}

func (w *writer) inline(n ast.Node) error {
	switch n := n.(type) {
	case *ast.Text:
		if err := w.words(w.source[n.Segment.Start:n.Segment.Stop], n.Segment.Start); err != nil {
			return err
		}
		switch {
		case n.HardLineBreak():
			w.hardBreak()
		case n.SoftLineBreak():
			w.space()
		}
		return nil
	case *ast.Emphasis:
		opening, closing := "<em>", "</em>"
		if n.Level == 2 {
			opening, closing = "<strong>", "</strong>"
		}
		w.tag(opening)
		if err := w.inlines(n); err != nil {
			return err
		}
		w.tag(closing)
		return nil
	case *ast.Link:
		return w.link(n)
	case *ast.AutoLink:
		return w.autoLink(n)
	}
	return w.notAllowed(n)
}
