package strict

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// control is a control character in the text.
type control struct {
	at Place
	r  rune
}

// Control reports whether r is a control character (C0, DEL, C1), a line or paragraph separator, a
// bidirectional embedding, override, or isolate, a byte order mark, a noncharacter, or the
// replacement character, which is a sign that the text was damaged.
func Control(r rune) bool {
	switch {
	case r < 0x20, r >= 0x7f && r <= 0x9f:
		return true
	case r < 0x2028:
		return false
	case r <= 0x202e, r >= 0x2066 && r <= 0x2069, r == 0xfeff, r == utf8.RuneError:
		return true
	}
	return isNoncharacter(r)
}

func isNoncharacter(r rune) bool {
	return r >= 0xfdd0 && r <= 0xfdef || r&0xfffe == 0xfffe
}

// firstControl returns the first control character of a value.
func firstControl(text string, multiline bool) (rune, bool) {
	for _, r := range text {
		if Control(r) && !(multiline && (r == '\n' || r == '\t')) {
			return r, true
		}
	}
	return 0, false
}

var controlNames = map[rune]string{
	0x00:   "null",
	'\t':   "tab",
	'\n':   "line feed",
	'\r':   "carriage return",
	0x1b:   "escape",
	0x7f:   "delete",
	0x85:   "next line",
	0x2028: "line separator",
	0x2029: "paragraph separator",
	0x202a: "left-to-right embedding",
	0x202b: "right-to-left embedding",
	0x202c: "pop directional formatting",
	0x202d: "left-to-right override",
	0x202e: "right-to-left override",
	0x2066: "left-to-right isolate",
	0x2067: "right-to-left isolate",
	0x2068: "first strong isolate",
	0x2069: "pop directional isolate",
	0xfeff: "byte order mark",
}

func describeControl(r rune) string {
	name, ok := controlNames[r]
	switch {
	case isNoncharacter(r):
		return fmt.Sprintf("noncharacter U+%04X", r)
	case r == utf8.RuneError:
		return "replacement character U+FFFD: the text was damaged before, or an escape names no character"
	case ok:
		return fmt.Sprintf("control character U+%04X (%s)", r, name)
	}
	return fmt.Sprintf("control character U+%04X", r)
}

// clean trims a value and collapses runs of spaces. In a value of several lines it trims only blank
// lines at both ends and white space at the ends of lines.
func clean(text string) string {
	if strings.Contains(text, "\n") {
		lines := strings.Split(text, "\n")
		for i, line := range lines {
			lines[i] = strings.TrimRight(line, " \t")
		}
		text = strings.Trim(strings.Join(lines, "\n"), "\n")
		if strings.Contains(text, "\n") {
			return text
		}
	}
	isSpace := func(r rune) bool { return r == ' ' }
	return strings.Join(strings.FieldsFunc(strings.Trim(text, " \t"), isSpace), " ")
}
