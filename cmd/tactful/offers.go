package main

import (
	"bytes"
	"errors"
	"io"
	"os"

	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/sheet"
)

const maxWait = 120 // months

var errNoOffer = errors.New("no offer in it has a base to compute with")

func (s *session) offers(args []string) error {
	form, err := s.exclusive("json", "csv", "html")
	if err != nil {
		return err
	}
	options, err := s.offersOptions()
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
	for _, text := range sh.LeftOut {
		s.ui.warn("%s", text)
	}
	var b bytes.Buffer
	if err := s.writeOffers(&b, sh, form); err != nil {
		return err
	}
	path := s.String("html")
	if form == "html" && path != "-" {
		return s.ui.nextAfter(s.write(inFolder, path, b.Bytes()),
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
func (s *session) offersOptions() (o sheet.Options, err error) {
	if o.Growth, err = readFlag(s, "growth", "for example --growth 10", comp.ParsePercent); err != nil {
		return o, err
	}
	if o.Raise, err = readFlag(s, "raise", "for example --raise 3", comp.ParsePercent); err != nil {
		return o, err
	}
	// Comparing no offers only checks the assumptions.
	a := comp.Assumptions{Growth: o.Growth, Raise: o.Raise}
	if _, err := comp.Compare(nil, a, comp.Rates{}); err != nil {
		return o, s.usagef(`"tactful offers --help" explains the flags`, "%v", err)
	}
	o.Months, err = s.readCount("months-waiting", "a whole number of months", maxWait, "6")
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
