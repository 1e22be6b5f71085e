package packet

import (
	"errors"
	"runtime"
	"testing"
)

func TestReplaceFile(t *testing.T) {
	folder := testFolder(t)
	if err := folder.WriteFile("ada.yaml", []byte("old"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := folder.Chmod("ada.yaml", 0o640); err != nil {
		t.Fatal(err)
	}
	if err := ReplaceFile(folder, "ada.yaml", []byte("older"), []byte("new")); !errors.Is(err, ErrChanged) {
		t.Errorf("got %v", err)
	}
	wantFile(t, folder, "ada.yaml", "old")
	if err := ReplaceFile(folder, "ada.yaml", []byte("old"), []byte("new")); err != nil {
		t.Fatal(err)
	}
	wantFile(t, folder, "ada.yaml", "new")
	info, err := folder.Stat("ada.yaml")
	if err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o640 {
		t.Errorf("got %v, %v", info.Mode(), err)
	}
	if err := ReplaceFile(folder, "absent.yaml", nil, []byte("new")); err == nil {
		t.Error("a file that isn't there was replaced")
	}
	wantFile(t, folder, "ada.yaml", "new")
}

func TestReplaceFileLeavesALinkAlone(t *testing.T) {
	folder := testFolder(t)
	if err := folder.Symlink("elsewhere.yaml", "ada.yaml"); err != nil {
		t.Skip(err)
	}
	if err := ReplaceFile(folder, "ada.yaml", nil, []byte("new")); err == nil {
		t.Error("a link was replaced")
	}
}
