// Package text cuts a text into words and leads from any offset in it back to the line and column
// that it came from. Its readers of amounts, of private facts, and of emails share it, so that all
// of them see the same words. [New] strips what a reader doesn't see, and [Words] finds the words.
// [Spelled] writes a count as a word.
package text

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/tactful-drafts/tactful/drafts/internal/each"
)

// Text is a text as a reader sees it: without invisible characters, which would otherwise hide a
// word from a search, with composed letters, and with the plain letters and digits that other forms
// and look-alikes of them stand for.
type Text struct {
	Part  string  // where it is: "text", "html", or the name of a header field
	S     string  // the text as a reader sees it
	raw   string  // as it was read
	spans []span  // where the two differ, in order
	lines []int32 // offsets in raw at which its lines begin
	last  struct{ line, raw, column int }
}

// span says that the bytes of S from at to end stand for those of the original text from raw to
// rawEnd.
type span struct{ at, end, raw, rawEnd int }

// New returns the text of a part of an email.
func New(part, raw string) *Text {
	t := &Text{Part: part, raw: raw, S: raw}
	t.read()
	return t
}

// Seen returns a text as a reader sees it: [Text.S], without the way back.
func Seen(raw string) string {
	t := Text{raw: raw, S: raw}
	t.read()
	return t.S
}

func (t *Text) read() {
	for i := range len(t.raw) {
		if t.raw[i] >= utf8.RuneSelf {
			t.plain(i)
			t.foldLetters()
			break
		}
	}
	t.foldDigits()
}

// plain replaces what isn't plain; everything before the byte at i is.
func (t *Text) plain(i int) {
	for i > 0 && t.raw[i-1] != ' ' {
		i-- // a combining mark belongs to the letter before it
	}
	var edits []edit
	for at := i; at < len(t.raw); {
		size := 1
		if t.raw[at] >= utf8.RuneSelf || at+1 < len(t.raw) && t.raw[at+1] >= utf8.RuneSelf {
			size = max(1, norm.NFKC.NextBoundaryInString(t.raw[at:], true))
		}
		if old := t.raw[at : at+size]; size > 1 {
			if s := plainForm(t.raw[:at], old); s != old {
				edits = append(edits, edit{at, at + size, s})
			}
		}
		at += size
	}
	t.apply(edits)
}

// plainForm returns a character with its marks as a reader sees it after the text before it: "" if
// it's invisible. Of compatibility forms (Unicode Standard Annex 15), only those of letters and
// digits are plain; a raised digit after a letter or digit is a note or a power, and stays.
func plainForm(before, s string) string {
	s = strings.Map(func(r rune) rune {
		if invisible(r) {
			return -1
		}
		return r
	}, s)
	r, _ := utf8.DecodeRuneInString(s)
	switch {
	case r == utf8.RuneError:
		return s
	case unicode.Is(unicode.No, r):
		plain := norm.NFKC.String(s)
		last, _ := utf8.DecodeLastRuneInString(before)
		if strings.ContainsRune(plain, '\u2044') || IsWordRune(last) && !unicode.Is(unicode.No, last) {
			return s
		}
		return plain
	case unicode.IsLetter(r), unicode.IsDigit(r), unicode.Is(unicode.Other_Alphabetic, r):
		return norm.NFKC.String(s) // Other_Alphabetic are letters in circles and squares
	}
	return norm.NFC.String(s)
}

// invisible reports whether a character has no width, such as a soft hyphen, a joiner, a direction
// mark, or a variation selector (Default_Ignorable_Code_Point of the Unicode Standard), or is only
// the frame of a keycap.
func invisible(r rune) bool {
	switch {
	case r < 0xAD:
		return false
	case 0xFFF9 <= r && r <= 0xFFFB, 0x13430 <= r && r <= 0x13440,
		unicode.Is(unicode.Prepended_Concatenation_Mark, r):
		return false
	case r == 0x20E3:
		return true
	}
	return unicode.In(r, unicode.Other_Default_Ignorable_Code_Point, unicode.Variation_Selector,
		unicode.Cf)
}

// foldDigits replaces letters that look like digits by the digits in a number such as 139,OOO.
func (t *Text) foldDigits() {
	var edits []edit
	for i := 0; i < len(t.S); i++ {
		if !isDigit(t.S[i]) {
			continue
		}
		start, end, ok := t.numberAround(i)
		if digits, letters := countDigits(t.S[start:end]); ok && letters > 0 && digits+letters > 2 {
			for at, r := range t.S[start:end] {
				if d := digitLike(r); d >= 0 && r >= 'A' {
					edits = append(edits,
						edit{start + at, start + at + utf8.RuneLen(r), string(rune('0' + d))})
				}
			}
		}
		i = end
	}
	t.apply(edits)
}

