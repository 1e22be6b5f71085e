package main

import (
	"context"
	"crypto/rand"
	"errors"
	"io/fs"
	"net"
	"net/http"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"syscall"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/preview"
)

func (s *session) preview(args []string) error {
	path := args[0]
	in, err := s.readThreaded(path)
	if err != nil {
		return err
	}
	load := func() (*casefile.Case, *drafts.Catalog, error) {
		cat, err := s.openCatalog("")
		if err != nil {
			return nil, nil, err
		}
		cas, err := s.readThreadedCase(path)
		return cas, cat, err
	}
	at := func() time.Time {
		if s.IsSet("on") {
			return in.at
		}
		return time.Now()
	}
	site, err := preview.New(load, preview.Options{Token: rand.Text(), At: at})
	if err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM,
		syscall.SIGHUP)
	defer stop()
	return s.serve(ctx, site, s.String("port"), func() []string {
		return watched(path, in.cas, s.String("templates"))
	})
}

// serve serves the site on the loopback address until the context ends.
func (s *session) serve(
	ctx context.Context, site *preview.Site, port string, folders func() []string,
) error {
	l, err := net.Listen("tcp", net.JoinHostPort("127.0.0.1", port))
	if err != nil {
		return s.usagef("choose another --port, or leave it out", "--port: %v", err)
	}
	server := &http.Server{Handler: site, ReadHeaderTimeout: 10 * time.Second}
	context.AfterFunc(ctx, func() { server.Close() })
	watching := make(chan error, 1)
	go func() {
		watching <- preview.Watch(ctx, folders, site.Reload)
		server.Close()
	}()
	if err := s.print("http://" + l.Addr().String() + site.Path() + "\n"); err != nil {
		return err
	}
	s.ui.next("open this address in your browser; Ctrl-C ends it")
	if err := server.Serve(l); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return <-watching
}

// watched returns the folders of the files that a page depends on.
func watched(path string, c *casefile.Case, templates string) []string {
	folder := filepath.Dir(path)
	list := []string{folder}
	names := []string{c.Client.Calendar}
	for _, o := range c.Opportunities {
		names = append(names, o.Thread, o.Calendar)
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
