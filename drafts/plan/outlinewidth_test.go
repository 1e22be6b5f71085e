package plan_test

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/plan"
)

func TestOutlineKeepsItsWidth(t *testing.T) {
	p, err := plan.New(drafttest.Catalog(t), drafttest.Case(t, "erica.yaml"),
		time.Date(2026, 7, 1, 21, 0, 0, 0, time.UTC))
	if err != nil {
		t.Fatal(err)
	}
	var whole, narrow strings.Builder
	if err := p.Outline(&whole, 0); err != nil {
		t.Fatal(err)
	}
	if err := p.Outline(&narrow, 60); err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(narrow.String()) {
		if n := utf8.RuneCountInString(strings.TrimSpace(line)); n > 60 {
			t.Errorf("%d characters: %s", n, line)
		}
	}
	for _, w := range p.Warnings {
		if !strings.Contains(strings.Join(strings.Fields(narrow.String()), " "), w.Text) {
			t.Errorf("the outline cuts %q", w.Text)
		}
		if !strings.Contains(whole.String(), "warning: "+w.Text+"\n") {
			t.Errorf("%q isn't on one line", w.Text)
		}
	}
}
