package strict

import (
	"sort"
	"strings"
	"unicode/utf8"
)

// lines is a text with the offset at which each of its lines begins. The last line may be empty.
type lines struct {
	text   string
	starts []int
}

func newLines(text string) lines {
	starts := make([]int, 1, 1+strings.Count(text, "\n"))
	for i := range len(text) {
		if text[i] == '\n' {
			starts = append(starts, i+1)
		}
	}
	return lines{text, starts}
}

const byteOrderMark = "\ufeff"

// line returns a line, counted from 1, without its line end and without a byte order mark.
func (l lines) line(n int) string {
	end := len(l.text)
	if n < len(l.starts) {
		end = l.starts[n]
	}
	return strings.TrimPrefix(strings.TrimRight(l.text[l.starts[n-1]:end], "\r\n"), byteOrderMark)
}

// offset returns the offset of a place. One past the end of its line is the end of that line.
func (l lines) offset(at Place) int {
	off := l.starts[at.Line-1]
	if at.Line == 1 && strings.HasPrefix(l.text, byteOrderMark) {
		off += len(byteOrderMark)
	}
	line := l.line(at.Line)
	for col := 1; col < at.Col && line != ""; col++ {
		_, size := utf8.DecodeRuneInString(line)
		off, line = off+size, line[size:]
	}
	return off
}

// place returns the place of an offset.
func (l lines) place(off int) Place {
	line := sort.SearchInts(l.starts, off+1)
	before := strings.TrimPrefix(l.text[l.starts[line-1]:off], byteOrderMark)
	return Place{line, 1 + utf8.RuneCountInString(before)}
}

// clamp moves a place into the text, at most just past the end of a line.
func (l lines) clamp(at Place) Place {
	if at.Line > len(l.starts) {
		return l.place(len(l.text))
	}
	line := max(at.Line, 1)
	return Place{line, min(max(at.Col, 1), utf8.RuneCountInString(l.line(line))+1)}
}
