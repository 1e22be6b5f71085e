package drafts

import (
	"bytes"
	"errors"
	"flag"
	"io/fs"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/templates"
)

// FuzzFrontMatter reads any bytes as one template among the built-in ones. It's either refused with
// a position, or it makes drafts or says why it can't. Nothing panics.
func FuzzFrontMatter(f *testing.F) {
	// By default the fuzzer spends up to a minute on minimizing each new input, and nearly every
	// mutation of a template is new.
	if limit := flag.Lookup("test.fuzzminimizetime"); limit.Value.String() == limit.DefValue {
		if err := limit.Value.Set("10x"); err != nil {
			f.Fatal(err)
		}
	}
	stage := regexp.MustCompile(`(?m)^stage: .*$`)
	err := fs.WalkDir(templates.FS, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := fs.ReadFile(templates.FS, name)
		if err == nil {
			f.Add(stage.ReplaceAll(b, []byte("stage: counter")))
		}
		return err
	})
	if err != nil {
		f.Fatal(err)
	}
	for _, text := range []string{
		"", "a", "{{", "{{ and }}", "{{ or }}", "{{ index }}", "{{ nil }}", "{{ 1.5 }}",
		"{{ .Offer }}", "{{ .Offer.Base.Minor }}", "{{ template \"partials/terms\" .Offer }}",
		"{{ template \"counter/x.md\" . }}", "{{ define \"counter/x.md\" }}a{{ end }}",
		"{{ block \"b\" . }}a{{ end }}", "{{ range $i, $e := .Evidence }}{{ $e.Action }}{{ break }}{{ end }}",
		"{{ with $x := .Break }}{{ .Name }}{{ else with .Offer }}{{ .Base }}{{ end }}",
		"{{ quote (first .Level.Criteria) | upper | indent 2 }}", "{{ (dict \"a\" .Offer).a.Base }}",
		"{{ $x := 1 }}{{ $x = .Offer }}{{ $x.Base }}",
		"{{ first \"a\" }}{{ last 1 }}{{ join 1 2 }}",
		"{{ plural \"a\" \"b\" -1 }}{{ ternary 1 2 true }}", "{{- /* a */ -}}",
		"| a |\n|---|\n| {{ .Company }} |",
		"{{ .Sent.Weekday }} {{ date .Sent }} {{ deadline .By }} {{ percent " +
			".Offer.Equity.FirstYear }}", "{{ 'a' }} {{ 0x1p-2 }} {{ 1i }}", "{{ '\xe4\x1b' }}",
		"{{ \x1b }}", "{{ fail \"a\\nb\" }}", "{{ .Level.Criteria | andList | sentence }}",
	} {
		f.Add([]byte(kindText(text)))
	}
	for _, front := range []string{
		"to: []", "to: [recruiter, recruiter]\ncc: [previous-recruiter]",
		"needs: [by]\nby: level.review", "replies: {yes: x}", "subject: '{{ .Company }}'",
		"subject: \"a\\nb\"",
		"note: |\n  a\n\n  b", "words: 0", "words: 99999999999999999999", "title: *a",
		"title: &a b", "? a", "<<: {}", "title: !!binary a", "---", "\ufeff", "title: \xff",
	} {
		key, _, _ := strings.Cut(front, ":")
		f.Add([]byte("---\n" + front + "\n" +
			regexp.MustCompile(`(?m)^`+regexp.QuoteMeta(key)+
				`: .*\n`).ReplaceAllString(strings.TrimPrefix(frontText, "---\n"), "") + "a"))
	}
	cases := map[*casefile.Case]string{
		caseFile(f, "erica.yaml"):  "2026-06-30T17:30:00Z",
		caseFile(f, "oliver.yaml"): "2026-03-05T10:00:00Z",
		caseFile(f, "mei.yaml"):    "2026-05-27T20:00:00Z",
	}
	f.Fuzz(func(t *testing.T, file []byte) {
		// A template may run as long as its author likes, with nested ranges and texts that replace
		// makes longer and longer. That's no fault, but this test doesn't wait for it.
		if len(file) > 64<<10 || bytes.Count(file, []byte("range")) > 4 ||
			bytes.Count(file, []byte("replace")) > 4 || bytes.Count(file, []byte("template")) > 60 {
			t.Skip()
		}
		cat, err := NewCatalogOf("x", templates.FS, templateFiles(kindPath, string(file)))
		if err != nil {
			checkRefusal(t, err, file)
			return
		}
		if k, err := cat.Kind("x"); err != nil || k.ID != "x" || k.Stage != "counter" ||
			len(k.To) == 0 || k.Words < 1 {
			t.Fatalf("got %+v, %v", k, err)
		}
		for c, send := range cases {
			for _, by := range []calendar.LocalTime{{}, {Date: calendar.NewDate(2026, 12, 1)}} {
				d, err := cat.Draft(c, letter.Request{Kind: "x", Send: instant(t, send), By: by})
				if err != nil {
					checkFailure(t, err)
					continue
				}
				if !utf8.ValidString(d.Subject) || !utf8.ValidString(d.Text) ||
					!utf8.ValidString(d.HTML) || d.Subject == "" || d.Text == "" {
					t.Errorf("got %+v", d)
				}
				var b bytes.Buffer
				if _, err := d.WriteTo(&b); err != nil {
					t.Errorf("a draft that cannot be written: %v: %+v", err, d)
				}
			}
		}
	})
}

// checkRefusal checks that every problem of a catalog names a file and a line of it.
func checkRefusal(t *testing.T, err error, file []byte) {
	t.Helper()
	for _, line := range problemsOf(t, err) {
		if strings.Contains(line, "\n") || strings.Contains(line, "runtime error") ||
			!utf8.ValidString(line) {
			t.Errorf("got %q", line)
		}
	}
	var e *CatalogError
	errors.As(err, &e)
	for _, p := range e.Problems {
		src := file
		if p.File != kindPath {
			if src, err = fs.ReadFile(templates.FS, p.File); err != nil || !isPartial(p.File) {
				t.Errorf("a problem of a file that is none of those read: %v", p)
			}
		}
		if p.Line < 0 || p.Line > bytes.Count(src, []byte("\n"))+1 || p.Text == "" {
			t.Errorf("a line that %s does not have: %v", p.File, p)
		}
	}
}

// checkFailure checks that the error of a draft has one of the documented types.
func checkFailure(t *testing.T, err error) {
	t.Helper()
	var render *RenderError
	var need *letter.NeedsError
	var problem casefile.Problem
	if strings.ContainsAny(err.Error(), "\x1b\x00") || !utf8.ValidString(err.Error()) {
		t.Errorf("got %q", err)
	}
	switch {
	case errors.As(err, &render):
		if render.Template == "" || render.Opportunity == "" || render.CaseLine < 1 ||
			strings.Contains(err.Error(), "runtime error") {
			t.Errorf("got %v", err)
		}
	case errors.As(err, &need), errors.As(err, &problem),
		strings.Contains(err.Error(), " open opportunities: name one "):
	default:
		t.Errorf("got %T %v", err, err)
	}
}
