package plan

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/internal/columns"
	"github.com/tactful-drafts/tactful/drafts/internal/each"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// Outline writes the plan for a terminal, as UTF-8, one line for each email: its number, when to
// send it on the recipient's clock and then on the client's, to whom, its kind, its subject, and
// the amounts in it. An email's alternates are indented below it, each with the answer that it is
// for. Notes and warnings are below their email. The last line has their numbers: "2 drafts, 18
// alternates, 1 warning".
//
// The line of an email is cut with an ellipsis if it's longer than width characters, and others go on
// below; 0 means no limit. The error is that of w.
func (p *Plan) Outline(w io.Writer, width int) error {
	o := outline{companies: map[string]string{}, several: map[string]bool{}}
	for s := range p.All() {
		for _, name := range s.To {
			company, known := o.companies[name]
			o.companies[name] = s.Company
			o.several[name] = o.several[name] || known && company != s.Company
		}
	}
	for s := range p.All() {
		o.step(s)
	}
	var b strings.Builder
	for i, line := range columns.Rows(o.rows) {
		b.WriteString(columns.Cut(line, width) + "\n")
		for _, remark := range o.remarks[i] {
			b.WriteString(fold(remark, width))
		}
	}
	b.WriteString(p.nothing())
	for _, d := range p.Deadlines {
		b.WriteString(fold(fmt.Sprintf("deadline: %s, %s", d.Company, d.When), width))
	}
	for _, warning := range p.Warnings {
		b.WriteString(fold("warning: "+warning.Text, width))
	}
	drafts, alternates, warnings := p.Counts()
	fmt.Fprintf(&b, "%s, %s, %s\n", text.Count(drafts, "draft"), text.Count(alternates, "alternate"),
		text.Count(warnings, "warning"))
	_, err := io.WriteString(w, b.String())
	return err
}

// fold breaks a line at the width, if there is one, and indents what goes on below.
func fold(line string, width int) string {
	if width <= 0 || columns.Width(line) <= width {
		return line + "\n"
	}
	text := strings.TrimLeft(line, " ")
	indent := line[:len(line)-len(text)]
	lines := columns.Wrap(text, max(width-len(indent)-2, 20))
	return indent + strings.Join(lines, "\n"+indent+"  ") + "\n"
}

// nothing is the line of a plan without steps; empty if it has any.
func (p *Plan) nothing() string {
	if len(p.Steps) > 0 {
		return ""
	}
	return fmt.Sprintf("nothing to send up to %s\n", calendar.DateOf(p.Horizon))
}

// indent is what sets an alternate off from the email that it's for.
func (s *Step) indent() string {
	if s.Alternate() {
		return "  "
	}
	return ""
}

// outline is the outline in progress: the rows, and the lines below each.
type outline struct {
	rows    [][]string
	remarks [][]string
	notes   []string // of the previous row, not repeated

	companies map[string]string // of the people who get an email
	several   map[string]bool   // the people who stand in more than one of them
}

func (o *outline) step(s *Step) {
	indent := s.indent()
	to := each.Of(s.To, func(name string) string {
		if o.several[name] {
			name += " (" + s.Company + ")"
		}
		return name
	})
	o.rows = append(o.rows, []string{
		indent + s.Number, s.tag(), s.Brief, strings.Join(to, ", "), s.Kind, s.Subject,
		strings.Join(s.Figures, " "),
	})
	remarks := each.Of(s.Warnings, func(w Warning) string { return indent + "    warning: " + w.Text })
	for _, n := range s.Notes {
		if !slices.Contains(o.notes, n) {
			remarks = append(remarks, indent+"    note: "+n)
		}
	}
	o.notes = s.Notes
	o.remarks = append(o.remarks, remarks)
}

// tag says in a word or two what a step is for.
func (s *Step) tag() string {
	switch {
	case s.Sent:
		return "sent"
	case !s.Alternate():
		return "send"
	case s.Reply == "":
		return "hold"
	case s.Timing == TimingNormal:
		return "if " + string(s.Reply)
	case s.Timing == TimingAfter || s.Timing == TimingBefore:
		return string(s.Reply) + " " + string(s.Timing)
	}
	return string(s.Timing) + " " + string(s.Reply)
}
