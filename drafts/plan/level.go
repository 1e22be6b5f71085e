package plan

import (
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
	_, asked := s.sentAny(-1, aboutLevel)
	if asked || s.plans(func(step *Step) bool { return aboutLevel(step.kind) }) {
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
