package main

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// consoleBlock is a session in the README: commands after "$ ", which go on after "> ", and what
// they print, standard output and error together.
var consoleBlock = regexp.MustCompile("(?ms)^```console\n(.*?)^```\n")

// typed is a command of a session, and what it prints.
type typed struct{ lines, command, output string }

func readSession(text string) (list []typed) {
	for line := range strings.Lines(text) {
		last := len(list) - 1
		switch command, isCommand := strings.CutPrefix(line, "$ "); {
		case isCommand:
			list = append(list, typed{lines: line, command: command})
		case strings.HasPrefix(line, "> ") && list[last].output == "":
			list[last].lines += line
			list[last].command += line[2:]
		default:
			list[last].output += line
		}
	}
	return list
}

// TestREADME types the sessions of the README, one after the other in an empty folder with the test
// data in it, on a machine in London. -update rewrites what they print.
func TestREADME(t *testing.T) {
	const path = "../../README.md"
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(string(text), "\n"); n > 250 {
		t.Errorf("the README has %d lines: at most 250 will be read", n)
	}
	var sessions [][]typed
	for _, m := range consoleBlock.FindAllSubmatch(text, -1) {
		sessions = append(sessions, readSession(string(m[1])))
	}
	if len(sessions) < 3 {
		t.Fatalf("only %d sessions", len(sessions))
	}
	data, err := filepath.Abs("../../testdata")
	if err != nil {
		t.Fatal(err)
	}
	script := filepath.Join(t.TempDir(), "readme.txtar")
	if err := os.WriteFile(script, []byte("type\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { // the script runs after this function
		if !*update {
			return
		}
		if err := os.WriteFile(path, text, 0o644); err != nil {
			t.Error(err)
		}
	})
	opens := regexp.MustCompile(`^thunderbird `)
	testscript.Run(t, testscript.Params{
		Files: []string{script},
		Setup: func(env *testscript.Env) error {
			env.Setenv("TZ", "Europe/London")
			return os.Symlink(data, filepath.Join(env.WorkDir, "testdata"))
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"type": func(ts *testscript.TestScript, _ bool, _ []string) {
				for _, c := range slices.Concat(sessions...) {
					if opens.MatchString(c.command) {
						continue // a window opens
					}
					err := ts.Exec("sh", "-c", "exec 2>&1\n"+c.command)
					got := ts.ReadFile("stdout")
					if err != nil {
						ts.Fatalf("%s%s%v", c.lines, got, err)
					}
					if got == c.output {
						continue
					}
					if !*update {
						ts.Fatalf("%sprints\n%sand the README has\n%s", c.lines, got, c.output)
					}
					text = []byte(strings.Replace(string(text), c.lines+c.output, c.lines+got, 1))
				}
			},
		},
	})
}
