package casefile

import (
	"errors"
	"fmt"
	"io/fs"

	"github.com/tactful-drafts/tactful/drafts/internal/strict"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

// ReadThreads reads the mail that each opportunity names as its thread from the file system, whose root is the folder of the case. From then
// on a draft to the one who wrote that mail answers it, unless it is sent earlier; see [Request]. A case that names none needs no call.
//
// A file that is not there is no error, but comes back as a problem for a warning: the drafts answer nothing then. A file that cannot
// be read, or is no mail, is a [*CaseError] with all problems, at the fields that name the files.
func (c *Case) ReadThreads(fsys fs.FS) (missing []Problem, err error) {
	read := map[string]*mail.Message{}
	var absent, problems []strict.Problem
	for i, o := range c.Opportunities {
		if o.Thread == "" || read[o.Thread] != nil {
			continue
		}
		path := fmt.Sprintf("opportunities[%d].thread", i)
		m, err := readThread(fsys, o.Thread)
		if err == nil {
			read[o.Thread] = m
			continue
		}
		problem := strict.Problem{Place: c.places.Nearest(path), Path: path, Text: fmt.Sprintf("%s: %v", o.Thread, err)}
		if errors.Is(err, errAbsent) {
			absent = append(absent, problem)
		} else {
			problems = append(problems, problem)
		}
	}
	if err := c.wrong(problems); err != nil {
		return nil, err
	}
	c.threads = read
	var list *Error
	if errors.As(c.wrong(absent), &list) {
		missing = list.Problems
	}
	return missing, nil
}

func readThread(fsys fs.FS, name string) (*mail.Message, error) {
	f, err := openBeside(fsys, name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return mail.Read(f)
}
