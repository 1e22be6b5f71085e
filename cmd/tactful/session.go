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
	stdin  io.Reader
	stdout io.Writer // results only
	ui     *ui       // everything else
}

// print writes a result to standard output.
func (s *session) print(text string) error {
	if _, err := io.WriteString(s.stdout, text); err != nil {
		return &fileError{path: "standard output", err: err}
	}
	return nil
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

const many = 1 << 30 // arguments: no limit

// command completes a command that takes between least and most arguments; what names them.
func command(
	c *cli.Command, least, most int, what string, action func(*cli.Context, []string) error,
) *cli.Command {
	c.HideHelp = true
	c.OnUsageError = func(_ *cli.Context, err error, _ bool) error {
		return usagef(allCommands, "%v", err)
	}
	c.Action = func(ctx *cli.Context) error {
		args := ctx.Args().Slice()
		if err := checkArguments(ctx, args, least, most, what); err != nil {
			return err
		}
		return action(ctx, args)
	}
	return c
}

// textFlag returns a flag with a value, whose name comes first in its usage, in backquotes.
func textFlag(name, usage string) cli.Flag { return &cli.StringFlag{Name: name, Usage: usage} }

func boolFlag(name, usage string) cli.Flag { return &cli.BoolFlag{Name: name, Usage: usage} }

func forceFlag() cli.Flag { return boolFlag("force", "overwrite existing files") }
