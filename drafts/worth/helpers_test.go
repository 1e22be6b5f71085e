package worth

import (
	"os"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// parseCase parses a case from YAML; errors call it case.yaml.
func parseCase(t testing.TB, text string) *casefile.Case {
	t.Helper()
	c, err := casefile.Parse("case.yaml", strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// caseFile reads one of the cases in testdata.
func caseFile(t testing.TB, name string) *casefile.Case {
	t.Helper()
	f, err := os.Open("../../testdata/cases/" + name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	c, err := casefile.Parse(name, f)
	if err != nil {
		t.Fatal(err)
	}
	return c
}
