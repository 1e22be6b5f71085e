package main

import (
	"bytes"
	"errors"
	"io"
	"os"

	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/sheet"
	"github.com/urfave/cli/v2"
)

const maxWait = 120 // months

var errNoOffer = errors.New("no offer in it has a base to compute with")

func (s *session) offers(c *cli.Context, args []string) error {
	form, err := exclusive(c, "json", "csv", "html")
	if err != nil {
		return err
	}
	options, err := offersOptions(c)
	if err != nil {
		return err
	}
	cas, err := s.readCase(args[0])
	if err != nil {
		return err
	}
	sh, err := sheet.New(cas, options)
	if err != nil {
		return err
	}
	if len(sh.Worth.Opportunities) == 0 {
		return &fileError{path: shown(args[0]), err: errNoOffer,
			hint: "add what was offered to the offers of an opportunity, with its base"}
	}
	for _, left := range sh.Worth.Without {
		s.ui.warn("offer %q of %q has no base, and is left out", left.Offer, left.Opportunity)
	}
	switch {
	case options.Months == 0 || len(sh.Waiting) > 0:
	case cas.Private.CurrentPay.IsZero():
		s.ui.warn("the cost of waiting is left out: " +
			"it is computed from private.current_pay, which the case does not have")
	default:
		s.ui.warn("the cost of waiting is left out: no company has made a second offer to wait for")
	}
	var b bytes.Buffer
	if err := s.writeOffers(&b, sh, form); err != nil {
		return err
	}
	path := c.String("html")
	if form == "html" && path != "-" {
		return s.ui.nextAfter(s.write(path, b.Bytes(), c.Bool("force")),
			"open %s in a browser, to look at it or print it", path)
	}
	err = s.print(b.String())
	if form != "" {
		return err
	}
	return s.ui.nextAfter(err,
		"tactful offers %s --html offers.html writes it as a page to print", args[0])
}

// offersOptions reads the assumptions.
func offersOptions(c *cli.Context) (sheet.Options, error) {
	var o sheet.Options
	for _, p := range []struct {
		flag, example string
		value         *comp.Percent
	}{{"growth", "10", &o.Growth}, {"raise", "3", &o.Raise}} {
		if !c.IsSet(p.flag) {
			continue
		}
		var err error
		if *p.value, err = comp.ParsePercent(c.String(p.flag)); err != nil {
			return o, usagef("for example --"+p.flag+" "+p.example, "offers: --%s: %v", p.flag, err)
		}
	}
	// Comparing no offers only checks the assumptions.
	a := comp.Assumptions{Growth: o.Growth, Raise: o.Raise}
	if _, err := comp.Compare(nil, a, comp.Rates{}); err != nil {
		return o, usagef(`"tactful offers --help" explains the flags`, "offers: %v", err)
	}
	var err error
	o.Months, err = readCount(c, "months-waiting", "a whole number of months", maxWait, "6")
	return o, err
}

// writeOffers writes the sheet as json, csv, or html, or as a table.
func (s *session) writeOffers(w io.Writer, sh *sheet.Sheet, form string) error {
	switch form {
	case "json":
		return sh.JSON(w)
	case "csv":
		return sh.CSV(w)
	case "html":
		return sh.HTML(w)
	}
	var o sheet.TableOptions
	if isTerminal(s.stdout) {
		o.Width = s.width()
		name := os.Getenv("TERM")
		o.Color = os.Getenv("NO_COLOR") == "" && name != "" && name != "dumb"
	}
	return sh.Table(w, o)
}
