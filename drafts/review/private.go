package review

import (
	"fmt"
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/mail"
	"github.com/tactful-drafts/tactful/drafts/privacy"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// nothingPrivate is rule 5: nothing private appears in any form anywhere in the file: not in the
// text, hidden markup, headers, attachments, or quotations.
func nothingPrivate(r *reading) {
	for _, p := range r.bodies {
		r.findPrivateIn(p)
		if p.Part == "html" {
			r.findCompanies(p, r.shown)
		} else {
			r.findCompanies(p, r.plain)
		}
		r.findPhrases(p, namesTool(), `"%s" names the program`, "leave it out")
	}
	r.findPrivateIn(r.subject)
	r.findCompanies(r.subject, r.subjectBody(!r.subject.IsOwn(0)))
	for _, f := range r.fields {
		if isID(f.Name) {
			r.searchIDs(f)
		}
		if isProgram(f.Name) {
			r.searchProgram(f)
		}
		if !trusted(f) && !(strings.EqualFold(f.Name, "Subject") && f.Value == r.email.subject) {
			r.searchText(f.Name, f.Value)
		}
	}
	for _, f := range r.fields {
		if _, comment, ok := strings.Cut(f.Value, "("); ok && strings.EqualFold(f.Name, "Date") {
			r.searchText(f.Name, comment)
		}
	}
	for _, f := range r.files {
		r.searchText("file", f.Name)
		r.searchText("attached", f.Text)
	}
	r.searchText("file", strings.TrimSuffix(r.about.File, ".eml")) // or it would read as a host
	for _, o := range r.others {
		r.searchText("forwarded", o.Text)
	}
	for _, h := range hiddenIn(r.html) {
		r.searchText("hidden", h)
	}
}

// namesTool names the program that wrote the draft; the word is also an adjective.
var namesTool = prose.Lazy(
	"made|written|drafted|generated|created|composed|prepared|sent with|by|in|using|through tactful")

// trusted reports whether only programs write a header field, with numbers that mean nothing, or
// whether it is checked elsewhere.
func trusted(f mail.Field) bool {
	if isProgram(f.Name) {
		return !strings.Contains(strings.ToLower(f.Value), "tactful")
	}
	switch strings.ToLower(f.Name) {
	case "date", "message-id", "in-reply-to", "references", "mime-version", "content-type",
		"content-transfer-encoding", "dkim-signature", "arc-seal", "arc-message-signature",
		"arc-authentication-results", "received", "x-mozilla-draft-info", "x-mozilla-keys",
		"thread-index", "content-language", "x-unsent":
		return true
	}
	return false
}

// isProgram reports whether a header field names the program that wrote the email.
func isProgram(name string) bool {
	return strings.EqualFold(name, "User-Agent") || strings.EqualFold(name, "X-Mailer")
}

// searchProgram looks for the coach in the name of a program, whose numbers and company mean nothing:
// "Pat's Outlook".
func (r *reading) searchProgram(f mail.Field) {
	t := text.New(f.Name, f.Value)
	r.report(t, slices.DeleteFunc(r.privacy.FindIn(t, text.Words(t.S), nil), func(f privacy.Finding) bool {
		return f.Sort != privacy.Coach || f.Field == "coach"
	}))
}

// isID reports whether a header field has the IDs of emails.
func isID(name string) bool {
	return slices.ContainsFunc([]string{"Message-ID", "In-Reply-To", "References"},
		func(id string) bool { return strings.EqualFold(name, id) })
}

// searchIDs looks for what the IDs of emails show.
func (r *reading) searchIDs(f mail.Field) {
	t := text.New(f.Name, f.Value)
	r.report(t, r.privacy.FindInIDs(t, text.Words(t.S)))
}

// shortText is how many words the texts of a header have.
const shortText = 32

// searchText looks for private facts in a text outside the email's parts.
func (r *reading) searchText(part, raw string) {
	if raw == "" {
		return
	}
	t := text.New(part, strings.ReplaceAll(raw, "_", " "))
	var room [shortText]text.Word // on the stack
	words := text.Append(room[:0], t.S)
	r.report(t, r.privacy.FindIn(t, words, r.privacy.Amounts(t.S, words)))
	r.report(t, r.privacy.FindCompanies(t, words))
}

// findCompanies looks for companies that may not be named in signatures, in quotations, and in the
// subject of an answer; rule 19 does in the writer's own words. An answer may repeat what they wrote
// themselves, so it's only a warning.
func (r *reading) findCompanies(p *prose.Body, b mail.Body) {
	raw := 0
	for _, passage := range b.Passages {
		from := raw
		if raw += len(passage.Text); passage.Kind == mail.PassageOwn {
			continue
		}
		words := p.Words[text.From(p.Words, p.Offset(from)):text.From(p.Words, p.Offset(raw))]
		found := r.privacy.FindCompanies(p.Text, words)
		if passage.Kind == mail.PassageSignature || !r.reply {
			r.report(p.Text, found)
			continue
		}
		fix := "leave the quotation out unless they wrote it themselves"
		if p == r.subject {
			fix = "write a subject of your own unless they wrote this one themselves"
		}
		for _, f := range found {
			name := text.OneLine(p.S[f.Start:f.End])
			r.findAs(Warning, p.Text, f.Start, name, fmt.Sprintf("%q is %s", name, f.What), fix)
		}
	}
}

// findPrivateIn looks for private facts in a part. What the figures of the case come to may be near one.
func (r *reading) findPrivateIn(p *prose.Body) {
	found := r.privacy.FindIn(p.Text, p.Words, p.Numbers)
	r.report(p.Text, slices.DeleteFunc(found, func(f privacy.Finding) bool {
		if !f.Rounded {
			return false
		}
		fact, _, _ := r.trace(p, p.NumberFrom(f.Start))
		return fact != nil
	}))
}

// report reports what is private, and warns of what may be.
func (r *reading) report(t *text.Text, found []privacy.Finding) {
	for _, f := range found {
		words, format, severity := text.OneLine(t.S[f.Start:f.End]), "%q is %s", r.rule.Severity
		if f.Sort == privacy.Amount {
			r.secret[position{t, f.Start}] = true
			format = "%s is %s"
		}
		switch {
		case f.Doubtful && f.Rounded:
			severity, format = Warning, "%s may be read as %s, rounded"
		case f.Doubtful && f.Sort == privacy.Amount:
			severity, format = Warning, "%s may be read as %s, in a larger unit"
		case f.Rounded:
			format = "%s is %s, rounded"
		case f.Doubtful:
			severity, format = Warning, "%q may tell %s in other words"
		}
		r.findAs(severity, t, f.Start, words, fmt.Sprintf(format, words, f.What),
			"take it out: it must not leave the room")
	}
}
