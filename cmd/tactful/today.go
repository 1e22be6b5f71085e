package main

import (
	"bytes"
	"errors"
	"io"
	"iter"
	"os"
	"slices"
	"time"

	"github.com/tactful-drafts/tactful/drafts/agenda"
	"github.com/tactful-drafts/tactful/drafts/casefile"
)

func (s *session) today(paths []string) error {
	days, err := s.readCount("days", "a number of days", agenda.MaxDays, "14")
	if err != nil {
		return err
	}
	at, err := s.readOn(time.Local, "for example --on 2026-06-30")
	if err != nil {
		return err
	}
	cat, err := s.openCatalog("")
	if err != nil {
		return err
	}
	if len(paths) == 0 {
		paths = []string{"."}
	}
	a, err := agenda.Options{Days: days}.New(cat, s.sources(paths), at.In(time.Local))
	if err != nil {
		return err
	}
	for _, u := range a.Unread {
		s.ui.explain(inFile(u.File, u.Err))
		err = errShown
	}
	if a.Cases == 0 && err == nil {
		return newFileError(paths[0], "there is no case in this folder",
			"tactful init erica.yaml starts one")
	}
	if file := s.String("ics"); file != "" {
		var b bytes.Buffer
		if err := a.ICS(&b); err != nil {
			return err
		}
		if err := s.writeQuietly(inFolder, file, b.Bytes()); err != nil {
			return err
		}
	}
	if s.Bool("json") {
		return errors.Join(s.printJSON(a), err)
	}
	outline := func(w io.Writer) error { return a.Outline(w, s.width()) }
	return errors.Join(s.printFrom(outline), err)
}

// sources returns the cases at the paths, and in the folders among them.
func (s *session) sources(paths []string) iter.Seq[agenda.Source] {
	var list []agenda.Source
	for _, path := range paths {
		if info, err := os.Stat(path); err == nil && info.IsDir() {
			list = slices.AppendSeq(list, agenda.Folder(os.DirFS(path), path))
			continue
		}
		read := func() (*casefile.Case, error) { return s.readThreadedCase(path) }
		list = append(list, agenda.Source{Name: shown(path), Read: read})
	}
	return slices.Values(list)
}

// readThreadedCase reads a case with its calendars and threads; a missing thread is no error.
func (s *session) readThreadedCase(path string) (*casefile.Case, error) {
	c, err := s.readCase(path)
	if err == nil {
		_, err = c.ReadThreads(folderOf(path))
	}
	return c, err
}
