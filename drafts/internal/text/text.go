// Package text cuts a text into words and leads from any offset in it back to the line and column
// that it came from. Its readers of amounts, of private facts, and of emails share it, so that all
// of them see the same words. [New] strips what a reader doesn't see, and [Words] finds the words.
// [Spelled] writes a count as a word.
package text

import (
	"sort"
	"strings"
	"unicode/utf8"
)

// Text is a text without its invisible characters, which would otherwise hide a word from a search.
type Text struct {
	Part  string  // where it is: "text", "html", or the name of a header field
	S     string  // the text without invisible characters
	raw   string  // as it was read
	gaps  []gap   // where something was left out, in order
	lines []int32 // offsets in raw at which its lines begin
	last  struct{ line, raw, column int }
}

// gap says that from offset at in S on, offsets in raw are more bytes larger.
type gap struct{ at, more int }

// New returns the text of a part of an email.
func New(part, raw string) *Text {
	t := &Text{Part: part, raw: raw, S: raw}
	if i := strings.IndexFunc(raw, invisible); i >= 0 {
		t.strip(i)
	}
	return t
}

// strip leaves out invisible characters, the first of which is at i.
func (t *Text) strip(i int) {
	var b strings.Builder
	b.Grow(len(t.raw))
	b.WriteString(t.raw[:i])
	for i < len(t.raw) {
		r, size := utf8.DecodeRuneInString(t.raw[i:])
		if !invisible(r) {
			b.WriteString(t.raw[i : i+size])
		} else if n := len(t.gaps); n > 0 && t.gaps[n-1].at == b.Len() {
			t.gaps[n-1].more += size
		} else {
			more := size
			if n > 0 {
				more += t.gaps[n-1].more
			}
			t.gaps = append(t.gaps, gap{b.Len(), more})
		}
		i += size
	}
	t.S = b.String()
}

// invisible reports whether a character has no width: a soft hyphen, a joiner, a direction mark.
func invisible(r rune) bool {
	switch {
	case r < 0xAD:
		return false
	case r == 0xAD, r == 0x034F, r == 0x061C, r == 0x180E, r == 0xFEFF:
		return true
	}
	return 0x200B <= r && r <= 0x200F || 0x202A <= r && r <= 0x202E || 0x2060 <= r && r <= 0x2069
}

// rawOffset returns the offset in the original text of the byte at an offset of S.
func (t *Text) rawOffset(off int) int {
	n := sort.Search(len(t.gaps), func(i int) bool { return t.gaps[i].at > off })
	if n == 0 {
		return off
	}
	return off + t.gaps[n-1].more
}

// RawSpan returns the span of the original text that the bytes from start to end of S come from.
func (t *Text) RawSpan(start, end int) (rawStart, rawEnd int) {
	return t.rawOffset(start), t.rawOffset(end-1) + 1
}

// Offset returns the offset in S of the byte at an offset of the original text; for an invisible
// character, that of what follows it.
func (t *Text) Offset(raw int) int {
	n := sort.Search(len(t.gaps), func(i int) bool { return t.gaps[i].at+t.gaps[i].more > raw })
	if n == 0 {
		return raw
	}
	return max(raw-t.gaps[n-1].more, t.gaps[n-1].at)
}

// Position returns the line and column of an offset of S in the original text, the column in
// characters. Both count from 1.
func (t *Text) Position(off int) (line, column int) {
	raw := t.rawOffset(min(off, len(t.S)))
	if t.lines == nil {
		t.lines = append(t.lines, 0)
		for i := 0; i < len(t.raw); i++ {
			if t.raw[i] == '\n' {
				t.lines = append(t.lines, int32(i+1))
			}
		}
	}
	n := sort.Search(len(t.lines), func(i int) bool { return int(t.lines[i]) > raw })
	raw = min(raw, len(t.raw))
	if t.last.line != n || t.last.raw > raw {
		t.last.line, t.last.raw, t.last.column = n, int(t.lines[n-1]), 1
	} // else count on from the last position, so that many positions on one long line stay cheap
	t.last.column += utf8.RuneCountInString(t.raw[t.last.raw:raw])
	t.last.raw = raw
	return n, t.last.column
}

// OneLine returns s on one line, with single spaces.
func OneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
