package packet

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/internal/columns"
)

// readme writes what the client reads first: what to open when, a line a file, in the words of somebody who sends mail and does not program.
func readme(plan *drafts.Plan, c *drafts.Case) []byte {
	var b strings.Builder
	name := c.Client.FirstName()
	fmt.Fprintf(&b, "%s, here are your next mails.\n\n", name)
	b.WriteString("Each file that ends in .eml is one mail, written and addressed. Open it, read it aloud\n" +
		"once, change what does not sound like you, and send it yourself at the time beside it.\n" +
		"Nothing goes out on its own.\n\n" +
		"Times are the recipient's; yours stand in brackets, and +1 is the day after.\n")
	send(&b, plan)
	keep(&b, plan)
	if len(plan.Deadlines) > 0 {
		heading(&b, "DEADLINES")
		for _, d := range plan.Deadlines {
			fmt.Fprintf(&b, "%s: the offer is open until %s.\n", d.Company, d.When)
		}
	}
	heading(&b, "THE OTHER FILES")
	fmt.Fprintf(&b, "%s puts these times and a reminder for each into your calendar, when you open it.\n"+
		"%s is a list of the files. There is nothing in it to read.\n", CalendarName, ManifestName)
	return []byte(b.String())
}

func heading(b *strings.Builder, text string) { fmt.Fprintf(b, "\n\n%s\n\n", text) }

// send lists the mails to be sent, and what cannot be written yet.
func send(b *strings.Builder, plan *drafts.Plan) {
	var rows [][]string
	var missing []string
	for _, s := range plan.Steps {
		switch {
		case s.Draft != nil:
			rows = append(rows, []string{s.Filename(), s.Brief, fmt.Sprintf("to %s, %s: %s", strings.Join(s.To, " and "), s.Company, s.Title)})
		case !s.Sent:
			missing = append(missing, fmt.Sprintf("Still to be written: %s, for %s.\n", lower(s.Title), s.Company))
		}
	}
	if len(rows) == 0 {
		b.WriteString("\n\nThere is nothing to send just now.\n")
	} else {
		heading(b, "SEND")
		table(b, rows)
		if len(rows) > 1 {
			b.WriteString("\nIf an answer comes in between, look below first: the next one may not be needed any more.\n")
		}
	}
	for i, line := range missing {
		if i == 0 {
			b.WriteString("\n")
		}
		b.WriteString(line)
	}
}

// keep lists the mails that lie ready, below the mail whose answer they wait for.
func keep(b *strings.Builder, plan *drafts.Plan) {
	first := true
	for _, s := range plan.Steps {
		var rows [][]string
		for _, a := range s.Alternates {
			if a.Draft != nil {
				rows = append(rows, []string{a.Filename(), a.Brief, upper(a.If()) + what(a)})
			}
		}
		if len(rows) == 0 {
			continue
		}
		if first {
			heading(b, "KEEP UNTIL AN ANSWER COMES")
			b.WriteString("Send at most one for each answer, the one that fits. If none fits, or a figure comes up that\n" +
				"you have not talked about, send nothing yet and ask first.\n")
			first = false
		}
		after := s.Filename()
		if s.Draft == nil {
			after = "what you have sent: " + lower(s.Title)
		}
		fmt.Fprintf(b, "\nAfter %s\n\n", after)
		table(b, rows)
	}
}

// what says what an alternate does, where the answer that it is for leaves that open.
func what(a *drafts.Step) string {
	if a.Timing == drafts.TimingSnap || a.Timing == drafts.TimingAfter {
		return ""
	}
	return ": " + lower(a.Title)
}

// table writes rows with their cells below one another.
func table(b *strings.Builder, rows [][]string) {
	for _, line := range columns.Rows(rows) {
		b.WriteString(line + "\n")
	}
}

func upper(s string) string { return firstLetter(s, unicode.ToUpper) }

func lower(s string) string { return firstLetter(s, unicode.ToLower) }

func firstLetter(s string, change func(rune) rune) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return s
	}
	return string(change(r)) + s[n:]
}
