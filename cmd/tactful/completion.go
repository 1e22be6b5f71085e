package main

import (
	_ "embed"
	"fmt"
	"strings"
	"text/template"

	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/mail"
	"github.com/urfave/cli/v2"
)

// The scripts are templates over the commands and flags that there are, so that they cannot fall behind. The kinds are asked for at
// each TAB, of "tactful list --ids".
var (
	//go:embed completion.bash
	bashScript string
	//go:embed completion.zsh
	zshScript string
	//go:embed completion.fish
	fishScript string
)

func shells() []string { return []string{"bash", "zsh", "fish"} }

func completionCommand(s *session) *cli.Command {
	return &cli.Command{
		Name:      "completion",
		Usage:     "print the TAB completion of a shell",
		ArgsUsage: "bash|zsh|fish",
		UsageText: "source <(tactful completion bash)\n" +
			"tactful completion zsh > \"${fpath[1]}/_tactful\"\n" +
			"tactful completion fish > ~/.config/fish/completions/tactful.fish",
		Description: "Prints a script that completes commands, options and kinds.",
		Action:      s.completion,
	}
}

func (s *session) completion(c *cli.Context) error {
	args, err := arguments(c, 1, "the name of a shell")
	if err != nil {
		return err
	}
	var script string
	switch args[0] {
	case "bash":
		script = bashScript
	case "zsh":
		script = zshScript
	case "fish":
		script = fishScript
	default:
		hint := "choose one of " + strings.Join(shells(), ", ")
		return &usageError{text: fmt.Sprintf("completion: unknown shell %q", args[0]), hint: hint}
	}
	t, err := template.New(args[0]).Funcs(template.FuncMap{"join": strings.Join}).Parse(script)
	if err != nil {
		return err
	}
	var b strings.Builder
	if err := t.Execute(&b, completable(c.App)); err != nil {
		return err
	}
	return s.print(b.String())
}

// completed is what a script needs to know of a command.
type completed struct {
	Name  string
	Usage string
	Flags []completedFlag
	First []string // what its first argument may be, where that is one of a few words
	Kind  bool     // whether its first argument is a kind
}

type completedFlag struct {
	Name    string // without dashes
	Usage   string
	Value   bool     // whether a value follows
	Choices []string // what the value may be, where that is one of a few words
}

// Dashed returns the flag as it is typed.
func (f completedFlag) Dashed() string { return dashed(f.Name) }

func (c completed) FlagNames() []string {
	names := []string{"--help"}
	for _, f := range c.Flags {
		names = append(names, f.Dashed())
	}
	return names
}

type completionData struct{ Commands []completed }

func (d completionData) Names() []string {
	var names []string
	for _, c := range d.Commands {
		names = append(names, c.Name)
	}
	return names
}

// Values returns every flag that takes a value, once.
func (d completionData) Values() []completedFlag {
	var list []completedFlag
	seen := map[string]bool{}
	for _, c := range d.Commands {
		for _, f := range c.Flags {
			if f.Value && !seen[f.Name] {
				seen[f.Name] = true
				list = append(list, f)
			}
		}
	}
	return list
}

// ValueNames returns the same as they are typed.
func (d completionData) ValueNames() []string {
	var names []string
	for _, f := range d.Values() {
		names = append(names, f.Dashed())
	}
	return names
}

func completable(app *cli.App) completionData {
	var d completionData
	for _, c := range app.Commands {
		one := completed{Name: c.Name, Usage: c.Usage, Flags: completedFlags(c.Flags), Kind: c.Name == "draft" || c.Name == "show"}
		switch {
		case c.Name == "completion":
			one.First = shells()
		case c.Name == "help":
			for _, other := range app.Commands {
				one.First = append(one.First, other.Name)
			}
		}
		// A flag of a command below is completed anywhere after the group: there is one such group, of one command.
		for _, sub := range c.Subcommands {
			one.First = append(one.First, sub.Name)
			one.Flags = append(one.Flags, completedFlags(sub.Flags)...)
		}
		d.Commands = append(d.Commands, one)
	}
	return d
}

func completedFlags(flags []cli.Flag) []completedFlag {
	var list []completedFlag
	for _, f := range flags {
		switch f := f.(type) {
		case *cli.StringFlag:
			_, text := valueName(f)
			list = append(list, completedFlag{Name: f.Name, Usage: summary(text), Value: true, Choices: choices(f.Name)})
		case *cli.BoolFlag:
			if !f.Hidden {
				list = append(list, completedFlag{Name: f.Name, Usage: f.Usage})
			}
		}
	}
	return list
}

// summary returns the first part of a flag's explanation.
func summary(text string) string {
	if i := strings.IndexAny(text, ":;(\n"); i >= 0 {
		text = text[:i]
	}
	return strings.TrimSpace(text)
}

// choices returns the values of a flag that has a few.
func choices(flag string) []string {
	switch flag {
	case "as":
		return forms()
	case "format":
		var list []string
		for _, f := range mail.Formats() {
			list = append(list, string(f))
		}
		return list
	case "graph":
		return graphForms
	case "stage":
		return letter.Stages()
	}
	return nil
}
