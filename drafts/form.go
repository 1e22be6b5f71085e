package drafts

import (
	"fmt"
	"html"
	"io"
	"net/url"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/each"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

// Form is a way to write a draft.
type Form string

// The forms.
const (
	// a message that a mail program opens for editing; see [Draft.WriteTo]
	FormEML Form = "eml"
	// the same bytes under the name that Outlook on a Mac opens for editing
	FormEMLTPL Form = "emltpl"
	FormText   Form = "txt"    // just the text, to copy
	FormHTML   Form = "html"   // just the HTML, to copy
	FormPage   Form = "page"   // a web page to copy the email from, with a link to start a new one
	FormMailto Form = "mailto" // a link that opens a new email; see [Draft.Mailto]
)

// Forms returns every form, the default first.
func Forms() []Form {
	return []Form{FormEML, FormEMLTPL, FormText, FormHTML, FormPage, FormMailto}
}

// Ext returns the file name extension of the form, with its dot.
func (f Form) Ext() string {
	switch f {
	case "":
		return ".eml"
	case FormPage:
		return ".html"
	case FormMailto:
		return ".txt"
	}
	return "." + string(f)
}

// FilenameAs returns [Draft.Filename] with the extension of the form.
func (d *Draft) FilenameAs(f Form) string { return strings.TrimSuffix(d.Filename(), ".eml") + f.Ext() }

// WriteAs writes the draft in the form; "" is [FormEML]. Nothing is written unless all of it can be
// made. A form that doesn't exist is a [*casefile.UnknownError].
func (d *Draft) WriteAs(w io.Writer, f Form) (int64, error) {
	var text string
	switch f {
	case "", FormEML, FormEMLTPL:
		return d.WriteTo(w)
	case FormText:
		text = d.Text
	case FormHTML:
		text = d.HTML
	case FormPage:
		text = d.page()
	case FormMailto:
		text = d.Mailto() + "\n"
	default:
		return 0, casefile.NewUnknownError("form", string(f), Forms())
	}
	n, err := io.WriteString(w, text)
	return int64(n), err
}

// page returns the draft as a web page. What's above its line is for the client only.
func (d *Draft) page() string {
	var b strings.Builder
	fmt.Fprintf(&b, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"+
		"<meta name=\"viewport\" content=\"width=device-width\">\n"+
		"<title>%s</title>\n</head>\n<body>\n<p>", html.EscapeString(d.Subject))
	for i, list := range [][]mail.Address{d.To, d.Cc} {
		for _, a := range list {
			fmt.Fprintf(&b, "%s: %s<br>\n", [...]string{"To", "Cc"}[i], html.EscapeString(a.String()))
		}
	}
	fmt.Fprintf(&b, "Subject: %s</p>\n<p>%s</p>\n", html.EscapeString(d.Subject), d.howToCopy())
	if d.Later != "" {
		fmt.Fprintf(&b, "<p>%s</p>\n", html.EscapeString(d.Later))
	}
	b.WriteString("<hr>\n")
	b.WriteString(bodyOfHTML(d.HTML))
	b.WriteString("</body>\n</html>\n")
	return b.String()
}

// howToCopy says where the words of a page go. A reply has no link, because a new email would start
// another conversation: Gmail's links can't name the email that is answered.
func (d *Draft) howToCopy() string {
	if d.InReplyTo == "" {
		return fmt.Sprintf("<a href=\"%s\">Open a new mail with these</a>, then copy what stands below "+
			"the line into it.", html.EscapeString(d.mailto("")))
	}
	reply := "Reply"
	if len(d.To)+len(d.Cc) > 1 {
		reply = "Reply all"
	}
	whose := "the email"
	if len(d.To) > 0 && d.To[0].Name != "" {
		whose = d.To[0].Name + "'s email"
	}
	return fmt.Sprintf("Open %s “%s”, click %s, and paste what's below the line into the answer. It "+
		"then stays in the same conversation.", html.EscapeString(whose),
		html.EscapeString(mail.BaseSubject(d.Subject)), reply)
}

// bodyOfHTML returns the contents of the body element.
func bodyOfHTML(s string) string {
	if _, after, ok := strings.Cut(s, "<body>\n"); ok {
		s = after
	}
	if i := strings.LastIndex(s, "</body>"); i >= 0 {
		s = s[:i]
	}
	return s
}

// MaxMailto is the length in bytes up to which a mailto link reaches every program. Windows passes
// on at most 2,083 characters (INTERNET_MAX_URL_LENGTH in wininet.h, with the closing zero; some
// programs fail above 2,081), and some browsers cut earlier. RFC 6068 itself has no limit.
const MaxMailto = 2000

// Mailto returns a link that opens a new email with the recipients, the subject, the text, and, for
// a reply, the ID of the message it answers (RFC 6068: percent-encoded UTF-8 with CRLF line ends).
// It can't carry the HTML. A link longer than [MaxMailto] may be truncated, or not work at all.
func (d *Draft) Mailto() string { return d.mailto(d.Text) }

// mailto leaves out the body if text is "".
func (d *Draft) mailto(text string) string {
	var fields []string
	add := func(name, value string) {
		if value != "" {
			fields = append(fields, name+"="+escapeMailto(value))
		}
	}
	cc := each.Of(d.Cc, mailtoAddress)
	if len(cc) > 0 {
		fields = append(fields, "cc="+strings.Join(cc, ","))
	}
	add("in-reply-to", d.InReplyTo)
	add("subject", d.Subject)
	add("body", strings.ReplaceAll(strings.TrimRight(text, "\n"), "\n", "\r\n"))
	return "mailto:" + strings.Join(each.Of(d.To, mailtoAddress), ",") + "?" + strings.Join(fields, "&")
}

// mailtoAddress encodes an address except for its @.
func mailtoAddress(a mail.Address) string {
	local, domain, _ := strings.Cut(a.Email, "@")
	return escapeMailto(local) + "@" + escapeMailto(domain)
}

// escapeMailto encodes everything except the unreserved characters of RFC 3986 section 2.3. A space
// can't be written as a plus (RFC 6068 section 5).
func escapeMailto(s string) string { return strings.ReplaceAll(url.QueryEscape(s), "+", "%20") }
