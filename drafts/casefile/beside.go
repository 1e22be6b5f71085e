package casefile

import (
	"errors"
	"io/fs"
)

// errAbsent is a file that a case names and its folder does not have.
var errAbsent = errors.New("there is no such file in the folder of the case")

// openBeside opens a file that a case names, in a file system whose root is the folder of the case. The error does not repeat the name.
func openBeside(fsys fs.FS, name string) (fs.File, error) {
	if !fs.ValidPath(name) {
		return nil, errors.New("want a path inside the folder of the case, with / between its parts")
	}
	f, err := fsys.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, errAbsent
	}
	return f, err
}
