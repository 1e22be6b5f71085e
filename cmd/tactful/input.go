package main

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/mail"
	"github.com/tactful-drafts/tactful/drafts/packet"
	"github.com/tactful-drafts/tactful/templates"
)

// shown returns a path as errors name it.
func shown(path string) string {
	if path == "-" {
		return "stdin"
	}
	return path
}

// folderOf returns the folder that the files named in a case are relative to.
func folderOf(path string) fs.FS { return os.DirFS(filepath.Dir(path)) }

// openFile opens a file, but not a folder, to be read.
func openFile(path string) (*os.File, error) {
	info, err := os.Stat(path)
	if err == nil {
		err = packet.CheckFile(info)
	}
	if err != nil {
		return nil, inFile(path, err)
	}
	f, err := os.Open(path)
	return f, inFile(path, err)
}

// read reads a file; "-" is standard input.
func read[T any](s *session, path string, parse func(io.Reader) (T, error)) (T, error) {
	r := s.stdin
	if path != "-" {
		f, err := openFile(path)
		if err != nil {
			return *new(T), err
		}
		defer f.Close()
		r = f
	}
	v, err := parse(r)
	return v, inFile(shown(path), err)
}

// inputs are what most commands work with.
type inputs struct {
	cas *casefile.Case
	cat *drafts.Catalog
	at  time.Time // --on, or now
}

// readInputs reads a case, the templates (of one kind, unless kind is ""), and --on.
func (s *session) readInputs(path, kind string) (*inputs, error) {
	if _, err := s.readOn(time.UTC, "for example --on 2026-06-30T09:30"); err != nil {
		return nil, err // before any file is read
	}
	in := &inputs{}
	done := make(chan error, 1)
	go func() {
		var err error
		in.cas, err = s.readCase(path)
		done <- err
	}()
	cat, err := s.openCatalog(kind)
	if err != nil {
		return nil, err
	}
	if err := <-done; err != nil {
		return nil, err
	}
	in.cat = cat
	for _, p := range cat.LogHints(in.cas) {
		s.ui.warnAt(p)
	}
	home, err := in.cas.HomeZone()
	if err != nil {
		return nil, err
	}
	in.at, err = s.readOn(home, "choose a time an hour later")
	return in, err
}

// readThreaded is readInputs with all templates, and with the threads of the case.
func (s *session) readThreaded(path string) (*inputs, error) {
	in, err := s.readInputs(path, "")
	if err == nil {
		err = s.readThreads(in.cas, path)
	}
	return in, err
}

// readCase reads a case file and the calendars it names.
func (s *session) readCase(path string) (*casefile.Case, error) {
	c, err := read(s, path, func(r io.Reader) (*casefile.Case, error) {
		return casefile.Parse(shown(path), r)
	})
	if err != nil {
		return nil, err
	}
	return c, c.ReadCalendars(folderOf(path))
}

// readThreads reads the emails that a case names as its threads, and warns if they're missing.
func (s *session) readThreads(cas *casefile.Case, path string) error {
	missing, err := cas.ReadThreads(folderOf(path))
	for _, p := range missing {
		s.ui.warn("%s; the drafts will not be replies", p.Error())
	}
	return err
}

// readMail reads an email that came in, and copies it.
func (s *session) readMail(path string, to io.Writer) (*mail.Message, error) {
	m, err := read(s, path, func(r io.Reader) (*mail.Message, error) {
		return mail.Read(io.TeeReader(r, to))
	})
	if err != nil {
		return nil, hinted(err, mail.ErrNotMessage, "save the email as a file that ends in .eml")
	}
	for _, d := range m.Defects {
		s.ui.warn("%s: %s", shown(path), d)
	}
	return m, nil
}

// emailsIn returns a file by itself, or the emails in a folder and, if deep, those below it.
func emailsIn(path string, deep bool) ([]string, error) {
	if info, err := os.Stat(path); path == "-" || err == nil && !info.IsDir() {
		return []string{path}, nil
	}
	files, err := packet.Emails(os.DirFS(path), deep)
	for i, name := range files {
		files[i] = filepath.Join(path, filepath.FromSlash(name))
	}
	return files, inFile(path, err)
}

// openCatalog reads the built-in templates with the coach's own of --templates on top: those of one
// kind, or all of them if kind is "".
func (s *session) openCatalog(kind string) (*drafts.Catalog, error) {
	var overlays []fs.FS
	if folder := s.String("templates"); folder != "" {
		info, err := os.Stat(folder)
		if err == nil && !info.IsDir() {
			err = packet.ErrNotFolder
		}
		if err != nil {
			return nil, inFile(folder, err)
		}
		overlays = append(overlays, os.DirFS(folder))
	}
	if kind == "" {
		cat, err := drafts.NewCatalog(templates.FS, overlays...)
		return cat, s.located(err)
	}
	cat, err := drafts.NewCatalogOf(kind, templates.FS, overlays...)
	return cat, s.located(err)
}

// located adds the coach's folder to the positions of an error in her own templates.
func (s *session) located(err error) error {
	if bad, ok := errors.AsType[*drafts.CatalogError](err); ok {
		for i, p := range bad.Problems {
			bad.Problems[i].File = s.template(p.File)
		}
	} else if render, ok := errors.AsType[*drafts.RenderError](err); ok {
		render.Template = s.template(render.Template)
	}
	return err
}

// template returns the path of a template.
func (s *session) template(name string) string {
	own := filepath.Join(s.String("templates"), filepath.FromSlash(name))
	if _, err := os.Stat(own); s.String("templates") != "" && err == nil {
		return own
	}
	return name
}
