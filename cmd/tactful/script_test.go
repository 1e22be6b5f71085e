package main

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "rewrite the expected output in testdata/script, and example.yaml")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"tactful": main})
}

// TestScript runs testdata/script: what each command prints, writes and refuses. The reference case lies in each script's folder.
func TestScript(t *testing.T) {
	reference, err := os.ReadFile("../../testdata/cases/erica.yaml")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 "../../testdata/script",
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("GORACE", "atexit_sleep_ms=0") // the race detector makes every process wait a second at its end
			return os.WriteFile(filepath.Join(env.WorkDir, "erica.yaml"), reference, 0o600)
		},
		Condition: func(name string) (bool, error) {
			switch name {
			case "root":
				return os.Geteuid() == 0, nil
			case "fulldevice":
				_, err := os.Stat("/dev/full")
				return err == nil, nil
			}
			return false, os.ErrInvalid
		},
	})
}
