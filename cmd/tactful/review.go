package main

import (
	"cmp"
	"errors"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/packet"
	"github.com/tactful-drafts/tactful/drafts/plan"
	"github.com/tactful-drafts/tactful/drafts/review"
)

// reviewed is what was found in one file.
type reviewed struct {
	File string `json:"file"`
	*review.Report
}

func (s *session) review(paths []string) error {
	if s.String("case") == "" {
		return s.usagef("tactful review "+paths[0]+" --case CASE",
			"want --case: an email is checked against the facts of its case")
	}
	if _, err := s.readBy(); err != nil {
		return err // before any file is read
	}
	in, err := s.readInputs(s.String("case"), "")
	if err != nil {
		return err
	}
	if id := s.String("opportunity"); id != "" {
		if _, err := in.cas.FindOpportunity(id); err != nil {
			return err
		}
	}
	var files []string
	for _, path := range paths {
		found, err := emailsIn(path, true)
		if err != nil {
			return err
		}
		files = append(files, found...)
	}
	var list []reviewed
	for _, path := range files {
		a, err := s.about(path, in)
		if err != nil {
			return err
		}
		r, err := read(s, path, func(r io.Reader) (*review.Report, error) {
			return review.Message(r, in.cas, a)
		})
		if err != nil {
			return err
		}
		list = append(list, reviewed{path, r})
	}
	return s.report(list)
}

// about returns what the flags, or else the packet that an email is in, say about it.
func (s *session) about(path string, in *inputs) (a review.About, err error) {
	by, err := s.readBy()
	if err != nil {
		return a, err
	}
	e := packet.Describe(folderOf(path), filepath.Base(path), in.cat)
	a = review.About{
		Opportunity: cmp.Or(s.String("opportunity"), e.Opportunity), By: cmp.Or(by, e.By),
		Send: e.Send, Now: in.at, Ahead: e.Ahead,
	}
	if s.IsSet("on") && e.Send.Before(in.at) { // the plan wrote it for a later day
		a.Send = in.at
	}
	if path != "-" {
		a.File = filepath.Base(path)
	}
	if kind := cmp.Or(s.String("kind"), e.Kind); kind != "" {
		a.Kind, err = in.cat.Kind(kind)
	} else {
		a.Kind.Others = in.cat.Finder() // for what was sent to another company
	}
	return a, err
}

// report prints what was found as JSON, as a table of figures, or line by line, like a compiler. It
// fails if it's serious.
func (s *session) report(list []reviewed) error {
	serious, least := 0, review.Error
	if s.Bool("strict") {
		least = review.Warning
	}
	var b strings.Builder
	for _, r := range list {
		serious += r.Count(least)
		switch {
		case s.Bool("json"):
		case s.Bool("figures"):
			b.WriteString(r.FigureTable(r.File))
		default:
			b.WriteString(r.Text(r.File))
		}
	}
	if s.Bool("json") {
		if err := writeJSON(&b, list); err != nil {
			return err
		}
	}
	if err := s.print(printable(b.String())); err != nil || serious == 0 {
		return err
	}
	return errShown
}

// reviewPlan says what a review finds in every email of a plan. If they leave the program, an error
// in one that is to be sent stops them all, and an alternate with one is left out.
func (s *session) reviewPlan(cas *casefile.Case, p *plan.Plan, leave bool) error {
	steps := slices.Collect(p.All())
	list := make([]*drafts.Draft, len(steps))
	for i, step := range steps {
		list[i] = step.Written()
	}
	var refused []error
	for i, r := range review.Drafts(list, cas) {
		err := s.sayFindings(steps[i].Filename(), r, steps[i].Private)
		if leave && err != nil && steps[i].LeaveOut(r.Errors()) {
			continue
		}
		if p.Findings += r.Count(review.Warning); leave {
			refused = append(refused, err)
			steps[i].Release() // only --force gets further with a private step
		}
	}
	return errors.Join(refused...)
}

// sayFindings says what a review found in a draft, under a name for it. It fails if there are
// errors, or if it's private, unless --force says to go on.
func (s *session) sayFindings(name string, r *review.Report, private *drafts.PrivateError) error {
	if len(r.Findings) > 0 {
		s.ui.lines("", r.Text("tactful: "+name))
	}
	switch {
	case s.Bool("force"):
		return nil
	case r.Count(review.Error) > 0:
		return newFileError(name, "not written, because of the errors above",
			"fix the case or the template; --force writes it anyway")
	case private != nil:
		return private
	}
	return nil
}
