package drafts_test

import (
	"bytes"
	"fmt"
	"io"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
)

// TestManyGoroutines drafts from one catalog, and from one case, in many goroutines at once: each
// gets what one alone gets.
func TestManyGoroutines(t *testing.T) {
	cat := drafttest.Catalog(t)
	shared := parseShort(t, "Oliver Grant")
	kinds := []string{"counter-base", "accept-recap", "number-rationale", "lever-pivot"}
	want := map[string]string{}
	for _, kind := range kinds {
		want[kind] = message(t, cat, parseShort(t, "Oliver Grant"), kind)
	}
	var wg sync.WaitGroup
	for g := range 16 {
		wg.Go(func() {
			for i := range 4 * len(kinds) {
				kind, c := kinds[(g+i)%len(kinds)], shared
				if i%2 == 0 {
					c = parseShort(t, "Oliver Grant")
				}
				if got := message(t, cat, c, kind); got != want[kind] {
					t.Errorf("%s differs:\n%s", kind, got)
				}
			}
		})
	}
	wg.Wait()
}

func parseShort(tb testing.TB, client string) *casefile.Case {
	c, err := casefile.Parse("oliver.yaml",
		strings.NewReader(strings.Replace(shortCase, "Oliver Grant", client, 1)))
	if err != nil {
		tb.Error(err)
	}
	return c
}

func message(tb testing.TB, cat *drafts.Catalog, c *casefile.Case, kind string) string {
	d, err := cat.Draft(c, drafts.Request{Kind: kind, Send: time.Date(2026, 3, 5, 9, 30, 0, 0, time.UTC)})
	if err != nil {
		tb.Error(err)
		return ""
	}
	var b bytes.Buffer
	if _, err := d.WriteTo(&b); err != nil {
		tb.Error(err)
	}
	return b.String()
}

// BenchmarkCases goes from the YAML of thousands of different cases to their messages, on all
// processors: the time per case and the heap afterward are to stay the same.
func BenchmarkCases(b *testing.B) {
	cat := drafttest.Catalog(b)
	for _, n := range []int{1000, 10_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				var wg sync.WaitGroup
				workers := runtime.GOMAXPROCS(0)
				for w := range workers {
					wg.Go(func() {
						for i := w; i < n; i += workers {
							c := parseShort(b, fmt.Sprintf("Oliver %s", strings.Repeat("a", i%20)+"Grant"))
							_, _ = io.WriteString(io.Discard, message(b, cat, c, "counter-base"))
						}
					})
				}
				wg.Wait()
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/case")
			runtime.GC()
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			b.ReportMetric(float64(m.HeapAlloc)/(1<<20), "MiB-heap")
		})
	}
}
