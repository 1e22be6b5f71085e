package packet

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path"

	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
	"github.com/tactful-drafts/tactful/drafts/internal/regular"
)

// The reasons why a name can't be written to.
var (
	ErrExists = errors.New("the file already exists")
	ErrFolder = regular.ErrFolder
	// the name is one that Windows keeps for a device, such as NUL or CON.eml
	ErrReserved = errors.New("this is a name that Windows keeps for a device")
)

// CheckFile returns [ErrFolder] for a folder, an error for a pipe or a device, whose reader may
// have to wait forever, and nil for a file.
func CheckFile(info fs.FileInfo) error { return regular.Check(info) }

// LeftoverError is a file that was written, with a temporary file beside it that can't be removed,
// such as one that a virus scanner holds. It isn't a failure.
type LeftoverError struct {
	Temp string // the temporary file
	Err  error
}

func (e *LeftoverError) Error() string {
	return fmt.Sprintf("this was written, but the temporary file %s cannot be removed: %v",
		e.Temp, e.Err)
}

func (e *LeftoverError) Unwrap() error { return e.Err }

// WriteFile writes a file that only its owner can read (mode 0600), completely or not at all: it
// writes a temporary file next to it, then renames that. An existing file or link is [ErrExists]
// unless replace is set; a link is replaced, never followed. A folder of that name is [ErrFolder],
// and a name that Windows keeps for a device [ErrReserved]. A [*LeftoverError] means that the file
// was written.
func WriteFile(folder *os.Root, name string, data []byte, replace bool) error {
	return writeFile(diskOf(folder), name, data, replace)
}

func writeFile(d disk, name string, data []byte, replace bool) error {
	if _, err := free(d, name, replace); err != nil {
		return err
	}
	temp := tempBeside(name)
	if err := d.Create(temp, data); err != nil {
		return err
	}
	return place(d, temp, name, data, replace)
}

// free reports whether there is no file with a name yet. The error is the reason why none can be
// written there.
func free(d disk, name string, replace bool) (missing bool, err error) {
	if regular.Reserved(path.Base(name)) {
		return false, ErrReserved
	}
	info, err := d.Lstat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return true, nil
	case err != nil:
		return false, err
	case info.IsDir():
		return false, ErrFolder
	case !replace:
		return false, ErrExists
	}
	return false, nil
}

// place gives a temporary file with the data its name.
func place(d disk, temp, name string, data []byte, replace bool) (err error) {
	if replace {
		err = d.Rename(temp, name)
	} else {
		// A link fails if the name was taken in the meantime; renaming would replace that file.
		err = d.Link(temp, name)
	}
	if replace && err == nil {
		return nil
	}
	removed := d.Remove(temp)
	switch {
	case replace:
		return err
	case errors.Is(err, fs.ErrExist):
		return ErrExists
	case err != nil: // a file system without links (FAT)
		if err := d.Create(name, data); err != nil {
			return err
		}
	}
	if removed != nil {
		return &LeftoverError{temp, removed}
	}
	return nil
}

// tempBeside returns a new name for a temporary file in the folder of a file.
func tempBeside(name string) string {
	return path.Join(path.Dir(name), fmt.Sprintf(".tactful-%016x.tmp", rand.Uint64()))
}

// tempName matches the names of [tempBeside].
var tempName = lazy.Regexp(`^\.tactful-[0-9a-f]{16}\.tmp$`)

// removeTemps removes the temporary files that an interrupted run has left in a folder.
func removeTemps(d disk) {
	entries, _ := fs.ReadDir(d.FS(), ".")
	for _, e := range entries {
		if tempName().MatchString(e.Name()) && e.Type().IsRegular() {
			d.Remove(e.Name()) // if it can't be removed, it's in nobody's way
		}
	}
}

// WriteFiles writes files as [WriteFile] does, with the folders they are in: all of them or, if one
// is in the way or can't be written, none. That one is named in a [*FileError].
func WriteFiles(folder *os.Root, files []File, replace bool) (err error) {
	return writeFiles(diskOf(folder), files, replace)
}

func writeFiles(d disk, files []File, replace bool) (err error) {
	var made []string
	defer func() {
		for i := len(made) - 1; err != nil && i >= 0; i-- {
			d.Remove(made[i])
		}
	}()
	missing, temps := make([]bool, len(files)), make([]string, len(files))
	for i, f := range files {
		if missing[i], err = free(d, f.Name, replace); err != nil {
			return &FileError{f.Name, err}
		}
	}
	for i, f := range files { // what most often fails comes before any file changes
		dir := path.Dir(f.Name)
		switch err := d.Mkdir(dir, 0o700); {
		case err == nil:
			made = append(made, dir)
		case !errors.Is(err, fs.ErrExist):
			return &FileError{dir, err}
		}
		temps[i] = tempBeside(f.Name)
		if err := d.Create(temps[i], f.Data); err != nil {
			return &FileError{f.Name, err}
		}
		made = append(made, temps[i])
	}
	for i, f := range files {
		err := place(d, temps[i], f.Name, f.Data, replace)
		if _, left := errors.AsType[*LeftoverError](err); err != nil && !left {
			return &FileError{f.Name, err}
		}
		if missing[i] {
			made = append(made, f.Name)
		}
	}
	return nil
}

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
