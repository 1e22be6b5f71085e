package main

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "write the expected output of the scripts, and example.yaml, anew")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"tactful": main})
}

// TestScript runs testdata/script, which checks what each command prints, writes, and refuses.
// -update rewrites the expected output. Each script's folder has the reference case: as
// threaded.yaml with the email that it answers, and as erica.yaml without it, so its drafts are new
// emails.
func TestScript(t *testing.T) {
	reference, err := os.ReadFile("../../testdata/cases/erica.yaml")
	if err != nil {
		t.Fatal(err)
	}
	offer, err := os.ReadFile("../../testdata/cases/inbox/priya-offer.eml")
	if err != nil {
		t.Fatal(err)
	}
	unthreaded := bytes.Replace(reference, []byte("    thread: "), []byte("    # thread: "), 1)
	testscript.Run(t, testscript.Params{
		Dir:                 "../../testdata/script",
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(env *testscript.Env) error {
			// the race detector makes every process wait a second when it exits
			env.Setenv("GORACE", "atexit_sleep_ms=0")
			inbox := filepath.Join(env.WorkDir, "inbox")
			return errors.Join(
				os.WriteFile(filepath.Join(env.WorkDir, "erica.yaml"), unthreaded, 0o600),
				os.WriteFile(filepath.Join(env.WorkDir, "threaded.yaml"), reference, 0o600),
				os.Mkdir(inbox, 0o700),
				os.WriteFile(filepath.Join(inbox, "priya-offer.eml"), offer, 0o600),
			)
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
