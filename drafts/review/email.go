package review

import (
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

// About says what is known of an email beside its words. The zero value is right for an email of
// which nothing is known.
type About struct {
	// the kind that it was drafted as; of the zero value, what the words tell
	Kind        letter.Kind
	Opportunity string             // the id of the opportunity; that of the addressee otherwise
	Send        time.Time          // when it is to be sent; the email's own date otherwise
	Now         time.Time          // when it is sent where neither is known
	By          calendar.LocalTime // the day that it may name besides those of the case
	File        string             // its file's name, which is searched for what is private
}

// email is what is reviewed.
type email struct {
	from, to, cc []mail.Address
	subject      string
	reply        bool         // it says which mail it answers
	fields       []mail.Field // of the header
	files        []mail.File  // the names of what is attached
	plain, shown mail.Body    // the plain part, and the HTML as a reader sees it
	html         string       // the HTML as written
	others       []mail.Body  // emails within the email
	about        About
}

// addressFields returns the fields of a draft that name people.
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
