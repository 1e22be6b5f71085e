package main

import (
	_ "embed"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/urfave/cli/v2"
)

// manual says what each command is for. A command starts with "# ", its name, two spaces, and its
// arguments; on the next line is what it does. After a blank line each come examples, indented; a
// description; and its flags, each with two spaces before what it does. A flag that says nothing is
// one of the program's, which mean the same in many commands, or it's hidden. CHOICES stands for
// the words that a flag takes.
//
//go:embed manual.txt
var manual string

// readManual returns the program as a command, and those of the manual, which are below it.
func (s *session) readManual() (list []*cli.Command) {
	byName, actions := map[string]*cli.Command{}, s.actions()
	for block := range strings.SplitSeq(strings.TrimPrefix(manual, "# "), "\n# ") {
		parts := strings.Split(strings.TrimSpace(block), "\n\n")
		head, usage, _ := strings.Cut(parts[0], "\n")
		full, arguments, _ := strings.Cut(head, "  ")
		i := strings.LastIndex(full, " ")
		c := &cli.Command{
			Name: full[i+1:], HelpName: full, Usage: usage, ArgsUsage: arguments, HideHelp: true,
		}
		if i > 0 {
			above := byName[full[:i]]
			above.Subcommands = append(above.Subcommands, c)
		}
		if a, ok := actions[commandName(c)]; ok {
			c.Action = s.actionOf(a)
		}
		list, byName[full] = append(list, c), c
		for _, part := range parts[1:] {
			switch {
			case strings.HasPrefix(part, "  "):
				c.UsageText = part + "\n"
			case strings.HasPrefix(part, "-"):
				for line := range strings.SplitSeq(strings.ReplaceAll(part, "\n    ", " "), "\n") {
					c.Flags = append(c.Flags, parseFlag(c.Name, line, list[0].Flags))
				}
			default:
				c.Description = strings.TrimPrefix(c.Description+"\n\n"+part, "\n\n")
			}
		}
	}
	return list
}

// parseFlag reads a command's flag. Those that the program has need no explanation.
func parseFlag(command, line string, known []cli.Flag) cli.Flag {
	label, text, _ := strings.Cut(line, "  ")
	name, value, _ := strings.Cut(strings.TrimLeft(label, "-"), " ")
	text = strings.Replace(text, "CHOICES", strings.Join(choices(command, name), ", "), 1)
	if f := flagNamed(known, name); text == "" && f != nil {
		return f
	}
	if value == "" {
		return &cli.BoolFlag{Name: name, Usage: text, Hidden: text == ""}
	}
	return &cli.StringFlag{Name: name, Usage: "`" + value + "` " + text}
}

// explained returns a flag as it's typed, with the name of its value, and what it does.
func explained(f cli.Flag) (label, text string) {
	label, text = dashed(f.Names()[0]), f.(cli.DocGenerationFlag).GetUsage()
	if value, rest, ok := strings.Cut(text, "` "); ok {
		return label + " " + value[1:], rest
	}
	return label, text
}

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

// rows aligns two columns, and wraps the second.
func rows(list [][2]string) string {
	const most = 88 // columns
	width := 0
	for _, r := range list {
		width = max(width, len(r[0]))
	}
	var b strings.Builder
	for _, r := range list {
		line := fmt.Sprintf("  %-*s ", width, r[0])
		for word := range strings.FieldsSeq(r[1]) {
			if utf8.RuneCountInString(line+" "+word) > most {
				b.WriteString(line + "\n")
				line = strings.Repeat(" ", width+3)
			}
			line += " " + word
		}
		b.WriteString(line + "\n")
	}
	return b.String()
}
