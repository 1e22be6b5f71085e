package mailbox_test

import (
	"context"
	"fmt"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/mailbox"
)

func ExampleReadAccounts() {
	accounts, err := mailbox.ReadAccounts("accounts.yaml", strings.NewReader(`accounts:
  erica:
    host: imap.mail.example
    user: erica@mail.example
    security: none
`))
	fmt.Println(accounts, err)
	// Output: [] accounts.yaml:5:15: accounts.erica.security: want tls or starttls
}

func ExampleNewMessage() {
	m, err := mailbox.NewMessage(strings.NewReader("X-Unsent: 1\nFrom: erica@mail.example\n" +
		"Subject: =?utf-8?q?Erica_=E2=80=93_thank_you?=\n\nHi Priya,\n"))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(m.Subject)
	// Output: Erica – thank you
}

func ExamplePush() {
	account := mailbox.Account{Name: "erica", Host: "imap.mail.example", User: "erica@mail.example"}
	m, err := mailbox.NewMessage(strings.NewReader("From: erica@mail.example\n" +
		"Subject: Thank you\n\nHi Priya,\n"))
	if err != nil {
		fmt.Println(err)
		return
	}
	// Without TLS nothing leaves the machine.
	_, err = mailbox.Push(context.Background(), account, "password", []*mailbox.Message{m},
		&mailbox.Options{Insecure: true})
	fmt.Println(err)
	// Output: account erica: a connection without TLS is allowed only to this machine: imap.mail.example is not localhost, 127.0.0.1 or ::1
}
