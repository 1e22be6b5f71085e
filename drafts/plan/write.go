package plan

import (
	"cmp"
	"errors"
	"slices"
	"strings"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// order is an email that the plan wants.
type order struct {
	kind   *letter.Kind                 // nil if the catalog has none, in which case the plan has a warning
	on     func(time.Time) *letter.Kind // finds the kind for when it goes out; nil if that makes no difference
	window calendar.Window
	why    string
	by     calendar.LocalTime
	again  bool
	told   bool           // the plan has one before it that says what's new
	reply  letter.Reply   // for an alternate: the answer that it's for
	event  int            // the index in the log of what it follows from; -1 if that's nothing in the log
	parent *wait          // for an alternate: the email that it waits for
	c      *casefile.Case // for an alternate that makes an ask: the case with the answer that it's for
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
	if o.on != nil {
		k = cmp.Or(o.on(w.From), k)
	}
	step := &Step{
		Opportunity: s.o.ID, Company: s.o.Company, Kind: k.ID, Title: k.Title, Window: w, Night: !awake,
		Zone: s.office.Zone().String(),
		Why:  o.why, plainNudge: k.Serves(nudge),
	}
	r := letter.Request{Kind: k.ID, Send: w.From, Opportunity: s.o.ID, By: o.by, Again: o.again, Told: o.told,
		Ahead: o.parent != nil}
	if o.reply != letter.ReplySilence {
		r.Answer = o.reply
	}
	if p := s.writer(o); k.Act == letter.ActHold && p != nil && !slices.Contains(k.To, p.Role) {
		r.To, step.byTheWay = p.ID, true
		step.reader = s.personDay(p, s.office.Day(w.From))
	} else {
		step.reader = s.reader(k, w.From)
	}
	c, made := s.c, s.made
	if o.parent != nil {
		made, r.About = o.parent.made, &o.parent.email
	}
	if o.c != nil {
		c, made, r.About = o.c, 0, nil
	}
	r.Round = s.round(k, made)
	s.late(step, &o)
	if (k.Act == letter.ActAccept || k.Act == letter.ActCounter) && s.runOut() {
		step.warn(WarnLate, "the deadline, %s, has passed: find out first whether the offer still "+
			"stands", s.due())
	}
	if k.Window != letter.WindowFinal && k.Window != letter.WindowHold {
		s.outOfHours(step)
	}
	step.kind, step.event = k, o.event
	step.explain = func() Basis { return s.basis(step) }
	warned, noted := len(step.Warnings), len(step.Notes)
	step.render = func() {
		warnings, notes := step.Warnings[warned:], step.Notes[noted:]
		step.Warnings, step.Notes = slices.Clip(step.Warnings[:warned]), slices.Clip(step.Notes[:noted])
		s.render(step, c, k, r)
		step.Warnings, step.Notes = append(step.Warnings, warnings...), append(step.Notes, notes...)
	}
	return step
}

// writer returns the person whose answer an email follows: the one who was asked. It's nil if nobody was.
func (s *situation) writer(o order) *casefile.Person {
	if o.parent != nil {
		return o.parent.kind.WroteTo(s.o, &o.parent.email)
	}
	for _, t := range s.threads {
		if t.Ask >= 0 && t.Reply >= 0 && t.Reply == o.event {
			return s.logged(&s.log[t.Ask]).WroteTo(s.o, &s.log[t.Ask])
		}
	}
	return nil
}

// late warns if an email would go out after the deadline. One for silence isn't written then: its words
// would take it for granted that the offer is still there.
func (s *situation) late(a *Step, o *order) {
	if s.deadline.IsZero() || a.Window.From.Before(s.deadline) {
		return
	}
	text := "this falls after the deadline, " + s.due()
	if o.reply == letter.ReplySilence {
		a.unwritten = true
		text += ", and isn't written"
	}
	due := s.office.Deadline(s.deadline)
	shift := s.findServing(shiftDeadline)
	if o.parent != nil && o.parent.aboutDeadline() {
		text += ": until they answer, it stands"
	} else if shift != nil && s.movable(due) && s.now.Before(due.AskBy) {
		text += ": " + shift.ID + " asks for a later one, by " + s.instant(due.AskBy)
	} else {
		text += ": decide before it, or ask for more time"
	}
	a.warn(WarnClash, "%s", text)
}

// render gives a step its draft and everything that depends on it. If there can't be a draft, it
// adds a warning with the reason.
func (s *situation) render(step *Step, c *casefile.Case, k *letter.Kind, r letter.Request) {
	there, home := s.office.Zone(), s.home.Zone()
	step.When = s.style.Span(step.Window, there, home)
	step.Brief = s.style.Brief().Span(step.Window, there, home)
	if step.unwritten {
		s.nameReader(step, k)
		return
	}
	d, err := s.cat.Draft(c, r)
	var private *drafts.PrivateError
	if errors.As(err, &private) {
		step.Private = private
		step.warn(WarnPrivate, "not written: %v", err)
		step.To = append(step.To, private.Draft.Names()...)
		s.noteClock(step)
		return
	}
	if err != nil {
		why := "cannot be written yet: %s"
		if gap := (*drafts.RenderError)(nil); errors.As(err, &gap) {
			why = "cannot be written: its template has no words for what this case leaves open: %s"
		}
		for line := range strings.Lines(err.Error()) {
			step.warn(WarnNeeds, why, strings.TrimSuffix(line, "\n"))
		}
		s.nameReader(step, k)
		return
	}
	step.setDraft(d)
	step.To = append(step.To, d.Names()...)
	s.noteClock(step)
}

// nameReader says whom a step without a draft is for.
func (s *situation) nameReader(step *Step, k *letter.Kind) {
	if p := k.Reader(s.o, s.office.Day(step.Window.From)); p != nil {
		step.To = append(step.To, cmp.Or(p.FullName(), p.Email))
	} else {
		step.To = append(step.To, text.Strings(k.To)...)
	}
}

// noteClock notes if the window is at night or on a day off for the client, or on a day when not
// all offices there work.
func (s *situation) noteClock(step *Step) {
	if day := s.office.Day(step.Window.From); len(s.office.SoftNames(day)) > 0 {
		who := "some offices close, but most work"
		if s.office.MostlyOff(day) {
			who = "offices close in most of the country"
		}
		step.note("%s is %s: %s", s.style.Day(day), letter.AndList(s.office.SoftNames(day)), who)
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
	switch {
	case step.Night && !step.Window.From.After(s.at):
		step.note("it is %s on your clock: send it now, or schedule it if you won't be up",
			s.style.Clock(from))
	case step.Night:
		step.note("it is %s on your clock then: schedule it, so that your email program sends it",
			s.style.Clock(from))
	}
}

// compose returns what an email of the kind could say.
func (s *situation) compose(k *letter.Kind, r letter.Request) (*letter.Letter, error) {
	r.Kind, r.Opportunity = k.ID, s.o.ID
	_, l, err := letter.Compose(s.c, k, r)
	return l, err
}
