package drafts_test

import (
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/mail"
	"github.com/tactful-drafts/tactful/drafts/plan"
)

// growths are the parts of a case that may be long, each with the most that is tried.
var growths = []struct {
	part string
	most int
}{
	{"offers", 100}, {"log", 1000}, {"evidence", 100}, {"people", 100}, {"thread", 1000},
	{"opportunities", 100},
}

// grown returns a case and a request whose named part is n long.
func grown(tb testing.TB, part string, n int) (*casefile.Case, drafts.Request) {
	tb.Helper()
	many := func(of string, f func(i int) string) string {
		count := 1
		if of == part {
			count = n
		}
		var b strings.Builder
		for i := range count {
			b.WriteString(f(i))
		}
		return b.String()
	}
	day := func(i int) string { return calendar.NewDate(2025, time.June, 2).AddDays(i % 250).String() }
	opportunities := many("opportunities", func(o int) string {
		return fmt.Sprintf("  - id: company-%d\n    company: Harbor%d Energy\n    role: Operations Lead\n    people:\n", o, o) +
			many("people", func(i int) string {
				return fmt.Sprintf("      - {id: p%d, role: recruiter, name: Ruth Oakley, email: p%d@h%d.example, from: %s}\n",
					i, i, o, day(i))
			}) + "    evidence:\n" +
			many("evidence", func(i int) string {
				return fmt.Sprintf("      - {action: halved the cycle of %d plants, result: costs fell, shareable: true}\n", i+2)
			}) + "    offers:\n" +
			many("offers", func(i int) string {
				return fmt.Sprintf("      - {id: f%d, made: %s, base: %d, deadline: 2026-03-13}\n", i, day(i), 80000+i)
			}) + "    asks:\n      - {round: 1, base: 90000}\n"
	})
	log := many("log", func(i int) string {
		return fmt.Sprintf("  - {on: %s, what: news, opportunity: company-0, text: The board met for the %d. time}\n",
			day(i*250/max(n, 250)), i)
	})
	c, err := casefile.Parse("grown.yaml", strings.NewReader(`version: 1
id: oliver
currency: GBP
client: {name: Oliver Grant, email: oliver@grant.example, timezone: Europe/London, calendar: GB}
opportunities:
`+opportunities+"log:\n"+log))
	if err != nil {
		tb.Fatal(err)
	}
	r := drafts.Request{Kind: "counter-base", Opportunity: "company-0", To: "p0",
		Send: time.Date(2026, 3, 5, 9, 30, 0, 0, time.UTC)}
	if part == "thread" {
		text := strings.Repeat("> We talked about the plants, and about the team.\r\n", n)
		ids := strings.Repeat(" <a1@h0.example>\r\n", n)
		r.ReplyTo, err = mail.Read(strings.NewReader("From: Ruth Oakley <p0@h0.example>\r\n" +
			"To: oliver@grant.example\r\nSubject: Your offer\r\nMessage-ID: <b2@h0.example>\r\nReferences:" +
			ids + "\r\nHi Oliver, here's the offer.\r\n\r\n" + text))
		if err != nil {
			tb.Fatal(err)
		}
		r.Quote = true
	}
	return c, r
}

func draftGrown(tb testing.TB, cat *drafts.Catalog, c *casefile.Case, r drafts.Request) {
	d, err := cat.Draft(c, r)
	if err != nil {
		tb.Fatal(err)
	}
	if _, err := d.WriteTo(io.Discard); err != nil {
		tb.Fatal(err)
	}
}

// BenchmarkGrowth makes a draft of cases that grow in one part: the time must grow no faster.
func BenchmarkGrowth(b *testing.B) {
	cat := drafttest.Catalog(b)
	for _, g := range growths {
		for n := 1; n <= g.most; n *= 10 {
			b.Run(fmt.Sprintf("%s=%d", g.part, n), func(b *testing.B) {
				c, r := grown(b, g.part, n)
				b.ReportAllocs()
				for b.Loop() {
					draftGrown(b, cat, c, r)
				}
			})
		}
	}
}

// BenchmarkPlanGrowth plans cases with more and more opportunities, and so emails and alternates.
func BenchmarkPlanGrowth(b *testing.B) {
	cat := drafttest.Catalog(b)
	for n := 1; n <= 100; n *= 10 {
		b.Run(fmt.Sprintf("opportunities=%d", n), func(b *testing.B) {
			c, r := grown(b, "opportunities", n)
			var emails int
			for b.Loop() {
				p, err := plan.New(cat, c, r.Send)
				if err != nil {
					b.Fatal(err)
				}
				emails = 0
				for range p.All() {
					emails++
				}
			}
			b.ReportMetric(float64(emails), "emails")
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(emails), "ns/email")
		})
	}
}

// TestGrowth checks that a case ten times as long in one part takes at most ten times the memory.
func TestGrowth(t *testing.T) {
	cat := drafttest.Catalog(t)
	for _, g := range growths {
		allocs := func(n int) float64 {
			c, r := grown(t, g.part, n)
			return testing.AllocsPerRun(3, func() { draftGrown(t, cat, c, r) })
		}
		few, many := allocs(g.most/10), allocs(g.most)
		if many > 10*few {
			t.Errorf("%s: %.0f allocations for %d, %.0f for %d", g.part, few, g.most/10, many, g.most)
		}
	}
}
