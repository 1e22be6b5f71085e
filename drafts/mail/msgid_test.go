package mail

import (
	"strings"
	"testing"
	"time"
)

func TestReplyFields(t *testing.T) {
	m := Outgoing{From: erica, To: []Address{priya}, Subject: "Re: offer", Text: "t"}
	m.InReplyTo = []string{"<p@x.example>"}
	long := "<" + strings.Repeat("l", 200) + "@x.example>"
	m.References = []string{"<a@x.example>", long, `<"q@x>`, "<p@x.example>"}
	b, err := m.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	want := crlf("Subject: Re: offer\nIn-Reply-To: <p@x.example>\nReferences: <a@x.example>\n " +
		long + "\n <\"q@x> <p@x.example>\nMIME-Version: 1.0\n")
	if !strings.Contains(string(b), want) {
		t.Errorf("%s\nwant\n%s", b, want)
	}
	in, err := Read(strings.NewReader(string(b)))
	if err != nil || strings.Join(in.References, " ") != strings.Join(m.References, " ") ||
		in.InReplyTo[0] != "<p@x.example>" {
		t.Errorf("%q, %v", in.References, err)
	}
}

func TestCompleteMessage(t *testing.T) {
	m := Outgoing{From: erica, To: []Address{priya}, Subject: "s", Text: "t"}
	m.Date, m.MessageID = time.Date(2026, 7, 6, 9, 5, 0, 0, time.FixedZone("", 3600)), "<a@b.example>"
	b, err := m.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	want := crlf("Date: Mon, 06 Jul 2026 09:05:00 +0100\n" +
		"From: Erica Vale <erica.vale@mail.example>\nTo: Priya Shah <priya@amazon.example>\n" +
		"Subject: s\nMessage-ID: <a@b.example>\nMIME-Version: 1.0\n")
	if !strings.HasPrefix(string(b), want) {
		t.Errorf("%s\nwant\n%s", b, want)
	}
}

func TestIDErrors(t *testing.T) {
	tests := []struct {
		name   string
		change func(m *Outgoing)
		err    string
	}{
		{"no brackets", func(m *Outgoing) { m.InReplyTo = []string{"a@b"} },
			`in-reply-to[0]: "a@b" is not a message id`},
		{"a line end", func(m *Outgoing) { m.References = []string{"<a@b>", "<a\r\nBcc: x@y>"} },
			`references[1]: `},
		{"a space", func(m *Outgoing) { m.References = []string{"<a b>"} }, `references[0]: `},
		{"beyond ASCII", func(m *Outgoing) { m.References = []string{"<é@b>"} }, `references[0]: `},
		{"nothing", func(m *Outgoing) { m.References = []string{""} }, `references[0]: `},
		{"nothing in brackets", func(m *Outgoing) { m.References = []string{"<>"} }, `references[0]: `},
		{"brackets inside", func(m *Outgoing) { m.References = []string{"<a>, <b>"} }, `references[0]: `},
		{"longer than a line may be",
			func(m *Outgoing) { m.References = []string{"<" + strings.Repeat("a", maxID+1) + ">"} },
			`references[0]: `},
		{"an id without a date", func(m *Outgoing) { m.MessageID = "<a@b>" },
			"date, message-id: one without the other"},
		{"a date without an id", func(m *Outgoing) { m.Date = time.Unix(0, 0) },
			"date, message-id: one without the other"},
		{"a broken id", func(m *Outgoing) { m.Date, m.MessageID = time.Unix(0, 0), "a" },
			`message-id[0]: "a" is not`},
	}
	for _, tt := range tests {
		m := Outgoing{From: erica, To: []Address{priya}, Subject: "s", Text: "t"}
		tt.change(&m)
		if b, err := m.Bytes(); b != nil || err == nil || !strings.HasPrefix(err.Error(), tt.err) {
			t.Errorf("%s: %v, want %s", tt.name, err, tt.err)
		}
	}
}
