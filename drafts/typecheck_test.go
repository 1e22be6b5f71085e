package drafts

import (
	"errors"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/letter"
)

// misspelt is the problem with .Compny on a Letter, wherever it is.
const misspelt = `unknown field of Letter "Compny": did you mean "Company"?`

func TestTypecheckRefuses(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		// Fields, wherever they can be.
		{"{{ .Compny }}", misspelt},
		{"{{ $.Compny }}", misspelt},
		{"{{ (.Compny) }}", misspelt},
		{"{{ upper .Compny }}", misspelt},
		{"{{ .Compny | upper }}", misspelt},
		{"{{ upper (lower .Compny) }}", misspelt},
		{"{{ $x := .Compny }}", misspelt},
		{"{{ if .Compny }}a{{ end }}", misspelt},
		{"{{ if and .Offer (eq .Compny \"a\") }}a{{ end }}", misspelt},
		{"{{ if .Offer }}a{{ else if .Compny }}b{{ end }}", misspelt},
		{"{{ if .Offer }}a{{ else }}{{ .Compny }}{{ end }}", misspelt},
		{"{{ with .Compny }}a{{ end }}", misspelt},
		{"{{ with .Offer }}a{{ else }}{{ .Compny }}{{ end }}", misspelt},
		{"{{ with .Offer }}{{ $.Compny }}{{ end }}", misspelt},
		{"{{ range .Compny }}a{{ end }}", misspelt},
		{"{{ range .Evidence }}a{{ else }}{{ .Compny }}{{ end }}", misspelt},
		{"{{ template \"partials/empty\" .Compny }}", misspelt},
		{"{{ with .Offer }}{{ .Bose }}{{ end }}", `unknown field of Terms "Bose": did you mean "Base"?`},
		{"{{ with $o := .Offer }}{{ $o.Bose }}{{ end }}",
			`unknown field of Terms "Bose": did you mean "Base"?`},
		{"{{ with .Team }}{{ else with .Offer }}{{ .Bose }}{{ end }}",
			`unknown field of Terms "Bose": did you mean "Base"?`},
		{"{{ if $o := .Offer }}{{ $o.Bose }}{{ end }}",
			`unknown field of Terms "Bose": did you mean "Base"?`},
		{"{{ $o := .Offer }}{{ $o.Bose }}", `unknown field of Terms "Bose": did you mean "Base"?`},
		{"{{ $o := .Offer }}{{ $o = .First }}{{ $o.Bose }}",
			`unknown field of Terms "Bose": did you mean "Base"?`},
		{"{{ (.Offer).Bose }}", `unknown field of Terms "Bose": did you mean "Base"?`},
		{"{{ (or .Offer .First).Bose }}", `unknown field of Terms "Bose": did you mean "Base"?`},
		{"{{ .Offer.Equity.Untis }}", `unknown field of Grant "Untis": did you mean "Units"?`},
		{"{{ .Offer.Bose.Currency }}", `unknown field of Terms "Bose": did you mean "Base"?`},
		{"{{ .Offer.Base.Currenci }}", `unknown field of Money "Currenci": did you mean "Currency"?`},
		{"{{ .Offer.Start.Weekdy }}", `unknown field of Day "Weekdy": did you mean "Weekday"?`},
		{"{{ .By.Weekdy }}", `unknown field of Moment "Weekdy": did you mean "Weekday"?`},
		{"{{ .Company.Length }}", `unknown field of string "Length": there is none`},
		{"{{ .Offer.Equity.Count.Length }}", `unknown field of string "Length": there is none`},
		{"{{ range .Evidence }}{{ .Actoin }}{{ end }}",
			`unknown field of Proof "Actoin": did you mean "Action"?`},
		{"{{ range $i, $e := .Evidence }}{{ $e.Actoin }}{{ end }}",
			`unknown field of Proof "Actoin": did you mean "Action"?`},
		{"{{ range $e := .Evidence }}{{ $e.Actoin }}{{ end }}",
			`unknown field of Proof "Actoin": did you mean "Action"?`},
		{"{{ range $i, $e := .Evidence }}{{ $i.Action }}{{ end }}",
			`unknown field of int "Action": there is none`},
		{"{{ range .Offer.SignOn }}{{ .Amont }}{{ end }}",
			`unknown field of Instalment "Amont": did you mean "Amount"?`},
		{"{{ (index .Evidence 0).Actoin }}", `unknown field of Proof "Actoin": did you mean "Action"?`},
		// Unexported, and methods with arguments.
		{"{{ .Offer.Start.date.Year }}", `unknown field of Day "date": did you mean "Date"?`},
		{"{{ .By.zone }}", `unknown field of Moment "zone" (known: Ago, Before, Binding, Date, DayOnly, ` +
			`Possessive, Relative, Short, String, There, Weekday, WithYear)`},
		{"{{ .Offer.Base.Add .Offer.Base }}", `.Offer.Base.Add is not a function: it takes no argument`},
		{"{{ .Offer.Base.Mul }}",
			`unknown field of Money "Mul" (known: Currency, Decimal, IsZero, Minor, String, Whole)`},
		// Partials are checked with the type that they are called with.
		{"{{ template \"partials/proof\" . }}", `partials/proof.md:3: unknown field of Letter "Actoin"…`},
		{"{{ template \"partials/proof\" .Offer }}", `partials/proof.md:3: unknown field of Terms "Actoin"…`},
		{"{{ template \"partials/proof\" }}",
			`partials/proof.md:3: unknown field of noDot "Actoin": there is none`},
		{"{{ template \"partials/print\" .Offer }}",
			"partials/print.md:3: prints a Terms, which is not text"},
		{"{{ template \"partials/print\" }}", "partials/print.md:3: prints a noDot, which is not text"},
		{"{{ template \"partials/dollar\" .Offer }}",
			`partials/dollar.md:3: unknown field of Terms "Compny"…`},
		{"{{ template \"partials/emty\" . }}",
			`unknown partial "partials/emty": did you mean "partials/empty"?`},
		{"{{ template \"empty\" . }}",
			`unknown partial "empty" (known: partials/again, partials/and-again, partials/and-on, partials/dollar, partials/empty, partials/print, partials/proof)`},
		{"{{ template \"counter/x.md\" . }}", `unknown partial "counter/x.md"…`},
		{"{{ template \"counter/x.md#subject\" . }}", `unknown partial "counter/x.md#subject"…`},
		// What is not text.
		{"{{ .Offer }}", "prints a Terms, which is not text"},
		{"{{ .Offer.Equity }}", "prints a Grant, which is not text"},
		{"{{ .Evidence }}", "prints a []letter.Proof, which is not text"},
		{"{{ .Level.Criteria }}", "prints a []string, which is not text"},
		{"{{ .LevelOpen }}", "prints a bool, which is not text"},
		{"{{ not .LevelOpen }}", "prints a bool, which is not text"},
		{"{{ eq .Company \"a\" }}", "prints a bool, which is not text"},
		{"{{ true }}", "prints a bool, which is not text"},
		{"{{ 1.5 }}", "prints a float64, which is not text"},
		{"{{ .Offer.Base.Minor }}", "prints a int64, which is not text"},
		{"{{ range .Evidence }}{{ . }}{{ end }}", "prints a Proof, which is not text"},
		{"{{ index .Evidence 0 }}", "prints a Proof, which is not text"},
		{"{{ $x := .Evidence }}{{ $x }}", "prints a []letter.Proof, which is not text"},
		{"{{ or .Offer .First }}", "prints a Terms, which is not text"},
		// What is not a list.
		{"{{ range .Offer }}a{{ end }}", "ranges over a Terms, which is not a list"},
		{"{{ range .Company }}a{{ end }}", "ranges over a string, which is not a list"},
		{"{{ range 1000000000 }}a{{ end }}", "ranges over a int, which is not a list"},
		{"{{ range $i, $x := .Offer.Base }}a{{ end }}", "ranges over a Money, which is not a list"},
		// Arguments.
		{"{{ money }}", "money takes 1 arguments, got 0"},
		{"{{ money .Offer.Base .Offer.Base }}", "money takes 1 arguments, got 2"},
		{"{{ .Offer.Base | money .Offer.Base }}", "money takes 1 arguments, got 2"},
		{"{{ money .Company }}", "argument 1 of money is a string, want a Money"},
		{"{{ .Company | money }}", "argument 1 of money is a string, want a Money"},
		{"{{ money 5 }}", "argument 1 of money is a int, want a Money"},
		{"{{ date .Company }}", "argument 1 of date is a string, want a dated"},
		{"{{ deadline .Sent }}", "argument 1 of deadline is a Day, want a Moment"},
		{"{{ upper .Offer.Base }}", "argument 1 of upper is a Money, want a string"},
		{"{{ upper }}", "upper takes 1 arguments, got 0"},
		{"{{ replace \"a\" \"b\" }}", "replace takes 3 arguments, got 2"},
		{"{{ indent \"2\" .Company }}", "argument 1 of indent is a string, want a int"},
		{"{{ andList .Evidence }}", "argument 1 of andList is a []letter.Proof, want a []string"},
		{"{{ ternary \"a\" \"b\" .Company }}", "argument 3 of ternary is a string, want a bool"},
		{"{{ percent 5 }}", "argument 1 of percent is a int, want a Percent"},
		{"{{ and }}", "and takes 1 arguments, got 0"},
		{"{{ or }}", "or takes 1 arguments, got 0"},
		{"{{ if not }}a{{ end }}", "not takes 1 arguments, got 0"},
		{"{{ if not .Offer .First }}a{{ end }}", "not takes 1 arguments, got 2"},
		{"{{ len }}", "len takes 1 arguments, got 0"},
		{"{{ len .Evidence 1 }}", "len takes 1 arguments, got 2"},
		{"{{ index .Evidence }}", "index takes 2 arguments, got 1"},
		{"{{ if eq .Company }}a{{ end }}", "eq takes 2 arguments, got 1"},
		{"{{ if lt 1 }}a{{ end }}", "lt takes 2 arguments, got 1"},
		{"{{ if ne 1 2 3 }}a{{ end }}", "ne takes 2 arguments, got 3"},
		{"{{ .Company 1 }}", ".Company is not a function: it takes no argument"},
		{"{{ 1 | .Company }}", ".Company is not a function: it takes no argument"},
		{"{{ \"a\" .Company }}", `"a" is not a function: it takes no argument`},
		// A partial that calls itself would never end.
		{"{{ template \"partials/again\" . }}", "partials/again.md:3: partials/again calls itself"},
		{"{{ template \"partials/and-again\" . }}", "partials/and-on.md:3: partials/and-again calls itself"},
	} {
		_, err := NewCatalog(templateFiles(
			kindPath, kindText("a\n{{ if .Team }}\n"+tt.text+"{{ end }}\n"),
			"partials/empty.md", "",
			"partials/proof.md", "\n\n{{ .Actoin }}",
			"partials/print.md", "\n\n{{ . }}",
			"partials/dollar.md", "\n\n{{ with .Level }}{{ $.Compny }}{{ end }}",
			"partials/again.md", "\n\n{{ if .Team }}{{ template \"partials/again\" . }}{{ end }}",
			"partials/and-again.md",
			"{{ with .Offer }}{{ template \"partials/empty\" . }}{{ end }}\n\n"+
				"{{ template \"partials/and-on\" . }}",
			"partials/and-on.md", "\n\n{{ template \"partials/and-again\" . }}",
		))
		want := tt.want
		if !strings.HasPrefix(want, "partials/") {
			want = "counter/x.md:13: " + want
		}
		got := problemsOf(t, err)
		begin, cut := strings.CutSuffix(want, "…")
		if len(got) != 1 || (got[0] != want && !(cut && strings.HasPrefix(got[0], begin))) {
			t.Errorf("%s\ngot  %s\nwant %s", tt.text, strings.Join(got, "\n"), want)
		}
	}
}

