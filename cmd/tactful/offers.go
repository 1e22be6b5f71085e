package main

import (
	"bytes"
	"errors"
	"io"
	"os"
	"strconv"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/sheet"
	"github.com/urfave/cli/v2"
)

const (
	plainWidth = 100 // columns, where there is no terminal to ask
	mostWait   = 120 // months
)

func offersCommand(s *session) *cli.Command {
	return &cli.Command{
		Name:      "offers",
		Usage:     "show what the offers of a case are worth",
		ArgsUsage: "CASE",
		UsageText: "tactful offers erica.yaml\n" +
			"tactful offers erica.yaml --growth -15% --months-waiting 6\n" +
			"tactful offers erica.yaml --html offers.html",
		Description: "Shows the offers and asks of a case side by side and year by year, before tax: what\n" +
			"changed, and what becomes of the totals where share prices rise or fall. CASE is a\n" +
			"case file; - reads it from standard input.",
		Flags: []cli.Flag{
			&cli.BoolFlag{Name: "json", Usage: "print all figures as JSON, amounts as exact decimals"},
			&cli.BoolFlag{Name: "csv", Usage: "print a row for each offer and year, for a spreadsheet"},
			&cli.StringFlag{Name: "html", Usage: "`FILE` write one page with charts, to look at or print;\n- is standard output"},
			&cli.StringFlag{Name: "growth", Usage: "`PERCENT` how share prices change in a year: 10, -15%; 0 if left out"},
			&cli.StringFlag{Name: "raise", Usage: "`PERCENT` how the base is raised every year: 3, 2.5%; 0 if left out"},
			&cli.StringFlag{Name: "months-waiting", Usage: "`N` also what it costs to stay N months in the present job for\nthe last offer of a company, instead of taking its first"},
			forceFlag(),
		},
		Action: s.offers,
	}
}

func (s *session) offers(c *cli.Context) error {
	args, err := arguments(c, 1, "a case file")
	if err != nil {
		return err
	}
	form, err := offersForm(c)
	if err != nil {
		return err
	}
	assumed, err := offersOptions(c)
	if err != nil {
		return err
	}
	cas, err := s.readCase(args[0])
	if err != nil {
		return err
	}
	sh, err := sheet.New(cas, assumed)
	if err != nil {
		return err
	}
	if len(sh.Worth.Opportunities) == 0 {
		name := args[0]
		if name == "-" {
			name = stdinName
		}
		return &fileError{path: name, err: errNoOffer, hint: "add what was offered to the offers of an opportunity, with its base"}
	}
	for _, left := range sh.Worth.Without {
		s.ui.warn("offer %q of %q has no base, and is left out", left.Offer, left.Opportunity)
	}
	if assumed.Months > 0 && len(sh.Waiting) == 0 {
		s.warnNoWaiting(cas)
	}
	var b bytes.Buffer
	if err := s.offersWriter(sh, form)(&b); err != nil {
		return err
	}
	if form != "html" || c.String("html") == "-" {
		if err := s.print(b.String()); err != nil {
			return err
		}
		if form == "" {
			s.ui.next("tactful offers %s --html offers.html writes it as a page to print", args[0])
		}
		return nil
	}
	path := c.String("html")
	if err := writeFile(path, b.Bytes(), c.Bool("force")); err != nil {
		return err
	}
	if err := s.print(path + "\n"); err != nil {
		return err
	}
	s.ui.next("open %s in a browser, to look at it or print it", path)
	return nil
}

var errNoOffer = errors.New("no offer in it has a base to reckon with")

// offersForm returns which form of the sheet is wanted: json, csv, html, or "" for the table.
func offersForm(c *cli.Context) (string, error) {
	form := ""
	for _, f := range []string{"json", "csv", "html"} {
		if (f == "html" && !c.IsSet(f)) || (f != "html" && !c.Bool(f)) {
			continue
		}
		if form != "" {
			return "", &usageError{text: "offers: --" + form + " and --" + f + " do not go together", hint: "leave one of them out"}
		}
		form = f
	}
	return form, nil
}

// offersOptions reads what is to be assumed.
func offersOptions(c *cli.Context) (sheet.Options, error) {
	var o sheet.Options
	var err error
	if o.Growth, err = percentOf(c, "growth", "10"); err != nil {
		return o, err
	}
	if o.Raise, err = percentOf(c, "raise", "3"); err != nil {
		return o, err
	}
	// Without offers it is the assumptions alone that are checked.
	if _, err := comp.Compare(nil, comp.Assumptions{Growth: o.Growth, Raise: o.Raise}, comp.Rates{}); err != nil {
		return o, &usageError{text: "offers: " + err.Error(), hint: `"tactful offers --help" explains the flags`}
	}
	if c.IsSet("months-waiting") {
		text := c.String("months-waiting")
		n, err := strconv.Atoi(text)
		if err != nil || n < 1 || n > mostWait {
			return o, &usageError{
				text: "offers: --months-waiting: want a whole number of months from 1 to " + strconv.Itoa(mostWait) + ", got " + strconv.Quote(text),
				hint: "for example --months-waiting 6",
			}
		}
		o.Months = n
	}
	return o, nil
}

// percentOf reads a flag; it is 0 where it is left out.
func percentOf(c *cli.Context, flag, example string) (comp.Percent, error) {
	if !c.IsSet(flag) {
		return 0, nil
	}
	p, err := comp.ParsePercent(c.String(flag))
	if err != nil {
		return 0, &usageError{text: "offers: --" + flag + ": " + err.Error(), hint: "for example --" + flag + " " + example}
	}
	return p, nil
}

// warnNoWaiting says why there is nothing about waiting.
func (s *session) warnNoWaiting(c *casefile.Case) {
	if c.Private.CurrentPay.IsZero() {
		s.ui.warn("the cost of waiting is left out: it is reckoned from private.current_pay, which the case does not have")
		return
	}
	s.ui.warn("the cost of waiting is left out: no company has made a second offer to wait for")
}

// offersWriter returns what writes the sheet in a form.
func (s *session) offersWriter(sh *sheet.Sheet, form string) func(io.Writer) error {
	switch form {
	case "json":
		return sh.JSON
	case "csv":
		return sh.CSV
	case "html":
		return sh.HTML
	}
	o := sheet.TableOptions{Width: plainWidth}
	if isTerminal(s.stdout) {
		if width := s.width(); width > 0 {
			o.Width = width
		}
		name := os.Getenv("TERM")
		o.Color = os.Getenv("NO_COLOR") == "" && name != "" && name != "dumb"
	}
	return func(w io.Writer) error { return sh.Table(w, o) }
}
