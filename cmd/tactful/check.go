package main

import (
	"github.com/urfave/cli/v2"
)

func checkCommand(s *session) *cli.Command {
	return &cli.Command{
		Name:      "check",
		Usage:     "check case files",
		ArgsUsage: "CASE…",
		UsageText: "tactful check erica.yaml\ntactful check clients/*.yaml",
		Description: "Reads each case file and says everything that is wrong with it, with its line.\n" +
			"A sound file gets \"ok\". - reads standard input.",
		Action: s.check,
	}
}

func (s *session) check(c *cli.Context) error {
	paths := c.Args().Slice()
	if len(paths) == 0 {
		return &usageError{text: "check: want one case file or more", hint: "tactful check CASE…"}
	}
	var failed error
	for _, path := range paths {
		cas, err := s.readCase(path)
		if err == nil {
			err = s.readThreads(cas, path)
		}
		if err != nil {
			s.ui.explain(err)
			failed = errShown
			continue
		}
		if path == "-" {
			path = stdinName
		}
		if err := s.print(path + ": ok\n"); err != nil {
			return err
		}
	}
	if failed == nil {
		s.ui.next(`"tactful list" shows what can be written; then tactful draft KIND %s -o out`, paths[0])
	}
	return failed
}
