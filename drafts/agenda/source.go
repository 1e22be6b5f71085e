package agenda

import (
	"errors"
	"io/fs"
	"iter"
	"path"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// Source is a case that is read when its turn comes.
type Source struct {
	Name string // what the agenda calls it, such as the path of its file
	// Read returns the case, with the calendars that it names. It's called once, on any goroutine.
	Read func() (*casefile.Case, error)
}

// errNotFile is for a named pipe or a device, which could keep a program waiting.
var errNotFile = errors.New("this is not a file")

// Folder returns the cases in a folder and below it: every .yaml and .yml file, except in folders
// and files whose name starts with a dot. The sources are called by their path below root, which is
// the folder's own name, as in errors; "" means none. A folder that can't be read is a source that
// can't.
func Folder(fsys fs.FS, root string) iter.Seq[Source] {
	return func(yield func(Source) bool) {
		fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
			ext := strings.ToLower(path.Ext(name))
			hidden := name != "." && strings.HasPrefix(path.Base(name), ".")
			switch {
			case err != nil:
				if !yield(unreadable(path.Join(root, name), err)) {
					return fs.SkipAll
				}
				return fs.SkipDir
			case hidden && d.IsDir():
				return fs.SkipDir
			case hidden || d.IsDir() || ext != ".yaml" && ext != ".yml":
				return nil
			}
			s := Source{Name: path.Join(root, name)}
			s.Read = func() (*casefile.Case, error) { return read(fsys, name, s.Name) }
			if !yield(s) {
				return fs.SkipAll
			}
			return nil
		})
	}
}

func unreadable(name string, err error) Source {
	return Source{Name: name, Read: func() (*casefile.Case, error) { return nil, err }}
}

// read reads a case, and the calendars and emails that it names. A missing email is no error: the
// plan of that case warns about it.
func read(fsys fs.FS, name, shown string) (*casefile.Case, error) {
	info, err := fs.Stat(fsys, name)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, &fs.PathError{Op: "open", Path: shown, Err: errNotFile}
	}
	f, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	c, err := casefile.Parse(shown, f)
	if err != nil {
		return nil, err
	}
	folder, err := fs.Sub(fsys, path.Dir(name))
	if err == nil {
		err = c.ReadCalendars(folder)
	}
	if err == nil {
		_, err = c.ReadThreads(folder)
	}
	return c, err
}
