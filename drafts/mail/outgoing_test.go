package mail

import (
	"strings"
	"testing"
	"time"
)

var (
	erica = Address{"Erica Vale", "erica.vale@mail.example"}
	priya = Address{"Priya Shah", "priya@amazon.example"}
)

// crlf is a message as a test shows it, with the line ends of a file.
func crlf(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") }

func TestBytesExact(t *testing.T) {
	tests := []struct {
		name string
		m    Outgoing
		want string
	}{
		{"alternative", Outgoing{
			From: erica, To: []Address{priya}, Cc: []Address{{"", "dana@coach.example"}},
			Subject: "Sign-on bonus",
			Text:    "Hi Priya,\n\n.\n..two\nErica\n",
			HTML:    "<p>Hi Priya,</p>\n<p>30\u202f000 € = fine </p>\n",
		}, `X-Unsent: 1
From: Erica Vale <erica.vale@mail.example>
To: Priya Shah <priya@amazon.example>
Cc: dana@coach.example
Subject: Sign-on bonus
MIME-Version: 1.0
Content-Type: multipart/alternative;
 boundary="b1-b27724e9f813ba6f7712e236c72fcc5d"

--b1-b27724e9f813ba6f7712e236c72fcc5d
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Hi Priya,

=2E
..two
Erica

--b1-b27724e9f813ba6f7712e236c72fcc5d
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: quoted-printable

<p>Hi Priya,</p>
<p>30=E2=80=AF000 =E2=82=AC =3D fine </p>

--b1-b27724e9f813ba6f7712e236c72fcc5d--
`},
		{"text alone", Outgoing{
			From: erica, To: []Address{priya}, Subject: "Re: offer", Text: "Thanks.\n",
		}, `X-Unsent: 1
From: Erica Vale <erica.vale@mail.example>
To: Priya Shah <priya@amazon.example>
Subject: Re: offer
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 7bit

Thanks.
`},
		{"text alone without its last line end", Outgoing{
			From: erica, To: []Address{priya}, Subject: "s", Text: "Merci à vous ",
		}, `X-Unsent: 1
From: Erica Vale <erica.vale@mail.example>
To: Priya Shah <priya@amazon.example>
Subject: s
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Merci =C3=A0 vous=20
`},
		{"HTML alone", Outgoing{
			From: erica, To: []Address{priya}, Subject: "s", HTML: "<p>Thanks.</p>\r\n",
		}, `X-Unsent: 1
From: Erica Vale <erica.vale@mail.example>
To: Priya Shah <priya@amazon.example>
Subject: s
MIME-Version: 1.0
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: 7bit

<p>Thanks.</p>
`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for range 2 {
				if got := mustBytes(t, &tt.m); got != crlf(tt.want) {
					t.Errorf("got\n%s\nwant\n%s", got, tt.want)
				}
			}
		})
	}
}

func TestBytesLeavesTheMessageAlone(t *testing.T) {
	m := Outgoing{From: erica, To: []Address{priya, erica}, Cc: []Address{priya}, Subject: "s",
		Text: "a\r\n", HTML: "b"}
	before := m
	before.To, before.Cc = []Address{priya, erica}, []Address{priya}
	first := mustBytes(t, &m)
	if m.To[0] != before.To[0] || m.To[1] != before.To[1] || m.Cc[0] != before.Cc[0] ||
		m.Text != before.Text || m.From != before.From {
		t.Errorf("changed to %+v", m)
	}
	if first != mustBytes(t, &before) {
		t.Error("equal messages give other bytes")
	}
}

// complete makes a draft a complete message.
func complete(m *Outgoing) {
	m.Date, m.MessageID = time.Date(2026, 7, 6, 17, 0, 0, 0, time.UTC), "<a@x.example>"
}

func TestDraftWithoutRecipients(t *testing.T) {
	m := Outgoing{From: erica, Subject: "s", Text: "a"}
	got, err := m.Bytes()
	if err != nil || strings.Contains(string(got), "To:") {
		t.Errorf("a draft to nobody is %v\n%s", err, got)
	}
}

