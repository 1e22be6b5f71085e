package drafttest

import (
	"flag"
	"os"
	"runtime/debug"
	"testing"
)

// Main runs the tests of a package that makes or reads thousands of emails. They keep little, but
// leave so much garbage that a fifth of the time would go into collecting it often. Benchmarks, and
// whoever sets GOGC, get what they ask for.
func Main(m *testing.M) {
	flag.Parse()
	if os.Getenv("GOGC") == "" && flag.Lookup("test.bench").Value.String() == "" {
		debug.SetGCPercent(400)
	}
	os.Exit(m.Run())
}
