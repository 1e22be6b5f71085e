package packet_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/packet"
)

// offersCase has an offer of each company, one due a day after the other.
func offersCase(t *testing.T, companies ...string) *casefile.Case {
	t.Helper()
	text := "client: {name: Maria Sol, email: maria@mail.example, timezone: America/New_York, calendar: US}\nopportunities:\n"
	log := "log:\n"
	for i, name := range companies {
		id := strings.ToLower(name)
		text += fmt.Sprintf("  - {id: %s, company: %s, calendar: US, people: [{role: recruiter, name: Jo %s, "+
			"email: jo@%s.example}], offers: [{made: 2026-03-05, base: 90000 USD, deadline: 2026-03-%02d}], "+
			"asks: [{base: 99000 USD}]}\n", id, name, name, id, 20+i)
		log += "  - {on: 2026-03-06, what: sent, kind: offer-acknowledge, opportunity: " + id + "}\n"
	}
	c, err := casefile.Parse("offers.yaml", strings.NewReader(text+log))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// named checks that the README names every other file of a folder but the manifest, each once as a number.
func named(t *testing.T, folder map[string]string) {
	t.Helper()
	numbers := map[string]string{}
	for name := range folder {
		if stem, page := strings.CutSuffix(name, ".html"); page && folder[stem+".eml"] != "" {
			continue // the same email, as the README says
		}
		if name != packet.ReadmeName && name != packet.ManifestName && !strings.Contains(folder[packet.ReadmeName], name) {
			t.Errorf("the README doesn't name %s", name)
		}
		number, _, ok := strings.Cut(name, "-")
		if other := numbers[number]; ok && other != "" && number != "README" {
			t.Errorf("%s and %s have one number", name, other)
		}
		numbers[number] = name
	}
}

// A file that the client edited goes with its email when the numbers change.
func TestSyncMovesWhatWasEdited(t *testing.T) {
	cat := drafttest.Catalog(t)
	for _, tt := range []struct {
		name          string
		before, after []string          // the companies
		edit, want    map[string]string // the names of files, and the companies whose emails they are
		kept          string            // the reason for the first
	}{
		{"a later number", []string{"Ark", "Bay"}, []string{"Cove", "Ark", "Bay"},
			map[string]string{"02-counter-base.eml": "Bay"}, map[string]string{"03-counter-base.eml": "Bay"},
			"it was 02-counter-base.eml until the numbers changed"},
		{"each to the next", []string{"Ark", "Bay"}, []string{"Cove", "Ark", "Bay"},
			map[string]string{"01-counter-base.eml": "Ark", "02-counter-base.eml": "Bay", "01a-if-yes.eml": "Ark"},
			map[string]string{"02-counter-base.eml": "Ark", "03-counter-base.eml": "Bay", "02a-if-yes.eml": "Ark"},
			"it was 01-counter-base.eml until the numbers changed"},
		{"an earlier number", []string{"Ark", "Bay", "Cove"}, []string{"Bay", "Cove"},
			map[string]string{"02-counter-base.eml": "Bay", "03a-if-yes.eml": "Cove"},
			map[string]string{"01-counter-base.eml": "Bay", "02a-if-yes.eml": "Cove"},
			"it was 02-counter-base.eml until the numbers changed"},
		{"one that isn't in the plan anymore is in the way", []string{"Ark", "Bay"}, []string{"Bay"},
			map[string]string{"01-counter-base.eml": "Ark", "02-counter-base.eml": "Bay"},
			map[string]string{"01-counter-base.eml": "Ark", "02-counter-base.eml": "Bay"}, `it was written as "`},
		{"two change places", []string{"Ark", "Bay"}, []string{"Bay", "Ark"},
			map[string]string{"01-counter-base.eml": "Ark", "02-counter-base.eml": "Bay"},
			map[string]string{"01-counter-base.eml": "Ark", "02-counter-base.eml": "Bay"}, `it was written as "`},
	} {
		folder := openFolder(t)
		sync(t, folder, packetOf(t, cat, offersCase(t, tt.before...), "2026-03-10"), nil)
		for name, company := range tt.edit {
			if _, ok := contents(t, folder)[name]; !ok {
				t.Fatalf("%s: the packet has no %s", tt.name, name)
			}
			write(t, folder, name, strings.Replace(edited, "%s", "jo@"+strings.ToLower(company)+".example", 1))
		}
		next := packetOf(t, cat, offersCase(t, tt.after...), "2026-03-10")
		would := sync(t, folder, next, &packet.SyncOptions{DryRun: true})
		var notes []string
		for i := range 2 {
			r := sync(t, folder, next, nil)
			if i == 0 && !slices.Equal(r.Moved, would.Moved) {
				t.Errorf("%s: moved %v, a dry run says %v", tt.name, r.Moved, would.Moved)
			}
			if i > 0 && (r.Moved != nil || r.Written != nil || r.Removed != nil) {
				t.Errorf("%s: once more: %+v", tt.name, r)
			}
			notes = r.Notes(false)
		}
		got := contents(t, folder)
		for name, company := range tt.want {
			if !strings.Contains(got[name], "jo@"+strings.ToLower(company)+".example\r\nSubject: Mine") {
				t.Errorf("%s: %s isn't what she wrote to %s:\n%s", tt.name, name, company, got[name])
			}
			if !strings.Contains(got[packet.ReadmeName], "\n- "+name) {
				t.Errorf("%s: the README doesn't say that she changed %s", tt.name, name)
			}
		}
		for _, f := range next.Files {
			if f.Step != nil && tt.want[f.Name] == "" && got[f.Name] != string(f.Data) {
				t.Errorf("%s: %s isn't the plan's", tt.name, f.Name)
			}
		}
		if len(notes) != len(tt.want) || !strings.Contains(notes[0], tt.kept) {
			t.Errorf("%s: got %q", tt.name, notes)
		}
		named(t, got)
	}
}

// The next run finishes one that was cut off, and what the client wrote is there all the time.
func TestSyncHealsAMove(t *testing.T) {
	cat := drafttest.Catalog(t)
	first := packetOf(t, cat, offersCase(t, "Ark", "Bay"), "2026-03-10")
	next := packetOf(t, cat, offersCase(t, "Cove", "Ark", "Bay"), "2026-03-10")
	for n := 1; ; n += 2 {
		folder := openFolder(t)
		sync(t, folder, first, nil)
		for _, name := range []string{"01-counter-base.eml", "02-counter-base.eml"} {
			write(t, folder, name, "mine "+name)
		}
		write(t, folder, packet.ReadmeName, "mine")
		_, err := packet.SyncDisk(&breaking{packet.DiskOf(folder), n, n%4 == 1}, next, nil)
		for range 2 {
			var all []string
			for _, text := range contents(t, folder) {
				all = append(all, text)
			}
			for _, text := range []string{"mine 01-counter-base.eml", "mine 02-counter-base.eml", "mine"} {
				if !slices.Contains(all, text) {
					t.Fatalf("change %d: %q is lost", n, text)
				}
			}
			sync(t, folder, next, nil)
		}
		got := contents(t, folder)
		if got["02-counter-base.eml"] != "mine 01-counter-base.eml" || got["03-counter-base.eml"] != "mine 02-counter-base.eml" ||
			got["README-yours.txt"] != "mine" {
			t.Errorf("change %d: got %q, %q", n, got["02-counter-base.eml"], got["03-counter-base.eml"])
		}
		named(t, got)
		if err == nil || t.Failed() {
			break
		}
	}
}

// A README in which the client has ticked off what she sent stays as long as it's right. When another one
// takes its place, hers is beside it.
func TestSyncSetsTheReadmeAside(t *testing.T) {
	cat, c := reference(t)
	_, first := packetAt(t, cat, c, "2026-06-29")
	_, later := packetAt(t, cat, c, "2026-07-07")
	folder := openFolder(t)
	sync(t, folder, first, nil)
	ticked := strings.Replace(string(file(t, first, packet.ReadmeName)), "\n01-", "\n[x] 01-", 1)
	write(t, folder, packet.ReadmeName, ticked)
	if r := sync(t, folder, first, nil); len(r.Kept) != 1 || r.Moved != nil {
		t.Errorf("kept %v, moved %v", r.Kept, r.Moved)
	}
	r := sync(t, folder, later, nil)
	want := []packet.Move{{From: packet.ReadmeName, To: "README-yours.txt"}}
	if got := contents(t, folder); !slices.Equal(r.Moved, want) || got["README-yours.txt"] != ticked ||
		!strings.Contains(got[packet.ReadmeName], "- README-yours.txt: your notes in README.txt") {
		t.Errorf("moved %v: %s", r.Moved, got[packet.ReadmeName])
	}
	if notes := strings.Join(r.Notes(false), "\n"); !strings.Contains(notes, "README.txt: this is now README-yours.txt") {
		t.Errorf("got %q", notes)
	}
	if r := sync(t, folder, later, nil); r.Written != nil || r.Moved != nil || r.Kept != nil {
		t.Errorf("once more: %+v", r)
	}
	write(t, folder, packet.ReadmeName, "mine")
	sync(t, folder, first, nil)
	got := contents(t, folder)
	if got["README-yours.txt"] != ticked || got["README-yours-2.txt"] != "mine" {
		t.Errorf("got %q", got["README-yours-2.txt"])
	}
	named(t, got)
	write(t, folder, packet.ReadmeName, "mine, too")
	if r := sync(t, folder, later, &packet.SyncOptions{Force: true}); r.Moved != nil || !slices.Equal(r.Lost, []string{packet.ReadmeName}) {
		t.Errorf("force moved %v, lost %v", r.Moved, r.Lost)
	}
}
