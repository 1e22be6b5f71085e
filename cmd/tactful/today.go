package main

import (
	"bytes"
	"errors"
	"io"
	"iter"
	"os"
	"time"

	"github.com/tactful-drafts/tactful/drafts/agenda"
	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/urfave/cli/v2"
)

func (s *session) today(c *cli.Context, paths []string) error {
	days, err := readCount(c, "days", "a number of days", agenda.MaxDays, "14")
	if err != nil {
		return err
	}
	at, err := readToday(c)
	if err != nil {
		return err
	}
	cat, err := openCatalog(c.String("templates"), "")
	if err != nil {
		return err
	}
	if len(paths) == 0 {
		paths = []string{"."}
	}
	a, err := agenda.Options{Days: days}.New(cat.Catalog, s.sources(paths), at)
	if err != nil {
		return err
	}
	for _, u := range a.Unread {
		s.ui.explain(named(u))
		err = errShown
	}
	if a.Cases == 0 && err == nil {
		return &fileError{path: paths[0], err: errNoCase, hint: "tactful init erica.yaml starts one"}
	}
	if file := c.String("ics"); file != "" {
		var b bytes.Buffer
		if err := a.ICS(&b); err != nil {
			return err
		}
		if err := s.writeQuietly(file, b.Bytes(), c.Bool("force")); err != nil {
			return err
		}
	}
	if c.Bool("json") {
		return errors.Join(s.printJSON(a), err)
	}
	outline := func(w io.Writer) error { return a.Outline(w, s.width()) }
	return errors.Join(s.printFrom(outline), err)
}

var errNoCase = errors.New("there is no case in this folder")

// readToday returns what --on says: without a time, the morning of that day.
func readToday(c *cli.Context) (time.Time, error) {
	if d, err := calendar.ParseDate(c.String("on")); err == nil {
		return agenda.Morning(d, time.Local), nil
	}
	at, err := readOn(c, time.Local, "for example --on 2026-06-30")
	return at.In(time.Local), err
}

// sources returns the cases at the paths, and in the folders among them.
func (s *session) sources(paths []string) iter.Seq[agenda.Source] {
	return func(yield func(agenda.Source) bool) {
		for _, path := range paths {
			if info, err := os.Stat(path); err == nil && info.IsDir() {
				for source := range agenda.Folder(os.DirFS(path), path) {
					if !yield(source) {
						return
					}
				}
				continue
			}
			read := func() (*casefile.Case, error) { return s.readThreadedCase(path) }
			if !yield(agenda.Source{Name: shown(path), Read: read}) {
				return
			}
		}
	}
}

// readThreadedCase reads a case with its calendars and threads; a missing thread is no error.
func (s *session) readThreadedCase(path string) (*casefile.Case, error) {
	c, err := s.readCase(path)
	if err == nil {
		_, err = c.ReadThreads(folderOf(path))
	}
	return c, err
}

// named returns what's wrong with a case as an error that names its file.
func named(u agenda.Unread) error {
	var problems interface{ Unwrap() []error }
	var file *fileError
	if errors.As(u.Err, &problems) || errors.As(u.Err, &file) {
		return u.Err
	}
	return &fileError{path: u.File, err: u.Err}
}
