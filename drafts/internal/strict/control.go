package strict

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// control is a character that no key and no value may hold, and where it stands.
type control struct {
	at Place
	r  rune
}

// Control reports whether r is a control character (C0, DEL, C1), a line or
// paragraph separator, a bidirectional embedding, override or isolate, a byte
// order mark, a noncharacter, or the replacement character, which stands where a
// conversion lost something or an escape names no character.
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

// firstControl returns the first character of a value that it may not hold.
func firstControl(text string, multiline bool) (rune, bool) {
	for _, r := range text {
		if Control(r) && !(multiline && (r == '\n' || r == '\t')) {
			return r, true
		}
	}
	return 0, false
}

func describeControl(r rune) string {
	if isNoncharacter(r) {
		return fmt.Sprintf("noncharacter U+%04X", r)
	}
	name := ""
	switch r {
	case 0x00:
		name = "null"
	case '\t':
		name = "tab"
	case '\n':
		name = "line feed"
	case '\r':
		name = "carriage return"
	case 0x1b:
		name = "escape"
	case 0x7f:
		name = "delete"
	case 0x85:
		name = "next line"
	case 0x2028:
		name = "line separator"
	case 0x2029:
		name = "paragraph separator"
	case 0x202a:
		name = "left-to-right embedding"
	case 0x202b:
		name = "right-to-left embedding"
	case 0x202c:
		name = "pop directional formatting"
	case 0x202d:
		name = "left-to-right override"
	case 0x202e:
		name = "right-to-left override"
	case 0x2066:
		name = "left-to-right isolate"
	case 0x2067:
		name = "right-to-left isolate"
	case 0x2068:
		name = "first strong isolate"
	case 0x2069:
		name = "pop directional isolate"
	case 0xfeff:
		name = "byte order mark"
	case utf8.RuneError:
		return "replacement character U+FFFD: the text was damaged before, or an escape names no character"
	default:
		return fmt.Sprintf("control character U+%04X", r)
	}
	return fmt.Sprintf("control character U+%04X (%s)", r, name)
}

// clean trims a value and makes one space of each run of spaces. Of a value of
// several lines it keeps the lines and what they begin with.
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
	text = strings.Trim(text, " \t")
	if !strings.Contains(text, "  ") {
		return text
	}
	var b strings.Builder
	for i := range len(text) {
		if text[i] != ' ' || text[i-1] != ' ' {
			b.WriteByte(text[i])
		}
	}
	return b.String()
}
