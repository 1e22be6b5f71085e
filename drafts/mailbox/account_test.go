package mailbox_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/tactful-drafts/tactful/drafts/mailbox"
)

func TestReadAccounts(t *testing.T) {
	got, err := mailbox.ReadAccounts("accounts.yaml", strings.NewReader(`# whose mail lives where
accounts:
  erica:
    host: imap.mail.example
    user: erica@mail.example
    password-command: [pass, show, mail/erica]
  dana:
    host: mail.coach.example
    port: 1143
    user: dana
    security: starttls
    drafts: Entwürfe
    password-command: pass show mail/dana
  maria:
    host: imap.big.example
    user: maria@big.example
    token-command: [oauth2l, fetch, --scope, mail]
`))
	if err != nil {
		t.Fatal(err)
	}
	want := mailbox.Accounts{
		{Name: "dana", Host: "mail.coach.example", Port: 1143, User: "dana",
			Security: mailbox.StartTLS, Drafts: "Entwürfe",
			Command: mailbox.Command{"pass", "show", "mail/dana"}},
		{Name: "erica", Host: "imap.mail.example", User: "erica@mail.example",
			Command: mailbox.Command{"pass", "show", "mail/erica"}},
		{Name: "maria", Host: "imap.big.example", User: "maria@big.example",
			Token: mailbox.Command{"oauth2l", "fetch", "--scope", "mail"}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if _, ok := got.Account("otto"); ok {
		t.Error("there is no otto")
	}
}

func TestReadAccountsErrors(t *testing.T) {
	for name, test := range map[string]struct{ file, want string }{
		"empty":      {"", "a.yaml: the file is empty"},
		"no account": {"accounts: {}\n", "a.yaml: accounts: there is no account"},
		"missing": {"accounts:\n  erica:\n    port: 993\n", `a.yaml:2:3: accounts.erica.host: the IMAP server's name is missing
a.yaml:2:3: accounts.erica.user: the user name is missing: most often it is the address`},
		"wrong values": {"accounts:\n  erica:\n    host: imaps://mail.example\n    user: e\n" +
			"    port: 99999\n",
			`a.yaml:3:11: accounts.erica.host: want the name of a server such as imap.mail.example, without a scheme or a port
a.yaml:5:11: accounts.erica.port: want a port from 1 to 65535`},
		"wrong types": {"accounts:\n  erica:\n    host: h\n    user: e\n    security: none\n" +
			"    password-command: pass show 'x y'\n",
			`a.yaml:5:15: accounts.erica.security: want tls or starttls
a.yaml:6:23: accounts.erica.password-command: no shell reads this: write the program and its arguments as a list, such as [pass, show, mail/erica]`},
		"a password and a token": {"accounts:\n  erica:\n    host: h\n    user: e\n" +
			"    password-command: pass show e\n    token-command: token e\n",
			`a.yaml:6:20: accounts.erica.token-command: there is a password-command, too: leave out one of them`},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := mailbox.ReadAccounts("a.yaml", strings.NewReader(test.file))
			var list *mailbox.AccountsError
			if !errors.As(err, &list) {
				t.Fatalf("want an *AccountsError, got %v", err)
			}
			if diff := cmp.Diff(test.want, err.Error()); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// No error quotes a password in the file.
func TestReadAccountsQuotesNothing(t *testing.T) {
	for _, file := range []string{
		"accounts:\n  erica:\n    host: h\n    user: e\n    password: hunter2\n",
		"accounts:\n  erica:\n    host: h\n    user: e\n    password-command: hunter2 | cat\n",
		"accounts:\n  erica:\n    password: hunter2: hunter2\n",
		"accounts:\n  erica:\n    token-command: echo $hunter2\n",
		"accounts:\n  erica:\n    token: hunter2\n",
		"accounts:\n  erica:\n    password: \"hunter2\n",
		"accounts:\n  erica:\n    port: hunter2\n",
		"accounts:\n  erica:\n    password: hunter2\n  password: hunter2\n hunter2\n",
		"hunter2\n", "accounts: hunter2\n", "accounts: [hunter2]\n",
		"accounts:\n  erica: hunter2\n", "accounts:\n  erica:\n    security: hunter2\n",
	} {
		_, err := mailbox.ReadAccounts("a.yaml", strings.NewReader(file))
		if err == nil {
			t.Errorf("want an error for\n%s", file)
			continue
		}
		var list *mailbox.AccountsError
		if strings.Contains(err.Error(), "hunter2") || !errors.As(err, &list) {
			t.Errorf("%s\nin the error of\n%s", err, file)
			continue
		}
		for _, p := range list.Problems {
			if p.Source != "" {
				t.Errorf("the source is quoted: %q", p.Source)
			}
		}
	}
}

func FuzzReadAccounts(f *testing.F) {
	f.Add("accounts:\n  erica:\n    host: imap.mail.example\n    user: erica\n    port: 993\n" +
		"    security: tls\n    password-command: [pass, show]\n")
	f.Add("accounts: {a: {host: h, user: u, password-command: pass show x}}\n")
	f.Add("accounts:\n  - a\n")
	f.Fuzz(func(t *testing.T, file string) {
		list, err := mailbox.ReadAccounts("a.yaml", strings.NewReader(file))
		if (err == nil) != (len(list) > 0) {
			t.Errorf("%v, %v", list, err)
		}
		for _, a := range list {
			if a.Name == "" || a.Host == "" || a.User == "" || a.Port < 0 || a.Port > 65535 {
				t.Errorf("%+v", a)
			}
		}
	})
}
