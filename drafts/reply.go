package drafts

import (
	"fmt"
	"html"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/each"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/mail"
	"github.com/tactful-drafts/tactful/drafts/privacy"
)

// answer turns the draft into a reply: its recipients, subject, and thread (RFC 5322 section
// 3.6.4).
func (j rendering) answer(d *Draft) error {
	m, to := j.Parent, j.ReplyTo()
	if len(to) == 0 {
		return casefile.InputErrorf("%s: the email to reply to does not say where a reply goes: name "+
			"whom to write to", d.Kind)
	}
	others := d.Cc
	if j.Request.ReplyAll {
		others = slices.Concat(others, m.To, m.Cc)
	}
	d.To, d.Cc, d.unaddressed = []mail.Address{}, nil, unaddressed(to)
	for _, a := range addressed(to...) {
		if !mail.HasAddress(d.To, a.Email) {
			d.To = append(d.To, a)
		}
	}
	for _, a := range others {
		known := mail.HasAddress(d.To, a.Email) || mail.HasAddress(d.Cc, a.Email)
		ours := a.Is(j.Case.Client.Email) || a.Is(j.Case.Coach.Email)
		if !known && !ours {
			d.Cc = append(d.Cc, a)
		}
	}
	var badTo, badCc []error
	strangers := slices.Concat(j.removeStrangers(&d.To), j.removeStrangers(&d.Cc))
	d.To, badTo = usable(d.To)
	d.Cc, badCc = usable(d.Cc)
	if len(d.To) == 0 && len(badTo) == 0 {
		d.To = []mail.Address{j.To()}
		d.Cc = slices.DeleteFunc(d.Cc, func(a mail.Address) bool { return a.Is(d.To[0].Email) })
	}
	if len(d.To) == 0 {
		return casefile.InputErrorf("%s: %s in the email to reply to: %w", d.Kind, j.repliedField(),
			badTo[0])
	}
	for _, err := range slices.Concat(badTo, badCc) {
		d.Warnings = append(d.Warnings, Warning{WarnAddress,
			"an address in the email to be answered is left out: " + err.Error()})
	}
	for _, a := range strangers {
		d.Warnings = append(d.Warnings, Warning{WarnAddress, fmt.Sprintf("%s, in the email to be "+
			"answered, is nobody of %s in the case and is left out: the reply goes to %s. If the "+
			"address is right, add it to people of opportunity %q", a.Email, j.Opportunity.Company,
			emailList(d.To), j.Opportunity.ID)})
	}
	if base := mail.BaseSubject(m.Subject); base != "" && m.HasReadableSubject() {
		d.Subject = "Re: " + base
	} else {
		d.untitled = true
	}
	if m.MessageID != "" {
		d.InReplyTo = m.MessageID
		d.References = slices.DeleteFunc(m.ReplyReferences(), func(id string) bool {
			return id != m.MessageID && j.tells(id)
		})
	}
	if !j.isTheirs() && !j.Case.Wrote(m) {
		d.Warnings = append(d.Warnings, Warning{WarnAddress, fmt.Sprintf("the email to be answered is "+
			"from %s, who is nobody of %s in the case: the reply shows its subject to %s",
			m.Author().String(), j.Opportunity.Company, emailList(d.To))})
	}
	return nil
}

// tells reports whether the ID of an email that the answered one names shows something private.
func (j rendering) tells(id string) bool {
	t := text.New("References", id)
	scanner := privacy.New(j.Case, privacy.Scope{Opportunity: j.Opportunity.ID, Send: j.Request.Send})
	return len(scanner.FindInIDs(t, text.Words(t.S))) > 0
}

// removeStrangers removes and returns the addresses that are neither of a person of the opportunity
// nor at the company's domain. If the case doesn't have the address of the person written to,
// nobody is a stranger but people of other opportunities.
func (j rendering) removeStrangers(list *[]mail.Address) (strangers []mail.Address) {
	*list = slices.DeleteFunc(*list, func(a mail.Address) bool {
		if _, err := mail.CheckAddress(a.Email); err != nil || !j.isStranger(a) {
			return false
		}
		strangers = append(strangers, a)
		return true
	})
	return strangers
}

func (j rendering) isStranger(a mail.Address) bool {
	if j.Opportunity.PersonAt(a.Email) >= 0 || j.Case.AtCompany(j.Opportunity, a.Email) {
		return false
	}
	return j.To().Email != "" ||
		slices.ContainsFunc(j.Case.Opportunities, func(o casefile.Opportunity) bool {
			return o.ID != j.Opportunity.ID && o.PersonAt(a.Email) >= 0
		})
}

// isTheirs reports whether the email to answer is with someone in the opportunity or at the company.
func (j rendering) isTheirs() bool {
	return slices.ContainsFunc(j.Opportunity.People, func(p casefile.Person) bool {
		return j.Case.Answers(j.Parent, &p)
	}) || slices.ContainsFunc(j.Parent.From, func(a mail.Address) bool { return !j.isStranger(a) })
}

// emailList returns the email addresses, separated by commas.
func emailList(list []mail.Address) string {
	return strings.Join(each.Of(list, func(a mail.Address) string { return a.Email }), ", ")
}

