package plan_test

import (
	"slices"
	"strings"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/plan"
)

// unanswered judges what there is for an open ask, and for an answer that has none.
func (v *oracleView) unanswered() {
	ready := map[letter.Reply]bool{letter.ReplySilence: true}
	for _, s := range v.steps {
		for _, a := range s.Alternates {
			ready[a.Reply] = ready[a.Reply] || s.Sent
		}
	}
	for _, ask := range v.open {
		for _, r := range v.kind(ask).Replies {
			v.must("open ask: an answer for each reply", ready[r.Reply], ask, r.Reply)
		}
	}
	for _, e := range v.c.Log {
		if e.What == casefile.EventAccepted || v.kind(e.Kind).Act == letter.ActAccept {
			return // the others are declined
		}
	}
	if n := len(v.events); n > 0 {
		last := v.events[n-1]
		said := oracleSays(v.p.Warnings, v.o.Company+": the offer of ") ||
			oracleSays(v.p.Warnings, v.o.Company+": the case has no open ask") ||
			oracleSays(v.p.Warnings, v.o.Company+": no email here answers") ||
			oracleSays(v.p.Warnings, v.o.Company+": you promised to get back")
		for _, s := range v.steps {
			said = said || !s.Sent && s.Window.From.Before(v.twoDaysAfter(last.On)) ||
				oracleSays(s.Warnings, "has waited")
		}
		v.must("silent for two workdays at most", said || !last.IsReply() &&
			!strings.HasSuffix(string(last.What), "-offer"), last.What, last.On)
	}
}

// silence judges the nudges of the only ask that's open.
func (v *oracleView) silence() {
	var nudges []*plan.Step
	boss := false // hears, or the coach
	for _, s := range v.steps {
		boss = boss || oracleSays(s.Warnings, "two nudges")
		for _, a := range append(slices.Clone(s.Alternates), s) {
			if s.Sent && (a.Reply != letter.ReplySilence || v.act(s, letter.ActHold)) || !s.Sent && a != s {
				continue
			}
			if boss = boss || v.kind(a.Kind).To[0] == casefile.RoleHiringManager; v.act(a, letter.ActNudge) {
				nudges = append(nudges, a)
			}
		}
	}
	v.must("two nudges at most", len(nudges) <= max(0, 2-v.nudges), v.open, v.sent, v.nudges)
	due := v.nudgeDue(v.sent)
	if v.nudges > 1 {
		v.must("after two nudges, the coach hears", v.nudges > 2 || boss ||
			!due.Before(v.Day(v.at)), v.open, v.sent)
		return
	}
	v.must("a nudge", len(nudges) > 0 || v.due(v.nudgeDay(due)), v.open, due)
	slices.SortFunc(nudges, func(a, b *plan.Step) int { return a.Window.From.Compare(b.Window.From) })
	for _, n := range nudges {
		if len(n.Warnings) > 0 {
			return
		}
		day := v.nudgeDay(due)
		v.must("a nudge on its day", v.Day(n.Window.From) == day || v.due(day), v.open, v.sent, due, n)
		due = v.nudgeDue(v.Day(n.Window.From))
	}
}

// nudgeDue returns the day on which a nudge is due after an email.
func (v *oracleView) nudgeDue(sent calendar.Date) calendar.Date {
	after := 3
	if len(v.open) > 0 && v.kind(v.open[0]).Stage == "level" {
		after = 5
	}
	due := v.AddWorkdays(sent, after)
	for d := sent.AddDays(1); d.Before(due); d = d.AddDays(1) {
		if !v.Workday(d) && v.Special(d) {
			return v.AddWorkdays(due, 1)
		}
	}
	return due
}

// nudgeDay returns the first day from due on, and from now on, that will do for a nudge.
func (v *oracleView) nudgeDay(due calendar.Date) calendar.Date {
	for d := due; ; d = d.AddDays(1) {
		last := 11*time.Hour + 30*time.Minute
		if v.Calendar().Weekend(d.AddDays(-1).Weekday()) { // a Monday, or a Sunday
			last = 16 * time.Hour
		}
		b, ok := v.NextLong(d.AddDays(1))
		taken := slices.ContainsFunc(v.steps, func(s *plan.Step) bool {
			return !s.Sent && v.Day(s.Window.From) == d &&
				(v.requests(v.kind(s.Kind)) || v.act(s, letter.ActBrief))
		})
		if v.Workday(d) && !v.Soft(d) && !v.Quiet(d) && !v.FirstBack(d) && !taken &&
			v.At(d, last).After(v.at) && (!ok || !d.After(v.AddWorkdays(b.First, -2))) {
			return d
		}
	}
}

// twoDaysAfter returns the end of the second workday after the day; soft days don't count.
func (v *oracleView) twoDaysAfter(d calendar.Date) time.Time {
	for n := 0; n < 2; {
		if d = d.AddDays(1); v.Workday(d) && !v.Soft(d) {
			n++
		}
	}
	return v.At(d, 24*time.Hour)
}
