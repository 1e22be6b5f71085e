package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"
)

// line is a command line that was understood.
type line struct {
	command *cli.Command // the program itself if there is none
	help    bool         // --help, which wins over everything else
	flags   []string     // each as --name=value
	args    []string
}

// argv returns the line in an order that cli understands: it ignores flags after an argument.
func (l *line) argv() []string {
	return slices.Concat(strings.Fields(l.command.HelpName), l.flags, []string{"--"}, l.args)
}

// arrange reads a command line. Flags may come before or after the arguments, with one dash or two,
// as -o out or -o=out; everything after -- is an argument.
func arrange(program *cli.Command, args []string) (*line, error) {
	l := &line{command: program, help: wantsHelp(args)}
	for len(args) > 0 && len(l.command.Subcommands) > 0 && !strings.HasPrefix(args[0], "-") {
		c := l.command.Command(args[0])
		if c == nil && !l.help {
			return nil, unknownCommand(l.command, args[0])
		} else if c == nil {
			break
		}
		l.command, args = c, args[1:]
	}
	switch {
	case l.help:
		return l, nil
	case l.command == program:
		return l, l.global(args)
	case len(l.command.Subcommands) > 0:
		first := l.command.Subcommands[0]
		got := strings.Join(append([]string{""}, args[:min(1, len(args))]...), ", got ")
		return nil, usagef(first.HelpName+" "+first.ArgsUsage,
			"%s: want a command after it%s", commandName(l.command), got)
	}
	return l, l.sort(args)
}

// global reads a command line without a command.
func (l *line) global(args []string) error {
	switch {
	case len(args) == 0:
		return nil
	case args[0] == "--" || args[0] == "-":
		return usagef(allCommands, "want a command")
	case strings.TrimLeft(args[0], "-") != "version":
		return usagef("the flags of a command come after its name: tactful COMMAND --flag",
			"unknown flag %s", args[0])
	case len(args) > 1:
		return usagef("tactful --version", "--version: one argument too many: %q", args[1])
	}
	l.command = l.command.Command("version")
	return nil
}

// sort separates flags from arguments.
func (l *line) sort(args []string) error {
	values := map[string]string{}
	for len(args) > 0 {
		arg := args[0]
		args = args[1:]
		if arg == "--" {
			l.args = append(l.args, args...)
			return nil
		}
		if len(arg) < 2 || arg[0] != '-' {
			l.args = append(l.args, arg)
			continue
		}
		f, name, value, given := l.flag(arg)
		_, isBool := f.(*cli.BoolFlag)
		switch {
		case f == nil:
			return l.unknownFlag(arg, name)
		case isBool && !given:
			value = "true"
		case isBool && value != "true" && value != "false":
			return l.flagError(name, "takes no value")
		case !given && len(args) > 0 && args[0] != "--" && !l.isFlag(args[0]):
			value, args = args[0], args[1:]
		}
		if value == "" {
			return l.flagError(name, "needs a value")
		}
		old, again := values[name]
		if again && old != value {
			return l.flagError(name, "is given twice")
		}
		if !again {
			l.flags = append(l.flags, "--"+name+"="+value)
		}
		values[name] = value
	}
	return nil
}

func (l *line) flagError(name, what string) error {
	return usagef(fmt.Sprintf(`"%s --help" explains it`, l.command.HelpName),
		"%s: %s %s", commandName(l.command), dashed(name), what)
}

func (l *line) unknownFlag(arg, name string) error {
	known := []string{"help"}
	for _, f := range l.command.VisibleFlags() {
		known = append(known, f.Names()[0])
	}
	hint := fmt.Sprintf(`"%s --help" lists the flags`, l.command.HelpName)
	if near := nearest(name, known); near != "" {
		hint = fmt.Sprintf("did you mean %s?", dashed(near))
	} else if len(name) > 1 && flagNamed(l.command.Flags, name[:1]) != nil && arg[1] != '-' {
		hint = fmt.Sprintf("did you mean -%s %s?", name[:1], name[1:])
	}
	arg, _, _ = strings.Cut(arg, "=")
	return usagef(hint, "%s: unknown flag %s", commandName(l.command), arg)
}

// flag splits -name, --name, or --name=value, and finds the flag.
func (l *line) flag(arg string) (f cli.Flag, name, value string, given bool) {
	name, value, given = strings.Cut(strings.TrimPrefix(arg[1:], "-"), "=")
	return flagNamed(l.command.Flags, name), name, value, given
}

func (l *line) isFlag(arg string) bool {
	if len(arg) < 2 || arg[0] != '-' {
		return false
	}
	f, _, _, _ := l.flag(arg)
	return f != nil
}

func flagNamed(flags []cli.Flag, name string) cli.Flag {
	for _, f := range flags {
		if slices.Contains(f.Names(), name) {
			return f
		}
	}
	return nil
}

// wantsHelp reports whether the line asks for help before its --.
func wantsHelp(args []string) bool {
	if i := slices.Index(args, "--"); i >= 0 {
		args = args[:i]
	}
	return slices.ContainsFunc(args, func(a string) bool {
		return a == "-h" || a == "-help" || a == "--help"
	})
}
