package main

import (
	"fmt"
	"strings"
	"text/tabwriter"

	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/urfave/cli/v2"
)

func (s *session) list(c *cli.Context, _ []string) error {
	stage := c.String("stage")
	cat, err := openCatalog(c.String("templates"), "")
	if err != nil {
		return err
	}
	if c.IsSet("graph") {
		write := cat.Graph().DOT
		if c.String("graph") == "mermaid" {
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
