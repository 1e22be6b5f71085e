package plan

import (
	"slices"
	"time"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// levelFirst reports whether the level comes before everything else about the current offer: it's
// below the one that the client wants, they haven't said no to it, and it's ahead of what she asks
// for next in her priorities, if the case has any.
func (s *situation) levelFirst() bool {
	if !s.o.LevelOpen(s.offer) || s.levelRefused {
		return false
	}
	if s.made >= len(s.asks) || len(s.c.Priorities) == 0 {
		return s.made == 0
	}
	next := s.asks[s.made]
	asked := map[casefile.Lever]bool{
		casefile.LeverBase:      !next.Base.IsZero() || !next.Total.IsZero(),
		casefile.LeverSignOn:    next.SignOn != nil || !next.Total.IsZero(),
		casefile.LeverEquity:    next.Equity != nil || !next.Total.IsZero(),
		casefile.LeverStartDate: !next.Start.IsZero(),
	}
	for _, lever := range s.c.Priorities {
		if lever == casefile.LeverLevel || asked[lever] {
			return lever == casefile.LeverLevel && s.made == 0
		}
	}
	return false
}

// levelAgain reports whether the event takes the talks up again, and what comes first is the level,
// which they've been asked for before.
func (s *situation) levelAgain(e casefile.Event) bool {
	_, asked := s.sent(-1, askForLevel, pauseOffer)
	return e.What == casefile.EventResumed && asked && s.levelFirst()
}

// aboutLevel reports whether an email of the kind asks for the level of an offer, or for a review of it.
func aboutLevel(k *letter.Kind) bool { return k.Stage != "before" && k.Matter() == letter.TopicLevel }

// levelUnasked returns the kind that asks for the level that the client wants, unless the offer has it,
// they've been asked for it or refused it, or the plan asks; else nil.
func (s *situation) levelUnasked() *letter.Kind {
	k := s.findServing(askForLevel)
	if k == nil || !s.o.LevelOpen(s.offer) || s.levelRefused {
		return nil
	}
	if _, asked := s.sentAny(-1, aboutLevel); asked {
		return nil
	}
	if slices.ContainsFunc(s.plan.Steps, func(step *Step) bool {
		return step.Opportunity == s.o.ID && aboutLevel(step.kind)
	}) {
		return nil
	}
	return k
}

// noteLevel notes on an ask that the level comes after it, unless they've been asked for it already.
func (s *situation) noteLevel(step *Step) {
	if k := s.levelUnasked(); k != nil {
		step.note("the level, %s, comes after this: %s asks about it, before you accept",
			s.o.Level.Target, k.ID)
	}
}

// askLevel plans the question about the level, unless it has been asked, and then the hold on the
// offer. It reports whether there was anything to plan. The event is the index of the offer.
func (s *situation) askLevel(from time.Time, event int) bool {
	if _, asked := s.sent(s.fresh(max(event, 0)), askForLevel); asked {
		return s.pause(from, event)
	}
	k := s.serving(askForLevel)
	if k == nil {
		return false
	}
	step := s.ask(k, from,
		"the offer is below the level that you want: ask about that before anything else", event)
	if step != nil {
		if s.made < len(s.asks) {
			step.note("the ask about %s comes after the level", s.topic(s.asks[s.made]))
		}
		from = s.opensAfter(s.office.Day(step.Window.From))
	}
	return s.pause(from, event) || step != nil
}

// pause plans the email that puts the current offer on hold while they look at the level, unless it
// has gone out, and reports whether it did. The event is the index of what it follows from.
func (s *situation) pause(from time.Time, event int) bool {
	if s.offer < 0 || s.decides || !s.pending() || !s.o.LevelOpen(s.offer) || s.levelRefused {
		return false
	}
	if _, held := s.sent(s.offerEvent(), pauseOffer); held {
		return false
	}
	k := s.serving(pauseOffer)
	if k == nil {
		return false
	}
	if s.more != nil && s.before(k, s.windowOf(k, from), s.more) {
		s.askForTime(s.now)
	}
	return s.reply(k, from,
		"put the offer on hold while they look at the level, well before it runs out", event) != nil
}
