package packet_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/packet"
)

func TestMakeFolder(t *testing.T) {
	base := t.TempDir()
	path := filepath.Join(base, "a", "b", "c")
	undo, err := packet.MakeFolder(path)
	if err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(filepath.Join(base, "a"))
	if err != nil || (runtime.GOOS != "windows" && info.Mode() != fs.ModeDir|0o700) {
		t.Errorf("got %v, %v", info, err)
	}
	undo()
	if got, err := os.ReadDir(base); err != nil || len(got) > 0 {
		t.Errorf("undo left %v, %v", got, err)
	}

	if err := os.MkdirAll(filepath.Join(base, "old"), 0o755); err != nil {
		t.Fatal(err)
	}
	undo, err = packet.MakeFolder(filepath.Join(base, "old", "new"))
	if err != nil {
		t.Fatal(err)
	}
	kept := filepath.Join(base, "old", "new", "kept")
	if err := os.WriteFile(kept, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	undo()
	if _, err := os.Stat(kept); err != nil {
		t.Errorf("undo took away what others wrote: %v", err)
	}

	if err := os.WriteFile(filepath.Join(base, "file"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	_, err = packet.MakeFolder(filepath.Join(base, "file", "x"))
	var file *packet.FileError
	if !errors.Is(err, packet.ErrNotFolder) || !errors.As(err, &file) ||
		file.Name != filepath.Join(base, "file") {
		t.Errorf("got %v", err)
	}
}
