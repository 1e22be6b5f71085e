package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/mail"
	"github.com/tactful-drafts/tactful/drafts/mailbox"
	"github.com/tactful-drafts/tactful/drafts/plan"
	"github.com/urfave/cli/v2"
)

func pushCommand(s *session) *cli.Command {
	return &cli.Command{
		Name:      "push",
		Usage:     "put drafts into the Drafts of a mail account",
		ArgsUsage: "CASE|FILE|DIR…",
		UsageText: "tactful push erica.yaml --account erica\n" +
			"tactful push out/counter-base.eml --account erica\n" +
			"tactful push out --account erica --dry-run",
		Description: "Stores drafts in the account's Drafts over IMAP, where the account's own mail program\n" +
			"shows them for editing: the next mails of a case, as \"tactful plan\" shows them, .eml\n" +
			"files, or all .eml files of a folder. Nothing is sent. A draft that is there already\n" +
			"is skipped. The accounts stand in accounts.yaml in the folder tactful\n" +
			"of your configuration folder; the password comes from the system's keyring or from\n" +
			"the account's password-command.",
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "account", Usage: "`NAME` the account; the only one of the file if left out"},
			&cli.StringFlag{Name: "accounts", Usage: "`FILE` the accounts file; that of your configuration folder if left out"},
			&cli.BoolFlag{Name: "replace", Usage: "take earlier drafts of the same mail away once the new one is there"},
			&cli.BoolFlag{Name: "dry-run", Usage: "look, say what would be done, and change nothing"},
			&cli.StringFlag{Name: "on", Usage: "`WHEN` of a case: the day to plan from; now if left out"},
			&cli.BoolFlag{Name: "alternates", Usage: "of a case: also the mails that lie ready for an answer"},
			templatesFlag(),
			&cli.BoolFlag{Name: "insecure", Usage: "without TLS; only to a server on this machine"},
		},
		Action: s.push,
	}
}

// loaded is a draft with the file that it is from.
type loaded struct {
	path    string
	message *mailbox.Message
}

func (s *session) push(c *cli.Context) error {
	if c.Args().Len() == 0 || slices.Contains(c.Args().Slice(), "") {
		return &usageError{text: "push: want a case, .eml files, or folders of them", hint: "tactful push out --account NAME"}
	}
	account, err := readAccount(c.String("accounts"), c.String("account"))
	if err != nil {
		return err
	}
	list, err := s.loadDrafts(c)
	if err != nil {
		return err
	}
	password, err := passwordOf(account, s.ui.w)
	if err != nil {
		return err
	}
	var messages []*mailbox.Message
	for _, l := range list {
		messages = append(messages, l.message)
	}
	options := &mailbox.Options{Replace: c.Bool("replace"), DryRun: c.Bool("dry-run"), Insecure: c.Bool("insecure")}
	results, err := mailbox.Push(context.Background(), account, password, messages, options)
	if err := s.pushed(list, results, options); err != nil {
		return err
	}
	return err
}

// pushed says what became of each draft.
func (s *session) pushed(list []loaded, results []mailbox.Result, options *mailbox.Options) error {
	for i, r := range results {
		text := string(r.Outcome)
		switch r.Outcome {
		case mailbox.There:
			text = "there already"
		case mailbox.Replaced:
			text = "added in place of " + earlier(r.Earlier) + fmt.Sprintf(" with other words in %q", r.Mailbox)
		}
		if options.DryRun && r.Outcome != mailbox.There {
			text = "would be " + text
		}
		if err := s.print(list[i].path + ": " + text + "\n"); err != nil {
			return err
		}
		if r.Earlier > 0 && !options.Replace {
			s.ui.warn("%s: %s of this mail with other words in %q", list[i].path, drafted(r.Earlier), r.Mailbox)
			s.ui.hint("--replace takes the place of what was pushed before")
		}
	}
	return nil
}

func drafted(n int) string {
	if n == 1 {
		return "there is a draft"
	}
	return "there are drafts"
}

func earlier(n int) string {
	if n == 1 {
		return "an earlier draft"
	}
	return fmt.Sprintf("%d earlier drafts", n)
}

