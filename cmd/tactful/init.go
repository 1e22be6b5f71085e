package main

import (
	_ "embed"
	"os"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// starter is a blank case; example is the reference case, testdata/cases/erica.yaml.
var (
	//go:embed starter.yaml
	starter string
	//go:embed example.yaml
	example string
)

func (s *session) init(args []string) error {
	path, text := args[0], starter
	if s.Bool("example") {
		text = example
	}
	if path == "-" {
		return s.print(text)
	}
	next := `fill it in, then "tactful check %s"; ` +
		`with "tactful schema -o schema.json" next to it, an editor can help`
	if s.ui.person && isTerminal(s.stdin) && !s.Bool("blank") && !s.Bool("example") {
		filled, err := casefile.Fill(s.stdin, s.ui.w, os.Getenv("TZ"))
		if err != nil {
			return err
		}
		text, next = string(filled), `"tactful plan %s -o out" writes the first emails`
	}
	return s.ui.nextAfter(s.write(inFolder, path, []byte(text)), next, path)
}
