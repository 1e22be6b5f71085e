package main

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/urfave/cli/v2"
)

func helpCommand(s *session) *cli.Command {
	return command(&cli.Command{
		Name:        "help",
		Usage:       "explain a command",
		ArgsUsage:   "[COMMAND]",
		UsageText:   "tactful help\ntactful help draft",
		Description: "Shows all commands, or how to use one.",
	}, 0, many, "", func(c *cli.Context, args []string) error {
		if _, err := commandAt(program(c.App), args); err != nil {
			return err
		}
		return s.print(helpText(c.App, args))
	})
}

const (
	firstExample = "tactful init erica.yaml\ntactful check erica.yaml\n" +
		"tactful draft counter-base erica.yaml -o out"
	about = `Turns a coach's case file into email drafts that her client opens in her own mail
program, reads, and sends. It never sends anything itself.
`
	more = `"tactful help COMMAND" says more. Options may come before or after the arguments; after
-- everything is an argument. Exit codes: 0 success, 1 failure, 2 wrong usage.
`
)

// program returns the program as the command that all others are below.
func program(app *cli.App) *cli.Command {
	return &cli.Command{
		Usage:       app.Usage,
		ArgsUsage:   "[ARGUMENT…]",
		UsageText:   firstExample,
		Description: about + "\n" + more,
		Subcommands: app.Commands,
	}
}

// commandAt returns the command at a path below c, such as templates, export.
func commandAt(c *cli.Command, path []string) (*cli.Command, error) {
	for i, name := range path {
		found := find(c.Subcommands, name)
		if found == nil {
			return nil, unknownCommand(c.Subcommands, path[:i], name)
		}
		c = found
	}
	return c, nil
}

// helpText explains the command at path, or all commands if path is empty, starting with an
// example.
func helpText(app *cli.App, path []string) string {
	if len(path) == 0 {
		return "Example:\n" + indent(firstExample) +
			"\nUsage: tactful COMMAND [OPTION…] [ARGUMENT…]\n\n" + about +
			"\nCommands:\n" + rows(commandList(app.Commands)) +
			"\nOptions:\n" + rows(globalOptions()) + "\n" + more
	}
	var c *cli.Command
	commands, use := app.Commands, "tactful"
	for _, name := range path {
		c, use = find(commands, name), use+" "+name
		commands = c.Subcommands
	}
	below := ""
	if len(c.Subcommands) > 0 {
		use, below = use+" COMMAND", "\nCommands:\n"+rows(commandList(c.Subcommands))
	}
	use = strings.TrimSpace(use + " [OPTION…] " + c.ArgsUsage)
	return "Example:\n" + indent(c.UsageText) + "\nUsage: " + use + "\n\n" + c.Description + "\n" +
		below + "\nOptions:\n" + rows(optionRows(c.Flags))
}

func globalOptions() [][2]string {
	return [][2]string{
		{"-h, --help", "this text, or that of a command"}, {"--version", "the version"},
	}
}

func commandList(commands []*cli.Command) [][2]string {
	var list [][2]string
	for _, c := range commands {
		list = append(list, [2]string{c.Name, c.Usage})
	}
	return list
}

// valueName splits a flag's usage into the name of its value, in backquotes, and its explanation.
func valueName(f *cli.StringFlag) (name, text string) {
	name, text, _ = strings.Cut(strings.TrimPrefix(f.Usage, "`"), "`")
	return name, strings.TrimSpace(text)
}

// optionRows returns each visible flag with its explanation.
func optionRows(flags []cli.Flag) [][2]string {
	var list [][2]string
	for _, f := range flags {
		switch f := f.(type) {
		case *cli.StringFlag:
			value, text := valueName(f)
			list = append(list, [2]string{dashed(f.Name) + " " + value, text})
		case *cli.BoolFlag:
			if !f.Hidden {
				list = append(list, [2]string{dashed(f.Name), f.Usage})
			}
		}
	}
	return append(list, [2]string{"-h, --help", "this text"})
}

// helpWidth is how wide the rows of a help text may be.
const helpWidth = 88

// rows aligns two columns, and wraps the second.
func rows(list [][2]string) string {
	width := 0
	for _, r := range list {
		width = max(width, len(r[0]))
	}
	var b strings.Builder
	for _, r := range list {
		line := fmt.Sprintf("  %-*s ", width, r[0])
		for word := range strings.FieldsSeq(r[1]) {
			if utf8.RuneCountInString(line+" "+word) > helpWidth {
				b.WriteString(line + "\n")
				line = strings.Repeat(" ", width+3)
			}
			line += " " + word
		}
		b.WriteString(line + "\n")
	}
	return b.String()
}

// indent indents each line of a text by two, and ends the last.
func indent(text string) string {
	var b strings.Builder
	for l := range strings.Lines(strings.TrimSpace(text) + "\n") {
		if l != "\n" {
			b.WriteString("  ")
		}
		b.WriteString(l)
	}
	return b.String()
}
