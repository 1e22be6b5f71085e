package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"
)

// line is a command line that has been understood.
type line struct {
	path    []string // the command, such as templates export; empty where none is named
	help    bool     // --help, which wins over everything else
	version bool
	flags   []string // each as --name=value
	args    []string
}

// argv returns the line in the one order that cli reads in full: it stops to look for flags at the first argument.
func (l *line) argv() []string {
	return slices.Concat([]string{"tactful"}, l.path, l.flags, []string{"--"}, l.args)
}

// arrange understands a command line: flags stand before or after the arguments, with one dash or two, as -o out or -o=out;
// after -- everything is an argument.
func arrange(app *cli.App, args []string) (*line, error) {
	l := &line{}
	commands, flags := app.Commands, []cli.Flag(nil)
	for len(args) > 0 && len(commands) > 0 && !strings.HasPrefix(args[0], "-") {
		c := command(commands, args[0])
		if c == nil {
			if wantsHelp(args) {
				break
			}
			return nil, unknownCommand(app, l.path, args[0])
		}
		l.path, args = append(l.path, c.Name), args[1:]
		commands, flags = c.Subcommands, c.Flags
	}
	if l.help = wantsHelp(args); l.help {
		return l, nil
	}
	if len(l.path) == 0 && len(args) > 0 {
		return l, l.global(args)
	}
	if len(commands) > 0 && len(l.path) > 0 {
		return nil, missingCommand(l.path, commands, args)
	}
	return l, l.sort(flags, args)
}

// global reads what stands where a command should.
func (l *line) global(args []string) error {
	name, _, _ := strings.Cut(strings.TrimLeft(args[0], "-"), "=")
	switch {
	case args[0] == "--" || args[0] == "-":
		return &usageError{text: "want a command", hint: `"tactful help" shows them all`}
	case name != "version":
		return &usageError{text: "unknown flag " + args[0], hint: "the flags of a command stand after its name: tactful COMMAND --flag"}
	case len(args) > 1:
		return tooMany("--version", args[1], "tactful --version")
	}
	l.version = true
	return nil
}

// sort parts flags from arguments.
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
		name, value, given := strings.Cut(strings.TrimPrefix(arg[1:], "-"), "=")
		f := flagNamed(flags, name)
		if f == nil {
			return l.unknownFlag(flags, arg, name)
		}
		if _, ok := f.(*cli.BoolFlag); ok {
			if given && value != "true" && value != "false" {
				return l.errorf("%s takes no value", dashed(name))
			}
			if !given {
				value = "true"
			}
		} else if !given && len(args) > 0 && args[0] != "--" && !isFlag(flags, args[0]) {
			value, args = args[0], args[1:]
		}
		if value == "" {
			return l.errorf("%s needs a value", dashed(name))
		}
		if !l.set(name, value) {
			return l.errorf("%s is given twice", dashed(name))
		}
	}
	return nil
}

// set notes a flag's value; it reports false where the flag has another already.
func (l *line) set(name, value string) bool {
	flag := "--" + name + "=" + value
	for _, other := range l.flags {
		if strings.HasPrefix(other, "--"+name+"=") {
			return other == flag
		}
	}
	l.flags = append(l.flags, flag)
	return true
}

func (l *line) errorf(format string, args ...any) error {
	name := strings.Join(l.path, " ")
	return &usageError{text: name + ": " + fmt.Sprintf(format, args...), hint: fmt.Sprintf(`"tactful %s --help" explains it`, name)}
}

func (l *line) unknownFlag(flags []cli.Flag, arg, name string) error {
	arg, _, _ = strings.Cut(arg, "=")
	err := l.errorf("unknown flag %s", arg).(*usageError)
	known := []string{"help"}
	for _, f := range flags {
		if v, ok := f.(cli.VisibleFlag); !ok || v.IsVisible() {
			known = append(known, f.Names()[0])
		}
	}
	if near := nearest(name, known); near != "" {
		err.hint = fmt.Sprintf("did you mean %s?", dashed(near))
	} else if len(name) > 1 && flagNamed(flags, name[:1]) != nil && arg[1] != '-' {
		err.hint = fmt.Sprintf("did you mean -%s %s?", name[:1], name[1:])
	} else {
		err.hint = fmt.Sprintf(`"tactful %s --help" lists the flags`, strings.Join(l.path, " "))
	}
	return err
}

// wantsHelp reports whether the line asks for help before its --.
func wantsHelp(args []string) bool {
	if i := slices.Index(args, "--"); i >= 0 {
		args = args[:i]
	}
	return slices.ContainsFunc(args, func(a string) bool { return a == "-h" || a == "-help" || a == "--help" })
}

func isFlag(flags []cli.Flag, arg string) bool {
	name, _, _ := strings.Cut(strings.TrimPrefix(strings.TrimPrefix(arg, "-"), "-"), "=")
	return len(arg) > 1 && arg[0] == '-' && flagNamed(flags, name) != nil
}

func flagNamed(flags []cli.Flag, name string) cli.Flag {
	for _, f := range flags {
		if slices.Contains(f.Names(), name) {
			return f
		}
	}
	return nil
}

func command(commands []*cli.Command, name string) *cli.Command {
	for _, c := range commands {
		if c.Name == name {
			return c
		}
	}
	return nil
}

// dashed writes a flag's name as its help does.
func dashed(name string) string {
	if len(name) == 1 {
		return "-" + name
	}
	return "--" + name
}
