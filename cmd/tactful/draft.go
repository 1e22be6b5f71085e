package main

import (
	"bytes"
	"cmp"
	"errors"
	"path/filepath"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/mail"
	"github.com/tactful-drafts/tactful/drafts/packet"
	"github.com/tactful-drafts/tactful/drafts/plan"
	"github.com/urfave/cli/v2"
)

// formJSON is the command's own form, with everything about a draft.
const formJSON = "json"

// isMessage reports whether a form is a message, not words to copy.
func isMessage(form string) bool {
	return form == string(drafts.FormEML) || form == string(drafts.FormEMLTPL)
}

func (s *session) draft(c *cli.Context, args []string) error {
	r := letter.Request{
		Kind: args[0], Opportunity: c.String("opportunity"), To: c.String("to"),
		ReplyAll: c.Bool("all"), Quote: c.Bool("quote"), New: c.Bool("new"),
		Format: mail.Format(c.String("format")),
	}
	form := cmp.Or(c.String("as"), string(drafts.FormEML))
	var err error
	if r.By, err = readBy(c); err != nil {
		return err
	}
	if err := checkDraftFlags(c, form, args[1]); err != nil {
		return err
	}
	in, err := s.readInputs(c, args[1], args[0])
	if err != nil {
		if _, swapped := openCatalog(c.String("templates"), args[1]); swapped == nil {
			return usagef("tactful draft "+args[1]+" "+args[0],
				"draft: the kind comes first, then the case file")
		}
		return err
	}
	r.Send = in.at
	switch {
	case c.IsSet("reply-to"):
		r.ReplyTo, err = s.readMail(c.String("reply-to"))
	case !r.New:
		err = s.readThreads(in.cas, args[1])
	}
	if err != nil {
		return err
	}
	if r, err = plan.Brief(in.cat.Catalog, in.cas, r); err != nil {
		return in.cat.located(err)
	}
	d, err := in.cat.Draft(in.cas, r)
	var private *drafts.PrivateError
	if errors.As(err, &private) {
		d = private.Draft // the review says what is wrong with it
	} else if err != nil {
		return in.cat.located(err)
	}
	if err := s.sayFindings(d.Kind, d, in.cas); err != nil && !c.Bool("force") {
		return err
	}
	if private != nil && !c.Bool("force") {
		return private
	}
	out, err := render(d, form, c.Bool("sent-form"))
	if err != nil {
		return err
	}
	for _, w := range d.WarningsAs(drafts.Form(form)) {
		s.ui.warn("%s%s", w.Text, remedies[w.Rule])
	}
	if err = s.deliver(c, in.cas, d, form, out); err == nil {
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
func checkDraftFlags(c *cli.Context, form, path string) error {
	switch {
	case c.Bool("sent-form") && form != string(drafts.FormEML):
		return usagef("leave --as out", "draft: --sent-form makes an .eml: "+
			"it does not go with --as %s", form)
	case c.IsSet("format") && !isMessage(form):
		return usagef("leave --format out", "draft: --format says which parts an .eml has: "+
			"it does not go with --as %s", form)
	case c.String("reply-to") == "-" && path == "-":
		return usagef("give one of them as a file",
			"draft: standard input cannot be both the case and the email to answer")
	}
	return nil
}

// render returns the draft in a form, or as a complete message if it's to be sent as it is.
func render(d *drafts.Draft, form string, sent bool) ([]byte, error) {
	var b bytes.Buffer
	var err error
	switch {
	case form == formJSON:
		err = writeJSON(&b, d)
	case sent:
		_, err = d.WriteSentForm(&b)
	default:
		_, err = d.WriteAs(&b, drafts.Form(form))
	}
	return b.Bytes(), err
}

// deliver writes the output to where -o says.
func (s *session) deliver(
	c *cli.Context, cas *casefile.Case, d *drafts.Draft, form string, out []byte,
) error {
	path := c.String("o")
	if path == "" || path == "-" {
		return s.ui.nextAfter(s.print(string(out)),
			"add -o out to write it to a file that a mail program opens")
	}
	undo := func() {}
	if isFolder(path) {
		var err error
		if undo, err = makeFolder(path); err != nil {
			return err
		}
		path = filepath.Join(path, d.FilenameAs(drafts.Form(form)))
	}
	if err := s.write(path, out, c.Bool("force")); err != nil {
		undo()
		return err
	}
	s.ui.next(`%s"tactful show %s" says when to send it`,
		packet.NextStep(path, drafts.Form(form), cas.Client.Mail), d.Kind)
	return nil
}
