// Package columns aligns text for a terminal or a plain text file, in a fixed-width font: [Rows]
// aligns a table, [Wrap] breaks a text into lines, [Cut] shortens a line, and [Width] measures it,
// with wide characters as two.
package columns

import (
	"strings"

	"github.com/mattn/go-runewidth"
)

// gap is the number of spaces between two columns.
const gap = 2

// Width returns how many terminal columns a text takes, whatever the machine's locale: two for each
// Chinese, Japanese, or Korean character, none for a combining mark.
func Width(text string) int {
	n := 0
	for _, r := range text {
		if !narrow(r) {
			return (&runewidth.Condition{}).StringWidth(text)
		}
		n++
	}
	return n
}

// narrow reports whether a rune is one column wide and joins no other: Latin letters, punctuation,
// and lines. It keeps most programs from filling runewidth's table of 2 MB.
func narrow(r rune) bool {
	return ' ' <= r && r <= '~' || 0xA1 <= r && r < 0x300 && r != 0xAD ||
		0x2010 <= r && r <= 0x2027 || 0x2190 <= r && r <= 0x21FF || 0x2500 <= r && r <= 0x257F ||
		r == '€'
}

// Rows returns a line for each row, with the cells aligned. Rows may have different numbers of
// cells. Nothing is cut, and no line ends in spaces.
func Rows(rows [][]string) []string {
	var wide []int
	for _, row := range rows {
		for i, cell := range row {
			if i == len(wide) {
				wide = append(wide, 0)
			}
			wide[i] = max(wide[i], Width(cell))
		}
	}
	lines := make([]string, len(rows))
	for n, row := range rows {
		var b strings.Builder
		for i, cell := range row {
			b.WriteString(cell + strings.Repeat(" ", wide[i]-Width(cell)+gap))
		}
		lines[n] = strings.TrimRight(b.String(), " ")
	}
	return lines
}

// Wrap breaks a text into lines of at most the width, between words if possible, and makes white
// space single. A word stays whole if not even its first character fits.
func Wrap(text string, width int) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(text) {
		if line != "" && Width(line)+1+Width(word) <= width {
			line += " " + word
			continue
		}
		if line != "" {
			lines = append(lines, line)
		}
		for Width(word) > width {
			head := (&runewidth.Condition{}).Truncate(word, width, "")
			if head == "" {
				break
			}
			lines, word = append(lines, head), word[len(head):]
		}
		line = word
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

// Cut shortens a line to the width, ending it in an ellipsis; a width of 0 or less means no limit.
func Cut(line string, width int) string {
	if width <= 0 || Width(line) <= width {
		return line
	}
	return (&runewidth.Condition{}).Truncate(line, width, "…")
}
