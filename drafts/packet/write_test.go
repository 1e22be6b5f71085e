package packet

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"testing"
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

// Some file systems have no links.
func TestSettleWithoutLinks(t *testing.T) {
	noLinks := func(string, string) error {
		return &os.LinkError{Op: "link", Err: errors.ErrUnsupported}
	}
	for _, taken := range []bool{false, true} {
		folder, want := testFolder(t), "new"
		if taken {
			want = "old"
			if err := folder.WriteFile("a.eml", []byte("old"), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		if err := create(folder, "temp", []byte("new")); err != nil {
			t.Fatal(err)
		}
		err := settle(folder, "temp", "a.eml", []byte("new"), noLinks)
		if taken != errors.Is(err, ErrExists) || (err != nil) != taken {
			t.Errorf("taken %t: got %v", taken, err)
		}
		wantFile(t, folder, "a.eml", want)
	}
}

func TestSettleIfTheNameWasTakenInTheMeantime(t *testing.T) {
	folder := testFolder(t)
	for name, text := range map[string]string{"temp": "new", "a.eml": "old"} {
		if err := create(folder, name, []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	err := settle(folder, "temp", "a.eml", []byte("new"), folder.Link)
	if !errors.Is(err, ErrExists) {
		t.Errorf("got %v", err)
	}
	wantFile(t, folder, "a.eml", "old")
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
