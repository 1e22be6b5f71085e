package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/plan"
)

// A packet that is made again without --on stays as it is while the same mails are to be sent, and none of their windows has closed.
func TestPacketKeepsWhatIsStillRight(t *testing.T) {
	cas := referenceCase(t)
	shelf, err := openShelf("", "")
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name  string
		at    string // of the second run
		same  bool
		state func(o *planOrder)
	}{
		{"the same minute", "2026-06-29T11:00:00Z", true, nil},
		{"later that day", "2026-06-29T18:00:00Z", true, nil},
		{"while the window is open", "2026-06-30T17:00:00Z", true, nil},
		{"the window has closed", "2026-06-30T18:31:00Z", false, nil},
		{"a clock that was set back", "2026-06-29T10:59:00Z", false, nil},
		{"a day that was named", "2026-06-29T18:00:00Z", false, func(o *planOrder) { o.on.now = false }},
		{"another horizon", "2026-06-29T18:00:00Z", false, func(o *planOrder) { o.options.Horizon = 7 * 24 * time.Hour }},
	} {
		folder := filepath.Join(t.TempDir(), "out")
		s := &session{stdout: io.Discard, ui: newUI(io.Discard, io.Discard)}
		run := func(at string, state func(*planOrder)) []byte {
			o := &planOrder{on: sending{now: true}, folder: folder, options: plan.Options{Only: "amazon"}}
			if o.at, err = time.Parse(time.RFC3339, at); err != nil {
				t.Fatal(err)
			}
			if state != nil {
				state(o)
			}
			plan, err := o.options.New(shelf.Catalog, cas, o.at)
			if err != nil {
				t.Fatal(err)
			}
			_, p, last, err := makePacket(o, plan, cas, shelf)
			if err == nil {
				err = s.writePacket(o.folder, last, p, o.force)
			}
			if err != nil {
				t.Fatalf("%s: %v", tt.name, err)
			}
			b, err := os.ReadFile(filepath.Join(folder, "manifest.json"))
			if err != nil {
				t.Fatal(err)
			}
			return b
		}
		first := run("2026-06-29T11:00:00Z", nil)
		if second := run(tt.at, tt.state); bytes.Equal(first, second) != tt.same {
			t.Errorf("%s: kept is %t, want %t", tt.name, !tt.same, tt.same)
		}
	}
}

func referenceCase(t *testing.T) *casefile.Case {
	t.Helper()
	s := &session{ui: newUI(io.Discard, io.Discard)}
	cas, err := s.readCase("../../testdata/cases/erica.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return cas
}
