package markup

import (
	"bytes"
	"fmt"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
)

// check refuses source that no mail can carry, before the parser reads it.
func check(source []byte) error {
	for i := 0; i < len(source); {
		c := source[i]
		if c >= ' ' && c < 0x7f || c == '\n' || c == '\t' || c == '\r' {
			i++
			continue
		}
		r, n := utf8.DecodeRune(source[i:])
		if r == utf8.RuneError && n == 1 {
			return problemAt(source, i, "bytes that are not UTF-8 have no place in a mail")
		}
		if unicode.IsControl(r) {
			return problemAt(source, i, controlCharacter(r))
		}
		i += n
	}
	return nil
}

func controlCharacter(r rune) string {
	return fmt.Sprintf("the control character %U has no place in a mail", r)
}

// misplaced is the error for a node that a mail cannot hold.
func (w *writer) misplaced(n ast.Node) error {
	return w.problem(position(n), construct(n)+" has no place in a mail")
}

// construct names a node as the person who wrote it would.
func construct(n ast.Node) string {
	switch n.Kind() {
	case ast.KindHeading:
		return "a heading"
	case ast.KindCodeBlock, ast.KindFencedCodeBlock:
		return "a code block"
	case ast.KindCodeSpan:
		return "code"
	case ast.KindBlockquote:
		return "a block quote"
	case ast.KindThematicBreak:
		return "a thematic break"
	case ast.KindHTMLBlock:
		return "an HTML block"
	case ast.KindRawHTML:
		return "raw HTML"
	case ast.KindImage:
		return "an image"
	}
	return n.Kind().String()
}

// position returns where in the source a node begins, or else the nearest node around it that knows.
func position(n ast.Node) int {
	for ; n != nil; n = n.Parent() {
		if pos := n.Pos(); pos >= 0 {
			return pos
		}
	}
	return 0
}

func (w *writer) problem(pos int, what string) error {
	return problemAt(w.source, pos, what)
}

func problemAt(source []byte, pos int, what string) error {
	return fmt.Errorf("line %d: %s", 1+bytes.Count(source[:min(pos, len(source))], []byte{'\n'}), what)
}
