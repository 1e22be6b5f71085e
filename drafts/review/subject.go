package review

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

// longestSubject is how many characters of a subject a list of emails shows.
const longestSubject = 60

// subjectLine is rule 18: a reply keeps its thread's subject, and a new email's is short and names
// the matter.
func subjectLine(r *reading) {
	bare, marked := mail.BaseSubject(r.email.subject), mail.IsReplySubject(r.email.subject)
	const fix = `say what it's about, then who writes: "Base salary on the Halcyon offer – Maya Chen"`
	switch {
	case bare == "":
		r.miss("the subject is empty", fix)
	case r.reply || marked:
		thread := r.quotedSubject()
		if thread != "" && !strings.EqualFold(text.Fold(thread), text.Fold(bare)) {
			r.find(r.subject.Text, 0, r.email.subject,
				"the email that it answers has another subject: "+thread,
				"keep the thread's subject, so that the email lands in it")
		} else if !marked {
			r.find(r.subject.Text, 0, r.email.subject,
				"the email is a reply, but its subject is not a reply's",
				"keep the thread's subject, so that the email lands in it")
		}
	case utf8.RuneCountInString(bare) > longestSubject:
		r.find(r.subject.Text, 0, r.email.subject,
			fmt.Sprintf("the subject has %d characters: want %d at most", utf8.RuneCountInString(bare),
				longestSubject), "cut it to the matter and a name")
	case r.o != nil && !r.namesMatter(bare):
		r.find(r.subject.Text, 0, r.email.subject, "the subject doesn't say what the email is about", fix)
	}
}

// keepsSubject reports whether the subject is that of the email it answers: of the case's thread or
// of the email quoted, or else of whichever email it names.
func (r *reading) keepsSubject() bool {
	if !r.reply {
		return false
	}
	bare := mail.BaseSubject(r.email.subject)
	thread := r.quotedSubject()
	if m := r.c.Thread(r.o); m != nil && thread == "" {
		thread = mail.BaseSubject(m.Subject)
	}
	return thread == "" || text.Fold(thread) == text.Fold(bare)
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
					"oggetto", "onderwerp", "主题", "件名"}, strings.ToLower(strings.Trim(name, " *"))) {
				return mail.BaseSubject(strings.Trim(value, "* "))
			}
		}
	}
	return ""
}
