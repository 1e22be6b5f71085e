package strict

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"
)

// decodeText checks the size and the encoding, and removes what Windows editors add: a byte order
// mark at the start, and the CR of each CRLF.
func decodeText(src []byte) (string, *Problem) {
	const bom = "\ufeff"
	if len(src) > MaxBytes {
		off := MaxBytes
		for off > MaxBytes-utf8.UTFMax && !utf8.RuneStart(src[off]) {
			off--
		}
		return "", &Problem{
			Place: placeOf(src, off),
			Text:  fmt.Sprintf("the file has %d bytes, and may have %d at most", len(src), MaxBytes),
		}
	}
	src = bytes.TrimPrefix(src, []byte(bom))
	for off, r := range string(src) {
		if r == utf8.RuneError && !bytes.HasPrefix(src[off:], []byte("\ufffd")) {
			return "", &Problem{
				Place: placeOf(src, off),
				Text:  fmt.Sprintf("the file is not UTF-8 text: byte 0x%02x", src[off]),
				Hint:  "save it with the encoding UTF-8",
			}
		}
	}
	return strings.ReplaceAll(string(src), "\r\n", "\n"), nil
}

func placeOf(src []byte, off int) Place {
	line := src[bytes.LastIndexByte(src[:off], '\n')+1 : off]
	return Place{1 + bytes.Count(src[:off], []byte("\n")), 1 + utf8.RuneCount(line)}
}

// The YAML library's scanner takes time that grows with the square of
//   - a run of '<', each of which it follows to the end of the run,
//   - the tabs in a double-quoted line, each of which it follows to the end of the line,
//   - the blank lines after a block scalar, for each of which it copies the scalar.
//
// survey adds up a bound on these steps, and maxSteps takes less than a second. A few blank lines
// are free, because they cost no more than the text itself.
//
// Each token begins with a punctuation mark or follows one, so maxMarks bounds the scanner's
// memory; guard counts the tokens themselves.
const (
	maxSteps  = 1 << 26
	freeBlank = 8
	maxMarks  = 10 * MaxParts
)

// survey checks the text before the YAML library sees it, and returns its control characters, or
// the problem that makes it unsafe to scan.
func survey(text string) ([]control, *Problem) {
	var controls []control
	at := Place{1, 1}
	var steps, marks, less, tabs, blankLines int
	blank := true
	for i, r := range text + "\n" { // ends the last line
		if r == '<' {
			less++
			steps += less
		} else {
			less = 0
		}
		switch r {
		case '\n':
			steps += tabs * at.Col
			if !blank {
				blankLines = 0
			} else if blankLines++; blankLines > freeBlank {
				steps += i
			}
		case '\t':
			tabs++
		case '\r':
			// This is a line break in YAML but not in most editors, which would count lines
			// differently.
			return nil, &Problem{Place: at, Text: describeControl(r), Hint: "end each line with LF or CRLF"}
		case ' ':
		default:
			blank = false
			if r < utf8.RuneSelf && strings.IndexByte("[]{},:-?&*!|>#'\"", byte(r)) >= 0 {
				marks++
			}
			if Control(r) && len(controls) < MaxProblems {
				controls = append(controls, control{at, r})
			}
		}
		if marks > maxMarks {
			return nil, &Problem{Place: at, Text: tooManyParts()}
		}
		if steps > maxSteps {
			return nil, &Problem{Place: at, Text: "too many tabs, blank lines or '<' in a row"}
		}
		if at.Col++; r == '\n' {
			at, tabs, blank = Place{at.Line + 1, 1}, 0, true
		}
	}
	return controls, nil
}

func tooManyParts() string {
	return fmt.Sprintf("the file has more than %d keys, values and other parts", MaxParts)
}