// usable returns the addresses that a message can carry, with their domains in ASCII, and what is
// wrong with the others.
func usable(list []mail.Address) (good []mail.Address, bad []error) {
	for _, a := range list {
		ascii, err := mail.CheckAddress(a.Email)
		if err != nil {
			bad = append(bad, err)
			continue
		}
		good = append(good, mail.Address{Name: a.Name, Email: ascii})
	}
	return good, bad
}

// repliedField names the field that [letter.Job.ReplyTo] takes the recipients from.
func (j rendering) repliedField() string {
	switch {
	case j.Case.Wrote(j.Parent):
		return "To"
	case len(j.Parent.ReplyTo) > 0:
		return "Reply-To"
	}
	return "From"
}

// quote adds the words of the answered email below those of the draft, in both parts, under a line
// that says who wrote them. Signatures are left out.
func (j rendering) quote(d *Draft) error {
	m := j.Parent
	var lines []quotedLine
	if strings.ContainsRune(m.Words().Text, utf8.RuneError) {
		return casefile.InputErrorf("%s: the email to reply to has characters that cannot be decoded: "+
			"reply without quoting it", d.Kind)
	}
	for _, p := range m.Words().Passages {
		if p.Kind == mail.PassageSignature {
			continue
		}
		for line := range strings.SplitSeq(strings.TrimRight(p.Text, "\n"), "\n") {
			l := readQuoted(line)
			if n := len(lines) - 1; n >= 0 && l.depth == lines[n].depth+1 &&
				text.OpensAddress(lines[n].text) && strings.HasSuffix(l.text, ":") {
				lines[n].text += "> " + l.text
				continue
			}
			lines = append(lines, l)
		}
		lines = append(lines, quotedLine{})
	}
	lines = trimBlank(lines)
	if len(lines) == 0 {
		return casefile.InputErrorf("%s: the email to reply to has nothing to quote", d.Kind)
	}
	head := j.attribution()
	var plain, page strings.Builder
	plain.WriteString("\n" + head + "\n")
	for _, l := range lines {
		plain.WriteString(strings.TrimRight(strings.Repeat(">", l.depth+1)+" "+l.text, " ") + "\n")
	}
	page.WriteString("<p>" + html.EscapeString(head) + "</p>\n")
	quoteHTML(&page, lines)
	d.Text += plain.String()
	if i := strings.LastIndex(d.HTML, "</body>"); i >= 0 {
		d.HTML = d.HTML[:i] + page.String() + d.HTML[i:]
	}
	return nil
}

// attribution says who wrote the words that follow, and when, on the client's clock. It names the
// address if the name can't be read, or would read as part of a sentence of the client's, as in
// "I wrote:", and the person written to if the address can't be read either.
func (j rendering) attribution() string {
	author, to := j.Parent.Author(), j.To()
	for _, name := range []string{author.Name, author.Email, to.Name} {
		line := j.attributionTo(name)
		if name != "" && !strings.ContainsRune(name, utf8.RuneError) &&
			mail.ReadText(line+"\n> .\n").Own() == "" {
			return line
		}
	}
	return j.attributionTo(to.Email)
}

func (j rendering) attributionTo(name string) string {
	if j.Parent.Date.IsZero() {
		return name + " wrote:"
	}
	here := j.Parent.Date.In(j.Home)
	m := letter.DateStyleOf(j.Case, j.Opportunity, calendar.Date{})
	return fmt.Sprintf("On %s at %s, %s wrote:", m.Day(calendar.DateOf(here)).Date(), m.Clock(here),
		name)
}

// quotedLine is a line of an email, without quotation marks at its start.
type quotedLine struct {
	depth int
	text  string
}

// deepestQuote is the deepest level of quotation that a line keeps.
const deepestQuote = 9

func readQuoted(line string) quotedLine {
	l := quotedLine{text: strings.TrimSpace(line)}
	for strings.HasPrefix(l.text, ">") {
		l.text = strings.TrimSpace(l.text[1:])
		l.depth = min(l.depth+1, deepestQuote)
	}
	return l
}

// trimBlank removes blank lines at both ends, and all but one in a row.
func trimBlank(lines []quotedLine) []quotedLine {
	var out []quotedLine
	for _, l := range lines {
		if l.text == "" && (len(out) == 0 || out[len(out)-1].text == "") {
			continue
		}
		out = append(out, l)
	}
	for len(out) > 0 && out[len(out)-1].text == "" {
		out = out[:len(out)-1]
	}
	return out
}

// quoteHTML writes the lines as paragraphs in nested quotations.
func quoteHTML(b *strings.Builder, lines []quotedLine) {
	depth, open := -1, false
	end := func() {
		if open {
			b.WriteString("</p>\n")
		}
		open = false
	}
	for _, l := range lines {
		if l.text == "" {
			end()
			continue
		}
		if l.depth != depth {
			end()
		}
		for ; depth < l.depth; depth++ {
			b.WriteString("<blockquote type=\"cite\">\n")
		}
		for ; depth > l.depth; depth-- {
			b.WriteString("</blockquote>\n")
		}
		if open {
			b.WriteString("<br>\n")
		} else {
			b.WriteString("<p>")
		}
		open = true
		b.WriteString(html.EscapeString(l.text))
	}
	end()
	for ; depth >= 0; depth-- {
		b.WriteString("</blockquote>\n")
	}
}
