package drafts

import (
	"html"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// nasty are values that Markdown, HTML, or text/template could mistake for something else.
var nasty = []string{
	"Acme", "*Acme* <b>&Co_", "**bold**", "_under_score_", "`code`", "~~~", "# first", "#1", "1.",
	"1. first", "1)", "7", "2026", "42 things", "- a", "-", "+ a", "+",
	"> quoted", "---", "===", "***", "a | b", "|", "|-|", "| a |", ":-:", `\`, `\\`, `a\`, `\*a\*`,
	`a\|b`, "[a](http://b.example)", "[a]", "![a](b)", "<b>bold</b>", "<!-- a -->",
	"<script>", "</p>", "<http://a.example>", "http://a.example/?b=1&c=2", "www.a.example",
	"tom@a.example", "AT&T", "&amp;", "&#42;", "&lt;b&gt;", "&copy", "&nbsp;x",
	"{{ .Private }}", "{{", "}}", "{{- end -}}", "{{/* a */}}", "<no value>", "<nil>",
	"%!s(MISSING)", "%d", "$x", "${HOME}", "_body",
	"ليلى حدّاد", "שלום עולם", "王小明", "「東京」です。", "Łukasiewicz",
	"naïve café", "e\u0301", "🎉",
	"R&D | 研发", "a – b", "“a”", `"a"`, "'a'", "O'Neill, Jr.", "a\u00a0b", "\u200fa", "a\u200bb",
	"31% lower", "$185,000", "(a)", "a: b", "a; b", "!", "?", "…", "x < y & y > z", "^a^", "~a~",
	"==a==", ":smile:", "[^1]", "[ ] a", "=cmd|' /C calc'!A0",
}

// positions are the places where a template may print a value: the source, and its output with the
// value at each %.
var positions = []struct{ name, text, wantText, wantHTML string }{
	{"paragraph", "{{ .Company }}", "%", "<p>%</p>"},
	{"start of a paragraph", "{{ .Company }} is it.", "% is it.", "<p>% is it.</p>"},
	{"before a stop", "{{ .Company }}. Thanks.", "%. Thanks.", "<p>%. Thanks.</p>"},
	{"before a bracket", "{{ .Company }}) b", "%) b", "<p>%) b</p>"},
	{"end of a paragraph", "It is {{ .Company }}", "It is %", "<p>It is %</p>"},
	{"between letters", "a{{ .Company }}b", "a%b", "<p>a%b</p>"},
	{"twice", "{{ .Company }}{{ .Company }}", "%%", "<p>%%</p>"},
	{"second line", "a\n{{ .Company }}\nb", "a % b", "<p>a % b</p>"},
	{"after a hard break", "a\\\n{{ .Company }}\\\nb", "a\n%\nb", "<p>a<br>\n%<br>\nb</p>"},
	{"list item", "- {{ .Company }}\n- b", "• %\n• b", "<ul>\n<li>%</li>\n<li>b</li>\n</ul>"},
	{"numbered item", "1. {{ .Company }}\n2. b", "1. %\n2. b", "<ol>\n<li>%</li>\n<li>b</li>\n</ol>"},
	{"strong", "**{{ .Company }}** b", "% b", "<p><strong>%</strong> b</p>"},
	{"strong with more", "**a {{ .Company }}:** b", "a %: b", "<p><strong>a %:</strong> b</p>"},
	{"emphasis", "*{{ .Company }}* b", "% b", "<p><em>%</em> b</p>"},
	{"cell", "| A |\n|---|\n| {{ .Company }} |", "A\n%",
		"<table cellpadding=\"6\">\n<thead>\n<tr>\n<th>A</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>%</td>\n</tr>\n" +
			"</tbody>\n</table>"},
	{"in quotation marks", "\"{{ .Company }}\", b", "\"%\", b", "<p>\"%\", b</p>"},
	{"in a partial", "{{ template \"partials/p\" . }} b", "% b", "<p>% b</p>"},
	{"in a variable", "{{ $x := .Company }}{{ $x }} b", "% b", "<p>% b</p>"},
	{"in an assigned variable", "{{ $x := \"\" }}{{ $x = .Company }}{{ $x }} b", "% b", "<p>% b</p>"},
	{"in with", "{{ with .Company }}{{ . }} b{{ end }}", "% b", "<p>% b</p>"},
	{"in with and a variable", "{{ with $x := .Company }}{{ $x }} b{{ end }}", "% b", "<p>% b</p>"},
	{"in if and a variable", "{{ if $x := .Company }}{{ $x }} b{{ end }}", "% b", "<p>% b</p>"},
	{"in an else", "{{ if .Break }}{{ else }}{{ .Company }} b{{ end }}", "% b", "<p>% b</p>"},
	{"in range", "{{ range list .Company \"b\" }}{{ . }} {{ end }}", "% b", "<p>% b</p>"},
	{"in range and a variable", "{{ range $i, $x := list .Company \"b\" }}{{ $x }} {{ end }}",
		"% b", "<p>% b</p>"},
	{"in parentheses", "{{ (.Company) }} b", "% b", "<p>% b</p>"},
	{"from trim", "{{ trim .Company }} b", "% b", "<p>% b</p>"},
	{"from join", "{{ join \" or \" (list .Company \"*b*\") }}", "% or *b*", "<p>% or *b*</p>"},
	{"from andList", "{{ andList .Level.Criteria }}", "% and *b*", "<p>% and *b*</p>"},
	{"from quote", "{{ quote .Company }} b", "\"%\" b", "<p>\"%\" b</p>"},
	{"from replace", "{{ replace \"@@\" .Company \"a @@ b\" }}", "a % b", "<p>a % b</p>"},
	{"from ternary", "{{ ternary .Company \"b\" true }} b", "% b", "<p>% b</p>"},
	{"from first", "{{ first (list .Company) }} b", "% b", "<p>% b</p>"},
	{"from last", "{{ last (list \"a\" .Company) }} b", "% b", "<p>% b</p>"},
	{"from dict", "{{ (dict \"a\" .Company).a }} b", "% b", "<p>% b</p>"},
	{"from plural", "{{ plural .Company \"b\" 1 }} b", "% b", "<p>% b</p>"},
	{"from or", "{{ or .Team .Company }} b", "% b", "<p>% b</p>"},
	{"from index", "{{ index .Level.Criteria 0 }} b", "% b", "<p>% b</p>"},
	{"from indent", "a {{ indent 0 .Company }} b", "a % b", "<p>a % b</p>"},
}

// nastyCase is a case with the given company and first criterion.
func nastyCase(t *testing.T) (*casefile.Case, func(value string)) {
	c := parseCase(t, `{version: 1, id: nasty, currency: USD, coach: {name: Dana}, client: {name: Ada, email: ada@mail.example, timezone: Europe/London},
  opportunities: [{id: a, company: A, people: [{id: tom, role: recruiter, name: Tom, email: tom@a.example}],
    level: {criteria: [{id: one, text: one}, {id: two, text: "*b*"}]}}]}`)
	return c, func(value string) {
		c.Opportunities[0].Company, c.Opportunities[0].Level.Criteria[0].Text = value, value
	}
}

func TestValuesStayText(t *testing.T) {
	values := append([]string(nil), nasty...)
	random := rand.New(rand.NewPCG(1, 2))
	for range 60 {
		var b strings.Builder
		for range 2 + random.IntN(4) {
			b.WriteString(nasty[random.IntN(len(nasty))])
			b.WriteString([]string{"", " "}[random.IntN(2)])
		}
		values = append(values, strings.TrimSpace(b.String()))
	}
	c, set := nastyCase(t)
	send := instant(t, "2026-06-30T17:30:00Z")
	for _, p := range positions {
		t.Run(p.name, func(t *testing.T) {
			cat := catalogOf(t, kindPath,
				kindText(p.text, "subject: S", "subject: 'a {{ .Company }} – {{ .Company }}'"),
				"partials/p.md", "{{ .Company }}\n")
			for _, v := range values {
				fill := func(s string) string { // a name that ends with a period has no second one
					return twoPeriods().ReplaceAllString(strings.ReplaceAll(s, "%", v), "$1.$2")
				}
				set(v)
				if strings.Contains(p.text, ".Level.Criteria") {
					v = strings.TrimRight(v, ".。 ") // a criterion loses its final stop
				}
				d, err := cat.Draft(c, letter.Request{Kind: "x", Send: send})
				if err != nil {
					t.Errorf("%q: %v", v, err)
					continue
				}
				if want := fill(p.wantText) + "\n"; d.Text != want {
					t.Errorf("%q: text\ngot  %q\nwant %q", v, d.Text, want)
				}
				// Unescaping the HTML once gives the value: it was escaped exactly once.
				got := html.UnescapeString(d.HTML)
				if want := "<html lang=\"en\">\n<body>\n" + fill(p.wantHTML) + "\n</body>\n</html>\n"; got != want {
					t.Errorf("%q: HTML\ngot  %q\nwant %q", v, got, want)
				}
				if strings.Contains(d.HTML, "<b>") || strings.Contains(d.HTML, "<script") ||
					strings.Contains(d.HTML, "<!--") {
					t.Errorf("%q: a tag of the value's own in %q", v, d.HTML)
				}
				if v = c.Opportunities[0].Company; d.Subject != "a "+v+" – "+v {
					t.Errorf("%q: subject %q", v, d.Subject)
				}
			}
		})
	}
}

func TestValuesThroughFunctions(t *testing.T) {
	c, set := nastyCase(t)
	for _, v := range nasty {
		set(v)
		for text, want := range map[string]string{
			"{{ upper .Company }} b": strings.ToUpper(v),
			"{{ lower .Company }} b": strings.ToLower(v), "{{ sentence .Company }} b": letter.Capitalize(v),
		} {
			d, err := catalogOf(t, kindPath, kindText(text)).Draft(c,
				letter.Request{Kind: "x", Send: instant(t, "2026-06-30T17:30:00Z")})
			if err != nil || d.Text != want+" b\n" ||
				html.UnescapeString(d.HTML) != "<html lang=\"en\">\n<body>\n<p>"+want+" b</p>\n</body>\n</html>\n" {
				t.Errorf("%s: %q: got %+v, %v", text, v, d, err)
			}
		}
	}
}

// A template's own text is Markdown; what it prints from its own text is a value like any other.
func TestConstants(t *testing.T) {
	c, _ := nastyCase(t)
	for _, tt := range []struct{ text, wantText, wantHTML string }{
		{"**x** {{ .Company }}", "x A", "<p><strong>x</strong> A</p>"},
		{"{{ \"**x**\" }}", "**x**", "<p>**x**</p>"},
		{"{{ `<b>x</b>` }}", "<b>x</b>", "<p>&lt;b&gt;x&lt;/b&gt;</p>"},
		{"{{ \"# x\" }}", "# x", "<p># x</p>"},
		{"{{ $x := \"*x*\" }}{{ $x }}", "*x*", "<p>*x*</p>"},
		{"{{ template \"partials/p\" \"*x*\" }}", "x *x*", "<p><strong>x</strong> *x*</p>"},
		{"{{ 3 }}. b", "3. b", "<p>3. b</p>"},
		{"{{ len .Level.Criteria }}) b", "2) b", "<p>2) b</p>"},
		{"1{{ 3 }}. b", "13. b", "<p>13. b</p>"},
		{"{{ \"a\\nb\" }}", "a b", "<p>a b</p>"},
		{"{{ \"a\\n\\n- b\" }}", "a - b", "<p>a - b</p>"},
	} {
		d, err := catalogOf(t, kindPath, kindText(tt.text), "partials/p.md",
			"**x** {{ . }}").Draft(c, letter.Request{Kind: "x", Send: instant(t, "2026-06-30T17:30:00Z")})
		if err != nil || d.Text != tt.wantText+"\n" ||
			d.HTML != "<html lang=\"en\">\n<body>\n"+tt.wantHTML+"\n</body>\n</html>\n" {
			t.Errorf("%s: got %+v, %v", tt.text, d, err)
		}
	}
	for subject, want := range map[string]string{
		"'**x** {{ .Company }}'":        "**x** A", // a subject is plain text
		"'{{ \"**x**\" }} {{ 1 }}.'":    "**x** 1.",
		"'  a   {{ .Company }}  '":      "a A",
		"'{{ \"a\\r\\nBcc: b@c.d\" }}'": "a Bcc: b@c.d", // one line, whatever is in it
	} {
		d, err := catalogOf(t, kindPath, kindText("a", "subject: S", "subject: "+subject)).Draft(c,
			letter.Request{Kind: "x", Send: instant(t, "2026-06-30T17:30:00Z")})
		if err != nil || d.Subject != want {
			t.Errorf("%s: got %+v, %v, want %q", subject, d, err, want)
		}
	}
}

// reachable adds every type that a template could reach from a value of the type: by its fields,
// even unexported ones, by what its methods return, by pointers, and by elements.
func reachable(t *testing.T, typ reflect.Type, seen map[reflect.Type]bool) {
	if seen[typ] {
		return
	}
	seen[typ] = true
	switch typ.Kind() {
	case reflect.Pointer, reflect.Slice, reflect.Array:
		reachable(t, typ.Elem(), seen)
	case reflect.Map:
		reachable(t, typ.Key(), seen)
		reachable(t, typ.Elem(), seen)
	case reflect.Func, reflect.Chan:
		t.Errorf("a %s is reachable, and what is in it cannot be told", typ)
	case reflect.Interface:
		if typ != reflect.TypeFor[error]() {
			t.Errorf("a %s is reachable, and what is in it cannot be told", typ)
		}
	}
	if !strings.HasPrefix(typ.PkgPath(), "github.com/tactful-drafts/") && typ.Kind() != reflect.Pointer {
		return // of the standard library: it has no way back
	}
	if typ.Kind() == reflect.Struct {
		for i := range typ.NumField() {
			reachable(t, typ.Field(i).Type, seen)
		}
	}
	for _, with := range []reflect.Type{typ, reflect.PointerTo(typ)} {
		for i := range with.NumMethod() {
			for j := range with.Method(i).Type.NumOut() {
				reachable(t, with.Method(i).Type.Out(j), seen)
			}
		}
	}
}

func TestPrivateCannotBeReached(t *testing.T) {
	hidden := []reflect.Type{
		reflect.TypeFor[casefile.Case](), reflect.TypeFor[casefile.Private](),
		reflect.TypeFor[casefile.Coach](), reflect.TypeFor[casefile.Client](),
		reflect.TypeFor[casefile.Event](),
		reflect.TypeFor[casefile.Opportunity](), reflect.TypeFor[casefile.Person](),
		reflect.TypeFor[casefile.Evidence](), reflect.TypeFor[casefile.Offer](),
		reflect.TypeFor[casefile.Ask](),
		reflect.TypeFor[Catalog](), reflect.TypeFor[letter.Kind](), reflect.TypeFor[letter.Job](),
	}
	seen := map[reflect.Type]bool{}
	reachable(t, reflect.TypeFor[*letter.Letter](), seen)
	for _, typ := range hidden {
		if seen[typ] {
			t.Errorf("a %s can be reached from a Letter", typ)
		}
	}
	for _, typ := range []reflect.Type{
		reflect.TypeFor[letter.Letter](), reflect.TypeFor[letter.Terms](),
		reflect.TypeFor[letter.Grant](), reflect.TypeFor[letter.Proof](),
		reflect.TypeFor[letter.Moment](), reflect.TypeFor[letter.Day](),
		reflect.TypeFor[calendar.Date](), reflect.TypeFor[letter.Instalment](),
		reflect.TypeFor[comp.Money](), reflect.TypeFor[comp.Percent](), reflect.TypeFor[letter.Break](),
	} {
		if !seen[typ] {
			t.Errorf("the walk has not come to %s", typ)
		}
	}
	// The walk would see it.
	seen = map[reflect.Type]bool{}
	reachable(t, reflect.TypeFor[*casefile.Case](), seen)
	for _, typ := range hidden[:10] {
		if !seen[typ] {
			t.Errorf("the walk from a case has not come to %s", typ)
		}
	}
}
