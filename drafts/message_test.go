package drafts_test

import (
	"bytes"
	"io"
	"mime"
	"mime/multipart"
	netmail "net/mail"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

// parsed is a message as the standard library's readers see it.
type parsed struct {
	header     []string // the names of the fields, in order
	from       []*netmail.Address
	to, cc     []*netmail.Address
	subject    string
	text, html string
}

func parse(t *testing.T, b []byte) parsed {
	t.Helper()
	var p parsed
	head, _, ok := bytes.Cut(b, []byte("\r\n\r\n"))
	if !ok {
		t.Fatalf("no end of the header in\n%s", b)
	}
	for line := range strings.SplitSeq(string(head), "\r\n") {
		if line != "" && line[0] != ' ' && line[0] != '\t' {
			name, _, _ := strings.Cut(line, ":")
			p.header = append(p.header, name)
		}
	}
	m, err := netmail.ReadMessage(bytes.NewReader(b))
	if err != nil {
		t.Fatalf("%v in\n%s", err, b)
	}
	list := func(name string) []*netmail.Address {
		if m.Header.Get(name) == "" {
			return nil
		}
		l, err := m.Header.AddressList(name)
		if err != nil {
			t.Fatalf("%s: %v in\n%s", name, err, b)
		}
		return l
	}
	p.from, p.to, p.cc = list("From"), list("To"), list("Cc")
	if p.subject, err = new(mime.WordDecoder).DecodeHeader(m.Header.Get("Subject")); err != nil {
		t.Fatal(err)
	}
	p.text, p.html = parts(t, m)
	return p
}

// parts returns the two parts with LF line ends.
func parts(t *testing.T, m *netmail.Message) (text, html string) {
	t.Helper()
	kind, params, err := mime.ParseMediaType(m.Header.Get("Content-Type"))
	if err != nil || kind != "multipart/alternative" {
		t.Fatalf("%s, %v", kind, err)
	}
	r := multipart.NewReader(m.Body, params["boundary"])
	var bodies []string
	for {
		part, err := r.NextPart() // decodes quoted-printable
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(part)
		if err != nil {
			t.Fatal(err)
		}
		bodies = append(bodies, part.Header.Get("Content-Type"), strings.ReplaceAll(string(b), "\r\n", "\n"))
	}
	if len(bodies) != 4 || bodies[0] != "text/plain; charset=utf-8" ||
		bodies[2] != "text/html; charset=utf-8" {
		t.Fatalf("parts: %q", bodies)
	}
	return bodies[1], bodies[3]
}

// readsBack checks that the bytes of a draft say what the draft says.
func readsBack(t *testing.T, d *drafts.Draft) {
	t.Helper()
	var b bytes.Buffer
	if _, err := d.WriteTo(&b); err != nil {
		t.Fatal(err)
	}
	p := parse(t, b.Bytes())
	want := []string{"X-Unsent", "From", "To", "Subject", "MIME-Version", "Content-Type"}
	if len(d.Cc) > 0 {
		want = slices.Insert(want, 3, "Cc")
	}
	if !slices.Equal(p.header, want) {
		t.Errorf("header %q, want %q", p.header, want)
	}
	same := func(field string, got []*netmail.Address, want ...mail.Address) {
		if !slices.EqualFunc(got, want,
			func(a *netmail.Address, b mail.Address) bool {
				return a.Name == b.Name &&
					a.Address == b.Email
			}) {
			t.Errorf("%s reads %v, want %v", field, got, want)
		}
	}
	same("From", p.from, d.From)
	same("To", p.to, d.To...)
	same("Cc", p.cc, d.Cc...)
	if p.subject != d.Subject {
		t.Errorf("subject reads %q, want %q", p.subject, d.Subject)
	}
	if p.text != d.Text {
		t.Errorf("text reads\n%q, want\n%q", p.text, d.Text)
	}
	if p.html != d.HTML {
		t.Errorf("HTML reads\n%q, want\n%q", p.html, d.HTML)
	}
}

func TestDraftsReadBack(t *testing.T) {
	for _, m := range drafttest.Drafts(t, "") {
		readsBack(t, m.Draft)
	}
}

// FuzzDraft puts any text into every free field of a case. If the case is valid, its message reads
// back with the same addresses, subject, and words, and has no field that we didn't write.
func FuzzDraft(f *testing.F) {
	cat := drafttest.Catalog(f)
	send := time.Date(2026, 6, 30, 17, 30, 0, 0, time.UTC)
	for _, c := range []string{"erica.yaml", "layla.yaml", "jonas.yaml"} {
		c := drafttest.Case(f, c)
		o := c.Opportunities[0]
		f.Add(c.Client.Name, c.Client.Email, o.People[0].Name, o.Company, o.Role, "led the work", "it held")
	}
	f.Add("A=?utf-8?q?b?=", "a@xn--tlwerk-bua.example", `"Quoted" <x@y.example>, Jr.`, "x\u202fy",
		"{{ .Private }}", "**a** | b", "<script>&amp;")
	f.Add(strings.Repeat("Name ", 60), "a@b", "\u200f\u05d0", strings.Repeat("字", 200),
		strings.Repeat("x", 1200), "1. a", "- b")
	base := drafttest.Case(f, "erica.yaml")
	f.Fuzz(func(t *testing.T, name, email, to, company, role, action, result string) {
		c := *base
		c.Client.Name, c.Client.Email, c.Client.GoesBy = name, email, ""
		o := base.Opportunities[0]
		o.Company, o.Role = company, role
		o.People = slices.Clone(o.People)
		o.People[1].Name = to
		o.Evidence = []casefile.Evidence{{Action: action, Result: result, Metric: action, Shareable: true}}
		o.Asks = slices.Clone(o.Asks)
		o.Asks[0].Because = nil
		c.Opportunities = []casefile.Opportunity{o}
		c.Log = nil
		if c.Validate() != nil {
			return
		}
		for _, kind := range []string{"counter-sign-on-split", "comp-committee-brief", "accept-recap"} {
			d, err := cat.Draft(&c, letter.Request{Kind: kind, Send: send})
			if err != nil {
				t.Logf("%s: %v", kind, err)
				continue // a value of only spaces or periods leaves a gap, and is refused
			}
			readsBack(t, d)
			if a, b := words(strings.ReplaceAll(d.Text, "•", "")),
				words(strings.ReplaceAll(htmlWords(d.HTML), "•", "")); !slices.Equal(a, b) {
				t.Errorf("the text says\n%q\nthe HTML says\n%q", a, b)
			}
			if kind == "counter-sign-on-split" &&
				!strings.Contains(strings.ToLower(strings.Join(words(d.Text), " ")), // it may begin a sentence
					strings.ToLower(strings.Join(words(strings.TrimRight(result, ".。! ")), " "))) {
				t.Errorf("%q is not in\n%s", result, d.Text)
			}
		}
	})
}
