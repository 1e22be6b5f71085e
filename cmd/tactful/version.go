package main

import (
	"runtime/debug"

	"github.com/urfave/cli/v2"
)

func versionCommand(s *session) *cli.Command {
	return command(&cli.Command{
		Name:        "version",
		Usage:       "print the version",
		UsageText:   "tactful version",
		Description: "Prints the version, the revision it was built from, and the version of Go.",
	}, 0, 0, "", func(*cli.Context, []string) error { return s.version() })
}

func (s *session) version() error {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		info = &debug.BuildInfo{}
	}
	return s.print(versionLine(info))
}

// versionLine says what was built, and nothing about where.
func versionLine(info *debug.BuildInfo) string {
	out := "tactful " + info.Main.Version
	if info.Main.Version == "" {
		out = "tactful (devel)"
	}
	revision, changed := "", ""
	for _, s := range info.Settings {
		switch {
		case s.Key == "vcs.revision":
			revision = s.Value
		case s.Key == "vcs.modified" && s.Value == "true":
			changed = ", changed"
		}
	}
	if revision != "" {
		out += " (" + revision[:min(12, len(revision))] + changed + ")"
	}
	if info.GoVersion != "" {
		out += " " + info.GoVersion
	}
	return out + "\n"
}
