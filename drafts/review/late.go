package review

import (
	"slices"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/privacy"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// promises say that the client will answer.
var promises = prose.Lazy(`
	hear|hearing back? from me
	you|you'll will|can? have|get|receive my|an|the|your final|firm|clear? answer|decision|reply|word
	you|you'll will|can? have|get|receive it|one|that from? me?
	i|i'll|we|we'll will|can|could|should|shall? answer|decide|confirm|reply|respond|sign
	i|i'll|we|we'll will|can|could|should|shall? get|come|be|write|report back|in
	i|i'll|we|we'll will|can|could|should|shall? let you know
	and|then|to then? come|get|be back to|in|with
	i|i'll|we|we'll will|can|could|should|shall? have|give|send|make you? my|an|the|a answer|decision
	i|i'll|we|we'll will|can|could|should|shall? have|give|send|make you? my|an|the|a reply|call
	my|a|an|the final|firm|clear? answer|decision|reply will|comes|is|by
	expect my|an|a answer|decision|reply
`)

// lateAnswers warns of a promise to answer after the deadline.
func (r *reading) lateAnswers(p *prose.Body) {
	sent, there, ok := r.sentThere()
	if !ok {
		return
	}
	limit, ok := r.answerLimit(there)
	if !ok {
		return
	}
	for _, s := range p.Sentences {
		if s.Question || !promises().Has(p.Words, s.From, s.To) {
			continue
		}
		late := func(start, end int, on calendar.Date) {
			if on.After(limit.Date) ||
				on == limit.Date && r.isAfter(p, dayAt(start, end, on), limit.In(there)) {
				r.findSpanAs(Warning, p, start, end, "%s is after the deadline, %s",
					"promise the answer by then, or ask for more time first", limit)
			}
		}
		days := p.DaysIn(s.Start, s.End)
		for _, x := range p.SoonIn(s, sent) {
			if !x.Exact && len(days) > 0 { // it says better by when
				continue
			}
			late(p.Words[x.From].Start, p.Words[x.To-1].End, x.Day)
		}
		for _, d := range days {
			if x := r.facts.TraceDay(&d); x != nil && x.Is([]string{".start"}) {
				continue // she promises to be there, not to answer
			}
			if on := r.dates(&d); len(on) > 0 {
				late(d.Start, d.End, slices.MinFunc(on, calendar.Date.Sub))
			}
		}
	}
}

// dayAt returns a date that the words from start to end name in another way.
func dayAt(start, end int, on calendar.Date) *prose.Day {
	return &prose.Day{Start: start, End: end, Month: on.Month(), Dom: on.Day(), Year: on.Year()}
}

// answerLimit returns the deadline of the current offer, or the later day that the email names, on
// the clock there; not ok if there is none, if it has passed, or if the email asks for more time or
// ends the matter.
func (r *reading) answerLimit(there *time.Location) (limit calendar.LocalTime, ok bool) {
	if r.about.Send.IsZero() || r.traits.accept || r.traits.decline ||
		slices.Contains(r.about.Kind.AsksFor, letter.TopicTime) {
		return limit, false
	}
	o := r.c.AsOf(r.index, privacy.LastDay(r.about.Send)) // an answer may have moved the deadline
	i := privacy.CurrentOffer(o, r.about.Send)
	if i < 0 || o.Offers[i].Settled() || o.Offers[i].Deadline.IsZero() {
		return limit, false
	}
	for _, l := range []calendar.LocalTime{o.Offers[i].Deadline, r.about.By} {
		if limit.IsZero() || l.In(there).After(limit.In(there)) {
			limit = l
		}
	}
	return limit, limit.In(there).After(r.about.Send)
}

// isAfter reports whether the time of day next to a date is after a moment on it.
func (r *reading) isAfter(p *prose.Body, d *prose.Day, limit time.Time) bool {
	c, ok := p.ClockNear(d)
	if !ok {
		return false
	}
	zone := limit.Location()
	if zones, named := r.zonesOf(c.Zone); named {
		zone = zones[0]
	}
	return time.Date(d.Year, d.Month, d.Dom, c.Hour, c.Minute, 0, 0, zone).After(limit)
}

// untilWords say until when an offer is open.
var untilWords = prose.Lazy("until|till|deadline|expires|lapses|ends|closes|due\nruns|run out")

// soonClocks checks the times of deadlines on days such as today.
func (r *reading) soonClocks(p *prose.Body) {
	sent, _, ok := r.sentThere()
	if !ok {
		return
	}
	for _, s := range p.Sentences {
		if !untilWords().Has(p.Words, s.From, s.To) || isOwnPlan(p, s) {
			continue
		}
		for _, x := range p.SoonIn(s, sent) {
			if x.Exact {
				r.traceClock(p, dayAt(p.Words[x.From].Start, p.Words[x.To-1].End, x.Day))
			}
		}
	}
}
