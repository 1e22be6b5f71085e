package main

import (
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/packet"
	"github.com/tactful-drafts/tactful/drafts/plan"
	"github.com/urfave/cli/v2"
)

func (s *session) log(c *cli.Context, args []string) error {
	what, err := casefile.ParseEventKind(args[1])
	if err != nil {
		return usagef("tactful log CASE WHAT", "log: %v", err)
	}
	if len(args) == 3 && c.IsSet("kind") {
		return usagef("leave --kind out", "log: the kind is given twice")
	}
	if args[0] == "-" {
		return usagef("name the case file", "log: standard input cannot be written to")
	}
	in, err := s.readInputs(c, args[0], "")
	if err != nil {
		return err
	}
	e := casefile.Event{What: what}
	if len(args) == 3 {
		e.Kind = args[2]
	}
	if err := readFacts(c, in, &e); err != nil {
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
	p, err := nextPlan(in, next, next.Log[len(next.Log)-1].Opportunity)
	if err != nil {
		return in.cat.located(err)
	}
	return s.print(p.NextLine() + "\n")
}

// readFacts sets the day and the facts of an event from the flags.
func readFacts(c *cli.Context, in *inputs, e *casefile.Event) error {
	home, err := in.cas.HomeZone()
	if err != nil {
		return err
	}
	e.On = calendar.DateOf(in.at.In(home))
	currency := in.cas.Currency
	i, err := in.cas.FindOpportunity(c.String("opportunity"))
	switch {
	case err == nil:
		currency = in.cas.CurrencyOf(&in.cas.Opportunities[i])
	case c.IsSet("opportunity"):
		return err
	case len(in.cas.Opportunities) == 1:
		currency = in.cas.CurrencyOf(&in.cas.Opportunities[0])
	}
	for _, f := range c.Command.Flags {
		name := f.Names()[0]
		if name == "on" || name == "templates" || !c.IsSet(name) {
			continue
		}
		if err := e.SetFact(strings.ReplaceAll(name, "-", "_"), c.String(name), currency); err != nil {
			return usagef(`"tactful log --help" explains it`, "log: --%s: %v", name, err)
		}
	}
	return nil
}

// replaceCase writes a case back to its file, which must still be what was read.
func replaceCase(path string, was, now *casefile.Case) error {
	real, err := filepath.EvalSymlinks(path)
	if err != nil {
		return &fileError{path: path, err: err}
	}
	return inFolder(filepath.Dir(real), func(root *os.Root) error {
		if err := packet.ReplaceFile(root, filepath.Base(real), was.Text(), now.Text()); err != nil {
			return &fileError{path: path, err: err}
		}
		return nil
	})
}

// nextPlan plans from now on, or from the day of the last event if that's later.
func nextPlan(in *inputs, cas *casefile.Case, opportunity string) (*plan.Plan, error) {
	at := in.at
	if on := cas.Log[len(cas.Log)-1].On; calendar.DateOf(at).Before(on) {
		at = on.In(at.Location()).Add(12 * time.Hour)
	}
	return plan.Options{Only: opportunity}.New(in.cat.Catalog, cas, at)
}
