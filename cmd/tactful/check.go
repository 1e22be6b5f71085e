package main

import (
	"cmp"
	"errors"
	"time"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

func (s *session) check(paths []string) error {
	cat, err := s.openCatalog("")
	if err != nil {
		return err
	}
	found := casefile.Report{}
	var failed error
	document := s.Bool("json") || s.Bool("sarif")
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
		warnings := append(cas.Hints(), cat.LogHints(cas)...)
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
		if s.Bool("hints") {
			hints, err := cat.Hints(cas, time.Now())
			if err := cmp.Or(err, s.print(hints.String())); err != nil {
				return err
			}
		}
	}
	switch {
	case s.Bool("sarif"):
		return cmp.Or(s.printJSON(found.SARIF()), failed)
	case document:
		return cmp.Or(s.printJSON(found), failed)
	case failed == nil:
		s.ui.next(`"tactful list" shows what can be written; then tactful draft KIND %s -o out`, paths[0])
	}
	return failed
}