func TestBytesErrors(t *testing.T) {
	tests := []struct {
		name   string
		change func(m *Outgoing)
		err    string
	}{
		{"no sender", func(m *Outgoing) { m.From = Address{} }, "from.email: no address"},
		{"sender name with CR LF", func(m *Outgoing) { m.From.Name = "E\r\nBcc: x@y.example" },
			"from.name: control character U+000D"},
		{"complete, no recipient", func(m *Outgoing) { complete(m); m.To = nil }, "to: no recipient"},
		{"complete, no recipient but a copy", func(m *Outgoing) {
			complete(m)
			m.To, m.Cc = []Address{}, []Address{priya}
		}, "to: no recipient"},
		{"recipient name with tab", func(m *Outgoing) { m.To[0].Name = "a\tb" },
			"to[0].name: control character U+0009"},
		{"second recipient without at", func(m *Outgoing) { m.To = append(m.To, Address{"", "x"}) },
			`to[1].email: "x" has no @`},
		{"recipient with LF", func(m *Outgoing) { m.To[0].Email = "a@x.example\n" }, "to[0].email: "},
		{"recipient in angle brackets", func(m *Outgoing) { m.To[0].Email = "<a@x.example>" },
			"to[0].email: "},
		{"two recipients in one", func(m *Outgoing) { m.To[0].Email = "a@x.example,b@x.example" },
			"to[0].email: "},
		{"quoted local part", func(m *Outgoing) { m.To[0].Email = `"a"@x.example` }, "to[0].email: "},
		{"empty atom", func(m *Outgoing) { m.To[0].Email = "a..b@x.example" }, "to[0].email: "},
		{"non-ASCII local part", func(m *Outgoing) { m.To[0].Email = "zoë@x.example" }, "to[0].email: "},
		{"domain not in A-labels", func(m *Outgoing) { m.To[0].Email = "a@bücher.example" }, "to[0].email: "},
		{"local part of 65", func(m *Outgoing) {
			m.To[0].Email = strings.Repeat("l", 65) +
				"@x.example"
		}, "to[0].email: "},
		{"copy name with NUL", func(m *Outgoing) { m.Cc = []Address{{"a\x00", "a@x.example"}} },
			"cc[0].name: control character U+0000"},
		{"copy with invalid UTF-8",
			func(m *Outgoing) { m.Cc = []Address{{"a\xff", "a@x.example"}} }, "cc[0].name: not valid UTF-8"},
		{"empty subject", func(m *Outgoing) { m.Subject = "" }, "subject: empty"},
		{"blank subject", func(m *Outgoing) { m.Subject = "  \u00a0" }, "subject: empty"},
		{"subject with LF", func(m *Outgoing) { m.Subject = "a\nb" }, "subject: control character U+000A"},
		{"subject with next line", func(m *Outgoing) { m.Subject = "a\u0085b" },
			"subject: control character U+0085"},
		{"subject with line separator", func(m *Outgoing) { m.Subject = "a\u2028b" },
			"subject: control character U+2028"},
		{"subject with paragraph separator", func(m *Outgoing) { m.Subject = "a\u2029b" },
			"subject: control character U+2029"},
		{"no body", func(m *Outgoing) { m.Text = "" }, "text, html: both are empty"},
		{"lone CR in text", func(m *Outgoing) { m.Text = "a\r\nb\rc" }, "text: line 2: CR without LF"},
		{"CR CR LF in text", func(m *Outgoing) { m.Text = "a\r\r\n" }, "text: line 1: CR without LF"},
		{"NUL in HTML", func(m *Outgoing) { m.HTML = "a\nb\n\x00" }, "html: line 3: NUL character"},
		{"invalid UTF-8 in HTML", func(m *Outgoing) { m.HTML = "\xc3" }, "html: not valid UTF-8"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			m := Outgoing{From: erica, To: []Address{priya}, Subject: "s", Text: "t"}
			tt.change(&m)
			b, err := m.Bytes()
			if b != nil || err == nil || !strings.HasPrefix(err.Error(), tt.err) {
				t.Errorf("%q, %v, want an error that begins with %q", b, err, tt.err)
			}
		})
	}
}
