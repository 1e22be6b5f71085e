package mailbox_test

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"net"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/mailbox"
	"github.com/tactful-drafts/tactful/drafts/mailbox/mailboxtest"
)

// forever repeats a text.
type forever struct {
	text string
	at   int
}

func (f *forever) Read(b []byte) (int, error) {
	if len(f.text) < 32<<10 { // a long text is copied faster than a short one many times
		f.text = strings.Repeat(f.text, 32<<10/len(f.text)+1)
	}
	for n := 0; n < len(b); {
		copied := copy(b[n:], f.text[f.at:])
		n += copied
		f.at = (f.at + copied) % len(f.text)
	}
	return len(b), nil
}

// slowly gives a byte at a time.
type slowly struct{ r io.Reader }

func (s slowly) Read(b []byte) (int, error) {
	time.Sleep(50 * time.Millisecond)
	return s.r.Read(b[:1])
}

// hostile is a server that behaves until it's sent a command; then it sends what answer returns,
// and counts the bytes.
func hostile(t *testing.T, command string, answer func() io.Reader) (a mailbox.Account, sent func() int64) {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	total := make(chan int64, 100)
	go func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				close(total)
				return
			}
			total <- serve(conn, command, answer())
		}
	}()
	sent = func() (n int64) {
		l.Close()
		for one := range total {
			n += one
		}
		return n
	}
	t.Cleanup(func() { l.Close() })
	return mailbox.Account{Name: "erica", Host: "127.0.0.1", Port: l.Addr().(*net.TCPAddr).Port,
		User: "erica"}, sent
}

func serve(conn net.Conn, command string, answer io.Reader) int64 {
	defer conn.Close()
	if command == "" {
		n, _ := io.Copy(conn, answer)
		return n
	}
	io.WriteString(conn, "* OK [CAPABILITY IMAP4rev1 SPECIAL-USE UIDPLUS] ready\r\n")
	lines := bufio.NewScanner(conn)
	for lines.Scan() {
		tag, rest, _ := strings.Cut(lines.Text(), " ")
		name, _, _ := strings.Cut(strings.TrimPrefix(rest, "UID "), " ")
		if name == command {
			n, _ := io.Copy(conn, answer)
			return n
		}
		switch name {
		case "LIST":
			io.WriteString(conn, "* LIST (\\Drafts) \"/\" Drafts\r\n")
		case "SELECT":
			io.WriteString(conn, "* 3 EXISTS\r\n* OK [UIDVALIDITY 1] ok\r\n* OK [UIDNEXT 4] ok\r\n")
		}
		fmt.Fprintf(conn, "%s OK [CAPABILITY IMAP4rev1 SPECIAL-USE UIDPLUS] done\r\n", tag)
	}
	return 0
}

