// Package regular tells files from folders, pipes, and devices.
package regular

import (
	"errors"
	"io/fs"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
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

// devices match the names that Windows keeps for devices, also with an extension.
var devices = lazy.Regexp(`^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])$`)

// Reserved reports whether Windows keeps a name for a device: NUL, con.eml, Lpt1.
func Reserved(name string) bool {
	base, _, _ := strings.Cut(name, ".")
	return devices().MatchString(strings.ToLower(strings.TrimRight(base, " ")))
}
