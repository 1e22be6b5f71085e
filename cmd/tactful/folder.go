package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/tactful-drafts/tactful/drafts/packet"
)

// opener opens a folder, and reads it or writes into it.
type opener func(folder string, use func(*os.Root) error) error

// inFolder is the opener of a folder that has to be there.
func inFolder(folder string, use func(*os.Root) error) error {
	root, err := os.OpenRoot(folder)
	if info, stat := os.Stat(folder); err != nil && stat == nil && !info.IsDir() {
		err = errNotFolder
	}
	if err != nil {
		return hinted(inFile(folder, err), fs.ErrNotExist, "make the folder first")
	}
	defer root.Close()
	err = use(root)
	var file *packet.FileError
	if errors.As(err, &file) {
		return notWritten(filepath.Join(folder, filepath.FromSlash(file.Name)), file.Err)
	}
	return err
}

// inNewFolder is the opener of a folder that is made if it's missing, and removed again if it isn't
// used.
func inNewFolder(folder string, use func(*os.Root) error) error {
	undo, err := makeFolder(folder)
	if err != nil {
		return err
	}
	if err = inFolder(folder, use); err != nil {
		undo()
	}
	return err
}

// makeFolder makes a folder and those above it for their owner alone. undo removes the new ones
// again if they're empty.
func makeFolder(path string) (undo func(), err error) {
	path = filepath.Clean(path)
	var made []string
	for p := path; ; p = filepath.Dir(p) {
		info, err := os.Stat(p)
		if err == nil && !info.IsDir() {
			return nil, &fileError{path: p, err: errNotFolder}
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
		return nil, &fileError{path: path, err: err}
	}
	return undo, nil
}
