package mail_test

import (
	"bytes"
	"errors"
	"os"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

// FuzzRead reads anything without a panic. Texts are UTF-8, header values are on one line, and the
// passages of a body are its text.
func FuzzRead(f *testing.F) {
	for _, file := range drafttest.Inbox(f) {
		b, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
	}
	f.Add([]byte("From: x\n\n"))
	f.Add([]byte("From: \"@\n \nTo: a b\r\r\n"))
	f.Add([]byte("Content-Type: multipart/x; boundary=\"\"\n\n--\n\n----\n"))
	f.Add([]byte(strings.Repeat("=?", 500) + "\nSubject: " + strings.Repeat("=?a?q?", 500)))
	f.Fuzz(func(t *testing.T, b []byte) {
		m, err := mail.Read(bytes.NewReader(b))
		if err != nil {
			if m != nil || !errors.Is(err, mail.ErrNotMessage) && len(b) < 1<<20 {
				t.Errorf("%v, %v", m, err)
			}
			return
		}
		line := func(field, s string) {
			if !utf8.ValidString(s) || strings.ContainsFunc(s, unicode.IsControl) {
				t.Errorf("%s: %q", field, s)
			}
		}
		line("subject", m.Subject)
		for _, h := range m.Header {
			line(h.Name, h.Value)
		}
		for _, list := range [][]mail.Address{m.From, m.ReplyTo, m.To, m.Cc, m.Bcc} {
			for _, a := range list {
				line("name", a.Name)
				line("address", a.Email)
			}
		}
		for _, list := range [][]string{{m.MessageID}, m.InReplyTo, m.References} {
			for _, id := range list {
				if strings.ContainsAny(id, " \t\r\n") {
					t.Errorf("id %q", id)
				}
			}
		}
		for _, file := range m.Files {
			line("file", file.Name)
			if !utf8.ValidString(file.Text) || strings.Contains(file.Text, "\r") {
				t.Errorf("text of %q: %q", file.Name, file.Text)
			}
		}
		for _, body := range append([]mail.Body{m.Text, m.HTML}, m.Others...) {
			all, next := "", 1
			for i, p := range body.Passages {
				if p.Line != next || p.Text == "" || i > 0 && i < 9_999 && p.Kind == body.Passages[i-1].Kind {
					t.Errorf("passage %d begins at line %d, want %d: %q", i, p.Line, next, p.Text)
				}
				all += p.Text
				next += strings.Count(p.Text, "\n")
			}
			if all != body.Text || !utf8.ValidString(all) ||
				strings.ContainsFunc(strings.NewReplacer("\n", "", "\t", "").Replace(all),
					unicode.IsControl) {
				t.Errorf("passages %q of %q", all, body.Text)
			}
		}
	})
}

// FuzzReply answers any message that can be read, and quotes it. Either the reply is refused, or it
// reads back: with one reply mark in the subject, the message IDs of the thread, no field that we
// didn't write, and the client's words as her own.
func FuzzReply(f *testing.F) {
	for _, file := range drafttest.Inbox(f) {
		b, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
	}
	f.Add([]byte("From: i <priya@amazon.example>\n\nHello"))
	f.Add([]byte("From: 0@\xc0\n\nHello"))
	f.Add([]byte("From: priya@amazon.example\n\nHello \xc0, and what else there is to say"))
	cat, c := drafttest.Catalog(f), drafttest.Case(f, "erica.yaml")
	r := letter.Request{Kind: "counter-sign-on-split",
		Send: time.Date(2026, 6, 30, 16, 30, 0, 0, time.UTC), To: "priya"}
	plain, err := cat.Draft(c, r)
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		m, err := mail.Read(bytes.NewReader(b))
		if err != nil {
			return
		}
		r := r
		r.ReplyTo, r.ReplyAll, r.Quote = m, true, true
		d, err := cat.Draft(c, r)
		if err != nil {
			return
		}
		var out bytes.Buffer
		if _, err := d.WriteTo(&out); err != nil {
			t.Fatalf("%v: %+v", err, d)
		}
		back, err := mail.Read(&out)
		if err != nil {
			t.Fatal(err)
		}
		known := []string{"X-Unsent", "From", "To", "Cc", "Subject", "In-Reply-To", "References",
			"MIME-Version", "Content-Type"}
		for _, h := range back.Header {
			i := slices.Index(known, h.Name)
			if i < 0 {
				t.Fatalf("a field %s: %s", h.Name, h.Value)
			}
			known = known[i+1:]
		}
		if back.Subject != strings.TrimSpace(d.Subject) ||
			strings.Contains(strings.ToLower(d.Subject), "re: re:") ||
			!slices.Equal(back.References, d.References) {
			t.Errorf("%q, %q; want %q, %q", back.Subject, back.References, d.Subject, d.References)
		}
		if len(back.To) != len(d.To) || len(back.Cc) != len(d.Cc) || len(back.Defects) > 0 {
			t.Errorf("to %v, cc %v, %q; want %v, %v", back.To, back.Cc, back.Defects, d.To, d.Cc)
		}
		if got, want := strings.TrimSpace(back.Text.Own()), strings.TrimSpace(plain.Text); got != want {
			t.Errorf("the client's own words are\n%s\nof\n%s", got, back.Text.Text)
		}
	})
}
