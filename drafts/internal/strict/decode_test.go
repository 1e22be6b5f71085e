package strict_test

import (
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/tactful-drafts/tactful/drafts/internal/strict"
)

func compare(want, got any) string {
	return cmp.Diff(want, got, cmp.Exporter(func(reflect.Type) bool { return true }))
}

func TestDecodeValues(t *testing.T) {
	tests := []struct {
		name, src string
		want      caseFile
	}{
		{"block style", "version: 1\nid: erica-l7\nopen: true\nclient:\n  name: Erica Vale\n" +
			"  email: e@mail.example\n",
			caseFile{Version: 1, ID: "erica-l7", Open: true,
				Client: &person{"Erica Vale", "e@mail.example"}}},
		{"flow style", "{version: 1, client: {name: 'O''Neill', email: \"e@x\"},\n tags: [a,\n  b, c d]}",
			caseFile{Version: 1, Client: &person{"O'Neill", "e@x"}, Tags: []string{"a", "b", "c d"}}},
		{"list at the column of its key", "tags:\n- a\n- b\nversion: 2\n",
			caseFile{Version: 2, Tags: []string{"a", "b"}}},
		{"list of lists", "grid:\n- - a\n  - b\n- [c]\n",
			caseFile{Grid: [][]string{{"a", "b"}, {"c"}}}},
		{"empty list and empty text", "tags: []\nid: \"\"\n", caseFile{Tags: []string{}}},
		{"scalars through hooks",
			"offers: [{base: 185000, sign_on: [1, \"$2,000\"], bonus: 5}, {base: \"$7\", sign_on: 3}]\n",
			caseFile{Offers: []offer{
				{Base: amount{"185000"}, SignOn: amounts{{"1"}, {"$2,000"}}, Bonus: &amount{"5"}},
				{Base: amount{"$7"}, SignOn: amounts{{"3"}, {"3"}}},
			}}},
		{"text unmarshalers", "level: L6\nsplit: 60/40\n",
			caseFile{Level: level{"L6"}, Split: split{"60", "40"}}},
		{"text unmarshaler as a list", "split: [60/40, b]\n", caseFile{Split: split{"60/40", "b"}}},
		{"named string type", "voice: warm\n", caseFile{Voice: "warm"}},
		{"date, clock, country and tilde stay text", "tags: [2026-07-06T17:00, 10:30, NO, yes, ~a]\n",
			caseFile{Tags: []string{"2026-07-06T17:00", "10:30", "NO", "yes", "~a"}}},
		{"colons in a list inside braces", "{next: {tags: [2026-05-18T09:00, 10:30:00,\n" +
			" http://a.example/, 09:00–10:00 or 1:2 , \"a:b\", 'c:d'], grid: [[1:2], [x]]}}",
			caseFile{Next: &caseFile{
				Tags: []string{"2026-05-18T09:00", "10:30:00", "http://a.example/",
					"09:00–10:00 or 1:2", "a:b", "c:d"},
				Grid: [][]string{{"1:2"}, {"x"}}}}},
		{"yes and no", "open: yes\nnext: {open: Yes, next: {open: no, next: {open: NO}}}\n",
			caseFile{Open: true, Next: &caseFile{Open: true, Next: &caseFile{Next: &caseFile{}}}}},
		{"spaces are trimmed and collapsed", "id: '  a   b  '\nnote: a   b\n   c\n",
			caseFile{ID: "a b", Note: "a b c"}},
		{"no-break space and accents are kept", "id: \"\u00a0Zo\u00eb \u65e5\u672c \U0001f600\"\n",
			caseFile{ID: "\u00a0Zo\u00eb \u65e5\u672c \U0001f600"}},
		{"escapes", `id: "\u00e9\xe9 \ud83d\ude00\U0001F600"`,
			caseFile{ID: "\u00e9\u00e9 \U0001f600\U0001f600"}},
		{"folded and stripped block scalar", "id: >-\n  a\n  b\nversion: 1\n",
			caseFile{ID: "a b", Version: 1}},
		{"integers", "version: -12\nsmall: +127\n", caseFile{Version: -12, Small: 127}},
		{"aliases", "client: &c {name: &n A, email: b}\ncoach: *c\nid: *n\ntags: [*n, *n]\n",
			caseFile{Client: &person{"A", "b"}, Coach: person{"A", "b"}, ID: "A", Tags: []string{"A", "A"}}},
		{"an anchor may be given anew", "tags: [&a x, *a, &a y, *a]\n",
			caseFile{Tags: []string{"x", "x", "y", "y"}}},
		{"anchored key", "&k id: a\n", caseFile{ID: "a"}},
		{"byte order mark and CRLF", "\ufeffid: a\r\ntags:\r\n- b\r\n",
			caseFile{ID: "a", Tags: []string{"b"}}},
		{"document markers", "---\nid: a\n...\n# end\n", caseFile{ID: "a"}},
		{"quoted keys", "\"id\": a\n'version': 1\n", caseFile{ID: "a", Version: 1}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var got caseFile
			if _, problems := decoder().Decode([]byte(test.src), &got); problems != nil {
				t.Fatalf("problems:\n%s", lines(problems))
			}
			if diff := compare(test.want, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

// A colon followed by white space still makes a mapping, and places are those of the text.
func TestColonsInBraces(t *testing.T) {
	var got caseFile
	places, problems := decoder().Decode([]byte("{tags: [9:30, a: 9:30, 'b':c, 10:00, 1], id: 2}"), &got)
	want := `1:15: tags[1]: want text, got keys with values
1:24: tags[2]: want text, got keys with values
1:38: tags[4]: want text, got the number 1: put it in quotes
1:46: id: want text, got the number 2: put it in quotes
`
	if diff := compare(want, lines(problems)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if at := places["tags[3]"]; at != (strict.Place{Line: 1, Col: 31}) {
		t.Errorf("the fourth tag is at %v", at)
	}
}

// A struct with keys may have a function for a scalar too.
func TestScalarForMapping(t *testing.T) {
	type share struct {
		Of   string `json:"of"`
		Open bool   `json:"open,omitempty"`
	}
	type file struct {
		Shares []share `json:"shares"`
		One    *share  `json:"one,omitempty"`
	}
	d := strict.Decoder{Scalars: map[reflect.Type]func(string) (any, error){
		reflect.TypeFor[share](): func(text string) (any, error) { return share{Of: text}, nil },
	}}
	var got file
	if _, problems := d.Decode([]byte("shares: [a, {of: b, open: true}]\none: c\n"), &got); problems != nil {
		t.Fatalf("problems:\n%s", lines(problems))
	}
	want := file{[]share{{Of: "a"}, {"b", true}}, &share{Of: "c"}}
	if diff := compare(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	_, problems := d.Decode([]byte("shares: [[a]]\none: {off: x}\n"), &file{})
	if diff := compare(`1:10: shares[0]: want a single value, or keys with values, got a list
2:7: one.off: unknown key "off"; did you mean "of"?
`, lines(problems)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestDecodeKeepsWhatIsAbsent(t *testing.T) {
	got := caseFile{ID: "old", Voice: "warm", Computed: "c", hidden: "h"}
	if _, problems := decoder().Decode([]byte("id: new\n"), &got); problems != nil {
		t.Fatal(problems)
	}
	if diff := compare(caseFile{ID: "new", Voice: "warm", Computed: "c", hidden: "h"}, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestMultiline(t *testing.T) {
	d := decoder()
	d.Multiline = []reflect.Type{reflect.TypeFor[string]()}
	tests := []struct{ name, src, want string }{
		{"literal block", "note: |\n\n  a  b\n    c  \n\n  \td\n\n", "a  b\n  c\n\n\td"},
		{"one line in a block", "note: |\n   a   b\n", "a b"},
		{"escapes", `note: "a\tb\n c"`, "a\tb\n c"},
		{"folded", "note: >\n  a\n  b\n\n  c\n", "a b\nc"},
		{"before another key", "note: |\n  a\n  b\nid: x\n", "a\nb"},
		{"with CRLF", "note: |\r\n  a\r\n  b\r\n", "a\nb"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var got caseFile
			if _, problems := d.Decode([]byte(test.src), &got); problems != nil {
				t.Fatalf("problems:\n%s", lines(problems))
			}
			if got.Note != test.want {
				t.Errorf("got %q, want %q", got.Note, test.want)
			}
		})
	}
}

func TestMultilineIsForItsTypes(t *testing.T) {
	d := decoder()
	d.Multiline = []reflect.Type{reflect.TypeFor[string]()}
	var got caseFile
	_, problems := d.Decode([]byte("voice: |\n  a\nlevel: \"L\\n6\"\nnote: \"a\\rb\"\n\"i\\td\": x\n"), &got)
	want := `1:8: voice: control character U+000A (line feed): write the value on one line; ">-" in place of "|" makes one line of it
3:8: level: control character U+000A (line feed): write the value on one line
4:7: note: control character U+000D (carriage return)
5:1: "i\td": control character U+0009 (tab): write a space
`
	if diff := cmp.Diff(want, lines(problems)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestPlaces(t *testing.T) {
	src := "id:   a   \n" + // trailing spaces
		"client:\n" +
		"  name: &n Zo\u00eb  # who\n" +
		"  email:\te@x\n" + // a tab
		"coach: {name: 'O''N', email: \"\\u00e9\\x41\" }\n" +
		"offers:\n" +
		"  - id: l6\n" +
		"    base: 1\n" +
		"  -\n" +
		"    id: >-\n" +
		"      l7\n" +
		"    sign_on: [10, 20]\n" +
		"grid:\n" +
		"- - \u00e9\n" +
		"  - *n\n" +
		"tags: [\"\u65e5\u672c\", b]\n" +
		"note: several\n" +
		"  lines\n" +
		"voice:\n" +
		"  warm\n" +
		"nope: 1\n"
	var got caseFile
	places, problems := decoder().Decode([]byte(src), &got)
	if want := "21:1: nope: unknown key \"nope\"; did you mean \"note\"?\n"; lines(problems) != want {
		t.Errorf("problems: %q", lines(problems))
	}
	want := strict.Places{
		"":                     {1, 1},
		"id":                   {1, 7},
		"client":               {2, 1},
		"client.name":          {3, 12},
		"client.email":         {4, 10},
		"coach":                {5, 1},
		"coach.name":           {5, 15},
		"coach.email":          {5, 30},
		"offers":               {6, 1},
		"offers[0]":            {7, 5},
		"offers[0].id":         {7, 9},
		"offers[0].base":       {8, 11},
		"offers[1]":            {10, 5},
		"offers[1].id":         {10, 9},
		"offers[1].sign_on":    {12, 5},
		"offers[1].sign_on[0]": {12, 15},
		"offers[1].sign_on[1]": {12, 19},
		"grid":                 {13, 1},
		"grid[0]":              {14, 3},
		"grid[0][0]":           {14, 5},
		"grid[0][1]":           {15, 5},
		"tags":                 {16, 1},
		"tags[0]":              {16, 8},
		"tags[1]":              {16, 14},
		"note":                 {17, 7},
		"voice":                {20, 3},
		"nope":                 {21, 1},
	}
	if diff := cmp.Diff(want, places); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestPlacesThroughAliases(t *testing.T) {
	src := "client: &c\n  name: A\ncoach: *c\n"
	places, problems := decoder().Decode([]byte(src), new(caseFile))
	if problems != nil {
		t.Fatal(problems)
	}
	want := strict.Places{"": {1, 1}, "client": {1, 1}, "client.name": {2, 9}, "coach": {3, 1},
		"coach.name": {2, 9}}
	if diff := cmp.Diff(want, places); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestNearest(t *testing.T) {
	places := strict.Places{"": {1, 1}, "offers": {2, 1}, "offers[0]": {3, 5}, "offers[0].base": {3, 11}}
	tests := []struct {
		path string
		want strict.Place
	}{
		{"offers[0].base", strict.Place{Line: 3, Col: 11}},
		{"offers[0].equity.units", strict.Place{Line: 3, Col: 5}},
		{"offers[1].base", strict.Place{Line: 2, Col: 1}},
		{"offers", strict.Place{Line: 2, Col: 1}},
		{"offer", strict.Place{Line: 1, Col: 1}},
		{"", strict.Place{Line: 1, Col: 1}},
	}
	for _, test := range tests {
		if got := places.Nearest(test.path); got != test.want {
			t.Errorf("Nearest(%q) = %v, want %v", test.path, got, test.want)
		}
	}
	if got := (strict.Places)(nil).Nearest("a.b"); !got.IsZero() {
		t.Errorf("Nearest of nothing = %v, want the zero place", got)
	}
}

func TestScalar(t *testing.T) {
	tests := []struct{ src, want string }{
		{"currency: USD\n", "USD"},
		{"id: a\n\"currency\": '  E  R '\nunknown: {x: 1}\n", "E R"},
		{"a: &c EUR\ncurrency: *c\n", "EUR"},
		{"currency: 12\n", "12"},
		{"id: a\n", ""},
		{"x: {currency: USD}\n", ""},
		{"currency:\n", ""},
		{"currency: [USD]\n", ""},
		{"currency: USD\ncurrency: EUR\n", ""},
		{"currency: \"U\\nD\"\n", ""},
		{"currency: U\u202eD\n", ""},
		{"currency: USD\nid: [\n", ""},
		{"- currency\n", ""},
		{"currency: *c\n", ""},
		{"", ""},
		{"\xff", ""},
	}
	for _, test := range tests {
		if got := strict.Parse([]byte(test.src)).Scalar("currency"); got != test.want {
			t.Errorf("Scalar of %q: %q, want %q", test.src, got, test.want)
		}
	}
}

func TestDocumentIsReadOften(t *testing.T) {
	doc := strict.Parse([]byte("id: a\x01b\nnote: c\n"))
	if got := doc.Scalar("note"); got != "c" {
		t.Errorf("Scalar = %q", got)
	}
	want := "1:6: id: control character U+0001; remove it\n"
	for range 2 {
		if _, problems := decoder().DecodeDocument(doc, new(caseFile)); lines(problems) != want {
			t.Errorf("got %q, want %q", lines(problems), want)
		}
	}
}

func TestDecodePanicsOnMistakesOfTheProgram(t *testing.T) {
	for name, into := range map[string]any{
		"not a pointer":    caseFile{},
		"nil pointer":      (*caseFile)(nil),
		"not a struct":     new(string),
		"unsupported type": new(struct{ A float64 }),
	} {
		t.Run(name, func(t *testing.T) {
			defer func() {
				if text, _ := recover().(string); !strings.HasPrefix(text, "strict: ") {
					t.Errorf("panic: %q", text)
				}
			}()
			new(strict.Decoder).Decode([]byte("A: 1\n"), into)
		})
	}
}
