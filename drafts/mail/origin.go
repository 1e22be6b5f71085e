package mail

import (
	"bytes"
	"sort"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/internal/eml"
)

// Origin says where the plain part or the HTML part of a [Message] stands in its file. The zero Origin is unknown: there is no such part, or
// there are several.
type Origin struct{ from eml.Origin }

func originOf(parts []eml.Part, html bool) Origin {
	var o Origin
	count := 0
	for _, p := range parts {
		if p.HTML == html && !p.Forwarded {
			o.from = p.Origin
			count++
		}
	}
	if count != 1 {
		return Origin{}
	}
	return o
}

// Places tells of the lines and columns of a decoded part where they stand in its file. It is for one goroutine at a time.
type Places struct {
	file    []byte
	starts  []int  // of the lines of the file
	decoded []byte // the part, still in its charset
	at      []int  // of each octet of decoded, its offset in the file
	lines   []int  // of the lines of decoded
	utf8    bool
	last    struct{ line, column, i int } // the place that was asked for last
}

// Places reads the part in the bytes of its file; nil where it is not known where it stands.
func (o Origin) Places(file []byte) *Places {
	p := &Places{file: file, starts: lineStarts(file), utf8: o.from.UTF8}
	if o.from.Line < 1 || o.from.Line > len(p.starts) {
		return nil
	}
	start := p.starts[o.from.Line-1]
	switch o.from.Encoding {
	case "quoted-printable":
		p.quotedPrintable(start)
	case "base64":
		p.base64(start)
	default:
		for i := start; i < len(file); i++ {
			p.octet(file[i], i)
		}
	}
	p.lines = lineStarts(p.decoded)
	return p
}

// Place returns where a line and a column of the decoded part stand in the file. All are counted from 1, columns in characters; 0, 0 is
// unknown.
func (p *Places) Place(line, column int) (fileLine, fileColumn int) {
	if p == nil || line < 1 || line > len(p.lines) {
		return 0, 0
	}
	i, c := p.lines[line-1], 1
	if p.last.line == line && p.last.column <= column { // it is counted on, so that many places on one line take no longer
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

// placeOf returns the line and the column of an offset.
func placeOf(b []byte, starts []int, off int) (line, column int) {
	n := sort.Search(len(starts), func(i int) bool { return starts[i] > off })
	return n, utf8.RuneCount(b[starts[n-1]:off]) + 1
}

func lineStarts(b []byte) []int {
	starts := []int{0}
	for i := 0; ; {
		n := bytes.IndexByte(b[i:], '\n')
		if n < 0 {
			return starts
		}
		i += n + 1
		starts = append(starts, i)
	}
}

func (p *Places) octet(b byte, at int) {
	if b != '\r' {
		p.decoded, p.at = append(p.decoded, b), append(p.at, at)
	}
}

// quotedPrintable decodes RFC 2045 section 6.7.
func (p *Places) quotedPrintable(i int) {
	for i < len(p.file) {
		b := p.file[i]
		if b != '=' {
			p.octet(b, i)
			i++
			continue
		}
		if v, ok := hexOctet(p.file[i+1:]); ok {
			p.octet(v, i)
			i += 3
			continue
		}
		n := bytes.IndexByte(p.file[i:], '\n')
		if n < 0 || len(bytes.TrimSpace(p.file[i+1:i+n])) > 0 {
			p.octet(b, i)
			i++
			continue
		}
		i += n + 1 // a soft line break
	}
}

func hexOctet(b []byte) (byte, bool) {
	if len(b) < 2 {
		return 0, false
	}
	high, low := bytes.IndexByte([]byte(hexDigits), b[0]|0x20), bytes.IndexByte([]byte(hexDigits), b[1]|0x20)
	return byte(high<<4 | low), high >= 0 && low >= 0
}

const (
	hexDigits    = "0123456789abcdef"
	base64Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
)

// base64 decodes RFC 2045 section 6.8.
func (p *Places) base64(i int) {
	bits, n, first := 0, 0, i
	for ; i < len(p.file); i++ {
		v := bytes.IndexByte([]byte(base64Digits), p.file[i])
		if v < 0 {
			continue
		}
		if n == 0 {
			first = i
		}
		bits, n = bits<<6|v, n+6
		if n >= 8 {
			n -= 8
			p.octet(byte(bits>>n), first)
			bits &= 1<<n - 1
			first = i
		}
	}
}
