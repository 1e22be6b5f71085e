package main

import (
	"embed"
	"io"
	"slices"
	"strings"
	"text/template"

	"github.com/urfave/cli/v2"
)

// The scripts are templates over the commands and flags. The kinds come from "tactful list --ids"
// at each TAB.
//
//go:embed completion.bash completion.zsh completion.fish completion.powershell
var scripts embed.FS

var shells = []string{"bash", "zsh", "fish", "powershell"}

// fishQuotes escapes what isn't literal between single quotes in fish.
var fishQuotes = strings.NewReplacer(`\`, `\\`, "'", `\'`)

func (s *session) completion(args []string) error {
	script, err := scripts.ReadFile("completion." + args[0])
	if err != nil {
		return s.usagef("choose one of "+strings.Join(shells, ", "), "unknown shell %q", args[0])
	}
	t, err := template.New("").Funcs(template.FuncMap{
		"join":  strings.Join,
		"quote": func(text string) string { return "'" + fishQuotes.Replace(text) + "'" },
	}).Parse(string(script))
	if err != nil {
		return err
	}
	return s.printFrom(func(w io.Writer) error { return t.Execute(w, newCompletions(s.program)) })
}

// completions are what a script needs to know.
type completions struct {
	Commands   []completed
	Names      []string // of the commands
	ValueNames []string // the flags that take a value, with dashes
}

type completed struct {
	Name  string
	Usage string
	Flags []completedFlag
	First []string // what its first argument may be, if that's one of a few words
	Kind  bool     // its first argument is a kind
}

type completedFlag struct {
	Name    string // without dashes
	Dashed  string
	Usage   string
	Value   bool     // a value follows
	Choices []string // what the value may be, if that's one of a few words
}

func newCompletions(program *cli.Command) completions {
	d := completions{Names: commandNames(program.Subcommands)}
	for _, c := range program.Subcommands {
		one := completed{Name: c.Name, Usage: c.Usage, First: commandNames(c.Subcommands)}
		switch c.Name {
		case "completion":
			one.First = shells
		case "help":
			one.First = d.Names
		case "draft", "show":
			one.Kind = true
		}
		for _, of := range append([]*cli.Command{c}, c.Subcommands...) {
			for _, f := range of.VisibleFlags() {
				one.Flags = append(one.Flags, newCompletedFlag(c.Name, f))
			}
		}
		for _, f := range one.Flags {
			if f.Value && !slices.Contains(d.ValueNames, f.Dashed) {
				d.ValueNames = append(d.ValueNames, f.Dashed)
			}
		}
		d.Commands = append(d.Commands, one)
	}
	return d
}

func newCompletedFlag(command string, f cli.Flag) completedFlag {
	name := f.Names()[0]
	c := completedFlag{Name: name, Dashed: dashed(name), Choices: choicesOf(command, name)}
	_, c.Usage = explained(f)
	if _, c.Value = f.(*cli.StringFlag); c.Value {
		if i := strings.IndexAny(c.Usage, ":;("); i >= 0 {
			c.Usage = strings.TrimSpace(c.Usage[:i])
		}
	}
	return c
}

func commandNames(commands []*cli.Command) []string {
	var list []string
	for _, c := range commands {
		list = append(list, c.Name)
	}
	return list
}
