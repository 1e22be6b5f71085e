package drafts

import (
	"io/fs"
	"maps"
	"slices"
	"strings"
	"text/template"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// Catalog is a set of templates, parsed once. It is safe for concurrent use.
type Catalog struct {
	kinds   map[string]*compiled
	order   []*Kind
	sources []templateFile // what it was read from, in the order of the paths
}

// templateFile is a file that was read.
type templateFile struct{ path, text string }

// compiled is a kind with its two templates.
type compiled struct {
	*Kind
	subject, body *template.Template
}

// NewCatalog reads every template of the file system, and of the overlays over it: a file of a later file system takes the
// place of the one at the same path, or adds to the set. Kinds stand at <stage>/<id>.md, what they share at
// partials/<name>.md, called by {{ template "partials/<name>" . }}; hidden files, those that stand
// in no folder and those that do not end in .md are left alone.
//
// Templates are held to their types here: a syntax error, an unknown function, a field that a [Letter] does not have, a need, a
// reply or a partial that does not exist give a [*CatalogError] with every problem, each with file and line.
func NewCatalog(base fs.FS, overlays ...fs.FS) (*Catalog, error) {
	files, err := list(append([]fs.FS{base}, overlays...))
	if err != nil {
		return nil, err
	}
	return build(files, files.paths())
}

// NewCatalogOf is [NewCatalog] for a program that needs one kind and ends: it reads that kind and the partials, and leaves the
// other kinds unread, unless it is a kind that speaks of the plan, which may hold any. The error for an unknown kind is an [*UnknownError], as from [Catalog.Kind].
func NewCatalogOf(kind string, base fs.FS, overlays ...fs.FS) (*Catalog, error) {
	files, err := list(append([]fs.FS{base}, overlays...))
	if err != nil {
		return nil, err
	}
	var paths []string
	for _, p := range files.paths() {
		if isPartial(p) || kindID(p) == kind {
			paths = append(paths, p)
		}
	}
	cat, err := build(files, paths)
	if err == nil && len(cat.order) == 0 {
		err = unknownKind(kind, files.kinds())
	}
	if err != nil {
		return nil, err
	}
	if slices.ContainsFunc(cat.order, (*letter.Kind).OfThePlan) {
		return build(files, files.paths())
	}
	return cat, nil
}

// Kinds returns every kind, in the order of a negotiation: by stage, then by id.
func (cat *Catalog) Kinds() []Kind {
	kinds := make([]Kind, len(cat.order))
	for i, k := range cat.order {
		kinds[i] = k.Clone()
	}
	return kinds
}

// Kind returns the kind with the id; the error is an [*UnknownError] with the nearest one.
func (cat *Catalog) Kind(id string) (Kind, error) {
	k, err := cat.kind(id)
	if err != nil {
		return Kind{}, err
	}
	return k.Clone(), nil
}

func (cat *Catalog) kind(id string) (*compiled, error) {
	if k, ok := cat.kinds[id]; ok {
		return k, nil
	}
	return nil, unknownKind(id, slices.Sorted(maps.Keys(cat.kinds)))
}

// unknownKind names the nearest kind; for the name that variants share it names the variants.
func unknownKind(id string, known []string) *casefile.UnknownError {
	var variants []string
	for _, k := range known {
		if strings.HasPrefix(k, id+".") {
			variants = append(variants, k)
		}
	}
	if len(variants) > 0 {
		return &casefile.UnknownError{What: "kind", Name: id, Known: variants}
	}
	return casefile.NewUnknownError("kind", id, known)
}
