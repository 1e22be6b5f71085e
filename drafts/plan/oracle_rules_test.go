package plan_test

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/plan"
)

// oracleView is one opportunity of a plan.
type oracleView struct {
	*oracleJudge
	*calendar.Office
	o        *casefile.Opportunity
	steps    []*plan.Step
	events   []casefile.Event // without news
	offer    *casefile.Offer  // the current one
	deadline time.Time
	open     []string      // the kinds of the asks that are
	sent     calendar.Date // the last ask, nudge, or brief since they answered
	nudges   int           // since the last ask
	pay      bool          // was asked for
	unclear  bool          // which ask they answered, or a nudge is about
	over     letter.Act    // accept or decline, or answer for a yes
}

// readLog works out where the opportunity stands.
func (v *oracleView) readLog() {
	for _, s := range v.p.Steps {
		if s.Opportunity == v.o.ID {
			v.steps = append(v.steps, s)
		}
	}
	for i := range v.o.Offers {
		if f := &v.o.Offers[i]; f.Undecided() && !f.Made.After(v.Day(v.at)) {
			if v.offer, v.deadline = f, (time.Time{}); !f.Deadline.IsZero() {
				v.deadline = f.Deadline.In(v.Zone())
			}
		}
	}
	due := v.deadline
	for _, e := range v.c.Log {
		if e.Opportunity == v.o.ID && e.What != casefile.EventNews {
			v.read(e, v.kind(e.Kind))
			v.events = append(v.events, e)
			switch {
			case e.What == casefile.EventPaused:
				v.deadline = time.Time{}
			case e.What == casefile.EventResumed, strings.HasSuffix(string(e.What), "-offer"):
				v.deadline = due
			}
		}
	}
}

func (v *oracleView) read(e casefile.Event, k letter.Kind) {
	over, n := letter.Act(""), len(v.open)
	switch {
	case e.What == casefile.EventReplyYes && n > 0 && v.kind(v.open[n-1]).Act != letter.ActAsk:
		over = letter.ActAnswer
	case e.What == casefile.EventAccepted || k.Act == letter.ActAccept:
		over = letter.ActAccept
	case e.What == casefile.EventDeclined || e.What == casefile.EventWithdrawn ||
		k.Act == letter.ActDecline:
		over = letter.ActDecline
	case e.IsReply() || strings.HasSuffix(string(e.What), "-offer"):
	case k.Act == letter.ActNudge || slices.Contains(k.AsksFor, "support"):
		v.sent, v.nudges = e.On, v.nudges+1
		return
	case k.Act == letter.ActBrief:
		v.sent, v.nudges = e.On, 0
		return
	case k.Act == letter.ActAsk || k.Act == letter.ActCounter || k.Answers(letter.ReplyQuestion):
		v.open, v.sent, v.nudges, v.over = append(v.open, e.Kind), e.On, 0, ""
		v.pay = v.pay || k.Act == letter.ActCounter
		return
	case v.requests(k):
		v.unclear = true
		return
	default:
		return
	}
	v.unclear, v.over, v.open, v.nudges = v.unclear || n > 1, over, nil, 0
}

func oracleSays(list []plan.Warning, words string) bool {
	return strings.Contains(fmt.Sprint(list), words)
}

// due reports whether the deadline is at the end of the day, or earlier.
func (v *oracleView) due(d calendar.Date) bool {
	return !v.deadline.IsZero() && v.deadline.Before(v.At(d, 24*time.Hour))
}

func (v *oracleView) judge() {
	for _, s := range v.steps {
		if !s.Sent {
			v.times(s)
			v.next(s)
		}
		for _, a := range s.Alternates {
			v.times(a)
			v.around(a, s.Alternates)
		}
		if v.asks(s) && !slices.Contains(v.kind(s.Kind).AsksFor, "support") {
			v.answers(s)
		}
	}
	if v.unanswered(); len(v.open) == 1 && !v.unclear && v.over == "" {
		v.silence()
	}
	v.core()
}

