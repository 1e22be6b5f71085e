package mailbox

import (
	"context"
	"crypto/tls"
	"errors"
	"net"
	"sync/atomic"
	"time"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapclient"
	"github.com/emersion/go-sasl"
)

// session is a connection to a server, logged in.
type session struct {
	account  Account
	password string
	options  Options
	conn     *watched
	client   *imapclient.Client
	mailbox  string // the name of the mailbox for drafts
}

// watched is a connection that is closed when nothing is sent or received for a while during a
// command. The IMAP library has no such timeout.
type watched struct {
	net.Conn
	timer   *time.Timer
	limit   time.Duration
	waiting atomic.Bool
	expired atomic.Bool
}

// watch returns a connection with a timeout.
func watch(conn net.Conn, limit time.Duration) *watched {
	w := &watched{Conn: conn, limit: limit}
	w.timer = time.AfterFunc(limit, func() {
		if w.waiting.Load() {
			w.expired.Store(true)
			w.Conn.Close()
		}
	})
	return w
}

func (w *watched) Read(b []byte) (int, error) {
	n, err := w.Conn.Read(b)
	if n > 0 && w.waiting.Load() {
		w.timer.Reset(w.limit)
	}
	return n, err
}

func (w *watched) Write(b []byte) (int, error) {
	n, err := w.Conn.Write(b)
	if n > 0 && w.waiting.Load() {
		w.timer.Reset(w.limit)
	}
	return n, err
}

// do runs a command within the limits of the context and the timeout.
func (s *session) do(ctx context.Context, command func() error) error {
	s.conn.waiting.Store(true)
	s.conn.timer.Reset(s.conn.limit)
	stop := context.AfterFunc(ctx, func() { s.conn.Conn.Close() })
	err := command()
	stop()
	s.conn.waiting.Store(false)
	s.conn.timer.Stop()
	switch {
	case err == nil:
		return nil
	case ctx.Err() != nil:
		return ctx.Err()
	case s.conn.expired.Load():
		return s.fail(ErrTimeout, "waited "+s.conn.limit.String())
	}
	return err
}

// fail returns an error of the account.
func (s *session) fail(reason error, detail string) error {
	return &Error{Account: s.account.Name, Mailbox: s.mailbox, Err: reason,
		Detail: quotable(detail, s.password)}
}

// explain turns the refusal of a command into an [*Error], and returns any other error as it is.
func (s *session) explain(err error) error {
	if detail, reason := refusal(err); reason != nil {
		return s.fail(reason, detail)
	}
	return err
}

// connect connects, with TLS unless it is turned off, and logs in.
func connect(ctx context.Context, a Account, password string, o Options) (*session, error) {
	s := &session{account: a, password: password, options: o}
	if o.Insecure && !loopback(a.Host) {
		return nil, s.fail(ErrInsecure, a.Host+" is not localhost, 127.0.0.1 or ::1")
	}
	dialing, cancel := context.WithTimeout(ctx, o.Timeout)
	defer cancel()
	raw, err := new(net.Dialer).DialContext(dialing, "tcp", a.address(o.Insecure))
	if err != nil {
		return nil, s.unreached(ctx, dialing, err)
	}
	if tcp, ok := raw.RemoteAddr().(*net.TCPAddr); o.Insecure && (!ok || !tcp.IP.IsLoopback()) {
		raw.Close()
		return nil, s.fail(ErrInsecure, a.Host+" is elsewhere")
	}
	s.conn = watch(raw, o.Timeout)
	if err := s.greet(ctx); err != nil {
		raw.Close()
		var failed *Error
		if !errors.As(err, &failed) && ctx.Err() == nil {
			return nil, s.fail(ErrConnect, err.Error())
		}
		return nil, err
	}
	if err := s.login(ctx); err != nil {
		s.close()
		return nil, err
	}
	return s, nil
}

// unreached returns the error of a connection that could not be made.
func (s *session) unreached(ctx, dialing context.Context, err error) error {
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case dialing.Err() != nil:
		return s.fail(ErrTimeout, "waited "+s.options.Timeout.String())
	}
	return s.fail(ErrConnect, err.Error())
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
	return s.do(ctx, func() error {
		switch {
		case s.options.Insecure:
			s.client = imapclient.New(s.conn, nil)
		case s.account.Security == StartTLS:
			client, err := imapclient.NewStartTLS(s.conn, &imapclient.Options{TLSConfig: config})
			if err != nil {
				return err
			}
			s.client = client
		default:
			private := tls.Client(s.conn, config)
			if err := private.Handshake(); err != nil {
				return err
			}
			s.client = imapclient.New(private, nil)
		}
		return s.client.WaitGreeting()
	})
}

// login logs in with AUTHENTICATE PLAIN if the server has it, because LOGIN takes only ASCII.
func (s *session) login(ctx context.Context) error {
	err := s.do(ctx, func() error {
		caps := s.client.Caps()
		if caps.Has(imap.AuthCap(sasl.Plain)) {
			return s.client.Authenticate(sasl.NewPlainClient("", s.account.User, s.password))
		}
		return s.client.Login(s.account.User, s.password).Wait()
	})
	if detail, reason := refusal(err); reason != nil {
		var e *imap.Error
		if errors.As(err, &e) && e.Code != imap.ResponseCodeUnavailable {
			reason = ErrLogin
		}
		return s.fail(reason, detail)
	}
	return err
}

// close closes the connection.
func (s *session) close() {
	s.conn.Conn.Close()
	s.client.Close()
	s.conn.timer.Stop()
}

// logout logs out, and ignores errors: everything is stored by then.
func (s *session) logout(ctx context.Context) {
	_ = s.do(ctx, func() error { return s.client.Logout().Wait() })
	s.close()
}

// loopback reports whether a host is this machine.
func loopback(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}
