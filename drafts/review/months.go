package review

import (
	"fmt"
	"slices"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// forfeitDays warns of what the client gives up with a day or month that isn't when it's due.
func (r *reading) forfeitDays(p *prose.Body) {
	if len(r.o.Forfeits) == 0 {
		return
	}
	for _, s := range p.Sentences {
		all := p.NumbersIn(s)
		for k := range all {
			due := r.dueDay(&all[k])
			if due.IsZero() {
				continue
			}
			end := s.End // what is said up to the next amount is about this one
			if next := slices.IndexFunc(all[k+1:], func(n comp.Amount) bool { return n.IsMoney() }); next >= 0 {
				end = all[k+1+next].Start
			}
			if from, to := wrongDue(p, all[k].End, end, due); from < to {
				r.findSpanAs(Warning, p, from, to, "%s: the case has %s for it",
					"write the date that the case has", due)
			}
		}
	}
}

// dueDay returns when what the client gives up is due, if a number is its amount.
func (r *reading) dueDay(n *comp.Amount) calendar.Date {
	for k := range r.o.Forfeits {
		if n.IsMoney() && n.Is(comp.Hundredths(r.o.Forfeits[k].Amount)) && r.facts.IsField(n,
			fmt.Sprintf("opportunities[%d].forfeits[%d].amount", r.index, k)) {
			return r.o.Forfeits[k].Date
		}
	}
	return calendar.Date{}
}

// wrongDue returns the first day or month between two offsets, unless one there is the date.
func wrongDue(p *prose.Body, from, to int, due calendar.Date) (first, end int) {
	add := func(a, b int) {
		if first == end {
			first, end = a, b
		}
	}
	for _, d := range p.DaysIn(from, to) {
		if d.Is(due) {
			return 0, 0
		}
		add(d.Start, d.End)
	}
	for k := text.From(p.Words, from); k < len(p.Words) && p.Words[k].Start < to; k++ {
		switch month := p.BareMonth(k); month {
		case 0:
		case due.Month():
			return 0, 0
		default:
			add(p.Words[k].Start, p.Words[k].End)
		}
	}
	return first, end
}

// monthRoles reports months that the words before them make the month of something else.
func (r *reading) monthRoles(p *prose.Body) {
	for _, s := range p.Sentences {
		for k := s.From; k < s.To; k++ {
			month := p.BareMonth(k)
			if month == 0 {
				continue
			}
			role, ok := roleBefore(p, s, k)
			if !ok {
				continue
			}
			var months []time.Month
			for x := range r.facts.AllDays() {
				if x.Is(role.fields) && !x.Day.IsZero() {
					months = append(months, x.Day.Month())
				}
			}
			if len(months) > 0 && !slices.Contains(months, month) {
				r.findWordsAs(Warning, p, k, k+1, "%s isn't the month of %s: the case has %s",
					"write the month that the case has", role.name, months[0])
			}
		}
	}
}
