package main

import (
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/urfave/cli/v2"
)

func schemaCommand(s *session) *cli.Command {
	return command(&cli.Command{
		Name:      "schema",
		Usage:     "print the JSON Schema of case files",
		UsageText: "tactful schema -o schema.json",
		Description: "Prints a JSON Schema (draft-07). Saved as schema.json next to a case file, " +
			"it lets an\n" +
			"editor complete and check the file as you type.",
		Flags: []cli.Flag{
			// Some shells turn what a program prints into UTF-16, which isn't JSON.
			textFlag("o", "`FILE` where to write it"),
			forceFlag(),
		},
	}, 0, 0, "", func(c *cli.Context, _ []string) error {
		path := c.String("o")
		if path == "" || path == "-" {
			return s.print(string(casefile.Schema()))
		}
		return s.write(path, casefile.Schema(), c.Bool("force"))
	})
}
