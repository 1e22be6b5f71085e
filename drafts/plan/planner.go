package plan

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
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
		return errors.New("there is no case to plan from")
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
	p := &planner{cat: cat, c: c, opts: opts.withDefaults(), at: at,
		kinds: map[string]*letter.Kind{}, booked: map[personDay]*Step{}}
	if err := p.run(); err != nil {
		return nil, err
	}
	return p.plan, nil
}

// planner makes one plan.
type planner struct {
	cat   *drafts.Catalog
	c     *casefile.Case
	opts  Options
	at    time.Time
	home  *calendar.Office // the client's side
	style letter.DateStyle
	plan  *Plan
	// the kinds looked up so far, by ID; nil for one that doesn't exist
	kinds  map[string]*letter.Kind
	booked map[personDay]*Step // the request that somebody gets on a day
	// the emails that get alternates, once it's known what is sent and when
	laying []laying
}

func (p *planner) run() (err error) {
	if p.home, err = p.c.Home(p.opts.Rules); err != nil {
		return err
	}
	here := p.at.In(p.home.Zone())
	p.at = here
	p.style = letter.DateStyleOf(p.c, nil, calendar.DateOf(here))
	p.plan = &Plan{
		Case: p.c.ID, At: here, Horizon: here.Add(p.opts.Horizon), Zone: p.home.Zone().String(),
		Steps: []*Step{}, Deadlines: []Deadline{}, Warnings: []Warning{},
	}
	if only := p.opts.Only; only != "" {
		if _, err := p.c.FindOpportunity(only); err != nil {
			return err
		}
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
	p.layAll()
	p.finish()
	return nil
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
	for _, s := range steps {
		for _, s := range append([]*Step{s}, s.Alternates...) {
			s.Basis = s.from.basis(s)
		}
	}
	p.plan.Steps = steps
	slices.SortStableFunc(p.plan.Deadlines, func(a, b Deadline) int { return a.At.Compare(b.At) })
}

func bySending(a, b *Step) int { return a.Window.From.Compare(b.Window.From) }

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

// warn adds a warning to the plan, once.
func (p *planner) warn(code WarningCode, format string, args ...any) {
	w := Warning{code, fmt.Sprintf(format, args...)}
	if !slices.Contains(p.plan.Warnings, w) {
		p.plan.Warnings = append(p.plan.Warnings, w)
	}
}

func (s *Step) warn(code WarningCode, format string, args ...any) {
	s.Warnings = append(s.Warnings, Warning{code, fmt.Sprintf(format, args...)})
}

func (s *Step) note(format string, args ...any) {
	s.Notes = append(s.Notes, fmt.Sprintf(format, args...))
}

// order is an email that the plan wants.
type order struct {
	kind   *letter.Kind // nil if the catalog has none, in which case the plan has a warning
	window calendar.Window
	why    string
	by     calendar.LocalTime
	again  bool
	event  int   // the index in the log of what it follows from; -1 if that's nothing in the log
	parent *wait // for an alternate: the email that it waits for
}

// write makes a step of an order; nil if the order has no kind. The window is the part of the
// order's before the deadline and in the client's daytime.
func (s *situation) write(o order) *Step {
	k := o.kind
	if k == nil {
		return nil
	}
	if within, ok := o.window.Within(time.Time{}, s.deadline); ok {
		o.window = within
	}
	w, awake := s.awake(o.window)
	step := &Step{
		Opportunity: s.o.ID, Company: s.o.Company, Kind: k.ID, Title: k.Title, Window: w, Night: !awake,
		Zone: s.office.Zone().String(),
		Why:  o.why, plainNudge: k.Serves(nudge),
	}
	r := letter.Request{Kind: k.ID, Send: w.From, Opportunity: s.o.ID, By: o.by, Again: o.again}
	c, made := s.c, s.made
	if o.parent != nil {
		made = o.parent.made
		if k.Act == letter.ActAccept || k.Act == letter.ActCounter {
			c = o.parent.c // they depend on what was asked for; others could name a day that changes
		}
	}
	r.Round = s.round(k, made)
	s.late(step, o.parent)
	if k.Window != letter.WindowFinal && k.Window != letter.WindowHold {
		s.outOfHours(step)
	}
	step.from = source{s, k, o.event}
	step.render = func() { s.render(step, c, k, r) }
	if !s.opts.Unwritten {
		step.Write()
	}
	return step
}

// outOfHours warns if the deadline leaves an email no working hours.
func (s *situation) outOfHours(step *Step) {
	if step.Window.From.Before(s.deadline) && !s.office.Working(step.Window.From) {
		step.warn(WarnClash, "no working hours are left before the deadline, %s: this is the time that "+
			"is left", s.due())
	}
}

// late warns if an email would go out after the deadline.
func (s *situation) late(a *Step, parent *wait) {
	if s.deadline.IsZero() || a.Window.From.Before(s.deadline) {
		return
	}
	text := "this falls after the deadline, " + s.due()
	due := s.office.Deadline(s.deadline)
	shift, ok := s.cat.Serving(shiftDeadline)
	if parent != nil && parent.aboutDeadline() {
		text += ": until they answer, it stands"
	} else if ok && !due.Shift.IsZero() && s.now.Before(due.AskBy) {
		text += ": " + shift.ID + " asks for a later one, by " + s.instant(due.AskBy)
	} else {
		text += ": decide before it, or ask for more time"
	}
	a.warn(WarnClash, "%s", text)
}

// render gives a step its draft and everything that depends on it. If there can't be a draft, it
// adds a warning with the reason.
func (s *situation) render(step *Step, c *casefile.Case, k *letter.Kind, r letter.Request) {
	step.When, step.Brief = s.spans(step.Window)
	d, err := s.cat.Draft(c, r)
	var private *drafts.PrivateError
	if errors.As(err, &private) {
		step.Private = private
		step.warn(WarnPrivate, "not written: %v", err)
		step.addTo(private.Draft)
		s.noteClock(step)
		return
	}
	if err != nil {
		for line := range strings.Lines(err.Error()) {
			step.warn(WarnNeeds, "cannot be written yet: %s", strings.TrimSuffix(line, "\n"))
		}
		for _, role := range k.To {
			step.To = append(step.To, string(role))
		}
		return
	}
	step.setDraft(d)
	step.addTo(d)
	for _, w := range d.Warnings {
		if w.Rule == drafts.WarnAddress {
			s.warn(WarnAddress, "%s: %s", s.o.Company, w.Text)
		}
	}
	s.noteClock(step)
}

func (s *Step) setDraft(d *drafts.Draft) {
	s.Draft, s.Subject, s.Figures = d, d.Subject, figures(d)
}

// Release gives a step the draft that was withheld because it shows something private, and drops
// the warning about it. Other steps stay as they are.
func (s *Step) Release() {
	if s.Private == nil || s.Draft != nil {
		return
	}
	s.setDraft(s.Private.Draft)
	s.Warnings = slices.DeleteFunc(s.Warnings, func(w Warning) bool { return w.Code == WarnPrivate })
}

// addTo adds the names of those who get the draft.
func (s *Step) addTo(d *drafts.Draft) {
	s.To = append(s.To, d.Names()...)
}

// spans writes a window in full and in brief.
func (s *situation) spans(w calendar.Window) (long, brief string) {
	return s.style.Span(w, s.office.Zone(), s.home.Zone()),
		s.style.Brief().Span(w, s.office.Zone(), s.home.Zone())
}

// noteClock notes if the window is at night or on a day off for the client, or on a day when only
// some offices there close.
func (s *situation) noteClock(step *Step) {
	if day := s.office.Day(step.Window.From); len(s.office.SoftNames(day)) > 0 {
		step.note("%s is %s: some offices close, but most work", s.style.Day(day),
			letter.AndList(s.office.SoftNames(day)))
	}
	if day := s.office.Day(step.Window.From); !s.office.Workday(day) {
		step.note("%s is a day off there: it goes out the same day all the same", s.style.Day(day))
	}
	from := step.Window.From.In(s.home.Zone())
	if day := s.home.Day(from); s.home.Special(day) {
		there := ""
		if s.office.Workday(s.office.Day(from)) {
			there = ", and a workday there"
		}
		step.note("%s is a day off for you (%s)%s", s.style.Day(day),
			letter.AndList(s.home.Names(day)), there)
	}
	if step.Night {
		step.note("it is %s on your clock then: schedule it, so that your email program sends it",
			s.style.Clock(from))
	}
}
