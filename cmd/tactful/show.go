package main

import (
	"io"

	"github.com/urfave/cli/v2"
)

func showCommand(s *session) *cli.Command {
	return command(&cli.Command{
		Name:      "show",
		Usage:     "show everything about one kind of email",
		ArgsUsage: "KIND",
		UsageText: "tactful show counter-sign-on-split",
		Description: "Shows what a kind of email is for, what it needs from the case, which kind answers\n" +
			"each reply, the note for your client (never in the email), and the template.",
		Flags: []cli.Flag{
			boolFlag("graph", "print which kinds lead to it, after which reply, and which it "+
				"leads to"),
			boolFlag("json", "print one object with everything"),
			templatesFlag(),
		},
	}, 1, 1, "a kind", s.show)
}

func (s *session) show(c *cli.Context, args []string) error {
	if _, err := exclusive(c, "graph", "json"); err != nil {
		return err
	}
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
	v := k.Details(cat.file(k.Path), cat.Source(k.Path))
	if c.Bool("json") {
		return s.printJSON(v)
	}
	if err := s.print(v.Text()); err != nil {
		return err
	}
	s.ui.next("tactful draft %s CASE -o out", k.ID)
	return nil
}
