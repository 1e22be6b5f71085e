package main

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/mail"
	"github.com/tactful-drafts/tactful/drafts/packet"
	"github.com/tactful-drafts/tactful/templates"
	"github.com/urfave/cli/v2"
)

// stdinName is what errors call standard input.
const stdinName = "stdin"

// shown returns a path as errors name it.
func shown(path string) string {
	if path == "-" {
		return stdinName
	}
	return path
}

// folderOf returns the folder that the files named in a case are relative to.
func folderOf(path string) fs.FS { return os.DirFS(filepath.Dir(path)) }

// inputs are what most commands work with.
type inputs struct {
	cas *casefile.Case
	cat *catalog
	at  time.Time // --on, or now
	now bool      // --on isn't given
}

// readInputs reads a case, the templates (of one kind, unless kind is ""), and --on.
func (s *session) readInputs(c *cli.Context, path, kind string) (*inputs, error) {
	if _, err := readOn(c, time.UTC, "for example --on 2026-06-30T09:30"); err != nil {
		return nil, err // before any file is read
	}
	in := &inputs{now: !c.IsSet("on")}
	read := make(chan error, 1)
	go func() {
		var err error
		in.cas, err = s.readCase(path)
		read <- err
	}()
	cat, err := openCatalog(c.String("templates"), kind)
	if err != nil {
		return nil, err
	}
	if err := <-read; err != nil {
		return nil, err
	}
	in.cat = cat
	for _, p := range cat.UnknownKinds(in.cas) {
		s.ui.warnAt(p)
	}
	home, err := in.cas.HomeZone()
	if err != nil {
		return nil, err
	}
	in.at, err = readOn(c, home, "choose a time an hour later")
	return in, err
}

// readCase reads a case file and the calendars it names; "-" is standard input.
func (s *session) readCase(path string) (*casefile.Case, error) {
	r, err := s.open(path)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	c, err := casefile.Parse(shown(path), r)
	var bad *casefile.Error
	switch {
	case errors.As(err, &bad):
		return nil, err
	case err != nil:
		return nil, &fileError{path: shown(path), err: err}
	}
	return c, c.ReadCalendars(folderOf(path))
}

// open opens a file, but not a folder, to be read; "-" is standard input.
func (s *session) open(path string) (io.ReadCloser, error) {
	if path == "-" {
		return io.NopCloser(s.stdin), nil
	}
	return openFile(path)
}

func openFile(path string) (*os.File, error) {
	info, err := os.Stat(path)
	if err == nil {
		err = packet.CheckFile(info)
	}
	var f *os.File
	if err == nil {
		f, err = os.Open(path)
	}
	if err != nil {
		return nil, &fileError{path: path, err: err}
	}
	return f, nil
}

// readMail reads an email that came in.
func (s *session) readMail(path string) (*mail.Message, error) {
	r, err := s.open(path)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	return s.parseMail(r, shown(path))
}

// parseMail reads an email, which errors call by its name.
func (s *session) parseMail(r io.Reader, name string) (*mail.Message, error) {
	m, err := mail.Read(r)
	if err != nil {
		e := &fileError{path: name, err: err}
		if errors.Is(err, mail.ErrNotMessage) {
			e.hint = "save the email as a file that ends in .eml"
		}
		return nil, e
	}
	for _, d := range m.Defects {
		s.ui.warn("%s: %s", name, d)
	}
	return m, nil
}

// readThreads reads the emails that a case names as its threads, and warns if they're missing.
func (s *session) readThreads(cas *casefile.Case, path string) error {
	missing, err := cas.ReadThreads(folderOf(path))
	for _, p := range missing {
		s.ui.warn("%s; the drafts will not be replies", p.Error())
	}
	return err
}

var errNoEmail = errors.New("there is no .eml in this folder")

// emailsIn returns a file by itself, or the emails in a folder and, if deep, those below it.
func emailsIn(path string, deep bool) ([]string, error) {
	if info, err := os.Stat(path); path == "-" || err == nil && !info.IsDir() {
		return []string{path}, nil
	}
	var files []string
	err := filepath.WalkDir(path, func(p string, d fs.DirEntry, err error) error {
		ext := strings.ToLower(filepath.Ext(p))
		switch {
		case err != nil:
			return err
		case d.IsDir() && p != path && !deep:
			return fs.SkipDir
		case !d.IsDir() && (ext == ".eml" || ext == ".emltpl" && deep):
			files = append(files, p)
		}
		return nil
	})
	if err == nil && len(files) == 0 {
		err = errNoEmail
	}
	if err != nil {
		return nil, &fileError{path: path, err: err}
	}
	return files, nil
}

// catalog is the templates in use: the built-in ones, with the coach's own on top.
type catalog struct {
	*drafts.Catalog
	folder string // --templates, or ""
}

// openCatalog reads the templates: those of one kind, or all of them if kind is "".
func openCatalog(folder, kind string) (*catalog, error) {
	cat := &catalog{folder: folder}
	var overlays []fs.FS
	if folder != "" {
		info, err := os.Stat(folder)
		if err == nil && !info.IsDir() {
			err = errNotFolder
		}
		if err != nil {
			return nil, &fileError{path: folder, err: err}
		}
		overlays = append(overlays, os.DirFS(folder))
	}
	var err error
	if kind == "" {
		cat.Catalog, err = drafts.NewCatalog(templates.FS, overlays...)
	} else {
		cat.Catalog, err = drafts.NewCatalogOf(kind, templates.FS, overlays...)
	}
	return cat, cat.located(err)
}

// located adds the coach's folder to the positions of an error in her own templates.
func (cat *catalog) located(err error) error {
	var bad *drafts.CatalogError
	var render *drafts.RenderError
	switch {
	case errors.As(err, &bad):
		for i, p := range bad.Problems {
			bad.Problems[i].File = cat.file(p.File)
		}
	case errors.As(err, &render):
		render.Template = cat.file(render.Template)
	}
	return err
}

// file returns the path of a template.
func (cat *catalog) file(name string) string {
	own := filepath.Join(cat.folder, filepath.FromSlash(name))
	if _, err := os.Stat(own); cat.folder != "" && err == nil {
		return own
	}
	return name
}

// readOn returns what --on says: when an email is to be sent, or from when to plan. Without it
// that's now, to the minute; without a zone it's on the clock of home. The hint is for an error.
func readOn(c *cli.Context, home *time.Location, hint string) (time.Time, error) {
	if !c.IsSet("on") {
		return time.Now().Truncate(time.Minute), nil
	}
	at, err := calendar.ParseInstant(c.String("on"), home)
	if err != nil {
		err = usagef(hint, "%s: --on: %v", commandName(c.Command), err)
	}
	return at, err
}

// readBy reads --by, the date that an email names.
func readBy(c *cli.Context) (calendar.LocalTime, error) {
	if !c.IsSet("by") {
		return calendar.LocalTime{}, nil
	}
	by, err := calendar.ParseLocalTime(c.String("by"))
	if err != nil {
		err = usagef("for example --by 2026-07-07", "%s: --by: %v", commandName(c.Command), err)
	}
	return by, err
}

// readCount reads a flag that says how many of something there are, from 1 to the most; 0 if it
// isn't given.
func readCount(c *cli.Context, flag, want string, most int, example string) (int, error) {
	if !c.IsSet(flag) {
		return 0, nil
	}
	n, err := strconv.Atoi(c.String(flag))
	if err != nil || n < 1 || n > most {
		return 0, usagef("for example --"+flag+" "+example, "%s: --%s: want %s from 1 to %d, got %q",
			commandName(c.Command), flag, want, most, c.String(flag))
	}
	return n, nil
}
