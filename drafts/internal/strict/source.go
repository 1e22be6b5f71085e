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
	if len(src) > MaxBytes {
		off := MaxBytes
		for off > MaxBytes-utf8.UTFMax && !utf8.RuneStart(src[off]) {
			off--
		}
		return "", &Problem{
			Place: placeOf(src, off),
			Text:  fmt.Sprintf("the file has more than %d bytes", MaxBytes),
		}
	}
	src = bytes.TrimPrefix(src, []byte(byteOrderMark))
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

// survey checks the text before the YAML library sees it, and returns its control characters, or
// the problem that makes it unsafe to scan.
func survey(text string) ([]control, *Problem) {
	var controls []control
	at := Place{1, 1}
	marks := 0
	for _, r := range text {
		switch {
		case r == '\r':
			// This is a line break in YAML but not in most editors, which would count lines
			// differently.
			return nil, &Problem{Place: at, Text: describeControl(r), Hint: "end each line with LF or CRLF"}
		case r < utf8.RuneSelf && strings.IndexByte("[]{},:-?&*!|>#'\"", byte(r)) >= 0:
			if marks++; marks > maxMarks {
				return nil, &Problem{Place: at, Text: tooManyParts}
			}
		case Control(r) && !isSpace(r) && len(controls) < MaxProblems:
			controls = append(controls, control{at, r})
		}
		if at.Col++; r == '\n' {
			at = Place{at.Line + 1, 1}
		}
	}
	return controls, nil
}
