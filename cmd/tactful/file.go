package main

import (
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"
)

// fileError is a file that could not be read or written: one line, the same on every system where the reason is a common one.
type fileError struct {
	path string
	err  error
	hint string
}

func (e *fileError) Error() string { return e.path + ": " + reason(e.err) }

func (e *fileError) Unwrap() error { return e.err }

var (
	errThere     = errors.New("the file is there already")
	errFolder    = errors.New("this is a folder, not a file")
	errNotFolder = errors.New("this is not a folder")
)

func reason(err error) string {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "there is no such file or folder"
	case errors.Is(err, fs.ErrPermission):
		return "permission denied"
	case errors.As(err, &path):
		err = path.Err
	case errors.As(err, &link):
		err = link.Err
	}
	// Windows writes sentences.
	first, size := utf8.DecodeRuneInString(err.Error())
	return string(unicode.ToLower(first)) + strings.TrimSuffix(err.Error()[size:], ".")
}

// writeFile writes a file for its owner alone, whole or not at all: under another name in the same folder first, then at its
// name in one step. A file, or a link, that has the name already is an error, unless force is set: then it is replaced, never
// followed.
func writeFile(path string, data []byte, force bool) error {
	folder, name := filepath.Split(path)
	if folder == "" {
		folder = "."
	}
	root, err := os.OpenRoot(folder)
	if err != nil {
		return noFolder(filepath.Clean(folder), err)
	}
	defer root.Close()
	if err := writeIn(root, name, data, force); err != nil {
		return existing(path, err)
	}
	return nil
}

// noFolder wraps an error about a folder that cannot be opened.
func noFolder(path string, err error) error {
	e := &fileError{path: path, err: err}
	if errors.Is(err, fs.ErrNotExist) {
		e.hint = "make the folder first"
	} else if info, err := os.Stat(path); err == nil && !info.IsDir() {
		e.err = errNotFolder
	}
	return e
}

// existing wraps an error about a file, with the way out where the file is in the way.
func existing(path string, err error) error {
	e := &fileError{path: path, err: err}
	if errors.Is(err, errThere) {
		e.hint = "--force writes over it"
	}
	return e
}

// writeIn does it below a folder, which it cannot leave.
func writeIn(root *os.Root, name string, data []byte, force bool) error {
	if err := free(root, name, force); err != nil {
		return err
	}
	temp := fmt.Sprintf(".tactful-%016x.tmp", rand.Uint64())
	if err := writeNew(root, temp, data); err != nil {
		return err
	}
	if force {
		if err := root.Rename(temp, name); err != nil {
			root.Remove(temp)
			return err
		}
		return nil
	}
	return settle(root, temp, name, data, root.Link)
}

// settle gives a finished file its name. A link fails where the name is taken, even since the last look; renaming would replace.
// Not every file system has links (FAT has none): there the name is taken first, and filled.
func settle(root *os.Root, temp, name string, data []byte, link func(old, new string) error) error {
	err := link(temp, name)
	if removed := root.Remove(temp); removed != nil {
		return removed
	}
	switch {
	case errors.Is(err, fs.ErrExist):
		return errThere
	case err != nil:
		return writeNew(root, name, data)
	}
	return nil
}

// free reports whether a name can be written to.
func free(root *os.Root, name string, force bool) error {
	info, err := root.Lstat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return err
	case info.IsDir():
		return errFolder
	case !force:
		return errThere
	}
	return nil
}

// writeNew writes a file that was not there; where that fails, it is not there afterwards either.
func writeNew(root *os.Root, name string, data []byte) error {
	f, err := root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return errThere
	}
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if closed := f.Close(); err == nil {
		err = closed
	}
	if err != nil {
		root.Remove(name)
	}
	return err
}

// isFolder reports whether an output is meant as a folder: it is one, it ends in a separator, or it has no extension.
func isFolder(out string) bool {
	if info, err := os.Stat(out); err == nil && info.IsDir() {
		return true
	}
	base := filepath.Base(out)
	return os.IsPathSeparator(out[len(out)-1]) || strings.LastIndexByte(base, '.') <= 0
}

// makeFolder makes a folder for its owner alone, with those above it, and returns what takes the new ones away again if they
// are empty.
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