// times judges when an email goes out.
func (v *oracleView) times(s *plan.Step) {
	from, to, day, k := s.Window.From, s.Window.To, v.Day(s.Window.From), v.kind(s.Kind)
	v.must("not in the past", !from.Before(v.at) && from.Before(to), s)
	v.must("before the deadline", v.deadline.IsZero() || v.over != "" || !to.After(v.deadline) ||
		oracleSays(s.Warnings, "deadline") || oracleSays(v.p.Warnings, "has passed"), s, v.deadline)
	hers, theirs, both, dark := false, false, false, false
	for t := from; t.Before(to); t = t.Add(5 * time.Minute) {
		a, b := oracleDay(t.In(v.home)), oracleDay(t)
		hers, theirs, both, dark = hers || a, theirs || b, both || a && b, dark || !a
	}
	v.must("client's night", s.Night == !(both || hers && !theirs) && s.Night == dark, s,
		from.In(v.home).Format("15:04"))
	for _, n := range s.Notes {
		if open := strings.Contains(n, "workday there"); open || strings.Contains(n, "day off there") {
			v.must("notes on days off", v.Workday(day) == open && !strings.Contains(n, "()"), s, n)
		}
	}
	v.must("schedule it", !s.Night || s.Draft == nil || s.Draft.Later != "" ||
		strings.Contains(strings.Join(s.Notes, " "), "schedule"), s)
	if k.Window == letter.WindowFinal || k.Window == letter.WindowHold || len(s.Warnings) > 0 {
		return
	}
	v.must("open day", v.Workday(day) && v.Workday(v.Day(to.Add(-1))), s)
	if v.due(v.AddWorkdays(day, 2)) {
		return // the deadline wins
	}
	v.must("first day back", !v.back(day) || k.Window != letter.WindowNudge &&
		!from.Before(v.At(day, 11*time.Hour)), s)
	asks := k.Window == letter.WindowAsk || k.Window == letter.WindowNudge
	if !asks || s.Timing == plan.TimingHeld || s.Timing == plan.TimingSnap {
		return
	}
	eve := day.AddDays(1)
	v.must("noon of an eve", !to.After(v.At(day, 12*time.Hour)) || day.Weekday() != time.Friday &&
		(v.Workday(eve) || !v.Special(eve)), s)
	b, ok := v.NextLong(eve)
	v.must("two workdays before a break", !ok || v.due(b.First.AddDays(14)) ||
		!to.After(v.At(v.AddWorkdays(b.First, -2), 12*time.Hour)), s, b.First)
	if k.Window == letter.WindowAsk && v.Calendar().Weekend(time.Sunday) && !v.due(day.AddDays(8)) &&
		(s.Alternate() || !v.back(v.AddWorkdays(day, -1))) {
		lo, hi := 9*time.Hour+30*time.Minute, 11*time.Hour+30*time.Minute
		if day.Weekday() == time.Monday {
			lo, hi = 11*time.Hour, 16*time.Hour
		}
		v.must("hours of an ask", day.Weekday() != time.Friday && !from.Before(v.At(day, lo)) &&
			!to.After(v.At(day, hi)), s)
	}
}

// oracleDay reports whether the time isn't at night on its own clock.
func oracleDay(t time.Time) bool { return t.Hour() >= 7 && t.Hour() < 22 }

// next judges an email to send now against the log.
func (v *oracleView) next(s *plan.Step) {
	k, from, sent := v.kind(s.Kind), s.Window.From, map[string]bool{}
	for _, e := range v.events {
		if e.Kind == "" && e.What != casefile.EventReplyYes {
			clear(sent)
		}
		sent[e.Kind] = true
		ek := v.kind(e.Kind)
		v.must("one request a day, the log's too", e.On != v.Day(from) || !v.requests(k) ||
			!v.requests(ek) || ek.To[0] != k.To[0] || v.due(v.AddWorkdays(e.On, 1)), s, e.Kind)
	}
	v.must("nothing twice", !sent[s.Kind] || v.act(s, letter.ActNudge, letter.ActHold), s)
	v.must("final: the same day", k.Window != letter.WindowFinal ||
		from.Sub(v.at) < 24*time.Hour, s)
	switch v.over {
	case letter.ActAnswer:
		v.must("after a yes", k.Act != letter.ActCounter, s)
	case letter.ActAccept:
		v.must("after an acceptance", k.Act != letter.ActHold && (!v.asks(s) ||
			slices.Contains(k.AsksFor, "terms")), s)
	case letter.ActDecline:
		v.must("after a decline", k.Stage == "close" && k.Act == letter.ActNudge, s)
	}
	if v.deadline.IsZero() || !slices.Contains(k.AsksFor, "time") || k.Act != letter.ActAsk {
		return
	}
	v.must("more time: before the deadline", from.Before(v.deadline), s, v.deadline)
	by := v.At(v.AddWorkdays(v.Day(v.deadline.Add(-1)), -2), 12*time.Hour)
	late := oracleSays(s.Warnings, "to ask for more time") || strings.Contains(s.Why, "ask at once")
	v.must("more time: two workdays ahead", late || len(k.When) > 0 || v.Day(from) == v.Day(by) ||
		from.Before(by), s)
	if b, ok := v.NextLong(v.Day(v.at)); ok && b.First.Before(v.Day(v.deadline)) {
		by = v.At(v.AddWorkdays(b.First, -2), 12*time.Hour)
	}
	v.must("more time: first", !late || !by.After(v.at) || !slices.ContainsFunc(v.steps,
		func(o *plan.Step) bool { return !o.Sent && v.asks(o) && o.Window.From.Before(from) }), s)
}

