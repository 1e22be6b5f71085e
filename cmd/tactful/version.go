package main

import (
	"runtime"
	"runtime/debug"

	"github.com/urfave/cli/v2"
)

func versionCommand(s *session) *cli.Command {
	return command(&cli.Command{
		Name:      "version",
		Usage:     "print the version",
		UsageText: "tactful version",
		Description: "Prints the version, with the revision if it was built between versions, " +
			"and that of Go.",
	}, 0, 0, "", func(*cli.Context, []string) error { return s.version() })
}

func (s *session) version() error {
	version := "(devel)"
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		version = info.Main.Version // without a tag, Go puts the revision in it
	}
	return s.print("tactful " + version + " " + runtime.Version() + "\n")
}
