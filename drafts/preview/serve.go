package preview

import (
	"context"
	"errors"
	"io/fs"
	"net"
	"net/http"
	"path/filepath"
	"slices"
	"time"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// Serve answers requests on the listener until the context ends, and loads the case again when a
// file in one of the folders changes. It asks for the folders at the start and after each change;
// those below a folder have to be named too, and one that doesn't exist is left out.
func (s *Site) Serve(ctx context.Context, l net.Listener, folders func() []string) error {
	w, err := newWatcher(folders()) // before anybody can have seen the page
	if err != nil {
		l.Close()
		return err
	}
	server := &http.Server{Handler: s, ReadHeaderTimeout: 10 * time.Second}
	watching := make(chan error, 1)
	go func() {
		watching <- follow(ctx, w, folders, s.Reload)
		server.Close()
	}()
	if err := server.Serve(l); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return <-watching
}

// Folders returns the folders of the files that a page depends on: the case at the path, the files
// that it names, and the templates in and below a folder, unless that's "". A nil case, such as one
// that can't be read yet, names none.
func Folders(path string, c *casefile.Case, templates string) []string {
	folder := filepath.Dir(path)
	list := []string{folder}
	var names []string
	if c != nil {
		names = append(names, c.Client.Calendar)
		for _, o := range c.Opportunities {
			names = append(names, o.Thread, o.Calendar)
		}
	}
	for _, name := range names {
		list = append(list, filepath.Join(folder, filepath.Dir(filepath.FromSlash(name))))
	}
	if templates != "" {
		filepath.WalkDir(templates, func(p string, d fs.DirEntry, err error) error {
			if err == nil && d.IsDir() {
				list = append(list, p)
			}
			return nil
		})
	}
	slices.Sort(list)
	return slices.Compact(list)
}
