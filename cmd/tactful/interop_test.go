//go:build interop

package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"github.com/tactful-drafts/tactful/drafts/mailbox"
	"github.com/tactful-drafts/tactful/drafts/mailbox/mailboxtest"
)

// seen is what a mail program sees of a draft.
type seen struct {
	Subject      string
	From, To, Cc []string // "name <address>"
	Text, HTML   string   // with LF line ends, without the last; "" if the program shows none
}

// TestInterop checks every golden email with other mail software: an IMAP server, Python's email
// package, mutt, notmuch, and, for the HTML, w3m. All must see the same subject, addresses, and
// words.
func TestInterop(t *testing.T) {
	var paths []string
	err := filepath.WalkDir("../../testdata/golden", func(path string, _ fs.DirEntry, err error) error {
		if filepath.Ext(path) == ".eml" {
			paths = append(paths, path)
		}
		return err
	})
	if err != nil || len(paths) == 0 {
		t.Fatalf("no golden emails: %v", err)
	}
	want := map[string]seen{}
	for _, path := range paths {
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		want[path] = readMail(t, raw)
	}
	t.Run("dovecot", func(t *testing.T) { compare(t, want, dovecotSees(t, paths)) })
	t.Run("python", func(t *testing.T) { compare(t, want, pythonSees(t, paths)) })
	t.Run("mutt", func(t *testing.T) { compare(t, textOnly(want), muttSees(t, paths)) })
	t.Run("notmuch", func(t *testing.T) { compare(t, want, notmuchSees(t, paths)) })
	t.Run("w3m", func(t *testing.T) { compareWords(t, want) })
}

func compare(t *testing.T, want, got map[string]seen) {
	t.Helper()
	for _, path := range slices.Sorted(maps.Keys(want)) {
		if diff := cmp.Diff(want[path], got[path]); diff != "" {
			t.Errorf("%s:\n%s", path, diff)
		}
	}
}

// textOnly is for a program that reads the text but not the HTML.
func textOnly(all map[string]seen) map[string]seen {
	out := map[string]seen{}
	for path, s := range all {
		if s.Text != "" {
			s.HTML = ""
		}
		out[path] = s
	}
	return out
}

// needs skips a test if a program isn't installed.
func needs(t *testing.T, program string) {
	t.Helper()
	if _, err := exec.LookPath(program); err != nil {
		t.Skipf("%s is not installed", program)
	}
}

// output runs a program and returns what it prints.
func output(t *testing.T, c *exec.Cmd) []byte {
	t.Helper()
	var errors bytes.Buffer
	c.Stderr = &errors
	out, err := c.Output()
	if err != nil {
		t.Fatalf("%s: %v\n%s", c.Args[0], err, errors.Bytes())
	}
	return out
}

