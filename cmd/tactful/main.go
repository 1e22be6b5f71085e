// Command tactful writes the email drafts of a salary negotiation from a coach's case file. It is a
// thin layer over the packages under drafts: it opens and writes files, reads the clock, and
// explains errors. It never sends anything.
package main

import (
	"os"
	"runtime/debug"
	_ "time/tzdata" // Windows has no time zone table
)

func main() {
	debug.SetGCPercent(400)        // a run is short and its heap small: collect less often
	debug.SetMemoryLimit(96 << 20) // unless it reads thousands of cases
	os.Exit(run(os.Args, os.Stdin, os.Stdout, os.Stderr))
}
