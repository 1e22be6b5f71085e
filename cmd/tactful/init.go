package main

import (
	_ "embed"
	"os"

	"github.com/tactful-drafts/tactful/drafts/casefile"
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
		Description: "On a terminal, asks at most ten questions and writes a case of their answers. " +
			"Otherwise,\nor with --blank, writes a blank case with a comment on every line. Replace " +
			"each\nREPLACE-ME, or delete the line; \"tactful check\" says which are left. - writes to " +
			"standard\noutput.",
		Flags: []cli.Flag{
			boolFlag("blank", "ask nothing"),
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
	next := `fill it in, then "tactful check %s"; ` +
		`with "tactful schema -o schema.json" next to it, an editor can help`
	if s.ui.person && isTerminal(s.stdin) && !c.Bool("blank") && !c.Bool("example") {
		filled, err := casefile.Fill(s.stdin, s.ui.w, os.Getenv("TZ"))
		if err != nil {
			return err
		}
		text, next = string(filled), `"tactful plan %s -o out" writes the first emails`
	}
	return s.ui.nextAfter(s.write(path, []byte(text), c.Bool("force")), next, path)
}
