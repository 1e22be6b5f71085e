package mail

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"
)

func TestReadErrors(t *testing.T) {
	broken := errors.New("the connection broke")
	tests := []struct {
		name string
		r    io.Reader
		want error
	}{
		{"nothing", strings.NewReader(""), ErrNotMessage},
		{"prose", strings.NewReader("Hi Priya,\n\nthank you: for all of it.\n"), ErrNotMessage},
		{"a case file", strings.NewReader("version: 1\nid: erica\n"), ErrNotMessage},
		{"octets", strings.NewReader("\x00\x01\x02\xff\xfe: x"), ErrNotMessage},
		{"too large", io.LimitReader(repeat("From: a@x.example\n"+
			"Content-Type: multipart/mixed; boundary=b\n\n", "preamble\n"), maxMessage+1), ErrTooLarge},
		{"too large in an attachment",
			io.LimitReader(repeat("From: a@x.example\nContent-Type: image/png\n\n", "x"),
				maxMessage+1), ErrTooLarge},
		{"a header without an end", repeat("From: a@x.example\n", "X-A: b\n"), ErrLongHeader},
		{"many fields", strings.NewReader("From: a@x.example\n" +
			strings.Repeat("a:b\n", maxFields)), ErrLongHeader},
		{"a line without an end", repeat("From: a", "a"), ErrLongHeader},
		{"many part headers", repeat("Content-Type: multipart/mixed; boundary=b\n\n",
			"--b\nX-A: "+strings.Repeat("a", 2000)+"\n\n"), ErrLongHeader},
		{"long text", repeat("From: a@x.example\n\n", "word "), ErrLongText},
		{"a dead line in the header",
			io.MultiReader(strings.NewReader("From: a@x.example\nTo: "), iotest.ErrReader(broken)), broken},
		{"a dead line in the body",
			io.MultiReader(strings.NewReader("From: a@x.example\n\nHi"), iotest.ErrReader(broken)), broken},
		{"a dead line in an attachment",
			io.MultiReader(strings.NewReader("From: a@x.example\nContent-Type: image/png\n"+
				"Content-Transfer-Encoding: base64\n\nAA"), iotest.ErrReader(broken)), broken},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if m, err := Read(tt.r); m != nil || !errors.Is(err, tt.want) {
				t.Errorf("%v, %v, want %v", m, err, tt.want)
			}
		})
	}
}

// repeat returns head, and then the unit endlessly.
func repeat(head, unit string) io.Reader {
	return io.MultiReader(strings.NewReader(head), &endless{unit: unit})
}

type endless struct {
	unit string
	at   int
}

func (e *endless) Read(p []byte) (int, error) {
	if len(e.unit) < 8<<10 { // a read of a few bytes costs as much as one of a buffer
		e.unit = strings.Repeat(e.unit, 8<<10/len(e.unit)+1)
	}
	n := copy(p, e.unit[e.at:])
	e.at = (e.at + n) % len(e.unit)
	return n, nil
}

func TestReadAtTheBounds(t *testing.T) {
	text := strings.Repeat("word ", maxWords/5-1)
	m, err := Read(strings.NewReader("From: a@x.example\n\n" + text))
	if err != nil || m.Text.Text != text {
		t.Errorf("%v", err)
	}
	large := io.LimitReader(repeat("From: a@x.example\nContent-Type: image/png\n\n", "x"), maxMessage)
	if m, err = Read(large); err != nil || len(m.Files) != 1 {
		t.Errorf("%v", err)
	}
}

// TestReadFiles reads attachments in any encoding, broken ones too.
func TestReadFiles(t *testing.T) {
	part := func(field, content string) string {
		return "--b\nContent-Type: image/png\n" + field + "\n\n" + content + "\n"
	}
	const encoded = "Content-Transfer-Encoding: base64"
	m, err := Read(strings.NewReader("From: a@x.example\nContent-Type: multipart/mixed; boundary=b\n\n" +
		part("Content-Disposition: attachment; filename=a", "Zwölf") + part(encoded, "Wnf2bGY=") +
		part(encoded, "Wnf\n2bGY=") + part(encoded, "Wnf2bGY=!") +
		part("Content-Transfer-Encoding: quoted-printable", "Zw=C3=B6=\nlf") + "--b\n\nHi\n--b--\n"))
	if err != nil || len(m.Files) != 5 || m.Text.Text != "Hi" {
		t.Fatalf("%+v, %v", m, err)
	}
	if f := m.Files; f[0].Name != "a" || f[0].Sum != f[4].Sum || f[1].Sum != f[2].Sum ||
		f[0].Sum == f[1].Sum || f[3].Sum == [32]byte{} {
		t.Errorf("%+v", f)
	}
}

