package review

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/parallel"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

// Report is what a review of one email found.
type Report struct {
	Findings []Finding `json:"findings"` // in the order of their places: headers, text, HTML
	// every figure in the email and where it comes from
	Figures []Figure `json:"figures"`

	file bool // it was read from a file, so findings have lines in it
}

// Count returns how many findings have at least that severity.
func (r *Report) Count(least Severity) int {
	rank := func(s Severity) int { return slices.Index([]Severity{Advice, Warning, Error}, s) }
	n := 0
	for _, f := range r.Findings {
		if rank(f.Severity) >= rank(least) {
			n++
		}
	}
	return n
}

// Errors says for each error what is wrong, without what is private.
func (r *Report) Errors() (list []string) {
	for _, f := range r.Findings {
		if what := f.Text; f.Severity == Error {
			if f.Rule == rulePrivate {
				what = "it shows something private"
			}
			list = append(list, fmt.Sprintf("%s (%s)", what, f.Rule))
		}
	}
	return list
}

// Draft reviews a draft of the case.
func Draft(d *drafts.Draft, c *casefile.Case) *Report {
	m := &email{
		from: []mail.Address{d.From}, to: d.To, cc: d.Cc, subject: d.Subject, html: d.HTML, unread: true,
		reply: d.InReplyTo != "", untitled: d.Untitled(),
		about: About{Kind: d.Template(), Opportunity: d.Opportunity, Send: d.Send, By: d.By(),
			Ahead: d.Ahead(), File: d.Filename()},
	}
	m.fields = append(m.addressFields(), mail.Field{Name: "In-Reply-To", Value: d.InReplyTo},
		mail.Field{Name: "References", Value: strings.Join(d.References, " ")})
	m.plain = spoken(mail.ReadText(d.Text)) // a reply may quote
	return apply(m, c)
}

// Drafts reviews drafts of the case at the same time, and returns a report for each of them. That of
// a nil draft is empty.
func Drafts(list []*drafts.Draft, c *casefile.Case) []*Report {
	reports := make([]*Report, len(list))
	parallel.Do(len(list), func(i int) {
		if reports[i] = new(Report); list[i] != nil {
			reports[i] = Draft(list[i], c)
		}
	})
	return reports
}

// Message reviews an email, such as a draft that the client has edited and saved. Its errors are
// those of [mail.Read]. In quoted text, and in signatures except the lines that speak for
// the author, it only looks for private facts.
func Message(r io.Reader, c *casefile.Case, about About) (*Report, error) {
	if c == nil {
		return nil, casefile.InputErrorf("there is no case")
	}
	if about.Opportunity != "" {
		if _, err := c.FindOpportunity(about.Opportunity); err != nil {
			return nil, err
		}
	}
	var file bytes.Buffer
	in, err := mail.Read(io.TeeReader(r, &file))
	if err != nil {
		return nil, err
	}
	m := &email{
		from: in.From, replyTo: in.ReplyTo, to: in.To, cc: in.Cc, bcc: in.Bcc,
		subject: in.Subject, fields: in.Header,
		files: in.Files, others: in.Others, defects: in.Defects,
		plain: spoken(withoutStandIns(in.Text, in.Markup)), shown: spoken(in.HTML), html: in.Markup,
		about: about, reply: len(in.InReplyTo) > 0 || len(in.References) > 0, saved: len(in.From) > 0,
	}
	if m.about.Send.IsZero() {
		m.about.Send = in.Date
	}
	if m.about.Send.IsZero() {
		m.about.Send = about.Now
	}
	report := apply(m, c)
	report.file = true
	from := &origin{
		file: file.Bytes(), text: in.TextAt.Places(file.Bytes()),
		markup: in.MarkupAt.Places(file.Bytes()), html: in.Markup, shown: in.HTML.Text,
	}
	for i := range report.Findings {
		f := &report.Findings[i]
		f.FileLine, f.FileColumn = from.place(f.Part, f.Line, f.Column)
	}
	for i := range report.Figures {
		f := &report.Figures[i]
		f.FileLine, f.FileColumn = from.place(f.Part, f.Line, f.Column)
	}
	return report, nil
}

// apply applies every rule.
func apply(m *email, c *casefile.Case) *Report {
	r := newReading(m, c)
	for i := range rules() {
		rule := &rules()[i]
		if r.coach && !rule.coach || rule.Severity != Error && r.allows(rule.Name) {
			continue // no template can turn a rule about harm off
		}
		if rule.english && !r.isEnglish {
			r.english = append(r.english, rule.Name)
			continue
		}
		if rule.opportunity && r.o == nil {
			r.unapplied = append(r.unapplied, rule.Name) // the last rule lists them
		}
		r.rule, r.count = &rule.Rule, 0
		if rule.mail != nil && (len(r.bodies) > 0 || rule.bodiless) {
			rule.mail(r)
		}
		if rule.part != nil {
			for _, p := range r.bodies {
				rule.part(r, p)
			}
			if rule.subject && len(r.bodies) > 0 {
				rule.part(r, r.subject)
			}
		}
	}
	report := &Report{Findings: r.findings, Figures: r.ledger}
	slices.SortStableFunc(report.Findings, func(a, b Finding) int { return cmp.Compare(a.off, b.off) })
	for i := range report.Findings {
		if f := &report.Findings[i]; f.where != nil {
			f.Line, f.Column = f.where.Position(f.off)
			f.where = nil
		}
	}
	order := func(part string) int {
		switch part {
		case "text":
			return 1
		case "html":
			return 2
		case "hidden", "forwarded", "attached", "file":
			return 3
		}
		return 0
	}
	slices.SortStableFunc(report.Figures, func(a, b Figure) int {
		return cmp.Or(cmp.Compare(order(a.Part), order(b.Part)), cmp.Compare(a.Line, b.Line),
			cmp.Compare(a.Column, b.Column))
	})
	slices.SortStableFunc(report.Findings, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(order(a.Part), order(b.Part)), strings.Compare(a.Part, b.Part),
			cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	return report
}
