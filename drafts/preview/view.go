package preview

import (
	_ "embed"
	"errors"
	"html/template"
	"strings"
	"sync"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/each"
	"github.com/tactful-drafts/tactful/drafts/mail"
	"github.com/tactful-drafts/tactful/drafts/plan"
	"github.com/tactful-drafts/tactful/drafts/review"
)

//go:embed page.gohtml
var pageSource string

var pageTemplate = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("page").Parse(pageSource))
})

// view is what the page shows.
type view struct {
	Version   int
	Problems  []string // what's wrong with the case or a template; the rest is from before that
	Client    string
	File      string
	At        string
	Emails    []email
	Deadlines []string
	Warnings  []string
	Stages    []stage
}

// problems returns the lines of an error, and of a case file those with a caret.
func problems(err error) []string {
	var list interface{ Unwrap() []error }
	if !errors.As(err, &list) {
		return []string{err.Error()}
	}
	var lines []string
	for _, e := range list.Unwrap() {
		text := e.Error()
		if p, ok := errors.AsType[casefile.Problem](e); ok && p.Excerpt() != "" {
			text += "\n" + p.Clip(100).Excerpt()
		}
		lines = append(lines, text)
	}
	return lines
}

// email is one email of the plan.
type email struct {
	Number, Kind, Title string
	If                  string // of an alternate: the answer that it's for
	When, Why           string
	To                  []string
	Remarks             []string // warnings and notes
	Draft               *drafts.Draft
	Recipients, Copies  string
	Subject, Text       []piece
	Findings            []finding
	Figures             []review.Figure
}

// newView returns what the page shows of a case at a time.
func newView(c *casefile.Case, cat *drafts.Catalog, at time.Time) (*view, error) {
	p, err := plan.New(cat, c, at)
	if err != nil {
		return nil, err
	}
	v := &view{Client: c.Client.FullName(), File: c.File(),
		At: p.At.Format("Monday 2 January 2006, 15:04 MST")}
	for _, d := range p.Deadlines {
		v.Deadlines = append(v.Deadlines, d.Company+": "+d.When)
	}
	for _, w := range p.Warnings {
		v.Warnings = append(v.Warnings, w.Text)
	}
	var wait sync.WaitGroup
	wait.Go(func() { v.Stages = stages(c, cat, p.At) })
	for s := range p.All() {
		v.Emails = append(v.Emails, newEmail(s))
	}
	queue := make(chan *email)
	for range 2 {
		wait.Go(func() {
			for e := range queue {
				e.review(c)
			}
		})
	}
	for i := range v.Emails {
		if v.Emails[i].Draft != nil {
			queue <- &v.Emails[i]
		}
	}
	close(queue)
	wait.Wait()
	return v, nil
}

func newEmail(s *plan.Step) email {
	e := email{Number: s.Number, Kind: s.Kind, Title: s.Title, When: s.When, Why: s.Why, To: s.To,
		Draft: s.Draft}
	if s.Alternate() {
		e.If = s.If()
	}
	for _, w := range s.Warnings {
		e.Remarks = append(e.Remarks, w.Text)
	}
	e.Remarks = append(e.Remarks, s.Notes...)
	if d := s.Draft; d != nil {
		e.Recipients, e.Copies = addresses(d.To), addresses(d.Cc)
		for _, w := range d.Warnings {
			e.Remarks = append(e.Remarks, w.Text)
		}
	}
	return e
}

func addresses(list []mail.Address) string {
	return strings.Join(each.Of(list, mail.Address.String), ", ")
}

// review adds what the review found.
func (e *email) review(c *casefile.Case) {
	r := review.Draft(e.Draft, c)
	e.Figures = r.Figures
	for i, f := range r.Findings {
		e.Findings = append(e.Findings, finding{f, i + 1})
	}
	e.Subject = pieces(e.Draft.Subject, "Subject", e.Findings, r.Figures)
	e.Text = pieces(e.Draft.Text, "text", e.Findings, r.Figures)
}

// marked is a text with the number of its email.
type marked struct {
	Mail   string
	Pieces []piece
}

// Marked returns a text of the email for the template.
func (e email) Marked(list []piece) marked { return marked{e.Number, list} }
