package casefile

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"

	"github.com/tactful-drafts/tactful/drafts/internal/strict"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

// ReadThreads reads the email that each opportunity names as its thread from the file system rooted
// at the case's folder. From then on, a draft to its author is an answer to it, unless the draft is
// sent earlier. A case that names none doesn't need the call.
//
// A file that doesn't exist is no error, but a problem to warn about, because its drafts then
// answer nothing; so is an email that nobody in the opportunity wrote or got, and one that the
// client forwarded. Files that can't be read, or aren't emails, give an [*Error] at the fields that
// name them.
func (c *Case) ReadThreads(fsys fs.FS) (unanswered []Problem, err error) {
	read := map[string]*mail.Message{}
	var warnings, problems []strict.Problem
	for i := range c.Opportunities {
		o := &c.Opportunities[i]
		if o.Thread == "" {
			continue
		}
		m := read[o.Thread]
		var err error
		if m == nil {
			m, err = readThread(fsys, o.Thread)
		}
		text := c.unanswerable(o, m)
		if err != nil {
			text = err.Error()
		} else {
			read[o.Thread] = m
		}
		if text == "" {
			continue
		}
		p := c.problemAt(fmt.Sprintf("opportunities[%d].thread", i), o.Thread+": "+text)
		if err == nil || errors.Is(err, errAbsent) {
			warnings = append(warnings, p)
		} else {
			problems = append(problems, p)
		}
	}
	if err := c.errorOf(problems); err != nil {
		return nil, err
	}
	c.threads = read
	if len(warnings) == 0 {
		return nil, nil
	}
	return NewProblems(c.file, c.source, warnings), nil
}

// unanswerable returns why no draft of the opportunity answers the email, or "".
func (c *Case) unanswerable(o *Opportunity, m *mail.Message) string {
	switch {
	case m != nil && c.FromCoach(m):
		return "this email is from the coach, so no draft answers it"
	case m == nil, slices.ContainsFunc(o.People, func(p Person) bool { return c.Answers(m, &p) }) &&
		!c.Forwarded(m):
		return ""
	case c.Forwarded(m):
		return "the client forwarded this email, so no draft answers it: save the one that she " +
			"received instead"
	case c.Wrote(m):
		return fmt.Sprintf("this email went to nobody in opportunity %q, so no draft answers it", o.ID)
	}
	return fmt.Sprintf("this email is from %s, who isn't in opportunity %q, so no draft answers it",
		m.Author().String(), o.ID)
}

// Wrote reports whether the client wrote the email herself: a follow-up goes to the same people.
func (c *Case) Wrote(m *mail.Message) bool { return mail.HasAddress(m.From, c.Client.Email) }

// FromCoach reports whether the coach wrote the email: it's from the coach's address, from another one
// at the coach's domain, or from one that nobody else in the case has under the coach's name.
func (c *Case) FromCoach(m *mail.Message) bool {
	if c.Wrote(m) {
		return false
	}
	coach := Person{Name: c.Coach.Name}
	return slices.ContainsFunc(m.From, func(a mail.Address) bool {
		known := slices.ContainsFunc(c.Opportunities, func(o Opportunity) bool {
			return o.PersonAt(a.Email) >= 0 || c.AtCompany(&o, a.Email)
		})
		return !known && (a.Is(c.Coach.Email) || c.IsCoachDomain(domain(a.Email)) || coach.IsCalled(a.Name))
	})
}

// Forwarded reports whether the client forwarded someone else's email, which no one answers.
func (c *Case) Forwarded(m *mail.Message) bool { return c.Wrote(m) && m.IsForward() }

// Answers reports whether a reply to the email goes to the person. A hiring system writes in her
// name from its own address, as "Priya Shah (Acme)".
func (c *Case) Answers(m *mail.Message, p *Person) bool {
	if c.Wrote(m) {
		return mail.HasAddress(m.To, p.Email)
	}
	from := slices.Concat(m.From, m.ReplyTo)
	return mail.HasAddress(from, p.Email) ||
		slices.ContainsFunc(from, func(a mail.Address) bool { return p.IsCalled(a.Name) })
}

// WithMail returns the case with an email as the thread of the opportunity at the index, as if the
// file named it. The text of the case stays as it is.
func (c *Case) WithMail(i int, m *mail.Message) *Case {
	const name = "the email that came in"
	next := c.threadNamed(i, name)
	next.threads = maps.Clone(c.threads)
	if next.threads == nil {
		next.threads = map[string]*mail.Message{}
	}
	next.threads[name] = m
	return next
}

// threadNamed returns the case whose opportunity at the index names the file as its thread.
func (c *Case) threadNamed(i int, name string) *Case {
	next := *c
	next.Opportunities = slices.Clone(c.Opportunities)
	next.Opportunities[i].Thread = name
	return &next
}

func readThread(fsys fs.FS, name string) (*mail.Message, error) {
	f, err := openBeside(fsys, name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return mail.Read(f)
}
