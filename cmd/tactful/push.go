package main

import (
	"cmp"
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/mail"
	"github.com/tactful-drafts/tactful/drafts/mailbox"
	"github.com/tactful-drafts/tactful/drafts/packet"
	"github.com/tactful-drafts/tactful/drafts/plan"
)

// source is a draft and the file it's from.
type source struct {
	path     string
	message  *mailbox.Message
	reviewed bool // against its case
}

func (s *session) push(paths []string) error {
	account, err := s.readAccount()
	if err != nil {
		return err
	}
	list, err := s.loadDrafts(paths)
	if err != nil {
		return err
	}
	folder := paths[0]
	if info, err := os.Stat(folder); err == nil && !info.IsDir() {
		folder = filepath.Dir(folder)
	}
	return inFolder(folder, func(root *os.Root) error { return s.pushTo(account, list, root) })
}

// pushTo stores drafts in an account, and notes them in the record in a folder.
func (s *session) pushTo(account mailbox.Account, list []source, root *os.Root) error {
	record, err := mailbox.ReadRecord(root.FS())
	if err != nil {
		return &fileError{root.Name(), err, "remove that file: then no earlier draft is replaced"}
	}
	secret, err := account.Secret(s.ui.w)
	if err != nil {
		return err
	}
	var messages []*mailbox.Message
	for _, l := range list {
		messages = append(messages, l.message)
	}
	options := &mailbox.Options{
		Replace: s.Bool("replace"), Expunge: s.Bool("expunge"), DryRun: s.Bool("dry-run"),
		Insecure: s.Bool("insecure"), Record: record, AnySender: s.IsSet("account"),
	}
	results, failed := mailbox.Push(context.Background(), account, secret, messages, options)
	if !options.DryRun && len(results) > 0 {
		err = packet.WriteFile(root, mailbox.RecordName, record.Bytes(), true)
	}
	if err != nil {
		s.ui.warn("%s: %s; --replace will not find these drafts",
			filepath.Join(root.Name(), mailbox.RecordName), reason(err))
	}
	for i, r := range results {
		if err := s.print(list[i].path + ": " + r.Text(options.DryRun) + "\n"); err != nil {
			return err
		}
		if !list[i].reviewed {
			s.ui.warn("%s wasn't reviewed", list[i].path)
			s.ui.hint("tactful review " + list[i].path + " --case CASE")
		}
		for _, note := range r.Notes(options) {
			s.ui.warn("%s: %s", list[i].path, note.Text)
			s.ui.hint(note.Hint)
		}
	}
	return failed
}

// loadDrafts reads files, the .eml files of folders by name, and the plans of cases. It returns
// every error at once.
func (s *session) loadDrafts(args []string) ([]source, error) {
	var list []source
	var wrong []error
	add := func(found []source, err error) {
		list, wrong = append(list, found...), append(wrong, err)
	}
	for _, arg := range args {
		if ext := strings.ToLower(filepath.Ext(arg)); ext == ".yaml" || ext == ".yml" {
			add(s.loadPlan(arg))
			continue
		}
		paths, err := emailsIn(arg, false)
		add(nil, err)
		for _, path := range paths {
			add(loadDraft(path))
		}
	}
	return list, errors.Join(wrong...)
}

// loadPlan drafts the next emails of a case, and with --alternates those ready for an answer.
func (s *session) loadPlan(path string) ([]source, error) {
	in, err := s.readThreaded(path)
	if err != nil {
		return nil, err
	}
	p, err := plan.New(in.cat, in.cas, in.at)
	if err != nil {
		return nil, err
	}
	p = p.Filter(func(step *plan.Step) bool { return s.Bool("alternates") || !step.Alternate() })
	if err := s.reviewPlan(in.cas, p, true); err != nil {
		return nil, err
	}
	var list []source
	for step := range p.All() {
		if step.Draft == nil {
			continue
		}
		m, err := mailbox.MessageOf(step.Draft)
		if err != nil {
			return nil, err
		}
		m.ID = packet.EmailID(p, step)
		list = append(list, source{path + ": " + strings.TrimSuffix(step.Filename(), ".eml"), m, true})
	}
	if len(list) == 0 {
		return nil, newFileError(path, "its plan has no email to send now", "tactful plan "+path)
	}
	return list, nil
}

func loadDraft(path string) ([]source, error) {
	f, err := openFile(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	m, err := mailbox.NewMessage(f)
	if err != nil {
		return nil, hinted(inFile(path, err), mail.ErrNotMessage,
			`"tactful draft" writes drafts as .eml files`)
	}
	name := filepath.Base(path)
	m.ID = cmp.Or(packet.FileID(folderOf(path), name), m.FileID(name))
	return []source{{path, m, false}}, nil
}

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
	if info, err := f.Stat(); err == nil && runtime.GOOS != "windows" && info.Mode()&0o077 != 0 {
		return none, newFileError(path, "others can read this file, or change it", "chmod 600 "+path)
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
