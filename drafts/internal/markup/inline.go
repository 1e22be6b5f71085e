package markup

import "github.com/yuin/goldmark/ast"

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
