package mail

import (
	"strings"
	"testing"
)

func TestBodies(t *testing.T) {
	x := func(n int) string { return strings.Repeat("x", n) }
	const bits, printable = "7bit", "quoted-printable"
	tests := []struct {
		name, text string
		encoding   string
		want       string // the whole part
	}{
		{"empty lines", "\n\na\n\n", bits, "\r\n\r\na\r\n\r\n"},
		{"no last line end", "a", bits, "a"},
		{"CRLF", "a\r\nb\r\n", bits, "a\r\nb\r\n"},
		{"CRLF and LF", "a\nb\r\nc", bits, "a\r\nb\r\nc"},
		{"dots", ".\n..\n.x\n", printable, "=2E\r\n..\r\n.x\r\n"},
		{"dots within lines", "a.\n ..\n..\n.x\n", bits, "a.\r\n ..\r\n..\r\n.x\r\n"},
		{"From at the start of a line", "a\nFrom me\n", printable, "a\r\n=46rom me\r\n"},
		{"From elsewhere", "a From b\n From\nfrom x\nFromm\nFrom:\n> From\n", bits,
			"a From b\r\n From\r\nfrom x\r\nFromm\r\nFrom:\r\n> From\r\n"},
		{"From in a quotation", ">From me\n>>From me\n", printable, "=3EFrom me\r\n=3E>From me\r\n"},
		{"From before a long line", "From " + x(71) + "\n", printable, "=46rom=\r\n " + x(70) + "=\r\nx\r\n"},
		{"From before a line that just fits", "From " + x(69) + "\n", printable,
			"=46rom " + x(69) + "\r\n"},
		{"From after a soft line break", x(75) + "From é\n", printable, x(75) + "=\r\n=46rom =C3=A9\r\n"},
		{"delimiters of others", "--\n--b1-0\n", bits, "--\r\n--b1-0\r\n"},
		{"trailing spaces", "a \n\t\nb  ", printable, "a=20\r\n=09\r\nb =20"},
		{"equals sign", "a=3D\n", bits, "a=3D\r\n"},
		{"997 octets", x(997) + "\n", bits, x(997) + "\r\n"},
		{"998 octets", x(998) + "\ny\n", bits, x(998) + "\r\ny\r\n"},
		{"998 octets and CRLF", x(998) + "\r\n", bits, x(998) + "\r\n"},
		{"998 octets at the end", "y\n" + x(998), bits, "y\r\n" + x(998)},
		{"999 octets", x(999) + "\n", printable, strings.Repeat(x(75)+"=\r\n", 13) + x(24) + "\r\n"},
		{"999 octets at the end", "y\n" + x(999), printable,
			"y\r\n" + strings.Repeat(x(75)+"=\r\n", 13) + x(24)},
		{"non-ASCII", "é\n", printable, "=C3=A9\r\n"},
		{"non-ASCII with spaces at line ends", "é \n \n\t\nb\t\n ", printable,
			"=C3=A9=20\r\n=20\r\n=09\r\nb=09\r\n=20"},
		{"non-ASCII with dots", "é\n.\n..x\n", printable, "=C3=A9\r\n=2E\r\n..x\r\n"},
		{"non-ASCII with equals sign", "é=E9\n", printable, "=C3=A9=3DE9\r\n"},
		{"space at a soft line break", x(72) + "é" + " \n", printable, x(72) + "=C3=\r\n=A9=20\r\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			m := Outgoing{From: erica, To: []Address{priya}, Subject: "s", Text: tt.text, HTML: "<p>"}
			got := mustBytes(t, &m)
			want := "\r\nContent-Transfer-Encoding: " + tt.encoding + "\r\n\r\n" + tt.want + "\r\n--b1-"
			if !strings.Contains(got, want) {
				t.Errorf("got\n%q\nwant in it\n%q", got, want)
			}
			m.Text, m.HTML = "<p>", tt.text
			if got := mustBytes(t, &m); !strings.Contains(got, want) {
				t.Errorf("as HTML: got\n%q\nwant in it\n%q", got, want)
			}
			m.Text = ""
			want = strings.TrimSuffix(strings.TrimSuffix(want, "\r\n--b1-"), "\r\n") + "\r\n"
			if got := mustBytes(t, &m); !strings.HasSuffix(got, want) {
				t.Errorf("alone: got\n%q\nwant at its end\n%q", got, want)
			}
		})
	}
}
