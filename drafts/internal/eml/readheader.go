package eml

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"strings"

	"github.com/emersion/go-message/textproto"
)

// source gives the lines of a message, and ends each part at its boundary.
type source struct {
	br         *bufio.Reader
	boundaries []string // of the parts that are open, the innermost last
	mid        bool     // the last piece ended in the middle of a line
	pushed     []byte   // a line that was read too far
	ended      int      // how many of the open boundaries go on after the one just met, plus one; 0 where none was met
	final      bool     // the boundary just met ends its multipart
	lines      int      // that were read whole
}

// line returns the number of the line that piece returns next, from 1.
func (s *source) line() int {
	if s.pushed != nil {
		return s.lines
	}
	return s.lines + 1
}

// errBoundary ends a part: the line is a boundary.
var errBoundary = errors.New("boundary")

// piece returns a line with its LF, or as much of it as the buffer holds. It is
// valid until the next call. A boundary of an open part is [errBoundary], again
// at each call, until it is taken up.
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

// isBoundary reports whether a line is a boundary of an open part (RFC 2046
// section 5.1.1). An outer one ends the parts within it, too: some programs
// leave out the last boundary.
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

// header reads the fields up to the empty line, or to the first line that is no
// field: then the empty line is missing.
func (p *reader) header() ([]Field, error) {
	var block []byte
	for {
		line, err := p.src.piece()
		if errors.Is(err, io.EOF) || errors.Is(err, errBoundary) {
			break
		}
		if err != nil {
			return nil, err
		}
		if p.headerLeft -= len(line); p.headerLeft < 0 {
			return nil, ErrLongHeader
		}
		if len(block) == 0 {
			line = bytes.TrimPrefix(line, []byte("\xef\xbb\xbf"))
			if p.parts == 0 && len(bytes.TrimSpace(line)) == 0 || bytes.HasPrefix(line, []byte("From ")) || bytes.HasPrefix(line, []byte(">From ")) {
				continue // of a mailbox file, or of what somebody pasted
			}
		}
		if len(line) == 1 && line[0] == '\n' {
			break
		}
		if p.src.continued(block) {
			block = append(block, line...)
			continue
		}
		if !isField(line) && (len(block) == 0 || line[0] != ' ' && line[0] != '\t') {
			p.defect("no empty line ends the header")
			p.src.pushed = bytes.Clone(line)
			break
		}
		if isField(line) {
			p.fieldsLeft--
		}
		if p.fieldsLeft < 0 {
			return nil, ErrLongHeader
		}
		block = append(block, line...)
	}
	return fieldsOf(block), nil
}

// continued reports whether the block ends in the middle of a line.
func (s *source) continued(block []byte) bool { return len(block) > 0 && block[len(block)-1] != '\n' }

// isField reports whether a line begins with a field name and a colon (RFC 5322
// section 2.2; the white space before the colon is of section 4.5).
func isField(line []byte) bool {
	name, _, ok := bytes.Cut(line, []byte(":"))
	name = bytes.TrimRight(name, " \t")
	if !ok || len(name) == 0 {
		return false
	}
	for _, c := range name {
		if c <= ' ' || c >= 0x7f {
			return false
		}
	}
	return true
}

// fieldsOf unfolds a header. Its lines are fields and continuation lines alone.
func fieldsOf(block []byte) []Field {
	if len(block) == 0 {
		return nil
	}
	h, _ := textproto.ReadHeader(bufio.NewReader(bytes.NewReader(block))) // no line is left that it refuses
	var list []Field
	for f := h.Fields(); f.Next(); {
		name := f.Key()
		if raw, err := f.Raw(); err == nil {
			before, _, _ := strings.Cut(string(raw), ":")
			name = strings.TrimRight(before, " \t")
		}
		list = append(list, Field{name, f.Value()})
	}
	return list
}
