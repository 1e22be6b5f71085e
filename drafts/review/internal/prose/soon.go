package prose

import (
	"slices"
	"sort"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// Soon is a day named from the day of sending: "tomorrow", "by Friday", "next week".
type Soon struct {
	Hit
	Day         calendar.Date // the first that it can mean, of "the end of" the last
	Exact       bool          // one day, not a week or a month
	First, Last calendar.Date // what it can mean, loosely
	Left        bool          // it's the time that's left: "three days left"
}

// soonForm is a list of wordings for a day, the day that they mean, and how many days before and after it
// they may be said of.
type soonForm struct {
	words         string
	day           func(sent calendar.Date) calendar.Date
	before, after int
}

var soonForms = []soonForm{
	{"the? day after tomorrow", in(2), 0, 0},
	{"today|tonight|eod\nthis morning|afternoon|evening\nend|close of the? day|business", in(0), 0, 0},
	{"tomorrow morning|afternoon|evening|night?", in(1), 0, 0},
	{"end of the|this? week", on(time.Friday), 1, 2},
	{"later? this week", on(time.Friday), 6, 2},
	{"weekend", on(time.Saturday), 1, 1},
	{"end of next week", endOfNextWeek, 1, 2},
	{"early? next week", nextMonday, 0, 6},
	{"the week after\nweek after next", nextMonday, 0, 13},
	{"end of the|this? month", endOfMonth, 6, 1},
	{"later? this month", endOfMonth, 31, 0},
	{"early? next month", monthAfter, 0, 30},
	{"end of next month", monthAfter, 0, 30},
	{"in|within a|the? few|couple|next? of? days", in(2), 1, 5},
	{"in|within a|the? few|couple|next? of? week|weeks|fortnight\n" +
		"a week|fortnight from now|today\na week or two|so", in(7), 2, 28},
}

var soonWords = LazyTable(soonForms, func(x *soonForm) string { return x.words })

// in returns the day that is so many days after another.
func in(days int) func(calendar.Date) calendar.Date {
	return func(sent calendar.Date) calendar.Date { return sent.AddDays(days) }
}

// on returns the first such day of the week from a day on.
func on(day time.Weekday) func(calendar.Date) calendar.Date {
	return func(sent calendar.Date) calendar.Date { return sent.OnOrAfter(day) }
}

func nextMonday(sent calendar.Date) calendar.Date { return next(sent, time.Monday) }

func endOfNextWeek(sent calendar.Date) calendar.Date { return nextMonday(sent).AddDays(4) }

func endOfMonth(sent calendar.Date) calendar.Date { return monthAfter(sent).AddDays(-1) }

func monthAfter(sent calendar.Date) calendar.Date {
	return calendar.NewDate(sent.Year(), sent.Month()+1, 1)
}

// soon is a wording for such a day, or the day of the week that a word names.
type soon struct {
	Hit
	form    int // its index in soonForms; or weekdayForm or countForm
	weekday time.Weekday
	count   timeCount
}

const (
	weekdayForm = -1
	countForm   = -2
)

// findSoon finds the wordings for such days in the sentences.
func (p *Body) findSoon() {
	for _, s := range p.Sentences {
		counts := p.hasUnit(s)
		for k := s.From; k < s.To; k++ {
			if counts {
				if c, end := p.timeAt(k, s.To); end > k {
					p.soon = append(p.soon, soon{Hit: Hit{k, end}, form: countForm, count: c})
					k = end - 1
					continue
				}
			}
			if n, end := soonWords().Which(p.Words, k, s.To); end > k {
				p.soon = append(p.soon, soon{Hit: Hit{k, end}, form: n})
				k = end - 1
				continue
			}
			if day, ok := p.BareWeekday(k); ok {
				p.soon = append(p.soon, soon{Hit: Hit{k, k + 1}, form: weekdayForm, weekday: day})
			}
		}
	}
}

// SoonIn returns the days that a sentence names from the day of sending, other than [Body.Days].
func (p *Body) SoonIn(s *Sentence, sent calendar.Date) []Soon {
	var list []Soon
	first := sort.Search(len(p.soon), func(i int) bool { return p.soon[i].From >= s.From })
	for _, x := range p.soon[first:] {
		if x.From >= s.To {
			break
		}
		y := Soon{Hit: x.Hit}
		var before, after int
		switch x.form {
		case weekdayForm:
			y.Day = next(sent, x.weekday)
		case countForm:
			y.Day, y.Left = sent.AddDays(x.count.days), x.count.left
			before, after = x.count.before, x.count.after
		default:
			form := &soonForms[x.form]
			y.Day, before, after = form.day(sent), form.before, form.after
		}
		y.Exact = before+after == 0
		y.First, y.Last = y.Day.AddDays(-before), y.Day.AddDays(after)
		list = append(list, y)
	}
	return list
}

// BareWeekday returns the day of the week that word k names without a date.
func (p *Body) BareWeekday(k int) (time.Weekday, bool) {
	if !p.Words[k].Capital {
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
	w := &p.Words[k]
	if !w.Capital {
		return 0
	}
	month := MonthNames[w.Low]
	if month == 0 || p.inDay(w.Start) || len(w.Low) == 3 && w.Low != "may" {
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

// timeCount is a time in days from the day of sending: "in ten days", "two weeks left".
type timeCount struct {
	days          int
	before, after int // by how many days it may be off
	left          bool
}

// timeUnits are how many days a unit of time has, and by how many a count of it may be off.
var timeUnits = map[string][2]int{"day": {1, 1}, "days": {1, 1}, "week": {7, 2}, "weeks": {7, 2},
	"fortnight": {14, 3}, "month": {30, 6}, "months": {30, 6}}

// unitHashes are the hashes of those units, which rule most sentences out.
var unitHashes = hashesOf(timeUnits)

// hasUnit reports whether a sentence may have such a unit.
func (p *Body) hasUnit(s *Sentence) bool {
	hashes := unitHashes()
	return slices.ContainsFunc(p.Words[s.From:s.To], func(w text.Word) bool { return hashes.Has(w.Hash) })
}

// smallCounts are the numbers in words that stand before them.
var smallCounts = map[string]int{"a": 1, "an": 1, "another": 1, "one": 1, "two": 2, "three": 3, "four": 4,
	"five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12}

var (
	timeIn   = Lazy("in about|just|exactly|only?")
	timeLeft = Lazy("left|remaining\nto go")
	// timeFor leads to a time for which an offer is still there.
	timeFor   = Lazy("for another|about|just|the? next?")
	staysOpen = Lazy("open|good|valid|stands|holds|available")
	// upTo make a time the longest that's meant, and orMore one of two.
	upTo   = Lazy("within\nin the? next\nin|within less|under than?")
	orMore = Lazy("or|and")
	// roughly stand before a time that's left and isn't exact.
	roughly = Lazy("than|under|over|nearly|almost|least|most|good|only|maybe|perhaps")
)

// timeAt reads a time from the day of sending at word k, and returns where it ends; k if there is none.
func (p *Body) timeAt(k, to int) (c timeCount, end int) {
	at := k
	in := timeIn().At(p.Words, k, to)
	within := upTo().At(p.Words, k, to)
	open := k
	if k > 0 && staysOpen().Has(p.Words, k-1, k) {
		open = timeFor().At(p.Words, k, to)
	}
	at = max(k, in, within, open)
	if at < to && open > k && timeUnits[p.Words[at].Low][0] > 0 {
		at-- // "for another week"
	}
	if at+1 >= to {
		return c, k
	}
	n := smallCounts[p.Words[at].Low] + atoi(p.Words[at].Low)
	unit, ok := timeUnits[p.Words[at+1].Low]
	if n == 0 || !ok {
		return c, k
	}
	end = at + 2
	c = timeCount{days: n * unit[0], before: unit[1], after: unit[1]}
	if open > k {
		c.left = true
	} else if at == k {
		if end = timeLeft().At(p.Words, at+2, to); end < 0 {
			return c, k
		}
		c.left = true
	}
	if within > in || at == k && k > 0 && roughly().Has(p.Words, k-1, k) {
		c.before = c.days
	}
	if end < to && orMore().Has(p.Words, end, end+1) {
		c.after += 2 * c.days
	}
	return c, end
}
