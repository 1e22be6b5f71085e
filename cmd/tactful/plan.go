package main

import (
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/packet"
	"github.com/tactful-drafts/tactful/drafts/plan"
	"github.com/urfave/cli/v2"
)

// mostHorizon is how far ahead a plan may look, in days.
const mostHorizon = 366

func planCommand(s *session) *cli.Command {
	return &cli.Command{
		Name:      "plan",
		Usage:     "say what to send next, when, and what lies ready for each answer",
		ArgsUsage: "CASE",
		UsageText: "tactful plan erica.yaml\n" +
			"tactful plan erica.yaml --on 2026-06-29 -o erica\n" +
			"tactful plan erica.yaml --check",
		Description: "Shows the next mails of a case, a line a mail: when it goes, on the recipient's clocks\n" +
			"and then on your client's, to whom, the kind, the subject and the amounts in it. Below\n" +
			"each stand the mails that lie ready for the answers that may come. With -o they are\n" +
			"written into a folder, with a calendar and a README for your client. CASE is a case\n" +
			"file; - reads it from standard input.",
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "o", Usage: "`DIR` the folder to write the mails to; it is made if it is missing. What\nwas written before and has not been edited is brought up to date"},
			&cli.StringFlag{Name: "on", Usage: "`WHEN` the day to plan from; now if left out. 2026-06-30 (noon) or\n2026-06-30T09:30, on your client's clock unless a zone follows"},
			&cli.StringFlag{Name: "horizon", Usage: "`DAYS` how far ahead to plan: 30d, 6w; 30d if left out"},
			&cli.StringFlag{Name: "opportunity", Usage: "`ID` one opportunity; all of them if left out"},
			&cli.BoolFlag{Name: "check", Usage: "exit with 1 where there are warnings"},
			&cli.BoolFlag{Name: "json", Usage: "print the plan with every mail in it as JSON"},
			templatesFlag(),
			&cli.BoolFlag{Name: "force", Usage: "write over files that somebody has edited, and write mails in which the\nreview finds an error"},
		},
		Action: s.plan,
	}
}

func (s *session) plan(c *cli.Context) error {
	args, err := arguments(c, 1, "a case file")
	if err != nil {
		return err
	}
	o, err := readPlanOrder(c)
	if err != nil {
		return err
	}
	read := beside(func() (*casefile.Case, error) { return s.readCase(args[0]) })
	shelf, err := openShelf(c.String("templates"), "")
	if err != nil {
		return err
	}
	cas, err := read()
	if err != nil {
		return err
	}
	if o.at, err = o.on.at(c, cas); err != nil {
		return err
	}
	if err := s.readThreads(cas, args[0]); err != nil {
		return err
	}
	plan, err := o.options.New(shelf.Catalog, cas, o.at)
	if err != nil {
		return shelf.placed(err)
	}
	var p *packet.Packet
	var last *packet.Manifest
	if o.folder != "" {
		if plan, p, last, err = makePacket(o, plan, cas, shelf); err != nil {
			return err
		}
	}
	if err := s.reviewPlan(cas, plan, o.folder != "", o.force); err != nil {
		return err
	}
	if o.folder != "" {
		if err := s.writePacket(o.folder, last, p, o.force); err != nil {
			return err
		}
	}
	if err := s.printPlan(plan, c.Bool("json")); err != nil {
		return err
	}
	if o.folder == "" && len(plan.Steps) > 0 {
		s.ui.next("tactful plan %s -o DIR writes them into a folder for your client", args[0])
	}
	if _, _, warnings := plan.Counts(); c.Bool("check") && warnings > 0 {
		return errShown
	}
	return nil
}

func (s *session) printPlan(plan *plan.Plan, asJSON bool) error {
	if asJSON {
		out, err := indented(plan)
		if err != nil {
			return err
		}
		return s.print(string(out))
	}
	var b strings.Builder
	if err := plan.Outline(&b, s.width()); err != nil {
		return err
	}
	return s.print(b.String())
}

// planOrder is a plan command as it was typed.
type planOrder struct {
	on      sending
	at      time.Time
	folder  string // "" where nothing is written
	force   bool
	options plan.Options
}

func readPlanOrder(c *cli.Context) (*planOrder, error) {
	o := &planOrder{force: c.Bool("force"), options: plan.Options{Only: c.String("opportunity")}}
	var err error
	if o.on, err = readSending(c); err != nil {
		return nil, err
	}
	if c.IsSet("horizon") {
		days, ok := parseDays(c.String("horizon"))
		if !ok {
			return nil, &usageError{
				text: "plan: --horizon: want a number of days or weeks up to " + strconv.Itoa(mostHorizon) + " days, got " + strconv.Quote(c.String("horizon")),
				hint: "for example --horizon 30d",
			}
		}
		o.options.Horizon = time.Duration(days) * 24 * time.Hour
	}
	o.folder = c.String("o")
	if o.folder != "" && c.Bool("json") {
		return nil, &usageError{text: "plan: -o and --json do not go together", hint: "leave one of them out"}
	}
	return o, nil
}

var daysPattern = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^([1-9][0-9]{0,2})([dw])$`) })

// parseDays reads 30d or 6w.
func parseDays(text string) (days int, ok bool) {
	m := daysPattern().FindStringSubmatch(text)
	if m == nil {
		return 0, false
	}
	days, err := strconv.Atoi(m[1])
	if m[2] == "w" {
		days *= 7
	}
	return days, err == nil && days <= mostHorizon
}
