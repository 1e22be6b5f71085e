package main

import (
	"fmt"
	"strings"
	"text/tabwriter"

	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/urfave/cli/v2"
)

func listCommand(s *session) *cli.Command {
	return command(&cli.Command{
		Name:  "list",
		Usage: "list the kinds of email",
		UsageText: "tactful list\ntactful list --stage counter\n" +
			"tactful list --graph dot | dot -Tsvg -o kinds.svg",
		Description: "Lists every kind of email that \"tactful draft\" can write, in the order of a\n" +
			"negotiation: its stage, its name, what it does, and who it is addressed to.",
		Flags: []cli.Flag{
			textFlag("stage", "`STAGE` only this stage: "+words(letter.Stages())),
			textFlag("graph", "`FORM` draw which kind answers which reply to which kind: dot "+
				"(Graphviz) or mermaid"),
			boolFlag("json", "print an array with id, stage, title, to, needs, wants, and replies"),
			&cli.BoolFlag{Name: "ids", Usage: "print just the names, one a line", Hidden: true},
			templatesFlag(),
		},
	}, 0, 0, "", s.list)
}

// graphForms are the formats of a graph, the default first.
var graphForms = []string{"dot", "mermaid"}

func (s *session) list(c *cli.Context, _ []string) error {
	stage := c.String("stage")
	if _, err := choice(c, "stage", letter.Stages()); err != nil {
		return err
	}
	form, err := choice(c, "graph", graphForms)
	if err != nil {
		return err
	}
	for _, other := range []string{"stage", "json"} {
		if _, err := exclusive(c, "graph", other); err != nil {
			return err
		}
	}
	cat, err := openCatalog(c.String("templates"), "")
	if err != nil {
		return err
	}
	if c.IsSet("graph") {
		write := cat.Graph().DOT
		if form == "mermaid" {
			write = cat.Graph().Mermaid
		}
		return s.printFrom(write)
	}
	kinds := []letter.Summary{}
	for _, k := range cat.Kinds() {
		if stage == "" || stage == k.Stage {
			kinds = append(kinds, k.Summary())
		}
	}
	if c.Bool("json") {
		return s.printJSON(kinds)
	}
	if c.Bool("ids") {
		ids := ""
		for _, k := range kinds {
			ids += k.ID + "\n"
		}
		return s.print(ids)
	}
	return s.ui.nextAfter(s.print(table(kinds)),
		`"tactful show KIND" says everything about one of them`)
}

func table(kinds []letter.Summary) string {
	var b strings.Builder
	w := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "STAGE\tKIND\tTITLE\tTO")
	for _, k := range kinds {
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\n", k.Stage, k.ID, k.Title, words(k.To))
	}
	w.Flush()
	return b.String()
}

// texts returns names as strings.
func texts[S ~string](list []S) []string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = string(s)
	}
	return out
}

func words[S ~string](list []S) string { return strings.Join(texts(list), ", ") }
