package main

import (
	"runtime"
	"runtime/debug"
)

func (s *session) version([]string) error {
	version := "(devel)"
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		version = info.Main.Version // without a tag, Go puts the revision in it
	}
	return s.print("tactful " + version + " " + runtime.Version() + "\n")
}
