package mail

import (
	"bytes"
	"strings"
	"testing"
)

// TestBoundaryCollision writes bodies that have in them the boundary that the message would get.
// The hash is given, because no text with its own hash in it can be found.
func TestBoundaryCollision(t *testing.T) {
	sum := [digestLen]byte{0x0a, 0xb1, 15: 0xff}
	const digits = "0ab100000000000000000000000000ff"
	mark := func(n string) string { return "--b" + n + "-" + digits }
	tests := []struct{ name, text, html, want string }{
		{"none", "a", "b", "b1"},
		{"in the text", "a\n" + mark("1") + "\nc\n", "b", "b2"},
		{"in the HTML", "a", mark("1") + "--\n", "b2"},
		{"inside a line", "a", "x" + mark("1") + "y", "b2"},
		{"one in each", mark("2"), mark("1"), "b3"},
		{"in quoted-printable", "é\n" + mark("1") + "\n", "b", "b2"},
		{"up to ten", "a", strings.Join([]string{mark("1"), mark("2"), mark("3"), mark("4"),
			mark("5"), mark("6"), mark("7"), mark("8"), mark("9")}, "\n"), "b10"},
		{"a later one alone", mark("2"), "b", "b1"},
		{"in capitals", strings.ToUpper(mark("1")), "b", "b1"},
		{"less the last digit", mark("1")[:36], "b", "b1"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			m := Outgoing{From: erica, To: []Address{priya}, Subject: "s", Text: tt.text, HTML: tt.html}
			text, err := newOutBody(plainType, m.Text)
			if err != nil {
				t.Fatal(err)
			}
			html, err := newOutBody(htmlType, m.HTML)
			if err != nil {
				t.Fatal(err)
			}
			var buf bytes.Buffer
			alternative(&buf, m.fields(), text, html, sum)
			checkRules(t, &m, buf.Bytes())
			checkReadBack(t, &m, buf.Bytes())
			if want := ` boundary="` + tt.want + "-" + digits +
				"\"\r\n"; !strings.Contains(buf.String(), want) {
				t.Errorf("got\n%s\nwant in it\n%s", buf.String(), want)
			}
		})
	}
}

func TestBoundaryFollowsTheBodies(t *testing.T) {
	seen := map[string]Outgoing{}
	for _, m := range []Outgoing{
		{Text: "a", HTML: "b"}, {Text: "ab", HTML: "c"}, {Text: "a", HTML: "bc"},
		{Text: "b", HTML: "a"}, {Text: "a\n", HTML: "b"},
	} {
		m.From, m.To, m.Subject = erica, []Address{priya}, "s"
		_, mark, _ := strings.Cut(field(t, mustBytes(t, &m), "Content-Type"), "boundary=")
		if other, ok := seen[mark]; ok {
			t.Errorf("%q and %q share %s", m, other, mark)
		}
		seen[mark] = m
	}
}
