package drafts

import (
	"bytes"
	"io"
	"os"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/templates"
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
	f := form{path: k.main, subject: subjectTree(k.main), british: true}
	body := cat.texts.in(f, k).Lookup(k.main)
	b.ReportAllocs()
	for b.Loop() {
		if err := body.Execute(io.Discard, l); err != nil {
			b.Fatal(err)
		}
	}
}

func letterOf(b *testing.B, c *casefile.Case, k *compiled, r letter.Request) *letter.Letter {
	b.Helper()
	_, l, err := letter.Compose(c, k.kind(), r)
	if err != nil {
		b.Fatal(err)
	}
	return l
}

// BenchmarkNewCatalog finds the built-in templates, which are read when they're first needed.
func BenchmarkNewCatalog(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := NewCatalog(templates.FS); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkKinds reads the front matter of every built-in kind.
func BenchmarkKinds(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		cat, err := NewCatalog(templates.FS)
		if err != nil {
			b.Fatal(err)
		}
		if len(cat.Kinds()) == 0 {
			b.Fatal("no kinds")
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
