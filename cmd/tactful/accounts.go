package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"

	"github.com/tactful-drafts/tactful/drafts/mailbox"
)

var errShared = errors.New("others can read this file, or change it")

// readAccounts reads an accounts file, or the user's if path is "". It returns the path it read.
func readAccounts(path string) (mailbox.Accounts, string, error) {
	hint := ""
	if path == "" {
		folder, err := os.UserConfigDir()
		if err != nil {
			return nil, "", usagef("--accounts FILE", "push: your configuration folder is not known")
		}
		path = filepath.Join(folder, "tactful", "accounts.yaml")
		hint = "write your accounts there; the README shows how"
	}
	f, err := openFile(path)
	if err != nil {
		var file *fileError
		if errors.As(err, &file) && errors.Is(err, fs.ErrNotExist) {
			file.hint = hint
		}
		return nil, path, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, path, &fileError{path: path, err: err}
	}
	if runtime.GOOS != "windows" && info.Mode().Perm()&0o077 != 0 { // Windows doesn't use the mode
		return nil, path, &fileError{path: path, err: errShared, hint: "chmod 600 " + path}
	}
	accounts, err := mailbox.ReadAccounts(path, f)
	var bad *mailbox.AccountsError
	if err != nil && !errors.As(err, &bad) {
		err = &fileError{path: path, err: err}
	}
	return accounts, path, err
}

// accountHint says what to do about an account's error.
func accountHint(e *mailbox.Error) string {
	switch e.Err {
	case mailbox.ErrLogin:
		return "many providers want a password made for programs, not the one you type"
	case mailbox.ErrNoDrafts:
		return "name it in the accounts file: drafts: NAME"
	case mailbox.ErrInsecure:
		return "leave --insecure out"
	case mailbox.ErrNoPassword:
		return "put it there: " + mailbox.Account{Name: e.Account}.KeyringCommand()
	case mailbox.ErrKeyring:
		return "write a password-command in the accounts file"
	case mailbox.ErrDropped, mailbox.ErrTimeout, mailbox.ErrFull:
		return "run it again later: what is there already is skipped"
	}
	return ""
}
