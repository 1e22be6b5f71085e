package main

import (
	"context"
	"crypto/rand"
	"net"
	"os"
	"os/signal"
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
		if cas != nil {
			in.cas = cas // it may name files in other folders now
		}
		return cas, cat, err
	}
	at := time.Now
	if s.IsSet("on") {
		at = func() time.Time { return in.at }
	}
	site, err := preview.New(load, preview.Options{Token: rand.Text(), At: at})
	if err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM,
		syscall.SIGHUP)
	defer stop()
	l, err := net.Listen("tcp", net.JoinHostPort("127.0.0.1", s.String("port")))
	if err != nil {
		return s.usagef("choose another --port, or leave it out", "--port: %v", err)
	}
	if err := s.print("http://" + l.Addr().String() + site.Path() + "\n"); err != nil {
		return err
	}
	s.ui.next("open this address in your browser; Ctrl-C ends it")
	return site.Serve(ctx, l, func() []string {
		return preview.Folders(path, in.cas, s.String("templates"))
	})
}
