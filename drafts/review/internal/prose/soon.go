package prose

import (
	"sort"
	"sync"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// Soon is a day named from the day of sending: "tomorrow", "by Friday", "next week".
type Soon struct {
	Hit
	Day   calendar.Date // the first that it can mean, of "the end of" the last
	Exact bool          // one day, not a week or a month
}

// soonForms are the wordings for such a day, and which one each means.
var soonForms = []struct {
	list  func() *Phrases
	day   func(sent calendar.Date) calendar.Date
	exact bool
}{
	{Lazy("the? day after tomorrow"), in(2), true},
	{Lazy("today|tonight|eod\nthis morning|afternoon|evening\nend|close of the? day|business"), in(0), true},
	{Lazy("tomorrow morning|afternoon|evening|night?"), in(1), true},
	{Lazy("end of the|this? week\nlater this week\nthis week"), on(time.Friday), false},
	{Lazy("weekend"), on(time.Saturday), false},
	{Lazy("early? next week\nthe week after\nweek after next"), func(sent calendar.Date) calendar.Date {
		return next(sent, time.Monday)
	}, false},
	{Lazy("end of the|this? month\nlater this month"), func(sent calendar.Date) calendar.Date {
		return monthAfter(sent).AddDays(-1)
	}, false},
	{Lazy("early? next month"), monthAfter, false},
	{Lazy("in|within a|the? few|couple|next? of? days"), in(2), false},
	{Lazy("in|within a|one|two|three|the? few|couple|next? of? week|weeks|fortnight\n" +
		"a week|fortnight from now|today\na week or two|so"), in(7), false},
}

// soonHashes are the hashes of the first words of soonForms.
var soonHashes = sync.OnceValue(func() *text.HashSet {
	all := &text.HashSet{}
	for i := range soonForms {
		soonForms[i].list().AddTo(all)
	}
	return all
})

// in returns the day that is so many days after another.
func in(days int) func(calendar.Date) calendar.Date {
	return func(sent calendar.Date) calendar.Date { return sent.AddDays(days) }
}

// on returns the first such day of the week from a day on.
func on(day time.Weekday) func(calendar.Date) calendar.Date {
	return func(sent calendar.Date) calendar.Date { return sent.OnOrAfter(day) }
}

func monthAfter(d calendar.Date) calendar.Date { return calendar.NewDate(d.Year(), d.Month()+1, 1) }

// SoonIn returns the days that a sentence names from the day of sending, other than [Body.Days].
func (p *Body) SoonIn(s *Sentence, sent calendar.Date) []Soon {
	var list []Soon
	for k := s.From; k < s.To; k++ {
		if x, ok := p.soonAt(k, s.To, sent); ok {
			list = append(list, x)
			k = x.To - 1
		}
	}
	return list
}

func (p *Body) soonAt(k, to int, sent calendar.Date) (Soon, bool) {
	if soonHashes().Has(p.Words[k].Hash) {
		for i := range soonForms {
			form := &soonForms[i]
			if end, exception := form.list().At(p.Words, k, to); end > k && !exception {
				return Soon{Hit{k, end}, form.day(sent), form.exact}, true
			}
		}
	}
	day, ok := p.BareWeekday(k)
	return Soon{Hit{k, k + 1}, next(sent, day), true}, ok
}

// BareWeekday returns the day of the week that word k names without a date.
func (p *Body) BareWeekday(k int) (time.Weekday, bool) {
	if !p.IsCapital(p.Words[k]) {
		return 0, false
	}
	low := p.Words[k].Low
	if n := len(low); n > 2 && low[n-2] == '\'' { // Monday's
		low = low[:n-2]
	}
	day, ok := WeekdayNames[low]
	if !ok || p.inDay(p.Words[k].Start) {
		return 0, false
	}
	return day, true
}

// BareMonth returns the month that word k names without a day; 0 if it names none.
func (p *Body) BareMonth(k int) time.Month {
	w := p.Words[k]
	month := MonthNames[w.Low]
	if month == 0 || !p.IsCapital(w) || p.inDay(w.Start) || len(w.Low) == 3 && w.Low != "may" {
		return 0
	}
	if month == time.May && (k == 0 || !monthBefore().Has(p.Words, k-1, k)) { // "May I"
		return 0
	}
	return month
}

// monthBefore stand before the name of a month.
var monthBefore = Lazy("in|of|until|till|by|before|after|since|from|mid|early|late|this|next|last")

// inDay reports whether an offset is within a date.
func (p *Body) inDay(off int) bool {
	i := sort.Search(len(p.Days), func(i int) bool { return p.Days[i].End > off })
	return i < len(p.Days) && p.Days[i].Start <= off
}

// DaysIn returns the dates that begin between two offsets.
func (p *Body) DaysIn(from, to int) []Day {
	first := sort.Search(len(p.Days), func(i int) bool { return p.Days[i].Start >= from })
	end := first
	for end < len(p.Days) && p.Days[end].Start < to {
		end++
	}
	return p.Days[first:end:end]
}

// next returns the first such day of the week after a date.
func next(after calendar.Date, day time.Weekday) calendar.Date {
	return after.AddDays(1).OnOrAfter(day)
}
