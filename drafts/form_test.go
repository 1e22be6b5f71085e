package drafts_test

import (
	"bytes"
	"errors"
	netmail "net/mail"
	"net/url"
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

func written(t *testing.T, d *drafts.Draft, f drafts.Form) string {
	t.Helper()
	var b bytes.Buffer
	n, err := d.WriteAs(&b, f)
	if err != nil || n != int64(b.Len()) {
		t.Fatalf("%s: %d, %v", f, n, err)
	}
	return b.String()
}

// TestForms writes every draft of every scenario in every form: each says the same words, and the
// link names the same people.
func TestForms(t *testing.T) {
	long := 0
	for _, m := range drafttest.Drafts(t, "") {
		name, d := m.Name, m.Draft
		eml := written(t, d, drafts.FormEML)
		if written(t, d, "") != eml || written(t, d, drafts.FormEMLTPL) != eml {
			t.Errorf("%s: the forms of the message differ", name)
		}
		if written(t, d, drafts.FormText) != d.Text || written(t, d, drafts.FormHTML) != d.HTML {
			t.Errorf("%s: the words differ", name)
		}
		head, body, ok := strings.Cut(written(t, d, drafts.FormPage), "<hr>\n")
		if !ok || !slices.Equal(words(htmlWords(body)), words(htmlWords(d.HTML))) {
			t.Errorf("%s: the page says\n%s", name, body)
		}
		for _, a := range slices.Concat(d.To, d.Cc) {
			shown := a.Email
			if a.Name != "" {
				shown = a.Name + " <" + a.Email + ">"
			}
			if !strings.Contains(htmlWords(head), ": "+shown) {
				t.Errorf("%s: %s is not in\n%s", name, a, head)
			}
		}
		if mailtoIs(t, name, d, written(t, d, drafts.FormMailto)) > drafts.MaxMailto {
			long++
		}
	}
	if long == 0 {
		t.Error("no link is too long: there is nothing to warn of")
	}
}

// mailtoIs checks a link to the draft, read as in RFC 6068, and returns its length.
func mailtoIs(t *testing.T, name string, d *drafts.Draft, link string) int {
	t.Helper()
	link = strings.TrimSuffix(link, "\n")
	u, err := url.Parse(link)
	if err != nil || u.Scheme != "mailto" {
		t.Fatalf("%s: %v in %s", name, err, link)
	}
	if strings.ContainsAny(link, "+\" <>\\^`{|}\r\n") {
		t.Errorf("%s: %s has what no link may have", name, link)
	}
	query := u.Query()
	if got, want := query.Get("body"),
		strings.ReplaceAll(strings.TrimRight(d.Text, "\n"), "\n", "\r\n"); got != want {
		t.Errorf("%s: body %q, want %q", name, got, want)
	}
	if query.Get("subject") != d.Subject {
		t.Errorf("%s: subject %q, want %q", name, query.Get("subject"), d.Subject)
	}
	addresses := func(list []mail.Address) string {
		var out []string
		for _, a := range list {
			out = append(out, a.Email)
		}
		return strings.Join(out, ",")
	}
	to, err := url.PathUnescape(u.Opaque)
	if err != nil || to != addresses(d.To) || query.Get("cc") != addresses(d.Cc) {
		t.Errorf("%s: to %q, cc %q, %v", name, to, query.Get("cc"), err)
	}
	return len(link)
}

func TestWriteAsUnknown(t *testing.T) {
	var b bytes.Buffer
	n, err := plainDraft(t).WriteAs(&b, "msg")
	if !errors.Is(err, casefile.ErrUnknown) || n != 0 || b.Len() != 0 ||
		err.Error() != `unknown form "msg" (known: eml, emltpl, txt, html, page, mailto)` {
		t.Errorf("%v", err)
	}
}

func plainDraft(t *testing.T) *drafts.Draft {
	t.Helper()
	d, err := drafttest.Catalog(t).Draft(drafttest.Case(t, "erica.yaml"),
		letter.Request{Kind: "counter-sign-on-split", Send: time.Date(2026, 6, 30, 16, 30, 0, 0, time.UTC)})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestWriteSentForm(t *testing.T) {
	d := plainDraft(t)
	sent := func() string {
		var b bytes.Buffer
		if n, err := d.WriteSentForm(&b); err != nil || n != int64(b.Len()) {
			t.Fatalf("%d, %v", n, err)
		}
		return b.String()
	}
	first := sent()
	m, err := netmail.ReadMessage(strings.NewReader(first))
	if err != nil {
		t.Fatal(err)
	}
	if date := m.Header.Get("Date"); date != "Tue, 30 Jun 2026 17:30:00 +0100" {
		t.Errorf("date %q", date)
	}
	id := m.Header.Get("Message-ID")
	if !strings.HasSuffix(id, "@mail.example>") || len(id) != len("<@mail.example>")+32 ||
		m.Header.Get("X-Unsent") != "" {
		t.Errorf("id %q in\n%s", id, first)
	}
	if sent() != first {
		t.Error("the same draft gives other bytes")
	}
	_, body, _ := strings.Cut(written(t, d, drafts.FormEML), "\r\n\r\n")
	if !strings.HasSuffix(first, "\r\n\r\n"+body) {
		t.Error("the body is another")
	}
	d.Send = d.Send.Add(time.Hour)
	if strings.Contains(sent(), id) {
		t.Error("another time gives the same id")
	}
}

// The page of a reply has no link to a new email, which would start another conversation.
func TestPageOfReply(t *testing.T) {
	for _, tt := range []struct{ cc, click string }{{"", "Reply"}, {"Marcus <m@x.example>", "Reply all"}} {
		d := &drafts.Draft{To: []mail.Address{{Name: "Priya Shah", Email: "priya@amazon.example"}},
			Subject: "Re: Your offer & more", HTML: "<p>Hi</p>", Text: "Hi", InReplyTo: "<m@x.example>"}
		if tt.cc != "" {
			d.Cc = []mail.Address{{Name: "Marcus", Email: "m@x.example"}}
		}
		page := written(t, d, drafts.FormPage)
		for _, want := range []string{"Open Priya Shah&#39;s email “Your offer &amp; more”, click " + tt.click + ", and paste"} {
			if !strings.Contains(page, want) {
				t.Errorf("want %s in\n%s", want, page)
			}
		}
		if strings.Contains(page, "mailto:") {
			t.Errorf("there is a link:\n%s", page)
		}
	}
}
