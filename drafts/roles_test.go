package drafts_test

import (
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/templates"
)

// An acceptance names the title of the offer. It warns if that may still be the one of another
// level.
func TestAcceptanceNamesTheOffersRole(t *testing.T) {
	cat, err := drafts.NewCatalog(templates.FS)
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ role, want, not, warning string }{
		{"", "Engineer", "Staff Engineer", `offer "l8" is for level L8, but the role, Engineer, was for L6`},
		{"role: Staff Engineer, ", "Title: Staff Engineer", "the Engineer role", ""},
	} {
		src := strings.Replace(warnedCase, "offers: [{id: l7, made: 2026-06-25, base: 300000, ",
			"stage: offer\n    role: Engineer\n    level: {offered: L6, target: L8}\n"+
				"    offers: [{id: l8, made: 2026-06-26, base: 310000, level: L8, "+tt.role, 1)
		c, err := casefile.Parse("case.yaml", strings.NewReader(src))
		if err != nil {
			t.Fatal(err)
		}
		d, err := cat.Draft(c, drafts.Request{Kind: "accept-recap",
			Send: time.Date(2026, 7, 1, 17, 0, 0, 0, time.UTC)})
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(d.Text, tt.want) || strings.Contains(d.Text, tt.not) {
			t.Errorf("want %q and not %q in\n%s", tt.want, tt.not, d.Text)
		}
		got := ""
		for _, w := range d.Warnings {
			if w.Rule == drafts.WarnTerms {
				got += w.Text
			}
		}
		if tt.warning == "" && got != "" || !strings.HasPrefix(got, tt.warning) {
			t.Errorf("%q: the warning is %q, want %q", tt.role, got, tt.warning)
		}
	}
}
