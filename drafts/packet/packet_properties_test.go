package packet_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"
	"unicode/utf8"

	ics "github.com/arran4/golang-ical"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/packet"
	"github.com/tactful-drafts/tactful/drafts/plan"
)

// made is a packet of a case on a day.
type made struct {
	name string
	c    *casefile.Case
	plan *plan.Plan
	p    *packet.Packet
}

// allPackets is made once: see packets.
var allPackets []made

// packets calls f with a packet of every case on several days. They are only for reading.
func packets(t *testing.T, f func(t *testing.T, c *casefile.Case, plan *plan.Plan, p *packet.Packet)) {
	t.Helper()
	if allPackets == nil {
		allPackets = makePackets(t)
	}
	for _, m := range allPackets {
		t.Run(m.name, func(t *testing.T) { f(t, m.c, m.plan, m.p) })
	}
}

func makePackets(t *testing.T) (all []made) {
	t.Helper()
	cat := drafttest.Catalog(t)
	paths, err := filepath.Glob(filepath.Join("..", "..", "testdata", "cases", "*.yaml"))
	if err != nil || len(paths) == 0 {
		t.Fatal("no cases", err)
	}
	for _, path := range paths {
		c := drafttest.Shared(t, filepath.Base(path))
		for _, day := range []string{"2026-03-03", "2026-04-01", "2026-06-29", "2026-09-21", "2026-12-22"} {
			at, err := time.Parse(time.DateOnly, day)
			if err != nil {
				t.Fatal(err)
			}
			plan, err := plan.New(cat, c, at.Add(11*time.Hour))
			if err != nil {
				t.Fatal(err)
			}
			p, err := packet.New(plan, c, cat)
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, made{filepath.Base(path) + " " + day, c, plan, p})
		}
	}
	return all
}

// A client may pass a packet on: no file names the coach, the tool, a folder, or a private figure.
func TestPacketTellsNothing(t *testing.T) {
	packets(t, func(t *testing.T, c *casefile.Case, _ *plan.Plan, p *packet.Packet) {
		words := []string{"tactful", "drafts.case", "coach", "walk_away", "Message-ID: <"}
		for _, w := range []string{c.Coach.Name, c.Coach.Email} {
			if w != "" {
				words = append(words, w)
			}
		}
		words = append(words, strings.Fields(c.Coach.Name)...)
		if here, err := os.Getwd(); err == nil {
			words = append(words, here, "/home/")
		}
		if host, err := os.Hostname(); err == nil && len(host) > 3 {
			words = append(words, host)
		}
		for _, m := range []comp.Money{c.Private.WalkAway, c.Private.Target, c.Private.CurrentPay} {
			if !m.IsZero() {
				words = append(words, strings.TrimLeft(m.Whole().String(), "$£€¥"), m.Decimal())
			}
		}
		words = append(words, c.Private.Notes...)
		names := map[string]bool{}
		for _, f := range p.Files {
			if names[strings.ToLower(f.Name)] {
				t.Errorf("%s: twice", f.Name)
			}
			names[strings.ToLower(f.Name)] = true
			if strings.ContainsAny(f.Name, `/\: `) ||
				strings.ContainsFunc(f.Name, func(r rune) bool { return r <= ' ' || r > '~' }) {
				t.Errorf("%q is not a safe file name", f.Name)
			}
			if !utf8.Valid(f.Data) {
				t.Errorf("%s is not UTF-8", f.Name)
			}
			text := strings.ToLower(string(f.Data))
			for _, w := range words {
				if strings.Contains(text, strings.ToLower(w)) {
					t.Errorf("%s contains %q", f.Name, w)
				}
			}
		}
	})
}

// plan.ics can be read, and has the window of each email to be sent and every deadline.
func TestPacketCalendarReadsBack(t *testing.T) {
	emails := 0
	packets(t, func(t *testing.T, c *casefile.Case, plan *plan.Plan, p *packet.Packet) {
		cal, err := ics.ParseCalendar(bytes.NewReader(file(t, p, packet.CalendarName)))
		if err != nil {
			t.Fatal(err)
		}
		starts, ends, ids := map[time.Time]int{}, map[time.Time]int{}, map[string]bool{}
		for _, e := range cal.Events() {
			from, err := e.GetStartAt()
			if err != nil {
				t.Fatal(err)
			}
			starts[from.UTC()]++
			if to, err := e.GetEndAt(); err == nil {
				ends[to.UTC()]++
			}
			if ids[e.Id()] {
				t.Errorf("the identifier %s is used twice", e.Id())
			}
			ids[e.Id()] = true
		}
		for _, s := range plan.Steps {
			if s.Draft != nil {
				emails++
				if starts[s.Window.From.UTC()] == 0 || ends[s.Window.To.UTC()] == 0 {
					t.Errorf("%s: %s is not in the calendar", s.Filename(), s.When)
				}
			}
		}
		for _, d := range plan.Deadlines {
			if starts[d.At.UTC()] == 0 {
				t.Errorf("the deadline %s is not in the calendar", d.When)
			}
		}
	})
	if emails == 0 {
		t.Error("no packet has an email to be sent")
	}
}

