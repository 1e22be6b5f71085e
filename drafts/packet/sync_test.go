package packet_test

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/packet"
)

// openFolder returns an empty folder.
func openFolder(t *testing.T) *os.Root {
	t.Helper()
	root, err := os.OpenRoot(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { root.Close() })
	return root
}

func sync(t *testing.T, folder *os.Root, p *packet.Packet, o *packet.SyncOptions) *packet.Result {
	t.Helper()
	r, err := packet.Sync(folder, p, o)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func write(t *testing.T, folder *os.Root, name, text string) {
	t.Helper()
	if err := folder.WriteFile(name, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// contents returns every file of a folder, by name.
func contents(t *testing.T, folder *os.Root) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := fs.WalkDir(folder.FS(), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := folder.ReadFile(name)
		files[name] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// holds checks that a folder holds a packet and the other files, and nothing else.
func holds(t *testing.T, folder *os.Root, p *packet.Packet, others ...string) {
	t.Helper()
	got := contents(t, folder)
	for _, f := range p.Files {
		if got[f.Name] != string(f.Data) {
			t.Errorf("%s is not what the packet has", f.Name)
		}
		delete(got, f.Name)
	}
	for _, name := range others {
		if got[name] != "mine" {
			t.Errorf("%s: got %q", name, got[name])
		}
		delete(got, name)
	}
	for name := range got {
		t.Errorf("%s is left over", name)
	}
}

func TestSyncKeepsWhatWasEdited(t *testing.T) {
	cat, c := reference(t)
	_, first := packetAt(t, cat, c, "2026-06-29")
	_, same := packetAt(t, cat, c, "2026-06-29")
	_, later := packetAt(t, cat, c, "2026-07-07")
	const goes = "01i-snap-yes-after-fourth-of-july.eml"
	mine := func(name string) func(*testing.T, *os.Root) {
		return func(t *testing.T, f *os.Root) { write(t, f, name, "mine") }
	}
	for _, tt := range []struct {
		name   string
		change func(*testing.T, *os.Root)
		next   *packet.Packet
		kept   string
		others []string
	}{
		{"untouched, the same again", nil, same, "", nil},
		{"untouched, another day", nil, later, "", nil},
		{"one edited", mine("01a-if-yes.eml"), same, "01a-if-yes.eml", nil},
		{"one edited that would be removed", mine(goes), later, goes, nil},
		{"the README edited", mine("README.txt"), same, "README.txt", nil},
		{"one deleted", func(t *testing.T, f *os.Root) {
			if err := f.Remove("01a-if-yes.eml"); err != nil {
				t.Fatal(err)
			}
		}, same, "", nil},
		{"one deleted that would be removed", func(t *testing.T, f *os.Root) {
			if err := f.Remove(goes); err != nil {
				t.Fatal(err)
			}
		}, later, "", nil},
		{"another file", mine("notes.txt"), later, "", []string{"notes.txt"}},
		{"already what it would get", func(t *testing.T, f *os.Root) {
			write(t, f, "README.txt", string(file(t, later, "README.txt")))
		}, later, "", nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			folder := openFolder(t)
			sync(t, folder, first, nil)
			if tt.change != nil {
				tt.change(t, folder)
			}
			r := sync(t, folder, tt.next, nil)
			if tt.kept == "" {
				holds(t, folder, tt.next, tt.others...)
				return
			}
			if len(r.Kept) != 1 || r.Kept[0].Name != tt.kept ||
				!errors.Is(r.Kept[0].Reason, packet.ErrEdited) || r.Sent != nil {
				t.Errorf("got %v and %v, want %s", r.Kept, r.Sent, tt.kept)
			}
			notes := r.Notes(false)
			got := contents(t, folder)
			if got[tt.kept] != "mine" {
				t.Errorf("%s is lost", tt.kept)
			}
			for _, f := range tt.next.Files {
				if (f.Step != nil || f.Name == packet.CalendarName) && f.Name != tt.kept &&
					got[f.Name] != string(f.Data) {
					t.Errorf("%s is not up to date", f.Name)
				}
			}
			if tt.kept != packet.ReadmeName && !strings.Contains(got[packet.ReadmeName], "\n- "+tt.kept) {
				t.Errorf("the README doesn't say that %s was kept", tt.kept)
			}
			if r := sync(t, folder, tt.next, nil); !slices.Equal(r.Notes(false), notes) || r.Written != nil {
				t.Errorf("once more: kept %v, wrote %v", r.Kept, r.Written)
			}
			r = sync(t, folder, tt.next, &packet.SyncOptions{Force: true})
			if !slices.Equal(r.Lost, []string{tt.kept}) || !strings.Contains(
				strings.Join(r.Notes(false), "\n"), tt.kept+": this file had been edited") {
				t.Errorf("force lost %v and says %q", r.Lost, r.Notes(false))
			}
			if dry := strings.Join(r.Notes(true), "\n"); !strings.Contains(dry, "that version would be gone") {
				t.Errorf("a dry run says %q", dry)
			}
			holds(t, folder, tt.next)
		})
	}
}

// An edited file is what was sent, once the log says that it was.
func TestSyncKeepsWhatWasSent(t *testing.T) {
	cat, c := reference(t)
	_, first := packetAt(t, cat, c, "2026-06-29")
	folder := openFolder(t)
	sync(t, folder, first, nil)
	asked := first.Files[0]
	write(t, folder, asked.Name, "mine")
	c.Log = append(c.Log, casefile.Event{On: calendar.NewDate(2026, 6, 30),
		What: casefile.EventAsked, Opportunity: asked.Step.Opportunity, Kind: asked.Step.Kind})
	_, later := packetAt(t, cat, c, "2026-07-07")
	for range 2 {
		r := sync(t, folder, later, nil)
		if r.Kept != nil || !slices.Equal(r.Sent, []string{asked.Name}) {
			t.Errorf("kept %v, sent %v", r.Kept, r.Sent)
		}
		for _, dry := range []bool{false, true} {
			if notes := strings.Join(r.Notes(dry), "\n"); !strings.Contains(notes, asked.Name+": this file has been edited") {
				t.Errorf("a coach reads only %q", notes)
			}
		}
	}
	if got := contents(t, folder)[asked.Name]; got != "mine" {
		t.Errorf("got %q", got)
	}
	force := &packet.SyncOptions{Force: true}
	if r := sync(t, folder, later, force); !slices.Equal(r.Lost, []string{asked.Name}) {
		t.Errorf("lost %v", r.Lost)
	}
	if r := sync(t, folder, later, force); len(r.Notes(false)) > 0 {
		t.Errorf("nothing clears %q", r.Notes(false))
	}
}

func TestSyncResult(t *testing.T) {
	cat, c := reference(t)
	_, first := packetAt(t, cat, c, "2026-06-29")
	_, later := packetAt(t, cat, c, "2026-07-07")
	var all []string
	for _, f := range first.Files {
		all = append(all, f.Name)
	}
	folder := openFolder(t)
	dry := &packet.SyncOptions{DryRun: true}
	if r := sync(t, folder, first, dry); !slices.Equal(r.Written, all) {
		t.Errorf("a dry run would write %q", r.Written)
	}
	if got := contents(t, folder); len(got) > 0 {
		t.Errorf("a dry run wrote %d files", len(got))
	}
	if r := sync(t, folder, first, nil); !slices.Equal(r.Written, all) || r.Unchanged != nil {
		t.Errorf("a new folder: %v", r)
	}
	if r := sync(t, folder, first, nil); !slices.Equal(r.Unchanged, all) || r.Written != nil {
		t.Errorf("the same again: %v", r)
	}
	would := sync(t, folder, later, dry)
	holds(t, folder, first)
	did := sync(t, folder, later, nil)
	if !slices.Equal(would.Written, did.Written) || !slices.Equal(would.Removed, did.Removed) {
		t.Errorf("a dry run says %v, a sync %v", would, did)
	}
	if !slices.Contains(did.Removed, "01i-snap-yes-after-fourth-of-july.eml") ||
		slices.Contains(did.Removed, "README.txt") || !slices.IsSorted(did.Removed) {
		t.Errorf("removed %q", did.Removed)
	}
	if last := did.Written[len(did.Written)-1]; last != packet.ManifestName {
		t.Errorf("the last file written is %s", last)
	}
	if runtime.GOOS == "windows" {
		return
	}
	for _, f := range later.Files {
		if info, err := folder.Stat(f.Name); err != nil || info.Mode() != 0o600 {
			t.Errorf("%s: got %v, %v", f.Name, info.Mode(), err)
		}
	}
}

// What a person put in the place of an email may be too large to read.
func TestSyncKeepsWhatIsTooLarge(t *testing.T) {
	cat, c := reference(t)
	_, p := packetAt(t, cat, c, "2026-06-29")
	folder := openFolder(t)
	name := p.Files[0].Name
	f, err := folder.Create(name)
	if err == nil {
		err = errors.Join(f.Truncate(33<<20), f.Close())
	}
	if err != nil {
		t.Fatal(err)
	}
	want := []string{name + ": this is larger than 32 MiB; it is kept as it is"}
	if got := sync(t, folder, p, nil).Notes(false); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestSyncIntoAnotherFolder(t *testing.T) {
	cat, c := reference(t)
	_, p := packetAt(t, cat, c, "2026-06-29")
	folder := openFolder(t)
	write(t, folder, packet.ManifestName, "mine")
	_, err := packet.Sync(folder, p, &packet.SyncOptions{Force: true})
	if err == nil || !strings.Contains(err.Error(), "not the manifest of a packet") {
		t.Errorf("got %v", err)
	}
	if got := contents(t, folder); len(got) != 1 {
		t.Errorf("%d files", len(got))
	}
	if err := folder.Remove(packet.ManifestName); err != nil {
		t.Fatal(err)
	}
	write(t, folder, "01a-if-yes.eml", "mine")
	want := "01a-if-yes.eml: this file has been edited, or was put here by hand; it is kept as it is"
	dry := sync(t, folder, p, &packet.SyncOptions{DryRun: true})
	if got := dry.Notes(false); !slices.Equal(got, []string{want}) {
		t.Errorf("got %q", got)
	}
	if err := folder.Mkdir("README.txt", 0o700); err != nil {
		t.Fatal(err)
	}
	for _, force := range []bool{false, true} {
		_, err := packet.Sync(folder, p, &packet.SyncOptions{Force: force})
		if !errors.Is(err, packet.ErrFolder) || !strings.HasPrefix(err.Error(), "README.txt: ") {
			t.Errorf("got %v", err)
		}
	}
}

// A manifest is input: it doesn't make the client's files Sync's own.
func TestSyncLeavesWhatAManifestNames(t *testing.T) {
	cat, c := reference(t)
	_, first := packetAt(t, cat, c, "2026-06-29")
	_, later := packetAt(t, cat, c, "2026-07-07")
	kind := first.Files[0].Step.Kind
	for name, entry := range map[string]packet.Entry{
		"mine.txt": {}, "02-mine.eml": {}, "02-" + kind + ".txt": {Kind: kind}, "mine.eml": {Kind: kind},
		"99-" + kind + ".eml": {Kind: kind}, // saved by a mail program under that name
		"99a-mine.html":       {Kind: kind}, "99-mine.html": {Kind: kind}, "99a-if-yes.html": {Kind: "mine"},
		"Readme.txt": {}, ".tactful-mine.tmp": {},
	} {
		t.Run(name, func(t *testing.T) {
			folder := openFolder(t)
			forged := *first.Manifest
			forged.Files = maps.Clone(forged.Files)
			sum := sha256.Sum256([]byte("mine"))
			entry.Hash = hex.EncodeToString(sum[:])
			forged.Files[name] = entry
			text, err := json.Marshal(&forged)
			if err != nil {
				t.Fatal(err)
			}
			sync(t, folder, first, nil)
			write(t, folder, name, "mine")
			write(t, folder, packet.ManifestName, string(text))
			for range 2 {
				sync(t, folder, later, nil)
			}
			if got := contents(t, folder)[name]; got != "mine" {
				t.Errorf("got %q", got)
			}
		})
	}
}

// The next run finishes an interrupted one.
func TestSyncHealsARunThatWasCutOff(t *testing.T) {
	cat, c := reference(t)
	_, p := packetAt(t, cat, c, "2026-06-29")
	folder := openFolder(t)
	for _, f := range p.Files[:5] {
		write(t, folder, f.Name, string(f.Data))
	}
	r := sync(t, folder, p, nil)
	if len(r.Unchanged) != 5 {
		t.Errorf("unchanged: %q", r.Unchanged)
	}
	holds(t, folder, p)
}

func TestSyncFollowsNoLink(t *testing.T) {
	cat, c := reference(t)
	_, p := packetAt(t, cat, c, "2026-06-29")
	folder, outside := openFolder(t), filepath.Join(t.TempDir(), "outside")
	if err := os.WriteFile(outside, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := folder.Symlink(outside, "01a-if-yes.eml"); err != nil {
		t.Skip(err)
	}
	want := []string{"01a-if-yes.eml: this is a link that can't be followed; it is kept as it is"}
	if got := sync(t, folder, p, nil).Notes(false); !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
	sync(t, folder, p, &packet.SyncOptions{Force: true})
	holds(t, folder, p)
	if data, err := os.ReadFile(outside); err != nil || string(data) != "mine" {
		t.Errorf("got %q, %v", data, err)
	}
}
