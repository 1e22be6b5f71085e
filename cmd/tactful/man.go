package main

import (
	_ "embed"
	"io"
	"path/filepath"
	"strings"
	"text/template"

	"github.com/urfave/cli/v2"
)

// manPage is the man(7) page of a command.
//
//go:embed man.roff
var manPage string

var roff = strings.NewReplacer(`\`, `\e`, "-", `\-`, "\n.", "\n\\&.", "\n'", "\n\\&'")

// roffFuncs are what manPage uses.
var roffFuncs = template.FuncMap{
	"upper": strings.ToUpper,
	"roff":  roff.Replace,
	"page":  func(command string) string { return roff.Replace(pageName(command)) },
	"paragraphs": func(text string) string {
		return strings.ReplaceAll(roff.Replace(text), "\n\n", "\n.PP\n")
	},
	"examples": func(text string) string {
		return strings.ReplaceAll(roff.Replace("\n"+text), "\n  ", "\n")[1:]
	},
	"synopsis": synopsis,
	"commands": commandRows,
	"options":  optionRows,
	"near":     near,
}

func pageName(command string) string { return strings.ReplaceAll(command, " ", "-") }

// near returns the command above this one, and those below it.
func near(c *cli.Command) []string {
	var list []string
	if i := strings.LastIndex(c.HelpName, " "); i > 0 {
		list = append(list, c.HelpName[:i])
	}
	for _, sub := range c.Subcommands {
		list = append(list, sub.HelpName)
	}
	return list
}

func (s *session) man(c *cli.Context, path []string) error {
	folder := c.String("o")
	if folder != "" && len(path) > 0 {
		return usagef("leave one of them out", "man: -o and %s do not go together", path[0])
	}
	of, err := s.commandAt(path)
	if err != nil {
		return err
	}
	t, err := template.New("").Funcs(roffFuncs).Parse(manPage)
	if err != nil {
		return err
	}
	if folder == "" {
		return s.printFrom(func(w io.Writer) error { return t.Execute(w, of) })
	}
	if _, err := makeFolder(folder); err != nil {
		return err
	}
	return s.writeManual(folder, t, of, c.Bool("force"))
}

// writeManual writes the page of a command, and those of the commands below it.
func (s *session) writeManual(folder string, t *template.Template, c *cli.Command, force bool) error {
	var b strings.Builder
	if err := t.Execute(&b, c); err != nil {
		return err
	}
	page := filepath.Join(folder, pageName(c.HelpName)+".1")
	if err := s.write(page, []byte(b.String()), force); err != nil {
		return err
	}
	for _, sub := range c.Subcommands {
		if err := s.writeManual(folder, t, sub, force); err != nil {
			return err
		}
	}
	return nil
}
