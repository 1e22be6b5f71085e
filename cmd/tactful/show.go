package main

import (
	"io"

	"github.com/tactful-drafts/tactful/drafts/plan"
	"github.com/urfave/cli/v2"
)

func (s *session) show(c *cli.Context, args []string) error {
	kind := args[0]
	if c.Bool("graph") {
		kind = "" // the graph needs the whole catalog
	}
	cat, err := openCatalog(c.String("templates"), kind)
	if err != nil {
		return err
	}
	if c.Bool("graph") {
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
	v := k.Details(cat.file, cat.Source)
	if len(args) > 1 {
		in, err := s.readInputs(c, args[1], k.ID)
		if err == nil {
			err = plan.InCase(&v, in.cat.Catalog, in.cas, in.at)
		}
		if err != nil {
			return cat.located(err)
		}
	}
	if c.Bool("json") {
		return s.printJSON(v)
	}
	return s.ui.nextAfter(s.print(v.Text()), "tactful draft %s CASE -o out", k.ID)
}
