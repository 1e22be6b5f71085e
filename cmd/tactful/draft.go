package main

import (
	"path/filepath"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/mail"
	"github.com/tactful-drafts/tactful/drafts/plan"
	"github.com/urfave/cli/v2"
)

func draftCommand(s *session) *cli.Command {
	return &cli.Command{
		Name:      "draft",
		Usage:     "write one mail of a case",
		ArgsUsage: "KIND CASE",
		UsageText: "tactful draft counter-sign-on-split erica.yaml -o out\n" +
			"tactful draft deadline-extension erica.yaml --on 2026-07-02 --by 2026-07-10T17:00",
		Description: "Writes the mail as an .eml file, which your client opens in her mail program,\n" +
			"reads and sends. Without -o it goes to standard output. CASE is a case file;\n" +
			"- reads it from standard input.",
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "o", Usage: "`FILE|DIR` where to write it: a folder is what is one already, ends in\n/ or has no extension; it is made if it is missing"},
			&cli.StringFlag{Name: "on", Usage: "`WHEN` when it is to be sent; now if left out. 2026-06-30 (noon) or\n2026-06-30T09:30, on your client's clock unless a zone follows:\n2026-06-30T09:30Z or \"2026-06-30T09:30 America/Los_Angeles\""},
			&cli.StringFlag{Name: "by", Usage: "`DATE` the date that the mail names, where its kind names one:\n2026-07-07 or 2026-07-07T17:00, on the recipient's clock"},
			&cli.StringFlag{Name: "opportunity", Usage: "`ID` the opportunity; the first open one if left out"},
			&cli.StringFlag{Name: "to", Usage: "`ID` the person to write to; whoever is in office if left out"},
			&cli.StringFlag{Name: "format", Usage: "`PARTS` the parts of the mail: both, text or html; both if left out"},
			&cli.StringFlag{Name: "as", Usage: "`FORM` the form of the output: eml, emltpl (for Outlook on a Mac), txt (the\ntext alone), html (the HTML alone), page (to copy from, in a browser),\nmailto (a link) or json (all there is to know); eml if left out"},
			&cli.BoolFlag{Name: "sent-form", Usage: "write a complete message rather than a draft: with a Date and a\nMessage-ID, both made from the case and the time of sending"},
			&cli.StringFlag{Name: "reply-to", Usage: "`FILE` the mail to be answered, as an .eml; if left out, the thread of the\ncase, where the mail goes to the one who wrote that"},
			&cli.BoolFlag{Name: "all", Usage: "of a reply: a copy to the others who got that mail"},
			&cli.BoolFlag{Name: "quote", Usage: "of a reply: that mail's words below"},
			&cli.BoolFlag{Name: "new", Usage: "a new mail, whatever the thread of the case"},
			templatesFlag(),
			&cli.BoolFlag{Name: "force", Usage: "write over files that are there already, and write a mail in which the\nreview finds an error"},
		},
		Action: s.draft,
	}
}

func forceFlag() cli.Flag {
	return &cli.BoolFlag{Name: "force", Usage: "write over files that are there already"}
}

// order is a draft command as it was typed, checked as far as it can be without its files.
type order struct {
	request letter.Request
	on      sending
	form    string
	sent    bool // a complete message is wanted
}

func (s *session) draft(c *cli.Context) error {
	args, err := arguments(c, 2, "a kind and a case file")
	if err != nil {
		return err
	}
	o, err := readOrder(c, args[0])
	if err != nil {
		return err
	}
	if err := o.readReply(c, args[1]); err != nil {
		return err
	}
	read := beside(func() (*casefile.Case, error) { return s.readCase(args[1]) })
	shelf, err := openShelf(c.String("templates"), args[0])
	if err != nil {
		if _, swapped := openShelf(c.String("templates"), args[1]); swapped == nil {
			return &usageError{text: "draft: the kind comes first, then the case file", hint: "tactful draft " + args[1] + " " + args[0]}
		}
		return err
	}
	cas, err := read()
	if err != nil {
		return err
	}
	if o.request.Send, err = o.on.at(c, cas); err != nil {
		return err
	}
	if err := s.chooseReply(c, cas, o, args[1]); err != nil {
		return err
	}
	if o.request, err = plan.Brief(shelf.Catalog, cas, o.request); err != nil {
		return shelf.placed(err)
	}
	d, err := shelf.Draft(cas, o.request)
	if err != nil {
		return shelf.placed(err)
	}
	if err := s.reviewDraft(cas, d, c.Bool("force")); err != nil {
		return err
	}
	out, err := render(d, o.form, o.sent)
	if err != nil {
		return err
	}
	s.warnLong(o.form, out)
	s.warnNoReply(d)
	s.warnLate(cas, d)
	return s.deliver(c, cas, d, o.form, out)
}

