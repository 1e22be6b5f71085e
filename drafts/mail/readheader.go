package mail

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"slices"
	"strings"

	"github.com/emersion/go-message/textproto"
)

// header reads the fields up to the empty line, or up to the first line that isn't a field: then
// the empty line is missing. Lines between fields that are no fields are left out.
func (p *reader) header() ([]Field, error) {
	var block []byte
	gaps := 0 // how many blank lines were left out
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
		if inLine := len(block) > 0 && block[len(block)-1] != '\n'; inLine {
			block = append(block, line...)
			continue
		}
		blank := len(bytes.TrimSpace(line)) == 0
		if len(block) == 0 {
			line = bytes.TrimPrefix(line, []byte("\xef\xbb\xbf"))
			if p.partsRead == 0 && blank || bytes.HasPrefix(line, []byte(">From ")) ||
				bytes.HasPrefix(line, []byte("From ")) && !isField(line) {
				continue // pasted blank lines, and what an mbox file has above a message (RFC 4155)
			}
		}
		field := isField(line)
		switch {
		case blank && p.goesOn(block, line, gaps):
			gaps++
			continue
		case blank:
			return fieldsOf(block), nil
		case !field && (len(block) == 0 || line[0] != ' ' && line[0] != '\t'):
			if isUnfolded(block, line) {
				p.defect("a line in the header isn't folded: it is read as part of the field above")
				block = append(append(block, ' '), line...)
				continue
			}
			stray := bytes.Clone(line)
			if p.goesOn(block, stray, gaps) {
				p.defect("a line in the header isn't a field: it is left out")
				continue
			}
			p.defect("no empty line ends the header")
			p.src.pushed = stray
			return fieldsOf(block), nil
		case field:
			p.fieldsLeft--
		}
		if p.fieldsLeft < 0 {
			return nil, ErrLongHeader
		}
		block = append(block, line...)
	}
	return fieldsOf(block), nil
}

// isField reports whether a line begins with a field name and a colon (RFC 5322 section 2.2); white
// space before the colon is an obsolete form (section 4.5).
func isField(line []byte) bool {
	name, _, ok := bytes.Cut(line, []byte(":"))
	name = bytes.TrimRight(name, " \t")
	if !ok || len(name) == 0 {
		return false
	}
	return !slices.ContainsFunc(name, func(c byte) bool { return c <= ' ' || c >= 0x7f })
}

// fieldsOf unfolds a header that has only fields and their continuation lines.
func fieldsOf(block []byte) []Field {
	if len(block) == 0 {
		return nil
	}
	// refuses none of these lines
	h, _ := textproto.ReadHeader(bufio.NewReader(bytes.NewReader(block)))
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

// get returns the value of the first field with the name, or "".
func get(h []Field, name string) string {
	for i := range h {
		if strings.EqualFold(h[i].Name, name) {
			return h[i].Value
		}
	}
	return ""
}
