package strict

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/goccy/go-yaml/token"
)

// locate finds the place of each token by walking through the text along with the tokens, because
// the scanner's own positions are wrong after tabs and tags, before trailing spaces, and in block
// scalars. If text and tokens diverge, as they can before a syntax error, it falls back to the
// scanner's positions, clamped to the text.
//
// It also reports what the scanner silently accepts: escapes without digits, and tabs in plain
// text, which it drops ("a<TAB>b" becomes "ab").
func locate(text string, tokens token.Tokens) (places []Place, problems []Problem) {
	places = make([]Place, len(tokens))
	c := cursor{rest: text, at: Place{1, 1}}
	for i, tk := range tokens {
		// an empty block scalar isn't in the text
		if tk.Type != token.StringType || tk.Value != "" {
			c.skipSpace()
		}
		places[i] = c.at
		inBlock := i > 0 && (tokens[i-1].Type == token.LiteralType || tokens[i-1].Type == token.FoldedType)
		if tk.Type == token.InvalidType || !c.pass(tk, inBlock) {
			lengths := lineLengths(text)
			for j, tk := range tokens[i:] {
				places[i+j] = clamp(lengths, tk.Position)
			}
			break
		}
	}
	return places, c.problems
}

// lineLengths returns how many characters each line of text has.
func lineLengths(text string) []int {
	var lengths []int
	for line := range strings.SplitSeq(text, "\n") {
		lengths = append(lengths, utf8.RuneCountInString(line))
	}
	return lengths
}

// clamp moves a position of the library into the text, at most just past the end of a line.
func clamp(lengths []int, p *token.Position) Place {
	line := min(max(p.Line, 1), len(lengths))
	return Place{line, min(max(p.Column, 1), lengths[line-1]+1)}
}

func isQuote(tk *token.Token) bool {
	return tk.Type == token.SingleQuoteType || tk.Type == token.DoubleQuoteType
}

type cursor struct {
	rest     string
	at       Place
	problems []Problem
}

func (c *cursor) next() {
	r, size := utf8.DecodeRuneInString(c.rest)
	c.rest = c.rest[size:]
	if c.at.Col++; r == '\n' {
		c.at = Place{c.at.Line + 1, 1}
	}
}

func (c *cursor) skipSpace() {
	for c.rest != "" && isSpace(rune(c.rest[0])) {
		c.next()
	}
}

func isSpace(r rune) bool { return r == ' ' || r == '\t' || r == '\n' }

// pass moves to the end of a token that begins here, and reports whether it did. The text of a
// block scalar is a token of its own, after the one of its header.
func (c *cursor) pass(tk *token.Token, inBlock bool) bool {
	switch tk.Type {
	case token.SingleQuoteType:
		return c.passSingle()
	case token.DoubleQuoteType:
		return c.passDouble()
	case token.CommentType:
		if !strings.HasPrefix(c.rest, "#") {
			return false
		}
		for c.rest != "" && c.rest[0] != '\n' {
			c.next()
		}
		return true
	}
	// Apart from line folding, the value of every other token is in the text.
	for _, r := range tk.Value {
		if isSpace(r) {
			continue
		}
		if !inBlock {
			c.checkTab()
		}
		c.skipSpace()
		if got, _ := utf8.DecodeRuneInString(c.rest); c.rest == "" || got != r {
			return false
		}
		c.next()
	}
	return true
}

// checkTab reports a tab before the next word of the line.
func (c *cursor) checkTab() {
	before := c.rest[:len(c.rest)-len(strings.TrimLeft(c.rest, " \t"))]
	if tab := strings.IndexByte(before, '\t'); tab >= 0 && c.rest[len(before):] != "" &&
		c.rest[len(before)] != '\n' {
		c.problems = append(c.problems, Problem{
			Place: Place{c.at.Line, c.at.Col + tab},
			Text:  describeControl('\t') + ": write a space",
		})
	}
}

func (c *cursor) passSingle() bool {
	if !strings.HasPrefix(c.rest, "'") {
		return false
	}
	for c.next(); c.rest != ""; c.next() {
		if c.rest[0] != '\'' {
			continue
		}
		c.next()
		if !strings.HasPrefix(c.rest, "'") {
			return true
		}
	}
	return false
}

func (c *cursor) passDouble() bool {
	if !strings.HasPrefix(c.rest, `"`) {
		return false
	}
	for c.next(); c.rest != ""; c.next() {
		switch c.rest[0] {
		case '"':
			c.next()
			return true
		case '\\':
			c.checkEscape()
			c.next()
		}
	}
	return false
}

// checkEscape looks at the digits of a numeric escape, YAML 1.2.2 section 5.7.
func (c *cursor) checkEscape() {
	if len(c.rest) < 2 {
		return
	}
	digits := 0
	switch c.rest[1] {
	case 'x':
		digits = 2
	case 'u':
		digits = 4
	case 'U':
		digits = 8
	}
	for i := range digits {
		if 2+i >= len(c.rest) || !strings.Contains("0123456789abcdefABCDEF", c.rest[2+i:3+i]) {
			c.problems = append(c.problems, Problem{
				Place: c.at,
				Text:  fmt.Sprintf(`the escape \%c needs %d hexadecimal digits after it`, c.rest[1], digits),
			})
			return
		}
	}
}
