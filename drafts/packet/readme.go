package packet

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/columns"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/plan"
)

// aboutManifest is what every README says of the manifest, in one line.
const aboutManifest = ManifestName + " is a list of the files"

// readmeWidth is where sentences are wrapped; tables may be wider.
const readmeWidth = 88

// readme is what the client reads first: which file to open when, and what to click in her mail
// program.
type readme struct {
	plan   *plan.Plan
	client casefile.Client
	form   drafts.Form // the form of the files it names
	b      bytes.Buffer
}

// bytes returns the text, with a line for each file that was kept as the client has it.
func (r readme) bytes(kept []string) []byte {
	r.sentences("", "Hi "+r.client.FirstName()+", here are your next emails.")
	r.b.WriteString("\n")
	r.sentences("", "Each file that starts with a number is one email, written and "+
		"addressed. You're the one who sends it, at the time next to it. "+
		"Nothing goes out by itself."+r.clocks())
	if len(FormsFor(r.client.Mail)) > 1 {
		r.sentences("", "A file that ends in .html is the same email as the one next to it. You "+
			"only need it if you can't edit the other one.")
	}
	r.yours(kept)
	r.send()
	r.keep()
	r.heading("HOW TO SEND ONE")
	for i, step := range HowTo(r.client.Mail) {
		r.sentences(fmt.Sprintf("%d. ", i+1), step)
	}
	r.atNight()
	if len(r.plan.Deadlines) > 0 {
		r.heading("DEADLINES")
		for _, d := range r.plan.Deadlines {
			r.sentences("", d.Company+": the offer is open until "+d.When+".")
		}
	}
	r.heading("THE OTHER FILES")
	r.sentences("", CalendarName+
		" puts the sending times and the deadlines into your calendar, each with "+
		"a reminder. Open it once.")
	r.sentences("", aboutManifest+" for the computer. You don't need to open it, but leave it here.")
	return r.b.Bytes()
}

// yours lists the files that may not be what the rest says.
func (r *readme) yours(kept []string) {
	if len(kept) == 0 {
		return
	}
	r.heading("FILES YOU CHANGED")
	text := "These are as you left them, whatever stands below. Read one again before you send it."
	if len(FormsFor(r.client.Mail)) > 1 {
		text += " The file next to it with the other ending doesn't have your changes."
	}
	r.sentences("", text)
	r.b.WriteString("\n")
	for _, text := range kept {
		r.sentences("- ", text)
	}
}

// clocks says whose clock the times are on, if there are two.
func (r *readme) clocks() string {
	text := ""
	for s := range r.plan.All() {
		if strings.Contains(s.Brief, "(") && text == "" {
			text = " Times are on the recipient's clock, with yours in parentheses."
		}
		if strings.Contains(s.Brief, "+1") {
			return " Times are on the recipient's clock, with yours in parentheses; +1 is the next day."
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
					fmt.Sprintf("to %s, %s: %s%s", strings.Join(s.To, " and "), s.Company, s.Title,
						night(s))})
		case !s.Sent:
			missing = append(missing,
				fmt.Sprintf("Still to be written: %s, for %s.", lower(s.Title), s.Company))
		}
	}
	r.heading("SEND")
	r.table(rows)
	for _, d := range r.plan.Promises {
		missing = append(missing, fmt.Sprintf("You've told %s that they'll hear from you by %s. That "+
			"email isn't written yet: talk over what to say before then.", d.Company, d.When))
	}
	switch len(rows) {
	case 0:
		if len(r.plan.Promises) == 0 {
			r.sentences("", "There's nothing to send right now.")
		} else {
			r.sentences("", "There's nothing to send yet.")
		}
	case 1:
	default:
		r.b.WriteString("\n")
		r.sentences("", "If they answer in the meantime, look below first. You may not need the "+
			"next one anymore.")
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
		alternates := byAnswer(s.Alternates)
		if len(alternates) == 0 {
			continue
		}
		if first {
			r.heading("KEEP UNTIL THEY ANSWER")
			r.sentences("", "Look for the answer you got, and send the one email that fits. If "+
				"nothing fits, or they name a number you haven't talked about, don't send "+
				"anything yet. Talk it over first.")
			first = false
		}
		after := s.FilenameAs(r.form)
		if s.Draft == nil {
			after = s.Number + ", the email you've sent: " + lower(s.Title)
		}
		r.b.WriteString("\nAfter " + after + "\n")
		r.answers(alternates)
	}
}

