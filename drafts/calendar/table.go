package calendar

import (
	"slices"
	"sync"
)

// table is the holidays of a calendar by day: listed, or computed from rules.
type table struct {
	listed   []Holiday
	rules    []rule
	rest     [7]bool  // the weekend by law, from which substitutes are counted
	from, to int      // the first and last year covered; to is 0 if every year is
	years    sync.Map // int to map[Date][]Holiday, because computing a year is slow
}

// on returns the holidays that fall on the day or are observed on it.
func (t *table) on(d Date) []Holiday {
	y := d.Year()
	if v, ok := t.years.Load(y); ok {
		return v.(map[Date][]Holiday)[d]
	}
	v, _ := t.years.LoadOrStore(y, t.year(y))
	return v.(map[Date][]Holiday)[d]
}

// year returns the holidays of the year by day. They include some of the neighboring years: a New
// Year's Day that is a Saturday is observed in December.
func (t *table) year(y int) map[Date][]Holiday {
	days := map[Date][]Holiday{}
	add := func(d Date, h Holiday) {
		if d.Year() == y && !slices.Contains(days[d], h) {
			days[d] = append(days[d], h)
		}
	}
	for _, h := range slices.Concat(t.listed, t.compute(y-1, y+1)) {
		add(h.Day, h)
		add(h.Observed, h)
	}
	return days
}

// compute returns the holidays of the years, with their substitutes. A substitute that must be free
// is looked for in the order of the rules, once every other day off is known.
func (t *table) compute(from, to int) []Holiday {
	type dated struct {
		Holiday
		move move
	}
	var list []dated
	taken := map[Date]int{}
	for y := from; y <= to; y++ {
		for _, r := range t.rules {
			for _, d := range r.in(y) {
				h := dated{Holiday{r.name, r.local, d, d, r.kind}, r.moves[d.Weekday()]}
				if h.move.days != 0 {
					h.Observed = d.AddDays(h.move.days)
				}
				if r.clash {
					h.move.clash = true
				}
				if h.Kind == Closed {
					taken[h.Observed]++
				}
				list = append(list, h)
			}
		}
	}
	var out []Holiday
	for _, h := range list {
		d := h.Observed
		if h.move.free || h.move.clash && taken[d] > 1 && !t.rest[d.Weekday()] {
			taken[d]--
			for d = d.AddDays(1); t.rest[d.Weekday()] || taken[d] > 0; {
				d = d.AddDays(1)
			}
			taken[d]++
			h.Observed = d
		}
		out = append(out, h.Holiday)
	}
	return out
}
