package main

import (
	"context"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/preview"
	"github.com/tactful-drafts/tactful/templates"
)

// The page is served until the context ends, and follows the files of the case.
func TestServe(t *testing.T) {
	text, err := os.ReadFile("../../testdata/cases/small/maya.yaml")
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "maya.yaml")
	write := func(text string) {
		t.Helper()
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write(string(text))
	out, in := io.Pipe()
	s := &session{stdout: in, ui: newUI(in, io.Discard)}
	cat, err := drafts.NewCatalog(templates.FS)
	if err != nil {
		t.Fatal(err)
	}
	site, err := preview.New(func() (*casefile.Case, *drafts.Catalog, error) {
		c, err := s.readThreadedCase(path)
		return c, cat, err
	}, preview.Options{Token: "0123456789abcdef", At: func() time.Time { return time.Unix(1782800000, 0) }})
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error)
	go func() { ended <- s.serve(ctx, site, "0", func() []string { return []string{filepath.Dir(path)} }) }()
	address := make([]byte, 200)
	n, err := out.Read(address)
	if err != nil {
		t.Fatal(err)
	}
	get := func() string {
		t.Helper()
		resp, err := http.Get(strings.TrimSpace(string(address[:n])))
		if err != nil {
			t.Fatal(err)
		}
		defer resp.Body.Close()
		body, err := io.ReadAll(resp.Body)
		if err != nil {
			t.Fatal(err)
		}
		return string(body)
	}
	if got := get(); !strings.Contains(got, "<h1>Maya Chen</h1>") {
		t.Fatal(got)
	}
	write(strings.ReplaceAll(string(text), "Maya Chen", "Maya Lin"))
	for !strings.Contains(get(), "<h1>Maya Lin</h1>") {
		time.Sleep(10 * time.Millisecond)
	}
	stop()
	if err := <-ended; err != nil {
		t.Error(err)
	}
}
