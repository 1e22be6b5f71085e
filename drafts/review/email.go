package review

import (
	"strings"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/mail"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
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
	Ahead       bool               // it's for an answer that hasn't come
	File        string             // its file's name, which must not show anything private either
}

// email is the email under review.
type email struct {
	from, to, cc []mail.Address
	replyTo, bcc []mail.Address
	subject      string
	reply        bool         // it names the email that it answers
	untitled     bool         // the email that it answers has no subject
	saved        bool         // it's an email as a program saved it, and not only its words
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

// subjectBody returns the subject as a body, in which the subject that others chose is quoted.
func (m *email) subjectBody(theirs bool) mail.Body {
	kind := mail.PassageOwn
	if theirs {
		kind = mail.PassageQuoted
	}
	return mail.Body{Text: m.subject,
		Passages: []mail.Passage{{Kind: kind, Text: m.subject, Line: 1}}}
}

// readHTML reads what a reader sees of the HTML, unless that has been read.
func (m *email) readHTML() {
	if m.unread {
		m.shown, m.unread = spoken(mail.ReadHTML(m.html)), false
	}
}

// spoken returns a part in which the lines of a signature that speak are the author's own words, up
// to the next blank line: a signature is a name and contact data.
func spoken(b mail.Body) mail.Body {
	var list []mail.Passage
	for _, p := range b.Passages {
		if p.Kind != mail.PassageSignature {
			list = append(list, p)
			continue
		}
		line, first := p.Line, len(list)
		for l := range strings.Lines(p.Text) {
			kind := mail.PassageSignature
			own := len(list) > first && list[len(list)-1].Kind == mail.PassageOwn
			if strings.TrimSpace(l) != "" && (own || speaks(l)) {
				kind = mail.PassageOwn
			}
			if len(list) == first || list[len(list)-1].Kind != kind {
				list = append(list, mail.Passage{Kind: kind, Line: line})
			}
			list[len(list)-1].Text += l
			line++
		}
	}
	b.Passages = list
	return b
}

var (
	// speech is what no signature says.
	speech = prose.Lazy("p.s|ps|pps\np s\nif not\n" +
		"an|another|other|the|your offer from|of|i|if|expires")
	// blanks are in brackets in a signature that is still to be filled in.
	blanks = prose.Lazy("your|name|title|phone|telephone|mobile|number|company|address|email|date|" +
		"position|role|job|insert")
)

// speaks reports whether a line of a signature speaks for the author, has an amount with a currency
// sign, or is still to be filled in.
func speaks(line string) bool {
	words := text.Words(line)
	if speech().Has(words, 0, len(words)) {
		return true
	}
	for i, w := range words {
		isBlank := strings.HasSuffix(line[:w.Start], "[") && strings.Contains(line[w.End:], "]")
		switch {
		case isBlank && !strings.ContainsAny(line, "(<") && blanks().Has(words, i, len(words)),
			isI(w.Low) && i+1 < len(words) && !words[i+1].Capital:
			return true
		}
	}
	sign := strings.IndexFunc(line, comp.IsSign)
	return sign >= 0 && strings.ContainsAny(line[sign:], "0123456789")
}

// isI reports whether a word is I, or I with a verb.
func isI(low string) bool { return low == "i" || strings.HasPrefix(low, "i'") }
