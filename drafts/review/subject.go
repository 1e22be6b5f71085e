package review

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

// subjectLine is rule 18: a reply keeps its thread's subject, and a new email's is short and names
// the matter.
func subjectLine(r *reading) {
	bare, marked := mail.BaseSubject(r.email.subject), mail.IsReplySubject(r.email.subject)
	const fix = `say what it's about, then who writes: "Base salary on the Halcyon offer – Maya Chen"`
	switch {
	case bare == "":
		r.miss("the subject is empty", fix)
	case r.subject.IsOwn(0) && mail.ThreadSubject(bare) != bare:
		r.find(r.subject.Text, 0, r.email.subject, "the subject is that of an email passed on",
			"leave the mark out, or answer in their thread")
	case r.reply || marked:
		thread := r.quotedSubject()
		if thread != "" && !strings.EqualFold(text.Fold(thread), text.Fold(bare)) {
			r.find(r.subject.Text, 0, r.email.subject,
				"the email that it answers has another subject: "+thread,
				"keep the thread's subject, so that the email lands in it")
		} else if !marked && !r.answersUntitled() {
			r.find(r.subject.Text, 0, r.email.subject,
				"the email is a reply, but its subject is not a reply's",
				"keep the thread's subject, so that the email lands in it")
		}
	case utf8.RuneCountInString(bare) > mail.LongestSubject:
		r.find(r.subject.Text, 0, r.email.subject,
			fmt.Sprintf("the subject has %d characters: want %d at most", utf8.RuneCountInString(bare),
				mail.LongestSubject), "cut it to the matter and a name")
	case r.o != nil && !r.namesMatter(bare):
		r.find(r.subject.Text, 0, r.email.subject, "the subject doesn't say what the email is about", fix)
	}
}

// keepsSubject reports whether the subject is that of the email it answers or forwards, so that
// others chose it: of the case's thread, of the email quoted, or else of whichever email it names.
func (r *reading) keepsSubject() bool {
	bare := mail.ThreadSubject(r.email.subject)
	is := func(s string) bool { return text.Fold(mail.ThreadSubject(s)) == text.Fold(bare) }
	var thread *mail.Message
	if r.o != nil {
		thread = r.c.Thread(r.o)
	}
	marked := mail.IsReplySubject(r.email.subject) || bare != mail.BaseSubject(r.email.subject)
	switch {
	case !r.reply && !marked:
		return false
	case thread != nil && is(thread.Subject):
		return true
	}
	if quoted := r.quotedSubject(); quoted != "" {
		return is(quoted)
	}
	return r.reply && marked && (thread == nil || !r.answers(thread))
}

// answersUntitled reports whether the email that it answers is known to have no subject.
func (r *reading) answersUntitled() bool {
	if r.email.untitled || r.o == nil {
		return r.email.untitled
	}
	thread := r.c.Thread(r.o)
	return thread != nil && mail.BaseSubject(thread.Subject) == "" && r.answers(thread)
}

// answers reports whether the email says that it answers a message.
func (r *reading) answers(m *mail.Message) bool {
	return slices.ContainsFunc(r.fields, func(f mail.Field) bool {
		return strings.EqualFold(f.Name, "In-Reply-To") && strings.Contains(f.Value, m.MessageID)
	})
}

// namesMatter reports whether a subject says more than who writes, to which company, and that there
// is something to read.
func (r *reading) namesMatter(s string) bool {
	for low := range text.Lows(s) {
		if !r.names.writers[low] && !emptyWords(low) {
			return true
		}
	}
	return false
}

// emptyWords say nothing about the matter of an email.
var emptyWords = text.OneOf(`a an the and or of to for from with on in at about re fwd my our your this that
		i we you it is are hi hello hey dear thanks thank please quick short small brief important urgent
		question questions note message email mail update updates info information news follow following
		followup up touching touch base checking check hoping sharing regarding concerning again one more`)

// quotedSubject returns the subject of the first quoted email, without reply marks; "" if it isn't
// shown.
func (r *reading) quotedSubject() string {
	r.readHTML()
	for _, b := range []string{r.plain.Text, r.shown.Text} {
		for line := range strings.Lines(b) {
			line = strings.Trim(strings.TrimSpace(line), "*>")
			name, value, ok := strings.Cut(line, ":")
			if ok && len(name) <= 20 &&
				slices.Contains([]string{"subject", "betreff", "objet", "asunto", "assunto",
					"oggetto", "onderwerp", "тема", "temat", "ämne", "emne", "主题", "件名"}, strings.ToLower(strings.Trim(name, " *"))) {
				return mail.BaseSubject(strings.Trim(value, "* "))
			}
		}
	}
	return ""
}
