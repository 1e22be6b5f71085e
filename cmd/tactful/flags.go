package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/inbox"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/mail"
	"github.com/urfave/cli/v2"
)

// usageError is a command line that can't be understood. Its hint is never empty.
type usageError struct {
	text, hint string
	help       string // printed below the hint
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

// exclusive refuses a command line with more than one of some flags.
func (s *session) exclusive(flags []string) error {
	found := ""
	for _, f := range flags {
		if !s.IsSet(f) || s.Value(f) == false {
			continue
		}
		if found != "" {
			return s.usagef("leave one of them out", "%s and %s do not go together",
				dashed(found), dashed(f))
		}
		found = f
	}
	return nil
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

func commandNames(commands []*cli.Command) []string {
	var list []string
	for _, c := range commands {
		list = append(list, c.Name)
	}
	return list
}

// dashed returns a flag's name as it's typed.
func dashed(name string) string {
	if len(name) == 1 {
		return "-" + name
	}
	return "--" + name
}

// formJSON is the command's own form, with everything about a draft.
const formJSON drafts.Form = "json"

// choices returns the few words that a command's flag takes, or nil if it takes any.
func choices(command, flag string) []string {
	switch command + " " + flag {
	case "reply as":
		return texts(inbox.Whats())
	case "list stage":
		return letter.Stages()
	case "list graph":
		return []string{"dot", "mermaid"}
	case "draft as":
		return texts(append(drafts.Forms(), formJSON))
	case "draft format":
		return texts(mail.Formats())
	}
	return nil
}

// checkChoices checks that flags have one of their words.
func (s *session) checkChoices() error {
	for _, f := range s.Command.Flags {
		flag := f.Names()[0]
		got, known := s.String(flag), choices(s.Command.Name, flag)
		if got == "" || known == nil || slices.Contains(known, got) {
			continue
		}
		hint := "choose one of " + strings.Join(known, ", ")
		if near := nearest(got, known); near != "" {
			hint = fmt.Sprintf("did you mean --%s %s?", flag, near)
		}
		return s.usagef(hint, "unknown --%s %q", flag, got)
	}
	return nil
}

// texts returns names as strings.
func texts[S ~string](list []S) []string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = string(s)
	}
	return out
}

// readFlag returns what a flag says, and the zero value without it. The hint is for an error.
func readFlag[T any](
	s *session, name, hint string, parse func(string) (T, error),
) (v T, err error) {
	if !s.IsSet(name) {
		return v, nil
	}
	if v, err = parse(s.String(name)); err != nil {
		err = s.usagef(hint, "--%s: %v", name, err)
	}
	return v, err
}

// readOn returns what --on says: when an email is to be sent, or from when to plan. Without it
// that's now, to the minute; without a zone it's on the clock of home.
func (s *session) readOn(home *time.Location, hint string) (time.Time, error) {
	if !s.IsSet("on") {
		return time.Now().Truncate(time.Minute), nil
	}
	return readFlag(s, "on", hint, func(text string) (time.Time, error) {
		return calendar.ParseInstant(text, home)
	})
}

// readBy reads --by, the date that an email names.
func (s *session) readBy() (calendar.LocalTime, error) {
	return readFlag(s, "by", "for example --by 2026-07-07", calendar.ParseLocalTime)
}

// readCount reads a flag that says how many of something there are, from 1 to the most; 0 if it
// isn't given.
func (s *session) readCount(flag, want string, most int, example string) (int, error) {
	return readFlag(s, flag, "for example --"+flag+" "+example, func(text string) (int, error) {
		n, err := strconv.Atoi(text)
		if err != nil || n < 1 || n > most {
			return 0, fmt.Errorf("want %s from 1 to %d, got %q", want, most, text)
		}
		return n, nil
	})
}
