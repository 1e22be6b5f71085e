package mailbox

import (
	"crypto/sha256"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/tactful-drafts/tactful/drafts/internal/each"
	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

type sum [sha256.Size]byte

// identity tells whether two messages are the same. It doesn't depend on what servers change when
// they store a message: the charsets and encodings, how headers are folded, which fields are added.
type identity struct {
	email sum // which email it is: whom it is from and to, its subject, and what it answers
	text  sum // which email with which words and attachments
	whole sum // the same, with the HTML
}

func identityOf(m *mail.Message) identity {
	id := identity{email: emailOf(m)}
	var b strings.Builder
	for _, other := range m.Others {
		b.WriteString("\n" + oneLine(other.Text))
	}
	for _, f := range m.Files {
		b.WriteString("\n" + f.Name + "\n")
		b.Write(f.Sum[:])
	}
	words, source := m.Text.Text, m.Text.Text
	if strings.TrimSpace(words) == "" { // some programs keep a draft as HTML only
		words, source = m.HTML.Text, m.Markup
	}
	email, rest := string(id.email[:]), b.String()
	id.text = sha256.Sum256([]byte(email + oneLine(lineMark().ReplaceAllString(words, "")) + rest))
	id.whole = sha256.Sum256([]byte(email + oneLine(source) + rest + "\n" + oneLine(m.Markup)))
	return id
}

// lineMark is what a quoted line and a list item begin with, which the text and the HTML of an email have in
// different forms.
var lineMark = lazy.Regexp(`(?m)^(?:[ \t]*>)*(?:[ \t]*(?:[-*•]|[0-9]{1,2}\.)[ \t]+)?`)

// oneLine is [text.OneLine] for letters that a charset may have in several forms.
func oneLine(s string) string { return text.OneLine(norm.NFC.String(s)) }

// emailOf returns the part of an identity that needs only the header.
func emailOf(m *mail.Message) sum {
	var b strings.Builder
	for _, list := range []struct {
		field     string
		addresses []mail.Address
	}{{"From", m.From}, {"To", m.To}, {"Cc", m.Cc}, {"Bcc", m.Bcc}} {
		b.WriteString(list.field + "\n" +
			strings.Join(addressesOf(m, list.field, list.addresses), "\n") + "\n")
	}
	b.WriteString(oneLine(m.Subject) + "\n" + text.OneLine(m.Field("In-Reply-To")))
	return sha256.Sum256([]byte(b.String()))
}

// addressesOf returns the addresses of a field without the names, sorted, or the whole field if no
// address in it can be read.
func addressesOf(m *mail.Message, name string, list []mail.Address) []string {
	if len(list) == 0 {
		return []string{text.OneLine(m.Field(name))}
	}
	out := each.Of(list, func(a mail.Address) string { return strings.ToLower(a.Email) })
	slices.Sort(out)
	return out
}