// numberAround returns the run of digits, of letters that look like them, and of separators around
// the digit at i. It's no number if other letters are next to it, except one for a scale.
func (t *Text) numberAround(i int) (start, end int, ok bool) {
	start, end, ok = i, i+1, true
	for start > 0 {
		r, size := utf8.DecodeLastRuneInString(t.S[:start])
		if !inNumber(r) {
			ok = !IsWordRune(r)
			break
		}
		start -= size
	}
	for end < len(t.S) {
		r, size := decode(t.S, end)
		if !inNumber(r) && !(ok && r == ' ' && zeros(t.S[end+1:])) {
			break
		}
		end += size
	}
	after := t.S[end:]
	if after != "" && strings.ContainsRune("kKmM", rune(after[0])) {
		after = after[1:]
	}
	next, _ := utf8.DecodeRuneInString(after)
	return start, end, ok && !unicode.IsLetter(next)
}

func inNumber(r rune) bool { return digitLike(r) >= 0 || strings.ContainsRune(",.'’", r) }

// zeros reports whether s begins with a group of three letters that look like zeros.
func zeros(s string) bool {
	n := 0
	for _, r := range s {
		if digitLike(r) != 0 || r == '0' {
			return n == 3 && !IsWordRune(r)
		}
		n++
	}
	return n == 3
}

// countDigits counts the digits and the letters that look like them.
func countDigits(s string) (digits, letters int) {
	for _, r := range s {
		switch {
		case digitLike(r) < 0:
		case r < 'A':
			digits++
		default:
			letters++
		}
	}
	return digits, letters
}

// digitLike returns the value of a digit, or of a letter that looks like one; -1 for any other
// character.
func digitLike(r rune) int {
	switch r {
	case 'O', 'o', 'О', 'о', 'Ο', 'ο':
		return 0
	case 'l', 'I', 'І', 'Ι':
		return 1
	case 'З', 'з':
		return 3
	}
	if '0' <= r && r <= '9' {
		return int(r - '0')
	}
	return -1
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }

// edit is a replacement in a text.
type edit struct {
	start, end int
	with       string
}

// apply makes edits, which are in order, in S and keeps the way back to the original text.
func (t *Text) apply(edits []edit) {
	if len(edits) == 0 {
		return
	}
	var b strings.Builder
	b.Grow(len(t.S))
	spans := make([]span, 0, len(t.spans)+len(edits))
	old, k, at := t.spans, 0, 0
	keep := func(to int) { // copies the text before to, with its spans
		shift := b.Len() - at
		for ; k < len(old) && old[k].at < to; k++ {
			spans = append(spans, span{old[k].at + shift, old[k].end + shift, old[k].raw, old[k].rawEnd})
		}
		b.WriteString(t.S[at:to])
		at = to
	}
	for _, x := range edits {
		keep(x.start)
		raw, rawEnd := t.RawSpan(x.start, x.end)
		for ; k < len(old) && old[k].at < x.end; k++ {
		}
		from := b.Len()
		b.WriteString(x.with)
		spans = append(spans, span{from, b.Len(), raw, rawEnd})
		at = x.end
	}
	keep(len(t.S))
	t.S, t.spans = b.String(), spans
}

// rawOffset returns the offset in the original text of the byte at an offset of S.
func (t *Text) rawOffset(off int) int {
	n := sort.Search(len(t.spans), func(i int) bool { return t.spans[i].at > off })
	switch {
	case n == 0:
		return off
	case off < t.spans[n-1].end:
		return t.spans[n-1].raw
	}
	return off - t.spans[n-1].end + t.spans[n-1].rawEnd
}

// RawSpan returns the span of the original text that the bytes from start to end of S come from.
func (t *Text) RawSpan(start, end int) (rawStart, rawEnd int) {
	n := sort.Search(len(t.spans), func(i int) bool { return t.spans[i].at >= end })
	if n > 0 && end <= t.spans[n-1].end {
		return t.rawOffset(start), t.spans[n-1].rawEnd
	}
	return t.rawOffset(start), t.rawOffset(end-1) + 1
}

// Offset returns the offset in S of the byte at an offset of the original text; for an invisible
// character, that of what follows it.
func (t *Text) Offset(raw int) int {
	n := sort.Search(len(t.spans), func(i int) bool { return t.spans[i].raw > raw })
	switch {
	case n == 0:
		return raw
	case raw < t.spans[n-1].rawEnd:
		return t.spans[n-1].at
	}
	return raw - t.spans[n-1].rawEnd + t.spans[n-1].end
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
func OneLine(s string) string {
	word := false // the last byte is part of a word
	for i := range len(s) {
		switch b := s[i]; {
		case b > ' ' && b < utf8.RuneSelf:
			word = true
		case b == ' ' && word && i+1 < len(s):
			word = false
		default:
			return strings.Join(strings.Fields(s), " ")
		}
	}
	return s
}

// CountFields returns how many words s has between white space.
func CountFields(s string) (n int) {
	for range strings.FieldsSeq(s) {
		n++
	}
	return n
}

// Strings returns words of any type as strings.
func Strings[S ~string](words []S) []string {
	return each.Of(words, func(w S) string { return string(w) })
}
