package drafts

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
)

// Bounds on what a catalog reads.
const (
	maxTemplateBytes = 256 << 10
	maxTemplates     = 1000
)

// sources are the template files of several file systems laid over each other: the file system that has the last word on each path.
type sources map[string]fs.FS

// list finds the templates: files that end in .md, in a folder. Hidden files and folders are passed over.
func list(systems []fs.FS) (sources, error) {
	files := sources{}
	for _, fsys := range systems {
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
			files[name] = fsys
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

// paths returns every path, sorted.
func (s sources) paths() []string { return slices.Sorted(maps.Keys(s)) }

// kinds returns the id of every kind, sorted.
func (s sources) kinds() []string {
	var ids []string
	for p := range s {
		if !isPartial(p) {
			ids = append(ids, kindID(p))
		}
	}
	slices.Sort(ids)
	return ids
}

// read returns the text of one file with LF line ends and without a byte order mark.
func (s sources) read(name string) (string, error) {
	f, err := s[name].Open(name)
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
	return strings.ReplaceAll(strings.TrimPrefix(string(src), "\ufeff"), "\r\n", "\n"), nil
}

func isPartial(path string) bool { return strings.HasPrefix(path, "partials/") }
