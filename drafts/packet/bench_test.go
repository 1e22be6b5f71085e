package packet_test

import (
	"io"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/packet"
	"github.com/tactful-drafts/tactful/drafts/plan"
)

// BenchmarkDraft renders and writes one draft, to compare BenchmarkPacket with.
func BenchmarkDraft(b *testing.B) {
	cat, c := reference(b)
	r := letter.Request{Kind: "counter-sign-on-split", Send: time.Date(2026, 6, 30, 17, 30, 0, 0, time.UTC)}
	b.ReportAllocs()
	for b.Loop() {
		d, err := cat.Draft(c, r)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := d.WriteTo(io.Discard); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkPacket makes the plan of the reference case and its packet.
func BenchmarkPacket(b *testing.B) {
	cat, c := reference(b)
	at := time.Date(2026, 6, 29, 11, 0, 0, 0, time.UTC)
	b.ReportAllocs()
	for b.Loop() {
		plan, err := plan.New(cat, c, at)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := packet.New(plan, c, cat); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkPlanAndWrite makes the same plan and just writes every draft.
func BenchmarkPlanAndWrite(b *testing.B) {
	cat, c := reference(b)
	at := time.Date(2026, 6, 29, 11, 0, 0, 0, time.UTC)
	b.ReportAllocs()
	for b.Loop() {
		plan, err := plan.New(cat, c, at)
		if err != nil {
			b.Fatal(err)
		}
		for s := range plan.All() {
			if s.Draft == nil {
				continue
			}
			if _, err := s.Draft.WriteTo(io.Discard); err != nil {
				b.Fatal(err)
			}
		}
	}
}
