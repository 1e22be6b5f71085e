package plan_test

import (
	"io"
	"testing"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/plan"
)

// BenchmarkBrief makes the coach's note about the next email, which needs the plan.
// BenchmarkBrief/draft makes another draft of the same case, for comparison.
func BenchmarkBrief(b *testing.B) {
	cat, c := drafttest.Catalog(b), drafttest.Case(b, "erica.yaml")
	for _, bb := range []struct{ name, kind string }{
		{"next", "coach-send-note"}, {"awaited", "coach-alternates-pack"}, {"draft", "counter-sign-on-split"},
	} {
		b.Run(bb.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				briefed(b, cat, c,
					letter.Request{Kind: bb.kind,
						Send: drafttest.Instant(b, "2026-06-29T11:00:00Z"), Opportunity: "amazon"})
			}
		})
	}
}

func briefed(b *testing.B, cat *drafts.Catalog, c *casefile.Case, r letter.Request) {
	b.Helper()
	r, err := plan.Brief(cat, c, r)
	if err != nil {
		b.Fatal(err)
	}
	d, err := cat.Draft(c, r)
	if err != nil {
		b.Fatal(err)
	}
	if _, err := d.WriteTo(io.Discard); err != nil {
		b.Fatal(err)
	}
}
