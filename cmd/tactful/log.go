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

// logFacts returns the flags of log that set a field of the event, which has underscores for
// hyphens.
func logFacts() []cli.Flag {
	return []cli.Flag{
		textFlag("opportunity", "`ID` the opportunity; it can be left out if there is only one"),
		textFlag("offer", "`ID` the offer; the current one if left out"),
		textFlag("to", "`ID` the person who was written to, or who took over"),
		textFlag("kind", "`KIND` the kind of email that was sent; it can also follow WHAT"),
		textFlag("until", "`DATE` of out-of-office: the last day away"),
		textFlag("text", "`SENTENCE` what else there is to say; for news, what happened"),
		textFlag("level", "`LEVEL` of an answer: the level they came back with"),
		textFlag("base", "`AMOUNT` likewise, the base salary: 120000, \"$120,000\", 95k EUR"),
		textFlag("sign-on", "`AMOUNTS` likewise, the sign-on bonus, or that of each year: 200000,150000"),
		textFlag("bonus", "`PERCENT` likewise, the annual bonus"),
		textFlag("equity", "`GRANT` likewise, the whole grant: \"4500 units\" or \"$600,000\""),
		textFlag("relocation", "`AMOUNT` likewise, the help with the move"),
		textFlag("start", "`DATE` likewise, the first day of work"),
		textFlag("deadline", "`WHEN` likewise, when the offer expires now: 2026-07-10T17:00"),
		textFlag("other-terms", "`PHRASES` likewise, everything else, with ; between the phrases"),
	}
}

func logCommand(s *session) *cli.Command {
	return command(&cli.Command{
		Name:      "log",
		Usage:     "add what happened to a case's log",
		ArgsUsage: "CASE WHAT [KIND]",
		UsageText: "tactful log erica.yaml sent counter-sign-on-split --to priya --on 2026-06-30\n" +
			"tactful log erica.yaml partial --opportunity amazon --sign-on 200000,150000\n" +
			"tactful log erica.yaml out-of-office --until 2026-07-10",
		Description: "Adds an event at the end of the log, in the style of the file; everything else " +
			"in the\nfile stays as it is. WHAT is what happened, as in the case file, or one of yes,\n" +
			"partial, no, and question. KIND is the kind of email that was sent. Prints the event\n" +
			"and the next email.",
		Flags: append([]cli.Flag{
			textFlag("on", "`WHEN` the day; today if left out. 2026-06-30, or 2026-06-30T17:40, on "+
				"your client's clock unless a zone follows"),
			templatesFlag(),
		}, logFacts()...),
	}, 2, 3, "a case file and what happened", s.log)
}

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
	for _, f := range logFacts() {
		name := f.Names()[0]
		if !c.IsSet(name) {
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
