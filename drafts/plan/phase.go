package plan

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// arrange plans what to send next for the opportunity.
func (s *situation) arrange() {
	if s.o.Stage == casefile.StageCurrent && s.acceptedElsewhere() {
		s.resign()
	}
	if s.o.Stage == casefile.StageAccepted && !s.takenBack() {
		s.askForLetter()
		s.correctAccepted()
		s.answerQuestion()
		s.answeredSince(letter.ActAccept)
		return
	}
	if !s.o.Open() {
		s.answeredSince(letter.ActDecline)
		return
	}
	s.checkCalendar()
	away := s.away()
	s.proceed()
	if away != "" && s.expectsEmail() {
		s.warn(WarnAway, "%s", away)
	}
}

// proceed plans what to send next for an opportunity that's still in play.
func (s *situation) proceed() {
	if n := s.unnamed(); n >= 0 {
		s.warn(WarnNeeds, "%s: the log doesn't say what was sent on %s: add its kind to that line, so "+
			"that nothing is sent twice", s.o.Company, s.style.Day(s.log[n].On))
	}
	last, i := s.lastBefore(len(s.log))
	if last != nil && last.What == casefile.EventRecruiterChange {
		if _, done := s.sent(i, welcome); !done && s.welcomes() {
			s.handOver(last.On, i)
		}
		last, i = s.lastBefore(i)
	} else if on, ok := s.tookOver(); ok && s.welcomes() {
		s.handOver(on, -1)
	}
	switch {
	case s.takenBack():
		s.rescinded()
	case s.acceptedElsewhere():
		s.declineHere()
	case s.written() != nil:
		other := s.written()
		s.warn(WarnNeeds, "%s: you wrote yes to %s on %s: once both sides have signed, log it as "+
			"accepted, and decline here", s.o.Company, other.Company, s.style.Day(other.On))
	case s.expired():
		s.warn(WarnNeeds, "%s: their last offer has expired: ask by phone whether it still stands, "+
			"and log an offer, or decline", s.o.Company)
	case s.offer >= 0 && s.o.Offers[s.offer].Status == casefile.StatusAgreed && !s.accepted():
		s.reply(s.withStart(s.serving(accept), nil), s.now,
			"every term is agreed: accept the same day", i)
	case last == nil && s.offer >= 0:
		s.offered(s.offerMade())
	case last == nil:
		s.early(casefile.Event{On: s.office.Day(s.now)}, i)
	default:
		s.after(*last, i)
	}
	for _, reply := range s.owed {
		s.bridgeNext(reply)
	}
}

// after plans what follows the event.
func (s *situation) after(e casefile.Event, i int) {
	switch e.What {
	case casefile.EventVerbalOffer, casefile.EventWrittenOffer, casefile.EventResumed:
		agreed := s.letterHasCome(i)
		if s.live() {
			s.follow()
		} else if agreed {
			return
		} else if s.offer >= 0 && s.pending() && !s.levelAgain(e) {
			s.offered(e, i)
		} else if e.IsOffer() && len(s.o.Offers) == 0 && s.o.LevelOpen(s.offer) && !s.levelRefused {
			s.askLevel(s.now, i) // the figures are still to come
		} else if e.What == casefile.EventResumed {
			s.reply(s.serving(reopenLevel), s.now, "the conversation is open again", i)
		}
	case casefile.EventAsked, casefile.EventSent, casefile.EventReplyYes, casefile.EventReplyPartial,
		casefile.EventReplyNo, casefile.EventReplyQuestion:
		s.follow()
	case casefile.EventPaused:
		s.onHold(e, i)
	case casefile.EventApplied, casefile.EventInterview:
		s.early(e, i)
	}
}

func (s *situation) checkCalendar() {
	cal := s.office.Calendar()
	if s.o.Calendar == "" {
		s.warn(WarnCalendar, "%s: no holiday calendar is named, so only weekends and closures "+
			"are known", s.o.Company)
	}
	for _, year := range []int{s.now.Year(), s.plan.Horizon.Year()} {
		if !cal.Covers(year) {
			s.warn(WarnCalendar, "%s: the holidays in %s are announced only through %d: check those of %d",
				s.o.Company, cal.Code(), cal.Through(), year)
		}
	}
}

