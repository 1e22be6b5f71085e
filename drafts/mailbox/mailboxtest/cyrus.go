package mailboxtest

import (
	"encoding/binary"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/mailbox"
)

// cyrusRoot is the environment variable that names the folder into which Debian's packages of Cyrus
// were unpacked. They can't be installed beside Dovecot's.
const cyrusRoot = "CYRUS_ROOT"

// StartCyrus starts Cyrus IMAP, another real server, with mailboxes that are marked as \Drafts and
// \Trash, and stops it at the end of the test. Without Cyrus, the test is skipped. The account is
// reached without TLS.
func StartCyrus(t testing.TB) mailbox.Account {
	t.Helper()
	system := os.Getenv(cyrusRoot)
	programs := filepath.Join(system, "/usr/lib/cyrus/bin")
	if _, err := os.Stat(filepath.Join(programs, "imapd")); err != nil {
		t.Skipf("Cyrus is not installed, and %s doesn't name a folder with it", cyrusRoot)
	}
	folder, err := os.MkdirTemp("", "cyrus") // not TempDir: a socket's path must be short
	check(t, err)
	t.Cleanup(func() { os.RemoveAll(folder) })
	owner, group := "nobody", "nogroup"
	if os.Geteuid() != 0 {
		me, err := user.Current()
		check(t, err)
		owner, group = me.Username, me.Gid
	}
	port := freePort(t)
	for name, text := range map[string]string{
		"imapd.conf": fmt.Sprintf(cyrusSettings, folder, owner, group),
		"cyrus.conf": fmt.Sprintf(cyrusServices, programs, folder, port),
	} {
		check(t, os.WriteFile(filepath.Join(folder, name), []byte(text), 0o644))
	}
	for _, name := range []string{"", "spool", "config", "config/db", "config/proc", "config/socket",
		"config/log", "config/msg", "config/lock"} {
		path := filepath.Join(folder, name)
		check(t, os.MkdirAll(path, 0o755))
		if err := os.Chmod(path, 0o777); err != nil { // the server may run as another user
			t.Fatal(err)
		}
	}
	checkPasswords(t, filepath.Join(folder, "mux"))
	server := exec.Command(filepath.Join(programs, "master"), "-D",
		"-C", filepath.Join(folder, "imapd.conf"), "-M", filepath.Join(folder, "cyrus.conf"),
		"-p", filepath.Join(folder, "pid"), "-L", filepath.Join(folder, "log"))
	var libraries []string
	for _, pattern := range []string{"usr/lib/*-linux-gnu", "usr/lib", "lib/*-linux-gnu"} {
		found, _ := filepath.Glob(filepath.Join(system, "/", pattern))
		libraries = append(libraries, found...)
	}
	server.Env = append(os.Environ(), "LD_LIBRARY_PATH="+strings.Join(libraries, ":"))
	check(t, server.Start())
	s := &Server{Host: "127.0.0.1", Port: port, command: server, ended: make(chan struct{})}
	go func() { server.Wait(); close(s.ended) }()
	t.Cleanup(s.Stop)
	s.await(t, filepath.Join(folder, "log"))
	return s.Account()
}

// checkPasswords does what saslauthd does, on a socket: four strings come in, each with its length
// in two bytes, the second of them the password, and one goes out.
func checkPasswords(t testing.TB, path string) {
	t.Helper()
	l, err := net.Listen("unix", path)
	check(t, err)
	t.Cleanup(func() { l.Close() })
	check(t, os.Chmod(path, 0o777))
	go func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				return
			}
			answer := "NO"
			var list [4]string
			for i := range list {
				var n uint16
				if binary.Read(conn, binary.BigEndian, &n) == nil {
					text := make([]byte, n)
					io.ReadFull(conn, text)
					list[i] = string(text)
				}
			}
			if list[1] == Password {
				answer = "OK"
			}
			conn.SetDeadline(time.Now().Add(time.Second))
			conn.Write(append([]byte{0, byte(len(answer))}, answer...))
			conn.Close()
		}
	}()
}

const cyrusSettings = `configdirectory: %[1]s/config
partition-default: %[1]s/spool
defaultpartition: default
cyrus_user: %[2]s
cyrus_group: %[3]s
servername: localhost
unixhierarchysep: yes
altnamespace: yes
sasl_pwcheck_method: saslauthd
sasl_saslauthd_path: %[1]s/mux
sasl_mech_list: PLAIN
allowplaintext: yes
autocreate_post: yes
autocreate_quota: 0
autocreate_inbox_folders: Drafts | Trash
autocreate_subscribe_folders: Drafts | Trash
xlist-drafts: Drafts
xlist-trash: Trash
`

const cyrusServices = `START {
  recover cmd="%[1]s/ctl_cyrusdb -C %[2]s/imapd.conf -r"
}
SERVICES {
  imap cmd="%[1]s/imapd -C %[2]s/imapd.conf" listen="127.0.0.1:%[3]d" prefork=0
}
EVENTS {
}
`
