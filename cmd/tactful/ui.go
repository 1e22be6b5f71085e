package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/mailbox"
	"golang.org/x/term"
)

// The rules of what the user sees:
//
//   - Standard output carries results only; all that is here goes to standard error.
//   - An error is one line for each thing that is wrong, "tactful: ", lower case, without a final stop, the place first.
//   - Below a place in a case file stand its line and a caret, indented.
//   - What to do about it stands on a line of its own, "hint: ".
//   - What deserves a look, and is no error, begins with "tactful: warning: ".
//   - After success, "next: " says in one line what to do, only where a person looks on: both outputs are terminals.
//   - No colours, and no control characters whatever a file holds.

// excerptWidth is how much of a long source line is shown around its caret.
const excerptWidth = 100

// errShown is returned where all that is to be said has been said.
var errShown = errors.New("failed")

// severalErrors are explained one after the other.
type severalErrors []error

func (list severalErrors) Error() string { return errors.Join(list...).Error() }

// ui speaks to the user.
type ui struct {
	w      io.Writer
	person bool // somebody looks on
}

func newUI(stdout, stderr io.Writer) *ui {
	return &ui{w: stderr, person: isTerminal(stdout) && isTerminal(stderr)}
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// width returns how many columns the terminal has that results go to; 0 where they go elsewhere.
func (s *session) width() int {
	f, ok := s.stdout.(*os.File)
	if !ok || !isTerminal(f) {
		return 0
	}
	width, _, err := term.GetSize(int(f.Fd()))
	if err != nil {
		return 0
	}
	return width
}

// report says what went wrong, if anything, and returns the exit code.
func (u *ui) report(err error) int {
	if err == nil {
		return exitDone
	}
	u.explain(err)
	var usage *usageError
	// A name that nothing has was typed on the command line: what is wrong in a file is a Problem.
	if errors.As(err, &usage) || errors.Is(err, casefile.ErrUnknown) {
		return exitUsage
	}
	return exitFailed
}

func (u *ui) explain(err error) {
	var (
		usage   *usageError
		file    *fileError
		ofCase  *casefile.Error
		ofKinds *drafts.CatalogError
		unknown *casefile.UnknownError
		choice  *letter.ChoiceError
		list    *mailbox.AccountsError
		account *mailbox.Error
		secret  *passwordError
		several severalErrors
		refused *reviewError
	)
	switch {
	case errors.Is(err, errShown):
	case errors.As(err, &several):
		for _, err := range several {
			u.explain(err)
		}
	case errors.As(err, &usage):
		u.error(usage.text)
		u.hint(usage.hint)
		if usage.help != "" {
			fmt.Fprintf(u.w, "\n%s", usage.help)
		}
	case errors.As(err, &file):
		u.error(file.Error())
		u.hint(file.hint)
	case errors.As(err, &refused):
		u.error(refused.Error())
		u.hint("mend the case or the template; --force writes it all the same")
	case errors.As(err, &ofCase):
		u.problems(ofCase.Problems)
	case errors.As(err, &ofKinds):
		u.problems(ofKinds.Problems)
	case errors.As(err, &unknown):
		u.error(fmt.Sprintf("unknown %s %q", unknown.What, unknown.Name))
		u.hint(unknownHint(unknown))
	case errors.As(err, &choice):
		u.error(choice.Error())
		u.hint("--opportunity " + choice.IDs[0])
	case errors.As(err, &list):
		u.problems(list.Problems)
	case errors.As(err, &account):
		u.error(account.Error())
		u.hint(accountHint(account))
	case errors.As(err, &secret):
		u.error(secret.Error())
		u.hint(secret.hint)
	default:
		for text := range strings.Lines(err.Error()) {
			u.error(strings.TrimSuffix(text, "\n"))
		}
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

func (u *ui) problems(list []casefile.Problem) {
	for _, p := range list {
		hint := p.Hint
		p.Hint = ""
		u.error(p.Error())
		for text := range strings.Lines(clip(p).Excerpt()) {
			u.line("    " + strings.TrimSuffix(text, "\n"))
		}
		u.hint(hint)
	}
}

// clip shortens a long source line to what stands around the caret.
func clip(p casefile.Problem) casefile.Problem {
	source := []rune(p.Source)
	if len(source) <= excerptWidth || p.Column < 1 || p.Column > len(source)+1 {
		return p
	}
	from := min(max(0, p.Column-1-excerptWidth/2), len(source)-excerptWidth)
	to := from + excerptWidth
	p.Source = string(source[from:to])
	p.Column -= from
	if from > 0 {
		p.Source, p.Column = "…"+p.Source, p.Column+1
	}
	if to < len(source) {
		p.Source += "…"
	}
	return p
}

func (u *ui) error(text string) { u.line("tactful: " + text) }

func (u *ui) warn(format string, args ...any) {
	u.line("tactful: warning: " + fmt.Sprintf(format, args...))
}

func (u *ui) hint(text string) {
	if text != "" {
		u.line("hint: " + text)
	}
}

// next says what to do next.
func (u *ui) next(format string, args ...any) {
	if u.person {
		u.line("next: " + fmt.Sprintf(format, args...))
	}
}

func (u *ui) line(text string) {
	fmt.Fprintln(u.w, strings.TrimRight(printable(strings.ReplaceAll(text, "\n", string(unicode.ReplacementChar))), " "))
}

// printable replaces the control characters of a text, but for tabs and line ends: what a file holds must not reach a terminal.
func printable(text string) string {
	return strings.Map(func(r rune) rune {
		if r != '\t' && r != '\n' && unicode.IsControl(r) {
			return unicode.ReplacementChar
		}
		return r
	}, text)
}
