package packet_test

import (
	"errors"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/golden"
	"github.com/tactful-drafts/tactful/drafts/packet"
	"github.com/tactful-drafts/tactful/drafts/plan"
	"github.com/tactful-drafts/tactful/templates"
)

func reference(t testing.TB) (*drafts.Catalog, *casefile.Case) {
	t.Helper()
	f, err := os.Open("../../testdata/cases/erica.yaml")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	c, err := casefile.Parse("erica.yaml", f)
	if err != nil {
		t.Fatal(err)
	}
	cat, err := drafts.NewCatalog(templates.FS)
	if err != nil {
		t.Fatal(err)
	}
	return cat, c
}

func packetAt(t testing.TB, cat *drafts.Catalog, c *casefile.Case, day string) (*plan.Plan, *packet.Packet) {
	t.Helper()
	at, err := time.Parse(time.DateOnly, day)
	if err != nil {
		t.Fatal(err)
	}
	plan, err := plan.Options{Only: "amazon"}.New(cat, c, at.Add(11*time.Hour))
	if err != nil {
		t.Fatal(err)
	}
	p, err := packet.New(plan, c, cat)
	if err != nil {
		t.Fatal(err)
	}
	return plan, p
}

// TestGoldenPacket holds every file of the reference case's packet, but for the manifest and its hashes, against the one that a person has read.
func TestGoldenPacket(t *testing.T) {
	cat, c := reference(t)
	_, p := packetAt(t, cat, c, "2026-06-29")
	const folder = "../../testdata/golden/packet/erica/"
	got := map[string][]byte{}
	for _, f := range p.Files {
		if f.Name != packet.ManifestName {
			got[folder+f.Name] = f.Data
		}
	}
	golden.Files(t, folder+"*", got)
}

// folder is what a packet leaves behind.
func folder(p *packet.Packet) fstest.MapFS {
	files := fstest.MapFS{}
	for _, f := range p.Files {
		files[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	return files
}

func TestEdited(t *testing.T) {
	cat, c := reference(t)
	_, first := packetAt(t, cat, c, "2026-06-29")
	_, same := packetAt(t, cat, c, "2026-06-29")
	_, later := packetAt(t, cat, c, "2026-07-07")
	for _, tt := range []struct {
		name   string
		change func(fstest.MapFS)
		next   *packet.Packet
		want   string
	}{
		{"untouched, the same again", func(fstest.MapFS) {}, same, ""},
		{"untouched, another day", func(fstest.MapFS) {}, later, ""},
		{"one edited", func(f fstest.MapFS) { f["01a-if-yes.eml"].Data = []byte("mine") }, same, "01a-if-yes.eml"},
		{"one edited that goes", func(f fstest.MapFS) { f["01j-snap-yes-after-independence-day.eml"].Data = []byte("mine") }, later, "01j-snap-yes-after-independence-day.eml"},
		{"the manifest alone is no work of anybody", func(f fstest.MapFS) { f["README.txt"].Data = append(f["README.txt"].Data, '\n') }, later, "README.txt"},
		{"one gone", func(f fstest.MapFS) { delete(f, "01a-if-yes.eml") }, same, ""},
		{"a file of somebody else's", func(f fstest.MapFS) { f["notes.txt"] = &fstest.MapFile{Data: []byte("mine")} }, later, ""},
		{"changed to what it would get", func(f fstest.MapFS) { f["README.txt"].Data = folder(later)["README.txt"].Data }, later, ""},
	} {
		files := folder(first)
		tt.change(files)
		last, err := packet.ReadManifest(files)
		if err != nil {
			t.Fatal(err)
		}
		got, err := packet.Edited(files, last, tt.next)
		if err != nil || strings.Join(got, " ") != tt.want {
			t.Errorf("%s: got %q, %v, want %q", tt.name, got, err, tt.want)
		}
	}
	if got, err := packet.Edited(fstest.MapFS{"01a-if-yes.eml": {Data: []byte("mine")}}, nil, first); err != nil || strings.Join(got, " ") != "01a-if-yes.eml" {
		t.Errorf("a folder without a packet: got %q, %v", got, err)
	}
	if got := packet.Stale(first.Manifest, later); slices.Contains(got, "README.txt") || !slices.Contains(got, "01j-snap-yes-after-independence-day.eml") {
		t.Errorf("stale: %q", got)
	}
}

func TestReadManifest(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"no JSON", "mine", "manifest.json: this is not the manifest of a packet: invalid character 'm' looking for beginning of value"},
		{"another program's", `{"name": "x"}`, `manifest.json: this is not the manifest of a packet: json: unknown field "name"`},
		{"a later version", `{"version": 2}`, "manifest.json: want version 1, got 2"},
		{"a way out", `{"version": 1, "files": {"../x.eml": {}}}`, `manifest.json: "../x.eml" is no name of a file in a packet`},
		{"a drive", `{"version": 1, "files": {"c:x.eml": {}}}`, `manifest.json: "c:x.eml" is no name of a file in a packet`},
		{"itself", `{"version": 1, "files": {"manifest.json": {}}}`, `manifest.json: "manifest.json" is no name of a file in a packet`},
		{"too large", strings.Repeat(" ", 1<<20+1), "manifest.json: this is larger than 1 MiB"},
	} {
		_, err := packet.ReadManifest(fstest.MapFS{"manifest.json": {Data: []byte(tt.text)}})
		if err == nil || err.Error() != tt.want {
			t.Errorf("%s: got %v, want %s", tt.name, err, tt.want)
		}
	}
	if _, err := packet.ReadManifest(fstest.MapFS{}); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("got %v", err)
	}
}

// The README has each mail of the packet once, and says so where there is none.
func TestReadme(t *testing.T) {
	cat, c := reference(t)
	_, p := packetAt(t, cat, c, "2026-06-29")
	readme := string(folder(p)["README.txt"].Data)
	for _, f := range p.Files {
		if strings.HasSuffix(f.Name, ".eml") && strings.Count(readme, "\n"+f.Name+" ") != 1 {
			t.Errorf("%s stands in it %d times", f.Name, strings.Count(readme, "\n"+f.Name+" "))
		}
	}
	for i := range c.Opportunities {
		c.Opportunities[i].Stage = casefile.StageDeclined
	}
	_, p = packetAt(t, cat, c, "2026-06-29")
	if readme := string(folder(p)["README.txt"].Data); !strings.Contains(readme, "There is nothing to send just now.") || len(p.Files) != 3 {
		t.Errorf("%d files, and\n%s", len(p.Files), readme)
	}
}
