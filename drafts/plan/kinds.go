package plan

import (
	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// serving returns the kind that the catalog has for the situation, or nil with a warning if it has
// none.
func (p *planner) serving(s letter.Situation) *letter.Kind {
	k := p.findServing(s)
	if k == nil {
		p.warn(WarnNeeds, "the catalog has no kind with %s", s)
	}
	return k
}

// findServing returns the kind that the catalog has for the situation, or nil. It caches the kinds,
// because the catalog copies each one that it returns.
func (p *planner) findServing(s letter.Situation) *letter.Kind {
	k, known := p.served[s]
	if !known {
		if found, ok := p.cat.Serving(s); ok {
			k = &found
		}
		p.served[s] = k
	}
	return k
}

// kind returns the kind with the ID, or nil with a warning if the catalog has none.
func (p *planner) kind(id string) *letter.Kind {
	k := p.lookUp(id)
	if k == nil {
		p.warn(WarnNeeds, "the catalog has no kind %q", id)
	}
	return k
}

// lookUp returns the kind with the ID, or nil. It caches the kinds, too.
func (p *planner) lookUp(id string) *letter.Kind {
	if k, known := p.kinds[id]; known || id == "" {
		return k
	}
	var found *letter.Kind
	if k, err := p.cat.Kind(id); err == nil {
		found = &k
	}
	p.kinds[id] = found
	return found
}

// logged returns the kind of the client's email that an entry in the log names, or nil if it names
// none or an unknown one.
func (p *planner) logged(e *casefile.Event) *letter.Kind {
	if e.IsReply() {
		return nil
	}
	return p.lookUp(e.Kind)
}

// sent returns the day on which an email for one of the situations was sent after the event at the
// index, and whether there was one.
func (s *situation) sent(after int, situations ...letter.Situation) (calendar.Date, bool) {
	return s.sentAny(after, func(k *letter.Kind) bool { return k.Serves(situations...) })
}

// sentWith returns the index of the last email of the kind, or of another for the same situation,
// that was sent after the event at the index; -1 if there is none, or no kind.
func (s *situation) sentWith(after int, k *letter.Kind) int {
	if k == nil {
		return -1
	}
	same, ok := k.Situation()
	return s.lastSent(after,
		func(l *letter.Kind) bool { return l.ID == k.ID || ok && l.Serves(same) })
}

// sentAny returns the day on which an email of such a kind was sent after the event at the index,
// and whether there was one.
func (s *situation) sentAny(after int, is func(*letter.Kind) bool) (calendar.Date, bool) {
	if i := s.lastSent(after, is); i >= 0 {
		return s.log[i].On, true
	}
	return calendar.Date{}, false
}

// lastSent returns the index of the last email of such a kind after the event at the index, or -1.
func (s *situation) lastSent(after int, is func(*letter.Kind) bool) int {
	for i := len(s.log) - 1; i > after; i-- {
		if k := s.logged(&s.log[i]); k != nil && is(k) {
			return i
		}
	}
	return -1
}

// requests reports whether an email of the kind wants something of its reader: a hold that doesn't
// promise an answer wants them to wait.
func requests(k *letter.Kind) bool {
	switch k.Act {
	case letter.ActAsk, letter.ActCounter, letter.ActNudge, letter.ActBrief:
		return true
	case letter.ActHold:
		return !k.Promises()
	}
	return false
}
