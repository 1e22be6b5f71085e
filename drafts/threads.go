package drafts

import (
	"errors"
	"fmt"
	"io/fs"

	"github.com/tactful-drafts/tactful/drafts/internal/strict"
)

// ReadThreads reads the mail that each opportunity names as its thread from the file system, whose root is the folder of the case. From then
// on a draft to the one who wrote that mail answers it, unless it is sent earlier; see [Request]. A case that names none needs no call.
//
// A file that is not there is no error, but comes back as a problem for a warning: the drafts answer nothing then. A file that cannot
// be read, or is no mail, is a [*CaseError] with all problems, at the fields that name the files.
func (c *Case) ReadThreads(fsys fs.FS) (missing []Problem, err error) {
	read := map[string]*Message{}
	var absent, problems []strict.Problem
	for i, o := range c.Opportunities {
		if o.Thread == "" || read[o.Thread] != nil {
			continue
		}
		path := fmt.Sprintf("opportunities[%d].thread", i)
		m, err := readThread(fsys, o.Thread)
		problem := strict.Problem{Place: c.places.Nearest(path), Path: path}
		switch {
		case errors.Is(err, fs.ErrNotExist):
			problem.Text = o.Thread + ": there is no such file in the folder of the case"
			absent = append(absent, problem)
		case err != nil:
			problem.Text = fmt.Sprintf("%s: %v", o.Thread, err)
			problems = append(problems, problem)
		default:
			read[o.Thread] = m
		}
	}
	if err := c.wrong(problems); err != nil {
		return nil, err
	}
	c.threads = read
	var list *CaseError
	if errors.As(c.wrong(absent), &list) {
		missing = list.Problems
	}
	return missing, nil
}

func readThread(fsys fs.FS, name string) (*Message, error) {
	if !fs.ValidPath(name) {
		return nil, errors.New("want a path inside the folder of the case, with / between its parts")
	}
	f, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return ReadMessage(f)
}
