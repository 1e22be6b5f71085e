package drafts

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"text/template"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
	"github.com/tactful-drafts/tactful/drafts/internal/markup"
	"github.com/tactful-drafts/tactful/drafts/internal/strict"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

// Draft renders one email of a case. A case built in Go is validated first. Each of these problems
// is a [casefile.InputError], and reported before anything is rendered:
//
//   - a kind, an opportunity, a person, or a format that does not exist:
//     [*casefile.UnknownError], with the nearest name
//   - an opportunity that must be named and is not: [*letter.ChoiceError]
//   - a fact that the kind needs and the case lacks: [*letter.NeedsError], with its place
//   - an amount without an exchange rate, a share without a price, a date in the case that has
//     passed: [*casefile.Error], with its place
//   - a request without a time of sending, or with a date that has passed
//   - an email to answer that does not say where a reply goes, or that is from someone the case
//     does not know
//
// A template that fails on this case gives a [*RenderError] with both places. An email that would
// show something private, wherever it comes from, gives a [*PrivateError] with its positions, which
// is an InputError, too. The case is not changed, and the same request gives the same draft.
func (cat *Catalog) Draft(c *casefile.Case, r Request) (*Draft, error) {
	j, l, err := cat.compose(c, r)
	if err != nil {
		return nil, err
	}
	d := j.draft()
	if d.Subject, err = j.subject(l); err != nil {
		return nil, err
	}
	if d.Text, d.HTML, err = j.text(l); err != nil {
		return nil, err
	}
	country := cmp.Or(j.Opportunity.Country(), c.Client.Country()) // as for the time zone
	if j.Kind.FromCoach() {
		country = c.Client.Country()
	}
	us, yen := c.PaysIn("USD"), c.PaysIn("JPY")
	for _, text := range []*string{&d.Subject, &d.Text, &d.HTML} {
		if strings.Contains(*text, "..") { // the pattern alone would take longer than the template
			*text = twoPeriods().ReplaceAllString(*text, "$1.$2")
		}
		*text = comp.LocalSigns(*text, country, us, yen)
	}
	own := len(d.Text)
	if j.Parent != nil {
		if err := j.answer(d); err != nil {
			return nil, err
		}
		if j.Request.Quote {
			if err := j.quote(d); err != nil {
				return nil, err
			}
		}
	}
	d.Warnings = append(d.Warnings, warnings(j.Job, l, d)...)
	ownSubject := len(d.Subject)
	switch {
	case j.Parent != nil && j.isTheirs():
		ownSubject = 0
	case j.Parent != nil: // somebody else's words are quoted as the client's own
		own = len(d.Text)
	}
	if err := checkPrivate(j.Job, d, ownSubject, own); err != nil {
		return nil, err
	}
	return d, nil
}

// twoPeriods matches the period of a template after a name that ends with one, such as Acme Inc.
var twoPeriods = lazy.Regexp(`(\pL)\.\.(\s|<|$)`)

// compose checks a request and gathers what its email may state.
func (cat *Catalog) compose(c *casefile.Case, r Request) (j rendering, l *letter.Letter, err error) {
	k, err := cat.kind(r.Kind)
	if err != nil {
		return j, nil, err
	}
	if err := cat.check(c, r); err != nil {
		return j, nil, err
	}
	if j.Job, l, err = letter.Compose(c, k.kind(), r); err != nil {
		return j, nil, err
	}
	voice := casefile.Voice(l.Voice)
	j.form = form{
		path: k.path(voice), formal: voice == casefile.VoiceFormal,
		british: c.English() == casefile.EnglishGB, slots: len(c.WordsFor(j.Opportunity, k.id)) > 0,
	}
	if j.form.subject = subjectTree(j.form.path); k.tree(j.form.subject) == nil {
		j.form.subject = subjectTree(k.main)
	}
	j.set = cat.texts.in(j.form, k)
	return j, l, nil
}

// check checks what a draft is made from.
func (cat *Catalog) check(c *casefile.Case, r Request) error {
	if c == nil {
		return casefile.InputErrorf("there is no case to draft from")
	}
	if err := c.EnsureValid(); err != nil {
		return err
	}
	if err := cat.CheckWords(c); err != nil {
		return err
	}
	if r.Send.IsZero() {
		return casefile.InputErrorf("the request has no time of sending: set Request.Send")
	}
	if _, err := mail.CheckAddress(c.Client.Email); err != nil { // changed since the case was checked
		return c.ErrorAt(casefile.FieldProblem{Field: "client.email", Text: err.Error()})
	}
	if err := cat.checkAbout(c, r.About); err != nil {
		return err
	}
	return checkFormat(r.Format)
}

// checkAbout checks the event that a request is about.
func (cat *Catalog) checkAbout(c *casefile.Case, e *casefile.Event) error {
	if e == nil {
		return nil
	}
	if what, err := casefile.ParseEventKind(string(e.What)); err != nil || what != e.What {
		return casefile.InputErrorf("the event that the email is about: unknown what %q", e.What)
	}
	logged := slices.ContainsFunc(c.Log, func(l casefile.Event) bool { return l.Kind == e.Kind })
	if e.Kind != "" && !logged && !slices.Contains(cat.known, e.Kind) {
		return unknownKind(e.Kind, cat.known)
	}
	if e.Opportunity != "" {
		_, err := c.FindOpportunity(e.Opportunity)
		return err
	}
	return nil
}

