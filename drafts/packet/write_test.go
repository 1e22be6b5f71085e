package packet

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"
)

func testFolder(t *testing.T) *os.Root {
	t.Helper()
	root, err := os.OpenRoot(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { root.Close() })
	return root
}

// wantFile checks a file's contents, and that nothing else is in the folder.
func wantFile(t *testing.T, folder *os.Root, name, text string) {
	t.Helper()
	got, err := folder.ReadFile(name)
	if err != nil || string(got) != text {
		t.Fatalf("%s: got %q, %v, want %q", name, got, err, text)
	}
	entries, err := fs.ReadDir(folder.FS(), ".")
	if err != nil || len(entries) != 1 {
		t.Errorf("got files %v, %v", entries, err)
	}
}

func TestWriteFile(t *testing.T) {
	folder := testFolder(t)
	if err := folder.WriteFile("a.eml", []byte("old"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := WriteFile(folder, "a.eml", []byte("new"), false); !errors.Is(err, ErrExists) {
		t.Errorf("got %v", err)
	}
	wantFile(t, folder, "a.eml", "old")
	for range 2 {
		if err := WriteFile(folder, "a.eml", []byte("new"), true); err != nil {
			t.Fatal(err)
		}
		wantFile(t, folder, "a.eml", "new")
		info, err := folder.Stat("a.eml")
		if err != nil || runtime.GOOS != "windows" && info.Mode() != 0o600 {
			t.Errorf("got %v, %v", info.Mode(), err)
		}
		if err := folder.Remove("a.eml"); err != nil {
			t.Fatal(err)
		}
	}
}

func TestWriteFileInAFolderBelow(t *testing.T) {
	folder := testFolder(t)
	if err := WriteFile(folder, "below/a.eml", nil, false); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("got %v", err)
	}
	if err := folder.Mkdir("below", 0o700); err != nil {
		t.Fatal(err)
	}
	if err := WriteFile(folder, "below/a.eml", []byte("new"), false); err != nil {
		t.Fatal(err)
	}
	wantFile(t, folder, "below/a.eml", "new")
	if err := WriteFile(folder, "../a.eml", []byte("new"), true); err == nil {
		t.Error("a file outside the folder was written")
	}
}

func TestWriteFileFollowsNoLink(t *testing.T) {
	for _, target := range []string{"elsewhere", "missing"} {
		t.Run(target, func(t *testing.T) {
			folder, outside := testFolder(t), testFolder(t)
			if err := outside.WriteFile("elsewhere", []byte("old"), 0o600); err != nil {
				t.Fatal(err)
			}
			if err := folder.Symlink(filepath.Join(outside.Name(), target), "a.eml"); err != nil {
				t.Skip(err)
			}
			if err := WriteFile(folder, "a.eml", []byte("new"), false); !errors.Is(err, ErrExists) {
				t.Errorf("got %v", err)
			}
			if err := WriteFile(folder, "a.eml", []byte("new"), true); err != nil {
				t.Fatal(err)
			}
			info, err := folder.Lstat("a.eml")
			if err != nil || !info.Mode().IsRegular() {
				t.Errorf("got %v, %v, want a file in place of the link", info, err)
			}
			wantFile(t, folder, "a.eml", "new")
			wantFile(t, outside, "elsewhere", "old")
		})
	}
}

func TestWriteFileRefusesFolders(t *testing.T) {
	folder := testFolder(t)
	if err := folder.Mkdir("a.eml", 0o700); err != nil {
		t.Fatal(err)
	}
	for _, replace := range []bool{false, true} {
		if err := WriteFile(folder, "a.eml", nil, replace); !errors.Is(err, ErrFolder) {
			t.Errorf("replace %t: got %v", replace, err)
		}
	}
	if entries, err := fs.ReadDir(folder.FS(), "."); err != nil || len(entries) != 1 {
		t.Errorf("got files %v, %v", entries, err)
	}
}

// faulty is a folder in which something goes wrong.
type faulty struct {
	disk
	link, rename, remove func(name string) error // before the real one; nil is no error
}

func (f faulty) Link(old, new string) error {
	if f.link != nil {
		if err := f.link(new); err != nil {
			return err
		}
	}
	return f.disk.Link(old, new)
}

func (f faulty) Rename(old, new string) error {
	if f.rename != nil {
		if err := f.rename(new); err != nil {
			return err
		}
	}
	return f.disk.Rename(old, new)
}

func (f faulty) Remove(name string) error {
	if f.remove != nil {
		if err := f.remove(name); err != nil {
			return err
		}
	}
	return f.disk.Remove(name)
}

// Some file systems have no links.
func TestWriteFileWithoutLinks(t *testing.T) {
	folder := testFolder(t)
	d := faulty{disk: diskOf(folder), link: func(string) error {
		return &os.LinkError{Op: "link", Err: errors.ErrUnsupported}
	}}
	if err := writeFile(d, "a.eml", []byte("new"), false); err != nil {
		t.Error(err)
	}
	wantFile(t, folder, "a.eml", "new")
}

func TestWriteFileIfTheNameIsTakenInTheMeantime(t *testing.T) {
	for _, links := range []bool{true, false} {
		folder := testFolder(t)
		d := faulty{disk: diskOf(folder), link: func(name string) error {
			if err := folder.WriteFile(name, []byte("old"), 0o600); err != nil || links {
				return err
			}
			return errors.ErrUnsupported
		}}
		if err := writeFile(d, "a.eml", []byte("new"), false); !errors.Is(err, ErrExists) {
			t.Errorf("links %t: got %v", links, err)
		}
		wantFile(t, folder, "a.eml", "old")
	}
}

// On Windows, a virus scanner may hold a new file for a while.
func TestWriteFileThatIsHeld(t *testing.T) {
	held := errors.New("the file is being used by another process")
	for _, tt := range []struct {
		times   int // that the temporary file is held
		replace bool
		want    error
		leaves  int // files
	}{
		{1, true, nil, 1}, {5, true, nil, 1}, {1000, true, held, 1},
		{1, false, nil, 1}, {5, false, nil, 1}, {1000, false, &LeftoverError{}, 2},
	} {
		folder, left, waited := testFolder(t), tt.times, time.Duration(0)
		fail := func(string) error {
			if left--; left >= 0 {
				return &os.LinkError{Op: "x", Err: held}
			}
			return nil
		}
		d := faulty{disk: root{folder}, remove: fail}
		if tt.replace {
			d.rename, d.remove = fail, nil
		}
		p := patient{d, func(err error) bool { return errors.Is(err, held) },
			func(d time.Duration) { waited += d }}
		err := writeFile(p, "a.eml", []byte("new"), tt.replace)
		var leftover *LeftoverError
		switch {
		case tt.want == nil && err != nil:
			t.Errorf("held %d times: %v", tt.times, err)
		case tt.want != nil && !errors.Is(err, held):
			t.Errorf("held %d times: got %v", tt.times, err)
		case tt.want != nil && errors.As(err, &leftover) == tt.replace:
			t.Errorf("held %d times, replace %t: got %v", tt.times, tt.replace, err)
		}
		if waited > 3*time.Second || waited == 0 {
			t.Errorf("held %d times: waited %v", tt.times, waited)
		}
		got, _ := folder.ReadFile("a.eml")
		if failed := tt.want == held; (string(got) == "new") == failed {
			t.Errorf("held %d times, replace %t: got %q", tt.times, tt.replace, got)
		}
		entries, _ := fs.ReadDir(folder.FS(), ".")
		if tt.want == held {
			tt.leaves = 0
		}
		if len(entries) != tt.leaves {
			t.Errorf("held %d times, replace %t: %v", tt.times, tt.replace, entries)
		}
		removeTemps(diskOf(folder))
		if tt.leaves > 0 {
			wantFile(t, folder, "a.eml", "new")
		}
	}
}

func TestWriteFileRefusesDevices(t *testing.T) {
	folder := testFolder(t)
	for _, name := range []string{"NUL", "con.eml"} {
		if err := WriteFile(folder, name, nil, false); !errors.Is(err, ErrReserved) {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

func TestWriteFiles(t *testing.T) {
	files := []File{{Name: "a/x.md", Data: []byte("x")}, {Name: "b/y.md", Data: []byte("y")}}
	folder := testFolder(t)
	if err := WriteFiles(folder, files, false); err != nil {
		t.Fatal(err)
	}
	var bad *FileError
	err := WriteFiles(folder, files, false)
	if !errors.Is(err, ErrExists) || !errors.As(err, &bad) || bad.Name != "a/x.md" {
		t.Errorf("got %v", err)
	}
	files[0].Data = []byte("new")
	if err := WriteFiles(folder, files, true); err != nil {
		t.Fatal(err)
	}
	if got, err := folder.ReadFile("a/x.md"); err != nil || string(got) != "new" {
		t.Errorf("got %q, %v", got, err)
	}
}

// full is a disk with room for some files.
type full struct {
	disk
	left int
}

func (f *full) Create(name string, data []byte) error {
	if f.left--; f.left < 0 {
		return errors.New("no space left on device")
	}
	return f.disk.Create(name, data)
}

func TestWriteFilesReplacesAllOrNone(t *testing.T) {
	files := []File{{Name: "a/x.md", Data: []byte("x")}, {Name: "b/y.md", Data: []byte("y")},
		{Name: "c/z.md", Data: []byte("z")}}
	for left := range files {
		folder := testFolder(t)
		if err := WriteFiles(folder, []File{{Name: "a/x.md", Data: []byte("old")},
			{Name: "b/y.md", Data: []byte("old")}}, false); err != nil {
			t.Fatal(err)
		}
		err := writeFiles(&full{diskOf(folder), left}, files, true)
		if want := files[left].Name + ": no space left on device"; err == nil || err.Error() != want {
			t.Errorf("got %v, want %s", err, want)
		}
		for _, name := range []string{"a/x.md", "b/y.md"} {
			if got, err := folder.ReadFile(name); err != nil || string(got) != "old" {
				t.Errorf("%s: got %q, %v", name, got, err)
			}
		}
		if found, _ := fs.Glob(folder.FS(), "*/.*"); found != nil {
			t.Errorf("left behind: %q", found)
		}
		if _, err := folder.Stat("c"); err == nil {
			t.Error("a folder is left behind")
		}
	}
}

func TestWriteFilesWritesAllOrNone(t *testing.T) {
	files := []File{{Name: "a/x.md", Data: []byte("x")}, {Name: "b/y.md", Data: []byte("y")}}
	folder := testFolder(t)
	if err := folder.WriteFile("b", []byte("a file in the way"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := WriteFiles(folder, files, true); err == nil {
		t.Error("no error")
	}
	wantFile(t, folder, "b", "a file in the way")
}
