package packet

import (
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path"

	"github.com/tactful-drafts/tactful/drafts/internal/regular"
)

// The reasons why a name can't be written to.
var (
	ErrExists = errors.New("the file already exists")
	ErrFolder = regular.ErrFolder
)

// CheckFile returns [ErrFolder] for a folder, an error for a pipe or a device, whose reader may have
// to wait forever, and nil for a file.
func CheckFile(info fs.FileInfo) error { return regular.Check(info) }

// WriteFile writes a file that only its owner can read (mode 0600), completely or not at all: it
// writes a temporary file next to it, then renames that. An existing file or link is [ErrExists]
// unless replace is set; a link is replaced, never followed. A folder of that name is [ErrFolder].
func WriteFile(folder *os.Root, name string, data []byte, replace bool) error {
	info, err := folder.Lstat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return err
	case info.IsDir():
		return ErrFolder
	case !replace:
		return ErrExists
	}
	temp := path.Join(path.Dir(name), fmt.Sprintf(".tactful-%016x.tmp", rand.Uint64()))
	if err := create(folder, temp, data); err != nil {
		return err
	}
	if !replace {
		return settle(folder, temp, name, data, folder.Link)
	}
	if err := folder.Rename(temp, name); err != nil {
		folder.Remove(temp)
		return err
	}
	return nil
}

// settle gives a finished temporary file its name with a link, which fails if the name was taken in
// the meantime; renaming would replace that file. File systems without links (FAT) get a new file.
func settle(
	folder *os.Root, temp, name string, data []byte, link func(old, new string) error,
) error {
	err := link(temp, name)
	if removed := folder.Remove(temp); removed != nil {
		return removed
	}
	switch {
	case errors.Is(err, fs.ErrExist):
		return ErrExists
	case err != nil:
		return create(folder, name, data)
	}
	return nil
}

// create writes a new file and removes it again if that fails.
func create(folder *os.Root, name string, data []byte) error {
	f, err := folder.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return ErrExists
	}
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if closed := f.Close(); err == nil {
		err = closed
	}
	if err != nil {
		folder.Remove(name)
	}
	return err
}

// WriteFiles writes files as [WriteFile] does, with the folders they are in: all of them or, if one
// is in the way or can't be written, none. That one is named in a [*FileError].
func WriteFiles(folder *os.Root, files []File, replace bool) (err error) {
	missing := map[string]bool{}
	for _, f := range files {
		info, err := folder.Lstat(f.Name)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			missing[f.Name] = true
		case err != nil:
			return &FileError{f.Name, err}
		case info.IsDir():
			return &FileError{f.Name, ErrFolder}
		case !replace:
			return &FileError{f.Name, ErrExists}
		}
	}
	var made []string
	defer func() {
		for i := len(made) - 1; err != nil && i >= 0; i-- {
			folder.Remove(made[i])
		}
	}()
	for _, f := range files {
		dir := path.Dir(f.Name)
		switch err := folder.Mkdir(dir, 0o700); {
		case err == nil:
			made = append(made, dir)
		case !errors.Is(err, fs.ErrExist):
			return &FileError{dir, err}
		}
		if err := WriteFile(folder, f.Name, f.Data, replace); err != nil {
			return &FileError{f.Name, err}
		}
		if missing[f.Name] {
			made = append(made, f.Name)
		}
	}
	return nil
}