// TestReadSmallPieces gets the same message in pieces of any size.
func TestReadSmallPieces(t *testing.T) {
	const raw = "From: a@x.example\r\nSubject: =?utf-8?q?=C3=A9?=\r\n" +
		"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\none\r\rtwo\r\n--b\r\n" +
		"Content-Type: text/html\r\n\r\n<p>three\r\n--b--\r\n"
	for name, r := range map[string]io.Reader{
		"at once":       strings.NewReader(raw),
		"by octets":     iotest.OneByteReader(strings.NewReader(raw)),
		"by halves":     iotest.HalfReader(strings.NewReader(raw)),
		"end with data": iotest.DataErrReader(strings.NewReader(raw)),
	} {
		m, err := Read(r)
		if err != nil {
			t.Fatal(err)
		}
		if m.Text.Text != "one\n\ntwo" || m.Markup != "<p>three" || m.Subject != "é" {
			t.Errorf("%s: %+v", name, m)
		}
	}
}

func TestDecodeField(t *testing.T) {
	tests := []struct{ in, want string }{
		{"", ""},
		{"plain = ? text ?=", "plain = ? text ?="},
		{"=?utf-8?q?a?=", "a"},
		{"=?utf-8?q?a?= =?utf-8?q?b?=", "ab"},
		{"=?utf-8?q?a?=  \t=?iso-8859-1?q?=E9?=", "aé"},
		{"x =?utf-8?q?a?= y", "x a y"},
		{"=?utf-8?q?=C3?= =?utf-8?q?=A9?=", "é"},
		{"=?utf-8?b?w6k?=", "é"},
		{"=?utf-8?b?w6k=?= =?utf-8?b?w6k=?=", "éé"},
		{"=?UTF-8?Q?=E2=80=93_a?=", "– a"},
		{"=?iso-2022-jp?b?GyRCRnxLXBsoQg==?=", "日本"},
		{"=?utf-8*en?q?a?=", "a"},
		{"=?utf-8?q?a\x00b?=", "ab"},
		{"=?utf-8?q?a=0D=0AB:_c?=", "a B: c"},
		{"=?utf-7?q?+ADw-?=", "=?utf-7?q?+ADw-?="},
		{"=?utf-8?q?never closed", "=?utf-8?q?never closed"},
		{"caf\xe9", "café"},
		{"=?=?utf-8?q?a?=", "=?a"},
	}
	for _, tt := range tests {
		if got := decodeField(tt.in); got != tt.want {
			t.Errorf("%q: %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestMessageIDs(t *testing.T) {
	tests := []struct{ in, want string }{
		{"", ""},
		{"<a@b>", "<a@b>"},
		{"<a@b><c@d>", "<a@b> <c@d>"},
		{"(x) <a@b>, <c>\t<@>", "<a@b> <c> <@>"},
		{"a@b", "<a@b>"},
		{"Your mail of Monday", ""},
		{"<a b@c> <d@e>", "<d@e>"},
		{"<\xe9@c> <d@e", ""},
		{"<>", ""},
		{"<" + strings.Repeat("a", 901) + "@b>", ""},
	}
	for _, tt := range tests {
		if got := strings.Join(messageIDs(tt.in), " "); got != tt.want {
			t.Errorf("%q: %q, want %q", tt.in, got, tt.want)
		}
	}
}

// TestReadManyParts leaves out the parts beyond the limit, and still reads to the end, where it
// learns the size of the message.
func TestReadManyParts(t *testing.T) {
	const head = "From: a@x.example\nContent-Type: multipart/mixed; boundary=b\n\n"
	p, err := readParts(strings.NewReader(head+strings.Repeat("--b\n\nx\n", 2*maxParts)), 0)
	if err != nil || len(p.parts) != maxParts-1 || len(p.m.Defects) != 1 {
		t.Errorf("%v", err)
	}
	if _, err := Read(io.LimitReader(repeat(head, "--b\n\nx\n"), maxMessage+1)); !errors.Is(err,
		ErrTooLarge) {
		t.Errorf("%v", err)
	}
}

// BenchmarkReadHostile shows that time grows with the length alone, at the largest size too.
func BenchmarkReadHostile(b *testing.B) {
	nested := "From: a@x.example\n"
	for i := range maxDepth - 1 {
		nested += fmt.Sprintf("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n", i, i)
	}
	for name, message := range map[string]func(size int64) io.Reader{
		"parts": func(n int64) io.Reader {
			return io.LimitReader(repeat("From: a\nContent-Type: multipart/x; boundary=b\n\n",
				"--b\n\nx\n"), n)
		},
		"boundaries": func(n int64) io.Reader {
			return io.LimitReader(repeat(nested+
				"Content-Type: a/b\n\n", "--b1x\n"), n)
		},
		"lines": func(n int64) io.Reader {
			return io.LimitReader(repeat("From: a\nContent-Type: "+
				"a/b\n\n", "\n"), n)
		},
		"messages": func(n int64) io.Reader {
			return io.LimitReader(repeat("From: a\n", "Content-Type: message/rfc822\n\n"), n)
		},
	} {
		for _, mib := range []int64{1, 5, 25} {
			b.Run(fmt.Sprintf("%s/%dMiB", name, mib), func(b *testing.B) {
				b.SetBytes(mib << 20)
				for b.Loop() {
					if _, err := Read(message(mib << 20)); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
