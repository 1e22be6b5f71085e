package main

import (
	"fmt"
	"strings"
	"text/tabwriter"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/urfave/cli/v2"
)

func listCommand(s *session) *cli.Command {
	return &cli.Command{
		Name:      "list",
		Usage:     "list the kinds of mail",
		UsageText: "tactful list\ntactful list --stage counter\ntactful list --graph dot | dot -Tsvg -o kinds.svg",
		Description: "Lists every kind of mail that \"tactful draft\" can write, in the order of a\n" +
			"negotiation: its stage, its name, what it does, and whom it is addressed to.",
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "stage", Usage: "`STAGE` this stage alone: " + wrapped(letter.Stages())},
			&cli.StringFlag{Name: "graph", Usage: "`FORM` which kind answers which reply to which, as a drawing:\ndot (Graphviz) or mermaid"},
			&cli.BoolFlag{Name: "json", Usage: "print an array with id, stage, title, to, needs and replies"},
			&cli.BoolFlag{Name: "ids", Usage: "print the names alone, a line each", Hidden: true},
			templatesFlag(),
		},
		Action: s.list,
	}
}

// wrapped lists words over two lines of help.
func wrapped(words []string) string {
	half := (len(words) + 1) / 2
	return strings.Join(words[:half], ", ") + ",\n" + strings.Join(words[half:], ", ")
}

// listed is a kind as JSON names it. No list of it is null.
type listed struct {
	ID      string                  `json:"id"`
	Stage   string                  `json:"stage"`
	Title   string                  `json:"title"`
	To      []casefile.Role         `json:"to"`
	Needs   []string                `json:"needs"`
	Replies map[letter.Reply]string `json:"replies"`
}

func newListed(k letter.Kind) listed {
	l := listed{
		ID: k.ID, Stage: k.Stage, Title: k.Title,
		To: append([]casefile.Role{}, k.To...), Needs: append([]string{}, k.Needs...), Replies: map[letter.Reply]string{},
	}
	for _, r := range k.Replies {
		l.Replies[r.Reply] = r.Kind
	}
	return l
}

func (s *session) list(c *cli.Context) error {
	if _, err := arguments(c, 0, ""); err != nil {
		return err
	}
	if c.IsSet("stage") {
		if _, err := choice(c, "stage", letter.Stages()); err != nil {
			return err
		}
	}
	drawing, err := choice(c, "graph", graphForms)
	if err != nil {
		return err
	}
	if c.IsSet("graph") && (c.IsSet("stage") || c.Bool("json")) {
		return &usageError{text: "list: --graph draws every kind: it does not go with --stage or --json", hint: "leave the other flag out"}
	}
	shelf, err := openShelf(c.String("templates"), "")
	if err != nil {
		return err
	}
	if c.IsSet("graph") {
		return s.draw(shelf.Graph(), drawing)
	}
	kinds := []listed{}
	for _, k := range shelf.Kinds() {
		if stage := c.String("stage"); stage == "" || stage == k.Stage {
			kinds = append(kinds, newListed(k))
		}
	}
	switch {
	case c.Bool("json"):
		out, err := indented(kinds)
		if err != nil {
			return err
		}
		return s.print(string(out))
	case c.Bool("ids"):
		var b strings.Builder
		for _, k := range kinds {
			b.WriteString(k.ID + "\n")
		}
		return s.print(b.String())
	}
	if err := s.print(table(kinds)); err != nil {
		return err
	}
	s.ui.next(`"tactful show KIND" says all about one of them`)
	return nil
}

// graphForms are the forms of a drawing, the first of which stands where none is named.
var graphForms = []string{"dot", "mermaid"}

func (s *session) draw(g *drafts.Graph, form string) error {
	var b strings.Builder
	write := g.DOT
	if form == "mermaid" {
		write = g.Mermaid
	}
	if err := write(&b); err != nil {
		return err
	}
	return s.print(b.String())
}

func table(kinds []listed) string {
	var b strings.Builder
	w := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "STAGE\tKIND\tTITLE\tTO")
	for _, k := range kinds {
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\n", k.Stage, k.ID, k.Title, words(k.To))
	}
	w.Flush()
	return b.String()
}

// words joins names for people.
func words[S ~string](list []S) string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = string(s)
	}
	return strings.Join(out, ", ")
}
