package plan

import (
	"slices"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// offered thanks them for an offer and makes the first ask about it.
func (s *situation) offered(e casefile.Event, i int) {
	if s.letterOfAgreement(i) {
		return
	}
	landed := s.landed(e)
	from := s.now
	_, thanked := s.sentAny(i, func(*letter.Kind) bool { return true })
	thanked = thanked || s.sentSinceOffer(thankOffer) || s.unnamed() > i
	by := s.office.AnswerBy(landed)
	if s.more = s.moreTime(); s.more != nil && s.more.hurried {
		s.askForTime(s.now)
		thanked = true // it thanks them, too
	}
	late := !s.at.Before(by)
	thanked = thanked || s.made > 0 || e.On.IsZero() || e.What == casefile.EventResumed
	if late && !thanked {
		s.warn(WarnSilence, "%s: the offer of %s has had no answer for more than %s", s.o.Company,
			s.style.Day(e.On), text.Plural(s.office.Rules().Silence, "workday"))
	}
	if !thanked && !s.runOut() {
		thanks := s.replyBy(s.now, by)
		asking := s.dayAfter(thanks)
		if late && (s.made < len(s.asks) || s.levelFirst()) {
			asking = s.now
		}
		next := s.nextAsk(asking)
		// otherwise the deadline leaves no time for a separate thank-you, or a late ask can go today
		if s.office.Day(thanks.From).Before(s.office.Day(next.From)) &&
			(s.deadline.IsZero() || next.From.Before(s.deadline)) {
			from = asking
			defer s.thankOnce(s.write(order{
				kind: s.serving(thankOffer), window: thanks, event: i,
				by: calendar.LocalTime{Date: s.office.Day(next.From)},
				why: "an offer gets a thank-you within " +
					text.Plural(s.office.Rules().Silence, "workday") + ", before you ask for anything",
			}))
		}
	}
	switch {
	case s.levelFirst() && s.askLevel(from, i):
	case s.made >= len(s.asks):
		s.warn(WarnNeeds, "%s: the case has no open ask about offer %q: give it one, accept or "+
			"decline", s.o.Company, s.o.Offers[s.offer].ID)
	default:
		from = s.counterOffer(s.asks[s.made], from, i)
	}
	s.askForTime(from)
}

// dayAfter returns from when on the ask may go out that follows a thank-you: from the next day or, if it
// would then wait over a weekend, from tomorrow, as it would without a thank-you.
func (s *situation) dayAfter(thanks calendar.Window) time.Time {
	next, tomorrow := s.nextDay(thanks.From), s.nextDay(s.now)
	days := s.office.WorkdaysBetween(s.office.Day(s.nextAsk(tomorrow).From), s.office.Day(s.nextAsk(next).From))
	if days > s.office.Rules().Silence {
		return tomorrow
	}
	return next
}

// thankOnce adds the thank-you for an offer, unless a request about it goes to the same person on that day,
// which thanks them, too.
func (s *situation) thankOnce(thanks *Step) {
	if thanks == nil {
		return
	}
	reader := thanks.reader
	if !s.plans(func(step *Step) bool { return !step.Sent && requests(step.kind) && step.reader == reader }) {
		s.add(thanks)
	}
}

// nextAsk returns the window for the next ask about the offer from a time on, on a day on which its
// reader gets no other.
func (s *situation) nextAsk(from time.Time) calendar.Window {
	if s.made < len(s.asks) {
		if k := s.findServing(counter(s.asks[s.made], &s.o.Offers[s.offer])); k != nil {
			w, _ := s.free(k, from, s.askWindow)
			return w
		}
	}
	return s.askWindow(from)
}

// counterOffer plans the first ask about an offer, and returns when the next email may follow. If
// another company's offer can be quoted that pays more, the ask mentions it; one that can't be
// quoted is for the coach to decide on.
func (s *situation) counterOffer(a *casefile.Ask, from time.Time, i int) time.Time {
	k := s.serving(counter(a, &s.o.Offers[s.offer]))
	plain := k
	at := s.now
	if plain != nil {
		s.timeFirst(plain, from)
		w, _ := s.free(plain, from, s.askWindow)
		at = w.To
	}
	beside, quoted := s.beside(a, at)
	if quoted {
		k = beside
	}
	step := s.ask(k, from, "the ask about "+s.topic(a), i)
	if step == nil {
		return from
	}
	s.noteLevel(step)
	switch {
	case quoted && plain != nil:
		step.note("it quotes your other offer; %s leaves that out", plain.ID)
	case beside != nil:
		step.noteBeside(beside)
	}
	return step.Window.To
}

// noteBeside notes that the client has an offer from another company that an email of the kind
// mentions.
func (s *Step) noteBeside(k *letter.Kind) {
	s.note("you have another offer that you can show: %s mentions it", k.ID)
}

// beside returns the kind that makes an ask with a word about another company's verified offer, or
// nil if there is no such offer at that time that's better in what is asked for; and whether it quotes
// a higher base.
func (s *situation) beside(a *casefile.Ask, at time.Time) (k *letter.Kind, quoted bool) {
	kind := s.findServing(counterBeside)
	if kind == nil || a.Firm || len(a.Options) > 0 {
		return nil, false
	}
	l, err := s.compose(kind, letter.Request{Round: a.Round, Send: at})
	if err != nil || l.Competing == nil {
		return nil, false
	}
	told := l.Competing.Offer
	quoted = told != nil && told.Base != nil && told.Base.Currency() == l.Offer.Base.Currency()
	return kind, quoted && !a.Base.IsZero()
}

// letterOfAgreement answers a written offer that follows an agreement, and reports whether the
// current offer is one. If it differs from what was agreed, the plan asks for a correction first;
// otherwise it accepts.
func (s *situation) letterOfAgreement(i int) bool {
	if !s.followsAgreement() {
		return false
	}
	correction := s.serving(correctLetter)
	accepted := slices.ContainsFunc(s.log, func(e casefile.Event) bool {
		k := s.logged(&e)
		return e.What == casefile.EventAccepted || k != nil && k.Act == letter.ActAccept
	})
	if correction != nil && s.nothingDiffers(correction) {
		if accepted {
			s.warnToSign()
			return true
		}
		s.reply(s.withStart(s.serving(accept), nil), s.now,
			"the letter says what was agreed: accept the same day", i)
	} else {
		s.reply(correction, s.now, "the letter differs from what was agreed: get it corrected first", i)
		if !accepted {
			s.more = s.moreTime()
			s.askForTime(s.now)
		}
	}
	return true
}

// rescinded answers an offer that the company has withdrawn, unless the client doesn't want it anymore.
func (s *situation) rescinded() {
	since := s.lastEvent(casefile.EventRescinded)
	if _, done := s.sent(since, answerRescinded); done {
		s.follow()
		return
	}
	if s.over() {
		if other := s.written(); other != nil {
			s.warn(WarnNeeds, "%s: they have taken the offer back, and you wrote yes to %s on %s: nothing goes "+
				"out here", s.o.Company, other.Company, s.style.Day(other.On))
		}
		s.answeredSince(letter.ActDecline)
		return
	}
	step := s.reply(s.serving(answerRescinded), s.now,
		"they have taken the offer back: a calm answer keeps the door open", since)
	if step != nil && s.saidYes() {
		step.note("you had accepted it: ask a lawyer before you write anything")
	}
}
