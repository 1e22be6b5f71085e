package plan

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/internal/columns"
	"github.com/tactful-drafts/tactful/drafts/internal/each"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// basis explains a step, which must be complete.
func (s *situation) basis(step *Step) Basis {
	b := Basis{Rules: []string{s.rule(step)}, Source: s.position(step.event)}
	if !step.Sent {
		if step.Night {
			b.Rules = append(b.Rules, "the whole window is at night on the client's clock: her email "+
				"program sends it")
		} else if s.cut(step.Window) {
			b.Rules = append(b.Rules, "only the part of the window in the client's daytime counts")
		}
	}
	since := s.office.Day(s.at)
	if step.event >= 0 {
		since = s.log[step.event].On
	}
	span := [2]calendar.Date{since, s.office.Day(step.Window.From)}
	if _, known := s.daysOff[span]; !known { // many emails have the same
		s.daysOff[span] = s.days(since, span[1])
	}
	b.Days = slices.Clone(s.daysOff[span])
	return b
}

// cut reports whether a window begins or ends with the client's day.
func (s *situation) cut(w calendar.Window) bool {
	from, to := s.daytime(w.From)
	return w.From.Equal(from) || w.To.Equal(to)
}

// position returns what a step follows from: the event at the index or, if that's -1, the current
// offer.
func (s *situation) position(event int) string {
	if event >= 0 {
		e, at := s.log[event], fmt.Sprintf("log[%d]", s.lines[event])
		what := string(e.What)
		if e.Kind != "" {
			what += ", " + e.Kind
		}
		return fmt.Sprintf("%s: %s %s", s.c.Position(at), e.On, what)
	}
	if s.offer < 0 {
		return ""
	}
	i, _ := s.c.FindOpportunity(s.o.ID)
	offer, at := &s.o.Offers[s.offer], fmt.Sprintf("opportunities[%d].offers[%d]", i, s.offer)
	return fmt.Sprintf("%s: %s offer %q", s.c.Position(at), offer.Made, offer.ID)
}

// rule returns the rule for the time of a step.
func (s *situation) rule(step *Step) string {
	r, k := s.office.Rules(), step.kind
	clock := func(d time.Duration) string {
		return s.style.Clock(s.office.At(s.office.Day(step.Window.From), d))
	}
	hours := func() string {
		return fmt.Sprintf("on %s from %s to %s on their clock, or else on %s from %s to %s",
			weekdays(r.AskDays), clock(r.AskFrom), clock(r.AskTo),
			weekdays(r.FallbackDay), clock(r.BackFrom), clock(r.FallbackTo))
	}
	switch {
	case step.Sent:
		return "the answers to an email stay ready until one has come"
	case step.Timing == TimingBefore && step.Reply == letter.ReplySilence:
		return "after the last ask before days off, only a note goes out, by " + clock(r.Noon) +
			" on the last workday"
	case step.Timing == TimingBefore && step.Reply == "", k.Window == letter.WindowHold:
		return "a reply from " + clock(r.Noon) + " on the last workday before days off until they're " +
			"back gets a short note the same day"
	case step.Timing == TimingHeld, step.Timing == TimingBefore:
		return fmt.Sprintf("an answer held over days off goes out from %s on the %s workday back; "+
			"a nearer deadline wins", clock(r.SubstanceAt), text.Ordinal(r.SubstanceDay))
	case step.Timing == TimingSnap, k.Window == letter.WindowSnap:
		return fmt.Sprintf("a reply within %g working hours of their return is answered after %g of "+
			"them, within %s, and not before %s on the first day back", r.SnapSpan.Hours(),
			r.SnapAfter.Hours(), text.Plural(r.SnapWithin, "workday"), clock(r.BackFrom))
	case k.Serves(askForSupport):
		return "after " + text.Plural(r.Nudges, "nudge") + " without an answer, the hiring manager is asked"
	case k.Serves(nudgeOnLevel, keepWarm) && !step.Alternate():
		return "a friendly note goes out every " + text.Plural(warmDays, "day")
	case k.Serves(checkIn) && !step.Alternate():
		return "a check-in goes out every " + text.Plural(checkInDays, "day") + " while a process runs"
	case k.Window == letter.WindowNudge:
		what, after := "a nudge", r.NudgeAfter
		if k.Serves(nudgeOnLevel) {
			what, after = "a nudge about the level", r.LevelAfter
		}
		return fmt.Sprintf("%s goes out %s after the email before it, %s more if a holiday falls "+
			"in between, never on the first day back, and %s at most", what, text.Plural(after, "workday"),
			text.Plural(r.NudgeHoliday, "workday"), text.Plural(r.Nudges, "time"))
	case k.WantsTime():
		return "more time is asked for at least " + text.Plural(r.ExtensionAhead, "workday") +
			" before the deadline, " + hours()
	case k.Window == letter.WindowAsk:
		return fmt.Sprintf("an ask goes out %s, and the last one before a long weekend by %s, %s "+
			"before it", hours(), clock(r.Noon), text.Plural(r.LastAsk, "workday"))
	case k.Window == letter.WindowFinal:
		return "a decision goes out the same day, whatever day it is"
	}
	return "an answer goes out the same day in working hours, and never later than " +
		text.Plural(r.Silence, "workday") + " after theirs"
}

