package main

import (
	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// schema prints the schema, or writes it: some shells turn what a program prints into UTF-16, which
// isn't JSON.
func (s *session) schema(_ []string) error {
	path := s.String("o")
	if path == "" || path == "-" {
		return s.print(string(casefile.Schema()))
	}
	return s.write(inFolder, path, casefile.Schema())
}
