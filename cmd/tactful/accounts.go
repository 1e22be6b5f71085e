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

// readAccount reads the accounts file, or the user's own, and picks the account.
func (s *session) readAccount() (none mailbox.Account, err error) {
	path, name := s.String("accounts"), s.String("account")
	if path == "" {
		folder, err := os.UserConfigDir()
		if err != nil {
			return none, s.usagef("--accounts FILE", "your configuration folder is not known")
		}
		path = filepath.Join(folder, "tactful", "accounts.yaml")
	}
	f, err := openFile(path)
	if err != nil {
		return none, hinted(err, fs.ErrNotExist, "write your accounts there; the README shows how")
	}
	defer f.Close()
	// Windows doesn't use the mode
	if info, err := f.Stat(); err == nil && runtime.GOOS != "windows" && info.Mode().Perm()&0o077 != 0 {
		return none, &fileError{path: path, err: errShared, hint: "chmod 600 " + path}
	}
	accounts, err := mailbox.ReadAccounts(path, f)
	switch {
	case err != nil:
		return none, inFile(path, err)
	case name == "" && len(accounts) == 1:
		return accounts[0], nil
	case name == "":
		return none, s.usagef("--account "+accounts[0].Name, "%s has several accounts: name one", path)
	}
	if a, ok := accounts.Account(name); ok {
		return a, nil
	}
	return none, casefile.NewUnknownError("account", name, accounts.Names())
}
