package strict

import (
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
)

const (
	hintColon  = "text with a colon in it needs quotes"
	hintBefore = "check the indentation, and the quotes and brackets before it"
)

// aValue goes where one is missing at the end of a text.
const aValue = "\nx"

// syntaxProblem says what the library's error means for the text.
func syntaxProblem(l lines, err error) Problem {
	e, ok := errors.AsType[*yaml.LoadError](err)
	if !ok || e.Mark.Line == 0 {
		return Problem{Text: errReader.Error()}
	}
	p := Problem{Place: l.clamp(Place{e.Mark.Line, e.Mark.Column}), Text: printable(e.Message)}
	from := l.clamp(Place{e.ContextMark.Line, e.ContextMark.Column})
	rest := l.text[l.offset(p.Place):]
	switch {
	case strings.HasPrefix(e.Message, "mapping values are not allowed"):
		return colonProblem(l, p)
	case e.Message == "did not find expected ',' or '}'":
		return bracketProblem(l, p, from, "'}'")
	case e.Message == "did not find expected ',' or ']'":
		return bracketProblem(l, p, from, "']'")
	case e.ContextMsg == "while parsing a flow node" && strings.TrimSpace(rest) == "" &&
		!strings.HasSuffix(l.text, aValue):
		l = newLines(l.text + aValue) // with a value, the error names the bracket
		_, err := parse(l.text)
		return syntaxProblem(l, err)
	case e.ContextMsg == "while scanning a quoted scalar":
		return quotedProblem(l, p, from, e.Message)
	case strings.HasPrefix(rest, "\t"):
		p.Text = `found character '\t' that cannot start any token`
		p.Hint = "indent with spaces, not with tabs"
	case strings.HasSuffix(e.Message, "cannot start any token"):
		return reserved(l, p.Place)
	case e.ContextMsg == "while scanning an anchor", e.ContextMsg == "while scanning an alias",
		e.ContextMsg == "while scanning a block scalar":
		return reserved(l, from)
	case e.Message == "could not find expected ':'",
		e.ContextMsg == "while increasing indent level" && e.ContextMark.Line > 0:
		p.Place, p.Hint = from, spaceHint(l.line(from.Line))
	case e.Message == "did not find expected node content":
		p.Text, p.Hint = "want a value here", bracketHint(rest)
	case e.Message == "did not find expected key":
		p.Text, p.Hint = "want a key here", hintBefore
	case e.Message == "did not find expected '-' indicator":
		p.Text, p.Hint = `want "- " here`, hintBefore
	}
	return p
}

// reserved is the problem of plain text that begins with a character such as '@'.
func reserved(l lines, at Place) Problem {
	return Problem{
		Place: at,
		Text:  fmt.Sprintf("'%.1s' is a reserved character", l.text[l.offset(at):]),
		Hint:  "text that begins so needs quotes",
	}
}

// colonProblem is that of a colon in plain text: at the text's start, which is that of the last
// value before the colon.
func colonProblem(l lines, p Problem) Problem {
	p.Text, p.Hint = "mapping value is not allowed in this context", hintColon
	before := newLines(l.text[:l.offset(p.Place)])
	n, err := parse(before.text)
	if err != nil {
		return syntaxProblem(before, err)
	}
	for n != nil && len(n.Content) > 0 {
		n = n.Content[len(n.Content)-1]
	}
	if n != nil && !isImplicitNull(n) {
		p.Place = Place{n.Line, n.Column}
	}
	return p
}

// bracketProblem is that of what isn't followed by a comma or the closing bracket.
func bracketProblem(l lines, p Problem, from Place, bracket string) Problem {
	rest := l.text[l.offset(p.Place):]
	switch {
	case strings.TrimSpace(rest) == "" && bracket == "'}'":
		return Problem{Place: from, Text: "could not find flow mapping end token '}'"}
	case strings.TrimSpace(rest) == "":
		return Problem{Place: from, Text: "sequence end token ']' not found"}
	case p.Line > from.Line:
		line := l.line(p.Line)
		p.Col = 1 + len(line) - len(strings.TrimLeft(line, " \t"))
	default:
		p.Hint = bracketHint(rest)
	}
	p.Text = "',' or " + bracket + " must be specified"
	return p
}

var tightColon = lazy.Regexp(`^[\s-]*[A-Za-z_-]+:([^\s])`)

// spaceHint is for a line with a key and a colon, but no space after it that YAML takes for one.
func spaceHint(line string) string {
	m := tightColon().FindStringSubmatch(line)
	if m == nil {
		return ""
	}
	switch r, _ := utf8.DecodeRuneInString(m[1]); {
	case unicode.IsSpace(r):
		return "the space after the colon is a special one, such as pasted text has: type it again"
	}
	return "put a space after the colon"
}

// bracketHint is for text that goes on with a mark which means something else.
func bracketHint(rest string) string {
	switch {
	case strings.HasPrefix(rest, ":"):
		return hintColon
	case rest != "" && strings.Contains("[]{}", rest[:1]):
		return "text with a bracket in it needs quotes"
	}
	return ""
}

// quotedProblem is that of text in quotes which begins at a place.
func quotedProblem(l lines, p Problem, from Place, message string) Problem {
	digits := map[byte]int{'x': 2, 'u': 4, 'U': 8}
	off := l.offset(p.Place)
	switch {
	case strings.Contains(message, "hexadecimal") && off < len(l.text):
		p.Col -= len(`\x`)
		p.Text = fmt.Sprintf(`the escape \%c needs %d hexadecimal digits after it`, l.text[off-1],
			digits[l.text[off-1]])
	case strings.Contains(message, "unknown escape") && off+1 < len(l.text):
		p.Text = printable(fmt.Sprintf("found unknown escape character '%.1s'", l.text[off+1:]))
	case off+1 < len(l.text):
	case l.text[l.offset(from)] == '\'':
		p.Place, p.Text = from, "could not find end character of single-quoted text"
	default:
		p.Place, p.Text = from, "could not find end character of double-quoted text"
	}
	return p
}