// beside starts f now; what it returns waits for the result. The case is read while the templates are.
func beside[T any](f func() (T, error)) (wait func() (T, error)) {
	var value T
	var err error
	done := make(chan struct{})
	go func() {
		defer close(done)
		value, err = f()
	}()
	return func() (T, error) { <-done; return value, err }
}

func readOrder(c *cli.Context, kind string) (*order, error) {
	o := &order{request: letter.Request{Kind: kind, Opportunity: c.String("opportunity"), To: c.String("to")}}
	var err error
	if o.form, err = choice(c, "as", forms()); err != nil {
		return nil, err
	}
	var formats []string
	for _, f := range mail.Formats() {
		formats = append(formats, string(f))
	}
	format, err := choice(c, "format", formats)
	if err != nil {
		return nil, err
	}
	o.sent = c.Bool("sent-form")
	if o.sent && o.form != string(drafts.FormEML) {
		return nil, &usageError{text: "draft: --sent-form makes an .eml: it does not go with --as " + o.form, hint: "leave --as out"}
	}
	if c.IsSet("format") && !isMessage(o.form) {
		return nil, &usageError{text: "draft: --format says which parts an .eml has: it does not go with --as " + o.form, hint: "leave --format out"}
	}
	o.request.Format = mail.Format(format)
	if o.on, err = readSending(c); err != nil {
		return nil, err
	}
	if c.IsSet("by") {
		if o.request.By, err = calendar.ParseLocalTime(c.String("by")); err != nil {
			return nil, &usageError{text: "draft: --by: " + err.Error(), hint: "for example --by 2026-07-07"}
		}
	}
	return o, nil
}

// deliver writes the output to where -o says.
func (s *session) deliver(c *cli.Context, cas *casefile.Case, d *drafts.Draft, form string, out []byte) error {
	path := c.String("o")
	if path == "" || path == "-" {
		if err := s.print(string(out)); err != nil {
			return err
		}
		s.ui.next("add -o out to write it to a file that a mail program opens")
		return nil
	}
	undo := func() {}
	if isFolder(path) {
		var err error
		if undo, err = makeFolder(path); err != nil {
			return err
		}
		path = filepath.Join(path, filename(d, form))
	}
	if err := writeFile(path, out, c.Bool("force")); err != nil {
		undo()
		return err
	}
	if err := s.print(path + "\n"); err != nil {
		return err
	}
	s.ui.next("%s", nextStep(path, form, d.Kind, cas.Client.Mail))
	return nil
}

// warnLate warns where the offer that stands has a deadline that will have passed when the mail is sent.
func (s *session) warnLate(c *casefile.Case, d *drafts.Draft) {
	for _, o := range c.Opportunities {
		if o.ID != d.Opportunity || len(o.Offers) == 0 {
			continue
		}
		last := o.Offers[len(o.Offers)-1]
		name := c.ZoneName(&o)
		zone, err := time.LoadLocation(name)
		open := last.Status == "" || last.Status == casefile.StatusVerbal || last.Status == casefile.StatusWritten
		if err != nil || !open || last.Deadline.IsZero() || calendar.DateOf(d.Send.In(zone)).Before(last.Made) {
			continue
		}
		if last.Deadline.In(zone).Before(d.Send) {
			s.ui.warn("offer %q: its deadline, %s in %s, has passed when this is sent", last.ID, last.Deadline, name)
		}
	}
}
