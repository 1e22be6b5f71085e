package plan_test

import (
	"fmt"
	"io"
	"strings"
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

// BenchmarkNew plans for more and more companies, each with the same offer: its cost is linear in its
// emails. Unwritten leaves out the drafts, and draft makes the first one alone, for comparison.
func BenchmarkNew(b *testing.B) {
	cat := drafttest.Catalog(b)
	at := drafttest.Instant(b, "2026-03-30T12:00:00Z")
	for _, companies := range []int{1, 4, 16, 64} {
		c := companiesCase(b, companies)
		for _, bb := range []struct {
			name string
			opts plan.Options
		}{{"written", plan.Options{}}, {"unwritten", plan.Options{Unwritten: true}}} {
			b.Run(fmt.Sprintf("%s/%d", bb.name, companies), func(b *testing.B) {
				b.ReportAllocs()
				emails := 0
				for b.Loop() {
					p, err := bb.opts.New(cat, c, at)
					if err != nil {
						b.Fatal(err)
					}
					emails = 0
					for range p.All() {
						emails++
					}
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*emails), "ns/email")
			})
		}
	}
	b.Run("draft", func(b *testing.B) {
		c := companiesCase(b, 1)
		b.ReportAllocs()
		for b.Loop() {
			if _, err := cat.Draft(c, letter.Request{Kind: "counter-base", Send: at}); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// companiesCase is a case with an offer of so many companies, each before a long weekend.
func companiesCase(b *testing.B, n int) *casefile.Case {
	b.Helper()
	var text, log strings.Builder
	text.WriteString("version: 1\nid: many\ncurrency: GBP\ncoach: {name: Dana Reyes}\n" +
		"client: {name: Oliver Grant, email: oliver@grant.example, timezone: Europe/London, calendar: GB}\n" +
		"opportunities:\n")
	for i := range n {
		fmt.Fprintf(&text, `  - id: o%d
    company: Company %[1]d
    role: Operations Lead
    timezone: Europe/London
    calendar: GB
    people: [{id: r%[1]d, role: recruiter, name: Ruth Oakley, email: ruth@o%[1]d.example}]
    evidence: [{action: halved the planning cycle, result: every delivery has been on time, shareable: true}]
    offers: [{id: first, made: 2026-03-30, base: 80000}]
    asks: [{round: 1, base: 90000}]
`, i)
		fmt.Fprintf(&log, "  - {on: 2026-03-30, what: sent, opportunity: o%d, kind: offer-acknowledge}\n", i)
	}
	c, err := casefile.Parse("many.yaml", strings.NewReader(text.String()+"log:\n"+log.String()))
	if err != nil {
		b.Fatal(err)
	}
	return c
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
