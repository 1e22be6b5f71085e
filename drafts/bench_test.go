package drafts

import (
	"bytes"
	"io"
	"io/fs"
	"os"
	"strings"
	"testing"
	"text/template"
	"time"

	"github.com/Masterminds/sprig/v3"
	"github.com/emersion/go-message/mail"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/templates"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
)

// The draft that every benchmark makes: the reference case's counter about the sign-on bonus.
func reference(b *testing.B) (*Catalog, *casefile.Case, letter.Request) {
	b.Helper()
	f, err := os.Open("../testdata/cases/erica.yaml")
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	c, err := casefile.Parse("erica.yaml", f)
	if err != nil {
		b.Fatal(err)
	}
	cat, err := NewCatalog(templates.FS)
	if err != nil {
		b.Fatal(err)
	}
	return cat, c, letter.Request{Kind: "counter-sign-on-split",
		Send: time.Date(2026, 6, 30, 17, 30, 0, 0, time.UTC)}
}

// BenchmarkDraft goes all the way from a case in memory to the bytes of the message.
func BenchmarkDraft(b *testing.B) {
	cat, c, r := reference(b)
	b.ReportAllocs()
	for b.Loop() {
		d, err := cat.Draft(c, r)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := d.WriteTo(io.Discard); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkTemplateOnly only executes the draft's text template.
func BenchmarkTemplateOnly(b *testing.B) {
	cat, c, r := reference(b)
	k := cat.kinds[r.Kind]
	l := letterOf(b, c, k, r)
	body := cat.texts.in(form{path: k.Path, subject: subjectTree(k.Path), british: true}).Lookup(k.Path)
	b.ReportAllocs()
	for b.Loop() {
		if err := body.Execute(io.Discard, l); err != nil {
			b.Fatal(err)
		}
	}
}

func letterOf(b *testing.B, c *casefile.Case, k *compiled, r letter.Request) *letter.Letter {
	b.Helper()
	j, err := letter.Resolve(c, k.Kind, r)
	if err != nil {
		b.Fatal(err)
	}
	l, err := j.Compose()
	if err != nil {
		b.Fatal(err)
	}
	return l
}

// BenchmarkNaive makes the same email the obvious way: it parses the template for each email with
// all of sprig, makes the HTML with goldmark and the message with go-message, and checks and
// escapes nothing.
func BenchmarkNaive(b *testing.B) {
	cat, c, r := reference(b)
	k := cat.kinds[r.Kind]
	sources := naiveSources(b, k.Path)
	b.ReportAllocs()
	for b.Loop() {
		naive(b, naiveTemplate(b, k.Path, sources), letterOf(b, c, k, r), c)
	}
}

// BenchmarkNaiveParsedOnce is BenchmarkNaive without parsing the template.
func BenchmarkNaiveParsedOnce(b *testing.B) {
	cat, c, r := reference(b)
	k := cat.kinds[r.Kind]
	t := naiveTemplate(b, k.Path, naiveSources(b, k.Path))
	b.ReportAllocs()
	for b.Loop() {
		naive(b, t, letterOf(b, c, k, r), c)
	}
}

// naiveSources returns the texts of the kind and of its partials.
func naiveSources(b *testing.B, path string) map[string]string {
	b.Helper()
	sources := map[string]string{}
	var add func(name, file string)
	add = func(name, file string) {
		src, err := fs.ReadFile(templates.FS, file)
		if err != nil {
			b.Fatal(err)
		}
		text := string(src)
		if s, err := cut(file, text); err == nil {
			text = s.body
		}
		sources[name] = strings.TrimSuffix(text, "\n")
		for _, part := range strings.Split(text, `{{ template "`)[1:] {
			partial, _, _ := strings.Cut(part, `"`)
			if _, ok := sources[partial]; !ok {
				add(partial, partial+".md")
			}
		}
	}
	add(path, path)
	return sources
}

func naiveTemplate(b *testing.B, path string, sources map[string]string) *template.Template {
	b.Helper()
	t := template.New(path).Funcs(sprig.TxtFuncMap()).Funcs(funcs())
	for name, text := range sources {
		if _, err := t.New(name).Parse(text); err != nil {
			b.Fatal(err)
		}
	}
	return t.Lookup(path)
}

func naive(b *testing.B, t *template.Template, l *letter.Letter, c *casefile.Case) {
	var text, html, out bytes.Buffer
	if err := t.Execute(&text, l); err != nil {
		b.Fatal(err)
	}
	if err := goldmark.New(goldmark.WithExtensions(extension.Table)).Convert(text.Bytes(),
		&html); err != nil {
		b.Fatal(err)
	}
	var h mail.Header
	h.SetAddressList("From", []*mail.Address{{Name: c.Client.Name, Address: c.Client.Email}})
	h.SetAddressList("To", []*mail.Address{{Name: l.To.Name, Address: c.Opportunities[0].People[1].Email}})
	h.SetSubject(l.Client.FirstName + " – sign-on bonus – " + l.Company)
	w, err := mail.CreateInlineWriter(&out, h)
	if err != nil {
		b.Fatal(err)
	}
	for _, part := range []struct {
		kind string
		body []byte
	}{{"text/plain", text.Bytes()}, {"text/html", html.Bytes()}} {
		var ph mail.InlineHeader
		ph.SetContentType(part.kind, map[string]string{"charset": "utf-8"})
		pw, err := w.CreatePart(ph)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := pw.Write(part.body); err != nil {
			b.Fatal(err)
		}
		if err := pw.Close(); err != nil {
			b.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		b.Fatal(err)
	}
}

// BenchmarkNewCatalog reads and checks every built-in template.
func BenchmarkNewCatalog(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := NewCatalog(templates.FS); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkParseCase reads and checks the reference case.
func BenchmarkParseCase(b *testing.B) {
	src, err := os.ReadFile("../testdata/cases/erica.yaml")
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := casefile.Parse("erica.yaml", bytes.NewReader(src)); err != nil {
			b.Fatal(err)
		}
	}
}
