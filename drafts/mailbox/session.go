package mailbox

import (
	"bufio"
	"cmp"
	"context"
	"crypto/tls"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"net"
	"strings"
	"time"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapclient"
	"github.com/emersion/go-sasl"
)

// session is a connection to a server, logged in.
type session struct {
	account Account
	secret  string // the password, or the access token
	said    string // what was said to log in, as it was encoded
	options Options
	raw     net.Conn // the connection below conn and TLS
	conn    *meter
	client  *imapclient.Client
	mailbox string // the name of the mailbox for drafts
	trash   string // the name of the mailbox that is marked as \Trash, or ""

	validity uint32   // the mailbox's UIDVALIDITY
	next     imap.UID // no message had this UID, or a higher one, when it was opened; 0: not known
	marks    bool     // the mailbox keeps keywords
}

// errLate is the cause of a context that ended because [Options.Timeout] was over.
var errLate = errors.New("the time is over")

// do runs a command, and closes the connection when the context ends. The literals of a FETCH
// response may have as many bytes as literals says.
func (s *session) do(ctx context.Context, literals int64, command func() error) error {
	s.conn.literals.Store(literals)
	stop := context.AfterFunc(ctx, func() { s.raw.Close() })
	err := command()
	stop()
	if err == nil {
		return nil
	}
	if reason := s.conn.failed.Load(); reason != nil {
		return s.fail(ErrTooMuch, *reason)
	}
	return cmp.Or(s.ended(ctx), err)
}

// ended returns why the context ended, or nil.
func (s *session) ended(ctx context.Context) error {
	if context.Cause(ctx) == errLate {
		return s.fail(ErrTimeout, "gave up after "+s.options.Timeout.String())
	}
	return ctx.Err()
}

// fail returns an error of the account.
func (s *session) fail(reason error, detail string) error {
	return &Error{Account: s.account.Name, Mailbox: s.mailbox, Err: reason,
		Detail: quotable(detail, s.secret, s.said)}
}

// explain turns the refusal of a command into an [*Error], and returns any other error as it is.
func (s *session) explain(err error) error {
	if detail, reason := refusal(err); reason != nil {
		return s.fail(reason, detail)
	}
	return err
}

// connect connects, with TLS unless it is turned off, and logs in.
func connect(ctx context.Context, a Account, secret string, o Options) (*session, error) {
	s := &session{account: a, secret: secret, options: o}
	if o.Insecure && !loopback(a.Host) {
		return nil, s.fail(ErrInsecure, a.Host+" is not localhost, 127.0.0.1 or ::1")
	}
	raw, err := new(net.Dialer).DialContext(ctx, "tcp", a.address(o.Insecure))
	if err != nil {
		return nil, cmp.Or(s.ended(ctx), s.fail(ErrConnect, err.Error()))
	}
	if tcp, ok := raw.RemoteAddr().(*net.TCPAddr); o.Insecure && (!ok || !tcp.IP.IsLoopback()) {
		raw.Close()
		return nil, s.fail(ErrInsecure, a.Host+" is elsewhere")
	}
	s.raw, s.conn = raw, &meter{Conn: raw}
	if err := s.greet(ctx); err != nil {
		raw.Close()
		if _, failed := errors.AsType[*Error](err); !failed && ctx.Err() == nil {
			reason := ErrConnect
			if !o.Insecure && s.conn.Conn == raw {
				reason = ErrTLS
			}
			return nil, s.fail(reason, err.Error())
		}
		return nil, err
	}
	if err := s.login(ctx); err != nil {
		s.close()
		return nil, err
	}
	return s, nil
}

// greet starts TLS and the IMAP client, and waits for the server's greeting.
func (s *session) greet(ctx context.Context) error {
	config := &tls.Config{}
	if s.options.TLS != nil {
		config = s.options.TLS.Clone()
	}
	if config.ServerName == "" {
		config.ServerName = s.account.Host
	}
	config.MinVersion = max(config.MinVersion, tls.VersionTLS12)
	return s.do(ctx, 0, func() error {
		if !s.options.Insecure {
			private, err := secured(s.conn.Conn, s.account.Security, config)
			if err != nil {
				return err
			}
			s.conn.Conn = private
		}
		s.client = imapclient.New(s.conn, nil)
		return s.client.WaitGreeting()
	})
}

// secured returns the connection with TLS.
func secured(conn net.Conn, how Security, config *tls.Config) (net.Conn, error) {
	if how == StartTLS {
		return startTLS(conn, config)
	}
	private := tls.Client(conn, config)
	return private, private.Handshake()
}

// login logs in: with the access token if the account has a command for one, and otherwise with
// AUTHENTICATE PLAIN if the server has it, because LOGIN takes only ASCII.
func (s *session) login(ctx context.Context) error {
	refused := ErrLogin
	err := s.do(ctx, 0, func() error {
		caps := s.client.Caps()
		switch {
		case s.account.Token != nil:
			refused = ErrToken
			bearer := &bearer{account: s.account, token: s.secret}
			for _, bearer.mechanism = range []string{oauthBearer, xoauth2} {
				if caps.Has(imap.AuthCap(bearer.mechanism)) {
					return s.authenticate(bearer)
				}
			}
			return s.fail(ErrNoOAuth, "")
		case caps.Has(imap.AuthCap(sasl.Plain)):
			return s.authenticate(sasl.NewPlainClient("", s.account.User, s.secret))
		}
		return s.client.Login(s.account.User, s.secret).Wait()
	})
	if detail, reason := refusal(err); reason != nil {
		if e, ok := errors.AsType[*imap.Error](err); ok && e.Code != imap.ResponseCodeUnavailable {
			reason = refused
		}
		return s.fail(reason, detail)
	}
	return err
}

func (s *session) authenticate(mechanism sasl.Client) error {
	if _, said, err := mechanism.Start(); err == nil {
		s.said = base64.StdEncoding.EncodeToString(said)
	}
	return s.client.Authenticate(mechanism)
}

func (s *session) close() {
	s.raw.Close()
	s.client.Close()
}

// logout logs out, and ignores errors: everything is stored by then.
func (s *session) logout(ctx context.Context) {
	ctx, cancel := context.WithTimeout(ctx, 2*time.Second)
	defer cancel()
	_ = s.do(ctx, 0, func() error { return s.client.Logout().Wait() })
	s.close()
}

// loopback reports whether a host is this machine.
func loopback(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

// The ways to log in with an OAuth access token.
const (
	oauthBearer = "OAUTHBEARER" // RFC 7628
	xoauth2     = "XOAUTH2"     // what some providers had before it
)

// bearer logs in with an access token. It's a SASL client.
type bearer struct {
	account   Account
	token     string
	mechanism string
}

// Start returns what the client says first.
func (b *bearer) Start() (mechanism string, response []byte, err error) {
	if b.mechanism == xoauth2 {
		return xoauth2, fmt.Appendf(nil, "user=%s\x01auth=Bearer %s\x01\x01", b.account.User, b.token), nil
	}
	user := strings.NewReplacer("=", "=3D", ",", "=2C").Replace(b.account.User) // RFC 5801 section 4
	return oauthBearer, fmt.Appendf(nil, "n,a=%s,\x01host=%s\x01auth=Bearer %s\x01\x01",
		user, b.account.Host, b.token), nil
}

// Next answers a reason for a refusal; then the server refuses (RFC 7628 section 3.2.3).
func (b *bearer) Next([]byte) ([]byte, error) { return []byte{1}, nil }

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
