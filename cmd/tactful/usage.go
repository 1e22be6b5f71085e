package main

import (
	"fmt"
	"strings"

	"github.com/agnivade/levenshtein"
	"github.com/urfave/cli/v2"
)

// usageError is a command line that nothing can be done with. Its hint is never empty.
type usageError struct {
	text string
	hint string
	help string // printed below, where there is no better hint than the whole
}

func (e *usageError) Error() string { return e.text }

// unknownCommand names the nearest command below path.
func unknownCommand(app *cli.App, path []string, name string) error {
	commands := app.Commands
	for _, p := range path {
		commands = command(commands, p).Subcommands
	}
	var known []string
	for _, c := range commands {
		known = append(known, c.Name)
	}
	prefix := strings.Join(append([]string{"tactful"}, path...), " ")
	err := &usageError{
		text: strings.TrimSpace(fmt.Sprintf("%s unknown command %q", strings.Join(path, " ")+":", name)),
		hint: fmt.Sprintf(`"%s --help" lists the commands`, prefix),
	}
	err.text = strings.TrimPrefix(err.text, ": ")
	if near := nearest(name, known); near != "" {
		err.hint = fmt.Sprintf("did you mean \"%s %s\"?", prefix, near)
	}
	return err
}

// missingCommand is for a group of commands that is called by itself.
func missingCommand(path []string, commands []*cli.Command, args []string) error {
	name, first := strings.Join(path, " "), commands[0]
	text := fmt.Sprintf("%s: want a command after it", name)
	if len(args) > 0 {
		text += ", got " + args[0]
	}
	return &usageError{text: text, hint: fmt.Sprintf("tactful %s %s %s", name, first.Name, first.ArgsUsage)}
}

func tooMany(command, arg, usage string) error {
	return &usageError{text: fmt.Sprintf("%s: one argument too many: %q", command, arg), hint: usage}
}

// arguments returns exactly n arguments; what says what they are.
func arguments(c *cli.Context, n int, what string) ([]string, error) {
	args, name := c.Args().Slice(), commandName(c)
	usage := strings.TrimSpace(fmt.Sprintf("tactful %s %s", name, c.Command.ArgsUsage))
	if len(args) > n {
		return nil, tooMany(name, args[n], usage)
	}
	if len(args) < n {
		return nil, &usageError{text: fmt.Sprintf("%s: want %s", name, what), hint: usage}
	}
	for _, a := range args {
		if a == "" {
			return nil, &usageError{text: fmt.Sprintf("%s: want %s, got an empty one", name, what), hint: usage}
		}
	}
	return args, nil
}

// commandName returns the command without the program, such as "templates export".
func commandName(c *cli.Context) string {
	name := c.Command.Name
	for _, up := range c.Lineage()[1:] {
		if up.Command != nil && up.Command.Name != "" && up.Command.Name != c.App.Name {
			name = up.Command.Name + " " + name
		}
	}
	return name
}

// choice checks that a flag has one of its values; "" stands for the first.
func choice(c *cli.Context, flag string, known []string) (string, error) {
	got := c.String(flag)
	if got == "" {
		return known[0], nil
	}
	for _, k := range known {
		if k == got {
			return got, nil
		}
	}
	hint := "choose one of " + strings.Join(known, ", ")
	if near := nearest(got, known); near != "" {
		hint = fmt.Sprintf("did you mean --%s %s?", flag, near)
	}
	return "", &usageError{text: fmt.Sprintf("%s: unknown --%s %q", commandName(c), flag, got), hint: hint}
}

// nearest returns the known word that is meant: the only one that begins so, or the one with the fewest slips, at most two or
// a third of its length; else "".
func nearest(word string, known []string) string {
	begins := ""
	for _, k := range known {
		if len(word) > 1 && strings.HasPrefix(k, word) {
			if begins != "" {
				begins = ""
				break
			}
			begins = k
		}
	}
	if begins != "" {
		return begins
	}
	best, distance := "", 0
	for _, k := range known {
		d := levenshtein.ComputeDistance(strings.ToLower(word), k)
		if d <= max(2, len(word)/3) && d < len(word) && d < len(k) && (best == "" || d < distance) {
			best, distance = k, d
		}
	}
	return best
}