// byAnswer returns the alternates that have been written: those for the same answer together, in
// the order of [letter.Replies], after those for any answer. They stay in the order of sending.
func byAnswer(alternates []*plan.Step) []*plan.Step {
	list := slices.DeleteFunc(slices.Clone(alternates),
		func(a *plan.Step) bool { return a.Draft == nil })
	order := append([]letter.Reply{""}, letter.Replies()...)
	slices.SortStableFunc(list, func(a, b *plan.Step) int {
		return cmp.Compare(slices.Index(order, a.Reply), slices.Index(order, b.Reply))
	})
	return list
}

// answers lists alternates: in one table, or under the answers that they are for if there are
// several for one.
func (r *readme) answers(alternates []*plan.Step) {
	several := false // for one answer
	for i := range alternates[1:] {
		several = several || alternates[i].Reply == alternates[i+1].Reply
	}
	var rows [][]string
	for i, a := range alternates {
		text := what(a)
		if b := alternates[max(i-1, 0)]; i > 0 && a.Reply == b.Reply && a.Timing == b.Timing &&
			a.Kind == b.Kind {
			text += " once more, if that has no answer either"
		}
		if !several {
			text = heading(a) + ": " + text
		}
		rows = append(rows, []string{a.FilenameAs(r.form), a.Brief, text + night(a)})
	}
	if !several {
		r.b.WriteString("\n")
		r.table(rows)
		return
	}
	for i, line := range columns.Rows(rows) {
		if i == 0 || alternates[i].Reply != alternates[i-1].Reply {
			r.b.WriteString("\n" + heading(alternates[i]) + ":\n")
		}
		r.b.WriteString(line + "\n")
	}
}

// heading says what came back.
func heading(a *plan.Step) string {
	switch a.Reply {
	case letter.ReplyYes:
		return "If they say yes"
	case letter.ReplyPartial:
		return "If they move part of the way"
	case letter.ReplyNo:
		return "If they say no"
	case letter.ReplyQuestion:
		return "If they ask a question"
	case letter.ReplySilence:
		return "If you hear nothing"
	}
	return "Whatever they answer right before " + a.Break + ", or during it"
}

// nightMark marks the emails that go out while the client sleeps.
const nightMark = " [night]"

func night(s *plan.Step) string {
	if s.Night {
		return nightMark
	}
	return ""
}

// atNight says how to have an email sent at night, if one is listed.
func (r *readme) atNight() {
	listed := false
	for s := range r.plan.All() {
		listed = listed || s.Night && s.Draft != nil
	}
	if !listed {
		return
	}
	r.heading("AT NIGHT")
	r.sentences("", "Where a line ends in"+nightMark+", it's night where you are when the email "+
		"should go out. You don't have to get up: prepare it the evening before, as above, but don't "+
		"click Send. Schedule it: "+HowToLater(r.client.Mail))
}

// table writes rows with aligned columns.
func (r *readme) table(rows [][]string) {
	for _, line := range columns.Rows(rows) {
		r.b.WriteString(line + "\n")
	}
}

// what says what an alternate does, or for an answer around days off, when the answer came.
func what(a *plan.Step) string {
	switch a.Timing {
	case plan.TimingBefore:
		if a.Reply == "" {
			return lower(a.Title)
		}
		return "before " + a.Break + ": " + lower(a.Title)
	case plan.TimingHeld:
		return "right before " + a.Break + ", and you've told them when you'll answer"
	case plan.TimingSnap:
		return "right after " + a.Break
	case plan.TimingAfter:
		return "over " + a.Break + ": " + lower(a.Title)
	}
	return lower(a.Title)
}

// lower returns the text with its first letter in lower case.
func lower(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return ""
	}
	return string(unicode.ToLower(r)) + s[n:]
}
