package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/mailbox"
)

var errShared = errors.New("others can read this file, or change it")

// readAccount reads an accounts file, or the user's if path is "", and picks the account.
func readAccount(path, name string) (mailbox.Account, error) {
	none := mailbox.Account{}
	hint := ""
	if path == "" {
		folder, err := os.UserConfigDir()
		if err != nil {
			return none, usagef("--accounts FILE", "push: your configuration folder is not known")
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
		return none, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return none, &fileError{path: path, err: err}
	}
	if runtime.GOOS != "windows" && info.Mode().Perm()&0o077 != 0 { // Windows doesn't use the mode
		return none, &fileError{path: path, err: errShared, hint: "chmod 600 " + path}
	}
	accounts, err := mailbox.ReadAccounts(path, f)
	var bad *mailbox.AccountsError
	switch {
	case errors.As(err, &bad):
		return none, err
	case err != nil:
		return none, &fileError{path: path, err: err}
	case name == "" && len(accounts) == 1:
		return accounts[0], nil
	case name == "":
		return none, usagef("--account "+accounts[0].Name, "push: %s has several accounts: name one", path)
	}
	if a, ok := accounts.Account(name); ok {
		return a, nil
	}
	return none, casefile.NewUnknownError("account", name, accounts.Names())
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
