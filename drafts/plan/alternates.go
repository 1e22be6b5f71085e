package plan

import (
	"strings"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// wait is a mail whose answer is awaited.
type wait struct {
	step   *Step
	kind   *letter.Kind
	sent   time.Time // when it went out, or is to
	follow calendar.FollowUp
	long   calendar.Break     // the long weekend that the answer may come around
	near   bool               // there is one
	spent  int                // how many nudges have gone out
	until  calendar.LocalTime // the later deadline that the mail asks for; zero where it asks for something else
}

// lay puts ready what answers a mail. Around holds for mails whose answers are laid ready for a break too.
func (s *situation) lay(step *Step, k *letter.Kind, around bool) { s.layAfter(step, k, around, 0) }

// layAfter is lay for a mail that has been followed up already, by as many nudges.
func (s *situation) layAfter(step *Step, k *letter.Kind, around bool, spent int) {
	if step == nil || len(k.Replies) == 0 || step.Draft == nil && !step.Sent {
		return
	}
	w := &wait{step: step, kind: k, sent: step.Window.From, spent: spent}
	w.follow, _ = s.office.Nudge(w.sent)
	w.until = s.laterDeadline(k)
	if around {
		w.long, w.near = s.longNear(w.sent, w.follow)
	}
	s.layNormal(w)
	if w.near {
		s.noteBreak(w)
		s.layHeld(w)
		s.laySnap(w)
		s.layBreakSilence(w)
	}
}

// longNear returns the long weekend that begins before a nudge would go out.
func (s *situation) longNear(sent time.Time, f calendar.FollowUp) (calendar.Break, bool) {
	b, ok := s.office.NextLong(s.office.Day(sent))
	return b, ok && s.office.HoldSpan(b).From.Before(f.Window.To)
}

func (s *situation) breakName(b calendar.Break) string { return letter.BreakName(b, s.o.Closures) }

// alternate adds a mail for an answer.
func (s *situation) alternate(w *wait, o order, r letter.Reply, t Timing, lands calendar.Window) *Step {
	if k, err := s.kind(o.kind); err == nil && r == letter.ReplyYes && k.By == "answer.day" {
		o.by = w.until // with more time, that is when they hear
	}
	a := s.write(o)
	if a == nil {
		return nil
	}
	a.Reply, a.Timing, a.Lands = r, t, lands
	if t != TimingNormal {
		a.Break = s.breakName(w.long)
	}
	if k, err := s.kind(o.kind); err == nil && r == letter.ReplyYes && k.Window == letter.WindowFinal && !s.wouldSign() {
		a.note("this accepts the offer: send it only once you have decided to take it")
	}
	w.step.Alternates = append(w.step.Alternates, a)
	return a
}

// wouldSign reports whether a yes to the ask that is being made means that the client signs.
func (s *situation) wouldSign() bool {
	asks, made := s.asksOf()
	if len(asks) == 0 {
		return false
	}
	return asks[min(made, len(asks)-1)].WouldSign
}

// normal returns the time in which an answer may come on a day like any other: up to the break, or after it where it is over; up to the
// nudge where there is no break. There is none where all of it has passed.
func (s *situation) normal(w *wait) (calendar.Window, bool) {
	opens := s.office.At(s.office.AddWorkdays(s.office.Day(w.sent), 1), s.office.Rules().Opens)
	lands := calendar.Window{From: opens, To: w.follow.Window.From}
	if w.near {
		hold := s.office.HoldSpan(w.long)
		lands.To = hold.From
		if !s.now.Before(hold.From) {
			lands = calendar.Window{From: s.office.SnapSpan(w.long).To, To: w.follow.Window.To}
		}
	}
	if !lands.From.Before(lands.To) || s.deadline.After(w.sent) && !lands.From.Before(s.deadline) {
		lands.From = w.sent // sent on the last day on which an answer may come
	}
	return lands.Within(s.now, time.Time{})
}

func (s *situation) layNormal(w *wait) {
	lands, ok := s.normal(w)
	for _, r := range w.kind.Replies {
		switch {
		case r.Reply == letter.ReplySilence:
			s.layNudges(w, r.Kind)
		case ok:
			k, err := s.kind(r.Kind)
			if err != nil {
				continue
			}
			a := s.alternate(w, order{kind: r.Kind, window: s.windowOf(k, lands.From), why: replyWhy(r.Reply, k)}, r.Reply, TimingNormal, lands)
			s.hurried(a, k)
			if w.until.IsZero() { // where more time is asked for, the answer to that is what counts
				s.clash(a)
			}
		}
	}
}

// replyWhy says why a kind answers a reply.
func replyWhy(r letter.Reply, k *letter.Kind) string {
	switch {
	case r == letter.ReplyYes && k.Window == letter.WindowFinal:
		return "a yes is taken, not reopened: the same day"
	case r == letter.ReplyPartial && k.Window == letter.WindowAsk:
		return "they have moved: one last step"
	case r == letter.ReplyNo && k.Window == letter.WindowAsk:
		return "their limit is taken as it is: another way to close the gap"
	case r == letter.ReplyQuestion && k.Window == letter.WindowReply:
		return "a question is answered the same day"
	case k.Window == letter.WindowFinal:
		return "the decision goes the same day"
	}
	return "thanks, and what comes next"
}

// layNudges puts ready what follows silence where no break is near: the nudges that are left, then a word to the hiring manager; timing.md,
// rule 10.
func (s *situation) layNudges(w *wait, kind string) {
	if w.near || kind == w.kind.ID { // what is sent now and again comes in its own time
		return
	}
	most := s.office.Rules().Nudges
	f, from := w.follow, w.sent
	first := min(w.spent, most) + 1
	for n := first; n <= most+1; n++ {
		why := "nothing has come for " + plural(s.office.WorkdaysBetween(s.office.Day(from), s.office.Day(f.Window.From)), "workday")
		if n > most {
			if kind = "hm-ally-note"; s.o.PersonInRole(casefile.RoleHiringManager, calendar.DateOf(f.Window.From)) < 0 {
				return
			}
			why = "two nudges have had no answer: the hiring manager may know more"
		}
		if n > first && (f.Window.From.After(s.plan.Horizon) || !s.deadline.IsZero() && f.Window.From.After(s.deadline)) {
			return
		}
		if _, err := s.kind(kind); err != nil {
			if n == first {
				s.warn(WarnNeeds, "the catalog has no kind %q", kind)
			}
			return
		}
		if n == first && !s.deadline.IsZero() && f.Window.From.After(s.deadline) && strings.HasPrefix(w.kind.ID, "deadline-") {
			w.step.note("silence is not a yes: until they answer, the deadline stands")
			return
		}
		a := s.alternate(w, order{kind: kind, window: f.Window, why: why, again: n > 1}, letter.ReplySilence, TimingNormal, calendar.Window{From: from, To: f.Window.From})
		s.clash(a)
		if k, err := s.kind(kind); err != nil || k.Window != letter.WindowNudge {
			return // silence leads to something else than a nudge
		}
		from = f.Window.From
		var ok bool
		if f, ok = s.office.Nudge(from); !ok {
			return
		}
	}
}

// clash says where a mail would go out after the deadline.
func (s *situation) clash(a *Step) {
	if a == nil || s.deadline.IsZero() || a.Window.From.Before(s.deadline) {
		return
	}
	text := "this falls after the deadline, " + s.instant(s.deadline)
	if due := s.office.Deadline(s.deadline); !due.Shift.IsZero() && s.now.Before(due.AskBy) {
		text += ": deadline-holiday-shift asks for a later one, by " + s.instant(due.AskBy)
	} else {
		text += ": decide before it, or ask for more time"
	}
	a.warn(WarnClash, "%s", text)
}

// layHeld puts ready what answers a reply that comes at a break: a note the same day, and the answer itself once they are back; timing.md,
// rule 7.
func (s *situation) layHeld(w *wait) {
	lands, ok := s.office.HoldSpan(w.long).Within(later(s.now, w.sent), time.Time{})
	if !ok {
		return
	}
	h, ok := s.office.Hold(lands.From, s.deadline)
	if !ok {
		return
	}
	if !s.office.Day(lands.From).After(w.long.Last) { // not in the small hours of the first day back
		hold := s.alternate(w, order{kind: "preholiday-hold", window: h.Send, why: "received, with the day on which they will hear: the same day"}, "", TimingBefore, lands)
		if hold != nil {
			hold.note("a plain yes need not wait: an acceptance may go the same day")
		}
	}
	for _, r := range w.kind.Replies {
		if r.Reply == letter.ReplySilence {
			continue
		}
		why := "the answer to what was held, on the second workday back"
		if h.Deadline {
			why = "the answer to what was held, before the deadline"
		}
		a := s.alternate(w, order{kind: r.Kind, window: s.substanceOf(r.Kind, h), why: why}, r.Reply, TimingHeld, lands)
		if a != nil && h.Deadline {
			a.note("the deadline, %s, comes before the second workday back, and wins", s.instant(s.deadline))
		}
	}
}

// laySnap puts ready what answers a reply that comes within hours of their being back; timing.md, rule 8.
func (s *situation) laySnap(w *wait) {
	lands, ok := s.office.SnapSpan(w.long).Within(s.now, time.Time{})
	if !ok {
		return
	}
	window, ok := s.office.Snap(lands.From)
	if !ok {
		return
	}
	if within, ok := window.Within(time.Time{}, s.deadline); ok {
		window = within
	}
	asks, _ := s.asksOf()
	for _, r := range w.kind.Replies {
		kind := r.Kind
		if r.Reply == letter.ReplySilence {
			continue
		}
		if _, err := s.kind("postholiday-snap." + string(r.Reply)); err == nil && len(asks) > 0 {
			kind = "postholiday-snap." + string(r.Reply)
		}
		s.alternate(w, order{kind: kind, window: window, why: "an answer within hours of the break: thanks for taking it up so soon, and nothing new"}, r.Reply, TimingSnap, lands)
	}
}

// layBreakSilence puts ready what goes out where nothing comes: a word before the break, unless a deadline leaves something for them to do,
// and a nudge after it; timing.md, rules 5 and 10.
func (s *situation) layBreakSilence(w *wait) {
	eve := s.office.AddWorkdays(w.long.First, -1)
	status := calendar.Window{From: s.office.At(eve, s.office.Rules().Opens), To: s.office.At(eve, s.office.Rules().Noon)}
	silent := calendar.Window{From: w.sent, To: status.From}
	touched := !s.deadline.IsZero() && !s.office.Deadline(s.deadline).Shift.IsZero()
	if status, ok := status.Within(s.now, time.Time{}); ok && eve.After(s.office.Day(w.sent)) && !touched {
		s.alternate(w, order{kind: "preholiday-status", window: status, why: "the last word before the break: no ask any more"}, letter.ReplySilence, TimingBefore, silent)
	}
	kind := w.kind.Reply(letter.ReplySilence)
	if kind == "" || w.follow.Window.To.IsZero() {
		return
	}
	window := w.follow.Window
	if !s.now.Before(window.To) {
		window = s.window(letter.WindowNudge, s.now)
	}
	_, greets := s.office.Greets(s.office.Day(window.From)) // later the break is old news
	asks, _ := s.asksOf()
	switch {
	case w.spent >= s.office.Rules().Nudges:
		if kind = "hm-ally-note"; s.o.PersonInRole(casefile.RoleHiringManager, calendar.DateOf(window.From)) < 0 {
			return
		}
	case len(asks) > 0 && greets:
		kind = "postholiday-nudge"
	}
	why := "nothing has come over the break: a light word, never on the first day back"
	a := s.alternate(w, order{kind: kind, window: window, why: why}, letter.ReplySilence, TimingAfter, calendar.Window{From: w.sent, To: window.From})
	s.clash(a)
}

// noteBreak says whose break it is, where the client works through it; timing.md, rule 1.
func (s *situation) noteBreak(w *wait) {
	b := w.long
	w.step.note("%s is closed from %s to %s, %s", s.o.Company, s.manner.Day(b.First), s.manner.Day(b.Last), s.breakName(b))
	for d := b.First; !d.After(b.Last); d = d.AddDays(1) {
		if s.home.Workday(d) && !s.office.Calendar().Weekend(d.Weekday()) && !s.office.Workday(d) {
			w.step.note("you work on %s", s.manner.Day(d))
		}
	}
}
