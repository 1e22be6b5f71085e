package drafts

import (
	"net/url"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/mail"
)

// MaxMailto is the length in bytes up to which a mailto link reaches every program. Windows passes on
// at most 2,083 characters (INTERNET_MAX_URL_LENGTH in wininet.h, with the closing zero; some
// programs fail above 2,081), and some browsers cut earlier. RFC 6068 itself has no limit.
const MaxMailto = 2000

// Mailto returns a link that opens a new email with the recipients, the subject, the text, and, for
// a reply, the id of the message it answers (RFC 6068: percent-encoded UTF-8 with CRLF line ends). It
// can't carry the HTML. A link longer than [MaxMailto] may arrive cut, or not at all.
func (d *Draft) Mailto() string { return d.mailto(d.Text) }

// mailto leaves out the body if text is "".
func (d *Draft) mailto(text string) string {
	var fields []string
	add := func(name, value string) {
		if value != "" {
			fields = append(fields, name+"="+escapeMailto(value))
		}
	}
	var cc []string
	for _, a := range d.Cc {
		cc = append(cc, mailtoAddress(a))
	}
	if len(cc) > 0 {
		fields = append(fields, "cc="+strings.Join(cc, ","))
	}
	add("in-reply-to", d.InReplyTo)
	add("subject", d.Subject)
	add("body", strings.ReplaceAll(strings.TrimRight(text, "\n"), "\n", "\r\n"))
	var to []string
	for _, a := range d.To {
		to = append(to, mailtoAddress(a))
	}
	return "mailto:" + strings.Join(to, ",") + "?" + strings.Join(fields, "&")
}

// mailtoAddress encodes an address except for its @.
func mailtoAddress(a mail.Address) string {
	local, domain, _ := strings.Cut(a.Email, "@")
	return escapeMailto(local) + "@" + escapeMailto(domain)
}

// escapeMailto encodes everything except the unreserved characters of RFC 3986 section 2.3. A space
// can't be written as a plus (RFC 6068 section 5).
func escapeMailto(s string) string { return strings.ReplaceAll(url.QueryEscape(s), "+", "%20") }
