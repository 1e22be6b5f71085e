package main

import (
	"context"
	"errors"
	"path/filepath"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/mail"
	"github.com/tactful-drafts/tactful/drafts/mailbox"
	"github.com/tactful-drafts/tactful/drafts/plan"
	"github.com/urfave/cli/v2"
)

func pushCommand(s *session) *cli.Command {
	return command(&cli.Command{
		Name:      "push",
		Usage:     "put drafts into the Drafts folder of an email account",
		ArgsUsage: "CASE|FILE|DIR…",
		UsageText: "tactful push erica.yaml --account erica\n" +
			"tactful push out/counter-base.eml --account erica\n" +
			"tactful push out --account erica --dry-run",
		Description: "Stores drafts in the account's Drafts over IMAP, where the account's own " +
			"mail program\n" +
			"opens them for editing: the next emails of a case, as \"tactful plan\" shows them, .eml\n" +
			"files, or all .eml files of a folder. Nothing is sent. A draft that is already there\n" +
			"is skipped. The accounts are in accounts.yaml in the folder tactful of your\n" +
			"configuration folder; the password comes from the system's keyring or from the\n" +
			"account's password-command.",
		Flags: []cli.Flag{
			textFlag("account", "`NAME` the account; the only one in the file if left out"),
			textFlag("accounts", "`FILE` the accounts file; the one in your configuration "+
				"folder if left out"),
			boolFlag("replace", "remove earlier drafts of the same email once the new one is "+
				"there"),
			boolFlag("dry-run", "look, say what would be done, and change nothing"),
			textFlag("on", "`WHEN` with a case: the day to plan from; now if left out"),
			boolFlag("alternates", "with a case: also the emails that are ready for an answer"),
			templatesFlag(),
			boolFlag("insecure", "without TLS; only to a server on this machine"),
		},
	}, 1, many, "a case, .eml files, or folders of them", s.push)
}

// source is a draft and the file it's from.
type source struct {
	path    string
	message *mailbox.Message
}

func (s *session) push(c *cli.Context, paths []string) error {
	account, err := readAccount(c.String("accounts"), c.String("account"))
	if err != nil {
		return err
	}
	list, err := s.loadDrafts(c, paths)
	if err != nil {
		return err
	}
	password, err := account.Password(s.ui.w)
	if err != nil {
		return err
	}
	var messages []*mailbox.Message
	for _, l := range list {
		messages = append(messages, l.message)
	}
	options := &mailbox.Options{
		Replace: c.Bool("replace"), DryRun: c.Bool("dry-run"), Insecure: c.Bool("insecure"),
	}
	results, failed := mailbox.Push(context.Background(), account, password, messages, options)
	for i, r := range results {
		if err := s.pushed(list[i].path, r, options); err != nil {
			return err
		}
	}
	return failed
}

// pushed says what happened to a draft.
func (s *session) pushed(path string, r mailbox.Result, options *mailbox.Options) error {
	if err := s.print(path + ": " + r.Text(options.DryRun) + "\n"); err != nil {
		return err
	}
	if r.Earlier > 0 && !options.Replace {
		s.ui.warn("%s: %q has this email with other words, too", path, r.Mailbox)
		s.ui.hint("--replace takes the place of what was pushed before")
	}
	return nil
}

// loadDrafts reads files, the .eml files of folders by name, and the plans of cases. It returns
// every error at once.
func (s *session) loadDrafts(c *cli.Context, args []string) ([]source, error) {
	var list []source
	var wrong []error
	add := func(found []source, err error) {
		if list = append(list, found...); err != nil {
			wrong = append(wrong, err)
		}
	}
	for _, arg := range args {
		if ext := strings.ToLower(filepath.Ext(arg)); ext == ".yaml" || ext == ".yml" {
			add(s.loadPlan(c, arg))
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
func (s *session) loadPlan(c *cli.Context, path string) ([]source, error) {
	in, err := s.readInputs(c, path, "")
	if err != nil {
		return nil, err
	}
	if err := s.readThreads(in.cas, path); err != nil {
		return nil, err
	}
	p, err := plan.New(in.cat.Catalog, in.cas, in.at)
	if err != nil {
		return nil, in.cat.located(err)
	}
	var list []source
	for step := range p.All() {
		if step.Alternate() && !c.Bool("alternates") {
			continue
		}
		if step.Private != nil {
			return nil, step.Private
		}
		if step.Draft == nil {
			continue
		}
		m, err := mailbox.MessageOf(step.Draft)
		if err != nil {
			return nil, err
		}
		list = append(list, source{path + ": " + strings.TrimSuffix(step.Filename(), ".eml"), m})
	}
	if len(list) == 0 {
		return nil, &fileError{path: path, err: errNothing, hint: "tactful plan " + path}
	}
	return list, nil
}

var errNothing = errors.New("its plan has no email to send now")

func loadDraft(path string) ([]source, error) {
	f, err := openFile(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	m, err := mailbox.NewMessage(f)
	switch {
	case errors.Is(err, mail.ErrNotMessage):
		return nil, &fileError{path: path, err: err, hint: `"tactful draft" writes drafts as .eml files`}
	case err != nil:
		return nil, &fileError{path: path, err: err}
	}
	return []source{{path, m}}, nil
}
