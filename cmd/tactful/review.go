package main

import (
	"cmp"
	"errors"
	"io"
	"os"
	"path/filepath"
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
	by, err := s.readBy()
	if err != nil {
		return err
	}
	in, err := s.readInputs(s.String("case"), "")
	if err != nil {
		return err
	}
	kind, opportunity := s.String("kind"), s.String("opportunity")
	if opportunity != "" {
		if _, err := in.cas.FindOpportunity(opportunity); err != nil {
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
	manifests := map[string]*packet.Manifest{}
	for _, path := range files {
		folder := filepath.Dir(path)
		if _, seen := manifests[folder]; !seen {
			// Something else called manifest.json says nothing about the files next to it.
			manifests[folder], _ = packet.ReadManifest(os.DirFS(folder))
		}
		e := manifests[folder].Describe(filepath.Base(path), in.cat)
		e.Kind = cmp.Or(kind, e.Kind)
		e.Opportunity = cmp.Or(opportunity, e.Opportunity)
		e.By = cmp.Or(by, e.By)
		if s.IsSet("on") {
			e.Send = in.at
		}
		r, err := s.reviewFile(path, e, in)
		if err != nil {
			return err
		}
		list = append(list, reviewed{path, r})
	}
	return s.report(list)
}

// reviewFile reviews one email, given what is known about it.
func (s *session) reviewFile(path string, e packet.Entry, in *inputs) (*review.Report, error) {
	a := review.About{Opportunity: e.Opportunity, Send: e.Send, By: e.By, Now: in.at}
	if path != "-" {
		a.File = filepath.Base(path)
	}
	if e.Kind != "" {
		var err error
		if a.Kind, err = in.cat.Kind(e.Kind); err != nil {
			return nil, err
		}
	}
	return read(s, path, func(r io.Reader) (*review.Report, error) {
		return review.Message(r, in.cas, a)
	})
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
// in one stops them all.
func (s *session) reviewPlan(cas *casefile.Case, p *plan.Plan, leave bool) error {
	var refused []error
	for step := range p.All() {
		if err := s.reviewStep(cas, step); err != nil && leave {
			refused = append(refused, err)
		}
		if leave {
			step.Release() // only --force gets further with a private step
		}
	}
	return errors.Join(refused...)
}

// reviewStep says what a review finds in the email of a step. It fails if there are errors, unless
// --force says to go on.
func (s *session) reviewStep(cas *casefile.Case, step *plan.Step) error {
	d := step.Draft
	if step.Private != nil {
		d = step.Private.Draft
	}
	if d == nil {
		return nil
	}
	return s.reviewDraft(step.Filename(), d, step.Private, cas)
}

var errRefused = errors.New("not written, because of the errors above")

// reviewDraft says what a review finds in a draft, under a name for it. It fails if there are
// errors, or if it's private, unless --force says to go on.
func (s *session) reviewDraft(
	name string, d *drafts.Draft, private *drafts.PrivateError, cas *casefile.Case,
) error {
	r := review.Draft(d, cas)
	if len(r.Findings) > 0 {
		s.ui.lines("", r.Text("tactful: "+name))
	}
	switch {
	case s.Bool("force"):
		return nil
	case r.Count(review.Error) > 0:
		return &fileError{path: name, err: errRefused,
			hint: "fix the case or the template; --force writes it anyway"}
	case private != nil:
		return private
	}
	return nil
}
