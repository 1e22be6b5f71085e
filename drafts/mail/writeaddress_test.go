package mail

import (
	"strings"
	"testing"
)

// field returns a field of a message as it is written, without the space after
// its colon and its last CRLF.
func field(t *testing.T, message, name string) string {
	t.Helper()
	_, after, ok := strings.Cut(message, "\r\n"+name+":")
	if !ok {
		t.Fatalf("no %s", name)
	}
	for i := 0; ; {
		n := strings.Index(after[i:], "\r\n")
		if n < 0 {
			t.Fatalf("%s does not end", name)
		}
		i += n + 2
		if after[i] != ' ' {
			return strings.TrimPrefix(after[:i-2], " ")
		}
	}
}

func TestAddresses(t *testing.T) {
	const tom = "tom@x.example"
	l64 := strings.Repeat("l", 64)
	d73 := strings.Repeat("d", 60) + "." + strings.Repeat("d", 12)
	many := func(n int, a Address) (list []Address) {
		for range n {
			list = append(list, a)
		}
		return list
	}
	tests := []struct {
		name string
		to   []Address
		want string
	}{
		{"no name", []Address{{"", tom}}, "tom@x.example"},
		{"atoms", []Address{{"Tom Hale-O'Neil Jr", tom}}, "Tom Hale-O'Neil Jr <tom@x.example>"},
		{"comma", []Address{{"Hale, Tom", tom}}, `"Hale, Tom" <tom@x.example>`},
		{"full stop", []Address{{"J. R. Hale", tom}}, `"J. R. Hale" <tom@x.example>`},
		{"quote and backslash", []Address{{`Tom "T\H" Hale`, tom}}, `"Tom \"T\\H\" Hale" <tom@x.example>`},
		{"angle and at", []Address{{"<a@b.example>", tom}}, `"<a@b.example>" <tom@x.example>`},
		{"colon and semicolon", []Address{{"team: a;", tom}}, `"team: a;" <tom@x.example>`},
		{"comment", []Address{{"Tom (he)", tom}}, `"Tom (he)" <tom@x.example>`},
		{"run of spaces", []Address{{"Tom  Hale", tom}}, `"Tom  Hale" <tom@x.example>`},
		{"spaces at the ends", []Address{{" Tom ", tom}}, `" Tom " <tom@x.example>`},
		{"one space", []Address{{" ", tom}}, `" " <tom@x.example>`},
		{"mostly Latin", []Address{{"Zoë Müller of Luedenscheid", tom}},
			"=?utf-8?q?Zo=C3=AB_M=C3=BCller_of_Luedenscheid?= <tom@x.example>"},
		{"special beside non-ASCII", []Address{{`Hale, "Zoë" (x)`, tom}},
			"=?utf-8?b?SGFsZSwgIlpvw6siICh4KQ==?= <tom@x.example>"},
		{"Chinese", []Address{{"王小明", tom}}, "=?utf-8?b?546L5bCP5piO?= <tom@x.example>"},
		{"like an encoded word", []Address{{"=?utf-8?q?x?=", tom}},
			"=?utf-8?b?PT91dGYtOD9xP3g/PQ==?= <tom@x.example>"},
		{"encoded word opens in a word", []Address{{"a=?b", tom}}, "=?utf-8?q?a=3D=3Fb?= <tom@x.example>"},
		{"fold at commas", many(4, Address{"Tom Hale", tom}),
			"Tom Hale <tom@x.example>, Tom Hale <tom@x.example>,\r\n" +
				" Tom Hale <tom@x.example>, Tom Hale <tom@x.example>"},
		{"fold at commas, encoded", many(3, Address{"Zoë", tom}),
			"=?utf-8?q?Zo=C3=AB?= <tom@x.example>,\r\n" +
				" =?utf-8?q?Zo=C3=AB?= <tom@x.example>, =?utf-8?q?Zo=C3=AB?= <tom@x.example>"},
		{"long name of atoms", []Address{{"", tom}, {strings.Repeat("Tom Hale ", 10) + "X", tom}},
			"tom@x.example,\r\n" +
				" Tom Hale Tom Hale Tom Hale Tom Hale Tom Hale Tom Hale Tom Hale Tom Hale Tom\r\n" +
				" Hale Tom Hale X <tom@x.example>"},
		{"quoted name that fills a line", []Address{{strings.Repeat("x", 72) + ".", tom}},
			"\r\n \"" + strings.Repeat("x", 72) + ".\"\r\n <tom@x.example>"},
		{"quoted name too long for a line", []Address{{strings.Repeat("x", 73) + ".", tom}},
			"=?utf-8?q?" + strings.Repeat("x", 60) + "?=\r\n =?utf-8?q?" + strings.Repeat("x", 13) +
				"=2E?= <tom@x.example>"},
		{"atom too long for a line", []Address{{strings.Repeat("x", 76), tom}},
			"=?utf-8?q?" + strings.Repeat("x", 60) + "?=\r\n =?utf-8?q?" + strings.Repeat("x", 16) +
				"?= <tom@x.example>"},
		{"address that fills a line", []Address{{"Tom", l64[4:] + "@ddd.example"}, {"", tom}},
			"Tom\r\n <" + l64[4:] + "@ddd.example>,\r\n tom@x.example"},
		{"address that does not", []Address{{"Tom", l64[4:] + "@dddd.example"}, {"", tom}},
			"Tom\r\n <" + l64[4:] + "@dddd.example>,\r\n tom@x.example"},
		{"address too long for a line", []Address{{"Tom", l64 + "@" + d73}, {"", l64 + "@" + d73}},
			"Tom\r\n <" + l64 + "@" + d73 + ">,\r\n " + l64 + "@" + d73},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			m := Outgoing{From: erica, To: tt.to, Cc: tt.to, Subject: "s", Text: "t"}
			b := mustBytes(t, &m)
			if got := field(t, b, "To"); got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
			if got := field(t, b, "Cc"); got != tt.want {
				t.Errorf("Cc differs: %s", got)
			}
		})
	}
}

func TestLongListsAndNames(t *testing.T) {
	names := []string{
		"", "Tom", "Hale, Tom", "Zoë", "王小明", "مريم", "😀 Tom",
		strings.Repeat("long ", 40) + "name", strings.Repeat("long, ", 40), strings.Repeat("x", 300),
		strings.Repeat("é", 100), strings.Repeat("😀", 100), strings.Repeat(`"\`, 50),
		"a " + strings.Repeat("=?", 40),
	}
	for n := 1; n <= 61; n += 3 {
		var list []Address
		for i := range n {
			local := strings.Repeat("l", 1+(i*7)%64)
			list = append(list, Address{names[i%len(names)], local + "@" + domainOf(1+(i*11)%73)})
		}
		mustBytes(t, &Outgoing{From: list[n-1], To: list, Cc: list, Subject: "s", Text: "t"})
	}
}
