package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"time"

	"github.com/zalando/go-keyring"

	"github.com/tactful-drafts/tactful/drafts/mailbox"
)

const (
	// keyringService is what the keyring knows the program by; the user name there is the account's.
	keyringService = "tactful"
	// passwordWait is how long a keyring or a command may take: a person may have to unlock it first.
	passwordWait = 2 * time.Minute
)

// passwordError is an account whose password there is no way to get. It never holds what a command printed.
type passwordError struct{ account, text, hint string }

func (e *passwordError) Error() string { return "account " + e.account + ": " + e.text }

// passwordOf returns an account's password, of its command or else of the keyring. What the command says to standard error goes to w.
func passwordOf(a mailbox.Account, w io.Writer) (string, error) {
	if len(a.Command) > 0 {
		return passwordFrom(a, w)
	}
	type answer struct {
		password string
		err      error
	}
	answered := make(chan answer, 1)
	go func() {
		password, err := keyring.Get(keyringService, a.Name)
		answered <- answer{password, err}
	}()
	var got answer
	select {
	case got = <-answered:
	case <-time.After(passwordWait):
		got.err = errors.New("it gives no answer")
	}
	switch {
	case errors.Is(got.err, keyring.ErrNotFound) || got.err == nil && got.password == "":
		return "", &passwordError{a.Name, "the system's keyring has no password for it", "put it there: " + keyringCommand(a.Name)}
	case got.err != nil:
		return "", &passwordError{a.Name, "the system's keyring cannot be read: " + reason(got.err), "write a password-command in the accounts file"}
	}
	return got.password, nil
}

// keyringCommand is what puts a password into the keyring. Each of them asks for it.
func keyringCommand(account string) string {
	switch runtime.GOOS {
	case "darwin":
		return "security add-generic-password -s " + keyringService + " -a " + account + " -w"
	case "windows":
		return fmt.Sprintf("cmdkey /generic:%s:%s /user:%s /pass", keyringService, account, account)
	}
	return fmt.Sprintf("secret-tool store --label=%s service %s username %s", keyringService, keyringService, account)
}

// passwordFrom runs the account's command and takes the first line of what it prints.
func passwordFrom(a mailbox.Account, w io.Writer) (string, error) {
	ctx, cancel := context.WithTimeout(context.Background(), passwordWait)
	defer cancel()
	run := exec.CommandContext(ctx, a.Command[0], a.Command[1:]...)
	var out bytes.Buffer
	run.Stdin, run.Stdout, run.Stderr = os.Stdin, &out, w
	run.WaitDelay = time.Second
	if err := run.Run(); err != nil {
		text := reason(err)
		if errors.Is(err, exec.ErrNotFound) {
			text = "there is no such program"
		}
		return "", &passwordError{a.Name, fmt.Sprintf("password-command %s: %s", a.Command[0], text), ""}
	}
	line, _, _ := strings.Cut(out.String(), "\n")
	line = strings.TrimSuffix(line, "\r")
	if line == "" {
		return "", &passwordError{a.Name, fmt.Sprintf("password-command %s: it prints no password", a.Command[0]), ""}
	}
	return line, nil
}
