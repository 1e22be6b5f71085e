package review

import (
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// replyMarks come before the subject of a reply, in the languages of mail programs.
var replyMarks = []string{"re:", "aw:", "sv:", "antw:", "rv:", "res:", "ref:", "回复:", "答复:", "回复：", "答复："}

// threadSubject returns a subject without reply marks, and whether it had one.
func threadSubject(s string) (bare string, reply bool) {
	for s = strings.TrimSpace(s); ; reply = true {
		cut := false
		for _, m := range replyMarks {
			if len(s) >= len(m) && strings.EqualFold(s[:len(m)], m) {
				s, cut = strings.TrimSpace(s[len(m):]), true
				break
			}
		}
		if !cut {
			return s, reply
		}
	}
}

// subjectLine is rule 18: a reply keeps its thread's subject, and a new email has "Name – topic –
// Company".
func subjectLine(r *reading) {
	bare, marked := threadSubject(r.email.subject)
	const fix = `write "Name – topic – Company", such as "Erica Vale – sign-on bonus – Amazon"`
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
	case r.o != nil && !r.isThreeParts(bare):
		r.find(r.subject.Text, 0, r.email.subject,
			"the subject does not say who writes, about what, and to which company", fix)
	}
}

// keepsSubject reports whether the subject is that of the email it answers: of the case's thread or
// of the email quoted, or else of whichever email it names.
func (r *reading) keepsSubject() bool {
	bare, _ := threadSubject(r.email.subject)
	thread := r.quotedSubject()
	if m := r.c.Thread(r.o); m != nil && thread == "" {
		thread, _ = threadSubject(m.Subject)
	}
	return r.reply && (thread == "" || text.Fold(thread) == text.Fold(bare))
}

// isThreeParts reports whether a subject has the client's name, a topic, and one more part. Rule 25
// checks that the name and the company are right.
func (r *reading) isThreeParts(s string) bool {
	rest, ok := s, false
	for _, sep := range []string{" – ", " - ", " — "} {
		var first string
		if first, rest, ok = strings.Cut(s, sep); ok {
			if name := text.Fold(first); !r.isClient(name) && !r.nearClient(name) {
				return false
			}
			topic := rest[:max(0, strings.LastIndex(rest, sep))]
			return len(strings.Fields(topic)) > 0 && len(strings.Fields(topic)) <= 12
		}
	}
	return false
}

// isClient reports whether a name is the client's: the full name, or the one that she goes by.
func (r *reading) isClient(name string) bool {
	full := text.Fold(r.c.Client.FullName())
	return name == full || name == text.Fold(r.c.Client.FirstName()) ||
		name == text.Fold(r.c.Client.GoesBy) && name != ""
}

// nearClient reports whether a name is the client's with a typo.
func (r *reading) nearClient(name string) bool {
	a, b := strings.Fields(name), strings.Fields(text.Fold(r.c.Client.FullName()))
	if len(a) != len(b) {
		return len(a) == 1 && len(b) > 0 && misspells(a[0], text.Fold(r.c.Client.FirstName()))
	}
	for i := range a {
		if a[i] != b[i] && !misspells(a[i], b[i]) {
			return false
		}
	}
	return true
}

// quotedSubject returns the subject of the first quoted email, without reply marks; "" if it isn't
// shown.
func (r *reading) quotedSubject() string {
	for _, b := range []string{r.plain.Text, r.shown.Text} {
		for line := range strings.Lines(b) {
			line = strings.Trim(strings.TrimSpace(line), "*>")
			name, value, ok := strings.Cut(line, ":")
			if ok && len(name) <= 20 &&
				slices.Contains([]string{"subject", "betreff", "objet", "asunto", "assunto",
					"oggetto", "onderwerp", "主题", "件名"}, strings.ToLower(strings.Trim(name, " *"))) {
				bare, _ := threadSubject(strings.Trim(value, "* "))
				return bare
			}
		}
	}
	return ""
}