// around judges an alternate against the answer that it's for.
func (v *oracleView) around(s *plan.Step, all []*plan.Step) {
	from, to, day, lands := s.Window.From, s.Window.To, v.Day(s.Window.From), v.Day(s.Lands.From)
	if s.Reply == letter.ReplySilence {
		return
	}
	// a hold goes before an answer that has to wait
	first := all[slices.IndexFunc(all, func(a *plan.Step) bool {
		return a.Reply == s.Reply && a.Timing == s.Timing && a.Lands == s.Lands
	})].Window.From
	v.must("answer: within two workdays", first.Before(v.twoDaysAfter(lands)) || len(s.Warnings) > 0 ||
		s.Timing == plan.TimingHeld || v.act(s, letter.ActNudge), s, s.Lands.From)
	second := v.AddWorkdays(v.Day(s.Lands.To).AddDays(-1), 2)
	switch {
	case s.Timing == plan.TimingBefore:
		v.must("hold: the same day", day == lands || s.Lands.From.Before(v.at) && day == v.Day(v.at), s)
	case v.due(second.AddDays(1)) || len(s.Warnings) > 0:
	case s.Timing == plan.TimingHeld:
		v.must("held: the second workday back", from.Equal(v.at) || v.Day(first) == second &&
			!first.Before(v.At(second, 10*time.Hour)), s, s.Lands.To)
	case s.Timing == plan.TimingSnap:
		v.must("snap: 2 hours to a workday", !from.Before(s.Lands.From.Add(2*time.Hour)) &&
			!v.Day(to).After(v.AddWorkdays(lands, 1)), s, s.Lands.From)
	}
}

// answers judges that an email is ready for each answer to an ask, also around a break.
func (v *oracleView) answers(s *plan.Step) {
	has := func(t plan.Timing, r letter.Reply) bool {
		return slices.ContainsFunc(s.Alternates, func(a *plan.Step) bool {
			return a.Reply == r && (t == "" || a.Timing == t)
		})
	}
	for _, r := range v.kind(s.Kind).Replies {
		v.must("an answer for each reply", r.Reply == letter.ReplySilence ||
			s.Draft == nil && !s.Sent || has("", r.Reply), s, r.Reply)
	}
	for _, a := range s.Alternates {
		v.must("snap: about what was asked", a.Timing != plan.TimingSnap || v.pay ||
			v.act(s, letter.ActCounter) || !slices.Contains(v.kind(a.Kind).Needs, "ask"), s, a)
	}
	day := v.Day(s.Window.From)
	b, ok := v.NextLong(day.AddDays(1))
	if !ok || s.Sent || slices.Contains(v.kind(s.Kind).AsksFor, "time") || len(s.Warnings) > 0 ||
		b.First.After(v.nudgeDue(day)) || v.due(v.AddWorkdays(b.Last, 1)) {
		return
	}
	all := has(plan.TimingBefore, "") && has(plan.TimingAfter, letter.ReplySilence)
	for _, r := range letter.Replies()[:4] {
		all = all && has(plan.TimingSnap, r)
	}
	v.must("alternates around a break", all, s, b.First)
}

// back reports whether the day is the first one after a long weekend with a day off in it.
func (v *oracleView) back(d calendar.Date) bool {
	b, ok := v.Break(d.AddDays(-1))
	return ok && b.Long && !b.Plain && d == b.Last.AddDays(1)
}

// core judges the core move after an offer, and what is said about another one.
func (v *oracleView) core() {
	var kinds []string
	for _, s := range v.steps {
		if !s.Sent {
			kinds = append(kinds, s.Kind)
		}
		verified := slices.ContainsFunc(v.c.Opportunities, func(o casefile.Opportunity) bool {
			return o.ID != v.o.ID && o.Verified && o.HasOffer(v.Day(v.at))
		})
		v.must("another offer is suggested", s.Sent || !verified || !v.act(s, letter.ActCounter) ||
			len(v.open) > 0 || strings.Contains(s.Kind+strings.Join(s.Notes, " "), "competing"), s, s.Notes)
	}
	sent := func(k string) bool {
		return slices.ContainsFunc(v.events, func(e casefile.Event) bool { return e.Kind == k })
	}
	n := len(v.events)
	if n > 0 && strings.HasSuffix(string(v.events[n-1].What), "-offer") && v.offer != nil &&
		v.offer.Level != "" && v.offer.Level != v.o.Level.Target && !v.due(v.Day(v.at).AddDays(5)) &&
		(len(v.c.Priorities) == 0 || v.c.Priorities[0] == casefile.LeverLevel) &&
		!sent("level-up-request") && !sent("offer-pause") {
		ask := slices.IndexFunc(kinds, func(k string) bool { return v.kind(k).Act == letter.ActCounter })
		level := slices.Index(kinds, "level-up-request")
		v.must("the level first", level >= 0 && (ask < 0 || level < ask) &&
			slices.Contains(kinds, "offer-pause"), kinds)
	}
}
