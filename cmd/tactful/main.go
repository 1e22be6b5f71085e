// Command tactful writes the email drafts of a salary negotiation from a coach's case file. It is a
// thin layer over the packages under drafts: it opens and writes files, reads the clock, and
// explains errors. It never sends anything.
package main

import (
	"io"
	"os"
	"runtime/debug"
	"strings"
	_ "time/tzdata" // Windows has no time zone table

	"github.com/urfave/cli/v2"
)

func main() {
	debug.SetGCPercent(1000)       // most runs end before their heap, of 40 MB, would be collected
	debug.SetMemoryLimit(96 << 20) // unless it reads thousands of cases
	os.Exit(run(os.Args, os.Stdin, os.Stdout, os.Stderr))
}

// run is the whole program except for the exit. argv starts with the program's name.
func run(argv []string, stdin io.Reader, stdout, stderr io.Writer) int {
	if len(argv) > 0 && argv[len(argv)-1] == "--generate-bash-completion" {
		return exitDone // cli's own completion must never run a command
	}
	s := newSession(stdin, stdout, stderr)
	return s.ui.report(s.run(argv[min(1, len(argv)):]))
}

func (s *session) run(args []string) error {
	line, err := arrange(s.program, args)
	switch {
	case err != nil:
		return err
	case line.help:
		return s.print(helpText(line.command))
	case line.command == s.program:
		return &usageError{text: "want a command", hint: allCommands, help: "\n" + helpText(s.program)}
	}
	return s.located(newApp(s.program).Run(line.argv()))
}

// newApp returns the program for cli, whose own help, version, and errors are switched off: they
// would go to standard output.
func newApp(program *cli.Command) *cli.App {
	app := &cli.App{
		Name:           program.Name,
		Writer:         io.Discard,
		ErrWriter:      io.Discard,
		Commands:       program.Subcommands,
		HideHelp:       true,
		HideVersion:    true,
		ExitErrHandler: func(*cli.Context, error) {}, // run returns the exit code
	}
	app.Setup()
	for _, c := range app.Commands {
		c.HelpName = strings.TrimPrefix(c.HelpName, app.Name+" ") // Setup has added it
	}
	return app
}

func newSession(stdin io.Reader, stdout, stderr io.Writer) *session {
	s := &session{stdin: stdin, stdout: stdout, ui: newUI(stdout, stderr)}
	s.commands = s.readManual()
	s.program = s.commands[0]
	return s
}
