package packet_test

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/packet"
)

var errBroken = errors.New("no space left on device")

// breaking is a disk that breaks after some changes. Either it's full, so that no file can be made
// anymore, or the program is killed in the middle of a change, and nothing else happens.
type breaking struct {
	packet.Disk
	left int // changes until then
	kill bool
}

func (b *breaking) Create(name string, data []byte) error {
	b.left--
	if b.left == 0 && b.kill {
		b.Disk.Create(name, data[:len(data)/2])
	}
	if b.left <= 0 {
		return errBroken
	}
	return b.Disk.Create(name, data)
}

func (b *breaking) change(f func() error) error {
	b.left--
	if b.left <= 0 && b.kill {
		return errBroken
	}
	return f()
}

func (b *breaking) Link(old, new string) error {
	return b.change(func() error { return b.Disk.Link(old, new) })
}

func (b *breaking) Rename(old, new string) error {
	return b.change(func() error { return b.Disk.Rename(old, new) })
}

func (b *breaking) Remove(name string) error {
	return b.change(func() error { return b.Disk.Remove(name) })
}

// whole checks that each file of a folder is one of the packets', as it was written.
func whole(t *testing.T, folder *os.Root, packets ...*packet.Packet) {
	t.Helper()
	for name, text := range contents(t, folder) {
		if name == packet.ManifestName {
			if _, err := packet.ReadManifest(folder.FS()); err != nil {
				t.Error(err)
			}
			continue
		}
		if !strings.HasSuffix(name, ".tmp") && !slices.ContainsFunc(packets, func(p *packet.Packet) bool {
			return slices.ContainsFunc(p.Files, func(f packet.File) bool {
				return f.Name == name && string(f.Data) == text
			})
		}) {
			t.Errorf("%s is torn: %d bytes", name, len(text))
		}
	}
}

// The next run finishes an interrupted one, also on another day. Each change to the disk is one that
// a run is killed at or one that fails, in turns, and the other way around if there's a packet before.
func TestSyncHeals(t *testing.T) {
	cat, c := reference(t)
	_, first := packetAt(t, cat, c, "2026-06-29")
	_, second := packetAt(t, cat, c, "2026-07-07")
	_, third := packetAt(t, cat, c, "2026-07-09")
	step := 2
	if testing.Short() {
		step = 11
	}
	for i, before := range []*packet.Packet{nil, first} {
		for j, kill := range []bool{true, false} {
			broken := 0
			for n := 1 + (i+j)%2; ; n += step {
				folder := openFolder(t)
				if before != nil {
					sync(t, folder, before, nil)
				}
				_, err := packet.SyncDisk(&breaking{packet.DiskOf(folder), n, kill}, second, nil)
				if err == nil {
					break
				}
				broken++
				name := fmt.Sprintf("kill %t, change %d: ", kill, n)
				if !errors.Is(err, errBroken) {
					t.Fatal(name, err)
				}
				whole(t, folder, first, second)
				// the second run is interrupted, too
				packet.SyncDisk(&breaking{packet.DiskOf(folder), n / 2, kill}, third, nil)
				whole(t, folder, first, second, third)
				if r := sync(t, folder, third, nil); r.Kept != nil {
					t.Fatal(name, r.Kept)
				}
				holds(t, folder, third)
				if t.Failed() {
					t.Fatal(name)
				}
			}
			if broken*step < 2*len(second.Files) {
				t.Errorf("kill %t: only %d runs were interrupted", kill, broken)
			}
		}
	}
}

// childFolder is the environment variable that makes the test program sync a folder until it's killed.
const childFolder = "SYNC_UNTIL_KILLED"

func TestSyncUntilKilled(t *testing.T) {
	name := os.Getenv(childFolder)
	if name == "" {
		t.Skip("only as a child of TestSyncKilled")
	}
	cat, c := reference(t)
	_, first := packetAt(t, cat, c, "2026-06-29")
	_, second := packetAt(t, cat, c, "2026-07-07")
	folder, err := os.OpenRoot(name)
	if err != nil {
		t.Fatal(err)
	}
	d := &announcing{Disk: packet.DiskOf(folder)}
	for {
		for _, p := range []*packet.Packet{first, second} {
			if _, err := packet.SyncDisk(d, p, nil); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// announcing is a disk that says when the first file is there.
type announcing struct {
	packet.Disk
	said bool
}

func (a *announcing) Create(name string, data []byte) error {
	err := a.Disk.Create(name, data)
	if err == nil && !a.said {
		fmt.Println("ready")
		a.said = true
	}
	return err
}

func TestSyncKilled(t *testing.T) {
	if testing.Short() {
		t.Skip("it starts programs and kills them")
	}
	cat, c := reference(t)
	_, first := packetAt(t, cat, c, "2026-06-29")
	_, second := packetAt(t, cat, c, "2026-07-07")
	_, third := packetAt(t, cat, c, "2026-07-09")
	folder := openFolder(t)
	for range 10 {
		child := exec.Command(os.Args[0], "-test.run=^TestSyncUntilKilled$")
		child.Env = append(os.Environ(), childFolder+"="+folder.Name())
		out, err := child.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := child.Start(); err != nil {
			t.Fatal(err)
		}
		if said, err := bufio.NewReader(out).ReadString('\n'); said != "ready\n" {
			t.Fatalf("the child says %q: %v", said, err)
		}
		time.Sleep(time.Duration(rand.IntN(int(30 * time.Millisecond))))
		child.Process.Kill()
		child.Wait()
		if entries, err := fs.ReadDir(folder.FS(), "."); err != nil || len(entries) == 0 {
			t.Fatalf("the child has written nothing: %v", err)
		}
		whole(t, folder, first, second, third)
		if r := sync(t, folder, third, nil); r.Kept != nil {
			t.Fatal(r.Kept)
		}
		holds(t, folder, third)
	}
}
