package main

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/urfave/cli/v2"
)

func (s *session) help(path []string) error {
	of, err := s.commandAt(path)
	if err != nil {
		return err
	}
	return s.print(helpText(of))
}

// commandAt returns the command at a path, such as templates, export.
func (s *session) commandAt(path []string) (*cli.Command, error) {
	at := s.program
	for _, name := range path {
		found := at.Command(name)
		if found == nil {
			return nil, unknownCommand(at, name)
		}
		at = found
	}
	return at, nil
}

// helpText explains a command, starting with an example. What is below the first paragraph of its
// description comes last.
func helpText(c *cli.Command) string {
	about, more, _ := strings.Cut(c.Description, "\n\n")
	text := "Example:\n" + c.UsageText + "\nUsage: " + c.HelpName + " " + synopsis(c) + "\n\n" +
		about + "\n"
	if len(c.Subcommands) > 0 {
		text += "\nCommands:\n" + rows(commandRows(c))
	}
	text += "\nOptions:\n" + rows(optionRows(c))
	if more != "" {
		text += "\n" + more + "\n"
	}
	return text
}

// synopsis returns what follows the name of a command.
func synopsis(c *cli.Command) string {
	text := strings.TrimSpace("[OPTION…] " + c.ArgsUsage)
	if len(c.Subcommands) > 0 {
		text = "COMMAND " + text
	}
	return text
}

// commandRows returns each command below this one with what it does.
func commandRows(c *cli.Command) [][2]string {
	var list [][2]string
	for _, sub := range c.Subcommands {
		list = append(list, [2]string{sub.Name, sub.Usage})
	}
	return list
}

// optionRows returns each visible flag with what it does.
func optionRows(c *cli.Command) [][2]string {
	if c.HelpName == c.Name {
		return [][2]string{
			{"-h, --help", "this text, or that of a command"}, {"--version", "the version"},
		}
	}
	var list [][2]string
	for _, f := range c.VisibleFlags() {
		label, text := explained(f)
		list = append(list, [2]string{label, text})
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
