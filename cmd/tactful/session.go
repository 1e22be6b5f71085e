package main

import (
	"bytes"
	"encoding/json"
	"io"

	"github.com/urfave/cli/v2"
)

// The exit codes.
const exitDone, exitFailed, exitUsage = 0, 1, 2

// session is one run of the program.
type session struct {
	*cli.Context // the flags; nil until they're read
	stdin        io.Reader
	stdout       io.Writer // results only
	ui           *ui       // everything else
	program      *cli.Command
}

func newSession(stdin io.Reader, stdout, stderr io.Writer) *session {
	s := &session{stdin: stdin, stdout: stdout, ui: newUI(stdout, stderr)}
	s.program = s.newProgram()
	return s
}

// print writes a result to standard output.
func (s *session) print(text string) error {
	_, err := io.WriteString(s.stdout, text)
	return inFile("standard output", err)
}

// printFrom writes what a function writes, once all of it is there.
func (s *session) printFrom(write func(io.Writer) error) error {
	var b bytes.Buffer
	if err := write(&b); err != nil {
		return err
	}
	return s.print(b.String())
}

func (s *session) printJSON(v any) error {
	return s.printFrom(func(w io.Writer) error { return writeJSON(w, v) })
}

// writeJSON writes indented JSON, with < and & as they are.
func writeJSON(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}
