package mail_test

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/internal/golden"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

func readMessage(t testing.TB, file string) *mail.Message {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	m, err := mail.Read(f)
	if err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	return m
}

// TestReadInbox compares what is read of each message with a file that a person has checked.
func TestReadInbox(t *testing.T) {
	for _, folder := range []string{"../../testdata/inbox", "../../testdata/inbox/languages",
		"../../testdata/cases/inbox"} {
		got := map[string][]byte{}
		for _, file := range golden.Glob(t, folder+"/*.eml") {
			got[strings.TrimSuffix(file, ".eml")+".golden"] = []byte(described(readMessage(t, file)))
		}
		golden.Files(t, folder+"/*.golden", got)
	}
}

// described returns a message in a form that a person can check.
func described(m *mail.Message) string {
	var b strings.Builder
	field := func(name, value string) {
		if value != "" {
			fmt.Fprintf(&b, "%s: %s\n", name, value)
		}
	}
	list := func(name string, list []mail.Address) {
		for _, a := range list {
			field(name, fmt.Sprintf("%s <%s>", a.Name, a.Email))
		}
	}
	list("From", m.From)
	list("Reply-To", m.ReplyTo)
	list("To", m.To)
	list("Cc", m.Cc)
	list("Bcc", m.Bcc)
	field("Subject", m.Subject)
	if !m.Date.IsZero() {
		field("Date", m.Date.Format("2006-01-02 15:04:05 -0700"))
	}
	field("Message-ID", m.MessageID)
	field("In-Reply-To", strings.Join(m.InReplyTo, " "))
	field("References", strings.Join(m.References, " "))
	for _, f := range m.Files {
		field("File", cmp.Or(f.Name, "(no name)"))
		if f.Unread {
			field("Unread", f.Type)
		}
	}
	for _, d := range m.Defects {
		field("Defect", d)
	}
	body := func(name string, body mail.Body) {
		for _, p := range body.Passages {
			fmt.Fprintf(&b, "\n--- %s: %s, line %d\n%s", name, p.Kind, p.Line, p.Text)
			if !strings.HasSuffix(p.Text, "\n") {
				b.WriteString("\n")
			}
		}
	}
	body("text", m.Text)
	body("html", m.HTML)
	for _, o := range m.Others {
		body("other", o)
	}
	return b.String()
}

// itemMarks match what programs write before a list item.
var itemMarks = regexp.MustCompile(`(?m)^[ >]*([•*-]|[0-9]\.)\s+`)

// TestReadEditedDrafts reads drafts as mail programs save them: both parts must have the same own
// words, however each of them marks what is quoted.
func TestReadEditedDrafts(t *testing.T) {
	quoted := 0
	for _, file := range golden.Glob(t, filepath.Join("..", "..", "testdata", "review", "sound", "*.eml")) {
		m := readMessage(t, file)
		if len(m.Defects) > 0 {
			t.Errorf("%s: %q", file, m.Defects)
		}
		if m.Text.Text == "" || m.HTML.Text == "" {
			continue
		}
		plain := func(s string) string {
			return strings.Join(strings.Fields(itemMarks.ReplaceAllString(s,
				"")), " ")
		}
		if a, b := plain(m.Text.Own()), plain(m.HTML.Own()); a != b {
			t.Errorf("%s: the text says\n%s\nthe HTML says\n%s", file, a, b)
		}
		if m.Text.Own() != m.Text.Text {
			quoted++
		}
	}
	if quoted < 4 {
		t.Errorf("%d of them quote, want several", quoted)
	}
}

// TestReadArrows reads emails whose author draws arrows: the HTML part, which marks what is quoted,
// says so for the plain part.
func TestReadArrows(t *testing.T) {
	const head = "From: a@x.example\nContent-Type: multipart/alternative; boundary=q\n\n--q\n\n"
	const middle = "--q\nContent-Type: text/html\n\n"
	for name, tt := range map[string]struct{ text, html, own string }{
		"arrows": {"> Bonus: paid back if I leave in\nyear one?\n> Start\n\nOn 4 May 2026, R wrote:\n> No?\n",
			"<p>&gt; Bonus: paid back if I leave in year one?<br>&gt; Start</p><blockquote>No?</blockquote>",
			"> Bonus: paid back if I leave in year one? > Start"},
		"an arrow below an attribution of its own words": {"On 4 May 2026, R wrote:\n> No?\n\nSo:\n> Yes\n",
			"<div class=gmail_quote><div class=gmail_attr>On 4 May 2026, R wrote:</div><blockquote>No?" +
				"</blockquote></div><p>So:<br>&gt; Yes</p>", "So: > Yes"},
		"quoted in both": {"> No?\nYes.\n", "<blockquote>No?</blockquote>Yes.", "Yes."},
	} {
		m, err := mail.Read(strings.NewReader(head + tt.text + middle + tt.html + "\n--q--\n"))
		if err != nil {
			t.Fatal(err)
		}
		if got := oneLine(m.Text.Own()); got != tt.own {
			t.Errorf("%s: %q", name, got)
		}
		if got := oneLine(m.HTML.Own()); got != tt.own {
			t.Errorf("%s, HTML: %q", name, got)
		}
	}
}
