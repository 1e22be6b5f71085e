package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/templates"
	"github.com/urfave/cli/v2"
)

// stdinName is what errors call a case that was read from standard input.
const stdinName = "stdin"

// readCase reads a case file with the calendars that it names, which lie beside it. Where the path is "-" it reads standard input, and the
// calendars from the folder that the program runs in.
func (s *session) readCase(path string) (*casefile.Case, error) {
	c, err := s.parseCase(path)
	if err != nil {
		return nil, err
	}
	folder := "."
	if path != "-" {
		folder = filepath.Dir(path)
	}
	if err := c.ReadCalendars(os.DirFS(folder)); err != nil {
		return nil, err
	}
	return c, nil
}

func (s *session) parseCase(path string) (*casefile.Case, error) {
	if path == "-" {
		return casefile.Parse(stdinName, s.stdin)
	}
	f, err := openFile(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	c, err := casefile.Parse(path, f)
	var bad *casefile.Error
	if err != nil && !errors.As(err, &bad) {
		return nil, &fileError{path: path, err: err}
	}
	return c, err
}

// openFile opens a file to be read; a folder is none.
func openFile(path string) (*os.File, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, &fileError{path: path, err: err}
	}
	if info, err := f.Stat(); err == nil && info.IsDir() {
		f.Close()
		return nil, &fileError{path: path, err: errFolder}
	}
	return f, nil
}

// shelf is the templates in use: the built-in ones, and the coach's own over them.
type shelf struct {
	*drafts.Catalog
	own    fs.FS // nil where there are none
	folder string
}

// templatesFlag is shared by the commands that use templates.
func templatesFlag() cli.Flag {
	return &cli.StringFlag{Name: "templates", Usage: "`DIR` your own templates: each takes the place of the built-in one\nwith the same path, or adds a kind"}
}

// openShelf reads the templates: those of one kind where it is named, else all of them.
func openShelf(folder, kind string) (*shelf, error) {
	s := &shelf{folder: folder}
	var overlays []fs.FS
	if folder != "" {
		info, err := os.Stat(folder)
		if err != nil {
			return nil, &fileError{path: folder, err: err}
		}
		if !info.IsDir() {
			return nil, &fileError{path: folder, err: errNotFolder}
		}
		s.own = os.DirFS(folder)
		overlays = []fs.FS{s.own}
	}
	var err error
	if kind == "" {
		s.Catalog, err = drafts.NewCatalog(templates.FS, overlays...)
	} else {
		s.Catalog, err = drafts.NewCatalogOf(kind, templates.FS, overlays...)
	}
	if err != nil {
		return nil, s.placed(err)
	}
	return s, nil
}

// placed gives the places of an error the folder that they are in, where that is the coach's own.
func (s *shelf) placed(err error) error {
	var catalog *drafts.CatalogError
	if errors.As(err, &catalog) {
		for i := range catalog.Problems {
			catalog.Problems[i].File = s.file(catalog.Problems[i].File)
		}
	}
	var render *drafts.RenderError
	if errors.As(err, &render) {
		render.Template = s.file(render.Template)
	}
	return err
}

func (s *shelf) file(name string) string {
	if s.own != nil {
		if _, err := fs.Stat(s.own, name); err == nil {
			return filepath.Join(s.folder, filepath.FromSlash(name))
		}
	}
	return name
}

// source returns the text of a template.
func (s *shelf) source(name string) ([]byte, error) {
	if s.own != nil {
		if b, err := fs.ReadFile(s.own, name); !errors.Is(err, fs.ErrNotExist) {
			return b, err
		}
	}
	return fs.ReadFile(templates.FS, name)
}
