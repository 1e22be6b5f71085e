package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/urfave/cli/v2"
)

// usageError is a command line that can't be understood. Its hint is never empty.
type usageError struct {
	text string
	hint string
	help string // printed below the hint
}

func (e *usageError) Error() string { return e.text }

const allCommands = `"tactful help" shows them all`

func usagef(hint, format string, args ...any) error {
	return &usageError{text: fmt.Sprintf(format, args...), hint: hint}
}

// unknownCommand suggests the nearest of the commands below path.
func unknownCommand(commands []*cli.Command, path []string, name string) error {
	group := ""
	for _, p := range path {
		group += p + " "
	}
	var known []string
	for _, c := range commands {
		known = append(known, c.Name)
	}
	hint := fmt.Sprintf(`"tactful %s--help" lists the commands`, group)
	if near := nearest(name, known); near != "" {
		hint = fmt.Sprintf(`did you mean "tactful %s%s"?`, group, near)
	}
	return usagef(hint, "%sunknown command %q", strings.Replace(group, " ", ": ", 1), name)
}

// checkArguments checks the number of arguments, and that none is empty; what names them.
func checkArguments(c *cli.Context, args []string, least, most int, what string) error {
	name := commandName(c)
	hint := strings.TrimSpace(fmt.Sprintf("tactful %s %s", name, c.Command.ArgsUsage))
	switch {
	case len(args) > most:
		return usagef(hint, "%s: one argument too many: %q", name, args[most])
	case len(args) < least:
		return usagef(hint, "%s: want %s", name, what)
	case slices.Contains(args, ""):
		return usagef(hint, "%s: want %s, got an empty one", name, what)
	}
	return nil
}

// commandName returns the command without the program, such as "templates export".
func commandName(c *cli.Context) string { return strings.TrimPrefix(c.Command.HelpName, "tactful ") }

// exclusive refuses a command line with more than one of some flags, and returns the one it has.
func exclusive(c *cli.Context, flags ...string) (string, error) {
	found := ""
	for _, f := range flags {
		if !c.IsSet(f) || c.Value(f) == false {
			continue
		}
		if found != "" {
			return "", usagef("leave one of them out", "%s: %s and %s do not go together",
				commandName(c), dashed(found), dashed(f))
		}
		found = f
	}
	return found, nil
}

// choice checks that a flag has one of its values; "" stands for the first.
func choice(c *cli.Context, flag string, known []string) (string, error) {
	got := c.String(flag)
	switch {
	case got == "":
		return known[0], nil
	case slices.Contains(known, got):
		return got, nil
	}
	hint := "choose one of " + strings.Join(known, ", ")
	if near := nearest(got, known); near != "" {
		hint = fmt.Sprintf("did you mean --%s %s?", flag, near)
	}
	return "", usagef(hint, "%s: unknown --%s %q", commandName(c), flag, got)
}

// nearest returns the only known word that starts like this one, or the nearest, or "".
func nearest(word string, known []string) string {
	starts := slices.DeleteFunc(slices.Clone(known), func(k string) bool {
		return !strings.HasPrefix(k, word)
	})
	if len(word) > 1 && len(starts) == 1 {
		return starts[0]
	}
	return casefile.NewUnknownError("", word, known).Near
}
