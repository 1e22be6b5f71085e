package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/mailbox"
	"github.com/tactful-drafts/tactful/drafts/mailbox/mailboxtest"
)

// pusher runs "tactful push" against a live server.
type pusher struct {
	t        *testing.T
	accounts string
	folder   string
}

func newPusher(t *testing.T, config mailboxtest.Config, password string) (*pusher, *mailboxtest.Server) {
	t.Helper()
	server := mailboxtest.Start(t, config)
	a := server.Account()
	p := &pusher{t: t, folder: t.TempDir()}
	p.accounts = filepath.Join(p.folder, "accounts.yaml")
	text := fmt.Sprintf("accounts:\n  erica: {host: %s, port: %d, user: %s, password-command: "+
		"[echo, %s]}\n", a.Host, a.Port, a.User, password)
	if err := os.WriteFile(p.accounts, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return p, server
}

// want runs the command and checks its standard output, its standard error, and its exit code.
func (p *pusher) want(code int, stdout, stderr string, args ...string) {
	p.t.Helper()
	var out, errs bytes.Buffer
	got := run(append([]string{"tactful", "push", "--accounts", p.accounts, "--insecure"}, args...),
		strings.NewReader(""), &out, &errs)
	said := func(s string) string { return strings.ReplaceAll(s, p.folder+string(filepath.Separator), "") }
	if got != code || said(out.String()) != stdout ||
		!strings.Contains(said(errs.String()), stderr) || stderr == "" && errs.Len() > 0 {
		p.t.Errorf("%q: exit code %d, stdout\n%s\nstderr\n%s\nwant %d,\n%s\nand\n%s", args, got,
			said(out.String()), said(errs.String()), code, stdout, stderr)
	}
}

func (p *pusher) write(name, text string) string {
	p.t.Helper()
	path := filepath.Join(p.folder, name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		p.t.Fatal(err)
	}
	return path
}

func mailOf(words string) string {
	return "From: Erica Vale <erica@vale.example>\r\nTo: Priya Shah <priya@amazon.example>\r\n" +
		"Subject: sign-on\r\n" +
		"MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + words + "\r\n"
}

const toRuth = " (account erica, to Ruth Oakley <ruth.oakley@harbour.example>)\n"

const toPriya = " (account erica, to Priya Shah <priya@amazon.example>)\n"

func TestPushCommand(t *testing.T) {
	p, server := newPusher(t, mailboxtest.Config{Drafts: `"Entwürfe"`, Trash: true},
		mailboxtest.Password)
	mail := p.write("mail.eml", mailOf("one"))
	p.want(0, "mail.eml: would be added"+toPriya, "tactful: warning: mail.eml wasn't reviewed\n"+
		"hint: tactful review mail.eml --case CASE\n", mail, "--dry-run")
	p.want(0, "mail.eml: added"+toPriya, "wasn't reviewed", mail)
	p.want(0, "mail.eml: there already"+toPriya, "wasn't reviewed", mail)
	p.write("mail.eml", mailOf("two"))
	p.want(0, "mail.eml: added"+toPriya,
		"\"Entwürfe\" still has an earlier draft with other words\n"+
			"hint: replacing moves what was pushed before to the trash\n", mail)
	mailboxtest.Append(t, server.Account(), "Entwürfe", mailOf("hers"))
	p.write("mail.eml", mailOf("three"))
	p.want(0, "mail.eml: would be added in place of 2 earlier drafts with other words, moved to "+
		"\"Trash\""+toPriya, "wasn't reviewed", mail, "--replace", "--dry-run")
	other := p.write("other.eml", mailOf("another answer"))
	p.want(0, "other.eml: added"+toPriya, "wasn't reviewed", other, "--replace")
	p.want(0, "mail.eml: added in place of 2 earlier drafts with other words, moved to \"Trash\""+toPriya,
		"wasn't reviewed", mail, "--replace")
	if n := len(mailboxtest.Fetch(t, server.Account(), "Entwürfe")); n != 3 {
		t.Errorf("%d drafts are left, want hers, the other, and the new one", n)
	}
	if n := len(mailboxtest.Fetch(t, server.Account(), "Trash")); n != 2 {
		t.Errorf("%d drafts are in the trash", n)
	}
	p.write(mailbox.RecordName, "{}")
	p.want(1, "", ".pushed.json: this is not a list of the drafts that were pushed\n"+
		"hint: remove that file: then no earlier draft is replaced\n", mail)
}

// What "tactful draft" refuses to write isn't stored either, unless it's forced, and is said all the
// same.
func TestPushRefusesWhatTheReviewDoes(t *testing.T) {
	p, server := newPusher(t, mailboxtest.Config{}, mailboxtest.Password)
	text, err := os.ReadFile("../../testdata/cases/oliver.yaml")
	if err != nil {
		t.Fatal(err)
	}
	const result = "both have met every delivery date since"
	for _, tt := range []struct{ name, result, found string }{
		{"private", "both have saved £85,500 a year since", " (private)\n"},
		{"competing", "another company has made me an offer since", " (competing-offer)\n"},
	} {
		cas := p.write(tt.name+".yaml", strings.Replace(string(text), result, tt.result, 1))
		p.want(1, "", tt.found, cas, "--on", "2026-03-05T10:00")
		p.want(1, "", "counter-base.eml: not written, because of the errors above\n", cas, "--on",
			"2026-03-05T10:00")
		if n := len(mailboxtest.Fetch(t, server.Account(), "Drafts")); n != 0 {
			t.Errorf("%s: %d drafts", tt.name, n)
		}
		p.want(0, tt.name+".yaml: 01-counter-base: would be added"+toRuth+tt.name+
			".yaml: 02-deadline-extension: would be added"+toRuth, tt.found, cas, "--on", "2026-03-05T10:00",
			"--dry-run", "--force")
	}
}

func TestPushPlanOfACase(t *testing.T) {
	p, server := newPusher(t, mailboxtest.Config{}, mailboxtest.Password)
	text, err := os.ReadFile("../../testdata/cases/oliver.yaml")
	if err != nil {
		t.Fatal(err)
	}
	cas := p.write("oliver.yaml", string(text))
	p.want(0, "oliver.yaml: 01-counter-base: added"+toRuth+"oliver.yaml: 02-deadline-extension: added"+
		toRuth, "", cas, "--on", "2026-03-05T10:00")
	p.want(0, "oliver.yaml: 01-counter-base: there already"+toRuth+
		"oliver.yaml: 02-deadline-extension: there already"+toRuth, "", cas, "--on", "2026-03-05T10:00")
	if n := len(mailboxtest.Fetch(t, server.Account(), "Drafts")); n != 2 {
		t.Errorf("%d drafts", n)
	}
	p.want(1, "", "tactful: quiet.yaml: its plan has no email to send now\n",
		p.write("quiet.yaml", strings.Replace(string(text), "    role:",
			"    stage: declined\n    role:", 1)), "--on", "2026-03-05T10:00")
}

func TestPushWrongPassword(t *testing.T) {
	p, server := newPusher(t, mailboxtest.Config{}, "wrong")
	p.want(1, "", "tactful: account erica: ", p.write("mail.eml", mailOf("one")))
	if n := len(mailboxtest.Fetch(t, server.Account(), "Drafts")); n != 0 {
		t.Errorf("%d drafts", n)
	}
}
