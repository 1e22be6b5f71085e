package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/packet"
)

// fileError is a file that can't be read or written: one line, in the same words on every system
// for common reasons.
type fileError struct {
	path string
	err  error
	hint string
}

func (e *fileError) Error() string { return e.path + ": " + reason(e.err) }

func (e *fileError) Unwrap() error { return e.err }

var errNotFolder = errors.New("this is not a folder")

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

// writeFile writes a file as [packet.WriteFile] does; force replaces an existing one.
func writeFile(path string, data []byte, force bool) error {
	folder, name := filepath.Split(path)
	if folder == "" {
		folder = "."
	}
	root, err := openFolder(filepath.Clean(folder))
	if err != nil {
		return err
	}
	defer root.Close()
	if err := packet.WriteFile(root, name, data, force); err != nil {
		return notWritten(path, err)
	}
	return nil
}

// write writes a file and prints its path.
func (s *session) write(path string, data []byte, force bool) error {
	if err := s.writeQuietly(path, data, force); err != nil {
		return err
	}
	return s.print(path + "\n")
}

// writeQuietly writes a file next to another result, which is all that's printed.
func (s *session) writeQuietly(path string, data []byte, force bool) error {
	err := writeFile(path, data, force)
	var leftover *packet.LeftoverError
	if errors.As(err, &leftover) {
		s.ui.warn("%s: %s", path, leftover)
		return nil
	}
	return err
}

func openFolder(path string) (*os.Root, error) {
	root, err := os.OpenRoot(path)
	if err == nil {
		return root, nil
	}
	e := &fileError{path: path, err: err}
	if errors.Is(err, fs.ErrNotExist) {
		e.hint = "make the folder first"
	} else if info, err := os.Stat(path); err == nil && !info.IsDir() {
		e.err = errNotFolder
	}
	return nil, e
}

func notWritten(path string, err error) error {
	e := &fileError{path: path, err: err}
	if errors.Is(err, packet.ErrExists) {
		e.hint = "--force overwrites it"
	}
	return e
}

// isFolder reports whether an output is meant as a folder: it's one already, it ends in a
// separator, or it has no extension.
func isFolder(out string) bool {
	if info, err := os.Stat(out); err == nil && info.IsDir() {
		return true
	}
	base := filepath.Base(out)
	return os.IsPathSeparator(out[len(out)-1]) || strings.LastIndexByte(base, '.') <= 0
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

// inNewFolder makes a folder if it's missing, and writes into it.
func inNewFolder(folder string, write func(*os.Root) error) error {
	undo, err := makeFolder(folder)
	if err != nil {
		return err
	}
	err = inFolder(folder, write)
	if err != nil {
		undo()
	}
	return err
}

// inFolder opens a folder, and reads it or writes into it.
func inFolder(folder string, use func(*os.Root) error) error {
	root, err := openFolder(folder)
	if err != nil {
		return err
	}
	defer root.Close()
	err = use(root)
	var file *packet.FileError
	if errors.As(err, &file) {
		return notWritten(filepath.Join(folder, filepath.FromSlash(file.Name)), file.Err)
	}
	return err
}
