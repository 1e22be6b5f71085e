package main

import (
	"github.com/urfave/cli/v2"

	"github.com/tactful-drafts/tactful/drafts"
)

func schemaCommand(s *session) *cli.Command {
	return &cli.Command{
		Name:      "schema",
		Usage:     "print the JSON Schema of case files",
		UsageText: "tactful schema > schema.json",
		Description: "Prints a JSON Schema (draft-07). Saved as schema.json beside a case file, it lets an\n" +
			"editor complete and check the file as you type.",
		Action: func(c *cli.Context) error {
			if _, err := arguments(c, 0, ""); err != nil {
				return err
			}
			return s.print(string(drafts.Schema()))
		},
	}
}
