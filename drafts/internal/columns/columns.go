// Package columns aligns text for a terminal or a plain text file, in a fixed-width font: [Rows]
// aligns a table, [Cut] shortens a line, and [Width] measures it, with wide characters as two.
package columns

import (
	"strings"

	"github.com/mattn/go-runewidth"
)

// gap is the number of spaces between two columns.
const gap = 2

// Width returns how many terminal columns a text takes, whatever the machine's locale: two for each
// Chinese, Japanese, or Korean character, none for a combining mark.
func Width(text string) int { return (&runewidth.Condition{}).StringWidth(text) }

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

// Cut shortens a line to the width, ending it in an ellipsis; a width of 0 or less means no limit.
func Cut(line string, width int) string {
	if width <= 0 {
		return line
	}
	return (&runewidth.Condition{}).Truncate(line, width, "…")
}
