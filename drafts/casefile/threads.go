package casefile

import (
	"errors"
	"fmt"
	"io/fs"

	"github.com/tactful-drafts/tactful/drafts/internal/strict"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

// ReadThreads reads the email that each opportunity names as its thread from the file system rooted
// at the case's folder. From then on, a draft to its author is an answer to it, unless the draft is
// sent earlier. A case that names none doesn't need the call.
//
// A file that doesn't exist is no error, but a problem to warn about, because its drafts then
// answer nothing. Files that can't be read, or aren't emails, give an [*Error] at the fields that
// name them.
func (c *Case) ReadThreads(fsys fs.FS) (missing []Problem, err error) {
	read := map[string]*mail.Message{}
	var absent, problems []strict.Problem
	for i, o := range c.Opportunities {
		if o.Thread == "" || read[o.Thread] != nil {
			continue
		}
		m, err := readThread(fsys, o.Thread)
		if err == nil {
			read[o.Thread] = m
			continue
		}
		p := c.problemAt(fmt.Sprintf("opportunities[%d].thread", i), fmt.Sprintf("%s: %v", o.Thread, err))
		if errors.Is(err, errAbsent) {
			absent = append(absent, p)
		} else {
			problems = append(problems, p)
		}
	}
	if err := c.errorOf(problems); err != nil {
		return nil, err
	}
	c.threads = read
	if len(absent) == 0 {
		return nil, nil
	}
	return NewProblems(c.file, c.source, absent), nil
}

func readThread(fsys fs.FS, name string) (*mail.Message, error) {
	f, err := openBeside(fsys, name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return mail.Read(f)
}
