package main

import (
	"io"

	"github.com/urfave/cli/v2"
)

// The exit codes.
const (
	exitDone   = 0
	exitFailed = 1
	exitUsage  = 2
)

// session is one run of the program: what it reads from and writes to.
type session struct {
	stdin  io.Reader
	stdout io.Writer // results only
	ui     *ui       // everything else
}

// run is the whole program but for the exit. argv begins with the program's name.
func run(argv []string, stdin io.Reader, stdout, stderr io.Writer) int {
	if len(argv) > 0 && argv[len(argv)-1] == "--generate-bash-completion" {
		return exitDone // a TAB must never run a command; our own scripts do not ask like this
	}
	s := &session{stdin: stdin, stdout: stdout, ui: newUI(stdout, stderr)}
	var args []string
	if len(argv) > 1 {
		args = argv[1:]
	}
	return s.ui.report(s.run(args))
}

func (s *session) run(args []string) error {
	app := newApp(s)
	line, err := arrange(app, args)
	if err != nil {
		return err
	}
	switch {
	case line.help:
		return s.print(helpText(app, line.path))
	case line.version:
		return s.version()
	case len(line.path) == 0:
		return &usageError{text: "want a command", hint: `"tactful help" shows them all`, help: helpText(app, nil)}
	}
	return app.Run(line.argv())
}

// newApp returns the commands. Whatever cli would print by itself is switched off: help, versions and errors are ours, so that they go
// where they belong.
func newApp(s *session) *cli.App {
	app := &cli.App{
		Name:      "tactful",
		Usage:     "write the e-mail drafts of a salary negotiation",
		Reader:    s.stdin,
		Writer:    io.Discard,
		ErrWriter: io.Discard,
		Commands: []*cli.Command{
			initCommand(s), checkCommand(s), listCommand(s), showCommand(s), draftCommand(s), planCommand(s), reviewCommand(s), offersCommand(s), pushCommand(s),
			templatesCommand(s), schemaCommand(s), completionCommand(s), manCommand(s), versionCommand(s), helpCommand(s),
		},
		Action: func(c *cli.Context) error { return unknownCommand(c.App, nil, c.Args().First()) },

		HideHelp:                  true,
		HideHelpCommand:           true,
		HideVersion:               true,
		DisableSliceFlagSeparator: true,
		OnUsageError:              onUsageError,
		ExitErrHandler:            func(*cli.Context, error) {}, // run gives the exit code
	}
	prepare(app.Commands)
	return app
}

// prepare sets on each command what cli does not hand down.
func prepare(commands []*cli.Command) {
	for _, c := range commands {
		c.HideHelp, c.HideHelpCommand, c.OnUsageError = true, true, onUsageError
		prepare(c.Subcommands)
	}
}

// onUsageError is for what arrange lets pass and cli does not.
func onUsageError(_ *cli.Context, err error, _ bool) error {
	return &usageError{text: err.Error(), hint: `"tactful help" shows the commands`}
}

// print writes a result to standard output.
func (s *session) print(text string) error {
	if _, err := io.WriteString(s.stdout, text); err != nil {
		return &fileError{path: "standard output", err: err}
	}
	return nil
}
