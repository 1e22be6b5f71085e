package main

import (
	"bytes"
	"io"
	"os"

	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/sheet"
)

func (s *session) offers(args []string) error {
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
		return newFileError(shown(args[0]), "no offer in it has a base to compute with",
			"add what was offered to the offers of an opportunity, with its base")
	}
	for _, text := range sh.LeftOut {
		s.ui.warn("%s", text)
	}
	path := s.String("html")
	switch {
	case s.Bool("json"):
		return s.printFrom(sh.JSON)
	case s.Bool("csv"):
		return s.printFrom(sh.CSV)
	case path == "-":
		return s.printFrom(sh.HTML)
	case path != "":
		var b bytes.Buffer
		if err := sh.HTML(&b); err != nil {
			return err
		}
		return s.ui.nextAfter(s.write(inFolder, path, b.Bytes()),
			"open %s in a browser, to look at it or print it", path)
	}
	table := func(w io.Writer) error { return sh.Table(w, s.tableOptions()) }
	return s.ui.nextAfter(s.printFrom(table),
		"tactful offers %s --html offers.html writes it as a page to print", args[0])
}

// offersOptions reads the assumptions.
func (s *session) offersOptions() (o sheet.Options, err error) {
	o.Growth, err = readFlag(s, "growth", "for example --growth 10", comp.ParsePercent)
	if err == nil {
		o.Raise, err = readFlag(s, "raise", "for example --raise 3", comp.ParsePercent)
	}
	if err != nil {
		return o, err
	}
	// Comparing no offers only checks the assumptions.
	a := comp.Assumptions{Growth: o.Growth, Raise: o.Raise}
	if _, err := comp.Compare(nil, a, comp.Rates{}); err != nil {
		return o, s.usagef(`"tactful offers --help" explains the flags`, "%v", err)
	}
	o.Months, err = s.readCount("months-waiting", "a whole number of months", sheet.MaxMonths, "6")
	return o, err
}

// tableOptions returns what the terminal can show.
func (s *session) tableOptions() (o sheet.TableOptions) {
	if isTerminal(s.stdout) {
		o.Width = s.width()
		name := os.Getenv("TERM")
		o.Color = os.Getenv("NO_COLOR") == "" && name != "" && name != "dumb"
	}
	return o
}
