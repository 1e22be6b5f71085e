package mailbox

import (
	"bytes"
	"errors"
	"fmt"
	"net"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
)

// The most that is taken from a server, in bytes. The IMAP library has no such limits.
const (
	mostLine     = 64 << 10  // of a line without its literals
	mostText     = 16 << 20  // of all lines
	mostReceived = 256 << 20 // of everything
)

// mostNested is how deep the parentheses of a response may be: those that are asked for have three levels.
const mostNested = 32

// mostResponses is how many responses are taken from a server.
const mostResponses = 200_000

// meter is a connection that ends once a server sends more than it reasonably can.
type meter struct {
	net.Conn
	literals atomic.Int64 // what the literals of a FETCH response may have in all; 0: none is expected
	failed   atomic.Pointer[string]

	line      []byte // the current line so far
	head      string // how the current response begins; "" at its first line
	depth     int    // of the parentheses in it so far
	quoted    bool   // it's in a quoted string
	escaped   bool   // after a backslash in that
	literal   int64  // what is left of a literal
	inOne     int64  // bytes in the literals of the current response
	text, all int64
	responses int
}

// errTooMuch ends the connection; the meter has the reason.
var errTooMuch = errors.New("too much")

func (m *meter) Read(b []byte) (int, error) {
	n, err := m.Conn.Read(b)
	if reason := m.count(b[:n]); reason != "" {
		m.failed.CompareAndSwap(nil, &reason)
		m.Conn.Close()
		return 0, errTooMuch
	}
	return n, err
}

// count follows what came in. It returns what there is too much of, or "".
func (m *meter) count(in []byte) string {
	if m.all += int64(len(in)); m.all > mostReceived {
		return fmt.Sprintf("more than %d MiB", mostReceived>>20)
	}
	for len(in) > 0 {
		if m.literal > 0 {
			n := min(m.literal, int64(len(in)))
			m.literal, in = m.literal-n, in[n:]
			continue
		}
		part, rest, ended := bytes.Cut(in, []byte("\n"))
		m.line, in = append(m.line, part...), rest
		if len(m.line) > mostLine {
			return fmt.Sprintf("a line of more than %d KiB", mostLine>>10)
		}
		if m.nest(part); m.depth > mostNested {
			return fmt.Sprintf("parentheses that are more than %d deep", mostNested)
		}
		if !ended {
			break
		}
		if reason := m.endLine(); reason != "" {
			return reason
		}
		m.line = m.line[:0]
	}
	return ""
}

// nest follows the parentheses in a part of a response. The IMAP library follows each with a call,
// and with an error of its own, so that it's busy for long once they don't end.
func (m *meter) nest(part []byte) {
	for _, c := range part {
		switch {
		case m.escaped:
			m.escaped = false
		case m.quoted && c == '\\':
			m.escaped = true
		case c == '"':
			m.quoted = !m.quoted
		case m.quoted:
		case c == '(' && m.depth <= mostNested:
			m.depth++
		case c == ')' && m.depth > 0:
			m.depth--
		}
	}
}

// endLine looks at a complete line, which may announce a literal.
func (m *meter) endLine() string {
	line := string(bytes.TrimSuffix(m.line, []byte("\r")))
	if m.text += int64(len(line)); m.text > mostText {
		return fmt.Sprintf("more than %d MiB of answers", mostText>>20)
	}
	if m.head == "" {
		m.head = line[:min(len(line), 64)]
	}
	most := m.mostAfter()
	size, announced := announcedBy(line)
	if most < 0 || !announced {
		m.head, m.inOne, m.depth, m.quoted, m.escaped = "", 0, 0, false, false
		if m.responses++; m.responses > mostResponses {
			return fmt.Sprintf("more than %d answers", mostResponses)
		}
		return ""
	}
	if m.inOne += size; size < 0 || m.inOne > most {
		return fmt.Sprintf("a literal of %d bytes where none, or a shorter one, is expected", size)
	}
	m.literal = size
	return ""
}

// mostAfter returns what the literals of the current response may have in all, or -1 if it's one
// that ends in free text, which may look like a literal.
func (m *meter) mostAfter() int64 {
	words := strings.Fields(strings.ToUpper(m.head))
	switch {
	case len(words) < 2 || words[0] != "*":
		return -1
	case slices.Contains([]string{"OK", "NO", "BAD", "BYE", "PREAUTH"}, words[1]):
		return -1
	case words[1] == "LIST": // a name may be a literal
		return mostLine
	case len(words) > 2 && words[2] == "FETCH":
		return m.literals.Load()
	}
	return 0
}

// announcedBy returns the size of the literal that a line ends with, such as {12}; a size that
// can't be read is -1.
func announcedBy(line string) (size int64, ok bool) {
	open := strings.LastIndexByte(line, '{')
	if open < 0 || !strings.HasSuffix(line, "}") {
		return 0, false
	}
	n, err := strconv.ParseUint(line[open+1:len(line)-1], 10, 32)
	if err != nil {
		return -1, true
	}
	return int64(n), true
}
