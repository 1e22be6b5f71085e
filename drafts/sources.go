package drafts

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
	"github.com/tactful-drafts/tactful/drafts/internal/regular"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/templates"
)

// Limits on what a catalog reads.
const (
	maxTemplateBytes = 256 << 10
	maxTemplates     = 1000
)

// sources are the template files of several file systems, later ones on top.
type sources map[string]layered

// layered is a file that may be in several file systems.
type layered struct {
	top   fs.FS // the last of them, which it's read from
	level int   // the index of the first of them
	last  int   // the index of top
}

// list finds the templates: files in a folder that end in .md. It skips hidden files and folders.
func list(systems []fs.FS) (sources, error) {
	files := sources{}
	for level, fsys := range systems {
		if fsys == nil {
			return nil, errors.New("reading templates: there is no file system to read them from")
		}
		err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return err
			case strings.HasPrefix(d.Name(), ".") && name != ".":
				if d.IsDir() {
					return fs.SkipDir
				}
				return nil
			case d.IsDir() || path.Ext(name) != ".md" || !strings.Contains(name, "/"):
				return nil
			}
			if below, ok := files[name]; ok {
				files[name] = layered{fsys, below.level, level}
			} else {
				files[name] = layered{fsys, level, level}
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
	for name, f := range files {
		if main, _, ok := siblingOf(name); ok && f.last < files[main].last {
			delete(files, name) // whoever replaces a kind replaces all its voices
		}
	}
	return files, nil
}

// paths returns every path, sorted.
func (s sources) paths() []string { return slices.Sorted(maps.Keys(s)) }

// kinds returns the ID of every kind, sorted.
func (s sources) kinds() []string {
	var ids []string
	for p := range s {
		if isKind(p) {
			ids = append(ids, kindID(p))
		}
	}
	slices.Sort(ids)
	return ids
}

// templateFile is a file with its text, which may be asked for from several goroutines.
type templateFile struct {
	path string
	text func() string
}

// file returns the file at a path. A built-in one is read when it's needed.
func (s sources) file(path string) (templateFile, error) {
	if s.builtIn(path) {
		return templateFile{path, sync.OnceValue(func() string {
			src, _ := templates.FS.ReadFile(path)
			return normalized(src)
		})}, nil
	}
	text, err := s.read(path)
	return templateFile{path, func() string { return text }}, err
}

// builtIn reports whether a file is one of [templates.FS].
func (s sources) builtIn(path string) bool { return s[path].top == fs.FS(templates.FS) }

// late returns a function that reports whether a template may be read when it's first needed: if all
// files of its kind, which a test checks, and all partials, which they may call, are built in.
func (s sources) late() func(path string) bool {
	own := map[string]bool{}
	for path := range s {
		if !s.builtIn(path) {
			own[group(path)] = true
		}
	}
	return func(path string) bool { return !isPartial(path) && !own["partials"] && !own[group(path)] }
}

// group returns the path of the main file of a kind, and partials for any partial.
func group(path string) string {
	if isPartial(path) {
		return "partials"
	}
	if main, _, ok := siblingOf(path); ok {
		return main
	}
	return path
}

// read returns the normalized text of a file.
func (s sources) read(name string) (string, error) {
	f, err := regular.Open(s[name].top, name)
	if err != nil {
		return "", fmt.Errorf("reading templates: %w", err)
	}
	defer f.Close()
	src, err := io.ReadAll(io.LimitReader(f, maxTemplateBytes+1))
	if err != nil {
		return "", fmt.Errorf("reading templates: %w", err)
	}
	if len(src) > maxTemplateBytes {
		return "", fmt.Errorf("%s: the template is larger than %d KiB", name, maxTemplateBytes>>10)
	}
	return normalized(src), nil
}

// normalized returns a text with LF line ends and without a byte order mark.
func normalized(src []byte) string {
	return strings.ReplaceAll(strings.TrimPrefix(string(src), "\ufeff"), "\r\n", "\n")
}

func isPartial(path string) bool { return strings.HasPrefix(path, "partials/") }

// isKind reports whether a template is a kind, neither a partial nor a kind's text for one voice.
func isKind(path string) bool {
	_, _, sibling := siblingOf(path)
	return !sibling && !isPartial(path)
}

// Source returns the text of the template at a path, such as [letter.Kind.Path], with LF line ends
// and without a byte order mark. It is "" if no template at the path was read.
func (cat *Catalog) Source(path string) string {
	for _, s := range cat.sources {
		if s.path == path {
			return s.text()
		}
	}
	return ""
}

// Hash returns a SHA-256 of the path and text of every template that was read, in hexadecimal.
// Catalogs with the same hash make the same drafts.
func (cat *Catalog) Hash() string {
	h := sha256.New()
	for _, s := range cat.sources {
		text := s.text()
		fmt.Fprintf(h, "%d %s %d %s", len(s.path), s.path, len(text), text)
	}
	return hex.EncodeToString(h.Sum(nil))
}

// validKindID reports whether an ID can be a file name on every system: Windows reserves device
// names, whatever the extension.
func validKindID(id string) bool {
	return len(id) <= 60 && kindPattern().MatchString(id) && !regular.Reserved(id)
}

var kindPattern = lazy.Regexp(`^[a-z0-9]+([-.][a-z0-9]+)*$`)

// fileOf returns the path of the file that a tree is from.
func fileOf(tree string) string {
	file, _, _ := strings.Cut(tree, "#")
	if isPartial(file) {
		file += ".md"
	}
	return file
}

// finder finds all kinds of a catalog. Of one that wasn't read, it reads the front matter when it's
// asked for, and skips it if that is faulty.
type finder struct {
	b      *builder
	unread map[string]string // the paths of the kinds that weren't read
	late   sync.Map          // what was read later, by ID
	names  sync.Map          // what the templates of each kind name, and its facts, by ID
}

// Find implements [letter.Finder].
func (f *finder) Find(id string) *letter.Kind {
	if k := f.b.cat.kinds[id]; k != nil {
		return k.kind()
	}
	path, ok := f.unread[id]
	if !ok {
		return nil
	}
	k, ok := f.late.Load(id)
	if !ok {
		k, _ = f.late.LoadOrStore(id, f.read(path))
	}
	return k.(*letter.Kind)
}

// Reads implements [letter.Finder].
func (f *finder) Reads(kind *letter.Kind, name string) bool {
	names, ok := f.names.Load(kind.ID)
	if !ok {
		found := map[string]bool{}
		for _, need := range slices.Concat(kind.Needs, kind.Wants, kind.Assumes) {
			found[need] = true
		}
		for _, path := range f.paths(kind) {
			f.addNames(found, path)
		}
		names, _ = f.names.LoadOrStore(kind.ID, found)
	}
	return names.(map[string]bool)[name]
}

// paths returns the paths of a kind's templates, those for single voices too.
func (f *finder) paths(kind *letter.Kind) []string {
	path, unread := f.unread[kind.ID]
	if !unread {
		return append(slices.Collect(maps.Values(kind.Voices)), kind.Path)
	}
	return slices.DeleteFunc(f.b.files.paths(), func(p string) bool { return group(p) != path })
}

// source returns the text of a template, also of one that wasn't read; "" if that fails.
func (f *finder) source(path string) string {
	text := f.b.cat.Source(path)
	if _, ok := f.b.files[path]; ok && text == "" {
		text, _ = f.b.files.read(path)
	}
	return text
}

// addNames adds the names in a template and in the partials that it calls: what follows a period
// and begins with a capital.
func (f *finder) addNames(found map[string]bool, path string) {
	const call = `"partials/`
	text := f.source(path)
	for _, part := range strings.Split(text, call)[1:] {
		name, _, _ := strings.Cut(part, `"`)
		if name = call[1:] + name; !found[name] {
			found[name] = true
			f.addNames(found, name+".md")
		}
	}
	for after := range strings.SplitSeq(text, ".") {
		end := strings.IndexFunc(after, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
		if end < 0 {
			end = len(after)
		}
		if end > 0 && unicode.IsUpper(rune(after[0])) {
			found[after[:end]] = true
		}
	}
}

func (f *finder) read(path string) *letter.Kind {
	text, err := f.b.files.read(path)
	if err != nil {
		return nil
	}
	_, k := f.b.part().front(path, text)
	return k
}
