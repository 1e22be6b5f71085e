package drafts

import (
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

// Request says which draft of a case to make. Its Kind and Send are required.
type Request = letter.Request

// Kind is one kind of email, as the front matter of its template describes it.
type Kind = letter.Kind

// Format says which parts the message of a draft has.
type Format = mail.Format

// The formats. The zero Format is FormatBoth.
const (
	FormatBoth = mail.FormatBoth // plain text, and the same words in HTML
	FormatText = mail.FormatText
	FormatHTML = mail.FormatHTML
)
