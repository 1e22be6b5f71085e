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

func (e *usageError) Hint() string { return e.hint }

const allCommands = `"tactful help" shows them all`

func usagef(hint, format string, args ...any) error {
	return &usageError{text: fmt.Sprintf(format, args...), hint: hint}
}

// usagef returns a usage error of the command that runs.
func (s *session) usagef(hint, format string, args ...any) error {
	return usagef(hint, "%s: %s", commandName(s.Command), fmt.Sprintf(format, args...))
}

// commandName returns the command without the program, such as "templates export".
func commandName(c *cli.Command) string { return strings.TrimPrefix(c.HelpName, "tactful ") }

// unknownCommand suggests the nearest of the commands below one.
func unknownCommand(above *cli.Command, name string) error {
	hint := fmt.Sprintf(`"%s --help" lists the commands`, above.HelpName)
	if near := nearest(name, commandNames(above.Subcommands)); near != "" {
		hint = fmt.Sprintf(`did you mean "%s %s"?`, above.HelpName, near)
	}
	group := strings.TrimPrefix(above.HelpName+": ", "tactful: ")
	return usagef(hint, "%sunknown command %q", strings.TrimPrefix(group, "tactful "), name)
}

// exclusive refuses a command line with more than one of some flags, and returns the one it has.
func (s *session) exclusive(flags ...string) (string, error) {
	found := ""
	for _, f := range flags {
		if !s.IsSet(f) || s.Value(f) == false {
			continue
		}
		if found != "" {
			return "", s.usagef("leave one of them out", "%s and %s do not go together",
				dashed(found), dashed(f))
		}
		found = f
	}
	return found, nil
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
