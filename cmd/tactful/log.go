package main

import (
	"os"
	"path/filepath"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/packet"
	"github.com/tactful-drafts/tactful/drafts/plan"
)

func (s *session) log(args []string) error {
	what, err := casefile.ParseEventKind(args[1])
	if err != nil {
		return s.usagef("tactful log CASE WHAT", "%v", err)
	}
	if len(args) == 3 && s.IsSet("kind") {
		return s.usagef("leave --kind out", "the kind is given twice")
	}
	if args[0] == "-" {
		return s.usagef("name the case file", "standard input cannot be written to")
	}
	in, err := s.readInputs(args[0], "")
	if err != nil {
		return err
	}
	e := casefile.Event{What: what}
	if len(args) == 3 {
		e.Kind = args[2]
	}
	if err := s.readFacts(in, &e); err != nil {
		return err
	}
	if _, err := in.cat.Kind(e.Kind); e.Kind != "" && err != nil {
		return err
	}
	next, added, err := casefile.Append(in.cas, e)
	if err != nil {
		return err
	}
	if err := replaceCase(args[0], in.cas, next); err != nil {
		return err
	}
	if err := s.print("added: " + added + "\n"); err != nil {
		return err
	}
	for _, p := range next.LastHints() {
		s.ui.warnAt(p)
	}
	p, err := plan.AfterLog(in.cat, next, next.Log[len(next.Log)-1].Opportunity, in.at)
	if err != nil {
		return err
	}
	return s.print(p.NextLine() + "\n")
}

// readFacts sets the day and the facts of an event from the flags, which have hyphens for the
// underscores of its fields.
func (s *session) readFacts(in *inputs, e *casefile.Event) error {
	home, err := in.cas.HomeZone()
	if err != nil {
		return err
	}
	e.On = calendar.DateOf(in.at.In(home))
	currency, err := in.cas.CurrencyAt(s.String("opportunity"))
	if err != nil {
		return err
	}
	for _, f := range s.Command.Flags {
		name := f.Names()[0]
		if name == "on" || name == "templates" || !s.IsSet(name) {
			continue
		}
		if err := e.SetFact(strings.ReplaceAll(name, "-", "_"), s.String(name), currency); err != nil {
			return s.usagef(`"tactful log --help" explains it`, "--%s: %v", name, err)
		}
	}
	return nil
}

// replaceCase writes a case back to its file, which must still be what was read.
func replaceCase(path string, was, now *casefile.Case) error {
	if was == now {
		return nil
	}
	real, err := filepath.EvalSymlinks(path)
	if err != nil {
		return inFile(path, err)
	}
	return inFolder(filepath.Dir(real), func(root *os.Root) error {
		return inFile(path, packet.ReplaceFile(root, filepath.Base(real), was.Text(), now.Text()))
	})
}
