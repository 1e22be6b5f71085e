package drafts_test

import (
	"os"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/plan"
	"github.com/tactful-drafts/tactful/drafts/review"
)

// TestJSONDocs checks that the comment of a package describes every field of its JSON.
func TestJSONDocs(t *testing.T) {
	for path, types := range map[string][]reflect.Type{
		"doc.go": {reflect.TypeFor[drafts.Draft]()},
		"plan/doc.go": {reflect.TypeFor[plan.Plan](), reflect.TypeFor[plan.Step](),
			reflect.TypeFor[plan.Deadline](), reflect.TypeFor[plan.Warning]()},
		"review/doc.go": {reflect.TypeFor[review.Report](), reflect.TypeFor[review.Finding](),
			reflect.TypeFor[review.Figure]()},
	} {
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		_, section, found := strings.Cut(string(b), "\n// # JSON\n")
		if !found {
			t.Errorf("%s has no section about JSON", path)
			continue
		}
		var table strings.Builder // without the prose around it
		for line := range strings.Lines(section) {
			if strings.HasPrefix(line, "//\t") {
				table.WriteString(line)
			}
		}
		for _, typ := range types {
			for i := range typ.NumField() {
				name, _, _ := strings.Cut(typ.Field(i).Tag.Get("json"), ",")
				if name == "" || name == "-" {
					continue
				}
				if !regexp.MustCompile(`\b` + name + `\b`).MatchString(table.String()) {
					t.Errorf("%s doesn't describe %s of a %s", path, name, typ)
				}
			}
		}
	}
}
