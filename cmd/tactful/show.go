package main

import (
	"io"

	"github.com/tactful-drafts/tactful/drafts/plan"
	"github.com/urfave/cli/v2"
)

func showCommand(s *session) *cli.Command {
	return command(&cli.Command{
		Name:      "show",
		Usage:     "show everything about one kind of email",
		ArgsUsage: "KIND [CASE]",
		UsageText: "tactful show counter-base\ntactful show counter-base erica.yaml",
		Description: "Shows what a kind of email is for, what it needs from the case, which kind answers\n" +
			"each reply, the note for your client (never in the email), and the template. With a\n" +
			"case, shows the words in each slot now, whether they are your own, and what would\nimprove it.",
		Flags: []cli.Flag{
			boolFlag("graph", "print which kinds lead to it, after which reply, and which it "+
				"leads to"),
			boolFlag("json", "print one object with everything"),
			templatesFlag(),
		},
	}, 1, 2, "a kind", s.show)
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
