package mail

import (
	"strings"
	"testing"
)

// domainOf returns a domain of n octets, in labels of at most 63.
func domainOf(n int) string {
	return strings.Repeat(strings.Repeat("d", 49)+".", (n-1)/50) + strings.Repeat("e", (n-1)%50+1)
}

var checkAddressTests = []struct {
	name, in, want string
	err            string // part of the error; empty where want is
}{
	{name: "plain", in: "erica.vale@mail.example", want: "erica.vale@mail.example"},
	{name: "case of local part kept", in: "Erica.Vale@Mail.EXAMPLE", want: "Erica.Vale@mail.example"},
	{name: "all of atext", in: "a!#$%&'*+-/=?^_`{|}~z@x.example", want: "a!#$%&'*+-/=?^_`{|}~z@x.example"},
	{name: "no dot", in: "root@localhost", want: "root@localhost"},
	{name: "digits", in: "1@2.example", want: "1@2.example"},
	{name: "IDN", in: "tom@bücher.example", want: "tom@xn--bcher-kva.example"},
	{name: "IDN in capitals", in: "tom@BÜCHER.example", want: "tom@xn--bcher-kva.example"},
	{name: "IDN decomposed", in: "tom@bu\u0308cher.example", want: "tom@xn--bcher-kva.example"},
	{name: "sharp s is not ss", in: "tom@faß.example", want: "tom@xn--fa-hia.example"},
	{name: "IDN Arabic", in: "a@مثال.example", want: "a@xn--mgbh0fb.example"},
	{name: "IDN Japanese with its full stop", in: "a@例え。テスト", want: "a@xn--r8jz45g.xn--zckzah"},
	{name: "A-label", in: "tom@xn--bcher-kva.example", want: "tom@xn--bcher-kva.example"},
	{name: "local part of 64", in: strings.Repeat("l", 64) + "@x.example",
		want: strings.Repeat("l", 64) + "@x.example"},
	{name: "label of 63", in: "a@" + strings.Repeat("d", 63) + ".example",
		want: "a@" + strings.Repeat("d", 63) + ".example"},
	{name: "domain of 255", in: "a@" + domainOf(255), want: "a@" + domainOf(255)},

	{name: "empty", in: "", err: "no address"},
	{name: "local part of 65", in: strings.Repeat("l", 65) + "@x.example",
		err: "65 characters long, at most 64"},
	{name: "label of 64", in: "a@" + strings.Repeat("d", 64) + ".example", err: "is not a part of a domain"},
	{name: "domain of 256", in: "a@" + domainOf(256), err: "256 characters long, at most 255"},
	{name: "no at", in: "erica.vale", err: "is not an email address"},
	{name: "no local part", in: "@x.example", err: "is not an email address"},
	{name: "no domain", in: "a@", err: "is not an email address"},
	{name: "two at", in: "a@b@x.example", err: "is not an email address"},
	{name: "two addresses", in: "a@x.example, b@x.example", err: "is not an email address"},
	{name: "dot first", in: ".a@x.example", err: "is not an email address"},
	{name: "dot last", in: "a.@x.example", err: "is not an email address"},
	{name: "two dots", in: "a..b@x.example", err: "is not an email address"},
	{name: "domain ends in dot", in: "a@x.example.", err: "is not an email address"},
	{name: "space inside", in: "a b@x.example", err: "is not an email address"},
	{name: "space before", in: " a@x.example", err: "white space or a comment"},
	{name: "space after", in: "a@x.example ", err: "white space or a comment"},
	{name: "space after at", in: "a@ x.example", err: "white space or a comment"},
	{name: "comment", in: "a@x.example (Tom)", err: "is more than an address"},
	{name: "display name", in: "Tom <a@x.example>", err: "it has a display name"},
	{name: "quoted display name", in: `"Hale, Tom" <a@x.example>`, err: "it has a display name"},
	{name: "angle brackets", in: "<a@x.example>", err: "it has angle brackets"},
	{name: "group of one", in: "team: a@x.example;", err: "it is a group"},
	{name: "group of two", in: "team: a@x.example, b@x.example;", err: "is not an email address"},
	{name: "empty group", in: "team:;", err: "is not an email address"},
	{name: "quoted local part", in: `"tom hale"@x.example`, err: "the part before the @ is quoted"},
	{name: "quoted without need", in: `"tom"@x.example`, err: "the part before the @ is quoted"},
	{name: "quoted at", in: `"a@b"@x.example`, err: "the part before the @ is quoted"},
	{name: "non-ASCII local part", in: "zoë@x.example", err: "mail programs cannot send to it yet"},
	{name: "IP address", in: "a@[192.0.2.1]", err: "want a name"},
	{name: "underscore in domain", in: "a@x_y.example", err: "the domain is not valid"},
	{name: "hyphen first", in: "a@-x.example", err: "the domain is not valid"},
	{name: "hyphen last", in: "a@x-.example", err: "the domain is not valid"},
	{name: "hyphens third and fourth", in: "a@ab--c.example", err: "the domain is not valid"},
	{name: "bad A-label", in: "a@xn--a.example", err: "the domain is not valid"},
	{name: "disallowed rune in domain", in: "a@x\ufffd.example", err: "the domain is not valid"},
	{name: "mixed direction", in: "a@مa.example", err: "the domain is not valid"},
	{name: "maps to a slash", in: "a@\u2100.example", err: "the domain is not valid"},
	{name: "LF", in: "a@x.example\n", err: "control character U+000A"},
	{name: "CR LF and a header", in: "a@x.example\r\nBcc: b@x.example", err: "control character U+000D"},
	{name: "tab", in: "a\t@x.example", err: "control character U+0009"},
	{name: "DEL", in: "a\x7f@x.example", err: "control character U+007F"},
	{name: "C1", in: "a@x\u0085.example", err: "control character U+0085"},
	{name: "line separator", in: "a@x\u2028.example", err: "control character U+2028"},
	{name: "invalid UTF-8", in: "a@x\xff.example", err: "not valid UTF-8"},
}

func TestCheckAddress(t *testing.T) {
	for _, tt := range checkAddressTests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := CheckAddress(tt.in)
			if tt.err == "" {
				if err != nil || got != tt.want {
					t.Errorf("CheckAddress(%q) = %q, %v, want %q", tt.in, got, err, tt.want)
				}
				return
			}
			if err == nil || got != "" || !strings.Contains(err.Error(), tt.err) {
				t.Errorf("CheckAddress(%q) = %q, %v, want an error with %q", tt.in, got, err, tt.err)
			}
		})
	}
}

func FuzzCanonicalAddress(f *testing.F) {
	for _, s := range []string{
		"priya@company.example", "p.s+x@a-b.example", "a@b--c", "a@xn--bcher-kva.example", "a@B.example",
		"a@1.2.3.4", "a..b@c", "a@c.", "a@-c", "a@b@c", ".a@b", "a@ab--c.d", "-0",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got, err := CheckAddress(s)
		want, parsed := generalAddress(s)
		if got != want || (err == nil) != (parsed == nil) {
			t.Errorf("%q: %q, %v; want %q, %v", s, got, err, want, parsed)
		}
	})
}
