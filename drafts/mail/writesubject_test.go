package mail

import (
	"strings"
	"testing"
)

func TestSubject(t *testing.T) {
	x := func(n int) string { return strings.Repeat("x", n) }
	tests := []struct{ name, in, want string }{
		{"short", "Sign-on bonus", "Sign-on bonus"},
		{"specials", `Re: "L7", $80,000 (a+b) <c@d>; e_f?`, `Re: "L7", $80,000 (a+b) <c@d>; e_f?`},
		{"fills the first line", x(60) + " " + x(6), x(60) + " " + x(6)},
		{"one more", x(60) + " " + x(7), x(60) + "\r\n " + x(7)},
		{"word that fills the first line", x(67), x(67)},
		{"first word too long", x(68), "=?utf-8?q?" + x(55) + "?=\r\n =?utf-8?q?" + x(13) + "?="},
		{"word that fills a line", "a " + x(75) + " b", "a\r\n " + x(75) + "\r\n b"},
		{"word too long", "a " + x(76), "=?utf-8?q?a_" + x(53) + "?=\r\n =?utf-8?q?" + x(23) + "?="},
		{"run of spaces kept together", x(60) + " a  b   c", x(60) + "\r\n a  b   c"},
		{"run of spaces before a long word", x(60) + "  " + x(20),
			"=?utf-8?q?" + x(55) + "?=\r\n =?utf-8?q?" + x(5) + "__" + x(20) + "?="},
		{"space first", " a", "=?utf-8?q?_a?="},
		{"space last", "a ", "=?utf-8?q?a_?="},
		{"like an encoded word", "see =?utf-8?q?x?=", "=?utf-8?b?c2VlID0/dXRmLTg/cT94Pz0=?="},
		{"near an encoded word", "a= ? ?= b", "a= ? ?= b"},
		{"mostly Latin", "Erica – sign-on, $1 (a_b): x?",
			"=?utf-8?q?Erica_=E2=80=93_sign-on,_$1_(a=5Fb):_x=3F?="},
		{"Q and B of one length", "aaé", "=?utf-8?q?aa=C3=A9?="},
		{"B shorter by two", "aaaaé", "=?utf-8?b?YWFhYcOp?="},
		{"Arabic", "عرض العمل", "=?utf-8?b?2LnYsdi2INin2YTYudmF2YQ=?="},
		{"Chinese, cut at runes", strings.Repeat("薪", 20),
			"=?utf-8?b?" + strings.Repeat("6Jaq", 13) + "?=\r\n =?utf-8?b?" +
				strings.Repeat("6Jaq", 7) + "?="},
		{"emoji, cut at runes", strings.Repeat("😀", 12),
			"=?utf-8?b?" + strings.Repeat("8J+YgPCfmIDwn5iA", 3) + "?=\r\n =?utf-8?b?8J+YgPCfmIDwn5iA?="},
		// 19 would fit
		{"B cut where no padding is needed", strings.Repeat("é", 21),
			"=?utf-8?b?" + strings.Repeat("w6nDqcOp", 6) + "?=\r\n =?utf-8?b?w6nDqcOp?="},
		{"Q cut at runes", x(53) + "é", "=?utf-8?q?" + x(53) + "?=\r\n =?utf-8?q?=C3=A9?="},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			m := Outgoing{From: erica, To: []Address{priya}, Subject: tt.in, Text: "t"}
			if got := field(t, mustBytes(t, &m), "Subject"); got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
		})
	}
}

// TestSubjectLengths puts each kind of text at every position where it may be folded.
func TestSubjectLengths(t *testing.T) {
	for _, unit := range []string{"x", "word ", "ab  c ", "é", "ab é ", "م", "薪水 ", "😀", "👩‍💻 ",
		"=?", "_", "a\u00a0", "e\u0301"} {
		for n := 1; n <= 200; n++ {
			m := Outgoing{From: erica, To: []Address{priya}, Subject: strings.Repeat(unit, n) + "z",
				Text: "t"}
			mustBytes(t, &m)
		}
	}
}
