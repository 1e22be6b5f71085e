package markup

import (
	"bytes"
	"fmt"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
)

// check refuses bytes that aren't UTF-8, and control characters, before the parser reads them.
func check(source []byte) error {
	if err := checkWork(source); err != nil {
		return err
	}
	for i := 0; i < len(source); {
		c := source[i]
		if c >= ' ' && c < 0x7f || c == '\n' || c == '\t' || c == '\r' {
			i++
			continue
		}
		r, n := utf8.DecodeRune(source[i:])
		if r == utf8.RuneError && n == 1 {
			return problemAt(source, i, "bytes that aren't UTF-8 aren't allowed in an email")
		}
		if unicode.IsControl(r) {
			return problemAt(source, i, controlCharacter(r))
		}
		i += n
	}
	return nil
}

func controlCharacter(r rune) string {
	return fmt.Sprintf("the control character %U isn't allowed in an email", r)
}

// notAllowed returns the error for a node that an email can't contain.
func (w *writer) notAllowed(n ast.Node) error {
	return w.problem(position(n), construct(n)+" isn't allowed in an email")
}

// construct returns the everyday name of a node.
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

// position returns the offset in the source of a node, or of the nearest parent that has one.
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
