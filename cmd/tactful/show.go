package main

import (
	"io"

	"github.com/tactful-drafts/tactful/drafts/plan"
)

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
