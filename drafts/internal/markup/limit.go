package markup

import (
	"bytes"
	"fmt"
)

// Limits of an email's source: far more than one needs, but so few that no source keeps the parser busy,
// whose time grows with the square of each.
const (
	maxSource = 256 << 10 // in bytes
	maxDepth  = 20        // lists and quotations that begin on one line
	maxMarks  = 2000      // of each character that may begin or end an inline, unless it's escaped
	maxCells  = 5000      // of all tables, each row filled up to the longest line
)

// checkWork refuses source that would take long to parse.
func checkWork(source []byte) error {
	if len(source) > maxSource {
		return fmt.Errorf("an email of more than %d KiB isn't allowed", maxSource>>10)
	}
	var marks ['~' + 1]int
	start := 0
	cells, rows, columns := 0, 0, 0 // rows and columns are those of the paragraph, which may be a table
	for line := range bytes.Lines(source) {
		if depthOf(line) > maxDepth {
			return problemAt(source, start, fmt.Sprintf("more than %d lists in one another aren't allowed in "+
				"an email", maxDepth))
		}
		for i := 0; i < len(line); i++ {
			switch c := line[i]; c {
			case '\\':
				i++
			case '[', ']', '(', '<', '`', '*', '_', '!', '&':
				if marks[c]++; marks[c] > maxMarks {
					return problemAt(source, start, fmt.Sprintf("more than %d times %q isn't allowed in an email",
						maxMarks, c))
				}
			}
		}
		if len(bytes.TrimSpace(line)) == 0 {
			cells, rows, columns = cells+rows*columns, 0, 0
		} else {
			rows++
			if pipes := bytes.Count(line, []byte("|")); pipes > 0 {
				columns = max(columns, pipes+1)
			}
		}
		if cells+rows*columns > maxCells {
			return problemAt(source, start, fmt.Sprintf("tables of more than %d cells aren't allowed in an email",
				maxCells))
		}
		start += len(line)
	}
	return nil
}

// depthOf returns how many lists and quotations begin on a line.
func depthOf(line []byte) (n int) {
	for len(line) > 0 && n <= maxDepth {
		switch c := line[0]; {
		case c == ' ' || c == '\t':
			line = line[1:]
			continue
		case c == '>':
			line = line[1:]
		case (c == '-' || c == '*' || c == '+') && len(line) > 1 && isBlank(line[1]):
			line = line[2:]
		default:
			digits := 0
			for digits < len(line) && '0' <= line[digits] && line[digits] <= '9' {
				digits++
			}
			rest := line[digits:]
			if digits == 0 || len(rest) < 2 || rest[0] != '.' && rest[0] != ')' || !isBlank(rest[1]) {
				return n
			}
			line = rest[2:]
		}
		n++
	}
	return n
}

func isBlank(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }
