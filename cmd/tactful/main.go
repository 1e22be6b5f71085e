// Command tactful writes the e-mail drafts of a salary negotiation from a coach's case file. It is a thin face of package
// drafts: it opens and writes the files, reads the clock, and says what went wrong. It never sends anything.
package main

import (
	"os"
	"runtime/debug"
	_ "time/tzdata" // so that zones are known on Windows too
)

func main() {
	// A run is short and its heap small: collecting less often is worth more than the memory.
	debug.SetGCPercent(400)
	os.Exit(run(os.Args, os.Stdin, os.Stdout, os.Stderr))
}
