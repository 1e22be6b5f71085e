package mail

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"slices"

	"golang.org/x/text/transform"
)

// limited fails with [ErrTooLarge] after more octets than a message may have.
type limited struct {
	r    io.Reader
	left int
}

func (l *limited) Read(p []byte) (int, error) {
	n, err := l.r.Read(p)
	if l.left -= n; l.left < 0 {
		return 0, ErrTooLarge
	}
	return n, err
}

// lineEnds turns CRLF, CR, and CR CR LF into LF. Filters in text mode write CR CR LF.
type lineEnds struct{ transform.NopResetter }

// maxCRs is how many CRs before an LF are one line end with it.
const maxCRs = 3

// Transform is the method of [transform.Transformer].
func (lineEnds) Transform(dst, src []byte, atEOF bool) (nDst, nSrc int, err error) {
	for nSrc < len(src) {
		plain := bytes.IndexByte(src[nSrc:], '\r')
		if plain < 0 {
			plain = len(src) - nSrc
		}
		n := copy(dst[nDst:], src[nSrc:nSrc+plain])
		nDst, nSrc = nDst+n, nSrc+n
		if n < plain {
			return nDst, nSrc, transform.ErrShortDst
		}
		if nSrc == len(src) {
			break
		}
		end := nSrc + 1
		for end < len(src) && end < nSrc+maxCRs && src[end] == '\r' {
			end++
		}
		switch {
		case end == len(src) && !atEOF:
			return nDst, nSrc, transform.ErrShortSrc
		case nDst == len(dst):
			return nDst, nSrc, transform.ErrShortDst
		case end < len(src) && src[end] == '\n':
			nSrc = end + 1
		default:
			nSrc++
		}
		dst[nDst] = '\n'
		nDst++
	}
	return nDst, nSrc, nil
}

// source returns the lines of a message, and ends each part at its boundary.
type source struct {
	br         *bufio.Reader
	boundaries []string // of the open parts, the innermost last
	mid        bool     // the last piece ended in the middle of a line
	pushed     []byte   // a line that was read too early
	// the level of the multipart whose boundary was just met, from 1; 0 if none was
	ended int
	final bool // that boundary is the last one of its multipart
	lines int  // how many lines were read to their end
}

// newSource returns a source for what r returns, with any line ends.
func newSource(r io.Reader) *source {
	return &source{br: bufio.NewReaderSize(transform.NewReader(r, lineEnds{}), 32<<10)}
}

// line returns the number of the line that piece returns next, from 1.
func (s *source) line() int {
	if s.pushed != nil {
		return s.lines
	}
	return s.lines + 1
}

// errBoundary ends a part: the next line is a boundary.
var errBoundary = errors.New("boundary")

// piece returns a line with its LF, or as much of it as the buffer holds. It is valid until the
// next call. The boundary of an open part is errBoundary, at each call until ended is reset.
func (s *source) piece() ([]byte, error) {
	if s.ended > 0 {
		return nil, errBoundary
	}
	if s.pushed != nil {
		line := s.pushed
		s.pushed = nil
		return line, nil
	}
	line, err := s.br.ReadSlice('\n')
	if len(line) == 0 && err != nil {
		return nil, err
	}
	start := !s.mid
	if line[len(line)-1] == '\n' {
		s.lines++
	}
	s.mid = errors.Is(err, bufio.ErrBufferFull)
	if err != nil && !s.mid && !errors.Is(err, io.EOF) {
		return nil, err
	}
	if start && s.isBoundary(line) {
		return nil, errBoundary
	}
	return line, nil
}

// ahead returns a copy of the lines that piece returns next, of about 4 KiB. It invalidates the
// last piece.
func (s *source) ahead() []byte {
	next, _ := s.br.Peek(4 << 10)
	return slices.Concat(s.pushed, next)
}

// isBoundary reports whether a line is a boundary of an open part (RFC 2046 section 5.1.1). An
// outer one ends the parts within it too, because some programs omit the last boundary.
func (s *source) isBoundary(line []byte) bool {
	if !bytes.HasPrefix(line, []byte("--")) {
		return false
	}
	mark := bytes.TrimRight(line[2:], " \t\n")
	for i := len(s.boundaries) - 1; i >= 0; i-- {
		b := s.boundaries[i]
		if len(mark) < len(b) || string(mark[:len(b)]) != b {
			continue
		}
		if rest := string(mark[len(b):]); rest == "" || rest == "--" {
			s.ended, s.final = i+1, rest != ""
			return true
		}
	}
	return false
}

// skip drops all lines up to the next boundary or the end.
func (s *source) skip() error {
	_, err := s.skipKeeping(0)
	return err
}

// skipKeeping is [source.skip], and returns the first lines, of about n octets at most.
func (s *source) skipKeeping(n int) ([]byte, error) {
	var kept []byte
	for {
		line, err := s.piece()
		if err != nil {
			return kept, unlessEnded(err)
		}
		if len(kept) < n {
			kept = append(kept, line...)
		}
	}
}

// unlessEnded returns err, or nil if it only says that a part or the message has ended.
func unlessEnded(err error) error {
	if errors.Is(err, errBoundary) || errors.Is(err, io.EOF) {
		return nil
	}
	return err
}

// partReader reads the lines of a part up to the next boundary or the end.
type partReader struct {
	s    *source
	rest []byte // of the last piece
	err  error  // of the message itself, which a decoder in between might hide
}

func (p *partReader) Read(b []byte) (int, error) {
	if len(p.rest) == 0 {
		var err error
		if p.rest, err = p.s.piece(); err != nil {
			if p.err = unlessEnded(err); p.err != nil {
				return 0, p.err
			}
			return 0, io.EOF
		}
	}
	n := copy(b, p.rest)
	p.rest = p.rest[n:]
	return n, nil
}
