// Package regular opens files, and nothing else that has a name.
package regular

import (
	"errors"
	"io/fs"
)

// The reasons why something isn't opened.
var (
	ErrFolder = errors.New("this is a folder, not a file")
	ErrPipe   = errors.New("this is a pipe or a device, not a file")
)

// Open opens a file, or what a link to one points to. It refuses a folder, and a pipe, whose reader
// would wait for a writer.
func Open(folder fs.FS, name string) (fs.File, error) {
	info, err := fs.Stat(folder, name)
	if err != nil {
		return nil, err
	}
	if err := Check(info); err != nil {
		return nil, err
	}
	return folder.Open(name)
}

// Check returns [ErrFolder], [ErrPipe], or nil for a file.
func Check(info fs.FileInfo) error {
	switch {
	case info.IsDir():
		return ErrFolder
	case !info.Mode().IsRegular():
		return ErrPipe
	}
	return nil
}
