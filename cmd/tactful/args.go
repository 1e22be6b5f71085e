package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"
)

// line is a command line that was understood.
type line struct {
	path    []string // the command, such as templates export; empty if there is none
	help    bool     // --help, which wins over everything else
	version bool
	flags   []string // each as --name=value
	args    []string
}

// argv returns the line in an order that cli understands: it ignores flags after an argument.
func (l *line) argv() []string {
	return slices.Concat([]string{"tactful"}, l.path, l.flags, []string{"--"}, l.args)
}

// arrange reads a command line. Flags may come before or after the arguments, with one dash or two,
// as -o out or -o=out; everything after -- is an argument.
func arrange(app *cli.App, args []string) (*line, error) {
	l := &line{}
	commands, flags := app.Commands, []cli.Flag(nil)
	for len(args) > 0 && len(commands) > 0 && !strings.HasPrefix(args[0], "-") {
		c := find(commands, args[0])
		if c == nil {
			if wantsHelp(args) {
				break
			}
			return nil, unknownCommand(commands, l.path, args[0])
		}
		l.path, args = append(l.path, c.Name), args[1:]
		commands, flags = c.Subcommands, c.Flags
	}
	l.help = wantsHelp(args)
	switch {
	case l.help:
		return l, nil
	case len(l.path) == 0:
		return l, l.global(args)
	case len(commands) > 0:
		first := commands[0]
		got := strings.Join(append([]string{""}, args[:min(1, len(args))]...), ", got ")
		return nil, usagef(fmt.Sprintf("tactful %s %s %s", l.name(), first.Name, first.ArgsUsage),
			"%s: want a command after it%s", l.name(), got)
	}
	return l, l.sort(flags, args)
}

func (l *line) name() string { return strings.Join(l.path, " ") }

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
	l.version = true
	return nil
}

// sort separates flags from arguments.
func (l *line) sort(flags []cli.Flag, args []string) error {
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
		name, value, given := cutFlag(arg)
		f := flagNamed(flags, name)
		_, isBool := f.(*cli.BoolFlag)
		switch {
		case f == nil:
			return l.unknownFlag(flags, arg, name)
		case isBool && !given:
			value = "true"
		case isBool && value != "true" && value != "false":
			return l.flagError(name, "takes no value")
		case !given && len(args) > 0 && args[0] != "--" && !isFlag(flags, args[0]):
			value, args = args[0], args[1:]
		}
		if value == "" {
			return l.flagError(name, "needs a value")
		}
		if !l.set(name, value) {
			return l.flagError(name, "is given twice")
		}
	}
	return nil
}

// set notes a flag's value; it returns false if the flag already has another.
func (l *line) set(name, value string) bool {
	prefix := "--" + name + "="
	i := slices.IndexFunc(l.flags, func(f string) bool { return strings.HasPrefix(f, prefix) })
	if i >= 0 {
		return l.flags[i] == prefix+value
	}
	l.flags = append(l.flags, prefix+value)
	return true
}

func (l *line) flagError(name, what string) error {
	return usagef(fmt.Sprintf(`"tactful %s --help" explains it`, l.name()),
		"%s: %s %s", l.name(), dashed(name), what)
}

func (l *line) unknownFlag(flags []cli.Flag, arg, name string) error {
	known := []string{"help"}
	for _, f := range flags {
		if v, ok := f.(cli.VisibleFlag); !ok || v.IsVisible() {
			known = append(known, f.Names()[0])
		}
	}
	hint := fmt.Sprintf(`"tactful %s --help" lists the flags`, l.name())
	if near := nearest(name, known); near != "" {
		hint = fmt.Sprintf("did you mean %s?", dashed(near))
	} else if len(name) > 1 && flagNamed(flags, name[:1]) != nil && arg[1] != '-' {
		hint = fmt.Sprintf("did you mean -%s %s?", name[:1], name[1:])
	}
	arg, _, _ = strings.Cut(arg, "=")
	return usagef(hint, "%s: unknown flag %s", l.name(), arg)
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

// cutFlag splits -name, --name, or --name=value.
func cutFlag(arg string) (name, value string, given bool) {
	return strings.Cut(strings.TrimPrefix(arg[1:], "-"), "=")
}

func isFlag(flags []cli.Flag, arg string) bool {
	if len(arg) < 2 || arg[0] != '-' {
		return false
	}
	name, _, _ := cutFlag(arg)
	return flagNamed(flags, name) != nil
}

func flagNamed(flags []cli.Flag, name string) cli.Flag {
	for _, f := range flags {
		if slices.Contains(f.Names(), name) {
			return f
		}
	}
	return nil
}

// find returns the command of that name, or nil.
func find(commands []*cli.Command, name string) *cli.Command {
	for _, c := range commands {
		if c.Name == name {
			return c
		}
	}
	return nil
}

// dashed returns a flag's name as it's typed.
func dashed(name string) string {
	if len(name) == 1 {
		return "-" + name
	}
	return "--" + name
}
