package packet

import (
	"errors"
	"io/fs"
	"path"
	"strings"
)

// ErrNoEmail is a folder without an email.
var ErrNoEmail = errors.New("there is no .eml in this folder")

// Emails returns the names of the .eml files in a folder or, if deep, of the .eml and .emltpl files
// in it and below it. If there are none, the error is [ErrNoEmail].
func Emails(folder fs.FS, deep bool) ([]string, error) {
	var files []string
	err := fs.WalkDir(folder, ".", func(name string, d fs.DirEntry, err error) error {
		ext := strings.ToLower(path.Ext(name))
		switch {
		case err != nil:
			return err
		case d.IsDir() && name != "." && !deep:
			return fs.SkipDir
		case !d.IsDir() && (ext == ".eml" || ext == ".emltpl" && deep):
			files = append(files, name)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return nil, ErrNoEmail
	}
	return files, nil
}
