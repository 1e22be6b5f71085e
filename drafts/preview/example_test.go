package preview_test

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/preview"
	"github.com/tactful-drafts/tactful/templates"
)

func ExampleNew() {
	load := func() (*casefile.Case, *drafts.Catalog, error) {
		cat, err := drafts.NewCatalog(templates.FS)
		if err != nil {
			return nil, nil, err
		}
		f, err := os.Open("../../testdata/cases/small/theo.yaml")
		if err != nil {
			return nil, nil, err
		}
		defer f.Close()
		c, err := casefile.Parse("theo.yaml", f)
		return c, cat, err
	}
	site, err := preview.New(load, preview.Options{
		Token: "0123456789abcdef", // a program takes crypto/rand.Text()
		At:    func() time.Time { return time.Date(2026, time.March, 10, 9, 0, 0, 0, time.UTC) },
	})
	if err != nil {
		log.Fatal(err)
	}
	server := httptest.NewServer(site)
	defer server.Close()
	for _, path := range []string{site.Path(), "/"} {
		resp, err := http.Get(server.URL + path)
		if err != nil {
			log.Fatal(err)
		}
		defer resp.Body.Close()
		page, err := io.ReadAll(resp.Body)
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(path, resp.Status, strings.Contains(string(page), "Theo Brandt"))
	}
	// Output:
	// /0123456789abcdef/ 200 OK true
	// / 404 Not Found false
}