// readMail reads a message with Go's standard library.
func readMail(t *testing.T, raw []byte) seen {
	t.Helper()
	m, err := mail.ReadMessage(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	s := readHeader(t, m.Header.Get)
	readPart(t, &s, m.Header.Get, m.Body)
	return s
}

func readHeader(t *testing.T, get func(string) string) seen {
	t.Helper()
	subject, err := new(mime.WordDecoder).DecodeHeader(get("Subject"))
	if err != nil {
		t.Fatal(err)
	}
	return seen{Subject: subject, From: addresses(t, get("From")), To: addresses(t, get("To")),
		Cc: addresses(t, get("Cc"))}
}

func addresses(t *testing.T, field string) []string {
	t.Helper()
	if field == "" {
		return nil
	}
	list, err := mail.ParseAddressList(field)
	if err != nil {
		t.Fatalf("%s: %v", field, err)
	}
	var out []string
	for _, a := range list {
		out = append(out, person(a.Name, a.Address))
	}
	return out
}

func person(name, address string) string { return strings.TrimSpace(name + " <" + address + ">") }

func readPart(t *testing.T, s *seen, get func(string) string, body io.Reader) {
	t.Helper()
	kind, params, err := mime.ParseMediaType(get("Content-Type"))
	if err != nil {
		t.Fatal(err)
	}
	if kind == "multipart/alternative" {
		for r := multipart.NewReader(body, params["boundary"]); ; {
			p, err := r.NextRawPart()
			if err == io.EOF {
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			readPart(t, s, p.Header.Get, p)
		}
	}
	if get("Content-Transfer-Encoding") == "quoted-printable" {
		body = quotedprintable.NewReader(body)
	}
	text, err := io.ReadAll(body)
	if err != nil {
		t.Fatal(err)
	}
	switch kind {
	case "text/plain":
		s.Text = unixText(string(text))
	case "text/html":
		s.HTML = unixText(string(text))
	default:
		t.Fatalf("unexpected part %s", kind)
	}
}

func unixText(s string) string { return strings.TrimRight(strings.ReplaceAll(s, "\r\n", "\n"), "\n") }

// dovecotSees pushes the emails into an account and returns how the server reads them.
func dovecotSees(t *testing.T, paths []string) map[string]seen {
	account := mailboxtest.Start(t, mailboxtest.Config{Drafts: `"Entwürfe"`}).Account()
	var messages []*mailbox.Message
	for _, path := range paths {
		m, err := loadDraft(path)
		if err != nil {
			t.Fatal(err)
		}
		messages = append(messages, m[0].message)
	}
	results, err := mailbox.Push(t.Context(), account, mailboxtest.Password, messages,
		&mailbox.Options{Insecure: true})
	if err != nil {
		t.Fatal(err)
	}
	stored := mailboxtest.Fetch(t, account, "Entwürfe")
	got := map[string]seen{}
	for i, path := range paths {
		m := stored[results[i].UID-1] // two cases may have the same email, which is stored once
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if m.Structure.MediaType() != "multipart/alternative" {
			t.Errorf("%s: the server sees %s", path, m.Structure.MediaType())
		}
		if results[i].Outcome == mailbox.Added &&
			!bytes.Equal(m.Raw, bytes.TrimPrefix(raw, []byte("X-Unsent: 1\r\n"))) {
			t.Errorf("%s: stored with other bytes", path)
		}
		s := readMail(t, m.Raw)
		s.Subject, s.From, s.To, s.Cc = m.Envelope.Subject, nil, nil, nil
		for _, a := range m.Envelope.From {
			s.From = append(s.From, person(a.Name, a.Addr()))
		}
		for _, a := range m.Envelope.To {
			s.To = append(s.To, person(a.Name, a.Addr()))
		}
		for _, a := range m.Envelope.Cc {
			s.Cc = append(s.Cc, person(a.Name, a.Addr()))
		}
		got[path] = s
	}
	return got
}

const pythonReader = `
import email, email.policy, json, sys
out = {}
def people(m, field):
    h = m[field]
    return [((a.display_name + " " if a.display_name else "") + "<" + a.addr_spec + ">") for a in h.addresses] if h else None
for path in sys.argv[1:]:
    with open(path, "rb") as f:
        m = email.message_from_binary_file(f, policy=email.policy.default)
    for part in m.walk():
        if part.defects: sys.exit("%s: %s" % (path, part.defects))
    for name, value in m.items():
        if value.defects: sys.exit("%s: %s: %s" % (path, name, value.defects))
    def words(kind):
        part = m.get_body((kind,))
        return part.get_content().replace("\r\n", "\n").rstrip("\n") if part else ""
    out[path] = {"Subject": m["Subject"], "From": people(m, "From"), "To": people(m, "To"), "Cc": people(m, "Cc"),
                 "Text": words("plain"), "HTML": words("html")}
json.dump(out, sys.stdout)
`

func pythonSees(t *testing.T, paths []string) map[string]seen {
	needs(t, "python3")
	out := output(t, exec.Command("python3", append([]string{"-c", pythonReader}, paths...)...))
	var got map[string]seen
	if err := json.Unmarshal(out, &got); err != nil {
		t.Fatal(err)
	}
	return got
}

// muttSees lets mutt open each email as its own draft and send it, to a program that keeps it.
func muttSees(t *testing.T, paths []string) map[string]seen {
	needs(t, "mutt")
	folder := t.TempDir()
	sent, sendmail, settings := filepath.Join(folder, "sent"), filepath.Join(folder, "sendmail"),
		filepath.Join(folder, "muttrc")
	if err := os.WriteFile(sendmail, []byte("#!/bin/sh\ncat >'"+sent+"'\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	rc := fmt.Sprintf("set sendmail=%q\nset use_from\nset copy=no\nset charset=utf-8\n"+
		"set send_charset=us-ascii:utf-8\nset realname=''\n", sendmail)
	if err := os.WriteFile(settings, []byte(rc), 0o600); err != nil {
		t.Fatal(err)
	}
	got := map[string]seen{}
	for _, path := range paths {
		c := exec.Command("mutt", "-n", "-F", settings, "-H", path)
		c.Env = append(os.Environ(), "HOME="+folder, "LC_ALL=C.UTF-8")
		output(t, c)
		raw, err := os.ReadFile(sent)
		if err != nil {
			t.Fatal(err)
		}
		os.Remove(sent)
		got[path] = readMail(t, raw)
	}
	return got
}

// notmuchPart is a part of a message as "notmuch show" prints it. Its content is a text or a list
// of parts.
type notmuchPart struct {
	Kind    string          `json:"content-type"`
	Content json.RawMessage `json:"content"`
}

func notmuchSees(t *testing.T, paths []string) map[string]seen {
	needs(t, "notmuch")
	folder := t.TempDir()
	mails := filepath.Join(folder, "mails", "cur")
	if err := os.MkdirAll(mails, 0o700); err != nil {
		t.Fatal(err)
	}
	origin := map[string]string{}
	for i, path := range paths {
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		name := filepath.Join(mails, fmt.Sprint(i))
		origin[name] = path
		if err := os.WriteFile(name, raw, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	config := filepath.Join(folder, "config")
	text := "[database]\npath=" + filepath.Join(folder, "mails") + "\n"
	if err := os.WriteFile(config, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	notmuch := func(args ...string) []byte {
		c := exec.Command("notmuch", args...)
		c.Env = append(os.Environ(), "HOME="+folder, "NOTMUCH_CONFIG="+config, "LC_ALL=C.UTF-8")
		return output(t, c)
	}
	notmuch("new", "--quiet")
	var threads any
	if err := json.Unmarshal(notmuch("show", "--format=json", "--include-html", "*"), &threads); err != nil {
		t.Fatal(err)
	}
	got := map[string]seen{}
	eachMessage(threads, func(message map[string]any) {
		raw, _ := json.Marshal(message)
		var m struct {
			Filename []string
			Headers  map[string]string
			Body     []notmuchPart
		}
		if err := json.Unmarshal(raw, &m); err != nil {
			t.Fatal(err)
		}
		s := readHeader(t, func(field string) string { return m.Headers[field] })
		for _, p := range m.Body {
			p.read(t, &s)
		}
		for _, name := range m.Filename {
			got[origin[name]] = s
		}
	})
	return got
}

// eachMessage finds the messages in the nested lists of threads and replies.
func eachMessage(v any, f func(map[string]any)) {
	switch v := v.(type) {
	case []any:
		for _, one := range v {
			eachMessage(one, f)
		}
	case map[string]any:
		f(v)
	}
}

func (p notmuchPart) read(t *testing.T, s *seen) {
	t.Helper()
	var list []notmuchPart
	if json.Unmarshal(p.Content, &list) == nil {
		for _, one := range list {
			one.read(t, s)
		}
		return
	}
	var text string
	if err := json.Unmarshal(p.Content, &text); err != nil {
		t.Fatal(err)
	}
	if p.Kind == "text/html" {
		s.HTML = unixText(text)
	} else {
		s.Text = unixText(text)
	}
}

// compareWords has w3m show the HTML: its letters and digits must be those of the text, in order.
func compareWords(t *testing.T, all map[string]seen) {
	needs(t, "w3m")
	for _, path := range slices.Sorted(maps.Keys(all)) {
		c := exec.Command("w3m", "-dump", "-T", "text/html", "-I", "UTF-8", "-O", "UTF-8", "-cols", "400")
		c.Env = append(os.Environ(), "HOME="+t.TempDir(), "LC_ALL=C.UTF-8")
		c.Stdin = strings.NewReader(all[path].HTML)
		got, want := letters(string(output(t, c))), letters(all[path].Text)
		if got != want {
			t.Errorf("%s:\n%s", path, cmp.Diff(want, got))
		}
	}
}

func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}