// Valid templates that look like invalid ones.
func TestTypecheckAccepts(t *testing.T) {
	c, send := caseFile(t, "erica.yaml"), instant(t, "2026-06-30T17:30:00Z")
	for _, tt := range []struct{ text, want string }{
		{"{{ .Company }}", "Amazon"},
		{"{{ $.Company }}", "Amazon"},
		{"{{ (.Company) | upper }}", "AMAZON"},
		{"{{ .Offer.Base }}", "$240,000"},
		{"{{ money .Offer.Base }}", "$240,000"},
		{"{{ .Offer.Base | money }}", "$240,000"},
		{"{{ .Offer.Base.Currency }}", "USD"},
		{"{{ .Offer.Equity.Count }}", "4,000 shares"},
		{"{{ .Offer.Equity.Units }}", "4000"},
		{"{{ percent .Offer.Equity.FirstYear }}", "5%"},
		{"{{ .Offer.Equity.FirstYear }}", "5%"},
		{"{{ .Sent.Weekday }}, {{ weekday .Offer.Start }}", "Tuesday, Monday"},
		{"{{ .Offer.Deadline.Day }}", "Monday 6 July"},
		{"{{ date .Offer.Deadline }}", "6 July"},
		{"{{ len .Evidence }}", "3"},
		{"{{ (index .Evidence 1).Metric }}", "from nine hours to two"},
		{"{{ (index .Offer.SignOn 1).Amount }}", "$120,000"},
		{"{{ (first .Evidence).Metric }}", "31% lower cost"},
		{"{{ index (dict \"a\" .Team) \"a\" }}", "Storage"},
		{"{{ (dict \"a\" .Offer).a.Base }}", "$240,000"},
		{"{{ range .Offer.SignOn }}{{ .Year }} {{ end }}", "first second"},
		{"{{ range $i, $p := .Offer.SignOn }}{{ if $i }}, {{ end }}{{ $p.Amount }}{{ end }}",
			"$170,000, $120,000"},
		{"{{ range .Evidence }}{{ if .Metric }}{{ continue }}{{ end }}{{ .Action }}{{ break }}{{ " +
			"end }}", "ran the design review that every storage team now uses"},
		{"{{ with .Outcome }}{{ .Words }}{{ else with .Offer }}{{ .Level }}{{ else }}none{{ end }}", "L7"},
		{"{{ with $o := .First }}{{ $o.Level }} {{ .Level }} {{ $.Company }}{{ end }}", "L6 L6 Amazon"},
		{"{{ $x := .Team }}{{ if .Role }}{{ $x = .Role }}{{ end }}{{ $x }}", "Principal Engineer"},
		// of a type that is known only when it runs
		{"{{ $x := 1 }}{{ $x = .Offer }}{{ $x.Base }}", "$240,000"},
		{"{{ (or .Outcome .Offer).Base }}", "$240,000"},
		{"{{ if and .Offer .Offer.Base (gt (len .Evidence) 2) (ne .Voice \"formal\") }}yes{{ end }}", "yes"},
		{"{{ if eq .Voice \"formal\" \"warm\" }}yes{{ end }}", "yes"},
		{"{{ ternary \"yes\" \"no\" .Offer.OnHold }}", "no"},
		{"{{ template \"partials/proof\" (index .Evidence 0) }}", "31% lower cost"},
		{"{{ range .Evidence }}{{ if .Metric }}{{ template \"partials/proof\" . }} {{ end }}{{ " +
			"end }}", "31% lower cost from nine hours to two"},
		{"{{ template \"partials/plain\" }}{{ template \"partials/plain\" . }}", "plainplain"},
		{"{{ template \"partials/of-string\" .Company }}", "Amazon"},
		{"{{/* a remark */}}a", "a"},
	} {
		cat, err := NewCatalog(templateFiles(
			kindPath, kindText(tt.text), "partials/proof.md", "{{ .Metric }}", "partials/plain.md",
			"plain\n", "partials/of-string.md", "{{ . }}",
			// checked with what it is called with: with nothing
			"partials/unused.md", "{{ .Whatever }}",
		))
		if err != nil {
			t.Errorf("%s: %v", tt.text, err)
			continue
		}
		d, err := cat.Draft(c, letter.Request{Kind: "x", Send: send, Opportunity: "amazon"})
		if err != nil || d.Text != tt.want+"\n" {
			t.Errorf("%s: got %+v, %v, want %q", tt.text, d, err, tt.want)
		}
	}
}

