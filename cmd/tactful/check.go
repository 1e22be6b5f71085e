package main

import (
	"cmp"
	"errors"
	"time"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/urfave/cli/v2"
)

func checkCommand(s *session) *cli.Command {
	return command(&cli.Command{
		Name:      "check",
		Usage:     "check case files",
		ArgsUsage: "CASE…",
		UsageText: "tactful check erica.yaml\ntactful check clients/*.yaml",
		Description: "Lists what is wrong with each case file, and where, and warns of what may be " +
			"missing\nor mistaken. - is standard input.",
		Flags: []cli.Flag{
			boolFlag("hints", "list the facts that would improve emails, and which"),
			boolFlag("json", "print JSON"),
			boolFlag("sarif", "print SARIF, for editors"),
			templatesFlag(),
		},
	}, 1, many, "one case file or more", s.check)
}

func (s *session) check(c *cli.Context, paths []string) error {
	form, failed := exclusive(c, "json", "sarif", "hints")
	if failed != nil {
		return failed
	}
	cat, err := openCatalog(c.String("templates"), "")
	if err != nil {
		return err
	}
	var found casefile.Report
	document := form == "json" || form == "sarif"
	for _, path := range paths {
		cas, err := s.readCase(path)
		if err == nil {
			err = errors.Join(cat.CheckWords(cas), s.readThreads(cas, path))
		}
		if err != nil {
			failed = errShown
			if !document || !found.AddError(err) {
				s.ui.explain(err)
			}
			continue
		}
		warnings := append(cas.Hints(), cat.UnknownKinds(cas)...)
		if document {
			found.AddWarnings(warnings)
			continue
		}
		for _, p := range warnings {
			s.ui.warnAt(p)
		}
		if err := s.print(shown(path) + ": ok\n"); err != nil {
			return err
		}
		if form == "hints" {
			hints, err := cat.Hints(cas, time.Now())
			if err := cmp.Or(err, s.print(hints.String())); err != nil {
				return err
			}
		}
	}
	if document {
		failed = cmp.Or(s.printJSON(found.As(form)), failed)
	} else if failed == nil {
		s.ui.next(`"tactful list" shows what can be written; then tactful draft KIND %s -o out`, paths[0])
	}
	return failed
}
