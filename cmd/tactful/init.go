package main

import (
	_ "embed"

	"github.com/urfave/cli/v2"
)

// starter is a blank case; example is the reference case, testdata/cases/erica.yaml.
var (
	//go:embed starter.yaml
	starter string
	//go:embed example.yaml
	example string
)

func initCommand(s *session) *cli.Command {
	return command(&cli.Command{
		Name:      "init",
		Usage:     "start a case file",
		ArgsUsage: "FILE",
		UsageText: "tactful init erica.yaml\ntactful init --example example.yaml",
		Description: "Writes a blank case with a comment on every line. Replace each REPLACE-ME, " +
			"or delete\n" +
			"the line; \"tactful check\" says which are left. - writes to standard output.",
		Flags: []cli.Flag{
			boolFlag("example", "write a complete, made-up case to look at"),
			forceFlag(),
		},
	}, 1, 1, "the name of the file to write", s.init)
}

func (s *session) init(c *cli.Context, args []string) error {
	path, text := args[0], starter
	if c.Bool("example") {
		text = example
	}
	if path == "-" {
		return s.print(text)
	}
	if err := s.write(path, []byte(text), c.Bool("force")); err != nil {
		return err
	}
	s.ui.next(`fill it in, then "tactful check %s"; `+
		`with "tactful schema -o schema.json" next to it, an editor can help`, path)
	return nil
}
