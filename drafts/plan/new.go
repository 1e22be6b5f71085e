package plan

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/parallel"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// New is [Options.New] with the default options.
func New(cat *drafts.Catalog, c *casefile.Case, at time.Time) (*Plan, error) {
	return Options{}.New(cat, c, at)
}

// New plans what to send next at the given moment, to whom, when, and why, from what the log of the
// case says and from its asks. Every email is rendered. An email that asks for something comes with
// the emails for each answer: yes, partial, no, a question, silence, each on an ordinary day and,
// if a long weekend is near, before, during, and right after it. Which kind of email is used for
// what, the catalog says: see [drafts.Catalog.Serving]. Windows follow the recipient's calendar and
// time zone.
//
// An email that the case lacks a fact for is in the plan with a warning and without a draft. The
// error is a [*casefile.Error] if the case is invalid or a calendar unknown, and a
// [*casefile.UnknownError] for an opportunity that doesn't exist.
func (opts Options) New(cat *drafts.Catalog, c *casefile.Case, at time.Time) (*Plan, error) {
	if err := check(cat, c, at); err != nil {
		return nil, err
	}
	return opts.make(cat, c, at)
}

// check returns what keeps a plan from being made at all.
func check(cat *drafts.Catalog, c *casefile.Case, at time.Time) error {
	switch {
	case c == nil:
		return casefile.InputErrorf("there is no case to plan from")
	case cat == nil:
		return casefile.InputErrorf("there is no catalog to plan with")
	case at.IsZero():
		return casefile.InputErrorf("want the time to plan from")
	}
	if err := c.EnsureValid(); err != nil {
		return err
	}
	return cat.CheckWords(c)
}

// make is New for what has been checked.
func (opts Options) make(cat *drafts.Catalog, c *casefile.Case, at time.Time) (*Plan, error) {
	if opts.Horizon < 0 {
		return nil, casefile.InputErrorf("want a horizon of zero or more, got %s", opts.Horizon)
	}
	if opts.Horizon == 0 {
		opts.Horizon = defaultHorizon
	}
	p, err := opts.arranged(cat, c, at, map[personDay]*Step{})
	if err != nil {
		return nil, err
	}
	if notes := p.inTheWay(); notes != nil { // requests may wait for them
		if p, err = opts.arranged(cat, c, at, notes); err != nil {
			return nil, err
		}
	}
	p.layAll()
	p.noteOneEmail()
	p.finish()
	return p.plan, nil
}

// arranged returns a planner that knows what is sent and when, given what's booked already.
func (opts Options) arranged(
	cat *drafts.Catalog, c *casefile.Case, at time.Time, booked map[personDay]*Step,
) (*planner, error) {
	p := &planner{
		cat: cat, c: c, opts: opts, at: at, kinds: map[string]*letter.Kind{},
		served: map[letter.Situation]*letter.Kind{}, booked: booked,
	}
	return p, p.arrange()
}

// layAll adds all alternates. The emails that nudges are about come first: a nudge about another
// one waits if both want the same day.
func (p *planner) layAll() {
	var others []laying
	for _, l := range p.laying {
		if l.nudged() {
			l.lay()
		} else {
			others = append(others, l)
		}
	}
	for _, l := range others {
		l.lay()
	}
}

func (p *planner) arrange() (err error) {
	if p.home, err = p.c.Home(p.opts.Rules); err != nil {
		return err
	}
	p.at = p.at.In(p.home.Zone())
	p.c = knownBy(p.c.OnTheirClock(p.at), p.at)
	p.style = letter.DateStyleOf(p.c, nil, p.home.Day(p.at))
	p.plan = &Plan{
		Case: p.c.ID, Only: p.opts.Only, At: p.at, Horizon: p.at.Add(p.opts.Horizon), Zone: p.home.Zone().String(),
		Steps: []*Step{}, Deadlines: []Deadline{}, Promises: []Promise{},
		Warnings: []Warning{},
	}
	if only := p.opts.Only; only != "" {
		if _, err := p.c.FindOpportunity(only); err != nil {
			return err
		}
	}
	if err := p.readStanding(); err != nil {
		return err
	}
	var all []*situation
	for i := range p.c.Opportunities {
		if o := &p.c.Opportunities[i]; p.opts.Only != "" && o.ID != p.opts.Only {
			continue
		}
		s, err := p.situation(i)
		if err != nil {
			return err
		}
		all = append(all, s)
	}
	slices.SortStableFunc(all, byDeadline)
	for _, s := range all {
		s.arrange()
	}
	p.holdOthers(all)
	return nil
}

