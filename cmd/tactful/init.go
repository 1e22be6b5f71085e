package main

import (
	_ "embed"

	"github.com/urfave/cli/v2"
)

// starter is a blank case; example is the reference case, the same as testdata/cases/erica.yaml.
var (
	//go:embed starter.yaml
	starter string
	//go:embed example.yaml
	example string
)

func initCommand(s *session) *cli.Command {
	return &cli.Command{
		Name:      "init",
		Usage:     "start a case file",
		ArgsUsage: "FILE",
		UsageText: "tactful init erica.yaml\ntactful init --example example.yaml",
		Description: "Writes a blank case with a comment on every line. Replace each REPLACE-ME, or take\n" +
			"out the line; \"tactful check\" says which are left. - writes to standard output.",
		Flags: []cli.Flag{
			&cli.BoolFlag{Name: "example", Usage: "write a complete case to look at: an invented one"},
			forceFlag(),
		},
		Action: s.init,
	}
}

func (s *session) init(c *cli.Context) error {
	args, err := arguments(c, 1, "the name of the file to write")
	if err != nil {
		return err
	}
	path, text := args[0], starter
	if c.Bool("example") {
		text = example
	}
	if path == "-" {
		return s.print(text)
	}
	if err := writeFile(path, []byte(text), c.Bool("force")); err != nil {
		return err
	}
	if err := s.print(path + "\n"); err != nil {
		return err
	}
	s.ui.next(`fill it in, then "tactful check %s"; "tactful schema -o schema.json" beside it lets an editor help`, path)
	return nil
}