// expired reports whether the case says that their last offer has expired, and nothing has come of
// it since: no talks, and no answer of theirs that waits for one.
func (s *situation) expired() bool {
	talks := []casefile.EventKind{casefile.EventApplied, casefile.EventInterview,
		casefile.EventPaused, casefile.EventResumed}
	if e, _ := s.lastBefore(len(s.log)); e != nil && slices.Contains(talks, e.What) {
		return false
	}
	last := s.o.LastOffer(s.office.Day(s.now))
	return s.offer < 0 && last >= 0 && s.o.Offers[last].Status == casefile.StatusExpired &&
		!slices.ContainsFunc(s.threads, func(t letter.Issue) bool { return t.Reply >= 0 && !t.Dormant })
}

// resign tells the current employer.
func (s *situation) resign() {
	if n := s.sentWith(-1, s.findServing(giveNotice)); n >= 0 {
		if len(s.threads) == 0 {
			s.waiting(n, false)
		}
		s.follow()
		return
	}
	step := s.reply(s.serving(giveNotice), s.now,
		"you have accepted another job: giving notice comes last", -1)
	if step != nil {
		step.note("only once the new contract is signed on both sides, and after you have told " +
			"your manager in person")
	}
	s.noteSpoken(step)
}

// askForLetter asks for the letter of a spoken offer that the client has accepted, once.
func (s *situation) askForLetter() {
	asked := func(k *letter.Kind) bool { return k.Act == letter.ActAccept || asksForTerms(k) }
	for _, t := range s.standing {
		if t.ID == s.o.ID && s.spoken(t) && s.offer >= 0 && s.lastSent(-1, asked) < 0 {
			s.reply(s.serving(askInWriting), s.now, "you have accepted, and have nothing in writing: ask for "+
				"the letter", -1)
		}
	}
}

// correctAccepted asks for a letter with what she has accepted, if the last one differs from that.
func (s *situation) correctAccepted() {
	k, i := s.findServing(correctLetter), -1
	if k == nil || s.offer < 1 {
		return
	}
	if i = s.offerEvent(); s.sentWith(i, k) >= 0 {
		return
	}
	if _, err := s.compose(k, letter.Request{Send: s.now}); err == nil {
		s.letterOfAgreement(i)
	}
}

// answerQuestion answers what they've asked since the client accepted, by the log.
func (s *situation) answerQuestion() {
	since := max(s.lastEvent(casefile.EventAccepted),
		s.lastSent(-1, func(k *letter.Kind) bool { return k.Act == letter.ActAccept }))
	for _, t := range s.threads {
		if since >= 0 && t.Reply > since && s.log[t.Reply].What == casefile.EventReplyQuestion {
			s.answered(t)
		}
	}
}

// tookOver returns the day from which the case has a new recruiter, and whether nothing of that is
// in the log: neither the change nor an email to them.
func (s *situation) tookOver() (calendar.Date, bool) {
	today := s.office.Day(s.now)
	now := s.o.PersonInRole(casefile.RoleRecruiter, today)
	if now < 0 {
		return calendar.Date{}, false
	}
	before := s.o.Predecessor(now, today)
	if before < 0 || len(s.log) == 0 {
		return calendar.Date{}, false
	}
	on := s.o.People[now].From
	if on.IsZero() {
		on = s.o.People[before].Until.AddDays(1)
	}
	known := func(e casefile.Event) bool {
		k := s.logged(&e)
		wrote := k != nil && k.WroteTo(s.o, &e) == &s.o.People[now]
		return wrote || e.What == casefile.EventRecruiterChange && !e.On.Before(on)
	}
	return on, s.log[0].On.Before(on) && !today.Before(on) && !slices.ContainsFunc(s.log, known)
}

// welcomes reports whether there is something to talk about with a new recruiter: neither side has ended it.
func (s *situation) welcomes() bool { return !s.over() && !s.takenBack() && !s.expired() }

