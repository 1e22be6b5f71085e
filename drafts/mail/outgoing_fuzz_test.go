package mail

import (
	"bytes"
	netmail "net/mail"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzBytes checks that every message gives either an error, or bytes that follow every rule and
// read back as the message.
func FuzzBytes(f *testing.F) {
	f.Add("Erica Vale", "erica.vale@mail.example", "Priya Shah", "priya@amazon.example", uint8(1),
		"Sign-on bonus", "Hi Priya,\n", "<p>Hi Priya,</p>\n")
	f.Add("", "a@b.example", "Hale, Tom", "t@x.example", uint8(40), "  two  spaces  ",
		".\n..\n--\nx \t\n", "")
	f.Add("Zoë \"Z\" \\ Q", "z@xn--bcher-kva.example", "=?utf-8?q?x?=", "t@x.example", uint8(3),
		"中文主題"+strings.Repeat("薪", 60), "", "<p>é = é</p>")
	f.Add(strings.Repeat("x", 90), strings.Repeat("l", 64)+"@"+strings.Repeat("d.", 30)+"example",
		strings.Repeat("a b ", 50), "t@x.example", uint8(2), strings.Repeat("w", 80)+" =? ?=",
		strings.Repeat("y", 999), " ")
	f.Add("a\nBcc: x@y.example", "a@b.example", "\u2028", "t@x.example", uint8(1), "s\r\nX: y", "\r", "\x00")
	f.Add("😀", "a@b.example", " ", "t@x.example", uint8(1), "مرحبا hello 😀", "a\r\nb", "--b1-\n")
	f.Fuzz(func(t *testing.T, fromName, from, toName, to string, n uint8, subject, text, html string) {
		// n recipients, some with a name and some without, then as many again.
		list := make([]Address, n)
		for i := range list {
			list[i] = Address{toName, to}
			if i%3 == 2 {
				list[i].Name = fromName
			}
			if i%5 == 4 {
				list[i].Name = ""
			}
		}
		m := &Outgoing{
			From: Address{fromName, from}, To: list, Cc: list[:n/2],
			Subject: subject, Text: text, HTML: html,
		}
		b, err := m.Bytes()
		if err != nil {
			if b != nil {
				t.Errorf("bytes with error %v", err)
			}
			if acceptable(m) {
				t.Errorf("refused: %v", err)
			}
			return
		}
		checkRules(t, m, b)
		checkReadBack(t, m, b)
		again, err := m.Bytes()
		if err != nil || !bytes.Equal(b, again) {
			t.Errorf("second rendering differs: %v", err)
		}
	})
}

// acceptable reports whether m is so plain that it must not be refused.
func acceptable(m *Outgoing) bool {
	if len(m.To) == 0 || strings.TrimSpace(m.Subject) == "" || m.Text+m.HTML == "" {
		return false
	}
	for _, a := range append([]Address{m.From}, m.To...) {
		if a.Email != "t@x.example" && a.Email != "a@b.example" || !harmless(a.Name) {
			return false
		}
	}
	return harmless(m.Subject) && harmless(strings.ReplaceAll(m.Text+m.HTML, "\n", ""))
}

// harmless reports whether s is UTF-8 without control characters and line separators.
func harmless(s string) bool {
	return utf8.ValidString(s) && !strings.ContainsFunc(s, func(r rune) bool {
		return r < ' ' || 0x7f <= r && r < 0xa0 || r == 0x2028 || r == 0x2029
	})
}

// FuzzCheckAddress checks that Outgoing.Bytes and net/mail take what CheckAddress returns.
func FuzzCheckAddress(f *testing.F) {
	for _, tt := range checkAddressTests {
		f.Add(tt.in)
	}
	f.Fuzz(func(t *testing.T, in string) {
		got, err := CheckAddress(in)
		if err != nil {
			if got != "" {
				t.Errorf("%q with error %v", got, err)
			}
			return
		}
		local, domain, ok := strings.Cut(got, "@")
		if !ok || !isASCII(got) || len(local) > 64 || len(domain) > 255 || strings.ToLower(domain) != domain {
			t.Errorf("%q became %q", in, got)
		}
		if !strings.HasPrefix(in, local+"@") {
			t.Errorf("%q became %q: another local part", in, got)
		}
		if strings.ContainsAny(got, " \t\r\n\"()<>,:;\\[]") {
			t.Errorf("%q became %q", in, got)
		}
		if again, err := CheckAddress(got); err != nil || again != got {
			t.Errorf("%q became %q, and that %q, %v", in, got, again, err)
		}
		list, err := netmail.ParseAddressList(got + ", " + got)
		want := netmail.Address{Address: got}
		if err != nil || len(list) != 2 ||
			!slices.ContainsFunc(list, func(a *netmail.Address) bool { return *a == want }) {
			t.Errorf("%q reads as %v, %v", got, list, err)
		}
		mustBytes(t, &Outgoing{From: Address{"Zoë", got}, To: []Address{{"", got}, {"T, H", got}},
			Subject: "s", Text: "t"})
	})
}
