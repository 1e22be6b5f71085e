package packet

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
)

// ErrChanged is a file that no longer has the contents it was read with.
var ErrChanged = errors.New("another program changed the file in the meantime; nothing was written")

// ReplaceFile replaces the contents of a file, completely or not at all, and keeps its mode. If it
// no longer has the old contents, that's [ErrChanged], and it stays as it is. A link isn't
// followed: it's an error.
func ReplaceFile(folder *os.Root, name string, old, data []byte) error {
	d := diskOf(folder)
	info, err := folder.Lstat(name)
	if err != nil {
		return err
	}
	if err := CheckFile(info); err != nil {
		return err
	}
	temp := tempBeside(name)
	if err := d.Create(temp, data); err != nil {
		return err
	}
	if err = folder.Chmod(temp, info.Mode().Perm()); err == nil {
		err = unchanged(folder, name, info, old)
	}
	if err == nil {
		err = d.Rename(temp, name)
	}
	if err != nil {
		d.Remove(temp)
	}
	return err
}

func unchanged(folder *os.Root, name string, was fs.FileInfo, old []byte) error {
	now, err := folder.ReadFile(name)
	if err != nil {
		return err
	}
	info, err := folder.Lstat(name)
	switch {
	case err != nil:
		return err
	case !bytes.Equal(now, old), info.Mode() != was.Mode():
		return ErrChanged
	}
	return nil
}
