package review

import (
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

// About is what is known about an email besides its words. The zero value means that nothing is
// known.
type About struct {
	// the kind that it was drafted as; if zero, the words decide
	Kind        letter.Kind
	Opportunity string             // its ID; if empty, that of the recipients
	Send        time.Time          // when it is to be sent; if zero, the email's own date
	Now         time.Time          // when it is sent if neither Send nor the email says so
	By          calendar.LocalTime // a day that it may name in addition to those in the case
	File        string             // its file's name, which must not show anything private either
}

// email is the email under review.
type email struct {
	from, to, cc []mail.Address
	replyTo, bcc []mail.Address
	subject      string
	reply        bool         // it names the email that it answers
	fields       []mail.Field // of the header
	files        []mail.File  // the attachments
	defects      []string     // what was wrong with the file
	plain, shown mail.Body    // the plain part, and the HTML as a reader sees it
	html         string       // the HTML as written
	unread       bool         // shown hasn't been read from it yet
	others       []mail.Body  // emails within the email
	about        About
}

// addressFields returns the header fields of a draft that name people.
func (m *email) addressFields() []mail.Field {
	var list []mail.Field
	for _, f := range []struct {
		name string
		list []mail.Address
	}{{"From", m.from}, {"To", m.to}, {"Cc", m.cc}} {
		for _, a := range f.list {
			list = append(list, mail.Field{Name: f.name, Value: a.Name + " <" + a.Email + ">"})
		}
	}
	return append(list, mail.Field{Name: "Subject", Value: m.subject})
}

// subjectBody returns the subject as a body. A reply keeps the subject that others chose.
func (m *email) subjectBody() mail.Body {
	kind := mail.PassageOwn
	if m.reply && mail.IsReplySubject(m.subject) {
		kind = mail.PassageQuoted
	}
	return mail.Body{Text: m.subject,
		Passages: []mail.Passage{{Kind: kind, Text: m.subject, Line: 1}}}
}

// readHTML reads what a reader sees of the HTML, unless that has been read.
func (m *email) readHTML() {
	if m.unread {
		m.shown, m.unread = mail.ReadHTML(m.html), false
	}
}