func TestPushHostileServer(t *testing.T) {
	endless := func(first, text string) func() io.Reader {
		return func() io.Reader { return io.MultiReader(strings.NewReader(first), &forever{text: text}) }
	}
	for _, tt := range []struct {
		name, command string
		answer        func() io.Reader
		err           error
	}{
		{"an endless greeting", "", endless("* OK ", "x"), mailbox.ErrTooMuch},
		{"an endless line", "LOGIN", endless("* OK ", "x"), mailbox.ErrTooMuch},
		{"an answer to nothing", "LOGIN", endless("", "T99 OK"), mailbox.ErrDropped},
		{"endless chatter", "LOGIN", endless("", "* OK still here\r\n"), mailbox.ErrTooMuch},
		{"endless capabilities", "LOGIN", endless("", "* CAPABILITY IMAP4rev1 X Y Z\r\n"),
			mailbox.ErrTooMuch},
		{"an endless list", "LIST", endless("", "* LIST () \"/\" \"one more\"\r\n"), mailbox.ErrTooMuch},
		{"a list of long names", "LIST", endless("", "* LIST () \"/\" \""+strings.Repeat("x", 60<<10)+"\"\r\n"),
			mailbox.ErrTooMuch},
		{"a name of 2 GB", "LIST", endless("* LIST () \"/\" {2147483647}\r\n", "x"), mailbox.ErrTooMuch},
		{"a name of negative length", "LIST", endless("* LIST () \"/\" {-1}\r\n", "x"), mailbox.ErrTooMuch},
		{"a literal where none is expected", "SELECT", endless("* FLAGS ({100000}\r\n", "x"),
			mailbox.ErrTooMuch},
		{"a message that wasn't asked for", "SELECT", endless("* 1 FETCH (BODY[] {100000}\r\n", "x"),
			mailbox.ErrTooMuch},
		{"a message of 2 GB", "FETCH", endless("* 1 FETCH (UID 1 BODY[HEADER] {2147483647}\r\n", "x"),
			mailbox.ErrTooMuch},
		{"many literals in one answer", "FETCH", endless("* 1 FETCH (UID 1 ",
			"BODY[HEADER] {1000000}\r\n"+strings.Repeat("x", 1000000)+" "), mailbox.ErrTooMuch},
		{"messages without end", "FETCH", endless("", "* 1 FETCH (UID 1 FLAGS ())\r\n"), mailbox.ErrTooMuch},
		{"the structure of a message without end", "FETCH", endless("* 1 FETCH (BODYSTRUCTURE ", "("),
			mailbox.ErrTooMuch},
		{"the same, in quotes now and then", "FETCH", endless("* 1 FETCH (BODY ", "(\"\\\\)\" "), mailbox.ErrTooMuch},
		{"capabilities in parentheses", "LOGIN", endless("* NAMESPACE ", "("), mailbox.ErrTooMuch},
		{"a byte now and then", "LIST", func() io.Reader { // until the time is over
			return slowly{&forever{text: "* LIST () \"/\" \"one more\"\r\n"}}
		}, mailbox.ErrTimeout},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a, sent := hostile(t, tt.command, tt.answer)
			limit := time.Duration(0) // a minute
			if tt.err == mailbox.ErrTimeout {
				limit = 5 * time.Second
			}
			begun := time.Now()
			most := peak(t, func() {
				_, err := try(t, a, mailbox.Options{Timeout: limit}, letter(t, "One", "Words."))
				if !errors.Is(err, tt.err) {
					t.Errorf("want %v, got %v", tt.err, err)
				}
			})
			if took := time.Since(begun); took > time.Minute {
				t.Errorf("it takes %s", took)
			}
			if n := sent(); n > 64<<20 || most > 64<<20 {
				t.Errorf("the server sends %d MiB, which take %d MiB", n>>20, most>>20)
			}
		})
	}
}

// peak returns by how many bytes the heap grows at most while f runs.
func peak(t *testing.T, f func()) uint64 {
	t.Helper()
	runtime.GC()
	var now runtime.MemStats
	runtime.ReadMemStats(&now)
	before, most, done := now.HeapAlloc, uint64(0), make(chan struct{})
	go func() { defer close(done); f() }()
	for {
		select {
		case <-done:
			return most
		case <-time.After(10 * time.Millisecond):
			runtime.ReadMemStats(&now)
			if now.HeapAlloc > before {
				most = max(most, now.HeapAlloc-before)
			}
		}
	}
}

// A server may end its answers with what looks like a literal.
func TestPushAnswersLikeALiteral(t *testing.T) {
	a := speaker(t, "* OK [CAPABILITY IMAP4rev1] hello {3}", "T1 NO not you {5}")
	_, err := try(t, a, mailbox.Options{}, letter(t, "One", "Words."))
	wantError(t, err, mailbox.ErrLogin,
		"account erica: the server refuses the user name or the password: not you {5}")
}

// A connection is refused if somebody adds answers before TLS begins.
func TestPushStartTLSRefused(t *testing.T) {
	for name, lines := range map[string][]string{
		"it greets with \"* PREAUTH hi": {"* PREAUTH hi"},
		"it has no STARTTLS: NO never":  {"* OK hi", "S NO never"},
		"it sends more before TLS":      {"* OK hi", "S OK go on\r\n* OK [CAPABILITY IMAP4rev1]"},
	} {
		a := speaker(t, lines...)
		a.Security = mailbox.StartTLS
		_, err := mailbox.Push(t.Context(), a, mailboxtest.Password,
			[]*mailbox.Message{letter(t, "One", "Words.")}, nil)
		if !errors.Is(err, mailbox.ErrConnect) || !strings.Contains(err.Error(), name) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
