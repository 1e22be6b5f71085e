package main

import (
	"fmt"
	"strings"
	"text/tabwriter"

	"github.com/tactful-drafts/tactful/drafts/letter"
)

func (s *session) list(_ []string) error {
	stage := s.String("stage")
	cat, err := s.openCatalog("")
	if err != nil {
		return err
	}
	if s.IsSet("graph") {
		write := cat.Graph().DOT
		if s.String("graph") == "mermaid" {
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
	if s.Bool("json") {
		return s.printJSON(kinds)
	}
	if s.Bool("ids") {
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
