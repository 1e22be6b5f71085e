package packet

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/columns"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/plan"
)

// readmeWidth is where sentences are wrapped; tables may be wider.
const readmeWidth = 88

// readme is what the client reads first: which file to open when, and what to click in her mail
// program.
type readme struct {
	plan   *plan.Plan
	client casefile.Client
	form   drafts.Form // the form of the files it names
	b      strings.Builder
}

func (r *readme) bytes() []byte {
	r.sentences("", r.client.FirstName()+", here are your next mails.")
	r.b.WriteString("\n")
	r.sentences("", "Each file whose name begins with a number is one mail, written and "+
		"addressed. You send it yourself, at the time beside it; "+
		"nothing goes out on its own."+r.clocks())
	if len(FormsFor(r.client.Mail)) > 1 {
		r.sentences("", "A file that ends in .html is the same mail as the one beside it: you "+
			"need it only where the other cannot be edited.")
	}
	r.send()
	r.keep()
	r.heading("HOW TO SEND ONE")
	for i, step := range HowTo(r.client.Mail) {
		r.sentences(fmt.Sprintf("%d. ", i+1), step)
	}
	if len(r.plan.Deadlines) > 0 {
		r.heading("DEADLINES")
		for _, d := range r.plan.Deadlines {
			r.sentences("", d.Company+": the offer is open until "+d.When+".")
		}
	}
	r.heading("THE OTHER FILES")
	r.sentences("", CalendarName+
		" puts the times of the mails to send, and the deadlines, into your calendar, each with "+
		"a reminder: open it once.")
	r.sentences("", ManifestName+" is a list of the files. There is nothing in it to read.")
	return []byte(r.b.String())
}

// clocks says whose clock the times are on, if there are two.
func (r *readme) clocks() string {
	text := ""
	for s := range r.plan.All() {
		if strings.Contains(s.Brief, "(") && text == "" {
			text = " Times are the recipient's; yours stand in brackets."
		}
		if strings.Contains(s.Brief, "+1") {
			return " Times are the recipient's; yours stand in brackets, and +1 is the day after."
		}
	}
	return text
}

func (r *readme) heading(text string) { r.b.WriteString("\n\n" + text + "\n\n") }

// sentences wraps text. The first line begins with mark, and the others are indented to match.
func (r *readme) sentences(mark, text string) {
	for _, line := range columns.Wrap(text, readmeWidth-len(mark)) {
		r.b.WriteString(mark + line + "\n")
		mark = strings.Repeat(" ", len(mark))
	}
}

// send lists the emails to be sent, and those that can't be written yet.
func (r *readme) send() {
	var rows [][]string
	var missing []string
	for _, s := range r.plan.Steps {
		switch {
		case s.Draft != nil:
			rows = append(rows,
				[]string{s.FilenameAs(r.form), s.Brief,
					fmt.Sprintf("to %s, %s: %s", strings.Join(s.To, " and "), s.Company, s.Title)})
		case !s.Sent:
			missing = append(missing,
				fmt.Sprintf("Still to be written: %s, for %s.", lower(s.Title), s.Company))
		}
	}
	r.heading("SEND")
	r.table(rows)
	switch len(rows) {
	case 0:
		r.sentences("", "There is nothing to send just now.")
	case 1:
	default:
		r.b.WriteString("\n")
		r.sentences("", "If an answer comes in between, look below first: the next one may not "+
			"be needed any more.")
	}
	for i, text := range missing {
		if i == 0 {
			r.b.WriteString("\n")
		}
		r.sentences("", text)
	}
}

// keep lists the alternates, below the email whose answer they are for.
func (r *readme) keep() {
	first := true
	for _, s := range r.plan.Steps {
		var rows [][]string
		for _, a := range s.Alternates {
			if a.Draft != nil {
				rows = append(rows, []string{a.FilenameAs(r.form), a.Brief,
					letter.Capitalize(a.If()) + what(a)})
			}
		}
		if len(rows) == 0 {
			continue
		}
		if first {
			r.heading("KEEP UNTIL AN ANSWER COMES")
			r.sentences("", "Send at most one for each answer, the one that fits. If none fits, "+
				"or a figure comes up that you have not talked about, "+
				"send nothing yet, and talk it over first.")
			first = false
		}
		after := s.FilenameAs(r.form)
		if s.Draft == nil {
			after = "what you have sent: " + lower(s.Title)
		}
		r.b.WriteString("\nAfter " + after + "\n\n")
		r.table(rows)
	}
}

// table writes rows with aligned columns.
func (r *readme) table(rows [][]string) {
	for _, line := range columns.Rows(rows) {
		r.b.WriteString(line + "\n")
	}
}

// what says what an alternate does, unless the answer that it's for says so.
func what(a *plan.Step) string {
	if a.Timing == plan.TimingSnap || a.Timing == plan.TimingAfter {
		return ""
	}
	return ": " + lower(a.Title)
}

// lower returns the text with its first letter in lower case.
func lower(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return ""
	}
	return string(unicode.ToLower(r)) + s[n:]
}
