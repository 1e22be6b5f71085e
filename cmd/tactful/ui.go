package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode"

	"github.com/urfave/cli/v2"
	"golang.org/x/term"

	"github.com/tactful-drafts/tactful/drafts/casefile"
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
	commands     []*cli.Command // the program and all others, in the order of the manual
}

// The rules for what the user sees:
//
//   - Standard output has results only; everything else goes to standard error.
//   - An error is one line for each problem: "tactful: ", the position, lower case, no final stop.
//   - Below a position in a case file come its line and a caret, indented.
//   - What to do about it is on a line of its own, "hint: ".
//   - Something to look at that isn't an error starts with "tactful: warning: ".
//   - After success, "next: " says what to do in one line, if both outputs are terminals.
//   - No colors, and no control characters, whatever is in a file.

// errShown means that everything has been said.
var errShown = errors.New("failed")

// ui speaks to the user.
type ui struct {
	w      io.Writer
	person bool // a person is watching
}

func newUI(stdout, stderr io.Writer) *ui {
	return &ui{w: stderr, person: isTerminal(stdout) && isTerminal(stderr)}
}

func isTerminal(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// width returns the number of columns of the terminal that results go to, or 0.
func (s *session) width() int {
	width := 0
	if f, ok := s.stdout.(*os.File); ok {
		width, _, _ = term.GetSize(int(f.Fd()))
	}
	return max(width, 0)
}

// report says what went wrong, if anything, and returns the exit code.
func (u *ui) report(err error) int {
	if err == nil {
		return exitDone
	}
	u.explain(err)
	if usage, ok := errors.AsType[*usageError](err); ok {
		io.WriteString(u.w, usage.help)
		return exitUsage
	}
	// An unknown name was typed on the command line: in a file it's a Problem.
	if errors.Is(err, casefile.ErrUnknown) {
		return exitUsage
	}
	return exitFailed
}

func (u *ui) explain(err error) {
	var (
		several interface{ Unwrap() []error } // as of a *casefile.Error or errors.Join
		problem casefile.Problem
		unknown *casefile.UnknownError
		choice  interface{ Choices() []string }
		hinted  interface {
			error
			Hint() string
		}
	)
	switch {
	case errors.Is(err, errShown):
	case errors.As(err, &several):
		for _, err := range several.Unwrap() {
			u.explain(err)
		}
	case errors.As(err, &problem):
		u.problem("", problem)
	case errors.As(err, &hinted):
		u.error(hinted, hinted.Hint())
	case errors.As(err, &unknown):
		u.error(fmt.Errorf("unknown %s %q", unknown.What, unknown.Name), unknownHint(unknown))
	case errors.As(err, &choice):
		u.error(err, "--opportunity "+choice.Choices()[0])
	default:
		u.lines("tactful: ", err.Error())
	}
}

func unknownHint(e *casefile.UnknownError) string {
	switch {
	case e.Near != "":
		return fmt.Sprintf("did you mean %q?", e.Near)
	case e.What == "kind" && (len(e.Known) == 0 || len(e.Known) > 8):
		return `"tactful list" shows every kind`
	case len(e.Known) == 0:
		return "the case has none"
	}
	return "choose one of " + strings.Join(e.Known, ", ")
}

func (u *ui) error(err error, hint string) {
	u.line("tactful: " + err.Error())
	u.hint(hint)
}

func (u *ui) warn(format string, args ...any) {
	u.line("tactful: warning: " + fmt.Sprintf(format, args...))
}

// warnAt warns about a place in a file that isn't wrong.
func (u *ui) warnAt(p casefile.Problem) { u.problem("warning: ", p) }

func (u *ui) problem(label string, p casefile.Problem) {
	hint := p.Hint
	p.Hint = ""
	u.line("tactful: " + label + p.Error())
	u.lines("    ", p.Clip(100).Excerpt()) // a long line is cut around the caret
	u.hint(hint)
}

func (u *ui) hint(text string) {
	if text != "" {
		u.line("hint: " + text)
	}
}

func (u *ui) next(format string, args ...any) {
	if u.person {
		u.line("next: " + fmt.Sprintf(format, args...))
	}
}

// nextAfter says what to do after a step, unless that failed; it returns the step's error.
func (u *ui) nextAfter(err error, format string, args ...any) error {
	if err == nil {
		u.next(format, args...)
	}
	return err
}

// lines writes each line of a text after a prefix.
func (u *ui) lines(prefix, text string) {
	for line := range strings.Lines(text) {
		u.line(prefix + strings.TrimSuffix(line, "\n"))
	}
}

func (u *ui) line(text string) {
	text = strings.ReplaceAll(text, "\n", string(unicode.ReplacementChar))
	fmt.Fprintln(u.w, strings.TrimRight(printable(text), " "))
}

// printable replaces control characters, except tabs and line ends: what's in a file must not
// control a terminal.
func printable(text string) string {
	return strings.Map(func(r rune) rune {
		if r != '\t' && r != '\n' && unicode.IsControl(r) {
			return unicode.ReplacementChar
		}
		return r
	}, text)
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
