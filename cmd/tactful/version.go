package main

import (
	"runtime/debug"

	"github.com/urfave/cli/v2"
)

func versionCommand(s *session) *cli.Command {
	return &cli.Command{
		Name:        "version",
		Usage:       "print the version",
		UsageText:   "tactful version",
		Description: "Prints the version, the revision it was built from, and that of Go.",
		Action: func(c *cli.Context) error {
			if _, err := arguments(c, 0, ""); err != nil {
				return err
			}
			return s.version()
		},
	}
}

func (s *session) version() error {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		info = &debug.BuildInfo{}
	}
	return s.print(versionLine(info))
}

// versionLine names what was built, and nothing of where.
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
