package casefile

import (
	"os"
	"strings"
	"testing"
	"time"
)

// parseCase parses a case from YAML; errors call it case.yaml.
func parseCase(t testing.TB, text string) *Case {
	t.Helper()
	c, err := Parse("case.yaml", strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// caseFile reads one of the cases in testdata.
func caseFile(t testing.TB, name string) *Case {
	t.Helper()
	f, err := os.Open("../../testdata/cases/" + name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	c, err := Parse(name, f)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func zoneOf(t *testing.T, name string) *time.Location {
	t.Helper()
	loc, err := time.LoadLocation(name)
	if err != nil {
		t.Fatal(err)
	}
	return loc
}
