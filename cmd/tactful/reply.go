package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/inbox"
	"github.com/tactful-drafts/tactful/drafts/mail"
	"github.com/tactful-drafts/tactful/drafts/plan"
	"github.com/urfave/cli/v2"
	"golang.org/x/term"
)

// incoming is an email that came in, and what follows from it.
type incoming struct {
	in   *inputs
	path string // of the case
	raw  []byte
	m    *mail.Message
	r    *inbox.Reading
	next *casefile.Case // the case with the event; the case itself if there's none
	log  string         // the event as it's written, or ""
	step *plan.Step     // the next email, or nil
	line string         // says which one that is
}

func (s *session) reply(c *cli.Context, args []string) error {
	email := "-"
	if len(args) == 2 {
		email = args[1]
	}
	if args[0] == "-" {
		return usagef("name the case file", "reply: the case cannot be standard input")
	}
	in, err := s.readInputs(c, args[0], "")
	if err != nil {
		return err
	}
	r := &incoming{in: in, path: args[0]}
	if err := s.receive(r, email, inbox.What(c.String("as"))); err != nil {
		return err
	}
	if c.Bool("json") {
		if err := s.printJSON(r.object()); err != nil {
			return err
		}
	} else if err := s.print(r.text()); err != nil {
		return err
	}
	if !c.IsSet("write") && !c.IsSet("keep") && !c.IsSet("o") && !c.IsSet("json") && email != "-" &&
		s.ui.person && isTerminal(s.stdin) {
		return s.ask(c, r)
	}
	return s.act(c, r, c.Bool("write"), c.Bool("keep"), c.IsSet("o"))
}

// receive reads an email and finds out what it is, or takes it for what a person says.
func (s *session) receive(r *incoming, email string, as inbox.What) error {
	f, err := s.open(email)
	if err != nil {
		return err
	}
	defer f.Close()
	var b bytes.Buffer
	if r.m, err = s.parseMail(io.TeeReader(f, &b), shown(email)); err != nil {
		return err
	}
	r.raw = b.Bytes()
	if r.r, err = inbox.Read(r.in.cas, r.m); err != nil {
		return err
	}
	return r.as(as)
}

// as takes the email for what a person says, unless that's "", and finds what follows from it.
func (r *incoming) as(what inbox.What) error {
	if what != "" {
		r.r = r.r.As(what)
	}
	r.next, r.log, r.step, r.line = r.in.cas, "", nil, ""
	e, ok := r.r.Event(r.in.cas)
	if !ok {
		return nil
	}
	var err error
	if r.next, r.log, err = casefile.Append(r.in.cas, e); err != nil {
		return err
	}
	if _, err := r.next.ReadThreads(folderOf(r.path)); err != nil {
		return err
	}
	p, err := nextPlan(r.in, r.threaded(), r.r.Opportunity)
	if err != nil {
		return r.in.cat.located(err)
	}
	r.step, r.line = p.Next(), p.NextLine()
	return nil
}

// threaded returns the case with what the email changes, and with the email as its thread, unless
// the client passed it on.
func (r *incoming) threaded() *casefile.Case {
	next := r.r.Apply(r.next)
	i, err := next.FindOpportunity(r.r.Opportunity)
	if err != nil || r.r.Forwarded {
		return next
	}
	return next.WithMail(i, r.m)
}

// object is what --json prints.
func (r *incoming) object() any {
	next := ""
	if r.step != nil {
		next = r.step.Kind
	}
	return struct {
		*inbox.Reading
		Log  string `json:"log"`  // the event that it adds, or ""
		Next string `json:"next"` // the kind of the next email, or ""
	}{r.r, r.log, next}
}

// text says what the email is, for a person.
func (r *incoming) text() string {
	var b strings.Builder
	line := func(label, text string) {
		if text != "" {
			fmt.Fprintf(&b, "%-12s %s\n", label+":", printable(text))
		}
	}
	what := string(r.r.What)
	if r.r.Conditional {
		what += ", if she answers in time"
	}
	line("what", what)
	line("from", r.r.From)
	line("opportunity", r.r.Opportunity)
	line("it says", r.r.Evidence)
	for _, fact := range r.r.Facts() {
		line(fact[0], fact[1])
	}
	line("besides", words(r.r.Besides))
	line("log", r.log)
	if r.line != "" {
		b.WriteString(r.line + "\n")
	}
	return b.String()
}

