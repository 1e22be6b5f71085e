package review

import (
	"slices"
	"strings"
	"sync"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// offWords show that the client knows of days off.
var offWords = prose.Lazy(`
	holiday|holidays|closed|closes|closure|shutdown|break|vacation|weekend|off|away|leave|return|returns
	back|rest|celebrate|celebrations|fireworks|bank|observed|falls
`)

// planWords say that something is to happen on a day of the week.
var planWords = prose.Lazy("call|talk|speak|meet|chat|send|answer|decide|confirm|sign|let's|by|could|can|" +
	"would|shall|will|i'll|you'll|we'll\nhear from me")

// enjoys speak of a meeting that has been.
var enjoys = prose.Lazy("enjoyed|loved|liked|great|good|nice|pleasure|lovely")

// office returns the company's calendar; nil if it can't be read, which has no days off.
func (r *reading) office() *calendar.Office {
	o, _ := r.c.Office(r.index, calendar.Rules{})
	return o
}

// offices returns the calendars that can be read, of the company's and the client's.
func (r *reading) offices() []*calendar.Office {
	home, _ := r.c.Home(calendar.Rules{})
	return slices.DeleteFunc([]*calendar.Office{r.office(), home},
		func(o *calendar.Office) bool { return o == nil })
}

// daysOff warns of a plan for a day on which the company doesn't work.
func (r *reading) daysOff(p *prose.Body) {
	if r.about.Send.IsZero() || len(r.o.People) == 0 {
		return
	}
	office := sync.OnceValue(r.office)
	sent := calendar.DateOf(r.about.Send)
	for s := range p.Between() {
		if offWords().Has(p.Words, s.From, s.To) {
			continue
		}
		said := "" // the words of the sentence, once they are needed
		check := func(start, end int, on calendar.Date) {
			if office() == nil || office().Workday(on) || !on.After(sent) {
				return
			}
			names := office().Names(on)
			if len(names) == 0 {
				return
			}
			if said == "" {
				said = " " + text.Fold(p.S[s.Start:s.End]) + " "
			}
			if strings.Contains(said, " "+text.Fold(names[0])+" ") ||
				isWished(p, s, text.From(p.Words, start)) {
				return
			}
			r.findSpanAs(Warning, p, start, end, "%s is a day off there: %s",
				"choose a day on which they work", strings.Join(names, ", "))
		}
		var dated []calendar.Date // what the dates in the sentence may mean
		for _, d := range p.DaysIn(s.Start, s.End) {
			on := r.dates(&d)
			if dated = append(dated, on...); len(on) > 0 && !r.facts.HasDay(&d) {
				check(d.Start, d.End, on[0])
			}
		}
		if !planWords().Has(p.Words, s.From, s.To) {
			continue
		}
		for _, x := range p.SoonIn(s, sent) {
			role, ok := roleBefore(p, s, x.From)
			ends := ok && role == theDeadline // which isn't hers to choose
			if x.Exact && !ends && !meansLater(p, s, x, dated) {
				check(p.Words[x.From].Start, p.Words[x.To-1].End, x.Day)
			}
		}
	}
}

var (
	// wellWishes stand before a day off that someone is to enjoy.
	wellWishes = prose.Lazy("happy|merry|enjoy|great|good|nice|lovely|wonderful|safe|fun|relaxing|restful " +
		"the|a|your?\nplans|celebrate|celebrating for? the")
	// freeDays stand around the date of one.
	freeDays = prose.Lazy("holiday|holidays|closed|closes|off|observed|celebrate|celebrated|celebration")
)

// isWished reports whether the words before word k wish someone a good day.
func isWished(p *prose.Body, s *prose.Sentence, k int) bool {
	return endsWith(p, wellWishes(), max(s.From, k-mostInGiver), k)
}

// isHoliday reports whether a date is spoken of as the day off that it is: "the holiday on 4 May".
func (r *reading) isHoliday(p *prose.Body, d *prose.Day) bool {
	s, k := p.SentenceOf(d.Start), text.From(p.Words, d.Start)
	if s == nil {
		return false
	}
	from, end := k, min(s.To, text.From(p.Words, d.End)+mostBetweenDay)
	for from > max(s.From, k-mostInGiver) && p.FollowsSpace(from) {
		from--
	}
	if _, ok := roleBefore(p, s, k); ok || !isWished(p, s, k) && !freeDays().Has(p.Words, from, end) {
		return false
	}
	dates := r.dates(d)
	return slices.ContainsFunc(r.offices(), func(office *calendar.Office) bool {
		return slices.ContainsFunc(dates, func(on calendar.Date) bool { return len(office.Names(on)) > 0 })
	})
}

// nearby is how many days before and after an email the days off are that it may name.
const nearby = 60

// namesDayOff reports whether a word is part of what people call a day off near the day of sending,
// in the company's calendar or the client's: "Chinese New Year", "Easter" for Good Friday.
func (r *reading) namesDayOff(low string) bool {
	if r.namesOff == nil {
		r.namesOff = map[string]bool{}
		for name := range r.nearDaysOff() {
			text.AddWords(r.namesOff, name)
		}
	}
	return r.namesOff[low]
}

// isDayOff reports whether word k is in the whole of such a name, which no company has.
func (r *reading) isDayOff(p *prose.Body, k int) bool {
	if low := p.Words[k].Low; !r.namesDayOff(low) && !r.namesDayOff(strings.TrimSuffix(low, "'s")) {
		return false // as nearly all are
	}
	for from := max(0, k-mostInName+1); from <= k; from++ {
		if to, _ := r.dayOffAt(p, from, len(p.Words)); to > k {
			return true
		}
	}
	return false
}

// dayOffAt returns the index after the longest such name at word k, and the days that it's the name of;
// none if there isn't one.
func (r *reading) dayOffAt(p *prose.Body, k, last int) (to int, on []calendar.Date) {
	for to = min(last, k+mostInName); to > k; to-- {
		said := strings.TrimSuffix(text.Fold(p.S[p.Words[k].Start:p.Words[to-1].End]), "'s")
		if on = r.nearDaysOff()[said]; on != nil {
			return to, on
		}
	}
	return k, nil
}

// namedDaysOff returns the days off that a sentence names.
func (r *reading) namedDaysOff(p *prose.Body, s *prose.Sentence) (list []prose.Soon) {
	for k := s.From; k < s.To; k++ {
		if !p.Words[k].Capital || !r.namesDayOff(p.Words[k].Low) {
			continue
		}
		if to, on := r.dayOffAt(p, k, s.To); on != nil {
			list = append(list, prose.Soon{Hit: prose.Hit{From: k, To: to}, Day: on[0], Exact: true,
				First: slices.MinFunc(on, calendar.Date.Sub), Last: slices.MaxFunc(on, calendar.Date.Sub)})
		}
	}
	return list
}

// mostInName is how many words of a day off's name are compared.
const mostInName = 6

// nearDaysOff returns the days off near the day of sending, by their names and by what people call them.
func (r *reading) nearDaysOff() map[string][]calendar.Date {
	if r.daysNear != nil || r.about.Send.IsZero() {
		return r.daysNear
	}
	r.daysNear = map[string][]calendar.Date{}
	first := calendar.DateOf(r.about.Send).AddDays(-nearby)
	for _, office := range r.offices() {
		for n := range 2*nearby + 1 {
			day := first.AddDays(n)
			for _, name := range slices.Concat(office.Names(day), office.SoftNames(day)) {
				for _, said := range []string{name, letter.Occasion(name, day)} {
					said = strings.TrimPrefix(text.Fold(said), "the ")
					r.daysNear[said] = append(r.daysNear[said], day)
				}
			}
		}
	}
	return r.daysNear
}

// meansLater reports whether the words next to a weekday, or one of the dates in its sentence, make
// it a later one: "a week from Friday", "the Friday of that week, 10 July".
func meansLater(p *prose.Body, s *prose.Sentence, x prose.Soon, dated []calendar.Date) bool {
	return x.From > s.From && weekFrom().Has(p.Words, x.From-1, x.From) ||
		x.To < s.To && weekFrom().Has(p.Words, x.To, x.To+1) ||
		slices.ContainsFunc(dated, func(on calendar.Date) bool {
			return on.After(x.Day) && on.Weekday() == x.Day.Weekday()
		})
}

// recent is how many days back a weekday without a date reaches.
const recent = 10

var (
	letters  = prose.Lazy("letter|offer|paperwork|numbers|terms|contract")
	written  = prose.Lazy("offer|contract? letter\nwritten offer|terms")
	meetings = prose.Lazy("call|interview|conversation|chat|meeting|talk|visit")
)

// eventDays warns of a weekday for something that the case has on another one: "Monday's letter".
func (r *reading) eventDays(p *prose.Body) {
	if r.about.Send.IsZero() {
		return
	}
	sent := calendar.DateOf(r.about.Send)
	for _, s := range p.Sentences {
		thanked := thanks().Has(p.Words, s.From, s.To) || enjoys().Has(p.Words, s.From, s.To)
		if thanked {
			r.eventDates(p, s, sent)
		}
		for k := s.From; k < s.To; k++ {
			day, ok := p.BareWeekday(k)
			if !ok {
				continue
			}
			var on []calendar.Date
			owns := strings.HasSuffix(p.Words[k].Low, "'s") && k+1 < s.To
			switch {
			case owns && written().IsAt(p.Words, k+1, s.To):
				on = r.offersMade(sent, true)
			case owns && letters().Has(p.Words, k+1, k+2):
				on = r.offersMade(sent, false)
			case thanked && followsEvent(p, s, k) && letters().Has(p.Words, k-2, k-1):
				on = r.offersMade(sent, written().Has(p.Words, max(s.From, k-3), k-1))
			case owns && meetings().Has(p.Words, k+1, k+2),
				thanked && followsEvent(p, s, k) && meetings().Has(p.Words, k-2, k-1):
				on = r.meetingsHeld(sent)
			}
			other := func(d calendar.Date) bool { return d.Weekday() == day }
			if len(on) > 0 && !slices.ContainsFunc(on, other) {
				r.findWordsAs(Warning, p, k, k+1, "%s: the case has it on %s, %s",
					"write the day that the case has", on[0].Weekday(), on[0])
			}
		}
	}
}

// eventDates warns of a date for something that the case has on another day, or that has happened
// although the date is still to come: "thank you for the letter of 3 July".
func (r *reading) eventDates(p *prose.Body, s *prose.Sentence, sent calendar.Date) {
	for _, d := range p.DaysIn(s.Start, s.End) {
		k := text.From(p.Words, d.Start)
		dates := r.dates(&d)
		if len(dates) == 0 || !followsEvent(p, s, k) {
			continue
		}
		var known []calendar.Date
		switch {
		case letters().Has(p.Words, k-2, k-1):
			known = r.offersMade(sent, written().Has(p.Words, max(s.From, k-3), k-1))
		case !meetings().Has(p.Words, k-2, k-1):
			continue
		}
		isKnown := func(on calendar.Date) bool {
			return len(known) == 0 && !on.After(sent) || slices.Contains(known, on)
		}
		if slices.ContainsFunc(dates, isKnown) {
			continue
		}
		problem := "%s is still to come"
		if len(known) > 0 {
			problem = "%s: the case has it on " + known[0].String()
		}
		r.findSpanAs(Warning, p, d.Start, d.End, problem, "write when it was")
	}
}

// followsEvent reports whether word k says when something was: "the letter of Monday", "the call on
// Monday".
func followsEvent(p *prose.Body, s *prose.Sentence, k int) bool {
	return k-2 > s.From && (p.Words[k-1].Low == "of" || p.Words[k-1].Low == "on" ||
		p.Words[k-1].Low == "from" || p.Words[k-1].Low == "last")
}

// isRecent reports whether a day was shortly before sending.
func isRecent(d, sent calendar.Date) bool {
	return !d.IsZero() && !d.After(sent) && sent.Sub(d) <= recent
}

// clocks returns the case with the days that the client wrote down, and with those that it was there.
func (r *reading) clocks() [2]*casefile.Case {
	return [2]*casefile.Case{r.c, r.c.OnTheirClock(r.about.Send)}
}

// offersMade returns when the opportunity's recent offers were made, and when the log has them: by phone on
// one day, and in writing on another, which may be the only one that's meant.
func (r *reading) offersMade(sent calendar.Date, inWriting bool) (on []calendar.Date) {
	for _, c := range r.clocks() {
		for i := range r.o.Offers {
			x := &c.Opportunities[r.index].Offers[i]
			if isRecent(x.Made, sent) && !(inWriting && x.Status == casefile.StatusVerbal) {
				on = append(on, x.Made)
			}
		}
		for _, e := range c.Log {
			if e.Opportunity == r.o.ID && e.IsOffer() && isRecent(e.On, sent) &&
				!(inWriting && e.What == casefile.EventVerbalOffer) {
				on = append(on, e.On)
			}
		}
	}
	return on
}

// meetingsHeld returns when the opportunity's recent conversations were.
func (r *reading) meetingsHeld(sent calendar.Date) (on []calendar.Date) {
	if d := r.o.Interview.On; isRecent(d, sent) {
		on = append(on, d)
	}
	for _, c := range r.clocks() {
		for _, e := range c.Log {
			if e.Opportunity == r.o.ID && isRecent(e.On, sent) &&
				(e.What == casefile.EventInterview || e.What == casefile.EventVerbalOffer) {
				on = append(on, e.On)
			}
		}
	}
	return on
}
