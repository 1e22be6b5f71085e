package main

import (
	"errors"
	"flag"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/packet"
	"github.com/urfave/cli/v2"
)

// names lists a folder.
func names(t *testing.T, folder string) []string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, e := range entries {
		list = append(list, e.Name())
	}
	return list
}

func wantFile(t *testing.T, path, text string) {
	t.Helper()
	got, err := os.ReadFile(path)
	if err != nil || string(got) != text {
		t.Fatalf("%s: got %q, %v, want %q", path, got, err, text)
	}
}

func writeFile(path string, data []byte, force bool) error {
	flags := flag.NewFlagSet("", flag.PanicOnError)
	flags.Bool("force", force, "")
	s := newSession(nil, io.Discard, io.Discard)
	s.Context = cli.NewContext(nil, flags, nil)
	return s.writeQuietly(inFolder, path, data)
}

func TestWriteFileIsPrivateAndAlone(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "a.eml")
	if err := writeFile(path, []byte("one"), false); err != nil {
		t.Fatal(err)
	}
	wantFile(t, path, "one")
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if mode := info.Mode(); runtime.GOOS != "windows" && mode != 0o600 {
		t.Errorf("got mode %v", mode)
	}
	if got := names(t, folder); !slices.Equal(got, []string{"a.eml"}) {
		t.Errorf("got files %q", got)
	}
}

func TestWriteFileKeepsWhatIsThere(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "a.eml")
	if err := os.WriteFile(path, []byte("old"), 0o644); err != nil {
		t.Fatal(err)
	}
	err := writeFile(path, []byte("new"), false)
	if !errors.Is(err, packet.ErrExists) || err.Error() != path+": the file already exists" {
		t.Errorf("got %v", err)
	}
	wantFile(t, path, "old")

	if err := writeFile(path, []byte("new"), true); err != nil {
		t.Fatal(err)
	}
	wantFile(t, path, "new")
	info, _ := os.Stat(path)
	if runtime.GOOS != "windows" && info.Mode() != 0o600 {
		t.Errorf("the mode of the old file stayed: %v", info.Mode())
	}
	if got := names(t, folder); !slices.Equal(got, []string{"a.eml"}) {
		t.Errorf("got files %q", got)
	}
}

func TestWriteFileFollowsNoLink(t *testing.T) {
	for _, target := range []string{"elsewhere", "missing"} {
		t.Run(target, func(t *testing.T) {
			folder, outside := t.TempDir(), t.TempDir()
			if err := os.WriteFile(filepath.Join(outside, "elsewhere"), []byte("old"), 0o600); err != nil {
				t.Fatal(err)
			}
			path := filepath.Join(folder, "a.eml")
			if err := os.Symlink(filepath.Join(outside, target), path); err != nil {
				t.Skip(err)
			}
			if err := writeFile(path, []byte("new"), false); !errors.Is(err, packet.ErrExists) {
				t.Errorf("got %v", err)
			}
			if err := writeFile(path, []byte("new"), true); err != nil {
				t.Fatal(err)
			}
			info, err := os.Lstat(path)
			if err != nil || !info.Mode().IsRegular() {
				t.Errorf("got %v, %v, want a file in place of the link", info, err)
			}
			wantFile(t, path, "new")
			wantFile(t, filepath.Join(outside, "elsewhere"), "old")
			if got := names(t, outside); !slices.Equal(got, []string{"elsewhere"}) {
				t.Errorf("got files %q behind the link", got)
			}
		})
	}
}

func TestWriteFileRefusesFolders(t *testing.T) {
	folder := t.TempDir()
	if err := os.Mkdir(filepath.Join(folder, "a.eml"), 0o700); err != nil {
		t.Fatal(err)
	}
	for _, force := range []bool{false, true} {
		if err := writeFile(filepath.Join(folder, "a.eml"), nil, force); !errors.Is(err, packet.ErrFolder) {
			t.Errorf("force %t: got %v", force, err)
		}
	}
	if got := names(t, folder); !slices.Equal(got, []string{"a.eml"}) {
		t.Errorf("got files %q", got)
	}
}

func TestWriteFileBelowAFile(t *testing.T) {
	folder := t.TempDir()
	below := filepath.Join(folder, "file")
	if err := os.WriteFile(below, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	err := writeFile(filepath.Join(below, "a.eml"), nil, false)
	if err == nil || err.Error() != below+": this is not a folder" {
		t.Errorf("got %v", err)
	}
	err = writeFile(filepath.Join(folder, "none", "a.eml"), nil, false)
	if want := filepath.Join(folder, "none") + ": there is no such file or folder"; err == nil ||
		err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func TestIsFolder(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, name := range []string{"there", "there.d"} {
		if err := os.Mkdir(name, 0o700); err != nil {
			t.Fatal(err)
		}
	}
	tests := map[string]bool{
		"there": true, "there.d": true, ".": true, "..": true, "out": true, "a.b/out": true,
		"out.d/": true, ".hidden": true, "../x": true,
		"x.eml": false, "a/x.txt": false, ".x.eml": false, "v1.2": false,
	}
	for out, want := range tests {
		if got := isFolder(filepath.FromSlash(out)); got != want {
			t.Errorf("%s: got %t", out, got)
		}
	}
}

func TestReason(t *testing.T) {
	tests := []struct {
		err  error
		want string
	}{
		{&fs.PathError{Op: "open", Path: "x", Err: fs.ErrNotExist}, "there is no such file or folder"},
		{&fs.PathError{Op: "open", Path: "x", Err: fs.ErrPermission}, "permission denied"},
		{&fs.PathError{Op: "write", Path: "x", Err: errors.New("The disk is full.")}, "the disk is full"},
		{&os.LinkError{Op: "rename", Old: "x", New: "y", Err: errors.New("Élan.")}, "élan"},
		{packet.ErrExists, "the file already exists"},
	}
	for _, tt := range tests {
		if got := reason(tt.err); got != tt.want {
			t.Errorf("%v: got %q, want %q", tt.err, got, tt.want)
		}
	}
}
