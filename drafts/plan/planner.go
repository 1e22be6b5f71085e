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

// New is [PlanOptions.New] with the default options.
func New(cat *drafts.Catalog, c *casefile.Case, at time.Time) (*Plan, error) {
	return Options{}.New(cat, c, at)
}

// New says what to send next of a case at the given moment, to whom, in which window and why, from what its log says has happened
// and from its asks; every mail is rendered, and beside each that asks for something lie the mails for the answers that may come: yes, partial,
// no, a question, silence, each on a day like any other, and where a long weekend is near, before, over and right after it. The rules
// are those of ../shared/design/timing.md; windows follow the recipient's calendar and clocks.
//
// A mail that the case cannot carry yet stands in the plan with a warning and without a draft. The error is a [*CaseError] where the case is
// not sound or a calendar is not known, and an [*UnknownError] for an opportunity that there is not.
func (opts Options) New(cat *drafts.Catalog, c *casefile.Case, at time.Time) (*Plan, error) {
	switch {
	case c == nil:
		return nil, errors.New("there is no case to plan from")
	case at.IsZero():
		return nil, errors.New("the plan has no day: a moment is required")
	}
	if err := c.EnsureValid(); err != nil {
		return nil, err
	}
	p := &planner{cat: cat, c: c, opts: opts.withDefaults(), at: at}
	if err := p.run(); err != nil {
		return nil, err
	}
	return p.plan, nil
}

// planner makes one plan.
type planner struct {
	cat    *drafts.Catalog
	c      *casefile.Case
	opts   Options
	at     time.Time
	home   *calendar.Office // the client's side
	manner letter.DateStyle
	plan   *Plan
}

func (p *planner) run() (err error) {
	if p.home, err = p.c.Home(p.opts.Rules); err != nil {
		return err
	}
	here := p.at.In(p.home.Zone())
	p.at = here
	p.manner = letter.DateStyleOf(p.c.Client, calendar.DateOf(here))
	p.plan = &Plan{
		Case: p.c.ID, At: here, Horizon: here.Add(p.opts.Horizon), Zone: p.home.Zone().String(),
		Steps: []*Step{}, Deadlines: []Deadline{}, Warnings: []Warning{},
	}
	if only := p.opts.Only; only != "" {
		if _, err := p.c.FindOpportunity(only); err != nil {
			return err
		}
	}
	for i := range p.c.Opportunities {
		if o := &p.c.Opportunities[i]; p.opts.Only != "" && o.ID != p.opts.Only {
			continue
		}
		s, err := p.situation(i)
		if err != nil {
			return err
		}
		s.arrange()
	}
	p.finish()
	return nil
}

// finish puts the steps in the order of sending, cuts them at the horizon and numbers them.
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
	slices.SortStableFunc(p.plan.Deadlines, func(a, b Deadline) int { return a.At.Compare(b.At) })
}

func bySending(a, b *Step) int { return a.Window.From.Compare(b.Window.From) }

// byLanding orders alternates as the answers come, those for one time in the order of [Replies].
func byLanding(a, b *Step) int {
	order := func(s *Step) int { return slices.Index(letter.Replies(), s.Reply) }
	byTiming := cmp.Compare(slices.Index(timings, a.Timing), slices.Index(timings, b.Timing))
	if a.Timing == TimingBefore {
		return cmp.Or(byTiming, bySending(a, b))
	}
	return cmp.Or(byTiming, cmp.Compare(order(a), order(b)), bySending(a, b))
}

var timings = []Timing{TimingNormal, TimingBefore, TimingHeld, TimingSnap, TimingAfter}

// letters counts a, b, … z, aa, ab.
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

// order is a mail that the plan asks for.
type order struct {
	kind   string
	window calendar.Window
	why    string
	by     calendar.LocalTime
	again  bool
}

// write renders an order as a step. Where the catalog lacks the kind there is none.
func (s *situation) write(o order) *Step {
	k, err := s.kind(o.kind)
	if err != nil {
		s.warn(WarnNeeds, "the catalog has no kind %q", o.kind)
		return nil
	}
	step := &Step{
		Opportunity: s.o.ID, Company: s.o.Company, Kind: k.ID, Title: k.Title, Window: o.window, Zone: s.office.Zone().String(),
		Why: o.why,
	}
	step.When, step.Brief = s.spans(o.window)
	d, err := s.cat.Draft(s.c, letter.Request{Kind: o.kind, Send: o.window.From, Opportunity: s.o.ID, By: o.by, Again: o.again, Round: s.round(k)})
	if err != nil {
		for line := range strings.Lines(err.Error()) {
			step.warn(WarnNeeds, "cannot be written yet: %s", strings.TrimSuffix(line, "\n"))
		}
		for _, role := range k.To {
			step.To = append(step.To, string(role))
		}
		return step
	}
	step.Draft, step.Subject, step.Figures = d, d.Subject, figures(d)
	for _, a := range append(slices.Clone(d.To), d.Cc...) {
		step.To = append(step.To, cmp.Or(a.Name, a.Email))
	}
	s.noteClock(step)
	return step
}

// spans writes a window at length and in brief.
func (s *situation) spans(w calendar.Window) (long, brief string) {
	return s.manner.Span(w, s.office.Zone(), s.home.Zone()), s.manner.Brief().Span(w, s.office.Zone(), s.home.Zone())
}

// noteClock says what the client's own calendar and clock make of the window; timing.md, rule 1.
func (s *situation) noteClock(step *Step) {
	from := step.Window.From.In(s.home.Zone())
	if day := s.home.Day(from); !s.home.Workday(day) && from.Weekday() != time.Saturday && from.Weekday() != time.Sunday {
		step.note("%s is a day off for you (%s), and a workday there", s.manner.Day(day), letter.AndList(s.home.Names(day)))
	}
	if s.opts.night(from) {
		step.note("it is %s on your clock then: let your mail program send it", s.manner.Clock(from))
	}
}

// kind returns the kind with the id; the error is that of [Catalog.Kind].
func (p *planner) kind(id string) (*letter.Kind, error) {
	k, err := p.cat.Kind(id)
	if err != nil {
		return nil, err
	}
	return &k, nil
}