// README.txt has exactly one line for each email, in the form that the client's program opens.
func TestPacketReadmeNamesEachFile(t *testing.T) {
	packets(t, func(t *testing.T, c *casefile.Case, plan *plan.Plan, p *packet.Packet) {
		form := packet.FormsFor(c.Client.Mail)[0]
		lines := strings.Split(string(file(t, p, packet.ReadmeName)), "\n")
		for s := range plan.All() {
			if s.Draft == nil {
				continue
			}
			n, name := 0, s.FilenameAs(form)
			for _, line := range lines {
				if strings.HasPrefix(strings.TrimSpace(line), name+" ") {
					n++
				}
			}
			if n != 1 {
				t.Errorf("README.txt has %d lines for %s", n, name)
			}
		}
	})
}

func file(t *testing.T, p *packet.Packet, name string) []byte {
	t.Helper()
	for _, f := range p.Files {
		if f.Name == name {
			return f.Data
		}
	}
	t.Fatalf("the packet has no %s", name)
	return nil
}

func TestReadManifestOfOneValue(t *testing.T) {
	_, err := packet.ReadManifest(fstest.MapFS{packet.ManifestName: {Data: []byte(`{"version": 1} {"version": 1}`)}})
	if err == nil || !strings.Contains(err.Error(), "not the manifest of a packet") {
		t.Errorf("got %v", err)
	}
}

// FuzzReadManifest reads any bytes as a manifest. A valid one names only files in the folder, and
// means the same after it's written and read again.
func FuzzReadManifest(f *testing.F) {
	f.Add([]byte(`{"version": 1, "case": "a", "templates": "b", "at": "2026-06-29T11:00:00Z", "horizon": "2026-07-29T11:00:00Z", "files": {"01-final-ask.eml": "c"}}`))
	f.Add([]byte(`{"version": 1, "files": {"../x": "c"}}`))
	f.Add([]byte(`{"version": 2}`))
	f.Add([]byte(`{"version": 1} {}`))
	f.Add([]byte("null"))
	f.Fuzz(func(t *testing.T, data []byte) {
		m, err := packet.ReadManifest(fstest.MapFS{packet.ManifestName: {Data: data}})
		if err != nil {
			if !strings.HasPrefix(err.Error(), packet.ManifestName) {
				t.Errorf("the error does not name the file: %v", err)
			}
			return
		}
		for name := range m.Files {
			if name == "" || name == ".." || strings.ContainsAny(name, "/\\:\x00") {
				t.Errorf("%q cannot be a file in the folder", name)
			}
		}
		text, err := json.Marshal(m)
		if err != nil {
			t.Fatal(err)
		}
		again, err := packet.ReadManifest(fstest.MapFS{packet.ManifestName: {Data: text}})
		if err != nil || len(again.Files) != len(m.Files) || again.Case != m.Case || !again.At.Equal(m.At) {
			t.Errorf("written and read again: %v, %v", again, err)
		}
	})
}

// Each email can be told from a file that isn't a packet's own, so that Sync may remove it.
func TestPacketFilesAreItsOwn(t *testing.T) {
	packets(t, func(t *testing.T, c *casefile.Case, _ *plan.Plan, p *packet.Packet) {
		for _, f := range p.Files {
			if f.Step != nil && (!packet.Plausible(f.Name, p.Manifest.Files[f.Name]) ||
				!packet.Written(f.Name, f.Data)) {
				t.Errorf("%s isn't known as an email of a packet", f.Name)
			}
		}
	})
}

// Each email has an ID of its own, which a push uses to tell it from the others of its thread.
func TestPacketIDs(t *testing.T) {
	packets(t, func(t *testing.T, c *casefile.Case, plan *plan.Plan, p *packet.Packet) {
		ids := map[string]string{}
		for s := range plan.All() {
			id := packet.EmailID(plan, s)
			if other := ids[id]; other != "" {
				t.Errorf("%s and %s are both %s", other, s.Filename(), id)
			}
			ids[id] = s.Filename()
		}
	})
}
