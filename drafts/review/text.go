package review

import (
	"sort"
	"strings"
	"unicode/utf8"
)

// text is a stretch of words without the characters that nobody sees, and the way back from each of its bytes to the place where it stands.
type text struct {
	where string                          // "text", "html", or the name of a header field
	raw   string                          // as it was read
	s     string                          // without what has no width
	cuts  []gap                           // where something was left out, in order
	lines []int32                         // the offsets at which the lines of raw begin
	last  struct{ line, raw, column int } // the place that was asked for last
}

// gap says that from the offset at of s on, raw is by more octets longer.
type gap struct{ at, more int }

// newText returns the text of a part or a field.
func newText(where, raw string) *text {
	t := &text{where: where, raw: raw, s: raw}
	if i := strings.IndexFunc(raw, invisible); i >= 0 {
		t.strip(i)
	}
	return t
}

// strip leaves out what nobody sees, which begins at i.
func (t *text) strip(i int) {
	var b strings.Builder
	b.Grow(len(t.raw))
	b.WriteString(t.raw[:i])
	for i < len(t.raw) {
		r, size := utf8.DecodeRuneInString(t.raw[i:])
		if !invisible(r) {
			b.WriteString(t.raw[i : i+size])
		} else if n := len(t.cuts); n > 0 && t.cuts[n-1].at == b.Len() {
			t.cuts[n-1].more += size
		} else {
			more := size
			if n > 0 {
				more += t.cuts[n-1].more
			}
			t.cuts = append(t.cuts, gap{b.Len(), more})
		}
		i += size
	}
	t.s = b.String()
}

// invisible reports whether a character has no width: a soft hyphen, a joiner, a mark of direction.
func invisible(r rune) bool {
	switch {
	case r < 0xAD:
		return false
	case r == 0xAD, r == 0x034F, r == 0x061C, r == 0x180E, r == 0xFEFF:
		return true
	}
	return 0x200B <= r && r <= 0x200F || 0x202A <= r && r <= 0x202E || 0x2060 <= r && r <= 0x2069
}

// rawOffset returns where in raw the octet at the offset of s stands.
func (t *text) rawOffset(off int) int {
	n := sort.Search(len(t.cuts), func(i int) bool { return t.cuts[i].at > off })
	if n == 0 {
		return off
	}
	return off + t.cuts[n-1].more
}

// offset returns where in s the octet at the offset of raw stands; of what was left out, what follows.
func (t *text) offset(raw int) int {
	n := sort.Search(len(t.cuts), func(i int) bool { return t.cuts[i].at+t.cuts[i].more > raw })
	if n == 0 {
		return raw
	}
	return max(raw-t.cuts[n-1].more, t.cuts[n-1].at)
}

// place returns the line and the column, in characters, of an offset of s; both are counted from 1.
func (t *text) place(off int) (line, column int) {
	raw := t.rawOffset(min(off, len(t.s)))
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
	if t.last.line != n || t.last.raw > raw { // else it is counted on, so that many places on one line take no longer
		t.last.line, t.last.raw, t.last.column = n, int(t.lines[n-1]), 1
	}
	t.last.column += utf8.RuneCountInString(t.raw[t.last.raw:raw])
	t.last.raw = raw
	return n, t.last.column
}

// oneLine returns words as a finding prints them: on one line, with single spaces.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
