package main

import (
	"cmp"
	"errors"
	"os"
	"path/filepath"
	"strings"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/packet"
	"github.com/tactful-drafts/tactful/drafts/plan"
	"github.com/tactful-drafts/tactful/drafts/review"
	"github.com/urfave/cli/v2"
)

// reviewed is what was found in one file.
type reviewed struct {
	File string `json:"file"`
	*review.Report
}

func (s *session) review(c *cli.Context, paths []string) error {
	if c.String("case") == "" {
		return usagef("tactful review "+paths[0]+" --case CASE",
			"review: want --case: an email is checked against the facts of its case")
	}
	by, err := readBy(c)
	if err != nil {
		return err
	}
	in, err := s.readInputs(c, c.String("case"), "")
	if err != nil {
		return err
	}
	kind, opportunity := c.String("kind"), c.String("opportunity")
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
		e := manifests[folder].Describe(filepath.Base(path), in.cat.Catalog)
		e.Kind = cmp.Or(kind, e.Kind)
		e.Opportunity = cmp.Or(opportunity, e.Opportunity)
		e.By = cmp.Or(by, e.By)
		if !in.now {
			e.Send = in.at
		}
		r, err := s.reviewFile(path, e, in)
		if err != nil {
			return err
		}
		list = append(list, reviewed{path, r})
	}
	return s.report(c, list)
}

// reviewFile reviews one email, given what is known about it.
func (s *session) reviewFile(path string, e packet.Entry, in *inputs) (*review.Report, error) {
	r, err := s.open(path)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	a := review.About{Opportunity: e.Opportunity, Send: e.Send, By: e.By, Now: in.at}
	if path != "-" {
		a.File = filepath.Base(path)
	}
	if e.Kind != "" {
		if a.Kind, err = in.cat.Kind(e.Kind); err != nil {
			return nil, err
		}
	}
	report, err := review.Message(r, in.cas, a)
	if err != nil {
		return nil, &fileError{path: shown(path), err: err}
	}
	return report, nil
}

// report prints what was found, like a compiler, and fails if it's serious.
func (s *session) report(c *cli.Context, list []reviewed) error {
	serious, least := 0, review.Error
	if c.Bool("strict") {
		least = review.Warning
	}
	for _, r := range list {
		serious += r.Count(least)
	}
	text, err := reportText(c, list)
	if err != nil {
		return err
	}
	if err := s.print(printable(text)); err != nil || serious == 0 {
		return err
	}
	return errShown
}

// reportText returns what was found as JSON, as a table of figures, or as lines of findings.
func reportText(c *cli.Context, list []reviewed) (string, error) {
	var b strings.Builder
	if c.Bool("json") {
		err := writeJSON(&b, list)
		return b.String(), err
	}
	for _, r := range list {
		if c.Bool("figures") {
			b.WriteString(r.FigureTable(r.File))
		} else {
			b.WriteString(r.Text(r.File))
		}
	}
	return b.String(), nil
}

// reviewPlan says what a review finds in every email of a plan. With refuse, an error in one stops
// them all.
func (s *session) reviewPlan(cas *casefile.Case, p *plan.Plan, refuse bool) error {
	var refused []error
	for step := range p.All() {
		if err := s.reviewStep(cas, step); err != nil && refuse {
			refused = append(refused, err)
		}
	}
	return errors.Join(refused...)
}

// reviewStep says what a review finds in the email of a step, and fails if there are errors.
func (s *session) reviewStep(cas *casefile.Case, step *plan.Step) error {
	d := step.Draft
	if step.Private != nil {
		d = step.Private.Draft
	}
	if d == nil {
		return nil
	}
	err := s.sayFindings(step.Filename(), d, cas)
	if err == nil && step.Private != nil {
		return step.Private
	}
	return err
}

var errRefused = errors.New("not written, because of the errors above")

// sayFindings says what a review finds in a draft, under a name for it. It fails if there are
// errors.
func (s *session) sayFindings(name string, d *drafts.Draft, cas *casefile.Case) error {
	r := review.Draft(d, cas)
	if len(r.Findings) > 0 {
		for text := range strings.Lines(r.Text("tactful: " + name)) {
			s.ui.line(strings.TrimSuffix(text, "\n"))
		}
	}
	if r.Count(review.Error) == 0 {
		return nil
	}
	return &fileError{path: name, err: errRefused,
		hint: "fix the case or the template; --force writes it anyway"}
}
