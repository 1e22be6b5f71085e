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

func (e *fileError) Hint() string { return e.hint }

// inFile names the file that an error is about, unless it does so itself.
func inFile(path string, err error) error {
	var problems interface{ Unwrap() []error }
	var file *fileError
	if err == nil || errors.As(err, &problems) || errors.As(err, &file) {
		return err
	}
	return &fileError{path: path, err: err}
}

// newFileError returns what is wrong with a file, and what to do about it.
func newFileError(path, text, hint string) error { return &fileError{path, errors.New(text), hint} }

// hinted adds to a file's error what to do about one kind of it.
func hinted(err, kind error, hint string) error {
	if file, ok := errors.AsType[*fileError](err); ok && errors.Is(err, kind) {
		file.hint = hint
	}
	return err
}

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

// write writes a file and prints its path.
func (s *session) write(in opener, path string, data []byte) error {
	if err := s.writeQuietly(in, path, data); err != nil {
		return err
	}
	return s.print(path + "\n")
}

// writeQuietly writes a file next to another result, which is all that's printed.
func (s *session) writeQuietly(in opener, path string, data []byte) error {
	folder, name := filepath.Split(path)
	return in(filepath.Clean(folder), func(root *os.Root) error {
		err := packet.WriteFile(root, name, data, s.Bool("force"))
		if leftover, ok := errors.AsType[*packet.LeftoverError](err); ok {
			s.ui.warn("%s: %s", path, leftover)
			return nil
		}
		return notWritten(path, err)
	})
}

// writeAll writes files into a folder, which is made if it's missing, and prints their paths.
func (s *session) writeAll(folder string, files []packet.File) error {
	err := inNewFolder(folder, func(root *os.Root) error {
		return packet.WriteFiles(root, files, s.Bool("force"))
	})
	if err != nil {
		return err
	}
	out := ""
	for _, f := range files {
		out += filepath.Join(folder, filepath.FromSlash(f.Name)) + "\n"
	}
	return s.print(out)
}

func notWritten(path string, err error) error {
	return hinted(inFile(path, err), packet.ErrExists, "--force overwrites it")
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

// opener opens a folder, and reads it or writes into it.
type opener func(folder string, use func(*os.Root) error) error

// inFolder is the opener of a folder that has to be there.
func inFolder(folder string, use func(*os.Root) error) error {
	root, err := os.OpenRoot(folder)
	if info, stat := os.Stat(folder); err != nil && stat == nil && !info.IsDir() {
		err = packet.ErrNotFolder
	}
	if err != nil {
		return hinted(inFile(folder, err), fs.ErrNotExist, "make the folder first")
	}
	defer root.Close()
	err = use(root)
	if file, ok := errors.AsType[*packet.FileError](err); ok {
		return notWritten(filepath.Join(folder, filepath.FromSlash(file.Name)), file.Err)
	}
	return err
}

// inNewFolder is the opener of a folder that is made if it's missing, and removed again if it isn't
// used.
func inNewFolder(folder string, use func(*os.Root) error) error {
	undo, err := packet.MakeFolder(folder)
	if file, ok := errors.AsType[*packet.FileError](err); ok {
		return inFile(file.Name, file.Err)
	}
	if err = inFolder(folder, use); err != nil {
		undo()
	}
	return err
}
