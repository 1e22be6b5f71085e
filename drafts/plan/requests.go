package plan

import (
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

// bookSent books the day of every request in the log.
func (s *situation) bookSent() {
	for _, e := range s.log {
		k := s.logged(&e)
		if k == nil || !requests(k) || e.What != casefile.EventSent && e.What != casefile.EventAsked {
			continue
		}
		if p := k.WroteTo(s.o, &e); p != nil {
			s.booked[s.personDay(p, e.On)] = &Step{Kind: k.ID, Sent: true}
		}
	}
}

// free returns the first window that next finds from a time on, on a day on which the reader gets
// no other request, and the email that kept it from being earlier, if any.
func (s *situation) free(
	k *letter.Kind, from time.Time, next func(from time.Time) calendar.Window,
) (w calendar.Window, other *Step) {
	w, _ = s.awake(next(from))
	if !requests(k) {
		return w, nil
	}
	for range 14 {
		in := s.booked[s.reader(k, w.From)]
		if in == nil {
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

func (s *situation) book(step *Step) {
	if requests(step.kind) {
		s.booked[s.reader(step.kind, step.Window.From)] = step
	}
}

// add adds a step to the plan.
func (s *situation) add(step *Step) {
	if step != nil {
		s.plan.Steps = append(s.plan.Steps, step)
	}
}
