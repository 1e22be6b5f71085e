package agenda_test

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/metrics"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/agenda"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
)

// BenchmarkNew makes the agenda of a practice with many clients, from the files to the lines. The
// time of one case must not depend on their number.
func BenchmarkNew(b *testing.B) {
	cat := drafttest.Catalog(b)
	for _, n := range []int{1000, 10000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			folder := practice(b, n)
			for b.Loop() {
				a, err := agenda.New(cat, agenda.Folder(folder, ""), drafttest.Instant(b, "2026-06-30T08:00:00Z"))
				if err != nil || a.Cases != n || len(a.Unread) > 0 {
					b.Fatalf("%d cases, %v, %v", a.Cases, a.Unread, err)
				}
			}
			b.ReportMetric(float64(b.Elapsed())/float64(time.Microsecond)/float64(b.N*n), "µs/case")
			b.ReportMetric(float64(held())/(1<<20), "MiB-held")
		})
	}
}

// practice returns a folder with this many cases, which are those in testdata over and over.
func practice(b *testing.B, n int) fs.FS {
	b.Helper()
	const cases = "../../testdata/cases"
	folder := b.TempDir()
	for _, with := range []string{"inbox", "calendars"} {
		if err := os.CopyFS(filepath.Join(folder, with), os.DirFS(filepath.Join(cases, with))); err != nil {
			b.Fatal(err)
		}
	}
	files := []string{"amara", "erica", "jonas", "layla", "mei", "nadia", "oliver", "rosa", "tomas"}
	for i := range n {
		text, err := os.ReadFile(filepath.Join(cases, files[i%len(files)]+".yaml"))
		if err == nil {
			err = os.WriteFile(filepath.Join(folder, fmt.Sprintf("client-%05d.yaml", i)), text, 0o600)
		}
		if err != nil {
			b.Fatal(err)
		}
	}
	return os.DirFS(folder)
}

// held returns how much memory the process has got from the system and not given back.
func held() uint64 {
	s := []metrics.Sample{{Name: "/memory/classes/total:bytes"},
		{Name: "/memory/classes/heap/released:bytes"}}
	metrics.Read(s)
	return s[0].Value.Uint64() - s[1].Value.Uint64()
}
