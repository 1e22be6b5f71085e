package letter

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/each"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
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
	// the templates of voices that have their own
	Voices map[casefile.Voice]Template `json:"voices,omitempty"`
	Slots  []Slot                      `json:"slots"`
	Hints  []string                    `json:"hints"` // the facts that would improve it in a case
}

// Template is a template's file with its text, without front matter.
type Template struct {
	Template string `json:"template"`
	Body     string `json:"body"`
}

// Slot is a part of an email that the words of a case can replace.
type Slot struct {
	Name string `json:"name"`
	// what it says in the emails of a case, as plain text; "" if it says nothing, or without a case
	Text string `json:"text"`
	Own  bool   `json:"own"` // the words are the coach's own, not those of the template
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

// Details returns everything about the kind. The functions return the file of a template, for
// people, and its text with LF line ends.
func (k Kind) Details(file, source func(path string) string) Details {
	read := func(path string) Template {
		body := source(path)
		if strings.HasPrefix(body, "---\n") {
			_, body, _ = strings.Cut(body, "\n---\n")
		}
		return Template{file(path), strings.Trim(body, "\n") + "\n"}
	}
	main := read(k.Path)
	d := Details{
		Summary: k.Summary(), Cc: append([]casefile.Role{}, k.Cc...), Window: k.Window, By: k.By,
		Words: k.Words, Subject: k.Subject, Note: k.Note, Template: main.Template, Body: main.Body,
		Voices: map[casefile.Voice]Template{}, Hints: []string{},
	}
	for voice, path := range k.Voices {
		d.Voices[voice] = read(path)
	}
	d.Slots = each.Of(k.Slots, func(name string) Slot { return Slot{Name: name} })
	return d
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
	d.writeSlots(&b)
	if len(d.Hints) > 0 {
		b.WriteString("\nWould improve it:\n  " + strings.Join(d.Hints, "\n  ") + "\n")
	}
	fmt.Fprintf(&b, "\nTemplate %s:\n\n%s", d.Template, d.Body)
	for _, voice := range slices.Sorted(maps.Keys(d.Voices)) {
		t := d.Voices[voice]
		fmt.Fprintf(&b, "\nTemplate %s, for the %s voice:\n\n%s", t.Template, voice, t.Body)
	}
	return b.String()
}

// writeSlots lists the slots: their names or, if any says something, their words.
func (d Details) writeSlots(b *strings.Builder) {
	var names []string
	said := false
	for _, s := range d.Slots {
		names = append(names, s.Name)
		said = said || s.Text != ""
	}
	if !said {
		fmt.Fprintf(b, "\nSlots for words of your own: %s\n", strings.Join(names, ", "))
		return
	}
	b.WriteString("\nSlots:\n")
	for _, s := range d.Slots {
		whose := "the template's words"
		if s.Own {
			whose = "your words"
		}
		fmt.Fprintf(b, "  %s (%s)\n", s.Name, whose)
		if s.Name == casefile.SlotBody && !s.Own {
			continue // all of the above
		}
		for line := range strings.Lines(s.Text) {
			b.WriteString(strings.TrimRight("    "+line, " \n") + "\n")
		}
	}
}

func commaList[S ~string](list []S) string { return strings.Join(text.Strings(list), ", ") }
