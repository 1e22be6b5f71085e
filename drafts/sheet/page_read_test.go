package sheet

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"golang.org/x/net/html"
)

// sheets are those of the cases whose offers can be computed, by file, with six months of waiting
// if the current pay is in the case's currency.
func sheets(t testing.TB) map[string]*Sheet {
	t.Helper()
	files, err := filepath.Glob("../../testdata/cases/*.yaml")
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]*Sheet{}
	for _, file := range files {
		c, o := readCase(t, file), Options{}
		if c.Private.CurrentPay.Currency() == c.Currency {
			o.Months = 6
		}
		s, err := New(c, o)
		var missing *casefile.Error
		if errors.As(err, &missing) {
			continue // a grant without a price
		} else if err != nil {
			t.Fatal(err)
		}
		all[strings.TrimSuffix(filepath.Base(file), ".yaml")] = s
	}
	for _, name := range []string{"erica", "layla", "nadia", "oliver"} {
		if all[name] == nil {
			t.Fatalf("there is no sheet of %s", name)
		}
	}
	return all
}

func readCase(t testing.TB, file string) *casefile.Case {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	c, err := casefile.Parse(file, f)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func pageOf(t testing.TB, s *Sheet) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := s.HTML(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func parsePage(t testing.TB, s *Sheet) *html.Node {
	t.Helper()
	doc, err := html.Parse(bytes.NewReader(pageOf(t, s)))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// findAll returns the elements with a name below a node, in order.
func findAll(n *html.Node, tag string) []*html.Node {
	var list []*html.Node
	for d := range n.Descendants() {
		if d.Type == html.ElementNode && d.Data == tag {
			list = append(list, d)
		}
	}
	return list
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func textOf(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

func texts(n *html.Node, tag string) []string {
	var list []string
	for _, d := range findAll(n, tag) {
		list = append(list, textOf(d))
	}
	return list
}
