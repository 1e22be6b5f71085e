package drafts_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapclient"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/mailbox/mailboxtest"
)

// thread is an email that arrived, and the drafts that answer it, as opened and as sent.
type thread struct {
	file          string
	parent, draft []byte
	sent          []byte
}

// threads answers every email of the inbox that a reply can name.
func threads(t *testing.T) []thread {
	t.Helper()
	cat, c := drafttest.Catalog(t), drafttest.Case(t, "erica.yaml")
	var list []thread
	for _, file := range drafttest.Inbox(t) {
		m := drafttest.Message(t, file)
		if m.MessageID == "" {
			continue
		}
		d, err := cat.Draft(withAuthor(c, m),
			letter.Request{Kind: "counter-sign-on-split", Send: afterOffer, To: "priya", ReplyTo: m})
		if err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		parent, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var draft, sent bytes.Buffer
		if _, err := d.WriteTo(&draft); err != nil {
			t.Fatal(err)
		}
		if _, err := d.WriteSentForm(&sent); err != nil {
			t.Fatal(err)
		}
		list = append(list, thread{filepath.Base(file), parent, draft.Bytes(), sent.Bytes()})
	}
	return list
}

// TestThreadsOnServer checks how Dovecot threads each draft: below the email that it answers, by
// references alone (REFS) and in the threads of RFC 5256, which also look at the subject.
func TestThreadsOnServer(t *testing.T) {
	server := mailboxtest.Start(t, mailboxtest.Config{})
	client, err := imapclient.DialInsecure(net.JoinHostPort(server.Host, strconv.Itoa(server.Port)), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer client.Close()
	if err := client.Login(mailboxtest.User, mailboxtest.Password).Wait(); err != nil {
		t.Fatal(err)
	}
	store := func(message []byte) {
		t.Helper()
		command := client.Append("INBOX", int64(len(message)), nil)
		command.Write(message)
		if err := command.Close(); err != nil {
			t.Fatal(err)
		}
		if _, err := command.Wait(); err != nil {
			t.Fatal(err)
		}
	}
	list := threads(t)
	for _, th := range list {
		store(bytes.ReplaceAll(th.parent, []byte{0}, nil))
	}
	for _, th := range list {
		store(th.draft)
	}
	if _, err := client.Select("INBOX", nil).Wait(); err != nil {
		t.Fatal(err)
	}
	for _, algorithm := range []imap.ThreadAlgorithm{"REFS", imap.ThreadReferences} {
		found, err := client.Thread(&imapclient.ThreadOptions{Algorithm: algorithm,
			SearchCriteria: &imap.SearchCriteria{}}).Wait()
		if err != nil {
			t.Fatal(err)
		}
		parents := map[uint32]uint32{}
		for _, th := range found {
			parentsOf(th, 0, parents)
		}
		for i, th := range list {
			parent, draft := uint32(i+1), uint32(len(list)+i+1)
			if slices.Contains(notByServer, th.file) {
				continue
			}
			if parents[draft] != parent {
				t.Errorf("%s: %s: the draft %d is below %d, want %d", algorithm, th.file, draft,
					parents[draft], parent)
			}
		}
	}
}

// notByServer are emails whose IDs Dovecot can't read, so it puts nothing below them: one without
// angle brackets.
var notByServer = []string{"broken-message-ids.eml"}

// parentsOf notes the parent of each message of a thread; 0 is none.
func parentsOf(th imapclient.ThreadData, parent uint32, parents map[uint32]uint32) {
	for _, n := range th.Chain {
		parents[n] = parent
		parent = n
	}
	for _, sub := range th.SubThreads {
		parentsOf(sub, parent, parents)
	}
}

// TestThreadsInNotmuch checks that notmuch shows each draft, once sent, as a reply to the email
// that it answers.
func TestThreadsInNotmuch(t *testing.T) {
	path, err := exec.LookPath("notmuch")
	if err != nil {
		t.Skip("notmuch is not installed (Debian: notmuch)")
	}
	folder := t.TempDir()
	mail := filepath.Join(folder, "mail", "cur")
	if err := os.MkdirAll(mail, 0o700); err != nil {
		t.Fatal(err)
	}
	list := threads(t)
	for i, th := range list {
		for name, message := range map[string][]byte{fmt.Sprintf("%03d-parent:2,S", i): th.parent,
			fmt.Sprintf("%03d-reply:2,S", i): th.sent} {
			if err := os.WriteFile(filepath.Join(mail, name), message, 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	config := filepath.Join(folder, "config")
	if err := os.WriteFile(config,
		fmt.Appendf(nil, "[database]\npath=%s\n[user]\nname=Erica Vale\n"+
			"primary_email=erica.vale@mail.example\n", filepath.Join(folder, "mail")), 0o600); err != nil {
		t.Fatal(err)
	}
	notmuch := func(args ...string) []byte {
		t.Helper()
		cmd := exec.Command(path, args...)
		cmd.Env = append(os.Environ(), "NOTMUCH_CONFIG="+config)
		out, err := cmd.Output()
		if err != nil {
			t.Fatalf("notmuch %q: %v", args, err)
		}
		return out
	}
	notmuch("new", "--quiet")
	var shown []any
	if err := json.Unmarshal(notmuch("show", "--format=json", "--entire-thread=true",
		"--body=false", "*"), &shown); err != nil {
		t.Fatal(err)
	}
	below := map[string]string{} // the file of a reply, by that of its parent
	for _, th := range shown {
		for _, node := range th.([]any) {
			walkNotmuch(node, "", below)
		}
	}
	for i, th := range list {
		if got, want := below[fmt.Sprintf("%03d-reply", i)],
			fmt.Sprintf("%03d-parent", i); got != want && !slices.Contains(notByNotmuch, th.file) {
			t.Errorf("%s: the reply is below %q, want %q", th.file, got, want)
		}
	}
}

// notByNotmuch are emails whose IDs notmuch can't read: one without angle brackets, and a header
// below the first line of a mailbox file.
var notByNotmuch = []string{"broken-message-ids.eml", "mailbox-file-lf.eml"}

// walkNotmuch records the file of each message's parent. A node is a message, or null if it's
// missing, and the list of its replies.
func walkNotmuch(node any, parent string, below map[string]string) {
	pair := node.([]any)
	if message, ok := pair[0].(map[string]any); ok {
		name, _, _ := strings.Cut(filepath.Base(message["filename"].([]any)[0].(string)), ":")
		below[name] = parent
		parent = name
	}
	for _, reply := range pair[1].([]any) {
		walkNotmuch(reply, parent, below)
	}
}
