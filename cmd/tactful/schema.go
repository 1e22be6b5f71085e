package main

import (
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/urfave/cli/v2"
)

func schemaCommand(s *session) *cli.Command {
	return &cli.Command{
		Name:      "schema",
		Usage:     "print the JSON Schema of case files",
		UsageText: "tactful schema -o schema.json",
		Description: "Prints a JSON Schema (draft-07). Saved as schema.json beside a case file, it lets an\n" +
			"editor complete and check the file as you type.",
		Flags: []cli.Flag{
			// Not every shell writes with > what a program prints: some turn it into UTF-16, which no editor takes for JSON.
			&cli.StringFlag{Name: "o", Usage: "`FILE` where to write it"},
			forceFlag(),
		},
		Action: func(c *cli.Context) error {
			if _, err := arguments(c, 0, ""); err != nil {
				return err
			}
			path := c.String("o")
			if path == "" || path == "-" {
				return s.print(string(casefile.Schema()))
			}
			if err := writeFile(path, casefile.Schema(), c.Bool("force")); err != nil {
				return err
			}
			return s.print(path + "\n")
		},
	}
}
