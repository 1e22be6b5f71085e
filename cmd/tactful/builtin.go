package main

import (
	_ "embed"
	"io/fs"
	"os"
	"runtime"
	"runtime/debug"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/packet"
	"github.com/tactful-drafts/tactful/templates"
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

func (s *session) export(args []string) error {
	names, err := fs.Glob(templates.FS, "*/*.md")
	if err != nil {
		return err
	}
	var files []packet.File
	for _, name := range names {
		data, err := fs.ReadFile(templates.FS, name)
		if err != nil {
			return err
		}
		files = append(files, packet.File{Name: name, Data: data})
	}
	return s.ui.nextAfter(s.writeAll(args[0], files),
		"edit them, then tactful draft KIND CASE --templates %s", args[0])
}

// schema prints the schema, or writes it: some shells turn what a program prints into UTF-16, which
// isn't JSON.
func (s *session) schema(_ []string) error {
	if path := s.String("o"); path != "" && path != "-" {
		return s.write(inFolder, path, casefile.Schema())
	}
	return s.print(string(casefile.Schema()))
}

func (s *session) version([]string) error {
	version := "(devel)"
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		version = info.Main.Version // without a tag, Go puts the revision in it
	}
	return s.print("tactful " + version + " " + runtime.Version() + "\n")
}
