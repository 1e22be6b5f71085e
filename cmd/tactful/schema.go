package main

import (
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/urfave/cli/v2"
)

// schema prints the schema, or writes it: some shells turn what a program prints into UTF-16, which
// isn't JSON.
func (s *session) schema(c *cli.Context, _ []string) error {
	path := c.String("o")
	if path == "" || path == "-" {
		return s.print(string(casefile.Schema()))
	}
	return s.write(path, casefile.Schema(), c.Bool("force"))
}
