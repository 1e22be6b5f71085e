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
		Description: "Reads each case file and lists everything that is wrong with it, with the line.\n" +
			"A correct file gets \"ok\", and a warning for what may be missing or mistaken in it.\n" +
			"- reads standard input.",
		Flags: []cli.Flag{boolFlag("hints", "list the facts that would improve emails, and which"),
			templatesFlag()},
	}, 1, many, "one case file or more", s.check)
}

func (s *session) check(c *cli.Context, paths []string) error {
	cat, err := openCatalog(c.String("templates"), "")
	if err != nil {
		return err
	}
	var failed error
	for _, path := range paths {
		cas, err := s.readCase(path)
		if err == nil {
			err = errors.Join(cat.CheckWords(cas), s.readThreads(cas, path))
		}
		if err != nil {
			s.ui.explain(err)
			failed = errShown
			continue
		}
		for _, p := range append(cas.Hints(), cat.UnknownKinds(cas)...) {
			s.ui.warnAt(p)
		}
		if err := s.print(shown(path) + ": ok\n"); err != nil {
			return err
		}
		if c.Bool("hints") {
			if err := s.hints(cat, cas); err != nil {
				return err
			}
		}
	}
	if failed == nil {
		s.ui.next(`"tactful list" shows what can be written; then tactful draft KIND %s -o out`, paths[0])
	}
	return failed
}

// hints prints what would improve the emails of a case.
func (s *session) hints(cat *catalog, cas *casefile.Case) error {
	hints, err := cat.Hints(cas, time.Now())
	return cmp.Or(err, s.print(hints.String()))
}
