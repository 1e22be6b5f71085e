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
	if path == "" {
		folder, err := os.UserConfigDir()
		if err != nil {
			return none, usagef("--accounts FILE", "push: your configuration folder is not known")
		}
		path = filepath.Join(folder, "tactful", "accounts.yaml")
	}
	f, err := openFile(path)
	if err != nil {
		var file *fileError
		if errors.As(err, &file) && errors.Is(err, fs.ErrNotExist) {
			file.hint = "write your accounts there; the README shows how"
		}
		return none, err
	}
	defer f.Close()
	// Windows doesn't use the mode
	if info, err := f.Stat(); err == nil && runtime.GOOS != "windows" && info.Mode().Perm()&0o077 != 0 {
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
