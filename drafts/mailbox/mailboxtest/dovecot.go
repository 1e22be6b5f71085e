// Package mailboxtest starts a real IMAP server for a test: Dovecot 2.3, on a loopback port, with
// one account and all its files in a temporary folder. Without Dovecot, the test is skipped.
package mailboxtest

import (
	"cmp"
	"fmt"
	"net"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/mailbox"
)

// The account's user name and password.
const (
	User     = "erica"
	Password = "correct-horse"
)

// Config describes the account. The zero value has a mailbox called Drafts that is marked as
// \Drafts, and no quota.
type Config struct {
	Drafts   string // the name of the mailbox that is marked as \Drafts; "" means Drafts
	Unmarked bool   // the mailbox is not marked
	Trash    bool   // there is a mailbox called Trash that is marked as \Trash
	Caps     string // the capabilities that the server says it has; "" means all that it has
	// the key of access tokens, see [Token], and how they are taken; "" means that none are
	OAuthKey, Mechanisms string
	ReadOnly             bool   // the mailbox can be read, but not written to
	Quota                string // the quota of the account, such as "storage=30K"; "" means none
	TLSCert              string // the file of the certificate; "" means no TLS
	TLSKey               string // the file of its key
}

// Server is a running Dovecot.
type Server struct {
	Host string
	Port int // plain, or STARTTLS
	TLS  int // the port of TLS from the first byte; 0 without a certificate

	command *exec.Cmd
	ended   chan struct{}
}

// Start starts a server, and stops it at the end of the test.
func Start(t testing.TB, c Config) *Server {
	t.Helper()
	path := dovecot(t)
	folder, err := os.MkdirTemp("", "imap") // not TempDir: a socket's path must be short
	check(t, err)
	t.Cleanup(func() { os.RemoveAll(folder) })
	s := &Server{Host: "127.0.0.1", Port: freePort(t), ended: make(chan struct{})}
	if c.TLSCert != "" {
		s.TLS = freePort(t)
	}
	check(t, os.Chmod(folder, 0o755))
	log := filepath.Join(folder, "log")
	file := filepath.Join(folder, "dovecot.conf")
	check(t, os.WriteFile(file, []byte(s.config(t, c, folder)), 0o644))
	s.command = exec.Command(path, "-F", "-c", file)
	s.command.Stderr = os.Stderr
	check(t, s.command.Start())
	go func() { s.command.Wait(); close(s.ended) }()
	t.Cleanup(s.Stop)
	t.Cleanup(func() {
		if t.Failed() {
			text, _ := os.ReadFile(log)
			t.Logf("the server's log:\n%s", text)
		}
	})
	s.await(t, log)
	return s
}

// Where systems install Dovecot's server and its IMAP part. Debian has them in two packages.
var (
	servers   = []string{"dovecot", "/usr/sbin/dovecot", "/usr/local/sbin/dovecot"}
	imapParts = []string{"/usr/lib/dovecot/imap", "/usr/libexec/dovecot/imap",
		"/usr/local/libexec/dovecot/imap"}
)

// dovecot returns the path of the server, and skips the test if it can't serve IMAP.
func dovecot(t testing.TB) string {
	t.Helper()
	path := installed(servers)
	if path == "" {
		t.Skipf("Dovecot is not installed (Debian: dovecot-imapd); looked for %s",
			strings.Join(servers, ", "))
	}
	if installed(imapParts) == "" {
		t.Skipf("Dovecot's IMAP part is not installed (Debian: dovecot-imapd); looked for %s",
			strings.Join(imapParts, ", "))
	}
	version, _ := exec.Command(path, "--version").Output()
	if !strings.HasPrefix(string(version), "2.3.") {
		t.Skipf("want Dovecot 2.3, got %s", version)
	}
	return path
}