// knownBy returns the case without the last lines of its log that are of days to come: an email that
// goes out on such a day must not know them yet.
func knownBy(c *casefile.Case, at time.Time) *casefile.Case {
	n := len(c.Log)
	for ; n > 0; n-- {
		e, today := &c.Log[n-1], calendar.DateOf(at)
		if i, err := c.FindOpportunity(e.Opportunity); err == nil {
			if zone, err := c.Zone(&c.Opportunities[i]); err == nil {
				today = calendar.DateOf(at.In(zone))
			}
		}
		if !today.Before(e.On) {
			break
		}
	}
	if n == len(c.Log) {
		return c
	}
	known := *c
	known.Log = c.Log[:n:n]
	return &known
}

// byDeadline puts the nearest deadline first, whose emails get the day that two of them want, and
// those without one last.
func byDeadline(a, b *situation) int {
	if a.deadline.IsZero() || b.deadline.IsZero() {
		return cmp.Compare(b.deadline.Unix(), a.deadline.Unix())
	}
	return a.deadline.Compare(b.deadline)
}

// finish sorts the steps by the time of sending, drops those after the horizon, and numbers them.
func (p *planner) finish() {
	steps := p.plan.Steps
	steps = slices.DeleteFunc(steps, func(s *Step) bool { return s.Window.From.After(p.plan.Horizon) })
	slices.SortStableFunc(steps, bySending)
	for i, s := range steps {
		s.Number = fmt.Sprintf("%02d", i+1)
		slices.SortStableFunc(s.Alternates, byLanding)
		for j, a := range s.Alternates {
			a.Number = s.Number + letters(j)
		}
	}
	p.plan.Steps = steps
	if !p.opts.Unwritten {
		p.writeAll()
	}
	for s := range p.plan.All() {
		s.Basis = s.explain()
	}
	slices.SortStableFunc(p.plan.Promises, func(a, b Promise) int { return a.By.Compare(b.By) })
	slices.SortStableFunc(p.plan.Deadlines, func(a, b Deadline) int { return a.At.Compare(b.At) })
}

// writeAll gives each step its draft.
func (p *planner) writeAll() {
	steps := slices.Collect(p.plan.All())
	parallel.Do(len(steps), func(i int) { steps[i].Write() })
	for _, s := range steps {
		if s.Draft == nil {
			continue
		}
		for _, w := range s.Draft.Warnings {
			switch w.Rule {
			case drafts.WarnAddress:
				p.warn(WarnAddress, "%s: %s", s.Company, w.Text)
			case drafts.WarnThread:
				p.warn(WarnThread, "%s: %s", s.Company, w.Text)
			}
		}
	}
}

// byLanding orders alternates by when their answers come, then in the order of [letter.Replies].
func byLanding(a, b *Step) int {
	order := func(s *Step) int { return slices.Index(letter.Replies(), s.Reply) }
	byTiming := cmp.Compare(slices.Index(timings, a.Timing), slices.Index(timings, b.Timing))
	if a.Timing == TimingBefore {
		return cmp.Or(byTiming, bySending(a, b))
	}
	return cmp.Or(byTiming, cmp.Compare(order(a), order(b)), bySending(a, b))
}

var timings = []Timing{TimingNormal, TimingBefore, TimingHeld, TimingSnap, TimingAfter}

// letters returns a, b, … z, aa, ab.
func letters(n int) string {
	s := ""
	for n++; n > 0; n = (n - 1) / 26 {
		s = string(rune('a'+(n-1)%26)) + s
	}
	return s
}