// loadDrafts reads files, the .eml files of folders in the order of their names, and the plans of cases. All that is wrong comes at once.
func (s *session) loadDrafts(c *cli.Context) ([]loaded, error) {
	var list []loaded
	var wrong []error
	for _, arg := range c.Args().Slice() {
		if isCase(arg) {
			mails, err := s.loadPlan(c, arg)
			if err != nil {
				wrong = append(wrong, err)
			}
			list = append(list, mails...)
			continue
		}
		paths, err := draftFiles(arg)
		if err != nil {
			wrong = append(wrong, err)
		}
		for _, path := range paths {
			m, err := loadDraft(path)
			if err != nil {
				wrong = append(wrong, err)
				continue
			}
			list = append(list, loaded{path, m})
		}
	}
	if len(wrong) > 0 {
		return nil, severalErrors(wrong)
	}
	return list, nil
}

func isCase(path string) bool {
	ext := strings.ToLower(filepath.Ext(path))
	return ext == ".yaml" || ext == ".yml"
}

// loadPlan drafts the next mails of a case; with --alternates, those that lie ready for an answer too.
func (s *session) loadPlan(c *cli.Context, path string) ([]loaded, error) {
	on, err := readSending(c)
	if err != nil {
		return nil, err
	}
	cas, err := s.readCase(path)
	if err != nil {
		return nil, err
	}
	shelf, err := openShelf(c.String("templates"), "")
	if err != nil {
		return nil, err
	}
	at, err := on.at(c, cas)
	if err != nil {
		return nil, err
	}
	if err := s.readThreads(cas, path); err != nil {
		return nil, err
	}
	plan, err := plan.New(shelf.Catalog, cas, at)
	if err != nil {
		return nil, shelf.placed(err)
	}
	var list []loaded
	for step := range plan.All() {
		if step.Draft == nil || step.Alternate() && !c.Bool("alternates") {
			continue
		}
		var b bytes.Buffer
		if _, err := step.Draft.WriteTo(&b); err != nil {
			return nil, err
		}
		m, err := mailbox.NewMessage(&b)
		if err != nil {
			return nil, err
		}
		list = append(list, loaded{path + ": " + strings.TrimSuffix(step.Filename(), ".eml"), m})
	}
	if len(list) == 0 {
		return nil, &fileError{path: path, err: errNothing, hint: "tactful plan " + path}
	}
	return list, nil
}

var errNothing = errors.New("its plan has no mail to send now")

func draftFiles(path string) ([]string, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, &fileError{path: path, err: err}
	}
	if !info.IsDir() {
		return []string{path}, nil
	}
	entries, err := os.ReadDir(path)
	if err != nil {
		return nil, &fileError{path: path, err: err}
	}
	var paths []string
	for _, e := range entries {
		if strings.EqualFold(filepath.Ext(e.Name()), ".eml") && !e.IsDir() {
			paths = append(paths, filepath.Join(path, e.Name()))
		}
	}
	if len(paths) == 0 {
		return nil, &fileError{path: path, err: errors.New("there is no .eml file in this folder")}
	}
	return paths, nil
}

func loadDraft(path string) (*mailbox.Message, error) {
	f, err := openFile(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	m, err := mailbox.NewMessage(f)
	if errors.Is(err, mail.ErrNotMessage) {
		return nil, &fileError{path: path, err: err, hint: `"tactful draft" writes drafts as .eml files`}
	}
	if err != nil {
		return nil, &fileError{path: path, err: err}
	}
	return m, nil
}

// readAccount reads the accounts file and picks the account.
func readAccount(path, name string) (mailbox.Account, error) {
	accounts, path, err := readAccounts(path)
	if err != nil {
		return mailbox.Account{}, err
	}
	if name == "" && len(accounts) == 1 {
		return accounts[0], nil
	}
	if name == "" {
		return mailbox.Account{}, &usageError{text: "push: " + path + " has several accounts: name one", hint: "--account " + accounts[0].Name}
	}
	if a, ok := accounts.Account(name); ok {
		return a, nil
	}
	return mailbox.Account{}, &casefile.UnknownError{What: "account", Name: name, Near: nearest(name, accounts.Names()), Known: accounts.Names()}
}
