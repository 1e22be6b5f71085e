package mailbox_test

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/tactful-drafts/tactful/drafts/mailbox"
	"github.com/tactful-drafts/tactful/drafts/mailbox/mailboxtest"
)

// raw is a draft as tactful writes it.
func raw(subject, words string) string {
	return strings.ReplaceAll("X-Unsent: 1\n"+
		"From: Erica Vale <erica@mail.example>\n"+
		"To: Priya Shah <priya@amazon.example>\nSubject: "+subject+"\nMIME-Version: 1.0\n"+
		"Content-Type: multipart/alternative; boundary=\"b1\"\n\n--b1\n"+
		"Content-Type: text/plain; charset=utf-8\n\n"+words+
		"\n\n--b1\nContent-Type: text/html; charset=utf-8\n\n<p>"+words+"</p>\n\n--b1--\n", "\n", "\r\n")
}

func letter(t testing.TB, subject, words string) *mailbox.Message {
	t.Helper()
	m, err := mailbox.NewMessage(strings.NewReader(raw(subject, words)))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func push(t testing.TB, a mailbox.Account, o mailbox.Options, messages ...*mailbox.Message) []mailbox.Result {
	t.Helper()
	results, err := try(t, a, o, messages...)
	if err != nil {
		t.Fatal(err)
	}
	return results
}

func try(t testing.TB, a mailbox.Account, o mailbox.Options,
	messages ...*mailbox.Message) ([]mailbox.Result, error) {
	t.Helper()
	o.Insecure = o.TLS == nil
	return mailbox.Push(t.Context(), a, mailboxtest.Password, messages, &o)
}

// outcomes returns what happened to each draft.
func outcomes(results []mailbox.Result) string {
	var list []string
	for _, r := range results {
		list = append(list, string(r.Outcome))
	}
	return strings.Join(list, " ")
}

func TestPush(t *testing.T) {
	a := mailboxtest.Start(t, mailboxtest.Config{}).Account()
	one, two := letter(t, "One", "First words."), letter(t, "=?utf-8?q?Zw=C3=B6lf?=", "Second words.")
	t.Run("dry run", func(t *testing.T) {
		if got := outcomes(push(t, a, mailbox.Options{DryRun: true}, one, two,
			one)); got != "added added there" {
			t.Error(got)
		}
		if n := len(mailboxtest.Fetch(t, a, "Drafts")); n != 0 {
			t.Errorf("%d drafts after a dry run", n)
		}
	})
	t.Run("no doubles", func(t *testing.T) {
		if got := outcomes(push(t, a, mailbox.Options{}, one, two, one)); got != "added added there" {
			t.Error(got)
		}
		if got := outcomes(push(t, a, mailbox.Options{}, one, two)); got != "there there" {
			t.Error(got)
		}
		list := mailboxtest.Fetch(t, a, "Drafts")
		if len(list) != 2 {
			t.Fatalf("want 2 drafts, got %d", len(list))
		}
		if diff := cmp.Diff([]string{"PreparedDraft", `\Draft`, `\Seen`}, list[0].Flags); diff != "" {
			t.Error(diff)
		}
		if bytes.Contains(list[0].Raw, []byte("X-Unsent")) ||
			!bytes.Contains(list[0].Raw, []byte("\r\nFirst words.\r\n")) {
			t.Errorf("stored as:\n%s", list[0].Raw)
		}
	})
	t.Run("other words, and no record", func(t *testing.T) {
		yes, no := letter(t, "One", "If they say yes."), letter(t, "One", "If they say no.")
		yes.ID, no.ID = "yes", "no"
		results := push(t, a, mailbox.Options{Replace: true, Expunge: true}, yes, no)
		if got := outcomes(results); got != "added added" || results[0].Earlier+results[1].Earlier > 0 {
			t.Errorf("%+v", results)
		}
	})
}

// A server that re-encodes what it stores still has the draft.
func TestPushReencoded(t *testing.T) {
	a := mailboxtest.Start(t, mailboxtest.Config{}).Account()
	m := letter(t, "Sign-on", "The same words, in one line that is long enough to be folded by a "+
		"server that encodes it anew.")
	mailboxtest.Append(t, a, "Drafts",
		strings.ReplaceAll("Received: from nowhere\nFrom: \"Vale, Erica\" <ERICA@mail.example>\n"+
			"To: priya@amazon.example\nSubject:\n =?UTF-8?B?U2lnbi1vbg==?=\nMIME-Version: 1.0\n"+
			"Content-Type: multipart/alternative; boundary=xyz\n\n"+
			"--xyz\nContent-Type: text/plain; charset=\"utf-8\"\n"+
			"Content-Transfer-Encoding: quoted-printable\n\n"+
			"The same words, in one line that is long enough =\n"+
			"to be folded by a server that encodes it anew=2E\n"+
			"--xyz--\n", "\n", "\r\n"))
	if got := outcomes(push(t, a, mailbox.Options{}, m)); got != "there" {
		t.Error(got)
	}
}

func TestPushFindsDrafts(t *testing.T) {
	for _, name := range []string{"Entwürfe", "下書き", "Mail/Brouillons & co"} {
		t.Run(name, func(t *testing.T) {
			a := mailboxtest.Start(t, mailboxtest.Config{Drafts: quoted(name)}).Account()
			for _, want := range []string{"added", "there"} {
				results := push(t, a, mailbox.Options{}, letter(t, "One", "Words."))
				if got := outcomes(results); got != want || results[0].Mailbox != name ||
					results[0].UID != 1 {
					t.Errorf("want %s in %q, got %s in %q as %d", want, name, got,
						results[0].Mailbox, results[0].UID)
				}
			}
		})
	}
}

func quoted(name string) string { return `"` + name + `"` }

func TestPushUnmarked(t *testing.T) {
	a := mailboxtest.Start(t, mailboxtest.Config{Drafts: "Concepts", Unmarked: true}).Account()
	_, err := try(t, a, mailbox.Options{}, letter(t, "One", "Words."))
	wantError(t, err, mailbox.ErrNoDrafts,
		`account erica: no mailbox is marked as \Drafts: there are Concepts, INBOX`)
	a.Drafts = "Concepts"
	if got := outcomes(push(t, a, mailbox.Options{}, letter(t, "One", "Words."))); got != "added" {
		t.Error(got)
	}
	a.Drafts = "Conceptz"
	_, err = try(t, a, mailbox.Options{}, letter(t, "One", "Words."))
	if !errors.Is(err, mailbox.ErrMissing) && !errors.Is(err, mailbox.ErrRefused) {
		t.Error(err)
	}
}

func wantError(t *testing.T, err, reason error, text string) {
	t.Helper()
	if err == nil {
		t.Fatalf("want %s", text)
	}
	if got := err.Error(); !errors.Is(err, reason) || got != text {
		t.Errorf("want %s\n got %s", text, got)
	}
	var e *mailbox.Error
	if !errors.As(err, &e) {
		t.Errorf("want an *Error, got %T", err)
	}
}

func TestPushWrongPassword(t *testing.T) {
	a := mailboxtest.Start(t, mailboxtest.Config{}).Account()
	const wrong = "hunter2-is-wrong"
	results, err := mailbox.Push(t.Context(), a, wrong,
		[]*mailbox.Message{letter(t, "One", "Words.")}, &mailbox.Options{Insecure: true})
	wantError(t, err, mailbox.ErrLogin,
		"account erica: the server refuses the user name or the password: Authentication failed")
	if len(results) > 0 {
		t.Error(results)
	}
}

func TestPushQuota(t *testing.T) {
	a := mailboxtest.Start(t, mailboxtest.Config{Quota: "storage=20K"}).Account()
	var messages []*mailbox.Message
	for i := range 6 {
		messages = append(messages, letter(t, fmt.Sprint("Number ", i), strings.Repeat("words ", 500)))
	}
	results, err := try(t, a, mailbox.Options{}, messages...)
	wantError(t, err, mailbox.ErrFull,
		`account erica: mailbox "Drafts": the mailbox is full: Quota exceeded (mailbox for user is full)`)
	if n := len(mailboxtest.Fetch(t, a, "Drafts")); n == 0 || n != len(results) {
		t.Errorf("%d results for %d drafts", len(results), n)
	}
}

func TestPushReadOnly(t *testing.T) {
	a := mailboxtest.Start(t, mailboxtest.Config{ReadOnly: true}).Account()
	results, err := try(t, a, mailbox.Options{}, letter(t, "One", "Words."))
	wantError(t, err, mailbox.ErrReadOnly,
		`account erica: mailbox "Drafts": the mailbox is read-only: Permission denied`)
	if len(results) > 0 {
		t.Error(results)
	}
}

func TestPush500(t *testing.T) {
	a := mailboxtest.Start(t, mailboxtest.Config{}).Account()
	var messages []*mailbox.Message
	for i := range 500 {
		messages = append(messages, letter(t, fmt.Sprint("Number ", i), "Words."))
	}
	for _, want := range []mailbox.Outcome{mailbox.Added, mailbox.There} {
		for i, r := range push(t, a, mailbox.Options{}, messages...) {
			if r.Outcome != want || r.UID != uint32(i+1) {
				t.Fatalf("draft %d: want %s, got %+v", i, want, r)
			}
		}
	}
	if n := len(mailboxtest.Fetch(t, a, "Drafts")); n != 500 {
		t.Errorf("%d drafts", n)
	}
}