func TestTypecheckSubject(t *testing.T) {
	for _, tt := range []struct{ subject, want string }{
		{"'{{ .Compny }}'", misspelt},
		{"'{{ .Offer }}'", "prints a Terms, which is not text"},
		{"'{{ template \"partials/p\" . }}'",
			"a subject cannot call a partial, which is written for the text"},
		{"'{{ if .Offer }}{{ template \"partials/p\" . }}{{ end }}'",
			"a subject cannot call a partial, which is written for the text"},
		{"'{{ template \"counter/x.md\" . }}'", `unknown partial "counter/x.md" (known: partials/p)`},
	} {
		_, err := NewCatalog(templateFiles(kindPath,
			kindText("a", "subject: S", "subject: "+tt.subject), "partials/p.md", "{{ .Company }}"))
		wantProblems(t, err, "counter/x.md:7: "+tt.want)
	}
}

// A problem in a partial is one problem, however many call it with the same type of dot.
func TestTypecheckReportsAPartialOnce(t *testing.T) {
	call := "{{ template \"partials/p\" . }}{{ with .Offer }}{{ template \"partials/p\" $ }}{{ end }}"
	_, err := NewCatalog(templateFiles(kindPath, kindText(call), "counter/y.md", kindText(call),
		"partials/p.md", "{{ .Compny }}"))
	wantProblems(t, err, "partials/p.md:1: "+misspelt)
	call += "{{ template \"partials/p\" .Level }}"
	_, err = NewCatalog(templateFiles(kindPath, kindText(call), "partials/p.md", "{{ .Compny }}"))
	wantProblems(t, err, "partials/p.md:1: "+misspelt,
		`partials/p.md:1: unknown field of Level "Compny" (known: Offered, Target, Criteria, Source, `+
			"Next, Now)")
}

