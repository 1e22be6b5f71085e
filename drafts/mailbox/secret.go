package mailbox

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"time"

	"github.com/zalando/go-keyring"
)

const (
	// keyringService is this program's name in the keyring; the user name is the account's.
	keyringService = "tactful"
	// how long a keyring or a command may take: the user may have to unlock it
	passwordWait = 2 * time.Minute
)

// Secret returns what logs in to the account. If it has a token-command, that's the access token on
// the first line that the command prints. Otherwise it's the password: from the password-command in
// the same way, or without one what the system's keyring has under "tactful" and the account's
// name. A command reads standard input, what it says to standard error goes to stderr, and it may
// print 4 KiB. Secret waits two minutes at most. An error is an [*Error] and never contains what a
// command printed.
func (a Account) Secret(stderr io.Writer) (string, error) {
	switch {
	case len(a.Token) > 0:
		token, err := a.run(a.Token, ErrTokenCommand, stderr)
		if err == nil && strings.ContainsFunc(token, func(r rune) bool { return r <= ' ' || r > '~' }) {
			err = &Error{Account: a.Name, Err: ErrTokenCommand,
				Detail: a.Token[0] + ": an access token has no spaces, and only ASCII"}
		}
		return token, err
	case len(a.Command) > 0:
		return a.run(a.Command, ErrCommand, stderr)
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
		got.err = errors.New("it does not answer")
	}
	switch {
	case errors.Is(got.err, keyring.ErrNotFound) || got.err == nil && got.password == "":
		return "", &Error{Account: a.Name, Err: ErrNoPassword}
	case got.err != nil:
		return "", &Error{Account: a.Name, Err: ErrKeyring, Detail: got.err.Error()}
	}
	return got.password, nil
}

// KeyringCommand returns the command that asks for a password and puts it into this system's
// keyring.
func (a Account) KeyringCommand() string {
	switch runtime.GOOS {
	case "darwin":
		return "security add-generic-password -s " + keyringService + " -a " + a.Name + " -w"
	case "windows":
		return fmt.Sprintf("cmdkey /generic:%s:%s /user:%s /pass", keyringService, a.Name, a.Name)
	}
	return fmt.Sprintf("secret-tool store --label=%s service %s username %s",
		keyringService, keyringService, a.Name)
}

// run returns the first line that a command prints. A failure is an error with the reason.
func (a Account) run(command Command, reason error, stderr io.Writer) (string, error) {
	ctx, cancel := context.WithTimeout(context.Background(), passwordWait)
	defer cancel()
	run := exec.CommandContext(ctx, command[0], command[1:]...)
	out := &capped{full: cancel}
	run.Stdin, run.Stdout, run.Stderr = os.Stdin, out, stderr
	run.WaitDelay = time.Second
	failed := func(detail string) (string, error) {
		return "", &Error{Account: a.Name, Err: reason, Detail: command[0] + ": " + detail}
	}
	err := run.Run()
	switch {
	case len(out.text) > mostPrinted:
		return failed(fmt.Sprintf("it prints more than %d KiB", mostPrinted>>10))
	case errors.Is(err, exec.ErrNotFound) || errors.Is(err, fs.ErrNotExist):
		return failed("there is no such program")
	case errors.Is(err, fs.ErrPermission):
		return failed("permission denied")
	case err != nil:
		return failed(err.Error())
	}
	line, _, _ := strings.Cut(string(out.text), "\n")
	line = strings.TrimSuffix(line, "\r")
	if line == "" {
		return failed("it prints nothing")
	}
	return line, nil
}

// mostPrinted is how much a command may print, in bytes.
const mostPrinted = 4 << 10

// capped keeps what a command prints, and ends it if that's too much.
type capped struct {
	text []byte
	full func()
}

func (c *capped) Write(b []byte) (int, error) {
	c.text = append(c.text, b[:min(len(b), mostPrinted+1-len(c.text))]...)
	if len(c.text) > mostPrinted {
		c.full()
		return 0, io.ErrShortWrite
	}
	return len(b), nil
}