// days returns the days off after a day, and the day of sending.
func (s *situation) days(since, sent calendar.Date) (list []string) {
	for d := since; d.Before(sent); d = d.AddDays(1) {
		if b, ok := s.office.Break(d); ok {
			if !b.Plain {
				list = append(list, s.run(b.First, b.Last)+": "+cmp.Or(letter.AndList(b.Names), "closed"))
			}
			d = b.Last
		}
	}
	var quiet []calendar.Date
	for d := since; !d.After(sent); d = d.AddDays(1) {
		if s.office.Quiet(d) && s.office.Workday(d) {
			quiet = append(quiet, d)
		}
	}
	if n := len(quiet); n > 0 {
		list = append(list, s.run(quiet[0], quiet[n-1])+": in the quiet period, without asks and nudges")
	}
	what := "a workday"
	b, off := s.office.Break(sent)
	next, eve := s.office.Break(sent.AddDays(1))
	switch {
	case off && !s.office.Workday(sent):
		what = cmp.Or(letter.AndList(b.Names), "the weekend")
	case off:
		what = "a workday between days off"
	case s.office.FirstBack(sent):
		what = "the first workday back"
	case s.office.FirstBack(s.office.AddWorkdays(sent, -1)):
		what = "the second workday back"
	case eve && !next.Plain:
		what = "the eve of days off"
	}
	if soft := s.office.SoftNames(sent); len(soft) > 0 {
		what += ", and " + letter.AndList(soft)
	}
	return append(list, s.run(sent, sent)+": "+what)
}

// run names the days from one to another.
func (s *situation) run(from, to calendar.Date) string {
	text := s.style.Day(from).String()
	if to != from {
		text += " to " + s.style.Day(to).String()
	}
	return text
}

func weekdays(list []time.Weekday) string {
	return letter.AndList(each.Of(list, time.Weekday.String))
}

// Explain writes the plan for a terminal, as UTF-8, with the reasons for each email below it: why
// it's in the plan, the timing rules, what it follows from, and the days of the recipient's
// calendar. Lines are wrapped at width characters; 0 means that they aren't. The error is that of
// w.
func (p *Plan) Explain(w io.Writer, width int) error {
	var b strings.Builder
	for s := range p.All() {
		indent := s.indent()
		line := func(label, text string) {
			mark := indent + "  " + label + ": "
			if text == "" {
				return
			}
			for _, l := range wrap(text, width-len(mark)) {
				b.WriteString(mark + l + "\n")
				mark = strings.Repeat(" ", len(mark))
			}
		}
		b.WriteString(indent + s.Number + " " + s.Kind + ", " + s.When + "\n")
		if s.Alternate() {
			line("if", s.If())
		}
		line("why", s.Why)
		for _, r := range s.Basis.Rules {
			line("rule", r)
		}
		line("from", s.Basis.Source)
		for _, d := range s.Basis.Days {
			line("day", d)
		}
		for _, x := range s.Warnings {
			line("warning", x.Text)
		}
	}
	b.WriteString(p.nothing())
	for _, x := range p.Warnings {
		b.WriteString("warning: " + x.Text + "\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// wrap is columns.Wrap, unless there is no limit.
func wrap(text string, width int) []string {
	if width < 20 {
		return []string{text}
	}
	return columns.Wrap(text, width)
}
