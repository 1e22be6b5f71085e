package main

import (
	_ "embed"
	"strings"

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

// newProgram returns the program as the command that those of the manual are below.
func (s *session) newProgram() *cli.Command {
	commands, actions := map[string]*cli.Command{}, s.actions()
	for block := range strings.SplitSeq(strings.TrimPrefix(manual, "# "), "\n# ") {
		parts := strings.Split(strings.TrimSpace(block), "\n\n")
		head, usage, _ := strings.Cut(parts[0], "\n")
		full, arguments, _ := strings.Cut(head, "  ")
		i := strings.LastIndex(full, " ")
		c := &cli.Command{
			Name: full[i+1:], HelpName: full, Usage: usage, ArgsUsage: arguments, HideHelp: true,
		}
		if i > 0 {
			above := commands[full[:i]]
			above.Subcommands = append(above.Subcommands, c)
		}
		if a, ok := actions[commandName(c)]; ok {
			c.Action = s.actionOf(a)
		}
		commands[full] = c
		for _, part := range parts[1:] {
			switch {
			case strings.HasPrefix(part, "  "):
				c.UsageText = part + "\n"
			case strings.HasPrefix(part, "-"):
				for line := range strings.SplitSeq(strings.ReplaceAll(part, "\n    ", " "), "\n") {
					c.Flags = append(c.Flags, parseFlag(c.Name, line, commands["tactful"].Flags))
				}
			default:
				c.Description = strings.TrimPrefix(c.Description+"\n\n"+part, "\n\n")
			}
		}
	}
	return commands["tactful"]
}

// parseFlag reads a command's flag. Those that the program has need no explanation.
func parseFlag(command, line string, known []cli.Flag) cli.Flag {
	label, text, _ := strings.Cut(line, "  ")
	name, value, _ := strings.Cut(strings.TrimLeft(label, "-"), " ")
	text = strings.Replace(text, "CHOICES", strings.Join(choicesOf(command, name), ", "), 1)
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
