package plan

import (
	"errors"
	"slices"
	"strconv"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// arrange adds to the plan what to send next for the opportunity.
func (s *situation) arrange() {
	if s.o.Stage == casefile.StageCurrent && s.acceptedElsewhere() {
		s.giveNotice()
	}
	if !s.o.Open() || s.o.Stage == casefile.StageAccepted {
		return
	}
	s.checkCalendar()
	s.away()
	last, i := s.last()
	if last != nil && last.What == casefile.EventRecruiterChange {
		s.handOver(last, i)
		s.log = append(s.log[:i:i], s.log[i+1:]...)
		last, i = s.last()
	}
	switch {
	case s.o.RescindedOffer(calendar.DateOf(s.now)) >= 0:
		s.takenBack()
	case s.acceptedElsewhere():
		s.declineHere()
	case s.offer >= 0 && s.o.Offers[s.offer].Status == casefile.StatusAgreed:
		s.add(s.reply("accept-recap", s.now, "every term is agreed: an acceptance goes the same day"))
	case last == nil && s.offer >= 0:
		s.offered(casefile.Event{On: s.o.Offers[s.offer].Made, What: casefile.EventWrittenOffer}, -1)
	case last == nil:
		s.early(casefile.Event{On: calendar.DateOf(s.now)}, i)
	default:
		s.after(*last, i)
	}
}

// after adds what follows the event.
func (s *situation) after(e casefile.Event, i int) {
	switch e.What {
	case casefile.EventVerbalOffer, casefile.EventWrittenOffer, casefile.EventResumed:
		if s.offer >= 0 && s.pending() {
			s.offered(e, i)
		} else if e.What == casefile.EventResumed {
			s.add(s.reply("reengage-after-pause", s.now, "the conversation is open again"))
		}
	case casefile.EventAsked, casefile.EventSent:
		s.waiting(e, i)
	case casefile.EventReplyYes, casefile.EventReplyPartial, casefile.EventReplyNo, casefile.EventReplyQuestion:
		s.answered(e, i)
	case casefile.EventPaused:
		s.onHold(e, i)
	case casefile.EventApplied, casefile.EventInterview:
		s.early(e, i)
	}
}

// add puts a step into the plan.
func (s *situation) add(step *Step) {
	if step != nil {
		s.plan.Steps = append(s.plan.Steps, step)
	}
}

func (s *situation) checkCalendar() {
	cal := s.office.Calendar()
	if s.o.Calendar == "" {
		s.warn(WarnCalendar, "%s: no holiday calendar is named, so only weekends and closures are known", s.o.Company)
	}
	for _, year := range []int{s.now.Year(), s.plan.Horizon.Year()} {
		if !cal.Covers(year) {
			s.warn(WarnCalendar, "%s: the calendar %s does not cover %d", s.o.Company, cal.Code(), year)
		}
	}
}

// acceptedElsewhere reports whether the client has accepted another opportunity.
func (s *situation) acceptedElsewhere() bool {
	for i := range s.c.Opportunities {
		o := &s.c.Opportunities[i]
		if o.ID != s.o.ID && (o.Stage == casefile.StageAccepted || s.c.LastEvent(casefile.EventAccepted, o.ID, calendar.DateOf(s.now)) != nil) {
			return true
		}
	}
	return false
}

func (s *situation) declineHere() {
	kind := "decline-elsewhere"
	if s.offer < 0 {
		kind = "withdraw-others"
	}
	if _, done := s.sent(-1, "decline-elsewhere", "withdraw-others"); !done {
		s.add(s.reply(kind, s.now, "another role is accepted: a decline goes the same day"))
	}
}

// takenBack answers an offer that the company has taken back.
func (s *situation) takenBack() {
	if _, done := s.sent(-1, "offer-rescinded-reply"); !done {
		s.add(s.reply("offer-rescinded-reply", s.now, "they have taken the offer back: a calm word keeps the door open"))
	}
}

// giveNotice tells the present employer.
func (s *situation) giveNotice() {
	if _, done := s.sent(-1, "resignation"); done {
		return
	}
	step := s.reply("resignation", s.now, "another role is accepted: notice comes last")
	if step != nil {
		step.note("only once the new contract is signed on both sides, and after you have told your manager in person")
	}
	s.add(step)
}

// landed returns when a reply came in, of which the log has only the day: now where that is today, noon of its day otherwise.
func (s *situation) landed(e casefile.Event) time.Time {
	if e.On == calendar.DateOf(s.at.In(s.office.Zone())) {
		return s.at.In(s.office.Zone())
	}
	return s.office.At(e.On, s.office.Rules().Noon)
}

// handOver welcomes a new recruiter, within a workday of the change.
func (s *situation) handOver(e *casefile.Event, i int) {
	if _, done := s.sent(i, "recruiter-handoff"); done {
		return
	}
	by := s.office.At(s.office.AddWorkdays(e.On, 1), s.office.Rules().Closes)
	step := s.reply("recruiter-handoff", s.now, "a new recruiter has taken over: a welcome within a workday of "+s.manner.Day(e.On).String())
	if step != nil && step.Window.From.After(by) {
		step.warn(WarnLate, "the workday after the change has passed")
	}
	s.add(step)
	if step != nil { // what else there is to say to the same person waits for another day
		s.now = later(s.now, s.office.Day(step.Window.From).AddDays(1).In(s.office.Zone()))
	}
}

// offered thanks for an offer and makes the first ask about it.
func (s *situation) offered(e casefile.Event, i int) {
	if s.letterOfAgreement(i) {
		return
	}
	landed := s.landed(e)
	asks, made := s.asksOf()
	from := s.now
	_, thanked := s.sent(i, "offer-acknowledge")
	by := s.office.AnswerBy(landed)
	if !thanked && made == 0 && s.now.Before(by) {
		tomorrow := s.office.Day(s.now).AddDays(1).In(s.office.Zone())
		next, thanks := s.askWindow(tomorrow), s.window(letter.WindowReply, s.now)
		if thanks.From.Before(next.From) && (s.deadline.IsZero() || next.From.Before(s.deadline)) { // else the deadline leaves no time for a mail of thanks alone
			from = tomorrow
			s.add(s.write(order{
				kind: "offer-acknowledge", window: thanks, by: calendar.LocalTime{Date: calendar.DateOf(next.From)},
				why: "the offer is answered within " + plural(s.office.Rules().Silence, "workday") + ", before anything is asked",
			}))
		}
	} else if !thanked && made == 0 {
		s.warn(WarnSilence, "%s: the offer of %s has had no answer for more than %s", s.o.Company, s.manner.Day(e.On), plural(s.office.Rules().Silence, "workday"))
	}
	if made == len(asks) {
		s.warn(WarnNeeds, "%s: the case has no open ask about offer %q: give it one, accept or decline", s.o.Company, s.o.Offers[s.offer].ID)
		s.deadlines(from)
		return
	}
	a := asks[made]
	step := s.ask(s.counterKind(a), from, "the ask about "+s.topic(a))
	s.add(step)
	if step != nil {
		from = step.Window.To
	}
	s.deadlines(from)
}

// letterOfAgreement answers a letter about what had been agreed before, and reports whether the offer that stands is one: where it differs it is
// set right before anything else, else it is accepted.
func (s *situation) letterOfAgreement(i int) bool {
	offers := s.o.Offers[:max(s.offer, 0)]
	if !slices.ContainsFunc(offers, func(o casefile.Offer) bool { return o.Status == casefile.StatusAgreed }) {
		return false
	}
	for j := len(s.log) - 1; j > i; j-- {
		if e := s.log[j]; e.What == casefile.EventSent && e.Kind == "offer-correction" { // their answer decides
			s.waiting(e, j)
			return true
		}
	}
	_, err := s.cat.Draft(s.c, letter.Request{Kind: "offer-correction", Send: s.now, Opportunity: s.o.ID})
	var lacks *letter.NeedsError
	if errors.As(err, &lacks) && slices.ContainsFunc(lacks.Missing, func(m letter.Missing) bool { return m.Need == "offer.differs" }) {
		s.add(s.reply("accept-recap", s.now, "the letter says what was agreed: an acceptance goes the same day"))
	} else {
		s.add(s.reply("offer-correction", s.now, "the letter differs from what was agreed: that is set right first"))
	}
	s.deadlines(s.now)
	return true
}

// topic names what an ask is about.
func (s *situation) topic(a *casefile.Ask) string {
	var parts []string
	for _, p := range []struct {
		asked bool
		name  string
	}{
		{len(a.Options) > 0, "the package"}, {!a.Base.IsZero(), "the base"}, {len(a.SignOn) > 0, "the sign-on"}, {a.Equity != nil, "the equity"},
		{!a.Total.IsZero(), "the annual total"}, {!a.Start.IsZero(), "the start date"},
	} {
		if p.asked {
			parts = append(parts, p.name)
		}
	}
	return letter.AndList(parts)
}

// onHold keeps an offer on hold warm: a word every few weeks.
func (s *situation) onHold(e casefile.Event, i int) {
	since := e.On
	for _, kind := range []string{"level-status-nudge", "keep-warm", "process-checkin"} {
		if on, ok := s.sent(i, kind); ok && since.Before(on) {
			since = on
		}
	}
	kind := "keep-warm"
	if s.levelOpen() {
		kind = "level-status-nudge"
	}
	due := s.office.At(since.AddDays(s.opts.KeepWarm), s.office.Rules().Opens)
	s.add(s.reply(kind, later(s.now, due), "a friendly word every "+plural(s.opts.KeepWarm, "day")+" while the offer is on hold"))
}

func (s *situation) levelOpen() bool {
	target := s.o.Level.Target
	return target != "" && (s.offer < 0 || s.o.Offers[s.offer].Level != target)
}

// early is before an offer: the level first, then a word every week.
func (s *situation) early(e casefile.Event, i int) {
	_, asked := s.sent(-1, "level-up-request")
	if s.levelOpen() && !asked {
		s.add(s.ask("level-up-request", s.now, "the level is asked for before the offer is written"))
		return
	}
	if _, thanked := s.sent(i, "post-interview-case"); e.What == casefile.EventInterview && !thanked && s.now.Before(s.office.AnswerBy(s.landed(e))) {
		s.add(s.reply("post-interview-case", s.now, "thanks for an interview go the same day"))
	}
	since := e.On
	if on, ok := s.sent(i, "process-checkin"); ok {
		since = on
	}
	due := s.office.At(since.AddDays(s.opts.CheckIn), s.office.Rules().Opens)
	s.add(s.reply("process-checkin", later(s.now, due), "a word about the process every "+plural(s.opts.CheckIn, "day")))
}

// window returns the first window of a class from the moment on; the moment and the day's end where the calendar has none.
func (s *situation) window(class letter.Window, from time.Time) calendar.Window {
	w, err := s.office.Window(calendar.Class(class), from)
	if err != nil {
		s.warn(WarnCalendar, "%s: %v", s.o.Company, err)
		w, _ = s.office.Window(calendar.Final, from)
	}
	return w
}

// reply writes a mail of a kind whose window follows from its class, with the mails for what may come back on a day like any other.
func (s *situation) reply(kind string, from time.Time, why string) *Step {
	k, err := s.kind(kind)
	if err != nil {
		s.warn(WarnNeeds, "the catalog has no kind %q", kind)
		return nil
	}
	step := s.write(order{kind: kind, window: s.windowOf(k, from), why: why})
	s.hurried(step, k)
	s.lay(step, k, false)
	return step
}

func later(a, b time.Time) time.Time {
	if b.After(a) {
		return b
	}
	return a
}

// plural returns the count with its unit: "1 workday", "2 workdays".
func plural(n int, unit string) string {
	words := [...]string{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"}
	count := strconv.Itoa(n)
	if n >= 0 && n < len(words) {
		count = words[n]
	}
	if n != 1 {
		unit += "s"
	}
	return count + " " + unit
}
