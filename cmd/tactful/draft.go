package main

import (
	"bytes"
	"cmp"
	"errors"
	"io"
	"path/filepath"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/mail"
	"github.com/tactful-drafts/tactful/drafts/packet"
	"github.com/tactful-drafts/tactful/drafts/plan"
	"github.com/tactful-drafts/tactful/drafts/review"
)

func (s *session) draft(args []string) error {
	r := letter.Request{
		Kind: args[0], Opportunity: s.String("opportunity"), To: s.String("to"),
		ReplyAll: s.Bool("all"), Quote: s.Bool("quote"), New: s.Bool("new"),
		Format: mail.Format(s.String("format")),
	}
	form := cmp.Or(drafts.Form(s.String("as")), drafts.FormEML)
	var err error
	r.By, err = s.readBy()
	if err := cmp.Or(err, s.checkDraftFlags(form, args[1])); err != nil {
		return err
	}
	in, err := s.readInputs(args[1], args[0])
	if err != nil {
		if _, swapped := s.openCatalog(args[1]); swapped == nil {
			return s.usagef("tactful draft "+args[1]+" "+args[0],
				"the kind comes first, then the case file")
		}
		return err
	}
	r.Send = in.at
	switch {
	case s.IsSet("reply-to"):
		r.ReplyTo, err = s.readMail(s.String("reply-to"), io.Discard)
	case !r.New:
		err = s.readThreads(in.cas, args[1])
	}
	if err != nil {
		return err
	}
	if r, err = plan.Brief(in.cat, in.cas, r); err != nil {
		return err
	}
	d, err := in.cat.Draft(in.cas, r)
	var private *drafts.PrivateError
	if errors.As(err, &private) {
		d = private.Draft // the review says what is wrong with it
	} else if err != nil {
		return err
	}
	if err := s.sayFindings(d.Kind, review.Draft(d, in.cas), private); err != nil {
		return err
	}
	for _, w := range d.WarningsAs(form) {
		s.ui.warn("%s%s", w.Text, remedies[w.Rule])
	}
	if err = s.deliver(in.cas, d, form); err == nil {
		s.ui.line("tactful: " + d.Kind + " goes " + d.Addressees(in.cas))
	}
	return err
}

// remedies say which flag helps against a warning.
var remedies = map[drafts.WarningRule]string{
	drafts.WarnNoReply:  "; --to ID writes to a person of the case",
	drafts.WarnLongLink: "; --as page copies whole",
}

// checkDraftFlags refuses flags that contradict each other.
func (s *session) checkDraftFlags(form drafts.Form, path string) error {
	switch {
	case s.Bool("sent-form") && form != drafts.FormEML:
		return s.usagef("leave --as out", "--sent-form makes an .eml: "+
			"it does not go with --as %s", form)
	case s.IsSet("format") && form != drafts.FormEML && form != drafts.FormEMLTPL:
		return s.usagef("leave --format out", "--format says which parts an .eml has: "+
			"it does not go with --as %s", form)
	case s.String("reply-to") == "-" && path == "-":
		return s.usagef("give one of them as a file",
			"standard input cannot be both the case and the email to answer")
	}
	return nil
}

// deliver writes the draft to where -o says.
func (s *session) deliver(cas *casefile.Case, d *drafts.Draft, form drafts.Form) error {
	var out bytes.Buffer
	var err error
	switch {
	case form == formJSON:
		err = writeJSON(&out, d)
	case s.Bool("sent-form"):
		_, err = d.WriteSentForm(&out)
	default:
		_, err = d.WriteAs(&out, form)
	}
	if err != nil {
		return err
	}
	path := s.String("o")
	if path == "" || path == "-" {
		return s.ui.nextAfter(s.print(out.String()),
			"add -o out to write it to a file that a mail program opens")
	}
	in := inFolder
	if isFolder(path) {
		in, path = inNewFolder, filepath.Join(path, d.FilenameAs(form))
	}
	return s.ui.nextAfter(s.write(in, path, out.Bytes()), `%s"tactful show %s" says when to send it`,
		packet.NextStep(path, form, cas.Client.Mail), d.Kind)
}
