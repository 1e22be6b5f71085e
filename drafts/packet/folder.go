package packet

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// ErrNotFolder is a file where a folder is wanted.
var ErrNotFolder = errors.New("this is not a folder")

// MakeFolder makes a folder and those above it for their owner alone (mode 0700). undo removes the
// new ones again if they're empty. The error is a [*FileError]: in particular [ErrNotFolder], for a
// file in the way.
func MakeFolder(path string) (undo func(), err error) {
	path = filepath.Clean(path)
	var made []string
	for p := path; ; p = filepath.Dir(p) {
		info, err := os.Stat(p)
		if err == nil && !info.IsDir() {
			return nil, &FileError{p, ErrNotFolder}
		}
		if err == nil || p == filepath.Dir(p) {
			break
		}
		if errors.Is(err, fs.ErrNotExist) {
			made = append(made, p)
		}
	}
	undo = func() {
		for _, p := range made {
			os.Remove(p)
		}
	}
	if err := os.MkdirAll(path, 0o700); err != nil {
		undo()
		return nil, &FileError{path, err}
	}
	return undo, nil
}
