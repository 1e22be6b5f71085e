package packet

import (
	"errors"
	"io/fs"
	"os"
	"runtime"
	"syscall"
	"time"
)

// disk is what writing needs of a folder.
type disk interface {
	FS() fs.FS
	Lstat(name string) (fs.FileInfo, error)
	Create(name string, data []byte) error // a new file, mode 0600; nothing is left if that fails
	Mkdir(name string, mode fs.FileMode) error
	Link(old, new string) error
	Rename(old, new string) error
	Remove(name string) error
}

func diskOf(folder *os.Root) disk { return patient{root{folder}, heldByWindows, time.Sleep} }

// root is a folder of the operating system.
type root struct{ *os.Root }

func (r root) Create(name string, data []byte) error {
	f, err := r.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
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
		r.Remove(name)
	}
	return err
}

// patient waits for a file that another program holds, as virus scanners on Windows do with new
// files.
type patient struct {
	disk
	held func(error) bool
	wait func(time.Duration)
}

func (p patient) Link(old, new string) error {
	return p.try(func() error { return p.disk.Link(old, new) })
}

func (p patient) Rename(old, new string) error {
	return p.try(func() error { return p.disk.Rename(old, new) })
}

func (p patient) Remove(name string) error {
	return p.try(func() error { return p.disk.Remove(name) })
}

// try tries for about two seconds.
func (p patient) try(f func() error) error {
	for pause := 10 * time.Millisecond; ; pause *= 2 {
		err := f()
		if err == nil || !p.held(err) || pause > time.Second {
			return err
		}
		p.wait(pause)
	}
}

// heldByWindows reports whether an error says that another program has a file open: access denied,
// a sharing violation, or a lock violation.
func heldByWindows(err error) bool {
	if runtime.GOOS != "windows" {
		return false
	}
	return errors.Is(err, syscall.Errno(5)) || errors.Is(err, syscall.Errno(32)) ||
		errors.Is(err, syscall.Errno(33))
}
