package mailbox

import (
	"strings"
	"testing"
)

func TestIdentity(t *testing.T) {
	const header = "From: Erica <e@x.example>\nTo: b@x.example, a@x.example\n" +
		"Subject: Sign-on bonus\nIn-Reply-To: <a@b>\n"
	const file = "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nHi\n--b\n" +
		"Content-Type: application/pdf; name=cv.pdf\nContent-Transfer-Encoding: base64\n\n"
	tests := []struct {
		name, a, b  string
		email, text bool // the same email, and with the same words
	}{
		{"encoded anew", header + "\nHi, this is it.\n",
			"Received: x\nTo: A@x.example,\n Bo <b@x.example>\nFrom: e@x.example\nSubject:\n" +
				" =?utf-8?b?U2lnbi1vbg==?=\n =?utf-8?q?_bonus?=\nIn-Reply-To:\n <a@b>\n" +
				"Content-Transfer-Encoding: quoted-printable\n\nHi, =\nthis  is=20it=2E\n", true, true},
		{"other words", header + "\nHi\n", header + "\nHello\n", true, false},
		{"another recipient", header + "\nHi\n",
			strings.Replace(header, "a@x", "c@x", 1) + "\nHi\n", false, false},
		{"another recipient without an address", "To: Tom\n\nHi\n", "To: Ann\n\nHi\n", false, false},
		{"another subject", header + "\nHi\n",
			strings.Replace(header, "Sign-on", "Base", 1) + "\nHi\n", false, false},
		{"another thread", header + "\nHi\n",
			strings.Replace(header, "<a@b>", "<c@d>", 1) + "\nHi\n", false, false},
		{"other HTML beside the same text",
			header + "Content-Type: multipart/alternative; boundary=b\n\n--b\n\nHi\n--b\n" +
				"Content-Type: text/html\n\n<p>Hi\n--b--\n",
			header + "\nHi\n", true, true},
		{"other HTML alone", header + "Content-Type: text/html\n\n<p>Hi\n",
			header + "Content-Type: text/html\n\n<b>Hi\n", true, true},
		{"other words in HTML alone", header + "Content-Type: text/html\n\n<p>Hi\n",
			header + "Content-Type: text/html\n\n<p>Hello\n", true, false},
		{"kept as HTML only", header + "\nHi Jo,\n\nTwo questions:\n\n1. When?\n2. Who?\n\nOn Monday, Jo wrote:\n" +
			"> Hi\n> there\n",
			header + "Content-Type: text/html\n\n<html><head><style>p{}</style></head><p>Hi Jo,</p>\n<p>Two " +
				"questions:</p><ol><li>When?</li><li>Who?</li></ol><p>On Monday, Jo wrote:<blockquote>Hi<br>there" +
				"</blockquote>", true, true},
		{"kept as HTML only, and then changed", header + "\nHi Jo, the 14. is fine.\n",
			header + "Content-Type: text/html\n\n<p>Hi Jo, the 15. is fine.", true, false},
		{"a file in other lines", header + file + "AAAABBBBCCCC\n--b--\n",
			header + file + "AAAABBBB\nCCCC\n--b--\n", true, true},
		{"another file", header + file + "AAAABBBBCCCC\n--b--\n",
			header + file + "AAAABBBBDDDD\n--b--\n", true, false},
		{"a file and none", header + file + "AAAA\n--b--\n", header + "\nHi\n", true, false},
		{"another forwarded message", header + "Content-Type: message/rfc822\n\nSubject: x\n\nHi\n",
			header + "Content-Type: message/rfc822\n\nSubject: x\n\nHello\n", true, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a, err := NewMessage(strings.NewReader(tt.a))
			if err != nil {
				t.Fatal(err)
			}
			b, err := NewMessage(strings.NewReader(tt.b))
			if err != nil {
				t.Fatal(err)
			}
			if got := a.identity.email == b.identity.email; got != tt.email {
				t.Errorf("the same email: %t, want %t", got, tt.email)
			}
			if got := a.identity.text == b.identity.text; got != tt.text {
				t.Errorf("the same words: %t, want %t", got, tt.text)
			}
		})
	}
}
