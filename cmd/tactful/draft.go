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

func draftCommand(s *session) *cli.Command {
	return command(&cli.Command{
		Name:      "draft",
		Usage:     "write one email of a case",
		ArgsUsage: "KIND CASE",
		UsageText: "tactful draft counter-sign-on-split erica.yaml -o out\n" +
			"tactful draft deadline-extension erica.yaml --on 2026-07-02 --by 2026-07-10T17:00",
		Description: "Writes the email as an .eml file, which your client opens in her mail program,\n" +
			"reads, and sends. Without -o it goes to standard output. CASE is a case file;\n" +
			"- reads it from standard input.",
		Flags: []cli.Flag{
			textFlag("o", "`FILE|DIR` where to write it: a folder is one that exists, ends in "+
				"/, or has no extension; it is made if it is missing"),
			textFlag("on", "`WHEN` when it will be sent; now if left out. 2026-06-30 (noon) or "+
				"2026-06-30T09:30, on your client's clock unless a zone follows: "+
				"2026-06-30T09:30Z or \"2026-06-30T09:30 America/Los_Angeles\""),
			textFlag("by", "`DATE` the date the email names, if its kind names one: 2026-07-07 "+
				"or 2026-07-07T17:00, on the recipient's clock"),
			textFlag("opportunity", "`ID` the opportunity; needed if the email could be about several"),
			textFlag("to", "`ID` the person to write to; the current recruiter, or the person "+
				"the kind is for, if left out"),
			textFlag("format", "`PARTS` the parts of the email: both, text, or html; both if "+
				"left out"),
			textFlag("as", "`FORM` the form of the output: eml, emltpl (for Outlook on a Mac), "+
				"txt (just the text), html (just the HTML), page (to copy from, in a browser), "+
				"mailto (a link), or json (everything about the draft); eml if left out"),
			boolFlag("sent-form", "write a complete message instead of a draft: with a Date and "+
				"a Message-ID, both made from the case and the time of sending"),
			textFlag("reply-to", "`FILE` the email to answer, as an .eml; the case's thread if "+
				"left out, when the draft goes to the person who wrote it"),
			boolFlag("all", "in a reply: copy the others who got that email"),
			boolFlag("quote", "in a reply: quote that email below"),
			boolFlag("new", "start a new email, even if the case has a thread"),
			templatesFlag(),
			boolFlag("force", "overwrite existing files, and write an email even if the review "+
				"finds an error"),
		},
	}, 2, 2, "a kind and a case file", s.draft)
}

// formJSON is the command's own form, with everything about a draft.
const formJSON = "json"

// forms are what a draft can be written as, the default first.
func forms() []string { return append(texts(drafts.Forms()), formJSON) }

// isMessage reports whether a form is a message, not words to copy.
func isMessage(form string) bool {
	return form == string(drafts.FormEML) || form == string(drafts.FormEMLTPL)
}

func (s *session) draft(c *cli.Context, args []string) error {
	r := letter.Request{
		Kind: args[0], Opportunity: c.String("opportunity"), To: c.String("to"),
		ReplyAll: c.Bool("all"), Quote: c.Bool("quote"), New: c.Bool("new"),
	}
	form, wrongForm := choice(c, "as", forms())
	format, wrongFormat := choice(c, "format", texts(mail.Formats()))
	by, err := readBy(c)
	if err := cmp.Or(wrongForm, wrongFormat, err); err != nil {
		return err
	}
	r.Format, r.By = mail.Format(format), by
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
	for _, other := range []string{"reply-to", "all", "quote"} {
		if _, err := exclusive(c, "new", other); err != nil {
			return err
		}
	}
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
