package casefile

import (
	"errors"
	"io/fs"

	"github.com/tactful-drafts/tactful/drafts/internal/regular"
)

var errAbsent = errors.New("there's no such file in the case's folder")

// openBeside opens a file that a case names in the file system rooted at the case's folder. Its
// errors don't repeat the name.
func openBeside(fsys fs.FS, name string) (fs.File, error) {
	if !fs.ValidPath(name) {
		return nil, errors.New("want a path inside the case's folder, with / between its parts")
	}
	f, err := regular.Open(fsys, name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, errAbsent
	}
	return f, err
}
