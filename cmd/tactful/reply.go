package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/inbox"
	"github.com/tactful-drafts/tactful/drafts/plan"
	"github.com/tactful-drafts/tactful/drafts/review"
	"golang.org/x/term"
)

// received is an email that came in, and the case that it's about.
type received struct {
	*plan.Incoming
	in   *inputs
	path string // of the case
	raw  []byte
}

func (s *session) reply(args []string) error {
	email := "-"
	if len(args) == 2 {
		email = args[1]
	}
	if args[0] == "-" {
		return s.usagef("name the case file", "the case cannot be standard input")
	}
	in, err := s.readInputs(args[0], "")
	if err != nil {
		return err
	}
	var raw bytes.Buffer
	m, err := s.readMail(email, &raw)
	if err != nil {
		return err
	}
	said := plan.Said{What: inbox.What(s.String("as")), Opportunity: s.String("opportunity")}
	i, err := plan.Receive(in.cat, in.cas, folderOf(args[0]), m, said, in.at)
	if err != nil {
		return err
	}
	if s.Bool("json") {
		err = s.printJSON(i)
	} else {
		err = s.print(printable(i.Text()))
	}
	if err != nil {
		return err
	}
	r := &received{i, in, args[0], raw.Bytes()}
	if !s.IsSet("write") && !s.IsSet("keep") && !s.IsSet("o") && !s.IsSet("json") && email != "-" &&
		s.ui.person && isTerminal(s.stdin) {
		return s.ask(r)
	}
	return s.act(r, s.Bool("write"), s.Bool("keep"), s.IsSet("o"))
}

// act does what the flags or the keys say.
func (s *session) act(r *received, write, keep, answer bool) error {
	if r.Log == "" && r.Logged == "" {
		const decides = "--as yes, partial, no, question, or another word decides"
		if write || answer {
			return s.usagef(decides, "it is not clear what this email is; nothing was written")
		}
		s.ui.hint(decides)
	}
	now := r.in.cas
	if write {
		now = r.Case
	}
	store := func() error { return replaceCase(r.path, r.in.cas, now) }
	var err error
	if keep {
		if now, err = r.asThread(now); err == nil {
			err = s.keep(r, store)
		}
	} else {
		err = store()
	}
	if err != nil {
		return err
	}
	switch {
	case write && r.Logged != "":
		s.ui.line("tactful: the log has this email already: " + r.Logged)
	case write:
		s.ui.line("tactful: added to " + r.path)
	}
	for _, advice := range r.Advice(r.in.cas) {
		s.ui.hint(advice)
	}
	if !answer {
		return nil
	}
	return s.answer(r)
}

// kept is where the email is stored, in the folder of the case.
func (r *received) kept() string { return "inbox/" + r.Filename() }

// asThread returns the case with the email as its thread, unless the client passed it on.
func (r *received) asThread(cas *casefile.Case) (*casefile.Case, error) {
	i, err := cas.FindOpportunity(r.Opportunity)
	if err != nil || r.Forwarded || cas.Opportunities[i].Thread == r.kept() {
		return cas, nil
	}
	return casefile.WithThread(cas, i, r.kept())
}

// keep stores the email next to the case and goes on to the next step. If that fails, it removes
// the email again, unless it was there before.
func (s *session) keep(r *received, next func() error) error {
	path := filepath.Join(filepath.Dir(r.path), filepath.FromSlash(r.kept()))
	old, absent := os.ReadFile(path)
	if absent == nil && bytes.Equal(old, r.raw) {
		return next()
	}
	return inNewFolder(filepath.Dir(path), func(*os.Root) error {
		if err := s.writeQuietly(inFolder, path, r.raw); err != nil {
			return err
		}
		err := next()
		if err != nil && absent != nil {
			os.Remove(path)
		}
		return err
	})
}

// answer writes the next email.
func (s *session) answer(r *received) error {
	if r.Step == nil {
		return s.usagef(`"tactful plan" shows what comes later`, "there is no email to send next")
	}
	d := r.Step.Draft
	if d == nil {
		for _, w := range r.Step.Warnings {
			s.ui.warn("%s: %s", r.Step.Kind, w.Text)
		}
		return errShown
	}
	if err := s.sayFindings(d.Kind, review.Draft(d, r.Case), nil); err != nil {
		return err
	}
	return s.deliver(r.Case, d, drafts.FormEML)
}

// ask asks what to do, one key at a time. What can't be done isn't offered.
func (s *session) ask(r *received) error {
	for {
		menu, keys := "[c] it is something else\n[q] quit\n", "cq"
		if r.Log != "" {
			menu, keys = "[a] add it to the log\n"+menu, keys+"a"
		}
		if r.Log != "" && r.Step != nil {
			menu, keys = "[w] add it to the log, and write the next email to out/\n"+menu, keys+"w"
		}
		fmt.Fprint(s.ui.w, menu)
		switch s.key(keys) {
		case 'w':
			if err := s.Set("o", "out"); err != nil {
				return err
			}
			return s.act(r, true, false, true)
		case 'a':
			return s.act(r, true, false, false)
		case 'c':
			all, names := inbox.Whats(), "q"
			for i, w := range all {
				names += string(rune('a' + i))
				fmt.Fprintf(s.ui.w, "[%c] %s\n", 'a'+i, w)
			}
			key := s.key(names)
			if key == 0 || key == 'q' {
				return nil
			}
			i, err := r.As(all[key-'a'])
			if err == nil {
				r.Incoming, err = i, s.print(printable(i.Text()))
			}
			if err != nil {
				return err
			}
		default:
			return nil
		}
	}
}

// key returns the first key that is pressed of those given; 0 if there are no more, or for Ctrl-C,
// Ctrl-D, and Escape.
func (s *session) key(of string) byte {
	f, ok := s.stdin.(*os.File)
	if !ok {
		return 0
	}
	if was, err := term.MakeRaw(int(f.Fd())); err == nil {
		defer term.Restore(int(f.Fd()), was)
	}
	for {
		var b [1]byte
		if n, err := f.Read(b[:]); n == 0 || err != nil || b[0] == 3 || b[0] == 4 || b[0] == 27 {
			return 0
		}
		if strings.IndexByte(of, b[0]) >= 0 {
			return b[0]
		}
	}
}
