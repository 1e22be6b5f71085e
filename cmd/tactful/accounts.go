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

// accountsPath returns where the accounts stand if nothing else is said.
func accountsPath() (string, error) {
	folder, err := os.UserConfigDir()
	if err != nil {
		return "", &usageError{text: "push: your configuration folder is not known", hint: "--accounts FILE"}
	}
	return filepath.Join(folder, "tactful", "accounts.yaml"), nil
}

// readAccounts reads an accounts file, or that of the user where path is "". It says which one it read.
func readAccounts(path string) (mailbox.Accounts, string, error) {
	hint := ""
	if path == "" {
		var err error
		if path, err = accountsPath(); err != nil {
			return nil, "", err
		}
		hint = "write your accounts there; the README shows how"
	}
	f, err := os.Open(path)
	if err != nil {
		if !errors.Is(err, fs.ErrNotExist) {
			hint = ""
		}
		return nil, path, &fileError{path: path, err: err, hint: hint}
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, path, &fileError{path: path, err: err}
	}
	if info.IsDir() {
		return nil, path, &fileError{path: path, err: errFolder}
	}
	if runtime.GOOS != "windows" && info.Mode().Perm()&0o077 != 0 { // there, the mode says nothing
		return nil, path, &fileError{path: path, err: errShared, hint: "chmod 600 " + path}
	}
	accounts, err := mailbox.ReadAccounts(path, f)
	var bad *mailbox.AccountsError
	if err != nil && !errors.As(err, &bad) {
		return nil, path, &fileError{path: path, err: err}
	}
	return accounts, path, err
}

// accountHint says what to do about an error of an account.
func accountHint(e *mailbox.Error) string {
	switch e.Err {
	case mailbox.ErrLogin:
		return "many providers want a password made for programs, not the one you type"
	case mailbox.ErrNoDrafts:
		return "name it in the accounts file: drafts: NAME"
	case mailbox.ErrInsecure:
		return "leave --insecure out"
	case mailbox.ErrDropped, mailbox.ErrTimeout, mailbox.ErrFull:
		return "run it again later: what is there already is skipped"
	}
	return ""
}
