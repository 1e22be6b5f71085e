package markup

import (
	"bytes"
	"cmp"
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
	for i, r := range string(source) {
		switch {
		case r == utf8.RuneError && !bytes.HasPrefix(source[i:], []byte("\ufffd")):
			return problemAt(source, i, "bytes that aren't UTF-8 aren't allowed in an email")
		case unicode.IsControl(r) && r != '\n' && r != '\t' && r != '\r':
			return problemAt(source, i, controlCharacter(r))
		}
	}
	return nil
}

func controlCharacter(r rune) string {
	return fmt.Sprintf("the control character %U isn't allowed in an email", r)
}

// notAllowed returns the error for a node that an email can't contain.
func (w *writer) notAllowed(n ast.Node) error {
	what := cmp.Or(constructs[n.Kind()], n.Kind().String())
	return w.problem(position(n), what+" isn't allowed in an email")
}

// constructs are the names of what isn't allowed.
var constructs = map[ast.NodeKind]string{
	ast.KindHeading:         "a heading",
	ast.KindCodeBlock:       "a code block",
	ast.KindFencedCodeBlock: "a code block",
	ast.KindCodeSpan:        "code",
	ast.KindBlockquote:      "a block quote",
	ast.KindThematicBreak:   "a thematic break",
	ast.KindHTMLBlock:       "an HTML block",
	ast.KindRawHTML:         "raw HTML",
	ast.KindImage:           "an image",
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
