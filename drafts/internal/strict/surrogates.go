package strict

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf16"

	"go.yaml.in/yaml/v4"
)

// JSON writes a character beyond U+FFFF as two escapes, "\ud83d\ude00". The YAML library refuses
// them, so they're rewritten as one before it reads the text again.

// padding follows the one escape, so that the columns stay those of the file. It's a control
// character, so no valid text has it.
const padding = '\U0006fffe'

// maxRepairs bounds the text that is read again, in bytes: each value with such escapes takes one
// reading of the text up to it.
const maxRepairs = 1 << 24

// parseRepaired is parse with both escapes of a character read as one. It returns the text that was
// read in the end.
func parseRepaired(text string) (*yaml.Node, string, error) {
	for budget := maxRepairs; ; budget -= len(text) {
		root, err := parse(text)
		e, ok := errors.AsType[*yaml.LoadError](err)
		if budget < 0 || !ok ||
			e.Message != "found invalid Unicode character escape code" {
			return root, text, err
		}
		l := newLines(text)
		off := l.offset(l.clamp(Place{e.Mark.Line, e.Mark.Column})) - len(`\u`)
		repaired := text[:off] + joinSurrogates(text[off:])
		if repaired == text {
			return root, text, err
		}
		text = repaired
	}
}

// joinSurrogates rewrites the escapes up to the quote that ends the text.
func joinSurrogates(rest string) string {
	var b strings.Builder
	for rest != "" && rest[0] != '"' {
		size := 1
		if rest[0] == '\\' {
			size = min(2, len(rest))
		}
		switch first, second := surrogate(rest), surrogate(rest[min(6, len(rest)):]); {
		case first == 0:
			b.WriteString(rest[:size])
		case utf16.DecodeRune(first, second) != '\ufffd':
			size = len(`\ud83d\ude00`)
			fmt.Fprintf(&b, `\U%08x%c%c`, utf16.DecodeRune(first, second), padding, padding)
		default:
			size = len(`\ud83d`)
			b.WriteString(`\ufffd`)
		}
		rest = rest[size:]
	}
	return b.String() + rest
}

// surrogate returns the half of a character that the text's first escape is, or 0.
func surrogate(text string) rune {
	if len(text) < 6 || text[:2] != `\u` {
		return 0
	}
	if n, err := strconv.ParseUint(text[2:6], 16, 16); err == nil && utf16.IsSurrogate(rune(n)) {
		return rune(n)
	}
	return 0
}
