package strict

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"
)

// decodeText checks size and encoding, and takes away what Windows editors add: a
// byte order mark at the start, and the CR of each CRLF.
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
	if !utf8.Valid(src) {
		off := 0
		for off < len(src) {
			r, size := utf8.DecodeRune(src[off:])
			if r == utf8.RuneError && size == 1 {
				break
			}
			off += size
		}
		return "", &Problem{
			Place: placeOf(src, off),
			Text:  fmt.Sprintf("the file is not UTF-8 text: byte 0x%02x", src[off]),
			Hint:  "save it with the encoding UTF-8",
		}
	}
	if bytes.IndexByte(src, '\r') >= 0 {
		src = bytes.ReplaceAll(src, []byte("\r\n"), []byte("\n"))
	}
	return string(src), nil
}

func placeOf(src []byte, off int) Place {
	line := src[bytes.LastIndexByte(src[:off], '\n')+1 : off]
	return Place{1 + bytes.Count(src[:off], []byte("\n")), 1 + utf8.RuneCount(line)}
}

// The scanner of the YAML library takes time that grows with the square of
//   - a row of '<', each of which it follows to the end of the row,
//   - the tabs of a double-quoted line, each of which it follows to the line's end,
//   - the blank lines after a block scalar, for each of which it copies the scalar.
//
// survey adds up a bound on these steps, and maxSteps is reached within a second.
// A few blank lines are free, since they cost no more than the text itself.
//
// Each token begins with a mark of punctuation or follows one, so that maxMarks
// bounds the scanner's memory; the tokens themselves are counted afterwards.
const (
	maxSteps  = 1 << 26
	freeBlank = 8
	maxMarks  = 10 * MaxParts
)

// survey walks through the text once before the YAML library sees it. It returns
// the control characters in it, or the problem for which it must not be read.
func survey(text string) ([]control, *Problem) {
	var controls []control
	at := Place{1, 1}
	var steps, marks, less, tabs, blankLines int
	blank := true
	for i, r := range text + "\n" { // so that the last line ends, too
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
			// To YAML this is a line break, to most editors it is not: no
			// place in such a file would mean the same to both.
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
