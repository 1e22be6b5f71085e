package drafts

import (
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// The list is a promise: what is on it stays, and templates can call nothing else.
func TestFuncs(t *testing.T) {
	want := strings.Fields(`and andList contains date deadline dict empty eq fail first ge gt hasPrefix hasSuffix indent index join last le len list lower lt
		money ne not or percent plural quote replace sentence ternary trim upper weekday`)
	if got := Funcs(); !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	list := Funcs()
	list[0] = "spoilt"
	if Funcs()[0] != "and" {
		t.Error("Funcs returns a list that it keeps")
	}
	// Each of them is known to the type check, and none twice.
	for _, name := range builtins {
		if _, ok := operands[name]; !ok {
			t.Errorf("no number of operands for %s", name)
		}
		if funcs()[name] != nil {
			t.Errorf("%s is a builtin and more", name)
		}
	}
}

func TestAndList(t *testing.T) {
	for want, words := range map[string][]string{
		"": nil, "a": {"a"}, "a and b": {"a", "b"}, "a, b, and c": {"a", "b", "c"},
		"a, b, c, and d": {"a", "b", "c", "d"},
	} {
		before := slices.Clone(words)
		if got := letter.AndList(words); got != want || !slices.Equal(words, before) {
			t.Errorf("andList(%q) = %q, want %q", before, got, want)
		}
	}
}

func TestCapitalize(t *testing.T) {
	for in, want := range map[string]string{
		"": "", "a": "A", "the role": "The role", "The role": "The role", "éclair": "Éclair",
		"ß": "ß", "ليلى": "ليلى", "王小明": "王小明", "31% lower": "31% lower",
		"*acme*": "*acme*", "iOS": "IOS",
	} {
		if got := letter.Capitalize(in); got != want {
			t.Errorf("sentence(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestIndent(t *testing.T) {
	for _, tt := range []struct {
		spaces   int
		in, want string
		fails    bool
	}{
		{0, "a", "a", false},
		{2, "a\nb", "  a\n  b", false},
		{2, "", "  ", false},
		{40, "a", strings.Repeat(" ", 40) + "a", false},
		{41, "a", "", true},
		{-1, "a", "", true},
		{math.MaxInt32, "a", "", true},
	} {
		got, err := indent(tt.spaces, tt.in)
		if got != tt.want || (err != nil) != tt.fails {
			t.Errorf("indent(%d, %q) = %q, %v", tt.spaces, tt.in, got, err)
		}
	}
}

func TestJoinAndQuote(t *testing.T) {
	dollars, err := comp.ParseMoney("5", "USD")
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		list any
		want string // "" for an error
	}{
		{[]string{"a"}, "a"},
		{[]string{"a", "b", "c"}, "a; b; c"},
		{[]any{"a", 1, dollars, &dollars}, "a; 1; $5; $5"},
		{letter.Instalments{{Amount: dollars, Year: "first"}}, ""},
		{[]string{"a", ""}, ""},
		{[]any{"a", nil}, ""},
		{[]any{"a", (*comp.Money)(nil)}, ""},
		{[]letter.Proof{{Action: "a"}}, ""},
		{[]any{1.5}, ""},
		{"a", ""},
		{nil, ""},
	} {
		got, err := join("; ", tt.list)
		if (tt.want == "") != (err != nil) || (err == nil && got != tt.want) {
			t.Errorf("join(%v) = %q, %v, want %q", tt.list, got, err, tt.want)
		}
	}
	for _, tt := range []struct {
		v    any
		want string
	}{
		{"a", `"a"`}, {`José "Pepe" \ Núñez`, `"José "Pepe" \ Núñez"`},
		{"\u200fליאור", "\"\u200fליאור\""}, {dollars, `"$5"`}, {3, `"3"`},
		{"", ""}, {nil, ""}, {true, ""}, {&letter.Terms{}, ""},
	} {
		got, err := quote(tt.v)
		if (tt.want == "") != (err != nil) || (err == nil && got != tt.want) {
			t.Errorf("quote(%v) = %q, %v, want %q", tt.v, got, err, tt.want)
		}
	}
}

func TestMoneyAndPercent(t *testing.T) {
	if s, err := money(comp.Money{}); err == nil {
		t.Errorf("no amount prints as %q", s)
	}
	m, err := comp.ParseMoney("EUR 95 000.50", "USD")
	if err != nil {
		t.Fatal(err)
	}
	if s, err := money(m); err != nil || s != "€95,000.50" {
		t.Errorf("got %q, %v", s, err)
	}
	for want, in := range map[string]string{"5%": "5", "6.25%": "6.25%", "100%": "100", "37.5%": "37.50"} {
		p, err := comp.ParsePercent(in)
		if err != nil || percent(p) != want {
			t.Errorf("percent(%s) = %q, %v, want %s", in, percent(p), err, want)
		}
	}
}

// The functions as a template calls them.
func TestFuncsInTemplates(t *testing.T) {
	c, send := caseFile(t, "erica.yaml"), instant(t, "2026-06-30T17:30:00Z")
	for text, want := range map[string]string{
		`{{ if contains "maz" .Company }}yes{{ end }}`:             "yes",
		`{{ if contains "Maz" .Company }}yes{{ else }}no{{ end }}`: "no",
		`{{ if hasPrefix "Ama" .Company }}yes{{ end }}`:            "yes",
		`{{ if hasSuffix "zon" .Company }}yes{{ end }}`:            "yes",
		`{{ if empty .News }}no news{{ else }}{{ .News }}{{ end }}`: "The storage format that I " +
			"told you about is now the company standard",
		`{{ if empty .Forfeits }}none{{ else }}some{{ end }}`: "some",
		`{{ trim " a b " }}`:                                           "a b",
		`{{ replace "a" "o" "banana" }}`:                               "bonono",
		`{{ plural "offer" "offers" 1 }}, {{ plural "one" "many" 3 }}`: "offer, many",
		`{{ join ", " .Level.Criteria | upper | trim | lower }}`: "technical direction " +
			"across organisations, clarity where the problem is not yet defined, growing other engineers",
		`{{ ternary "on hold" "open" .Offer.OnHold }}`: "open",
		`{{ deadline .Offer.Deadline }}`: "Monday 6 July, " +
			"17:00 PDT (Tuesday 7 July, 01:00 BST)",
		`{{ date .Offer.Deadline }} {{ weekday .Offer.Deadline }}`: "6 July Monday",
		`{{ range list "a" "b" }}{{ . }}{{ end }}`:                 "ab",
		`{{ with dict "a" "b" }}{{ .a }}{{ end }}`:                 "b",
		`{{ first .Level.Criteria | sentence }}`: "Technical direction " +
			"across organisations",
		`{{ last .Level.Criteria }}`:                                       "growing other engineers",
		`{{ money .Offer.Relocation.Amount }}`:                             "$25,000",
		`{{ len .Level.Criteria }} {{ if ge 3 (len .Evidence) }}ok{{end}}`: "3 ok",
	} {
		d, err := catalogOf(t, kindPath, kindText(text)).Draft(c, letter.Request{Kind: "x", Send: send,
			Opportunity: "amazon"})
		if err != nil || d.Text != want+"\n" {
			t.Errorf("%s: got %+v, %v, want %q", text, d, err, want)
		}
	}
}
