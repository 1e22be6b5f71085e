package plan_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/internal/golden"
	"github.com/tactful-drafts/tactful/drafts/plan"
)

// fuzzEvents are what a byte of a fuzzed log may say.
var fuzzEvents = []string{
	"applied", "interview", "verbal-offer", "written-offer", "paused", "resumed",
	"recruiter-change", "asked", "asked, kind: counter-base",
	"reply-yes", "reply-partial", "reply-no", "reply-question", "out-of-office", "accepted",
	"declined", "withdrawn", "news, text: a round is closed",
	"sent, kind: offer-acknowledge", "sent, kind: final-ask", "sent, kind: lever-pivot",
	"sent, kind: counter-followup", "sent, kind: preholiday-hold",
	"sent, kind: postholiday-snap.no", "sent, kind: keep-warm", "sent, kind: deadline-extension",
	"sent, kind: recruiter-handoff",
}

// appendLog adds an event to the case for each two bytes, the second of which gives the days
// between events. It adds to the log in the file, or starts one.
func appendLog(src []byte, opportunity string, first time.Time, log []byte) []byte {
	var b bytes.Buffer
	before, after, found := bytes.Cut(src, []byte("\nlog:"))
	if !found {
		before, after = src, nil
	}
	b.Write(bytes.TrimRight(before, "\n"))
	b.WriteString("\nlog:\n")
	day := first
	for i := 0; i+1 < len(log) && i < 40; i += 2 {
		day = day.AddDate(0, 0, int(log[i+1]%16))
		what, rest, _ := strings.Cut(fuzzEvents[int(log[i])%len(fuzzEvents)], ",")
		if what == "out-of-office" {
			rest = " until: " + day.AddDate(0, 0, int(log[i+1]>>4)).Format(time.DateOnly)
		}
		fmt.Fprintf(&b, "  - {on: %s, what: %s, opportunity: %s,%s}\n", day.Format(time.DateOnly),
			what, opportunity, rest)
	}
	for skip := true; len(after) > 0; { // the sections after the log
		line, rest, _ := bytes.Cut(after, []byte("\n"))
		if len(line) > 0 && line[0] != ' ' && line[0] != '#' {
			skip = false
		}
		if !skip {
			b.Write(line)
			b.WriteByte('\n')
		}
		after = rest
	}
	return b.Bytes()
}

// FuzzPlan plans the cases of testdata with any log, at any time. The error is a documented one,
// every email can be written, and the plan is always the same.
func FuzzPlan(f *testing.F) {
	sources := golden.Glob(f, "../../testdata/cases/*.yaml")
	for i := range sources {
		f.Add(uint8(i), []byte{3, 0, 18, 1, 8, 1, 10, 4}, uint32(180*24*60), uint16(600))
		f.Add(uint8(i), []byte{8, 2, 13, 0x81, 11, 3, 19, 1, 12, 2}, uint32(355*24*60), uint16(1300))
	}
	texts := make([][]byte, len(sources))
	for i, path := range sources {
		src, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		texts[i] = src
	}
	cat, folder := drafttest.Catalog(f), os.DirFS("../../testdata/cases")
	f.Fuzz(func(t *testing.T, which uint8, log []byte, start uint32, ahead uint16) {
		src := texts[int(which)%len(texts)]
		first := time.Date(2024, 1, 1, 0, 0, 0, 0,
			time.UTC).Add(time.Duration(start%(7*365*24*60)) * time.Minute)
		base, err := casefile.Parse("case.yaml", bytes.NewReader(src))
		if err != nil {
			t.Fatal(err)
		}
		c, err := casefile.Parse("case.yaml",
			bytes.NewReader(appendLog(src, base.Opportunities[0].ID, first, log)))
		if err != nil {
			var wrong *casefile.Error
			if !errors.As(err, &wrong) {
				t.Errorf("%T: %v", err, err)
			}
			return
		}
		if err := c.ReadCalendars(folder); err != nil {
			t.Fatal(err)
		}
		p, err := plan.New(cat, c, first.Add(time.Duration(ahead)*time.Minute))
		if err != nil {
			var wrong *casefile.Error
			if !errors.As(err, &wrong) && !errors.Is(err, casefile.ErrUnknown) {
				t.Errorf("%T: %v", err, err)
			}
			return
		}
		for s := range p.All() {
			if s.Draft != nil {
				if _, err := s.Draft.WriteTo(io.Discard); err != nil {
					t.Errorf("%s %s: %v", s.Number, s.Kind, err)
				}
			} else if !s.Sent && len(s.Warnings) == 0 {
				t.Errorf("%s %s: no draft, and no warning says why", s.Number, s.Kind)
			}
			if s.Brief == "" || s.Why == "" || !s.Sent && !s.Window.From.Before(s.Window.To) {
				t.Errorf("%s %s: %q, %q", s.Number, s.Kind, s.Brief, s.Why)
			}
		}
	})
}
