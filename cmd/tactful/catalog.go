package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/templates"
)

// openCatalog reads the built-in templates with the coach's own of --templates on top: those of one
// kind, or all of them if kind is "".
func (s *session) openCatalog(kind string) (*drafts.Catalog, error) {
	var overlays []fs.FS
	if folder := s.String("templates"); folder != "" {
		info, err := os.Stat(folder)
		if err == nil && !info.IsDir() {
			err = errNotFolder
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
	var bad *drafts.CatalogError
	var render *drafts.RenderError
	switch {
	case errors.As(err, &bad):
		for i, p := range bad.Problems {
			bad.Problems[i].File = s.template(p.File)
		}
	case errors.As(err, &render):
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
