package main

import (
	"fmt"
	"strings"

	"github.com/urfave/cli/v2"
)

func helpCommand(s *session) *cli.Command {
	return &cli.Command{
		Name:        "help",
		Usage:       "explain a command",
		ArgsUsage:   "[COMMAND]",
		UsageText:   "tactful help\ntactful help draft",
		Description: "Shows all commands, or how one is used.",
		Action: func(c *cli.Context) error {
			commands, path := c.App.Commands, []string(nil)
			for _, name := range c.Args().Slice() {
				found := command(commands, name)
				if found == nil {
					return unknownCommand(c.App, path, name)
				}
				commands, path = found.Subcommands, append(path, name)
			}
			return s.print(helpText(c.App, path))
		},
	}
}

const about = `Turns a coach's case file into e-mail drafts that her client opens in her own mail
program, reads and sends. It never sends anything itself.
`

const hints = `"tactful help COMMAND" says more. Options stand before or after the arguments; after --
everything is an argument. Exit codes: 0 done, 1 it failed, 2 wrong usage.
`

// helpText explains the command at path, or all of them where path is empty: an example first.
func helpText(app *cli.App, path []string) string {
	if len(path) == 0 {
		return section("Example", "tactful init erica.yaml\ntactful check erica.yaml\ntactful draft counter-base erica.yaml -o out") +
			"\nUsage: tactful COMMAND [OPTION…] [ARGUMENT…]\n\n" + about +
			"\nCommands:\n" + commandLines(app.Commands) +
			"\nOptions:\n" + optionLines([][2]string{{"-h, --help", "this text, or that of a command"}, {"--version", "the version"}}) +
			"\n" + hints
	}
	var c *cli.Command
	commands := app.Commands
	for _, name := range path {
		c = command(commands, name)
		commands = c.Subcommands
	}
	use := "tactful " + strings.Join(path, " ")
	if len(c.Subcommands) > 0 {
		use += " COMMAND"
	}
	use = strings.TrimSpace(use + " [OPTION…] " + c.ArgsUsage)
	out := section("Example", c.UsageText) + "\nUsage: " + use + "\n\n" + c.Description + "\n"
	if len(c.Subcommands) > 0 {
		out += "\nCommands:\n" + commandLines(c.Subcommands)
	}
	return out + "\nOptions:\n" + optionLines(options(c.Flags))
}

func section(title, lines string) string { return title + ":\n" + indent(lines) }

func commandLines(commands []*cli.Command) string {
	var rows [][2]string
	for _, c := range commands {
		rows = append(rows, [2]string{c.Name, c.Usage})
	}
	return optionLines(rows)
}

// valueName parts a flag's usage into the name of its value, which stands first in backquotes, and what it does.
func valueName(f *cli.StringFlag) (name, text string) {
	name, text, _ = strings.Cut(strings.TrimPrefix(f.Usage, "`"), "`")
	return name, strings.TrimSpace(text)
}

// options returns each visible flag with what it does.
func options(flags []cli.Flag) [][2]string {
	var rows [][2]string
	for _, f := range flags {
		switch f := f.(type) {
		case *cli.StringFlag:
			value, text := valueName(f)
			rows = append(rows, [2]string{dashed(f.Name) + " " + value, text})
		case *cli.BoolFlag:
			if !f.Hidden {
				rows = append(rows, [2]string{dashed(f.Name), f.Usage})
			}
		}
	}
	return append(rows, [2]string{"-h, --help", "this text"})
}

// optionLines sets two columns; a second column of several lines stays one.
func optionLines(rows [][2]string) string {
	width := 0
	for _, r := range rows {
		width = max(width, len(r[0]))
	}
	var b strings.Builder
	for _, r := range rows {
		gap := "\n" + strings.Repeat(" ", width+4)
		fmt.Fprintf(&b, "  %-*s  %s\n", width, r[0], strings.ReplaceAll(r[1], "\n", gap))
	}
	return b.String()
}
