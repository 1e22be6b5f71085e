package main

import (
	"fmt"
	"path/filepath"
	"slices"
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
		if folder != "" && len(path) > 0 {
			return usagef("leave one of them out", "man: -o and %s do not go together", path[0])
		}
		of, err := commandAt(program(c.App), path)
		if err != nil {
			return err
		}
		if folder == "" {
			return s.print(manPage(path, of))
		}
		if _, err := makeFolder(folder); err != nil {
			return err
		}
		return s.writeManual(folder, nil, of, c.Bool("force"))
	})
}

// writeManual writes the page of the command at path, and those of the commands below it.
func (s *session) writeManual(folder string, path []string, c *cli.Command, force bool) error {
	page := filepath.Join(folder, pageName(path)+".1")
	if err := s.write(page, []byte(manPage(path, c)), force); err != nil {
		return err
	}
	for _, sub := range c.Subcommands {
		below := append(slices.Clone(path), sub.Name)
		if err := s.writeManual(folder, below, sub, force); err != nil {
			return err
		}
	}
	return nil
}

func pageName(path []string) string { return strings.Join(fullPath(path), "-") }

func fullPath(path []string) []string { return append([]string{"tactful"}, path...) }

var roff = strings.NewReplacer(`\`, `\e`, "-", `\-`, "\n.", "\n\\&.", "\n'", "\n\\&'")

// manPage returns the man(7) page of the command at path.
func manPage(path []string, c *cli.Command) string {
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
	synopsis, options := "[OPTION…] "+c.ArgsUsage, optionRows(c.Flags)
	if len(c.Subcommands) > 0 {
		synopsis = "COMMAND " + synopsis
	}
	if len(path) == 0 {
		options = globalOptions()
	}
	fmt.Fprintf(&b, ".TH %s 1\n", strings.ToUpper(roff.Replace(pageName(path))))
	section("NAME", roff.Replace(pageName(path)+" - "+c.Usage)+"\n")
	section("SYNOPSIS", ".B "+strings.Join(fullPath(path), " ")+"\n"+
		roff.Replace(strings.TrimSpace(synopsis))+"\n")
	section("DESCRIPTION", paragraphs(c.Description))
	if len(c.Subcommands) > 0 {
		section("COMMANDS", items(commandList(c.Subcommands)))
	}
	section("OPTIONS", items(options))
	section("EXAMPLES", ".nf\n"+roff.Replace(strings.TrimSpace(c.UsageText))+"\n.fi\n")
	section("SEE ALSO", seeAlso(path, c.Subcommands))
	return b.String()
}

// paragraphs returns text whose blank lines separate paragraphs; roff fills the rest.
func paragraphs(text string) string {
	return strings.ReplaceAll(roff.Replace(strings.TrimSpace(text)+"\n"), "\n\n", "\n.PP\n")
}

// seeAlso names the pages of the command above the one at path, and of those below it.
func seeAlso(path []string, below []*cli.Command) string {
	var pages []string
	if len(path) > 0 {
		pages = append(pages, pageName(path[:len(path)-1]))
	}
	for _, c := range below {
		pages = append(pages, pageName(path)+"-"+c.Name)
	}
	for i, p := range pages {
		pages[i] = ".BR " + roff.Replace(p) + " (1)"
	}
	return strings.Join(pages, ",\n") + "\n"
}
