package mail

import (
	"io"
	"strings"
	"time"

	"github.com/tactful-drafts/tactful/drafts/internal/eml"
	"github.com/tactful-drafts/tactful/drafts/internal/passage"
)

// The errors of [ReadMessage].
var (
	ErrNotMessage = eml.ErrNotMessage // there is no header, or none with a field of a mail
	ErrTooLarge   = eml.ErrTooLarge   // more than 25 MiB
)

// Message is a mail as it was read: one that came in, or a draft that the client has edited. Every text is UTF-8, and on one line but
// for those of a [Body].
type Message struct {
	From, ReplyTo, To, Cc, Bcc []Address
	Subject                    string
	Date                       time.Time // in the sender's zone; zero where there is none that can be read
	MessageID                  string    // with its angle brackets; "" where there is none that a reply can name
	InReplyTo, References      []string  // ids, likewise; the parent is the last of References

	Header []Field // every field in the order of the file, decoded
	Text   Body    // of the plain part, or of several in a row
	HTML   Body    // of the HTML part, likewise, as a reader sees it
	Markup string  // the HTML part as it stands, with what no reader sees
	// TextAt and MarkupAt say where the plain part and the HTML part stand in the file.
	TextAt, MarkupAt Origin
	Others           []Body   // of messages within the message, all of it quoted
	Files            []string // the names of what is attached; "" of what has none

	// Defects say what was wrong and how it was read all the same, such as a charset that nobody knows.
	Defects []string
}

// Field is one field of a header.
type Field struct {
	Name  string // as it stands in the file
	Value string // unfolded and decoded
}

// Body is what a reader sees of a part. Blank lines part the paragraphs of HTML, its white space is single, and items of lists begin
// with a bullet. The zero value is a part that is not there.
type Body struct {
	Text     string // LF line ends
	Passages []Passage
}

// PassageSort says whose words a passage is.
type PassageSort string

// The sorts of passages.
const (
	PassageOwn       PassageSort = "own"       // what the writer of the mail says herself
	PassageQuoted    PassageSort = "quoted"    // another mail's words, and the line that says whose they are
	PassageSignature PassageSort = "signature" // below its mark, or added by a program
)

// Passage is a run of whole lines of a [Body]; in order they are all of its text.
type Passage struct {
	Sort PassageSort
	Text string // each line with its LF; the last line of a body may lack it
	Line int    // the number of its first line in the body's text, from 1; columns are those of the line
}

// Read reads a mail as it comes from other programs: in any charset, with or without a plain part, with fields missing or
// broken, with messages in it. What cannot be read is left out and named in Defects; UTF-7 is refused in this way, since it hides markup. It reads r once and to its end.
//
// A mail may have 25 MiB, its headers 1 MiB and its text 2 MiB; attachments are not kept. An error is one of r, [ErrNotMessage],
// [ErrTooLarge] or says which other bound it breaks.
//
// Own words, quoted words and signatures are told apart by the marks of the common programs. Where nothing tells, the words are the
// writer's own.
func Read(r io.Reader) (*Message, error) {
	in, err := eml.Read(r)
	if err != nil {
		return nil, err
	}
	m := &Message{
		From: fromEML(in.From), ReplyTo: fromEML(in.ReplyTo), To: fromEML(in.To), Cc: fromEML(in.Cc), Bcc: fromEML(in.Bcc),
		Subject: in.Subject, Date: in.Date, MessageID: in.MessageID, InReplyTo: in.InReplyTo, References: in.References,
		Files: in.Files, Defects: in.Defects,
	}
	for _, f := range in.Fields {
		m.Header = append(m.Header, Field(f))
	}
	var text, html []string
	for _, p := range in.Parts {
		switch {
		case p.Forwarded && p.HTML:
			shown, _ := passage.HTML(p.Text)
			m.Others = append(m.Others, quotedBody(shown))
		case p.Forwarded:
			m.Others = append(m.Others, quotedBody(p.Text))
		case p.HTML:
			html = append(html, p.Text)
		default:
			text = append(text, p.Text)
		}
	}
	m.TextAt, m.MarkupAt = originOf(in.Parts, false), originOf(in.Parts, true)
	m.Text = bodyOf(joined(text), passage.Plain(joined(text)))
	m.Markup = strings.Join(html, "\n<hr>\n")
	m.HTML = bodyOf(passage.HTML(m.Markup))
	return m, nil
}

// joined puts the plain parts of a message one below the other: Apple Mail cuts a text where a picture stands in it.
func joined(parts []string) string {
	for i := range len(parts) - 1 {
		parts[i] = strings.TrimRight(parts[i], "\n") + "\n"
	}
	return strings.Join(parts, "\n")
}

func fromEML(list []eml.Address) []Address {
	var out []Address
	for _, a := range list {
		out = append(out, Address{a.Name, a.Addr})
	}
	return out
}

func bodyOf(text string, passages []passage.Passage) Body {
	b := Body{Text: text}
	sorts := [...]PassageSort{passage.Own: PassageOwn, passage.Quoted: PassageQuoted, passage.Signature: PassageSignature}
	for _, p := range passages {
		b.Passages = append(b.Passages, Passage{sorts[p.Sort], p.Text, p.Line})
	}
	return b
}

// ReadText returns a plain text as [ReadMessage] returns it of a mail's plain part.
func ReadText(text string) Body { return bodyOf(text, passage.Plain(text)) }

// ReadHTML returns what a reader sees of markup, as [ReadMessage] returns it of a mail's HTML part.
func ReadHTML(markup string) Body { return bodyOf(passage.HTML(markup)) }

func quotedBody(text string) Body { return Body{text, []Passage{{PassageQuoted, text, 1}}} }

// Own returns the passages that are the writer's own words.
func (b Body) Own() string {
	var s strings.Builder
	for _, p := range b.Passages {
		if p.Sort == PassageOwn {
			s.WriteString(p.Text)
		}
	}
	return s.String()
}

// Words returns what the mail says: the plain part, or the HTML where there is no plain one.
func (m *Message) Words() Body {
	if strings.TrimSpace(m.Text.Text) == "" {
		return m.HTML
	}
	return m.Text
}
