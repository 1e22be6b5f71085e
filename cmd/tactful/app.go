package main

import (
	"io"

	"github.com/urfave/cli/v2"
)

// run is the whole program except for the exit. argv starts with the program's name.
func run(argv []string, stdin io.Reader, stdout, stderr io.Writer) int {
	if len(argv) > 0 && argv[len(argv)-1] == "--generate-bash-completion" {
		return exitDone // cli's own completion must never run a command
	}
	s := &session{stdin: stdin, stdout: stdout, ui: newUI(stdout, stderr)}
	return s.ui.report(s.run(argv[min(1, len(argv)):]))
}

func (s *session) run(args []string) error {
	app := newApp(s)
	line, err := arrange(app, args)
	switch {
	case err != nil:
		return err
	case line.help:
		return s.print(helpText(app, line.path))
	case line.version:
		return s.version()
	case len(line.path) == 0:
		return &usageError{text: "want a command", hint: allCommands, help: helpText(app, nil)}
	}
	return app.Run(line.argv())
}

// newApp returns the commands. cli's own help, version, and errors are switched off: they would go
// to standard output.
func newApp(s *session) *cli.App {
	return &cli.App{
		Name:      "tactful",
		Usage:     "write the email drafts of a salary negotiation",
		Reader:    s.stdin,
		Writer:    io.Discard,
		ErrWriter: io.Discard,
		Commands: []*cli.Command{
			initCommand(s), checkCommand(s), logCommand(s), replyCommand(s), listCommand(s),
			showCommand(s), draftCommand(s), planCommand(s), todayCommand(s), previewCommand(s),
			reviewCommand(s), offersCommand(s), pushCommand(s), templatesCommand(s),
			schemaCommand(s), completionCommand(s), manCommand(s), versionCommand(s), helpCommand(s),
		},
		HideHelp:                  true,
		HideHelpCommand:           true,
		HideVersion:               true,
		DisableSliceFlagSeparator: true,
		ExitErrHandler:            func(*cli.Context, error) {}, // run returns the exit code
	}
}
