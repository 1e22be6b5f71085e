package main

import (
	"embed"
	"io"
	"slices"
	"strings"
	"text/template"

	"github.com/tactful-drafts/tactful/drafts/inbox"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/mail"
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

func completionCommand(s *session) *cli.Command {
	return command(&cli.Command{
		Name:      "completion",
		Usage:     "print the TAB completion of a shell",
		ArgsUsage: "bash|zsh|fish|powershell",
		UsageText: "source <(tactful completion bash)\n" +
			"tactful completion zsh > \"${fpath[1]}/_tactful\"\n" +
			"tactful completion fish > ~/.config/fish/completions/tactful.fish\n" +
			"tactful completion powershell | Out-String | Invoke-Expression",
		Description: "Prints a script that completes commands, options, and kinds.",
	}, 1, 1, "the name of a shell", s.completion)
}

func (s *session) completion(c *cli.Context, args []string) error {
	script, err := scripts.ReadFile("completion." + args[0])
	if err != nil {
		return usagef("choose one of "+strings.Join(shells, ", "),
			"completion: unknown shell %q", args[0])
	}
	t, err := template.New("").Funcs(template.FuncMap{
		"join":  strings.Join,
		"quote": func(text string) string { return "'" + fishQuotes.Replace(text) + "'" },
	}).Parse(string(script))
	if err != nil {
		return err
	}
	return s.printFrom(func(w io.Writer) error { return t.Execute(w, completions(c.App)) })
}

// completed is what a script needs to know about a command.
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

// completionData is what the templates see.
type completionData struct {
	Commands   []completed
	Names      []string // of the commands
	ValueNames []string // the flags that take a value, with dashes
}

func completions(app *cli.App) completionData {
	var d completionData
	for _, c := range app.Commands {
		d.Names = append(d.Names, c.Name)
	}
	for _, c := range app.Commands {
		one := completed{Name: c.Name, Usage: c.Usage, Kind: c.Name == "draft" || c.Name == "show"}
		switch c.Name {
		case "completion":
			one.First = shells
		case "help":
			one.First = d.Names
		}
		flags := c.Flags
		for _, sub := range c.Subcommands {
			one.First, flags = append(one.First, sub.Name), append(flags, sub.Flags...)
		}
		one.Flags = completedFlags(c.Name, flags)
		for _, f := range one.Flags {
			if f.Value && !slices.Contains(d.ValueNames, f.Dashed) {
				d.ValueNames = append(d.ValueNames, f.Dashed)
			}
		}
		d.Commands = append(d.Commands, one)
	}
	return d
}

func completedFlags(command string, flags []cli.Flag) []completedFlag {
	var list []completedFlag
	for _, f := range flags {
		switch f := f.(type) {
		case *cli.StringFlag:
			_, text := valueName(f)
			if i := strings.IndexAny(text, ":;(\n"); i >= 0 {
				text = text[:i]
			}
			list = append(list, completedFlag{
				f.Name, dashed(f.Name), strings.TrimSpace(text), true, choices(command, f.Name),
			})
		case *cli.BoolFlag:
			if !f.Hidden {
				list = append(list, completedFlag{Name: f.Name, Dashed: dashed(f.Name), Usage: f.Usage})
			}
		}
	}
	return list
}

// choices returns the values of a command's flag that has only a few.
func choices(command, flag string) []string {
	switch flag {
	case "as":
		if command == "reply" {
			return texts(inbox.Whats())
		}
		return forms()
	case "format":
		return texts(mail.Formats())
	case "graph":
		return graphForms
	case "stage":
		return letter.Stages()
	}
	return nil
}
