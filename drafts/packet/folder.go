package packet

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
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

// ErrNoEmail is a folder without an email.
var ErrNoEmail = errors.New("there is no .eml in this folder")

// Emails returns the names of the .eml files in a folder or, if deep, of the .eml and .emltpl files
// in it and below it. If there are none, the error is [ErrNoEmail].
func Emails(folder fs.FS, deep bool) ([]string, error) {
	var files []string
	err := fs.WalkDir(folder, ".", func(name string, d fs.DirEntry, err error) error {
		ext := strings.ToLower(path.Ext(name))
		switch {
		case err != nil:
			return err
		case d.IsDir() && name != "." && !deep:
			return fs.SkipDir
		case !d.IsDir() && (ext == ".eml" || ext == ".emltpl" && deep):
			files = append(files, name)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return nil, ErrNoEmail
	}
	return files, nil
}