// installed returns the path of the first program that is installed, or "".
func installed(programs []string) string {
	for _, name := range programs {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

// Stop ends the server abruptly, like a crash.
func (s *Server) Stop() {
	select {
	case <-s.ended:
		return
	default:
	}
	s.command.Process.Signal(os.Interrupt) // its children end with it
	select {
	case <-s.ended:
	case <-time.After(5 * time.Second):
		s.command.Process.Kill()
		<-s.ended
	}
}

// Account returns the account, for a connection without TLS.
func (s *Server) Account() mailbox.Account {
	return mailbox.Account{Name: "erica", Host: s.Host, Port: s.Port, User: User}
}

// await waits until the server accepts connections.
func (s *Server) await(t testing.TB, log string) {
	t.Helper()
	for range 100 {
		conn, err := net.Dial("tcp", net.JoinHostPort(s.Host, strconv.Itoa(s.Port)))
		if err == nil {
			conn.Close()
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	text, _ := os.ReadFile(log)
	t.Fatalf("the server does not start: %s", text)
}

func check(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func freePort(t testing.TB) int {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	check(t, err)
	defer l.Close()
	return l.Addr().(*net.TCPAddr).Port
}

// config returns the server's configuration. As root, Dovecot runs as another user; otherwise it
// runs as the test's.
func (s *Server) config(t testing.TB, c Config, folder string) string {
	t.Helper()
	home := filepath.Join(folder, "home")
	check(t, os.Mkdir(home, 0o777))
	owner, group, rights := "nobody", "nogroup", ""
	if os.Geteuid() == 0 {
		check(t, os.Chmod(home, 0o777))
	} else {
		me, err := user.Current()
		check(t, err)
		owner, group = me.Uid, me.Gid
		rights = fmt.Sprintf(asUser, me.Username, group)
	}
	plugins, settings := "", ""
	if c.Quota != "" {
		plugins += " quota"
		settings += "  quota = count:User quota\n  quota_vsizes = yes\n  quota_grace = 0\n" +
			"  quota_rule = *:" + c.Quota + "\n"
	}
	name := cmp.Or(c.Drafts, "Drafts")
	if c.ReadOnly {
		plugins += " acl"
		file := filepath.Join(folder, "acl")
		check(t, os.WriteFile(file, []byte(name+" owner lr\n"), 0o644))
		settings += "  acl = vfile:" + file + "\n"
	}
	use := "special_use = \\Drafts"
	if c.Unmarked {
		use = ""
	}
	ssl := "ssl = no"
	if c.TLSCert != "" {
		ssl = fmt.Sprintf("ssl = yes\nssl_cert = <%s\nssl_key = <%s", c.TLSCert, c.TLSKey)
	}
	trash, protocol := "", ""
	if c.Trash {
		trash = "mailbox Trash {\n    auto = create\n    special_use = \\Trash\n  }"
	}
	if c.Caps != "" {
		protocol = "protocol imap {\n  imap_capability = " + c.Caps + "\n}"
	}
	return fmt.Sprintf(config, folder, ssl, rights, plugins, settings, Password, owner, group, home,
		name, use, s.Port, s.TLS, trash, protocol, oauth(t, c, folder))
}

const config = `base_dir = %[1]s/run
state_dir = %[1]s/state
log_path = %[1]s/log
protocols = imap
listen = 127.0.0.1
%[2]s
%[3]s
disable_plaintext_auth = no
default_vsz_limit = 0
auth_failure_delay = 0
shutdown_clients = yes
mail_fsync = never
mail_location = maildir:~/Maildir
mail_plugins =%[4]s
first_valid_uid = 0
plugin {
%[5]s}
%[16]s
passdb {
  driver = static
  mechanisms = plain
  args = password=%[6]s
}
userdb {
  driver = static
  args = uid=%[7]s gid=%[8]s home=%[9]s/%%u
}
namespace inbox {
  inbox = yes
  separator = /
  mailbox %[10]s {
    auto = subscribe
    %[11]s
  }
  %[14]s
}
%[15]s
service anvil {
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service imap-login {
  inet_listener imap {
    port = %[12]d
  }
  inet_listener imaps {
    port = %[13]d
  }
}
`

// asUser lets Dovecot run without root.
const asUser = `default_internal_user = %[1]s
default_login_user = %[1]s
default_internal_group = %[2]s
service anvil {
  chroot =
}
service imap-login {
  chroot =
}
service stats {
  chroot =
}`