// handOver welcomes a new recruiter, within a workday of the change, which is the event at the
// index or -1.
func (s *situation) handOver(on calendar.Date, i int) {
	from := s.now
	for _, p := range s.o.People { // the one who takes over may still be to come
		if p.Role == casefile.RoleRecruiter && p.From.After(s.office.Day(s.now)) && i >= 0 {
			on, from = p.From, s.office.At(p.From, s.office.Rules().Opens)
			break
		}
	}
	if n := s.o.PersonInRole(casefile.RoleRecruiter, s.office.Day(from)); i >= 0 && n >= 0 &&
		s.o.Predecessor(n, s.office.Day(from)) < 0 {
		s.warn(WarnNeeds, "%s: a new recruiter took over on %s, and the case doesn't say who: it needs both in "+
			"people, and the id of the new one in that line", s.o.Company, s.style.Day(on))
		return
	}
	by := s.office.At(s.office.AddWorkdays(on, 1), s.office.Rules().Closes)
	step := s.reply(s.serving(welcome), from,
		"a new recruiter has taken over: welcome them within a workday of "+s.style.Day(on).String(), i)
	if step != nil && step.Window.From.After(by) {
		step.warn(WarnLate, "the workday after the change has passed")
	}
	if step != nil { // they get the other email another day, and it reminds them of what's open
		s.nudgeSent = step.Window.From
		s.now = later(s.now, s.nextDay(step.Window.From))
	}
}

// onHold keeps in touch while an offer is on hold, every few weeks.
func (s *situation) onHold(e casefile.Event, i int) {
	since := e.On
	if on, ok := s.inTouch(i, nudgeOnLevel, keepWarm, checkIn, welcome); ok && since.Before(on) {
		since = on
	}
	if !s.nudgeSent.IsZero() { // the welcome to a new recruiter is a note, too
		since = s.office.Day(s.nudgeSent)
	}
	word := keepWarm
	if s.o.LevelOpen(s.offer) {
		word = nudgeOnLevel
	}
	due := s.office.At(since.AddDays(warmDays), s.office.Rules().Opens)
	step := s.reply(s.serving(word), later(s.now, due),
		"a friendly note every "+text.Plural(warmDays, "day")+" while the offer is on hold", i)
	s.repeated(step)
}

// repeated numbers a step if the plan has the email of its kind that went out before.
func (s *situation) repeated(step *Step) {
	for _, other := range s.plan.Steps {
		if step != nil && other != step && other.Opportunity == s.o.ID && other.Kind == step.Kind {
			step.nth = 2
		}
	}
}

// inTouch returns the day of the last email that kept in touch after the event at the index, and
// whether there was one. The answers to it stay ready.
func (s *situation) inTouch(i int, situations ...letter.Situation) (calendar.Date, bool) {
	n := s.lastSent(i, func(k *letter.Kind) bool { return k.Serves(situations...) })
	if n < 0 {
		return calendar.Date{}, false
	}
	s.waiting(n, false)
	return s.log[n].On, true
}

// early plans for the time before an offer: thanks for an interview, the level, then an email every
// week.
func (s *situation) early(e casefile.Event, i int) {
	s.follow()
	if _, thanked := s.sent(i, thankInterview); e.What == casefile.EventInterview && !thanked &&
		s.now.Before(s.office.AnswerBy(s.landed(e))) {
		s.reply(s.serving(thankInterview), s.now, "thank them for an interview the same day", i)
	}
	if _, asked := s.sent(-1, askForLevel); s.o.LevelOpen(s.offer) && !asked {
		s.ask(s.serving(askForLevel), s.now, "ask for the level before they write the offer", i)
		return
	}
	asked, faster := s.expedite(i)
	if asked {
		return
	}
	since := e.On
	if on, ok := s.inTouch(i, checkIn); ok {
		since = on
	}
	if held := s.o.Interview.On; since.Before(held) {
		since = held
	}
	due := s.office.At(since.AddDays(checkInDays), s.office.Rules().Opens)
	step := s.reply(s.serving(checkIn), later(s.now, due),
		"a check-in on the process every "+text.Plural(checkInDays, "day"), i)
	if step != nil && faster != "" {
		step.note("%s", faster)
	}
	s.repeated(step)
}
