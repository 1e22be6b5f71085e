package mailbox

import (
	"bufio"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"net"
	"strings"
)

// startTLS turns a connection into one with TLS (RFC 3501 section 6.2.1). The IMAP library's own
// STARTTLS leaves no place to limit what comes after it. The result begins with a greeting, as the
// library expects one.
func startTLS(conn net.Conn, config *tls.Config) (net.Conn, error) {
	lines := bufio.NewReaderSize(conn, 4<<10)
	greeting, err := lines.ReadSlice('\n')
	if err != nil {
		return nil, err
	}
	if !strings.HasPrefix(strings.ToUpper(string(greeting)), "* OK") {
		return nil, fmt.Errorf("it greets with %q", greeting)
	}
	if _, err := io.WriteString(conn, "S STARTTLS\r\n"); err != nil {
		return nil, err
	}
	for range 100 {
		line, err := lines.ReadSlice('\n')
		if err != nil {
			return nil, err
		}
		answer, ours := strings.CutPrefix(string(line), "S ")
		switch {
		case !ours:
			continue
		case !strings.HasPrefix(strings.ToUpper(answer), "OK"):
			return nil, fmt.Errorf("it has no STARTTLS: %s", answer)
		case lines.Buffered() > 0: // somebody in between may have put it there
			return nil, errors.New("it sends more before TLS begins")
		}
		private := tls.Client(conn, config)
		if err := private.Handshake(); err != nil {
			return nil, err
		}
		return greeted{private, io.MultiReader(strings.NewReader("* OK TLS\r\n"), private)}, nil
	}
	return nil, errors.New("it does not answer STARTTLS")
}

// greeted is a connection that begins with a greeting.
type greeted struct {
	net.Conn
	r io.Reader
}

func (g greeted) Read(b []byte) (int, error) { return g.r.Read(b) }
