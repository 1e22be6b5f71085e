// Package columns sets rows of text for a terminal or a plain text file of a fixed width of letters.
package columns

import (
	"strings"

	"github.com/mattn/go-runewidth"
)

// gap is how many spaces stand between two columns.
const gap = 2

// Width returns how many columns of a terminal a text takes, whatever the machine's locale: two for each sign of Chinese, Japanese or Korean,
// none for a mark that is set over the letter before it.
func Width(text string) int { return (&runewidth.Condition{}).StringWidth(text) }

// Rows sets rows with their cells below one another, a line a row. A row may have fewer cells than another. Nothing is cut, and no line ends
// in spaces.
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

// Cut cuts a line that takes more columns than the width, to an ellipsis; 0 or less means no width.
func Cut(line string, width int) string {
	if width <= 0 {
		return line
	}
	return (&runewidth.Condition{}).Truncate(line, width, "…")
}
