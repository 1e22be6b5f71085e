package strict_test

import (
	"fmt"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/internal/strict"
)

func TestControlCharacters(t *testing.T) {
	names := map[rune]string{
		0x00: " (null)", 0x09: " (tab)", 0x0a: " (line feed)", 0x0d: " (carriage return)", 0x1b: " (escape)",
		0x7f: " (delete)", 0x85: " (next line)", 0x2028: " (line separator)",
		0x2029: " (paragraph separator)",
		0x202a: " (left-to-right embedding)", 0x202b: " (right-to-left embedding)",
		0x202c: " (pop directional formatting)", 0x202d: " (left-to-right override)",
		0x202e: " (right-to-left override)", 0x2066: " (left-to-right isolate)",
		0x2067: " (right-to-left isolate)", 0x2068: " (first strong isolate)",
		0x2069: " (pop directional isolate)", 0xfeff: " (byte order mark)",
	}
	more := map[rune]string{'\n': ": write the value on one line", '\t': ": write a space"}
	var refused []rune
	for r := rune(0); r < 0x20; r++ {
		refused = append(refused, r)
	}
	for r := rune(0x7f); r <= 0x9f; r++ {
		refused = append(refused, r)
	}
	for r := range names {
		refused = append(refused, r)
	}
	for _, r := range refused {
		text := fmt.Sprintf("control character U+%04X%s", r, names[r])
		checkRefused(t, r, text, more[r])
	}
	for _, r := range []rune{0xfdd0, 0xfdef, 0xfffe, 0xffff, 0x1fffe, 0x10ffff} {
		checkRefused(t, r, fmt.Sprintf("noncharacter U+%04X", r), "")
	}
	for _, r := range []rune{' ', '~', 0xa0, 0xad, 0x200b, 0x200f, 0x2027, 0x202f, 0x2065, 0x206a,
		0xfdcf, 0xfdf0, 0xfffc, 0x10000, 0x1f600} {
		for _, src := range []string{fmt.Sprintf("id: x%cy\n", r), fmt.Sprintf(`id: "x\U%08Xy"`, r)} {
			if _, problems := new(strict.Decoder).Decode([]byte(src), new(caseFile)); problems != nil {
				t.Errorf("%q: %s", src, lines(problems))
			}
		}
	}
}

// checkRefused tries r as an escape, in a value and in a key, and as it is.
func checkRefused(t *testing.T, r rune, text, more string) {
	t.Helper()
	tests := []struct{ src, want string }{
		{fmt.Sprintf(`id: "x\U%08Xy"`, r), "1:5: id: " + text + more + "\n"},
		{fmt.Sprintf(`coach: {"\U%08X": y}`, r),
			fmt.Sprintf("1:9: coach.%q: ", string(r)) + text + more + "\n"},
	}
	if r != '\t' && r != '\n' && r != '\r' {
		tests = append(tests, []struct{ src, want string }{
			{fmt.Sprintf("coach:\n  name: \u00e9%cy\n", r), "2:10: coach.name: " + text + "; remove it\n"},
			{fmt.Sprintf("tags: [a, \"b%c\"]\n", r), "1:13: tags[1]: " + text + "; remove it\n"},
			{fmt.Sprintf("# a comment %c\nid: a\n", r), "1:13: " + text + "; remove it\n"},
		}...)
	}
	for _, test := range tests {
		if _, problems := new(strict.Decoder).Decode([]byte(test.src),
			new(caseFile)); lines(problems) != test.want {
			t.Errorf("%q: got %q, want %q", test.src, lines(problems), test.want)
		}
	}
}

func TestControlCharacterProblems(t *testing.T) {
	const lf = "control character U+000A (line feed): write the value on one line"
	const damaged = "replacement character U+FFFD: the text was damaged before, or an escape " +
		"names no character"
	tests := []struct{ name, src, want string }{
		{"literal block", "id: a\nnote: |\n  a\n  b\n",
			"2:7: note: " + lf + "; \">-\" in place of \"|\" makes one line of it\n"},
		{"folded block", "note: >\n  a\n",
			"1:7: note: " + lf + "; \">-\" in place of \">\" makes one line of it\n"},
		{"two paragraphs", "note: >-\n  a\n\n  b\n", "1:7: note: " + lf + "\n"},
		{"literal block of one line", "note: |-\n  a\n", ""},
		{"blank line in quotes", "note: \"a\n\n  b\"\n", "1:7: note: " + lf + "\n"},
		{"tab between words", "note: a\tb\n", "1:8: control character U+0009 (tab): write a space\n"},
		{"tab in a key and in a number", "i\td: x\nversion: 1 \t2\n",
			"1:2: control character U+0009 (tab): write a space\n" +
				"2:10: version: want a whole number, got text \"1 2\"\n" +
				"2:12: control character U+0009 (tab): write a space\n"},
		{"tabs around values and before comments", "note:\ta \t# b\tc\n", ""},
		{"carriage return alone", "id: a\rnote: b\r\n",
			"1:6: control character U+000D (carriage return); end each line with LF or CRLF\n"},
		{"in the keys of an unknown mapping", "coach: {nam: {a\x02b: c}}\n",
			"1:9: coach.nam: unknown key \"nam\"; did you mean \"name\"?\n" +
				"1:16: control character U+0002; remove it\n"},
		{"escape here, raw one in a later comment", "id: \"a\\u0001\" # \x01\n",
			"1:5: id: control character U+0001\n1:17: control character U+0001; remove it\n"},
		{"damaged text", "id: a\ufffdb\nnote: \"\\udc00\"\n",
			"1:6: id: " + damaged + "; remove it\n2:7: note: " + damaged + "\n"},
		{"two in one value", "id: a\x01b\x02\n",
			"1:6: id: control character U+0001; remove it\n1:8: control character U+0002; remove it\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if _, problems := new(strict.Decoder).Decode([]byte(test.src),
				new(caseFile)); lines(problems) != test.want {
				t.Errorf("got:\n%swant:\n%s", lines(problems), test.want)
			}
		})
	}
}
