package letter

import (
	"fmt"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// Summary is a kind in JSON, for a list. Its lists are never null.
type Summary struct {
	ID      string           `json:"id"`
	Stage   string           `json:"stage"`
	Title   string           `json:"title"`
	To      []casefile.Role  `json:"to"`
	Needs   []string         `json:"needs"`
	Wants   []string         `json:"wants"`
	Replies map[Reply]string `json:"replies"` // the kind that answers each reply
}

// Details is everything about a kind in JSON. Its lists are never null.
type Details struct {
	Summary
	Cc       []casefile.Role `json:"cc"`
	Window   Window          `json:"window"`
	By       string          `json:"by"`
	Words    int             `json:"words"` // at most
	Subject  string          `json:"subject"`
	Note     string          `json:"note"`     // for the client, never in the email
	Template string          `json:"template"` // the template's file
	Body     string          `json:"body"`     // the template without its front matter
}

// Summary returns the kind for a list.
func (k Kind) Summary() Summary {
	s := Summary{
		ID: k.ID, Stage: k.Stage, Title: k.Title, To: append([]casefile.Role{}, k.To...),
		Needs: append([]string{}, k.Needs...), Wants: append([]string{}, k.Wants...),
		Replies: map[Reply]string{},
	}
	for _, r := range k.Replies {
		s.Replies[r.Reply] = r.Kind
	}
	return s
}

// Details returns everything about the kind, with its template file and that file's text, which has
// LF line ends.
func (k Kind) Details(file, source string) Details {
	_, body, _ := strings.Cut(source, "\n---\n")
	return Details{
		Summary: k.Summary(), Cc: append([]casefile.Role{}, k.Cc...), Window: k.Window, By: k.By,
		Words: k.Words, Subject: k.Subject, Note: k.Note, Template: file,
		Body: strings.Trim(body, "\n") + "\n",
	}
}

// Text lays the details out for people, with the replies in the order of [Replies].
func (d Details) Text() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s\n\n", d.ID, d.Title)
	for _, f := range [][2]string{
		{"Stage", d.Stage}, {"To", commaList(d.To)}, {"Cc", commaList(d.Cc)}, {"Needs", commaList(d.Needs)},
		{"Wants", commaList(d.Wants)},
		{"Date", d.By}, {"Window", string(d.Window)}, {"Words", fmt.Sprintf("%d at most", d.Words)},
		{"Subject", d.Subject},
	} {
		if f[1] != "" {
			fmt.Fprintf(&b, "%-9s%s\n", f[0]+":", f[1])
		}
	}
	if len(d.Replies) > 0 {
		b.WriteString("\nWhen they answer:\n")
		for _, r := range Replies() {
			if kind, ok := d.Replies[r]; ok {
				fmt.Fprintf(&b, "  %-9s%s\n", r, kind)
			}
		}
	}
	b.WriteString("\nFor the client:\n")
	for line := range strings.Lines(strings.TrimSpace(d.Note) + "\n") {
		if line != "\n" {
			b.WriteString("  ")
		}
		b.WriteString(line)
	}
	fmt.Fprintf(&b, "\nTemplate %s:\n\n%s", d.Template, d.Body)
	return b.String()
}

func commaList[S ~string](list []S) string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = string(s)
	}
	return strings.Join(out, ", ")
}
