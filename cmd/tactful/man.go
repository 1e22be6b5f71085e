package main

import (
	"bytes"
	_ "embed"
	"io"
	"strings"
	"text/template"

	"github.com/tactful-drafts/tactful/drafts/packet"
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
	"above":    func(c *cli.Command) string { return strings.TrimSuffix(c.HelpName, " "+c.Name) },
}

func pageName(command string) string { return strings.ReplaceAll(command, " ", "-") }

func (s *session) man(path []string) error {
	folder := s.String("o")
	if folder != "" && len(path) > 0 {
		return s.usagef("leave one of them out", "-o and %s do not go together", path[0])
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
	var pages []packet.File
	for _, of := range s.commands {
		var b bytes.Buffer
		if err := t.Execute(&b, of); err != nil {
			return err
		}
		pages = append(pages, packet.File{Name: pageName(of.HelpName) + ".1", Data: b.Bytes()})
	}
	return s.writeAll(folder, pages)
}
