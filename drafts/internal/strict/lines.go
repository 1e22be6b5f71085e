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
	points []int // how many characters begin before every pointGap-th byte
}

// pointGap bounds how far a column is counted, because a line may be as long as the file.
const pointGap = 256

func newLines(text string) lines {
	l := lines{
		text:   text,
		starts: make([]int, 1, 1+strings.Count(text, "\n")),
		points: make([]int, 0, 1+len(text)/pointGap),
	}
	characters := 0
	for i := range len(text) {
		if i%pointGap == 0 {
			l.points = append(l.points, characters)
		}
		if utf8.RuneStart(text[i]) {
			characters++
		}
		if text[i] == '\n' {
			l.starts = append(l.starts, i+1)
		}
	}
	return l
}

// characters returns how many characters begin before an offset.
func (l lines) characters(off int) int {
	if len(l.points) == 0 {
		return 0
	}
	point := min(off/pointGap, len(l.points)-1)
	n := l.points[point]
	for i := point * pointGap; i < off; i++ {
		if utf8.RuneStart(l.text[i]) {
			n++
		}
	}
	return n
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

// start returns the offset of the first column of a line.
func (l lines) start(line int) int {
	off := l.starts[line-1]
	if line == 1 && strings.HasPrefix(l.text, byteOrderMark) {
		off += len(byteOrderMark)
	}
	return off
}

// offset returns the offset of a place. One past the end of its line is the end of that line.
func (l lines) offset(at Place) int {
	start := l.start(at.Line)
	end := start + len(l.line(at.Line))
	before := l.characters(start) + at.Col - 1
	point := sort.SearchInts(l.points, before+1) - 1 // the last one with no more characters
	off := max(start, point*pointGap)
	for n := l.characters(off); off < end; off++ {
		if utf8.RuneStart(l.text[off]) {
			if n >= before {
				return off
			}
			n++
		}
	}
	return end
}

func (l lines) place(off int) Place {
	line := sort.SearchInts(l.starts, off+1)
	return Place{line, 1 + l.characters(off) - l.characters(l.start(line))}
}

// clamp moves a place into the text, at most just past the end of a line.
func (l lines) clamp(at Place) Place {
	if at.Line > len(l.starts) {
		return l.place(len(l.text))
	}
	line := max(at.Line, 1)
	end := l.start(line) + len(l.line(line))
	return Place{line, min(max(at.Col, 1), l.place(end).Col)}
}
