package main

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/mail"
	"github.com/urfave/cli/v2"
)

// readReply reads the flags of a reply. path is the case's.
func (o *order) readReply(c *cli.Context, path string) error {
	o.request.ReplyAll, o.request.Quote, o.request.New = c.Bool("all"), c.Bool("quote"), c.Bool("new")
	switch {
	case c.IsSet("reply-to") && o.request.New:
		return &usageError{text: "draft: --new is a mail that answers none: it does not go with --reply-to", hint: "leave one of them out"}
	case o.request.New && (o.request.ReplyAll || o.request.Quote):
		return &usageError{text: "draft: --new is a mail that answers none: it goes neither with --all nor with --quote", hint: "leave --new out"}
	case c.String("reply-to") == "-" && path == "-":
		return &usageError{text: "draft: standard input cannot be both the case and the mail to be answered", hint: "give one of them as a file"}
	}
	return nil
}

// chooseReply reads the mail that a draft is to answer: the one that is named, else the threads of the case.
func (s *session) chooseReply(c *cli.Context, cas *casefile.Case, o *order, path string) error {
	if o.request.New {
		return nil
	}
	if c.IsSet("reply-to") {
		var err error
		o.request.ReplyTo, err = s.readMail(c.String("reply-to"))
		return err
	}
	return s.readThreads(cas, path)
}

// readMail reads a mail that came in; - is standard input.
func (s *session) readMail(path string) (*mail.Message, error) {
	var r io.Reader = s.stdin
	if path != "-" {
		f, err := openFile(path)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		r = f
	} else {
		path = stdinName
	}
	m, err := mail.Read(r)
	if err != nil {
		e := &fileError{path: path, err: err}
		if errors.Is(err, mail.ErrNotMessage) {
			e.hint = "save the mail as a file that ends in .eml"
		}
		return nil, e
	}
	for _, d := range m.Defects {
		s.ui.warn("%s: %s", path, d)
	}
	return m, nil
}

// readThreads reads the mails that a case names as its threads, which lie in its folder, and warns of those that are not there.
func (s *session) readThreads(cas *casefile.Case, path string) error {
	folder := "."
	if path != "-" {
		folder = filepath.Dir(path)
	}
	missing, err := cas.ReadThreads(os.DirFS(folder))
	for _, p := range missing {
		s.ui.warn("%s; what is drafted answers no mail", p.Error())
	}
	return err
}

// warnNoReply warns where a reply goes to an address that nobody reads.
func (s *session) warnNoReply(d *drafts.Draft) {
	for _, a := range d.To {
		local, _, _ := strings.Cut(strings.ToLower(a.Email), "@")
		if d.InReplyTo != "" && slices.Contains([]string{"noreply", "donotreply"}, strings.NewReplacer("-", "", "_", "", ".", "").Replace(local)) {
			s.ui.warn("the mail to be answered is from %s, which nobody may read; --to ID writes to a person of the case", a.Email)
		}
	}
}
