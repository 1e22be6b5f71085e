package mailbox_test

import (
	"bytes"
	"encoding/base64"
	"errors"
	"io"
	"net"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/mailbox"
	"github.com/tactful-drafts/tactful/drafts/mailbox/mailboxtest"
)

// proxy returns an account whose connections go to the server of a through a proxy. It calls cut
// with the number of the connection, the direction, and everything sent that way so far, and closes
// the connection if cut returns true.
func proxy(t *testing.T, a mailbox.Account, cut func(n int, toServer bool, so []byte) bool) mailbox.Account {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	server := net.JoinHostPort(a.Host, strconv.Itoa(a.Port))
	var count atomic.Int32
	go func() {
		for {
			client, err := l.Accept()
			if err != nil {
				return
			}
			n := int(count.Add(1))
			upstream, err := net.Dial("tcp", server)
			if err != nil {
				client.Close()
				continue
			}
			end := func() { client.Close(); upstream.Close() }
			pass := func(to, from net.Conn, toServer bool) {
				defer end()
				var so []byte
				buffer := make([]byte, 512)
				for {
					n2, err := from.Read(buffer)
					so = append(so, buffer[:n2]...)
					if cut(n, toServer, so) {
						return
					}
					if _, failed := to.Write(buffer[:n2]); failed != nil || err != nil {
						return
					}
				}
			}
			go pass(upstream, client, true)
			go pass(client, upstream, false)
		}
	}()
	a.Port = l.Addr().(*net.TCPAddr).Port
	return a
}

// inAppend reports whether part of a draft's text has been sent.
func inAppend(so []byte) bool {
	i := bytes.Index(so, []byte("APPEND"))
	return i >= 0 && len(so) > i+2000
}

func TestPushDropped(t *testing.T) {
	server := mailboxtest.Start(t, mailboxtest.Config{})
	long := strings.Repeat("words ", 3000)
	for _, test := range []struct {
		name string
		cut  func(n int, toServer bool, so []byte) bool
		want string
		err  error
	}{
		{"in mid-APPEND", func(n int, toServer bool, so []byte) bool {
			return n == 1 && toServer &&
				inAppend(so)
		}, "added added", nil},
		{"before the answer", func(n int, toServer bool, so []byte) bool {
			return n == 1 && !toServer && bytes.Contains(so, []byte("APPENDUID"))
		}, "added added", nil},
		{"at each draft", func(n int, toServer bool, so []byte) bool {
			return n <= 2 && !toServer && bytes.Contains(so, []byte("APPENDUID"))
		}, "added added", nil},
		{"while looking", func(n int, toServer bool, so []byte) bool {
			return n == 1 && !toServer && bytes.Contains(so, []byte("EXISTS"))
		}, "added added", nil},
		{"at the login", func(n int, toServer bool, so []byte) bool {
			return n == 1 && toServer && bytes.Contains(so, []byte("AUTHENTICATE"))
		}, "added added", nil},
		{"and again", func(n int, toServer bool, so []byte) bool {
			return toServer &&
				inAppend(so)
		}, "", mailbox.ErrDropped},
	} {
		t.Run(test.name, func(t *testing.T) {
			a := server.Account()
			one, two := letter(t, "One, dropped "+test.name, long), letter(t, "Two, dropped "+test.name, long)
			before := len(mailboxtest.Fetch(t, a, "Drafts"))
			results, err := try(t, proxy(t, a, test.cut), mailbox.Options{}, one, two)
			if test.err != nil {
				if !errors.Is(err, test.err) {
					t.Errorf("want %v, got %v", test.err, err)
				}
			} else if err != nil {
				t.Fatal(err)
			}
			if got := outcomes(results); got != test.want {
				t.Errorf("want %s, got %s", test.want, got)
			}
			if n := len(mailboxtest.Fetch(t, a, "Drafts")) - before; n != len(results) {
				t.Errorf("%d drafts for %d results", n, len(results))
			}
		})
	}
}

func TestPushServerKilled(t *testing.T) {
	server := mailboxtest.Start(t, mailboxtest.Config{})
	a := proxy(t, server.Account(), func(_ int, toServer bool, so []byte) bool {
		if toServer && inAppend(so) {
			server.Stop()
			return true
		}
		return false
	})
	results, err := try(t, a, mailbox.Options{}, letter(t, "One", strings.Repeat("words ", 3000)))
	if !errors.Is(err, mailbox.ErrConnect) || len(results) > 0 {
		t.Errorf("%v, %v", results, err)
	}
}

// speaker is a server that sends the lines, each after a line from the client except the first.
func speaker(t *testing.T, lines ...string) mailbox.Account {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	go func() {
		conn, err := l.Accept()
		if err != nil {
			return
		}
		defer conn.Close()
		buffer := make([]byte, 4096)
		for _, line := range lines {
			io.WriteString(conn, line+"\r\n")
			if _, err := conn.Read(buffer); err != nil {
				return
			}
		}
		conn.Read(buffer) // silence
	}()
	return mailbox.Account{Name: "erica", Host: "127.0.0.1", Port: l.Addr().(*net.TCPAddr).Port,
		User: "erica"}
}

func TestPushSilentServer(t *testing.T) {
	for name, lines := range map[string][]string{
		"from the start":     nil,
		"after the password": {"* OK [CAPABILITY IMAP4rev1] hello"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := try(t, speaker(t, lines...), mailbox.Options{Timeout: 200 * time.Millisecond},
				letter(t, "One", "Words."))
			wantError(t, err, mailbox.ErrTimeout, "account erica: the server takes too long: gave up after 200ms")
		})
	}
}

// A server that repeats the password doesn't get it into an error.
func TestPushPasswordRepeated(t *testing.T) {
	a := speaker(t, "* OK [CAPABILITY IMAP4rev1] hello",
		"T1 NO no user \"erica\" with the password "+mailboxtest.Password+" here")
	_, err := try(t, a, mailbox.Options{}, letter(t, "One", "Words."))
	wantError(t, err, mailbox.ErrLogin,
		`account erica: the server refuses the user name or the password: no user "erica" with the password … here`)
	said := base64.StdEncoding.EncodeToString([]byte("\x00erica\x00" + mailboxtest.Password))
	a = speaker(t, "* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN] hello", "T1 NO what is "+said+"?")
	_, err = try(t, a, mailbox.Options{}, letter(t, "One", "Words."))
	wantError(t, err, mailbox.ErrLogin,
		"account erica: the server refuses the user name or the password: what is …?")
}
