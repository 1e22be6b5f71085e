package review_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/mail"
	"github.com/tactful-drafts/tactful/drafts/review"
)

// TestReply checks that a reply has the same findings as the email without a thread: neither the
// quoted words nor the thread's subject are the client's own.
func TestReply(t *testing.T) {
	cases := filepath.Join("..", "..", "testdata", "cases")
	f, err := os.Open(filepath.Join(cases, "erica.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	c, err := casefile.Parse("erica.yaml", f)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := c.ReadThreads(os.DirFS(cases)); err != nil {
		t.Fatal(err)
	}
	cat := catalog(t)
	found := func(r letter.Request) []string {
		t.Helper()
		r.Kind, r.Opportunity, r.Send = "counter-sign-on-split", "amazon", time.Date(2026, 6, 30, 16, 30, 0, 0, time.UTC)
		d, err := cat.Draft(c, r)
		if err != nil {
			t.Fatal(err)
		}
		if (d.InReplyTo == "") != r.New {
			t.Fatalf("in reply to %q", d.InReplyTo)
		}
		var list []string
		for _, f := range review.Draft(d, c).Findings {
			list = append(list, f.Rule+": "+f.Words)
		}
		return list
	}
	want := found(letter.Request{New: true})
	untitled, err := mail.Read(strings.NewReader("From: priya@amazon.example\nSubject: Re:\n" +
		"Date: Mon, 29 Jun 2026 10:00:00 -0700\nMessage-ID: <u@amazon.example>\n\nHi Erica,\n\nhere it is.\n"))
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range []letter.Request{{}, {ReplyAll: true}, {Quote: true}, {ReplyTo: untitled}} {
		if got := found(r); !slices.Equal(got, want) {
			t.Errorf("%+v: found %q, want %q", r, got, want)
		}
	}
}
