package drafts

import (
	"fmt"
	"io/fs"
	"path"
	"strings"
	"text/template"
)

// Catalog is a set of templates, parsed once. It is safe for concurrent use.
type Catalog struct {
	kinds map[string]*compiled
	order []*Kind
}

// compiled is a kind with its two templates.
type compiled struct {
	*Kind
	subject, body *template.Template
}

// Bounds on what a catalog reads.
const (
	maxTemplateBytes = 256 << 10
	maxTemplates     = 1000
)

// NewCatalog reads every template of the file system, and of the overlays over it: a file of a later file system takes the
// place of the one at the same path, or adds to the set. Kinds stand at <stage>/<id>.md, what they share at
// partials/<name>.md, called by {{ template "partials/<name>" . }}; other files are left alone.
//
// Templates are held to their types here: a syntax error, an unknown function, a field that a [Letter] does not have, a need, a
// reply or a partial that does not exist give a [*CatalogError] with every problem, each with file and line.
func NewCatalog(base fs.FS, overlays ...fs.FS) (*Catalog, error) {
	files, err := collect(append([]fs.FS{base}, overlays...))
	if err != nil {
		return nil, err
	}
	b := newBuilder()
	for _, name := range sortedKeys(files) {
		b.file(name, files[name])
	}
	b.link()
	if len(b.problems) > 0 {
		return nil, &CatalogError{Problems: b.problems}
	}
	return b.cat, nil
}

// collect reads the template files of all file systems; later ones win.
func collect(systems []fs.FS) (map[string][]byte, error) {
	files := map[string][]byte{}
	for _, fsys := range systems {
		err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
			if err != nil {
				return err
			}
			if strings.HasPrefix(d.Name(), ".") && name != "." {
				if d.IsDir() {
					return fs.SkipDir
				}
				return nil
			}
			if d.IsDir() || path.Ext(name) != ".md" || !strings.Contains(name, "/") {
				return nil
			}
			if info, err := d.Info(); err != nil {
				return err
			} else if info.Size() > maxTemplateBytes {
				return fmt.Errorf("%s: the template is larger than %d KiB", name, maxTemplateBytes>>10)
			}
			if files[name], err = fs.ReadFile(fsys, name); err != nil {
				return err
			}
			if len(files) > maxTemplates {
				return fmt.Errorf("more than %d templates", maxTemplates)
			}
			return nil
		})
		if err != nil {
			return nil, fmt.Errorf("reading templates: %w", err)
		}
	}
	return files, nil
}

// Kinds returns every kind, in the order of a negotiation: by stage, then by id.
func (cat *Catalog) Kinds() []Kind {
	kinds := make([]Kind, len(cat.order))
	for i, k := range cat.order {
		kinds[i] = k.clone()
	}
	return kinds
}

// Kind returns the kind with the id; the error is an [*UnknownError] with the nearest one.
func (cat *Catalog) Kind(id string) (Kind, error) {
	k, err := cat.kind(id)
	if err != nil {
		return Kind{}, err
	}
	return k.clone(), nil
}

func (cat *Catalog) kind(id string) (*compiled, error) {
	if k, ok := cat.kinds[id]; ok {
		return k, nil
	}
	ids := sortedKeys(cat.kinds)
	var variants []string
	for _, k := range ids {
		if strings.HasPrefix(k, id+".") {
			variants = append(variants, k)
		}
	}
	if len(variants) > 0 {
		return nil, &UnknownError{What: "kind", Name: id, Known: variants}
	}
	return nil, unknown("kind", id, ids)
}
