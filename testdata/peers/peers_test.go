// Package peers compares the speed of a draft with that of other libraries. It's a module of its
// own, so that they aren't among the dependencies of tactful. For ratios, take the minimum of
// several runs:
//
//	cd testdata/peers && go test -bench . -count 10
package peers

import (
	"bytes"
	htmltemplate "html/template"
	"io"
	"io/fs"
	"os"
	"regexp"
	"strings"
	"testing"
	"text/template"
	"time"

	"github.com/jhillyerd/enmime/v2"
	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/templates"
	"github.com/yuin/goldmark"
)

// subject is the reference draft: the reference case's counter about the sign-on bonus.
type subject struct {
	catalog *drafts.Catalog
	c       *casefile.Case
	request drafts.Request
	draft   *drafts.Draft
	letter  *letter.Letter // what the peers' templates see: for them, it's made only once
}

func reference(tb testing.TB) *subject {
	tb.Helper()
	f, err := os.Open("../cases/erica.yaml")
	if err != nil {
		tb.Fatal(err)
	}
	defer f.Close()
	s := &subject{request: drafts.Request{
		Kind: "counter-sign-on-split", Send: time.Date(2026, 6, 30, 17, 30, 0, 0, time.UTC),
	}}
	if s.c, err = casefile.Parse("erica.yaml", f); err != nil {
		tb.Fatal(err)
	}
	if s.catalog, err = drafts.NewCatalog(templates.FS); err != nil {
		tb.Fatal(err)
	}
	if s.draft, err = s.catalog.Draft(s.c, s.request); err != nil {
		tb.Fatal(err)
	}
	kind := s.draft.Template()
	if _, s.letter, err = letter.Compose(s.c, &kind, s.request); err != nil {
		tb.Fatal(err)
	}
	return s
}

// markdown parses the draft's own template with the partials that it calls.
func (s *subject) markdown(tb testing.TB) *template.Template {
	tb.Helper()
	kind := s.draft.Template()
	set := template.New(kind.Path).Funcs(funcs)
	for _, path := range []string{
		kind.Path, "partials/greeting.md", "partials/work.md",
		"partials/closing.md",
	} {
		source, err := fs.ReadFile(templates.FS, path)
		if err != nil {
			tb.Fatal(err)
		}
		name, text := path, strings.TrimSuffix(string(source), "\n")
		if path != kind.Path {
			name = strings.TrimSuffix(path, ".md")
		} else {
			_, text, _ = strings.Cut(text, "\n---\n")
		}
		if _, err := set.New(name).Parse(text); err != nil {
			tb.Fatal(err)
		}
	}
	return set.Lookup(kind.Path)
}

// funcs are those that the templates call.
var funcs = template.FuncMap{
	"contains":  func(part, s string) bool { return strings.Contains(s, part) },
	"hasSuffix": func(end, s string) bool { return strings.HasSuffix(s, end) },
	"sentence":  letter.Capitalize,
}

// message makes an email with enmime.
func (s *subject) message(text, html []byte, w io.Writer) error {
	d := s.draft
	part, err := enmime.Builder().From(d.From.Name, d.From.Email).To(d.To[0].Name, d.To[0].Email).
		Subject(d.Subject).Date(d.Send).Text(text).HTML(html).Build()
	if err != nil {
		return err
	}
	return part.Encode(w)
}

// withMarkdown makes the text with text/template and the HTML with goldmark.
func (s *subject) withMarkdown(t *template.Template, md goldmark.Markdown, w io.Writer) error {
	var text, html bytes.Buffer
	if err := t.Execute(&text, s.letter); err != nil {
		return err
	}
	if err := md.Convert(text.Bytes(), &html); err != nil {
		return err
	}
	return s.message(text.Bytes(), html.Bytes(), w)
}

// executer is a template for text or for HTML.
type executer interface {
	Execute(w io.Writer, data any) error
}

// withoutMarkdown makes each part with a template of its own.
func (s *subject) withoutMarkdown(plain, rich executer, w io.Writer) error {
	var text, html bytes.Buffer
	if err := plain.Execute(&text, s.letter); err != nil {
		return err
	}
	if err := rich.Execute(&html, s.letter); err != nil {
		return err
	}
	return s.message(text.Bytes(), html.Bytes(), w)
}

