package main

import (
	"fmt"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/urfave/cli/v2"
)

func showCommand(s *session) *cli.Command {
	return &cli.Command{
		Name:      "show",
		Usage:     "show all about one kind of mail",
		ArgsUsage: "KIND",
		UsageText: "tactful show counter-sign-on-split",
		Description: "Shows what a kind of mail is for, what it needs from the case, which kind answers\n" +
			"each reply, the note for your client (never in the mail), and the template.",
		Flags: []cli.Flag{
			&cli.BoolFlag{Name: "graph", Usage: "print which kinds lead to it, over which reply, and to which it leads"},
			&cli.BoolFlag{Name: "json", Usage: "print one object with all of it"},
			templatesFlag(),
		},
		Action: s.show,
	}
}

// shown is a kind in full.
type shown struct {
	listed
	Cc       []casefile.Role `json:"cc"`
	Window   letter.Window   `json:"window"`
	By       string          `json:"by"`
	Words    int             `json:"words"`
	Subject  string          `json:"subject"`
	Note     string          `json:"note"`
	Template string          `json:"template"`
	Body     string          `json:"body"`
}

func (s *session) show(c *cli.Context) error {
	args, err := arguments(c, 1, "a kind")
	if err != nil {
		return err
	}
	if c.Bool("graph") {
		return s.showGraph(c, args[0])
	}
	shelf, err := openShelf(c.String("templates"), args[0])
	if err != nil {
		return err
	}
	k, err := shelf.Kind(args[0])
	if err != nil {
		return err
	}
	source, err := shelf.source(k.Path)
	if err != nil {
		return &fileError{path: shelf.file(k.Path), err: err}
	}
	v := shown{
		listed: newListed(k), Cc: append([]casefile.Role{}, k.Cc...), Window: k.Window, By: k.By, Words: k.Words,
		Subject: k.Subject, Note: k.Note, Template: shelf.file(k.Path), Body: body(string(source)),
	}
	if c.Bool("json") {
		out, err := indented(v)
		if err != nil {
			return err
		}
		return s.print(string(out))
	}
	if err := s.print(v.page(k.Replies)); err != nil {
		return err
	}
	s.ui.next("tactful draft %s CASE -o out", k.ID)
	return nil
}

// showGraph prints the neighbourhood of a kind, for which every kind must be read.
func (s *session) showGraph(c *cli.Context, kind string) error {
	if c.Bool("json") {
		return &usageError{text: "show: --graph and --json do not go together", hint: "leave one of them out: the replies stand in --json too"}
	}
	shelf, err := openShelf(c.String("templates"), "")
	if err != nil {
		return err
	}
	near, err := shelf.Graph().Around(kind)
	if err != nil {
		return err
	}
	var b strings.Builder
	if err := near.Text(&b, kind); err != nil {
		return err
	}
	return s.print(b.String())
}

// page lays the kind out for people; replies come in their own order.
func (v *shown) page(replies []letter.ReplyTo) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s\n\n", v.ID, v.Title)
	field := func(name, value string) {
		if value != "" {
			fmt.Fprintf(&b, "%-9s%s\n", name+":", value)
		}
	}
	field("Stage", v.Stage)
	field("To", words(v.To))
	field("Cc", words(v.Cc))
	field("Needs", words(v.Needs))
	field("Date", v.By)
	field("Window", string(v.Window))
	field("Words", fmt.Sprintf("%d at most", v.Words))
	field("Subject", v.Subject)
	if len(replies) > 0 {
		b.WriteString("\nWhen they answer:\n")
		for _, r := range replies {
			fmt.Fprintf(&b, "  %-9s%s\n", r.Reply, r.Kind)
		}
	}
	fmt.Fprintf(&b, "\nFor the client:\n%s", indent(v.Note))
	fmt.Fprintf(&b, "\nTemplate %s:\n\n%s", v.Template, v.Body)
	return b.String()
}

// indent sets each line of a text in by two, and ends the last.
func indent(text string) string {
	var b strings.Builder
	for l := range strings.Lines(strings.TrimSpace(text) + "\n") {
		if l != "\n" {
			b.WriteString("  ")
		}
		b.WriteString(l)
	}
	return b.String()
}

// body returns what follows the front matter of a template that has been read before.
func body(source string) string {
	_, after, _ := strings.Cut(strings.ReplaceAll(source, "\r\n", "\n"), "\n---\n")
	return strings.Trim(after, "\n") + "\n"
}
