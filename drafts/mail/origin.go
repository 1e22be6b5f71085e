package mail

import (
	"sort"
	"unicode/utf8"
)

// Origin says where the plain part or the HTML part of a [Message] is in its file, and how it is
// written there. The zero Origin is unknown: there is no such part, or there are several.
type Origin struct {
	line     int    // the number of its first line, from 1; in an encoded message, of that message
	encoding string // its Content-Transfer-Encoding, in lower case
	utf8     bool   // a character may be several octets
}

// Places maps positions in a decoded part to positions in its file. It is not safe for concurrent
// use.
type Places struct {
	file    []byte
	starts  []int  // where each line of the file begins
	decoded []byte // the part, still in its charset
	at      []int  // where each octet of decoded comes from in the file
	lines   []int  // where each line of decoded begins
	utf8    bool
	last    struct{ line, column, i int } // the last position asked for
}

// Places reads the part again in the bytes of its file, or returns nil if it is unknown where the
// part is.
func (o Origin) Places(file []byte) *Places {
	p := &Places{file: file, starts: lineStarts(file), utf8: o.utf8}
	if o.line < 1 || o.line > len(p.starts) {
		return nil
	}
	start := p.starts[o.line-1]
	add := func(octet byte, at int) {
		if octet != '\r' {
			p.decoded, p.at = append(p.decoded, octet), append(p.at, start+at)
		}
	}
	switch o.encoding {
	case "quoted-printable":
		eachQ(file[start:], add)
	case "base64":
		eachBase64(file[start:], add)
	default:
		for i, c := range file[start:] {
			add(c, i)
		}
	}
	p.lines = lineStarts(p.decoded)
	return p
}

// Place returns the position in the file of a line and column of the decoded part, or 0, 0 if it is
// unknown or p is nil. Lines and columns count from 1, columns in characters.
func (p *Places) Place(line, column int) (fileLine, fileColumn int) {
	if p == nil || line < 1 || line > len(p.lines) {
		return 0, 0
	}
	i, c := p.lines[line-1], 1
	if p.last.line == line && p.last.column <= column {
		// Many positions on one line take linear time.
		i, c = p.last.i, p.last.column
	}
	for ; c < column && i < len(p.decoded) && p.decoded[i] != '\n'; c++ {
		size := 1
		if p.utf8 {
			_, size = utf8.DecodeRune(p.decoded[i:])
		}
		i += size
	}
	p.last.line, p.last.column, p.last.i = line, c, i
	if i >= len(p.at) {
		return 0, 0
	}
	return placeOf(p.file, p.starts, p.at[i])
}

// placeOf returns the line and column of an offset.
func placeOf(b []byte, starts []int, off int) (line, column int) {
	n := sort.SearchInts(starts, off+1)
	return n, utf8.RuneCount(b[starts[n-1]:off]) + 1
}

// lineStarts returns the offset of each line.
func lineStarts(b []byte) []int {
	starts := []int{0}
	for i, c := range b {
		if c == '\n' {
			starts = append(starts, i+1)
		}
	}
	return starts
}