// act does what the flags or the keys say.
func (s *session) act(c *cli.Context, r *incoming, write, keep, answer bool) error {
	if r.log == "" && (write || answer) {
		return usagef("--as yes, partial, no, question, or another word decides",
			"reply: it is not clear what this email is; nothing was written")
	}
	now, undo := r.in.cas, func() {}
	if write {
		now = r.next
	}
	if keep {
		var err error
		if now, undo, err = s.keep(c, r, now); err != nil {
			return err
		}
	}
	if now != r.in.cas {
		if err := replaceCase(r.path, r.in.cas, now); err != nil {
			undo()
			return err
		}
		if write {
			s.ui.line("tactful: added to " + r.path)
		}
	}
	for _, advice := range r.r.Advice(r.in.cas) {
		s.ui.hint(advice)
	}
	if !answer {
		return nil
	}
	return s.answer(c, r)
}

// keep stores the email next to the case, and returns the case with it as its thread. undo removes
// the email again, if it wasn't there before.
func (s *session) keep(
	c *cli.Context, r *incoming, cas *casefile.Case,
) (now *casefile.Case, undo func(), err error) {
	name := "inbox/" + r.r.Filename()
	undo = func() {}
	if i, err := cas.FindOpportunity(r.r.Opportunity); err == nil && !r.r.Forwarded &&
		cas.Opportunities[i].Thread != name {
		if cas, err = casefile.WithThread(cas, i, name); err != nil {
			return nil, undo, err
		}
	}
	path := filepath.Join(filepath.Dir(r.path), filepath.FromSlash(name))
	old, absent := os.ReadFile(path)
	if absent == nil && bytes.Equal(old, r.raw) {
		return cas, undo, nil
	}
	removeFolder, err := makeFolder(filepath.Dir(path))
	if err != nil {
		return nil, undo, err
	}
	if absent != nil {
		undo = func() {
			os.Remove(path)
			removeFolder()
		}
	}
	if err := s.writeQuietly(path, r.raw, c.Bool("force")); err != nil {
		removeFolder()
		return nil, undo, err
	}
	return cas, undo, nil
}

// answer writes the next email.
func (s *session) answer(c *cli.Context, r *incoming) error {
	if r.step == nil {
		return usagef(`"tactful plan" shows what comes later`, "reply: there is no email to send next")
	}
	d := r.step.Draft
	if d == nil {
		for _, w := range r.step.Warnings {
			s.ui.warn("%s: %s", r.step.Kind, w.Text)
		}
		return errShown
	}
	if err := s.sayFindings(d.Kind, d, r.next); err != nil && !c.Bool("force") {
		return err
	}
	out, err := render(d, string(drafts.FormEML), false)
	if err != nil {
		return err
	}
	return s.deliver(c, r.next, d, string(drafts.FormEML), out)
}

// keys are what a person may press after an email was read.
const keys = "[w] add it to the log, and write the next email to out/\n" +
	"[a] add it to the log\n[c] it is something else\n[q] quit\n"

// ask asks what to do, one key at a time.
func (s *session) ask(c *cli.Context, r *incoming) error {
	for {
		fmt.Fprint(s.ui.w, keys)
		switch key := s.key(); {
		case key == 'w' && r.log != "" && r.step != nil:
			if err := c.Set("o", "out"); err != nil {
				return err
			}
			return s.act(c, r, true, false, true)
		case key == 'a' && r.log != "":
			return s.act(c, r, true, false, false)
		case key == 'c':
			what := s.askWhat()
			if what == "" {
				return nil
			}
			if err := r.as(what); err != nil {
				return err
			}
			if err := s.print(r.text()); err != nil {
				return err
			}
		case key == 'q' || key == 0:
			return nil
		}
	}
}

// askWhat asks what an email is; "" means that the person gave up.
func (s *session) askWhat() inbox.What {
	all := inbox.Whats()
	for i, w := range all {
		fmt.Fprintf(s.ui.w, "[%c] %s\n", 'a'+i, w)
	}
	for {
		switch key := s.key(); {
		case key == 0 || key == 'q':
			return ""
		case int(key-'a') < len(all) && key >= 'a':
			return all[key-'a']
		}
	}
}

// key returns the key that is pressed; 0 if there are no more, or for Ctrl-C, Ctrl-D, and Escape.
func (s *session) key() byte {
	f, ok := s.stdin.(*os.File)
	if !ok {
		return 0
	}
	if was, err := term.MakeRaw(int(f.Fd())); err == nil {
		defer term.Restore(int(f.Fd()), was)
	}
	var b [1]byte
	if n, err := f.Read(b[:]); n == 0 || err != nil || b[0] == 3 || b[0] == 4 || b[0] == 27 {
		return 0
	}
	return b[0]
}
