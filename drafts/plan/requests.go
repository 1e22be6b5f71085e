package plan

import (
	"slices"
	"strings"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// reader returns the person who gets an email of the kind at the time, on that day.
func (s *situation) reader(k *letter.Kind, at time.Time) personDay {
	day := s.office.Day(at)
	if p := k.Reader(s.o, day); p != nil {
		return s.personDay(p, day)
	}
	return personDay{s.o.ID, day}
}

func (s *situation) personDay(p *casefile.Person, day calendar.Date) personDay {
	if p.Email != "" {
		return personDay{strings.ToLower(p.Email), day}
	}
	return personDay{s.o.ID + "/" + p.ID, day}
}

// bookSent books the day of every email in the log.
func (s *situation) bookSent() {
	for _, e := range s.log {
		k := s.logged(&e)
		if e.Kind == "" && e.What == casefile.EventAsked {
			k = s.findServing(counterFor(letter.TopicPay))
		}
		if k == nil || e.What != casefile.EventSent && e.What != casefile.EventAsked {
			continue
		}
		if p := k.WroteTo(s.o, &e); p != nil {
			s.bookFor(s.personDay(p, e.On), &Step{Kind: k.ID, Sent: true, kind: k})
		}
	}
}

// bookFor books a day for an email. A request counts for more than anything else.
func (p *planner) bookFor(day personDay, step *Step) {
	if in := p.booked[day]; in == nil || requests(step.kind) || !requests(in.kind) {
		p.booked[day] = step
	}
}

// free returns the first window that next finds from a time on, on a day on which the reader gets
// no other email, and the request that kept it from being earlier, if any. If the wait for a day without
// another email is too long, the day only has no other request: then the two are to become one email.
func (s *situation) free(
	k *letter.Kind, from time.Time, next func(from time.Time) calendar.Window,
) (w calendar.Window, other *Step) {
	w, other = s.clear(k, from, next, func(in *Step) bool { return requests(in.kind) })
	if !requests(k) || s.booked[s.reader(k, w.From)] == nil {
		return w, other
	}
	alone, _ := s.clear(k, from, next, func(*Step) bool { return true })
	if s.mayWait(k, w, alone) {
		return alone, other
	}
	return w, other
}

// mayWait reports whether a request may go out in a later window than it could, so that its reader gets one
// email a day: within the time in which they should hear from the client, and before the next long weekend,
// the deadline, and the last moment to ask for a later one.
func (s *situation) mayWait(k *letter.Kind, w, later calendar.Window) bool {
	day, until := s.office.Day(w.From), s.office.Day(later.From)
	long, ok := s.office.NextLong(day)
	return s.office.WorkdaysBetween(day, until) <= s.office.Rules().Silence && !(ok && until.After(long.First)) &&
		!s.better(w, later) && !(k.WantsTime() && later.From.After(s.office.Deadline(s.deadline).AskBy))
}

// clear returns the first window that next finds from a time on, on a day for which no email is booked that's
// in the way, and the last that was.
func (s *situation) clear(
	k *letter.Kind, from time.Time, next func(from time.Time) calendar.Window, inTheWay func(*Step) bool,
) (w calendar.Window, other *Step) {
	w, _ = s.awake(next(from))
	if !requests(k) {
		return w, nil
	}
	for range 14 {
		in := s.booked[s.reader(k, w.From)]
		if in == nil || !inTheWay(in) {
			return w, other
		}
		other = in
		w, _ = s.awake(next(s.nextDay(w.From)))
	}
	return w, other
}

// startingWith returns what finds the given window first, and then those that next finds.
func startingWith(
	w calendar.Window, next func(from time.Time) calendar.Window,
) func(from time.Time) calendar.Window {
	return func(from time.Time) calendar.Window {
		if from.Equal(w.From) {
			return w
		}
		return next(from)
	}
}

// send plans an email for the first free window. Where that would miss the deadline because another
// request has the day, the two become one email: send returns nil, and the other says so.
func (s *situation) send(o order, from time.Time, next func(from time.Time) calendar.Window) *Step {
	if o.kind == nil {
		return nil
	}
	w, other := s.free(o.kind, from, next)
	if first, _ := s.awake(next(from)); other != nil && s.better(first, w) {
		if !other.Sent {
			other.note("put what %s asks for into this email: the deadline, %s, leaves no other day "+
				"for it", o.kind.ID, s.due())
			return nil
		}
		w = first
	}
	awaited := o.event >= 0 && s.log[o.event].IsReply() // they wait for it
	if requests(o.kind) && !awaited && s.office.Special(s.office.Day(w.From)) {
		w, _ = s.free(o.kind, w.From, func(from time.Time) calendar.Window {
			return s.window(o.kind.Window, from) // whatever the deadline is
		})
	}
	o.window = w
	step := s.write(o)
	s.book(step)
	s.add(step)
	return step
}

// better reports whether a window is before the deadline and another one is after it, or outside
// working hours though this one isn't.
func (s *situation) better(w, other calendar.Window) bool {
	if !w.From.Before(s.deadline) {
		return false
	}
	return !other.From.Before(s.deadline) ||
		s.office.Working(w.From) && !s.office.Working(other.From)
}

// book books the day of a request, and add that of any other email.
func (s *situation) book(step *Step) {
	if requests(step.kind) {
		s.bookFor(step.reader, step)
	}
}

// add adds a step to the plan.
func (s *situation) add(step *Step) {
	if step == nil {
		return
	}
	s.plan.Steps = append(s.plan.Steps, step)
	if !step.Sent && !requests(step.kind) {
		s.bookFor(step.reader, step)
	}
}

// pairs calls f with each two emails of the plan, in the order of sending, that one person gets on a day.
func (p *planner) pairs(f func(a, b *Step)) {
	first := map[personDay]*Step{}
	steps := slices.DeleteFunc(slices.Clone(p.plan.Steps), func(step *Step) bool { return step.Sent })
	slices.SortStableFunc(steps, bySending)
	for _, step := range steps {
		if before := first[step.reader]; before != nil {
			f(before, step)
		}
		first[step.reader] = step
	}
}

// inTheWay returns the emails that ask for nothing and that somebody gets on the day of a request that was
// planned before them, by who gets them on which day; nil for none.
func (p *planner) inTheWay() map[personDay]*Step {
	var notes map[personDay]*Step
	p.pairs(func(a, b *Step) {
		if requests(a.kind) {
			a, b = b, a
		}
		if !requests(a.kind) && requests(b.kind) && slices.Index(p.plan.Steps, b) < slices.Index(p.plan.Steps, a) {
			if notes == nil {
				notes = map[personDay]*Step{}
			}
			notes[a.reader] = a
		}
	})
	return notes
}

// noteOneEmail notes on an email that its reader gets another one that day.
func (p *planner) noteOneEmail() {
	p.pairs(func(a, b *Step) {
		what := b.Kind
		if a.Opportunity != b.Opportunity {
			what += ", about " + b.Company + ","
		}
		a.note("%s goes to the same person that day: make one email of the two", what)
	})
}