// The words of the reference draft, without what its template has for other cases.
const (
	plainText = `Hi {{ .To.FirstName }},

{{ if .LevelWon }}It means a lot to see {{ .LevelWon }} in the offer. Thank you, and thanks to everyone who worked on it. {{ end }}I'm close to a yes.

The one open point for me is the sign-on. Could you make it {{ .Ask.SignOn }}? The offer has {{ .Offer.SignOn }}. {{ range .Ask.Reasons }}{{ . }} {{ end }}

{{ if .Ask.WouldSign }}If you can do that{{ if .Ask.Only }} and leave the rest as it is{{ end }}, I'll sign {{ .RightAway }}.{{ if .ByWhen }} Could you get back to me {{ .ByWhen }}?{{ else }} I'd be happy to walk you through my thinking on a call, too.{{ end }}{{ else }}Could you put in the request for me?{{ end }}

{{ .Sender.SignOff }},
{{ .Sender.Signature }}
`
	richText = `<html lang="en">
<body>
<p>Hi {{ .To.FirstName }},</p>
<p>{{ if .LevelWon }}It means a lot to see {{ .LevelWon }} in the offer. Thank you, and thanks to everyone who worked on it. {{ end }}I'm close to a yes.</p>
<p>The one open point for me is the sign-on. Could you make it {{ .Ask.SignOn }}? The offer has {{ .Offer.SignOn }}. {{ range .Ask.Reasons }}{{ . }} {{ end }}</p>
<p>{{ if .Ask.WouldSign }}If you can do that{{ if .Ask.Only }} and leave the rest as it is{{ end }}, I'll sign {{ .RightAway }}.{{ if .ByWhen }} Could you get back to me {{ .ByWhen }}?{{ else }} I'd be happy to walk you through my thinking on a call, too.{{ end }}{{ else }}Could you put in the request for me?{{ end }}</p>
<p>{{ .Sender.SignOff }},<br>
{{ .Sender.Signature }}</p>
</body>
</html>
`
)

var (
	plain    = template.Must(template.New("text").Funcs(funcs).Parse(plainText))
	rich     = htmltemplate.Must(htmltemplate.New("html").Funcs(htmltemplate.FuncMap(funcs)).Parse(richText))
	richFast = template.Must(template.New("html").Funcs(funcs).Parse(richText)) // escapes nothing
)

// TestSameWords checks that everything that is compared makes the same email.
func TestSameWords(t *testing.T) {
	s := reference(t)
	for name, write := range map[string]func(io.Writer) error{
		"enmime and goldmark": func(w io.Writer) error {
			return s.withMarkdown(s.markdown(t), goldmark.New(), w)
		},
		"enmime and html/template": func(w io.Writer) error { return s.withoutMarkdown(plain, rich, w) },
		"enmime and text/template": func(w io.Writer) error { return s.withoutMarkdown(plain, richFast, w) },
	} {
		var out bytes.Buffer
		if err := write(&out); err != nil {
			t.Fatal(err)
		}
		m, err := enmime.ReadEnvelope(&out)
		if err != nil {
			t.Fatal(err)
		}
		if got, want := words(m.Text), words(s.draft.Text); got != want {
			t.Errorf("%s: the text is\n%s\nwant\n%s", name, got, want)
		}
		if got, want := words(m.HTML), words(s.draft.HTML); got != want {
			t.Errorf("%s: the HTML is\n%s\nwant\n%s", name, got, want)
		}
		if got := m.GetHeader("Subject"); got != s.draft.Subject {
			t.Errorf("%s: the subject is %q, want %q", name, got, s.draft.Subject)
		}
	}
}

var frame = regexp.MustCompile(`</?(html|body)[^>]*>`)

// words leaves out what the libraries write differently: white space, the frame of a page, the
// escapes of quotation marks, and the backslash of a line break in Markdown.
func words(s string) string {
	s = strings.NewReplacer("\\\n", "\n", "&#39;", "'").Replace(frame.ReplaceAllString(s, ""))
	return strings.ReplaceAll(strings.Join(strings.Fields(s), " "), " </p>", "</p>")
}

func BenchmarkTactful(b *testing.B) {
	s := reference(b)
	b.ReportAllocs()
	for b.Loop() {
		d, err := s.catalog.Draft(s.c, s.request)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := d.WriteTo(io.Discard); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkEnmimeGoldmark(b *testing.B) {
	s := reference(b)
	t, md := s.markdown(b), goldmark.New()
	b.ReportAllocs()
	for b.Loop() {
		if err := s.withMarkdown(t, md, io.Discard); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkEnmimeHTMLTemplate(b *testing.B) {
	s := reference(b)
	b.ReportAllocs()
	for b.Loop() {
		if err := s.withoutMarkdown(plain, rich, io.Discard); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkEnmimeTextTemplate(b *testing.B) {
	s := reference(b)
	b.ReportAllocs()
	for b.Loop() {
		if err := s.withoutMarkdown(plain, richFast, io.Discard); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkTextTemplateOnly(b *testing.B) {
	s := reference(b)
	t := s.markdown(b)
	b.ReportAllocs()
	for b.Loop() {
		if err := t.Execute(io.Discard, s.letter); err != nil {
			b.Fatal(err)
		}
	}
}