// An error that only running can find is a RenderError with both places, in words without the
// engine's terms.
func TestRenderErrors(t *testing.T) {
	c, send := caseFile(t, "oliver.yaml"), instant(t, "2026-03-05T10:00:00Z")
	for _, tt := range []struct{ text, want string }{
		{"{{ .Team }}", "counter/x.md:12: {{ .Team }}: it is empty"},
		{"{{ upper .Team }}", "counter/x.md:12: {{ upper .Team }}: it is empty"},
		{"{{ sentence .Team }}", "counter/x.md:12: {{ sentence .Team }}: it is empty"},
		{"{{ quote .Team }}", "counter/x.md:12: at <quote .Team>: error calling quote: it is empty"},
		{"{{ join \" \" (list .Company .Team) }}",
			"counter/x.md:12: at <join \" \" (list .Company .Team)>: error calling join: it is empty"},
		{"{{ .Previous.Name }}",
			"counter/x.md:12: at <.Previous.Name>: nil pointer evaluating *letter.Recipient.Name"},
		{"{{ .Paused }}", "counter/x.md:12: {{ .Paused }}: it is missing"},
		{"{{ .Paused.Date }}", "counter/x.md:12: at <.Paused.Date>: error calling Date: it is missing"},
		{"{{ date .Paused }}", "counter/x.md:12: at <date .Paused>: error calling date: it is missing"},
		{"{{ .By }}", "counter/x.md:12: {{ .By }}: it is missing"},
		{"{{ deadline .By }}", "counter/x.md:12: at <.By>: dereference of nil pointer of type letter.Moment"},
		{"{{ .Ask.Total }}", "counter/x.md:12: {{ .Ask.Total }}: it is missing"},
		{"{{ money .Ask.Total }}",
			"counter/x.md:12: at <.Ask.Total>: dereference of nil pointer of type comp.Money"},
		{"{{ .Offer.SignOn }}", "counter/x.md:12: {{ .Offer.SignOn }}: it is empty"},
		{"{{ .Offer.Equity.Pace }}",
			"counter/x.md:12: at <.Offer.Equity.Pace>: error calling Pace: it is missing"},
		{"{{ (index .Evidence 7).Result }}",
			"counter/x.md:12: at <index .Evidence 7>: error calling index: index out of range: 7"},
		{"{{ (dict \"a\" 1).b }}", "counter/x.md:12: {{ (dict \"a\" 1).b }}: a <nil> is not text"},
		{"{{ first .Evidence }}", "counter/x.md:12: {{ first .Evidence }}: a letter.Proof is not text"},
		{"{{ quote .Offer }}",
			"counter/x.md:12: at <quote .Offer>: error calling quote: a *letter.Terms is not text"},
		{"{{ join \", \" .Evidence }}",
			"counter/x.md:12: at <join \", \" .Evidence>: error calling join: a letter.Proof is not text"},
		{"{{ join \", \" .Company }}",
			"counter/x.md:12: at <join \", \" .Company>: error calling join: want a list, got a string"},
		{"{{ indent 41 .Company }}",
			"counter/x.md:12: at <indent 41 .Company>: error calling indent: want an indent of 0 " +
				"to 40 spaces, got 41"},
		{"{{ fail \"a\\nb\\u001b\" }}",
			"counter/x.md:12: at <fail \"a\\nb\\u001b\">: error calling fail: a\ufffdb\ufffd"},
		{"{{ fail \"say whom\" }}", "counter/x.md:12: at <fail \"say whom\">: error calling fail: say whom"},
		{"{{ if eq .Offer.Base 5 }}a{{ end }}",
			"counter/x.md:12: at <eq .Offer.Base 5>: error calling eq: incompatible types for " +
				"comparison: *comp.Money and int"},
		{"{{ template \"partials/p\" . }}", "partials/p.md:2: {{ .Team }}: it is empty"},
		{"# A heading", "counter/x.md: in its output, line 12: a heading isn't " +
			"allowed in an email"},
		{"`{{ .Company }}`", "counter/x.md: in its output, line 12: code isn't " +
			"allowed in an email"},
		{"a\u0007b", "counter/x.md: in its output, line 12: the control character " +
			"U+0007 isn't allowed in an email"},
		{"{{ \"a\\u0007b\" }}",
			"counter/x.md: in its output, line 12: the control character U+0007 " +
				"isn't allowed in an email"},
		{"a\xffb", "counter/x.md: in its output, line 12: bytes that aren't UTF-8 " +
			"aren't allowed in an email"},
	} {
		cat, err := NewCatalog(templateFiles(kindPath, kindText("a\n"+tt.text), "partials/p.md",
			"a\n{{ .Team }}"))
		if err != nil {
			t.Errorf("%s: %v", tt.text, err)
			continue
		}
		d, err := cat.Draft(c, letter.Request{Kind: "x", Send: send})
		wantRenderError(t, tt.text, d, err, tt.want)
	}
	for _, tt := range []struct{ subject, text, want string }{
		{"'{{ .Team }}'", "a", "counter/x.md:7: {{ .Team }}: it is empty"},
		{"'{{ if .Team }}a{{ end }}'", "a", `counter/x.md: want a subject of one line of text, got ""`},
		{`'{{ "a\u0007b" }}'`, "a", `counter/x.md: want a subject of one line of text, got "a\ab"`},
		{"S", "{{ if .Team }}a{{ end }}", "counter/x.md: the text is empty"},
		{"S", "", "counter/x.md: the text is empty"},
		{"S", " \n\n", "counter/x.md: the text is empty"},
	} {
		d, err := catalogOf(t, kindPath,
			kindText(tt.text, "subject: S", "subject: "+tt.subject)).Draft(c,
			letter.Request{Kind: "x", Send: send})
		wantRenderError(t, tt.subject+" "+tt.text, d, err, tt.want)
	}
}

// wantRenderError checks the error, and the place of the opportunity in the case in it.
func wantRenderError(t *testing.T, name string, d *Draft, err error, want string) {
	t.Helper()
	want += ` (opportunity "harbour", oliver.yaml:14)`
	var e *RenderError
	switch {
	case !errors.As(err, &e) || d != nil:
		t.Errorf("%s: got %v, %T %v, want a RenderError", name, d, err, err)
	case err.Error() != want:
		t.Errorf("%s\ngot  %s\nwant %s", name, err, want)
	case e.File != "oliver.yaml" || e.CaseLine != 14 || e.Opportunity != "harbour" || !errors.Is(err, e.Err):
		t.Errorf("%s: got %+v", name, e)
	}
}
