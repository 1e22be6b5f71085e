package main

import (
	"embed"
	"io"
	"slices"
	"strings"
	"text/template"

	"github.com/urfave/cli/v2"
)

// The scripts are templates over the program. The kinds come from "tactful list --ids" at each TAB.
//
//go:embed completion.bash completion.zsh completion.fish completion.powershell
var scripts embed.FS

var shells = []string{"bash", "zsh", "fish", "powershell"}

func (s *session) completion(args []string) error {
	script, err := scripts.ReadFile("completion." + args[0])
	if err != nil {
		return s.usagef("choose one of "+strings.Join(shells, ", "), "unknown shell %q", args[0])
	}
	t, err := template.New("").Funcs(template.FuncMap{
		"join":    strings.Join,
		"names":   commandNames,
		"first":   s.firstWords,
		"flags":   completedFlags,
		"dashed":  func(f cli.Flag) string { return dashed(f.Names()[0]) },
		"valued":  valuedFlags,
		"choices": func(c *cli.Command, f cli.Flag) []string { return choices(c.Name, f.Names()[0]) },
		"summary": summary,
		"quote":   func(text string) string { return "'" + fishQuotes.Replace(text) + "'" },
	}).Parse(string(script))
	if err != nil {
		return err
	}
	return s.printFrom(func(w io.Writer) error { return t.Execute(w, s.program) })
}

// fishQuotes escapes what isn't literal between single quotes in fish.
var fishQuotes = strings.NewReplacer(`\`, `\\`, "'", `\'`)

// firstWords returns what the first argument of a command may be, if that's one of a few words.
func (s *session) firstWords(c *cli.Command) []string {
	switch c.Name {
	case "completion":
		return shells
	case "help":
		return commandNames(s.program.Subcommands)
	}
	return commandNames(c.Subcommands)
}

// completedFlags returns the flags of a command and of those below it.
func completedFlags(c *cli.Command) []cli.Flag {
	list := c.VisibleFlags()
	for _, sub := range c.Subcommands {
		list = append(list, sub.VisibleFlags()...)
	}
	return list
}

// valuedFlags returns the flags that take a value, with dashes.
func valuedFlags(program *cli.Command) []string {
	var list []string
	for _, c := range program.Subcommands {
		for _, f := range completedFlags(c) {
			name := dashed(f.Names()[0])
			if _, ok := f.(*cli.StringFlag); ok && !slices.Contains(list, name) {
				list = append(list, name)
			}
		}
	}
	return list
}

// summary returns the beginning of what a flag does.
func summary(f cli.Flag) string {
	_, text := explained(f)
	if i := strings.IndexAny(text, ":;("); i >= 0 && f.(cli.DocGenerationFlag).TakesValue() {
		return strings.TrimSpace(text[:i])
	}
	return text
}
