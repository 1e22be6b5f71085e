package mailbox

import (
	"bytes"
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

// Password returns the account's password: the first line that its command prints, or without a
// command what the system's keyring has under "tactful" and the account's name. The command reads
// standard input, and what it says to standard error goes to stderr. It waits two minutes at most.
// An error is an [*Error] and never contains what a command printed.
func (a Account) Password(stderr io.Writer) (string, error) {
	if len(a.Command) > 0 {
		return a.runCommand(stderr)
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

func (a Account) runCommand(stderr io.Writer) (string, error) {
	ctx, cancel := context.WithTimeout(context.Background(), passwordWait)
	defer cancel()
	run := exec.CommandContext(ctx, a.Command[0], a.Command[1:]...)
	var out bytes.Buffer
	run.Stdin, run.Stdout, run.Stderr = os.Stdin, &out, stderr
	run.WaitDelay = time.Second
	failed := func(detail string) error {
		return &Error{Account: a.Name, Err: ErrCommand, Detail: a.Command[0] + ": " + detail}
	}
	err := run.Run()
	switch {
	case errors.Is(err, exec.ErrNotFound) || errors.Is(err, fs.ErrNotExist):
		return "", failed("there is no such program")
	case errors.Is(err, fs.ErrPermission):
		return "", failed("permission denied")
	case err != nil:
		return "", failed(err.Error())
	}
	line, _, _ := strings.Cut(out.String(), "\n")
	line = strings.TrimSuffix(line, "\r")
	if line == "" {
		return "", failed("it prints nothing")
	}
	return line, nil
}
