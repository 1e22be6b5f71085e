package main

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/urfave/cli/v2"
)

func manCommand(s *session) *cli.Command {
	return command(&cli.Command{
		Name:      "man",
		Usage:     "print a manual page",
		ArgsUsage: "[COMMAND]",
		UsageText: "tactful man draft | man -l -\ntactful man -o pages",
		Description: "Prints the manual page of tactful, or that of one command. With -o, writes " +
			"the pages\nof all commands into a folder.",
		Flags: []cli.Flag{textFlag("o", "`DIR` where to write all pages"), forceFlag()},
	}, 0, many, "", func(c *cli.Context, path []string) error {
		folder := c.String("o")
		switch {
		case folder != "" && len(path) > 0:
			return usagef("leave one of them out", "man: -o and %s do not go together", path[0])
		case folder != "":
			return s.writeManual(c.App, folder, c.Bool("force"))
		case len(path) == 0:
			return s.print(manPage(c.App, nil, nil))
		}
		commands := c.App.Commands
		for i, name := range path {
			found := find(commands, name)
			if found == nil {
				return unknownCommand(commands, path[:i], name)
			}
			if i == len(path)-1 {
				return s.print(manPage(c.App, path, found))
			}
			commands = found.Subcommands
		}
		return nil
	})
}

// writeManual writes the page of the program, and one for each command.
func (s *session) writeManual(app *cli.App, folder string, force bool) error {
	if _, err := makeFolder(folder); err != nil {
		return err
	}
	write := func(path []string, c *cli.Command) error {
		name := strings.Join(append([]string{app.Name}, path...), "-") + ".1"
		return s.write(filepath.Join(folder, name), []byte(manPage(app, path, c)), force)
	}
	if err := write(nil, nil); err != nil {
		return err
	}
	for _, c := range app.Commands {
		if err := write([]string{c.Name}, c); err != nil {
			return err
		}
		for _, sub := range c.Subcommands {
			if err := write([]string{c.Name, sub.Name}, sub); err != nil {
				return err
			}
		}
	}
	return nil
}

var roff = strings.NewReplacer(`\`, `\e`, "-", `\-`, "\n.", "\n\\&.", "\n'", "\n\\&'")

// manPage returns a man(7) page: that of the command at path, or of the program if c is nil.
func manPage(app *cli.App, path []string, c *cli.Command) string {
	var b strings.Builder
	section := func(title, text string) {
		fmt.Fprintf(&b, ".SH %s\n%s", title, text)
	}
	items := func(list [][2]string) string {
		var text strings.Builder
		for _, item := range list {
			fmt.Fprintf(&text, ".TP\n.B %s\n%s\n", roff.Replace(item[0]), roff.Replace(item[1]))
		}
		return text.String()
	}
	name := strings.Join(append([]string{app.Name}, path...), "-")
	usage, synopsis := app.Usage, "COMMAND [OPTION…] [ARGUMENT…]"
	example, description, commands := firstExample, about+"\n"+more, app.Commands
	options := globalOptions()
	if c != nil {
		usage, synopsis = c.Usage, "[OPTION…] "+c.ArgsUsage
		example, description, commands = c.UsageText, c.Description+"\n", c.Subcommands
		options = optionRows(c.Flags)
		if len(commands) > 0 {
			synopsis = "COMMAND " + synopsis
		}
	}
	fmt.Fprintf(&b, ".TH %s 1\n", strings.ToUpper(roff.Replace(name)))
	section("NAME", roff.Replace(name+" - "+usage)+"\n")
	section("SYNOPSIS", ".B "+strings.Join(append([]string{app.Name}, path...), " ")+"\n"+
		roff.Replace(strings.TrimSpace(synopsis))+"\n")
	section("DESCRIPTION", paragraphs(description))
	if len(commands) > 0 {
		var list [][2]string
		for _, sub := range commands {
			list = append(list, [2]string{sub.Name, sub.Usage})
		}
		section("COMMANDS", items(list))
	}
	section("OPTIONS", items(options))
	section("EXAMPLES", ".nf\n"+roff.Replace(strings.TrimSpace(example))+"\n.fi\n")
	section("SEE ALSO", seeAlso(app, path, commands))
	return b.String()
}

// paragraphs returns text whose blank lines separate paragraphs; roff fills the rest.
func paragraphs(text string) string {
	return strings.ReplaceAll(roff.Replace(strings.TrimSpace(text)+"\n"), "\n\n", "\n.PP\n")
}

// seeAlso names the pages of the commands below this one, and of the one above it.
func seeAlso(app *cli.App, path []string, below []*cli.Command) string {
	name := append([]string{app.Name}, path...)
	var pages []string
	if len(path) > 0 {
		pages = append(pages, strings.Join(name[:len(name)-1], "-"))
	}
	for _, c := range below {
		pages = append(pages, strings.Join(name, "-")+"-"+c.Name)
	}
	var lines []string
	for _, p := range pages {
		lines = append(lines, ".BR "+roff.Replace(p)+" (1)")
	}
	return strings.Join(lines, ",\n") + "\n"
}
