package mail

import (
	"bytes"
	"crypto/sha256"
	"maps"
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
)

// aside keeps text that no mail program shows, such as the one before the parts of a multipart, as
// that of an attachment without a name: it leaves with the message all the same.
func (p *reader) aside(text string) {
	if text = strings.TrimSpace(text); text != "" && !forOldReaders().MatchString(text) {
		p.m.Files = append(p.m.Files, File{Type: "text/plain", Text: text, Sum: sha256.Sum256([]byte(text))})
	}
}

// forOldReaders matches what programs write before the parts of a multipart.
var forOldReaders = lazy.Regexp(`^This is an? [A-Za-z/ -]*(MIME|[Mm]ulti-?part)[A-Za-z/ -]*\.?$`)

// describe keeps what the header of a part says in words. The local part of an ID is random.
func (p *reader) describe(h []Field) {
	for _, f := range h {
		value := decodeField(f.Value)
		switch name := strings.ToLower(f.Name); {
		case name == "content-id":
			_, host, _ := strings.Cut(value, "@")
			p.aside(strings.Trim(host, "<> "))
		case !slices.Contains(programFields, name):
			p.aside(value)
		}
	}
}

// programFields are the fields of a part whose values only programs read. Their parameters are read
// by [reader.describeParams].
var programFields = []string{"content-type", "content-disposition", "content-transfer-encoding",
	"content-md5", "content-language", "mime-version", "x-attachment-id"}

// describeParams keeps what parameters of a part say, such as a second name. shown is the name of its
// file, if it has one.
func (p *reader) describeParams(params map[string]string, shown string) {
	for _, key := range slices.Sorted(maps.Keys(params)) {
		if value := params[key]; value != shown && !slices.Contains(programParams(), key) {
			p.aside(decodeField(value))
		}
	}
}

// programParams are the parameters of Content-Type and Content-Disposition that only programs read
// (RFC 2045, 2046, 2183, 3462, 3676).
var programParams = lazy.List(`boundary|charset|component|creation-date|delsp|format|id|method|
	micalg|modification-date|number|protocol|read-date|report-type|reply-type|size|smime-type|start|
	start-info|total|type|x-mac-creator|x-mac-type|x-unix-mode`)

// maxWithin is how many attached messages are read that are in each other.
const maxWithin = 3

// readWithin reads what the text of an attachment hides: a message in its encodings, or the folded
// lines and escaped commas of a calendar or a contact (RFC 5545 section 3.1, RFC 6350 section 3.2).
func (p *reader) readWithin(f *File, content []byte) {
	name := strings.ToLower(f.Name)
	switch {
	case slices.Contains([]string{"text/calendar", "text/vcard", "text/x-vcard", "text/directory"}, f.Type),
		strings.HasSuffix(name, ".ics"), strings.HasSuffix(name, ".vcf"):
		f.Text = strings.NewReplacer("\r\n ", "", "\r\n\t", "", "\n ", "", "\n\t", "", `\,`, ",", `\;`, ";",
			`\n`, "\n", `\N`, "\n", `\\`, `\`).Replace(f.Text)
	case strings.HasSuffix(name, ".eml") || f.Type == "application/octet-stream" && startsMessage(content):
		if p.within == maxWithin {
			f.Unread = true
			return
		}
		if m, err := readWithin(bytes.NewReader(content), p.within+1); err == nil {
			f.Text = m.words()
		}
	}
}

// startsMessage reports whether a text begins with a field that messages have.
func startsMessage(content []byte) bool {
	name, _, ok := bytes.Cut(content[:min(len(content), 40)], []byte(":"))
	return ok && isMailField(string(name))
}

// words returns all texts of a message that a reader may see.
func (m *Message) words() string {
	var b strings.Builder
	for _, f := range m.Header {
		b.WriteString(f.Name + ": " + f.Value + "\n")
	}
	for _, other := range slices.Concat([]Body{m.Text, m.HTML}, m.Others) {
		b.WriteString("\n" + other.Text)
	}
	for _, f := range m.Files {
		b.WriteString("\n" + f.Name + "\n" + f.Text)
	}
	return b.String()
}

// unflowed joins the lines of a text in format=flowed with delsp=yes (RFC 3676 section 4.1) that a
// mail program broke.
func unflowed(text string) string {
	lines := strings.SplitAfter(text, "\n")
	for i, line := range lines {
		if joined, ok := strings.CutSuffix(line, " \n"); ok && joined != "--" && i+1 < len(lines) &&
			strings.HasPrefix(line, ">") == strings.HasPrefix(lines[i+1], ">") {
			lines[i] = joined
			lines[i+1] = strings.TrimLeft(lines[i+1], ">")
		}
	}
	return strings.Join(lines, "")
}

// uuencoded matches the line before a file in a text (POSIX uuencode).
var uuencoded = lazy.Regexp(`(?m)^begin [0-7]{3,4} \S.*\n[!-` + "`" + `]{2,}`)
