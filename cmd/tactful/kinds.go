package main

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/plan"
)

func (s *session) list(_ []string) error {
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
		if stage := s.String("stage"); stage == "" || stage == k.Stage {
			kinds = append(kinds, k.Summary())
		}
	}
	if s.Bool("json") {
		return s.printJSON(kinds)
	}
	ids, table := "", &strings.Builder{}
	w := tabwriter.NewWriter(table, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "STAGE\tKIND\tTITLE\tTO")
	for _, k := range kinds {
		ids += k.ID + "\n"
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\n", k.Stage, k.ID, k.Title, strings.Join(texts(k.To), ", "))
	}
	w.Flush()
	if s.Bool("ids") {
		return s.print(ids)
	}
	return s.ui.nextAfter(s.print(table.String()),
		`"tactful show KIND" says everything about one of them`)
}

func (s *session) show(args []string) error {
	kind := args[0]
	if s.Bool("graph") {
		kind = "" // the graph needs the whole catalog
	}
	cat, err := s.openCatalog(kind)
	if err != nil {
		return err
	}
	if s.Bool("graph") {
		near, err := cat.Graph().Around(args[0])
		if err != nil {
			return err
		}
		return s.printFrom(func(w io.Writer) error { return near.Text(w, args[0]) })
	}
	k, err := cat.Kind(args[0])
	if err != nil {
		return err
	}
	v := k.Details(s.template, cat.Source)
	if len(args) > 1 {
		in, err := s.readInputs(args[1], k.ID)
		if err == nil {
			err = plan.InCase(&v, in.cat, in.cas, in.at)
		}
		if err != nil {
			return err
		}
	}
	if s.Bool("json") {
		return s.printJSON(v)
	}
	return s.ui.nextAfter(s.print(v.Text()), "tactful draft %s CASE -o out", k.ID)
}