// rendering is one request being turned into a draft.
type rendering struct {
	*letter.Job
	form form
	set  *executable // the templates in the form
}

// draft returns the draft without its subject and words.
func (j rendering) draft() *Draft {
	return &Draft{
		Kind:        j.Kind.ID,
		Title:       j.Kind.Title,
		Opportunity: j.Opportunity.ID,
		Send:        j.Request.Send.In(j.Home),
		Window:      j.Kind.Window,
		From:        j.From(),
		To:          addressed(j.To()),
		Cc:          addressed(j.Cc()...),
		Note:        j.Kind.Note,
		format:      j.Request.Format,
		kind:        j.Kind,
		by:          j.By(),
		ahead:       j.Request.Ahead,
		unaddressed: unaddressed(append(j.Cc(), j.To())),
	}
}

// addressed returns the recipients whose address is known; never nil.
func addressed(list ...mail.Address) []mail.Address {
	return slices.DeleteFunc(append([]mail.Address{}, list...),
		func(a mail.Address) bool { return a.Email == "" })
}

// unaddressed returns the names of the recipients whose address isn't known.
func unaddressed(list []mail.Address) []string {
	var names []string
	for _, a := range list {
		if a.Email == "" {
			names = append(names, a.Name)
		}
	}
	return names
}

func (j rendering) subject(l *letter.Letter) (string, error) {
	if own := l.Words(casefile.SlotSubject); own != "" {
		return oneLine(own), nil
	}
	out, err := j.execute(j.set.Template, j.form.subject, l)
	if err != nil {
		return "", err
	}
	defer out.free()
	subject := oneLine(out.String())
	if rest, ok := strings.CutPrefix(l.Company, "The "); ok {
		subject = strings.ReplaceAll(subject, "the The "+rest, "the "+rest)
	}
	if name := j.WhichOne(subject); name != "" {
		subject = withName(subject, name)
	}
	if subject == "" || strings.ContainsFunc(subject, strict.Control) {
		return "", j.failed(fmt.Errorf("want a subject of one line of text, got %q", subject))
	}
	return subject, nil
}

// withName adds a name to a subject. It takes the place of who writes if there's no room for both.
func withName(subject, name string) string {
	matter, _, writer := strings.Cut(subject, " – ")
	switch {
	case !writer:
		return subject + " – " + name
	case utf8.RuneCountInString(subject)+len(", ")+utf8.RuneCountInString(name) > mail.LongestSubject:
		return matter + " – " + name
	}
	return subject + ", " + name
}

// oneLine collapses white space.
func oneLine(s string) string {
	return strings.Join(strings.FieldsFunc(s,
		func(r rune) bool { return r == ' ' || r == '\t' || r == '\r' || r == '\n' }), " ")
}

func (j rendering) text(l *letter.Letter) (text, html string, err error) {
	out, err := j.execute(j.set.Template, j.form.path, l)
	if err != nil {
		return "", "", err
	}
	defer out.free()
	if text, html, err = markup.Render(out.Bytes()); err != nil {
		// The error counts lines of the output, which loops and partials shift.
		return "", "", j.failed(fmt.Errorf("in its output, %w", err))
	}
	if text == "\n" {
		return "", "", j.failed(errors.New("the text is empty"))
	}
	return text, html, nil
}

// execute executes a template of a set with the holes of the rendering's own. What it returns is to be
// freed.
func (j rendering) execute(set *template.Template, name string, l *letter.Letter) (*letterWriter, error) {
	b := letterWriters.Get().(*letterWriter)
	b.holes, b.line = j.set.holes, name == j.form.subject
	if err := set.ExecuteTemplate(b, name, l); err != nil {
		b.free()
		text := err.Error()
		if value, ok := errors.AsType[*valueError](err); ok && value.at != "" {
			text = value.at + ": " + text
		}
		tree, line, msg := splitTemplateError(text)
		return nil, j.failedIn(cmp.Or(tree, name), line, errors.New(strict.Excerpt(plainly(err, msg))))
	}
	return b, nil
}

// plainly says what went wrong in a template without text/template's own terms.
func plainly(err error, msg string) string {
	if value, ok := errors.AsType[*valueError](err); ok {
		return value.Error()
	}
	if _, after, ok := strings.Cut(msg, ` at <`); ok {
		msg = "at <" + after
	}
	if before, _, ok := strings.Cut(msg, "value method "); ok {
		msg = before + "it is missing" // a method of a nil pointer
	}
	return msg
}

func (j rendering) failed(err error) error { return j.failedIn(j.form.path, 0, err) }

func (j rendering) failedIn(tree string, line int, err error) error {
	return &RenderError{
		Template: fileOf(tree), Line: line, Opportunity: j.Opportunity.ID,
		File: j.Case.File(), CaseLine: j.Line(), Err: err,
	}
}
